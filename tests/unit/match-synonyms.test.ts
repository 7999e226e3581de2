import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** Wordings of forms seen once, each under the heading it was seen under. */

const match = (...fields: FieldDescriptor[]) =>
  matchPage(page(fields), context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const under = (section: string, label: string, rest: Partial<FieldDescriptor> = {}) =>
  match(field(label, { section: [section], ...rest }))[0];
const long = { kind: 'textarea' } as const;
const yes = { kind: 'radio', options: ['是', '否'] } as const;

describe('one more wording', () => {
  it.each([
    ['智能工厂建设情况', '成熟度自评得分', 'maturity.score', {}],
    ['申报单位', '官网地址', 'company.website', {}],
    ['企业基本信息', '是否上市及板块', 'company.listing', { kind: 'select' }],
    ['企业基本信息', '上市公司', 'company.listing', { kind: 'select', options: ['是', '否'] }],
    ['企业基本信息', '企业主导产品所属产业链', 'company.clusterOrChain', {}],
    ['企业基本信息', '所在地州市', 'company.officeRegion', { kind: 'select', options: ['苏州市'] }],
    ['企业基本信息', '单位获得的主要荣誉及资质', 'narrative.honours', long],
    ['上云情况', '企业数字化、信息化基础', 'narrative.digital', long],
    ['上云情况', '省星级上云企业', 'cloud.star', { kind: 'select' }],
    ['上云情况', '两化贯标', 'certificate.integration.held', yes],
    ['创新与管理', '两化融合管理体系评定证书', 'certificate.integration.held', yes],
    ['贯标情况', '两化融合证书有效期止', 'certificate.integration.validTo', { kind: 'date' }],
    ['基本信息', '高企有效期至', 'certificate.hiTech.validTo', { kind: 'date' }],
    ['经营与人才', '软著登记数', 'ip.softwareCopyrights', {}],
    ['创新与发展', '企业参与制订国家标准', 'ip.standards.national', {}],
    ['项目基本信息', '建设规模及主要内容', 'project.content', long],
    ['车间情况', '改造投资总额（万元）', 'project.totalInvestment', {}],
    ['车间情况', '改造实施期限', 'project.startOn', { kind: 'daterange' }],
    ['车间情况', '实施前后对比及成效', 'project.benefit', long],
    ['案例描述', '可复制推广价值', 'project.promotion', long],
    ['文字说明', '复制推广价值', 'project.promotion', long],
    ['标杆项目', '示范意义及推广价值', 'project.promotion', long],
    ['开展情况', '示范带动和推广价值', 'project.promotion', long],
  ] as const)('%s › %s', (section, label, key, rest) => {
    expect(under(section, label, rest as Partial<FieldDescriptor>)).toBe(key);
  });

  it('a unit of another name that the bracket says is the applicant', () => {
    expect(under('基本信息', '装备研制单位（申请单位）')).toBe('company.name');
    expect(under('基本信息', '推荐单位（申报企业）')).toBe('-');
    expect(under('基本信息', '装备研制单位')).toBe('-');
  });

  it('单位类别 by its list', () => {
    const options = ['企业', '高等院校', '科研院所', '其他'];
    expect(under('申报单位', '单位类别', { kind: 'select', options })).toBe(
      'company.applicantKind',
    );
    expect(under('企业信息', '企业类别', { kind: 'select' })).toBe('-');
  });

  it('is a question where other forms mean something else by it', () => {
    expect(under('年报', '报送单位')).toBe('company.name?');
    expect(under('申报工厂', '未来工厂名称')).toBe('project.name?');
    expect(under('工厂建设情况', '工厂建设地址')).toBe('project.address?');
    const options = ['三星级', '四星级'];
    expect(under('上云情况', '申报星级', { kind: 'select', options })).not.toBe('cloud.star');
  });
});

describe('the field before says what is asked', () => {
  const project = { section: ['科技支撑计划项目申报书'] };
  it('起始年月, 终止年月 behind the name of a project are its own', () => {
    expect(
      match(
        field('项目名称', project),
        field('指南方向', project),
        field('起始年月', project),
        field('终止年月', project),
      ).slice(2),
    ).toEqual(['project.startOn', 'project.endOn']);
    expect(match(field('企业名称', project), field('起始年月', project))[1]).toBe('-');
    expect(match(field('车间名称', project), field('开始时间', project))[1]).toMatch(/^-$|\?$/);
  });
  it('a share behind an amount whose unit is in brackets', () => {
    const section = ['三、创新能力'];
    expect(
      match(field('研发费用总额（万元）', { section }), field('占营业收入比（%）', { section }))[1],
    ).toBe('finance.rdRevenueRatio@2022');
  });
  it('a certificate’s number with two words of the same before it', () => {
    const section = ['申报主体'];
    expect(
      match(
        field('是否通过两化融合贯标', { section, ...yes, options: ['是', '否'] }),
        field('贯标评定证书编号', { section }),
        field('证书有效期至', { section, kind: 'date' }),
      ).slice(1),
    ).toEqual(['certificate.integration.number', 'certificate.integration.validTo']);
  });
});

describe('somebody else', () => {
  it('the first user of a product, a talent who applies', () => {
    expect(under('软件产品', '首用单位名称')).toBe('-');
    expect(under('软件产品', '首用单位联系人')).toBe('-');
    expect(under('A. 申报人信息', '手机号')).toBe('-');
    expect(under('一、申报人基本信息', '电子邮箱')).toBe('-');
  });
});

it('the year of a form in its title is not that of its figures', () => {
  const section = ['2023年度质量标杆典型经验申报企业填报', '企业基本情况'];
  expect(match(field('职工人数', { section }))).toEqual(['staff.total@2022']);
});
