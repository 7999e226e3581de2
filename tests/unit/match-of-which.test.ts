import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** Short names that a heading, a prompt or the box before says what they are of. */

const match = (fields: FieldDescriptor[]) =>
  matchPage(page(fields), context).map(({ address, level }) =>
    level === 'silent' ? '-' : `${address}${level === 'ask' ? '?' : ''}`,
  );
const one = (section: string, label: string, rest: Partial<FieldDescriptor> = {}) =>
  match([field(label, { section: [section], ...rest })])[0];
const long = { kind: 'textarea' } as const;
const list = (...options: string[]): Partial<FieldDescriptor> => ({ kind: 'select', options });

describe('rights under the ability of a platform', () => {
  it.each<[string, string, string]>([
    ['二、（2）工业互联网平台能力介绍', '软著数量', 'platform.metrics.technology.copyrights'],
    ['工业互联网平台技术能力', '专利数量', 'platform.metrics.technology.patents'],
    ['工业互联网平台能力介绍', '企业软著数量', 'ip.softwareCopyrights'],
    ['工业互联网平台能力介绍', '发明专利数量', 'ip.inventionPatents?'],
    ['企业创新能力', '软著数量', 'ip.softwareCopyrights'],
  ])('%s › %s', (section, label, right) => {
    expect(one(section, label)).toBe(right);
  });
});

describe('an explanation behind a figure of the platform', () => {
  const section = ['工业互联网平台能力介绍'];
  const behind = (label: string, rest: Partial<FieldDescriptor> = long) =>
    match([field('工业协议兼容适配数量', { section }), field(label, { section, ...rest })])[1];
  it('is of the item that it belongs to', () => {
    expect(behind('补充说明和分类详细介绍')).toBe('platform.metrics.devices.detail');
    expect(behind('补充说明')).toBe('platform.metrics.devices.detail?');
  });
  it('is not known elsewhere', () => {
    expect(behind('补充说明和分类详细介绍', { kind: 'text' })).toBe('-');
    expect(match([field('补充说明和分类详细介绍', { section, ...long })])).toEqual(['-']);
  });
});

describe('a place whose box asks for the whole address', () => {
  const whole = { placeholder: '省、市、区县及详细地址' };
  it.each<[string, string, Partial<FieldDescriptor>]>([
    ['企业所在地', 'company.officeAddress', whole],
    ['工厂所在地', 'company.officeAddress?', whole],
    ['注册地', 'company.registeredAddress', whole],
    ['企业所在地', 'company.officeRegion?', { placeholder: '到区县，不填详细地址' }],
    ['企业所在地', 'company.officeRegion', { ...whole, kind: 'cascader' }],
  ])('%s', (label, right, rest) => {
    expect(one('企业信息', label, rest)).toBe(right);
  });
});

describe('short names under the maturity of smart manufacturing', () => {
  const levels = list('一级', '二级', '三级', '四级', '五级');
  it.each<[string, string, string, Partial<FieldDescriptor>?]>([
    ['三、智能制造能力成熟度自评估', '评估等级', 'maturity.level', levels],
    ['智能制造能力成熟度自评估情况', '评估得分', 'maturity.score'],
    ['成熟度评估', '总得分', 'maturity.score'],
    ['智能制造成熟度', '评估日期', 'maturity.assessedOn', { kind: 'date' }],
    ['数据管理能力成熟度评估', '评估等级', '-', levels],
    ['信用评估', '评估等级', '-', levels],
    ['绿色工厂评价', '评估得分', '-'],
  ])('%s › %s', (section, label, right, rest) => {
    expect(one(section, label, rest)).toBe(right);
  });
});

describe('what a scenario is asked for', () => {
  const stages = list('产品研发', '工艺设计', '生产作业', '质量管控');
  it('is plain under its own heading only', () => {
    expect(one('场景二', '环节', stages)).toBe('scenario.stage#1');
    expect(one('项目信息', '环节', stages)).toBe('scenario.stage#0?');
  });
});

describe('other words', () => {
  it.each<[string, string, string, Partial<FieldDescriptor>?]>([
    ['项目情况', '应用推广价值', 'project.promotion', long],
    ['项目情况', '技术方案及系统架构', 'project.architecture', long],
    ['项目信息', '需求痛点与建设背景', 'project.background?', long],
    ['项目信息', '建设成效（量化）', 'project.benefit', long],
    [
      '企业信息',
      '是否通过贯标评定',
      'certificate.integration.held',
      { kind: 'radio', options: ['是', '否'] },
    ],
    [
      '知识产权管理体系',
      '是否通过贯标评定',
      'certificate.integration.held?',
      { kind: 'radio', options: ['是', '否'] },
    ],
    ['排污单位基本信息', '所属工业园区名称', 'company.parkOrBase'],
    ['排污单位基本信息', '生产经营场所地址', 'company.officeAddress'],
    ['单位基本信息', '法定代表人（主要负责人）', 'person.legal.name'],
    ['申请表', '主要出口产品', 'company.mainProducts?'],
    ['企业信息', '细分产品', 'company.mainProducts?'],
    ['申报产品信息', '细分产品', '-'],
    ['智能工厂建设情况', '累计投资（万元）', 'project.completedInvestment?'],
    ['项目信息', '项目累计投资（万元）', 'project.completedInvestment?'],
    ['研发情况', '累计投资（万元）', '-'],
    ['申报表', '荣誉', 'narrative.honours?', long],
    ['申报表', '荣誉', '-'],
  ])('%s › %s', (section, label, right, rest) => {
    expect(one(section, label, rest)).toBe(right);
  });
});

describe('a long box whose prompt says in full what its label says in short', () => {
  const asks = (label: string, placeholder: string, kind: 'textarea' | 'text' = 'textarea') =>
    one('申报表', label, { kind, placeholder });
  it('may ask for that', () => {
    expect(asks('概述', '组织概述，3000字以内')).toBe('narrative.intro?');
    expect(asks('简介', '请输入企业简介')).toBe('narrative.intro?');
    expect(asks('概述', '如：企业概述')).toBe('-');
    expect(asks('概述', '3000字以内')).toBe('-');
    expect(asks('概述', '组织概述', 'text')).toBe('-');
  });
});
