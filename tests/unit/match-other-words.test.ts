import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** Other words for what the profile holds. */

const one = (section: string, label: string, rest: Partial<FieldDescriptor> = {}) => {
  const [found] = matchPage(page([field(label, { section: [section], ...rest })]), context);
  return found && found.level !== 'silent'
    ? `${found.address}${found.level === 'ask' ? '?' : ''}`
    : '-';
};
const long = { kind: 'textarea' } as const;
const list = (...options: string[]): Partial<FieldDescriptor> => ({ kind: 'select', options });
const yes: Partial<FieldDescriptor> = { kind: 'radio', options: ['是', '否'] };

describe('plain words', () => {
  it.each<[string, string, string, Partial<FieldDescriptor>?]>([
    ['企业信息', '信用代码证号', 'company.creditCode'],
    ['企业信息', '法人证照号码', 'company.creditCode?'],
    ['企业信息', '企业代码', 'company.creditCode?'],
    ['企业信息', '单位地址（邮编）', 'company.addressPostcode?'],
    ['企业信息', '最高管理者（法定代表人）', 'person.legal.name'],
    ['企业信息', '贯标联系人', 'person.contact.name'],
    ['组织基本信息', '组织名称（英文）', 'company.nameEn'],
    ['组织基本信息', '申报单位名称（英文）', 'company.nameEn'],
    ['申报工作联系部门', '部门名称', 'person.contact.department'],
    ['联系部门', '部门', 'person.contact.department'],
    ['主管部门', '部门名称', '-'],
    ['企业基本情况', '2022年末企业全体职工', 'staff.total@2022', { unit: '人' }],
    ['企业基本情况', '主营业务领域', 'company.industry?', list('通用设备制造业', '汽车制造业')],
    ['企业基本情况', '主营业务领域', '-', list('新能源', '生物医药', '通用设备制造业')],
    ['企业基本情况', '主营业务领域', '-'],
    ['综合描述', '上云前数字化基础', 'narrative.digital?', long],
    ['项目基本信息', '建设投资总额（万元）', 'project.totalInvestment'],
    ['项目基本信息', '建设总投入（万元）', 'project.totalInvestment'],
    ['5G工厂信息', '建设投资总额（万元）', 'project.totalInvestment?'],
    ['车间基本情况', '建设总投入（万元）', 'project.totalInvestment?'],
    ['企业信息', '是否省级以上专精特新企业', 'certificate.sme.held', yes],
    ['企业信息', '国家小巨人', 'certificate.littleGiant.held', { kind: 'switch' }],
    ['企业信息', '曾获质量荣誉', 'narrative.honours?', long],
    ['企业信息', '研究与开发经费（万元）', 'finance.rdExpense@2022'],
    ['智改数转项目信息', '起始年月', 'project.startOn'],
    ['智改数转项目信息', '完成年月', 'project.endOn'],
    ['改造项目', '改造起始日期', 'project.startOn', { kind: 'date' }],
    ['兑现事项', '项目实施起止日期', 'project.startOn', { kind: 'daterange' }],
    ['项目基本信息', '建设详细地址', 'project.address'],
    ['投资信息', '国内银行贷款', 'project.loan'],
    ['项目情况', '实施前后效益对比', 'project.benefit', long],
    ['项目情况', '推广示范价值', 'project.promotion', long],
    ['（二）5G工厂基本情况', '5G工厂建设内容', 'project.content?', long],
    ['智能工厂（数字化车间）情况', '工厂/车间名称', 'project.name?'],
    ['工业互联网平台情况', '平台创新点', 'project.innovation?', long],
    ['金额单位', '元填报日期', 'declaration.date', { kind: 'date' }],
    ['高新技术企业', '否证书号', 'certificate.hiTech.number'],
    ['是否承担过国家智能制造项目', '否项目名称', 'project.name?'],
  ])('%s › %s', (section, label, right, rest) => {
    expect(one(section, label, rest)).toBe(right);
  });
});

describe('a long box without a name', () => {
  const box = (heading: string, placeholder: string, rest: Partial<FieldDescriptor> = {}) => {
    const source = placeholder ? 'placeholder' : 'none';
    return one(heading, placeholder, { ...long, labelSource: source, placeholder, ...rest });
  };
  it('may ask for what its heading says', () => {
    expect(box('3　车间建设内容（装备、物流、安全环保）', '请按小标题分述，2000字以内')).toBe(
      'project.content?',
    );
    expect(box('4　实施成效', '文字概述')).toBe('project.benefit?');
    expect(box('四、企业简介', '')).toBe('narrative.intro?');
  });
  it('asks for what it says itself, or for nothing where it is in a row or names another thing', () => {
    expect(box('4　实施成效', '企业简介')).toBe('narrative.intro');
    expect(box('企业简介', '备注')).toBe('-');
    expect(box('企业简介', '', { kind: 'text' })).toBe('-');
    expect(box('企业简介', '', { row: { group: 'g', index: 0, column: '' } })).toBe('-');
  });
});

describe('numbers of people under two rows of headers', () => {
  it.each([
    ['学历构成 博士', 'staff.doctor@2022'],
    ['学历结构 硕士及以上', 'staff.masterOrAbove@2022'],
    ['专业技术职务 高级', 'staff.seniorTitles@2022'],
    ['职称情况 中级及以上', 'staff.midTitles@2022'],
  ])('%s', (column, right) => {
    const row = { group: 'g', index: 0, column };
    expect(one('人员情况（截至上年度末，单位：人）', column, { row })).toBe(right);
  });
});

describe('columns of months beside a whole year', () => {
  it('are no whole years', () => {
    const cells = ['本月', '上年同月', '1—本月累计', '上年全年'].map((column) =>
      field('营业收入', {
        section: ['主要指标'],
        row: { group: 'g', index: 0, label: '营业收入', column },
      }),
    );
    expect(
      matchPage(page(cells), context).map(({ address, level }) =>
        level === 'fill' ? address : '-',
      ),
    ).toEqual(['-', '-', '-', 'finance.revenue@2022']);
  });
  it('a file that is kept of this year holds what is over', () => {
    expect(one('完善企业档案（2023年度）', '营业收入（万元）')).toBe('finance.revenue@2022');
  });
});
