import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** What clerks write without brackets, in short, or under one label for several boxes. */

const read = (fields: FieldDescriptor[]) => matchPage(page(fields), context);
const match = (fields: FieldDescriptor[]) =>
  read(fields).map(({ address, level }) =>
    level === 'silent' ? '-' : `${address}${level === 'ask' ? '?' : ''}`,
  );
const one = (section: string, label: string, rest: Partial<FieldDescriptor> = {}) =>
  match([field(label, { section: [section], ...rest })])[0];
const long = { kind: 'textarea' } as const;
const radio = (...options: string[]): Partial<FieldDescriptor> => ({ kind: 'radio', options });

describe('a unit or a number of digits behind the name without brackets', () => {
  it.each<[string, string]>([
    ['有效发明专利件', 'ip.inventionPatents'],
    ['软件著作权件', 'ip.softwareCopyrights'],
    ['年平均职工人数人', 'staff.total@2022?'],
    ['职工总数人', 'staff.total@2022'],
    ['主导或参与国家标准项', 'ip.standards.national'],
    ['行业代码4位', 'company.industryCode'],
    ['邮政编码6位', 'company.postcode'],
  ])('%s', (label, right) => {
    expect(one('企业信息', label)).toBe(right);
  });
  it.each<[string, string]>([
    ['联系人', 'person.contact.name'],
    ['法定代表人', 'person.legal.name'],
    ['软件', '-'],
    ['获奖事项', '-'],
  ])('%s is one word', (label, right) => {
    expect(one('企业信息', label)).toBe(right);
  });
});

describe('a unit between two boxes', () => {
  it('is that of the box before it', () => {
    const section = ['企业信息'];
    const [sales, expense, staff] = read([
      field('2021年销售收入', { section }),
      field('万元2021年研发投入', { section }),
      field('万元2021年末职工数', { section, unit: '人' }),
    ]);
    expect([sales?.address, sales?.parsed.unit]).toEqual(['finance.revenue@2021', '万元']);
    expect([expense?.address, expense?.parsed.unit]).toEqual(['finance.rdExpense@2021', '万元']);
    expect([staff?.address, staff?.parsed.unit]).toEqual(['staff.total@2021', '人']);
  });
  it('is no unit of a name before it, nor of a box that states its own', () => {
    const section = ['企业信息'];
    const [name] = read([field('企业名称', { section }), field('万元营业收入', { section })]);
    expect([name?.address, name?.parsed.unit]).toEqual(['company.name', undefined]);
    const [own] = read([
      field('资产总额', { section, unit: '亿元' }),
      field('万元营业收入', { section }),
    ]);
    expect(own?.parsed.unit).toBe('亿元');
    expect(one('企业信息', '元器件采购额')).toBe('-');
  });
});

describe('shorter or other words', () => {
  it.each<[string, string, string, Partial<FieldDescriptor>?]>([
    ['申报主体信息', '统一代码', 'company.creditCode'],
    ['项目信息', '统一代码', 'company.creditCode?'],
    ['企业信息', '已登记软件著作权', 'ip.softwareCopyrights'],
    ['主要经济指标', '平均从业人员（人）', 'staff.total@2022?'],
    ['评价指标', '自营出口额（万元）', 'finance.export@2022?'],
    ['资金', '拨款户名', 'bank.holder?'],
    ['资金', '拨付账户开户行', 'bank.name?'],
    ['兑现资金', '上年度在区纳税额', 'finance.tax@2022?'],
    ['加分项', '获得的荣誉称号', 'narrative.honours', long],
    ['上云情况', '获评星级', 'cloud.star', radio('三星级', '四星级', '五星级')],
    ['项目信息', '进展情况', 'project.status', radio('未开工', '在建', '已竣工')],
    ['项目信息', '进展情况', '-', long],
    ['改造信息', '拟申请补助（万元）', 'project.appliedFunding'],
    ['资金来源（万元）', '财政补助', 'project.govFunding'],
    ['项目建设情况', '建设内容完成情况', 'project.content?', long],
    ['企业标识', '填报负责人', 'person.filler.name?'],
    ['诊断', '诊断对接联系人', 'person.contact.name?'],
  ])('%s › %s', (section, label, right, rest) => {
    expect(one(section, label, rest)).toBe(right);
  });
  it('其中主导 behind a count of standards', () => {
    const section = ['标准化'];
    const labels = ['国家标准（项）', '其中主导', '行业标准（项）', '其中：主导', '其中主导'];
    expect(match(labels.map((label) => field(label, { section })))).toEqual([
      'ip.standards.national',
      'ip.standards.nationalLed',
      'ip.standards.industry',
      'ip.standards.industryLed',
      '-',
    ]);
  });
  it('the certificate goes on over what else is asked of it', () => {
    const section = ['贯标情况'];
    expect(
      match([
        field('是否通过两化融合管理体系评定', { section, ...radio('是', '否') }),
        field('评定证书编号', { section }),
        field('评定等级', { section, kind: 'select', options: ['A', 'AA', 'AAA'] }),
        field('发证日期', { section }),
        field('评定机构', { section }),
        field('有效期至', { section }),
      ])[5],
    ).toMatch(/^certificate\.integration\.validTo/);
  });
  it('the actual and the planned time are put to the user', () => {
    const section = ['项目建设情况', '建设期'];
    const two = (label: string) =>
      [0, 1].map((index) =>
        field(label, { section, part: { group: label, index, size: 2 }, signature: label + index }),
      );
    expect(match(two('实际'))).toEqual(['project.startOn?', 'project.endOn?']);
  });
});

describe('several boxes under one label', () => {
  const section = ['企业基本信息'];
  const box = (label: string, placeholder: string, part?: FieldDescriptor['part']) =>
    field(label, {
      section,
      placeholder,
      signature: `${label}${placeholder}`,
      ...(part && { part }),
    });
  it('each says what it asks, though they stand in rows of their own', () => {
    expect(
      match([
        box('企业法人', '姓名'),
        box('车间负责人', '姓名'),
        box('企业法人', '联系电话'),
        box('车间负责人', '联系电话'),
        field('智能制造能力成熟度', { section, ...radio('一级', '二级', '三级') }),
        box('智能制造能力成熟度', '得分'),
      ]),
    ).toEqual([
      'person.legal.name',
      '-',
      'person.legal.phone',
      '-',
      'maturity.level',
      'maturity.score',
    ]);
  });
  it('a number behind them that bears no title is that person’s all the same', () => {
    expect(
      match([box('项目负责人', '姓名'), box('项目负责人', '手机'), field('电子邮箱', { section })]),
    ).toEqual(['person.leader.name', 'person.leader.mobile', 'person.leader.email']);
  });
  it('of a bank', () => {
    const part = (index: number) => ({ group: 'b', index, size: 2 });
    expect(
      match([box('开户银行及账号', '开户银行', part(0)), box('开户银行及账号', '账号', part(1))]),
    ).toEqual(['bank.name', 'bank.account']);
  });
  it('numbered scenarios', () => {
    const part = (index: number) => ({ group: 's', index, size: 2 });
    expect(
      match([
        box('主要智能场景', '场景一名称', part(0)),
        box('主要智能场景', '场景二名称', part(1)),
      ]),
    ).toEqual(['scenario.name#0', 'scenario.name#1']);
  });
  it('法定代表人姓名/手机', () => {
    const part = (index: number) => ({ group: 'l', index, size: 2 });
    expect(
      match([
        box('法定代表人姓名 / 手机', '', part(0)),
        box('法定代表人姓名 / 手机', 'x', part(1)),
      ]),
    ).toEqual(['person.legal.name', 'person.legal.mobile']);
  });
});

describe('a table whose cells bear labels of their own', () => {
  it('is no list', () => {
    const cell = (label: string, index: number) =>
      field(label, {
        labelSource: 'previous-text',
        row: { group: 'g', index, column: '2023年第三季度' },
      });
    expect(match([cell('统一社会信用代码', 0), cell('填报单位', 1)])).toEqual([
      'company.creditCode',
      'company.name',
    ]);
  });
});
