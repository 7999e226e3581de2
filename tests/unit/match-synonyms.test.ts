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
    ['申报主体', '项目联络人', 'person.contact.name', {}],
    ['企业信息', '企业联络员', 'person.contact.name', {}],
    ['申报主体', '主导行业', 'company.industry', {}],
    ['企业信息', '划型', 'company.scale', { kind: 'radio', options: ['大型', '中型'] }],
    ['企业信息', '所在市州、县区', 'company.officeRegion', { kind: 'cascader' }],
    ['企业信息', '控股股东或母公司', 'company.controllingShareholder', {}],
    ['企业信息', '企业工商登记名称', 'company.name', {}],
    ['企业信息', '登记机关核发的统一社会信用代码', 'company.creditCode', {}],
    ['企业信息', '证照号码（统一社会信用代码）', 'company.creditCode', {}],
    ['企业信息', '申请人（企业）', 'company.name', {}],
    ['企业信息', '注册资本/万元', 'company.registeredCapital', {}],
    ['企业信息', '软件著作权拥有量（项）', 'ip.softwareCopyrights', {}],
    ['企业信息', '外观设计专利拥有量', 'ip.designPatents', {}],
    ['企业信息', '高企证书有效期止', 'certificate.hiTech.validTo', { kind: 'date' }],
    ['项目信息', '截至申报日已投入', 'project.completedInvestment', { unit: '万元' }],
    ['项目信息', '当前建设进度', 'project.status', { kind: 'radio', options: ['在建', '已建成'] }],
    ['项目信息', '实施后经济效益和社会效益', 'project.benefit', long],
    ['项目信息', '项目完成后的效益', 'project.benefit', long],
    ['工业互联网平台指标', '注册第三方开发者（人）', 'platform.metrics.developers.registered', {}],
    ['工业互联网平台指标', '是否具备数据安全防护能力', 'platform.metrics.security.data', yes],
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
    expect(under('企业情况', '厂区地址')).toBe('company.officeAddress?');
    expect(under('企业情况', '所属细分行业')).toBe('company.industry?');
    expect(under('贯标情况', '收款单位')).toBe('bank.holder?');
    expect(under('贯标情况', '收款银行')).toBe('bank.name?');
    expect(under('开票信息', '税号')).toBe('company.taxNumber?');
    expect(under('服务商开票信息', '税号')).toBe('-');
    expect(under('5G工厂情况', '工厂详细地址')).toBe('project.address?');
    expect(under('5G工厂项目信息', '工厂/项目名称')).toBe('project.name?');
    expect(under('绿色工厂情况', '工厂详细地址')).toBe('company.officeAddress?');
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

it('other plans and names than those that are kept', () => {
  expect(under('创新能力', '未来三年上市计划', long)).toBe('-');
  expect(under('创新能力', '未来三年发展计划', long)).toMatch(/^project\.plan/);
  expect(under('项目信息', '项目英文名称')).toBe('-');
});

describe('somebody else', () => {
  it('the first user of a product, a talent who applies', () => {
    expect(under('软件产品', '首用单位名称')).toBe('-');
    expect(under('申请信息', '申请人')).toBe('-');
    expect(under('申请信息', '申请人（个人）')).toBe('-');
    expect(under('申请信息', '证照号码')).toBe('-');
    expect(under('软件产品', '首用单位联系人')).toBe('-');
    expect(under('A. 申报人信息', '手机号')).toBe('-');
    expect(under('一、申报人基本信息', '电子邮箱')).toBe('-');
  });
});

it('the year of a form in its title is not that of its figures', () => {
  const section = ['2023年度质量标杆典型经验申报企业填报', '企业基本情况'];
  expect(match(field('职工人数', { section }))).toEqual(['staff.total@2022']);
  const collected = ['2023年智能制造优秀场景征集表'];
  expect(match(field('员工人数', { section: collected }))).toEqual(['staff.total@2022']);
});
