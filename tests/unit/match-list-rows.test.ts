import { describe, expect, it } from 'vitest';
import type { FieldDescriptor, RepeatGroup } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

const addable = (columns: string[], rows: number): RepeatGroup => ({
  signature: 'g',
  label: '',
  section: [],
  rows,
  canAdd: true,
  columns,
});
const match = (fields: FieldDescriptor[]) => {
  const columns = [...new Set(fields.flatMap(({ row }) => row?.column ?? []))];
  const rows = new Set(fields.flatMap(({ row }) => row?.index ?? [])).size;
  return matchPage(page(fields, [addable(columns, rows)]), context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
};
const row = (index: number, label: string | undefined, ...columns: string[]) =>
  columns.map((column) =>
    field(column, {
      labelSource: 'header-row',
      row: { group: 'g', index, column, ...(label && { label }) },
    }),
  );
const contracts = (index: number) => row(index, '上年度合同', '合同编号', '项目名称', '认定时间');

describe('one table with a button for some of its rows', () => {
  it('has rows of persons that are no list', () => {
    expect(
      match([
        ...row(0, '法定代表人', '姓名', '联系电话（手机/座机）'),
        ...row(1, '联系人', '姓名', 'E-mail', '联系电话（手机/座机）'),
        ...contracts(2),
      ]),
    ).toEqual([
      'person.legal.name',
      'person.legal.mobile',
      'person.contact.name',
      'person.contact.email',
      'person.contact.mobile',
      '-',
      '-',
      '-',
    ]);
  });
  it('has a row of the applicant’s account that no other row is like', () => {
    expect(
      match([...row(0, undefined, '开户银行', '开户名称', '银行账号'), ...contracts(1)]),
    ).toEqual(['bank.name', 'bank.holder', 'bank.account', '-', '-', '-']);
  });
  it('keeps lists of persons, accounts and partners', () => {
    expect(match(row(0, undefined, '姓名', '职务', '手机'))).toEqual(['-', '-', '-']);
    expect(match(row(0, undefined, '开户银行', '账户名称', '银行账号'))).toEqual(['-', '-', '-']);
    const accounts = [0, 1].flatMap((n) => row(n, undefined, '开户银行', '账户名称', '银行账号'));
    expect(new Set(match([...accounts, ...contracts(2)]))).toEqual(new Set(['-']));
    expect(match([...row(0, '合作单位联系人', '姓名', '手机'), ...contracts(1)])[0]).toBe('-');
    expect(match([...row(0, '项目成员', '姓名', '手机'), ...contracts(1)])[0]).toBe('-');
  });
});

describe('one block beside a button', () => {
  const block = (...labels: string[]) => match(row(0, undefined, ...labels));
  it('without a name, that asks for the project’s texts, is a part of the form', () => {
    expect(block('项目背景意义', '项目实施内容', '项目总投入预测').slice(0, 2)).toEqual([
      'project.background',
      'project.content',
    ]);
  });
  it('with a name is one of several projects', () => {
    expect(block('项目名称', '项目背景意义', '项目实施内容')).toEqual(['-', '-', '-']);
  });
  it('of plain contents is one of several stages', () => {
    expect(block('建设内容', '建设目标', '完成时间')).toEqual(['-', '-', '-']);
  });
});
