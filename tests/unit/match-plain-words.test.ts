import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** Wordings that are plain to a reader, and the ones beside them that must stay questions. */

const match = (...fields: FieldDescriptor[]) =>
  matchPage(page(fields), context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const under = (section: string[], label: string, rest: Partial<FieldDescriptor> = {}) =>
  match(field(label, { section, ...rest }))[0];
const long = { kind: 'textarea' } as const;
const yes = { kind: 'radio', options: ['是', '否'] } as const;

describe('a name that only ends like a known one', () => {
  const grades: Partial<FieldDescriptor> = { kind: 'radio', options: ['A', 'B', 'M', 'C'] };
  it('is not made sure by its options', () => {
    expect(under(['财务与信用'], '行内信用等级', grades)).toBe('company.creditRating?');
    expect(under(['财务与信用'], '信用等级', grades)).toBe('company.creditRating');
  });
  it('of the tax office is another thing', () => {
    expect(under(['财务与信用'], '纳税信用等级', grades)).toBe('-');
  });
});

describe('the one in charge', () => {
  const said = (section: string, ...labels: string[]) =>
    match(...labels.map((label) => field(label, { section: [section] })));
  it('of the application is the leader or the contact: a question, and so is what follows', () => {
    expect(
      said('联系方式', '申报负责人', '负责人职务', '负责人手机', '联系人', '联系人手机'),
    ).toEqual([
      'person.leader.name?',
      'person.leader.title?',
      'person.leader.mobile?',
      'person.contact.name',
      'person.contact.mobile',
    ]);
    expect(
      matchPage(page([field('申报负责人', { section: ['联系方式'] })]), context)[0]?.alternatives,
    ).toEqual([expect.objectContaining({ address: 'person.contact.name' })]);
  });
  it('of the application for a workshop is no other', () => {
    expect(said('一、企业基本情况', '车间申报负责人', '手机')).toEqual([
      'person.leader.name?',
      'person.leader.mobile?',
    ]);
  });
  it('of a case is most often that of the project', () => {
    expect(said('联系方式', '案例负责人', '负责人职务', '负责人手机')).toEqual([
      'person.leader.name?',
      'person.leader.title?',
      'person.leader.mobile?',
    ]);
    expect(said('三、案例信息', '案例负责人手机')).toEqual(['person.leader.mobile?']);
    expect(said('人员', '质量负责人', '负责人手机')).toEqual(['-', '-']);
  });
});

describe('whom to turn to', () => {
  it('is the contact by other names', () => {
    expect(under(['联系人信息'], '对接人')).toBe('person.contact.name');
    expect(under(['联系人信息'], '对接人手机')).toBe('person.contact.mobile');
    expect(under(['人员信息'], '运营商对接人手机')).toBe('-');
  });
  it('about a scenario is a question, as is what follows', () => {
    const section = ['申报主体信息'];
    const labels = ['场景联系人', '职务', '手机', '邮箱'];
    expect(match(...labels.map((label) => field(label, { section })))).toEqual([
      'person.contact.name?',
      'person.contact.title?',
      'person.contact.mobile?',
      'person.contact.email?',
    ]);
  });
});

describe('who made the product', () => {
  it('is most often the applicant', () => {
    expect(under(['申报单位信息'], '研制单位（全称）')).toBe('company.name?');
    expect(under(['装备信息'], '研制单位简介', long)).toBe('narrative.intro?');
    expect(under(['装备信息'], '合作研制单位')).toBe('-');
  });
});

describe('a year’s column beside the same period of the year before', () => {
  const table = (columns: string[], section: string[]) =>
    columns.map((column) =>
      field('营业收入', {
        section,
        signature: column,
        unit: '万元',
        row: { group: 'g', index: 0, label: '营业收入', column },
      }),
    );
  const on = (headings: string[], fields: FieldDescriptor[]) =>
    matchPage({ ...page(fields), headings }, context).map(({ address, level }) =>
      level === 'fill' ? address : level,
    );
  const both = ['2022年', '上年同期（2021年）'];
  it('is the year it says', () => {
    expect(on(['年度主要指标', '本月生产情况'], table(both, ['年度主要指标']))).toEqual([
      'finance.revenue@2022',
      'finance.revenue@2021',
    ]);
  });
  it('is not where the part is about a month, or the years do not follow', () => {
    expect(on([], table(both, ['本月生产情况']))[1]).toBe('silent');
    expect(on(['月报'], table(['2022年', '上年同期（2020年）'], ['指标']))[1]).toBe('silent');
    expect(on(['月报'], table(['2022年7月', '上年同期（2021年）'], ['指标']))[1]).toBe('silent');
  });
});

describe('what a platform took in a year', () => {
  it('is known of the last year only', () => {
    const cell = (year: string) =>
      field('平台相关收入', {
        section: ['工业互联网平台申报书', '近三年财务情况（万元）'],
        signature: year,
        row: { group: 'g', index: Number(year), label: year, column: '平台相关收入' },
      });
    expect(match(cell('2021'), cell('2022'))).toEqual(['-', 'platform.metrics.income.lastYear']);
  });
});

describe('a sentence about a year', () => {
  it('keeps its year for what it asks behind the comma', () => {
    expect(under(['经营情况'], '本年度，营业收入为')).toBe('finance.revenue@2023?');
    expect(under(['经营情况'], '上年，营业收入为')).toBe('finance.revenue@2022');
    expect(under(['经营情况'], '近三年，营业收入为')).toBe('-');
  });
});

describe('a batch of a year', () => {
  it('is when it is asked, not the year of the figures', () => {
    const form = '星级上云 2023年度首批企业填报';
    expect(under([form, '企业基本情况'], '员工人数', { unit: '人' })).toBe('staff.total@2022');
  });
});

describe('an intensity whose bracket says of what', () => {
  it('is the share of that', () => {
    expect(under(['研发与经营'], '研发投入强度（占营业收入%）')).toBe(
      'finance.rdRevenueRatio@2022',
    );
    expect(under(['研发与经营'], '研发投入强度（占主营业务收入%）')).toBe('finance.rdRatio@2022');
  });
});

describe('one more wording', () => {
  it.each([
    ['企业基本信息', '所在地邮编', 'company.postcode', {}],
    ['企业基本信息', '单位所在地邮政编码', 'company.postcode', {}],
    ['企业基本信息', '企业办公所在地', 'company.officeRegion', { kind: 'cascader' }],
    ['企业基本信息', '生产地址', 'company.officeAddress?', {}],
    ['企业基本信息', '主营业务行业代码', 'company.industryCode', {}],
    ['企业基本信息', '组织代码（统一社会信用代码）', 'company.creditCode', {}],
    ['企业基本信息', '组织代码', '-', {}],
    [
      '申请单位信息',
      '申请行业（国标）',
      'company.industry',
      { kind: 'select', options: ['食品制造业', '纺织业'] },
    ],
    ['申请单位信息', '申请行业', 'company.industry?', {}],
    ['企业基本信息', '已认定省级专精特新', 'certificate.sme.held', yes],
    ['企业基本信息', '未认定省级专精特新', '-', yes],
    ['企业基本信息', '国家专精特新“小巨人”', 'certificate.littleGiant.held', yes],
    [
      '财务与信用',
      '第三方信用评级',
      'company.creditRating',
      { kind: 'select', options: ['AAA', 'AA'] },
    ],
    ['典型经验', '曾获荣誉', 'narrative.honours', long],
    ['案例内容', '案例背景与痛点', 'project.background?', long],
    ['项目信息', '获得财政支持（亿元）', 'project.govFunding', {}],
    ['企业信息', '获得财政支持（亿元）', 'project.govFunding?', {}],
    ['项目信息', '已获财政支持', '-', yes],
    ['人力资源', '科技人员数（人）', 'staff.rd@2022?', {}],
    [
      '企业情况',
      '根据《中小企业划型标准规定》，企业规模属于',
      'company.scale',
      { kind: 'select', options: ['大型', '中型'] },
    ],
    ['工业互联网平台指标', '平台软件著作权（件）', 'platform.metrics.technology.copyrights', {}],
    [
      '工业互联网平台指标',
      '兼容适配的工业协议',
      'platform.metrics.devices.protocols',
      { unit: '种' },
    ],
  ] as const)('%s › %s', (section, label, right, rest) => {
    expect(under([section], label, rest as Partial<FieldDescriptor>)).toBe(right);
  });
  it('one box to tick alone says yes, not which', () => {
    const label = '根据《中小企业划型标准规定》，企业规模属于';
    expect(under(['企业情况'], label, { kind: 'checkbox' })).toBe('-');
    expect(under(['企业情况'], '企业规模', { kind: 'checkbox' })).toBe('-');
    expect(under(['企业情况'], '企业规模', { kind: 'checkbox', options: ['大型', '中型'] })).toBe(
      'company.scale',
    );
  });
  it('three lists under one name are the place: which, is a question', () => {
    const part = (index: number) => ({ group: 'g', index, size: 3 });
    const list = (index: number, option: string) =>
      field('省/市/县', {
        section: ['一、企业基本信息'],
        signature: `s${index}`,
        kind: 'select',
        options: [option],
        part: part(index),
      });
    expect(match(list(0, '江苏省'), list(1, '苏州市'), list(2, '昆山市'))).toEqual([
      'company.officeRegion?',
      'company.officeRegion?',
      'company.officeRegion?',
    ]);
  });
  it('the plant of a challenge is what is applied for', () => {
    expect(under(['五、揭榜工厂信息'], '工厂详细地址')).toBe('project.address?');
  });
});
