import { describe, expect, it } from 'vitest';
import { withDerived } from '@/rules/facts/derive';
import type { FieldDescriptor } from '@/rules/field';
import { makePlan } from '@/rules/make-plan';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

const match = (fields: FieldDescriptor[]) =>
  matchPage(page(fields), context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const under = (section: string, ...labels: string[]) =>
  match(labels.map((label) => field(label, { section: [section] })));

describe('what goes on about the field before', () => {
  it('the score and day of an assessment behind its level', () => {
    expect(under('项目基本信息', '成熟度自评等级', '自评总分', '自评日期')).toEqual([
      'maturity.level',
      'maturity.score',
      'maturity.assessedOn',
    ]);
    expect(
      under('申报主体', '智能制造能力成熟度等级', '评估方式', '评估时间', '评估得分').slice(2),
    ).toEqual(['maturity.assessedOn', 'maturity.score']);
    expect(under('项目基本信息', '项目名称', '自评总分', '评估时间').slice(1)).toEqual(['-', '-']);
  });
  it('the telephone of an agency is not the applicant’s', () => {
    expect(
      under('贯标基础', '企业名称', '咨询服务机构', '机构联系电话', '机构地址').slice(2),
    ).toEqual([expect.stringMatching(/^-$|\?$/), expect.stringMatching(/^-$|\?$/)]);
    expect(under('机构信息', '机构名称', '机构联系电话')[1]).toBe('company.phone');
  });
});

describe('boxes that filter a list', () => {
  it('a choice before the box that searches is a question', () => {
    const year = field('申报年度', { kind: 'select', options: ['2023', '2022'] });
    const name = field('企业名称', { section: ['搜索'] });
    expect(match([year, name])).toEqual(['declaration.year?', '-']);
    expect(match([year, field('企业名称')])).toEqual(['declaration.year', 'company.name']);
  });
});

describe('headers of two rows', () => {
  it('an upper one that only sorts says nothing more', () => {
    const cell = (column: string) =>
      field(column, { row: { group: 'g', index: 0, label: '2021年', column } });
    expect(
      match([cell('规模 工业总产值'), cell('规模 主营业务收入'), cell('效益 利润总额')]),
    ).toEqual(['finance.output@2021', 'finance.mainRevenue@2021', 'finance.profit@2021']);
  });
});

it('通讯地址及邮编 over two boxes is one of each', () => {
  for (const label of ['通讯地址及邮编', '通讯地址/邮编', '单位地址、邮政编码']) {
    const box = (index: number) =>
      field(label, {
        id: `${index}`,
        signature: `${index}`,
        section: ['企业信息'],
        part: { group: 'g', index, size: 2 },
      });
    expect(match([box(0), box(1)])).toEqual(['company.officeAddress', 'company.postcode']);
  }
});

it('通讯地址及邮编 in one box is both', () => {
  expect(under('企业信息', '通讯地址及邮编')).toEqual(['company.addressPostcode']);
  const known = { 'company.officeAddress': '云岭市一号路8号', 'company.postcode': '215300' };
  expect(withDerived(known, '2023-08-01')['company.addressPostcode']).toBe(
    '云岭市一号路8号 215300',
  );
});

it('联系人及职务 over two boxes that say 姓名 and 职务 is one of each', () => {
  const box = (placeholder: string, index: number) =>
    field('联系人及职务', {
      id: placeholder,
      signature: placeholder,
      placeholder,
      section: ['申报单位信息'],
      part: { group: 'g', index, size: 2 },
    });
  expect(match([box('姓名', 0), box('职务', 1)])).toEqual([
    'person.contact.name',
    'person.contact.title',
  ]);
});

it('what the users and developers of a platform count is the platform’s', () => {
  const section = ['跨行业跨领域工业互联网平台申报书', '三、平台用户与开发者'];
  expect(match([field('第三方开发者注册总数', { section, unit: '人' })])).toEqual([
    'platform.metrics.developers.registered',
  ]);
});

it('a report of 2022年1—12月 says which year is 本年', () => {
  for (const period of ['2022年1—12月', '（2022年1月1日至2022年12月31日）'])
    expect(match(cellsUnder(period))).toEqual(['finance.profit@2022', 'finance.profit@2021']);
  expect(match(cellsUnder('2022年1—11月'))[0]).not.toBe('finance.profit@2022');
});

const cellsUnder = (period: string) => {
  const section = ['工业企业经济指标年报', `计量单位：千元 ${period}`];
  return ['本年实际', '上年实际'].map((column, n) =>
    field('利润总额', {
      id: `c${n}`,
      signature: `c${n}`,
      section,
      row: { group: 'g', index: 0, label: '利润总额', column },
    }),
  );
};

it('职工人数 / 其中研发人员 over two boxes of a year is one count each', () => {
  const box = (index: number) =>
    field('职工人数 / 其中研发人员', {
      id: `b${index}`,
      signature: `b${index}`,
      part: { group: 'g', index, size: 2 },
      row: { group: 'r', index: 0, label: '职工人数 / 其中研发人员', column: '2021年' },
    });
  expect(match([box(0), box(1)])).toEqual(['staff.total@2021', 'staff.rd@2021']);
});

it('a prompt that is nothing but a unit is the unit of the box', () => {
  const section = ['第二部分经营数据（万元 / 人 / %）'];
  const amount = field('上年度利润总额', { section, placeholder: '万元' });
  const [line] = makePlan(page([amount]), {
    ...context,
    frameId: 0,
    facts: { 'finance.profit@2022': 56_870_000 },
  });
  expect(line?.after).toBe('5687');
});

it('the star applied for is a question', () => {
  const star = field('申报星级', { kind: 'radio', options: ['三星', '四星', '五星'] });
  expect(match([star])).toEqual(['project.type?']);
});

describe('found in a tenth set of unseen forms', () => {
  it('省/市/区 over three lists is one place, of the name before it', () => {
    const level = (index: number) =>
      field('注册地所在省/市/区', {
        id: `${index}`,
        signature: `${index}`,
        kind: 'select',
        section: ['单位身份信息'],
        part: { group: 'g', index, size: 3 },
      });
    const found = match([level(0), level(1), level(2)]);
    expect(found.join()).not.toContain('officeRegion');
  });
  it('a row of a person nobody knows is not the first row’s', () => {
    const cell = (label: string, column: string, index: number) =>
      field(column, {
        id: `${label}${column}`,
        signature: `${label}${column}`,
        section: ['人员联络表', '法定代表人'],
        row: { group: 'g', index, label, column },
      });
    expect(match(['姓名', '手机号'].map((column) => cell('人事负责人', column, 3)))).toEqual([
      '-',
      '-',
    ]);
    expect(match([cell('财务负责人', '姓名', 2)])).toEqual(['person.finance.name']);
  });
  it('the head of a platform is a question', () => {
    const section = ['工业互联网平台申报书', '平台基本信息'];
    expect(match([field('平台负责人', { section })])[0]).toMatch(/^-$|\?$/);
  });
  it('申报类别 whose options hold nothing of the profile is a question', () => {
    const kinds = field('申报类别', { kind: 'radio', options: ['制造业', '服务业'] });
    const facts = { 'project.type': '智能制造示范工厂' };
    const [said] = matchPage(page([kinds]), { ...context, facts });
    expect(said?.level).toBe('ask');
  });
  it('收款账号 and 收款账户开户行 are the applicant’s own account, asked', () => {
    expect(under('贷款明细', '收款账户开户行', '收款账号')).toEqual([
      'bank.name?',
      'bank.account?',
    ]);
  });
  it('the project that is to be let into a park is the applicant’s', () => {
    expect(under('拟入园项目情况', '项目名称', '项目总投资（亿元）')).toEqual([
      'project.name',
      'project.totalInvestment',
    ]);
  });
});

describe('wordings built by a rule', () => {
  it('shares of staff and money applied for', () => {
    const percent = (label: string) => match([field(label, { unit: '%' })])[0];
    expect(percent('2022年研发人员占所有在职人员比率')).toBe('staff.rdRatio@2022');
    expect(percent('2022年研发人员占高级职称人员比率')).not.toBe('staff.rdRatio@2022');
    for (const label of ['申请贴息资金（万元）', '申请补偿金额（万元）'])
      expect(under('申报项目', label)).toEqual(['project.appliedFunding']);
  });
});

describe('found in an eleventh set of unseen forms', () => {
  it('每个场景3000字以内 is no number of a scenario', () => {
    const section = ['优秀场景申报书', '场景信息（每个场景3000字以内，可附图）'];
    expect(match(['场景名称', '场景描述'].map((label) => field(label, { section })))).toEqual([
      'scenario.name#0',
      'scenario.description#0',
    ]);
    expect(match([field('场景名称', { section: ['典型场景', '场景12'] })])).toEqual([
      'scenario.name#11',
    ]);
    expect(match([field('场景名称', { section: ['典型场景', '场景3'] })])).toEqual([
      'scenario.name#2',
    ]);
    expect(under('示范工厂及揭榜任务', '揭榜场景一名称', '揭榜场景二名称')).toEqual([
      'scenario.name#0',
      'scenario.name#1',
    ]);
  });
  it('机构代码（三证合一） is the code of credit', () => {
    expect(under('研制单位', '机构代码(三证合一)')).toEqual(['company.creditCode']);
    expect(under('研制单位', '统一社会信用代码（三证合一）')).toEqual(['company.creditCode']);
    expect(under('研制单位', '组织机构代码')).toEqual(['company.orgCode']);
  });
  it('a word in brackets stands for the one before it only', () => {
    expect(under('2022年度财务', '软件产品开发销售（营业）收入')[0]).not.toBe(
      'finance.revenue@2022',
    );
    expect(under('企业信息', '开业（成立）时间')).toEqual(['company.establishedOn']);
  });
  it('创新亮点 is a question', () => {
    expect(match([field('创新亮点', { kind: 'textarea' })])[0]).toMatch(/\?$/);
  });
});
