import { describe, expect, it } from 'vitest';
import { withDerived } from '@/rules/facts/derive';
import type { Facts } from '@/rules/facts/types';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

const match = (fields: FieldDescriptor[]) =>
  matchPage(page(fields), context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const under = (section: string, ...labels: string[]) =>
  match(labels.map((label) => field(label, { section: [section] })));
const boxes = (label: string, ...placeholders: string[]) =>
  placeholders.map((placeholder, index) =>
    field(label, {
      id: placeholder,
      signature: placeholder,
      placeholder,
      section: ['企业联系人'],
      part: { group: label, index, size: placeholders.length },
    }),
  );

describe('persons one after the other', () => {
  it('a head whom the profile knows bears the 负责人职务 behind him, another keeps it', () => {
    expect(under('申报项目', '项目负责人', '负责人职务', '负责人手机')).toEqual([
      'person.leader.name',
      'person.leader.title',
      'person.leader.mobile',
    ]);
    expect(under('单位基本情况', '设计中心负责人', '负责人手机')).toEqual(['-', '-']);
  });
  it('联系人手机 behind somebody else’s contact is a question', () => {
    expect(under('联系方式', '联系人', '电信企业联系人', '联系人手机')).toEqual([
      'person.contact.name',
      expect.stringMatching(/^-$|\?$/),
      'person.contact.mobile?',
    ]);
    expect(under('联系方式', '联系人', '联系人手机')).toEqual([
      'person.contact.name',
      'person.contact.mobile',
    ]);
  });
  it('a 姓名 that nobody is known to bear ends the person before', () => {
    const leader = ['申请书', '项目负责人'];
    const fields = [
      field('姓名', { section: leader }),
      field('手机', { section: leader }),
      field('姓 名', { section: ['申请书'] }),
      field('电话', { section: ['申请书'] }),
    ];
    expect(match(fields)[1]).toBe('person.leader.mobile');
    expect(match(fields)[3]).toMatch(/^-$|\?$/);
  });
  it('a professional title is no post', () => {
    expect(under('项目负责人', '姓名', '职称', '职务')).toEqual([
      'person.leader.name',
      '-',
      'person.leader.title',
    ]);
    expect(under('项目负责人', '姓名', '职务/职称')[1]).toBe('person.leader.title');
  });
});

it('部门及职务 in one box is both of them, of the person whose it is', () => {
  expect(under('单位信息', '联系人', '部门及职务', '手机')).toEqual([
    'person.contact.name',
    'person.contact.departmentTitle',
    'person.contact.mobile',
  ]);
  const known = { 'person.contact.department': '综合管理部', 'person.contact.title': '项目主管' };
  expect(withDerived(known, '2023-08-01')['person.contact.departmentTitle']).toBe(
    '综合管理部项目主管',
  );
  const half = { 'person.contact.department': '综合管理部' };
  expect(withDerived(half, '2023-08-01')).toEqual(half);
});

describe('what the field is one of', () => {
  it('电话/传真 over the pieces of one number is the telephone', () => {
    expect(match(boxes('电话/传真', '区号', '电话'))).toEqual([
      'person.contact.phone',
      'person.contact.phone',
    ]);
    expect(match(boxes('电话/传真', '电话', '传真'))).toEqual([
      'person.contact.phone',
      'person.contact.fax',
    ]);
  });
  it('figures beside the name and the output of a product are the product’s', () => {
    expect(under('生产情况（2022年）', '产品名称', '产量(KG)', '产值(万元)')[2]).toMatch(/\?$/);
    expect(under('生产情况（2022年）', '产值(万元)')).toEqual(['finance.output@2022']);
  });
  it('the platform’s head and figures are asked where no industrial platform applies', () => {
    expect(under('服务平台情况', '平台负责人电话', '2022年服务中小企业数')).toEqual([
      expect.stringMatching(/^-$|\?$/),
      expect.stringMatching(/^-$|\?$/),
    ]);
  });
  it('a scenario numbered in its label', () => {
    expect(under('揭榜场景', '场景1 名称', '场景2 名称', '场景2 描述')).toEqual([
      'scenario.name#0',
      'scenario.name#1',
      'scenario.description#1',
    ]);
  });
  it('有效专利量 under a kind of patent', () => {
    expect(under('发明专利', '申请量', '有效专利量')).toEqual(['-', 'ip.inventionPatents']);
    expect(under('专利', '有效专利量')).toEqual([expect.not.stringMatching(/^ip\.\w+$/)]);
  });
});

describe('what is not the project applied for', () => {
  it.each([
    ['企业业绩信息', '项目名称'],
    ['固定资产情况', '设备投资（万元）'],
    ['企业概况', '投产时间'],
    ['单位概况', '申报领域'],
    ['贷款支持的项目信息', '贷款额度（万元）'],
    ['经营情况', '科技活动人员数'],
  ])('%s › %s', (section, label) => {
    expect(match([field(label, { section: ['申报系统', section] })])[0]).toMatch(/^-$|\?$/);
  });
  it('another liaison keeps the telephone behind him', () => {
    expect(under('档案', '联系人', '联系人手机', '园区联络员', '联络员手机')[3]).toMatch(/^-$|\?$/);
  });
  it('a code asked for in brackets is not the name', () => {
    expect(under('企业信息', '所属国民经济行业（四位代码）')[0]).toMatch(/^-$|\?$/);
  });
});

describe('whose heading it is', () => {
  it('推荐表 is what the applicant fills in, 推荐单位 somebody else', () => {
    expect(under('填写推荐表', '企业名称')).toEqual(['company.name']);
    expect(under('推荐单位意见', '单位名称')).toEqual(['-']);
  });
  it('a park’s tenant is asked for', () => {
    const section = ['园区管理', '入驻企业信息'];
    expect(match([field('企业名称', { section }), field('注册资金(万元)', { section })])).toEqual([
      'company.name?',
      'company.registeredCapital?',
    ]);
  });
  it('知识产权授权 authorises nobody', () => {
    expect(under('知识产权授权和科技认定状况', '发明专利')).toEqual(['ip.inventionPatents']);
  });
});

describe('years', () => {
  it('上上年度 is two years back', () => {
    expect(under('财务情况', '上上年度总资产（万元）', '上年度总资产（万元）')).toEqual([
      'finance.totalAssets@2021',
      'finance.totalAssets@2022',
    ]);
  });
  it('of two rows of headers the lower one says the year', () => {
    const cell = (column: string, index: number) =>
      field('营业收入（万元）', {
        id: column,
        signature: column,
        labelSource: 'header-row',
        row: { group: 'g', index: 0, label: '营业收入（万元）', column },
        section: [`数据${index}`],
      });
    expect(match([cell('近三年数据 2020', 0), cell('近三年数据 2021', 0)])).toEqual([
      'finance.revenue@2020',
      'finance.revenue@2021',
    ]);
  });
});

describe('a label that goes on to say how it is filled in', () => {
  it.each([
    ['企业简介主要包括经营范围、产品、规模等', 'textarea', 'narrative.intro'],
    ['股票代码未上市不填', 'text', 'company.stockCode'],
    ['产品说明主要包括用途', 'textarea', '-'],
  ] as const)('%s', (label, kind, right) => {
    expect(match([field(label, { kind })])).toEqual([right]);
  });
});

describe('a telephone or mobile number', () => {
  const either = [
    '电话/手机',
    '手机/电话',
    '联系电话/手机',
    '电话（座机/手机）',
    '联系电话（手机/座机）',
    '手机或电话',
  ];
  const known = (facts: Facts) => (label: string) =>
    matchPage(page(['联系人', label].map((text) => field(text))), { ...context, facts })[1];
  const mobile = { 'person.contact.mobile': '13800000000' };
  const phone = { 'person.contact.phone': '025-80000000' };
  it.each(either)('%s takes the mobile number, the telephone where only it is known', (label) => {
    for (const [facts, address] of [
      [{ ...mobile, ...phone }, 'person.contact.mobile'],
      [mobile, 'person.contact.mobile'],
      [phone, 'person.contact.phone'],
    ] as [Facts, string][])
      expect(known(facts)(label)).toMatchObject({ address, level: 'fill' });
  });
  it.each(['电话（手机）', '联系方式（手机）'])('%s alone takes no telephone', (label) => {
    expect(known(phone)(label)).toMatchObject({ address: 'person.contact.mobile', level: 'fill' });
  });
  it.each(['电话及手机', '电话、手机'])('%s asks for both: never one of them unasked', (label) => {
    expect(known({ ...mobile, ...phone })(label)?.level).not.toBe('fill');
  });
  it('of the head of the project says so in brackets', () => {
    expect(under('申报主体', '项目负责人', '负责人职务', '负责人联系方式（手机）')[2]).toBe(
      'person.leader.mobile',
    );
  });
  it('in a table of persons is that of the row', () => {
    const at = (label: string, column: string, index: number) =>
      field(column, { row: { group: 'g', index, label, column } });
    expect(
      match(['法定代表人', '联系人'].map((who, n) => at(who, '联系电话（手机/座机）', n))),
    ).toEqual(['person.legal.mobile', 'person.contact.mobile']);
  });
});
