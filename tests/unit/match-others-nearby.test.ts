import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** What stands beside a field makes it somebody else's, or shows that it is not. */

const match = (fields: FieldDescriptor[]) =>
  matchPage(page(fields), context).map(({ address, level }) =>
    level === 'silent' ? '-' : `${address}${level === 'ask' ? '?' : ''}`,
  );
const under = (section: string, ...labels: string[]) =>
  match(labels.map((label) => field(label, { section: [section] })));

describe('the unit behind the name of a standard, a subject or an award is not the applicant', () => {
  it.each([
    [['标准名称', '标准号', '牵头单位']],
    [['获奖成果', '完成单位', '承担单位']],
    [['标准编号', '主持单位', '参与单位']],
  ])('%s', (labels) => {
    expect(under('标准化与知识产权', ...labels).slice(1)).not.toContain('company.name');
  });
  it('in the row of a table too, and in that row alone', () => {
    const cells = ['标准名称', '标准号', '牵头单位'].map((column) =>
      field(column, { section: ['标准'], row: { group: 'g', index: 0, column } }),
    );
    expect(match([...cells, field('申报单位', { section: ['标准'] })])).toEqual([
      '-',
      '-',
      '-',
      'company.name',
    ]);
  });
  it('behind the name of the applicant’s project it is', () => {
    expect(under('申报项目', '项目名称', '申报单位')).toEqual(['project.name', 'company.name']);
    expect(under('申报表', '牵头单位')).toEqual(['company.name']);
  });
});

describe('an organisation called by the end of its name', () => {
  it.each([
    [['节能服务公司', '服务公司电话']],
    [['第三方检测机构名称', '检测机构', '检测机构电话']],
  ])('%s', (labels) => {
    expect(under('节能改造项目', ...labels)).toEqual(labels.map(() => '-'));
  });
  it('the applicant’s own stays', () => {
    expect(under('企业信息', '企业名称', '单位电话')).toEqual(['company.name', 'company.phone']);
  });
});

describe('a number right behind the contact of another', () => {
  it.each(['用户单位联系人', '合作方联系人', '云服务商联系人'])('%s', (other) => {
    expect(under('销售应用', other, '联系电话')).toEqual(['-', '-']);
  });
});

describe('the unit that employs whom the form is about', () => {
  it('asks for its figures in a part of its own block', () => {
    const block = ['申请表', '用人单位信息'];
    const row = { group: 'g', index: 0, label: '2022年', column: '营业收入（万元）' };
    expect(
      match([
        field('单位名称', { section: block }),
        field('统一社会信用代码', { section: block }),
        field('营业收入（万元）', { section: [...block, '近三年主要指标'], row }),
        field('单位名称', { section: ['申请表', '依托高校'] }),
      ]),
    ).toEqual(['company.name', 'company.creditCode', 'finance.revenue@2022', '-']);
  });
});

describe('甲方 and 乙方 of an application for cooperation', () => {
  const [first, second] = ['甲方（企业）', '乙方（高校、科研院所）'];
  const form = (a: string, b: string, more: FieldDescriptor[] = []) =>
    match([
      ...['企业名称', '统一社会信用代码', '法定代表人', '联系人'].map((label) =>
        field(label, { section: ['产学研合作项目补助申请', a] }),
      ),
      ...['单位名称', '统一社会信用代码', '项目负责人'].map((label) =>
        field(label, { section: ['产学研合作项目补助申请', b] }),
      ),
      field('项目名称', { section: ['产学研合作项目补助申请', '合作项目'] }),
      ...more,
    ]);
  it('the company is the applicant, the academic partner is not', () => {
    expect(form(first, second)).toEqual([
      'company.name',
      'company.creditCode',
      'person.legal.name',
      'person.contact.name',
      '-',
      '-',
      '-',
      'project.name',
    ]);
  });
  it('not where both may be companies, or another block asks who applies', () => {
    expect(form('甲方', '乙方').slice(0, 4)).toEqual(['-', '-', '-', '-']);
    expect(form('甲方（委托企业）', '乙方（服务企业）').slice(0, 4)).toEqual(['-', '-', '-', '-']);
    const applicant = ['企业名称', '统一社会信用代码', '法定代表人'].map((label) =>
      field(label, { section: ['产学研合作项目补助申请', '申报主体'] }),
    );
    expect(form(first, second, applicant).slice(0, 4)).toEqual(['-', '-', '-', '-']);
  });
  it('合作项目 elsewhere stays another’s', () => {
    expect(match([field('项目名称', { section: ['企业登记表', '合作项目'] })])).toEqual(['-']);
  });
});

describe('whoever fills in a form, under a heading of opinions', () => {
  it('is put to the user', () => {
    expect(under('四、审核意见', '县工信局意见', '填表人', '填表日期')).toEqual([
      '-',
      'person.filler.name?',
      'declaration.date?',
    ]);
  });
  it('an auditor, a date and a number there are not', () => {
    expect(under('四、审核意见', '审核人', '日期', '联系电话')).toEqual(['-', '-', '-']);
    expect(under('合作单位', '填表人')).toEqual(['-']);
  });
});
