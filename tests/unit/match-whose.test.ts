import { describe, expect, it } from 'vitest';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** Whose a person, a number, a whole form is, by what stands before and over it. */

const under = (section: string[], ...labels: string[]) =>
  matchPage(page(labels.map((label) => field(label, { section }))), context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );

describe('bare numbers behind a person', () => {
  it('whose title says two of him', () => {
    expect(under(['一、企业基本情况'], '法定代表人（控股股东）', '联系电话', '手机')).toEqual([
      'person.legal.name',
      'person.legal.phone',
      'person.legal.mobile?',
    ]);
  });
  it('are of whoever fills the figures in', () => {
    expect(under(['数据采集表'], '数据填报人', '部门', '手机')).toEqual([
      'person.filler.name',
      'person.filler.department',
      'person.filler.mobile',
    ]);
  });
  it('whose own are asked for with his title are not surely his', () => {
    expect(
      under(['承担企业'], '财务负责人', '财务负责人电话', '项目负责人', '项目负责人手机', '传真'),
    ).toEqual([
      'person.finance.name',
      'person.finance.phone',
      'person.leader.name',
      'person.leader.mobile',
      expect.stringMatching(/\?$/),
    ]);
    expect(under(['承担企业'], '项目负责人', '手机', '传真').slice(1)).toEqual([
      'person.leader.mobile',
      'person.leader.fax',
    ]);
  });
  it('go on behind the legal person though each is a question', () => {
    expect(
      under(['法定代表人及联系人'], '企业法定代表人姓名', '职务', '电话', '手机', 'E-mail').slice(
        1,
      ),
    ).toEqual([
      'person.legal.title',
      'person.legal.phone?',
      'person.legal.mobile?',
      'person.legal.email?',
    ]);
  });
  it('behind his post are his rather than the company’s', () => {
    expect(under(['企业信息'], '法定代表人', '职务', '电话').slice(1)).toEqual([
      'person.legal.title',
      'person.legal.phone?',
    ]);
    expect(under(['企业信息'], '法定代表人', '职务', '传真')[2]).toBe('company.fax?');
  });
  it('are a person’s for sure once he is named in full, whoever was guessed at before', () => {
    expect(
      under(['一、企业基本情况'], '车间申报负责人', '手机', '联系人', '部门及职务', 'E-mail').slice(
        2,
      ),
    ).toEqual(['person.contact.name', 'person.contact.departmentTitle', 'person.contact.email']);
  });
  it('behind somebody whom the profile does not know are his', () => {
    expect(
      under(['人员联络'], '法定代表人', '中心主任', '专业', '手机', '电子邮箱', '联系人', '手机'),
    ).toEqual([
      'person.legal.name',
      '-',
      '-',
      '-',
      '-',
      'person.contact.name',
      'person.contact.mobile',
    ]);
    expect(under(['企业概况'], '质量负责人', '联系电话', '企业名称', '联系电话').slice(1)).toEqual([
      '-',
      'company.name',
      expect.stringMatching(/\?$/),
    ]);
  });
  it('负责人（法定代表人） is the legal person', () => {
    expect(under(['申报表'], '统一社会信用代码', '负责人（法定代表人）', '职务').slice(1)).toEqual([
      'person.legal.name',
      'person.legal.title',
    ]);
  });
});

describe('behind the opinion of an authority', () => {
  it('a person and his number are the authority’s', () => {
    for (const opinion of [
      '县（市、区）工信部门意见',
      '主管部门审核意见',
      '推荐单位意见',
      '专家评审意见',
    ])
      expect(under(['项目情况'], '项目名称', opinion, '经办人', '联系电话', '负责人')).toEqual([
        'project.name',
        '-',
        '-',
        '-',
        '-',
      ]);
  });
  it('the day of filling in, the one who fills in and what names the applicant are not', () => {
    expect(under(['基本情况'], '主管部门意见', '填表人', '填报日期', '申报单位联系人')).toEqual([
      '-',
      'person.filler.name',
      'declaration.date',
      'person.contact.name',
    ]);
  });
  it('nor is what stands in a section of its own, or behind the applicant’s own opinion', () => {
    const fields = [
      field('主管部门意见', { section: ['一、推荐'] }),
      field('经办人', { section: ['二、联系信息'] }),
    ];
    expect(matchPage(page(fields), context)[1]?.address).toBe('person.contact.name');
    expect(under(['基本情况'], '申报单位意见', '经办人')[1]).toBe('person.contact.name');
    expect(under(['基本情况'], '意见建议', '经办人')[1]).toBe('person.contact.name');
  });
});

describe('a heading over the whole form', () => {
  const labels = ['统一社会信用代码', '法定代表人', '联系人', '联系人手机'];
  it('that is the step it is in does not make it the reviewer’s', () => {
    for (const step of ['市级审核', '审核', '省级评审', '推荐上报'])
      expect(under([step, '1 研制单位'], ...labels)).toEqual([
        'company.creditCode',
        'person.legal.name',
        'person.contact.name',
        'person.contact.mobile',
      ]);
  });
  it('is the reviewer’s where it asks for no company, or stands over a part only', () => {
    expect(under(['市级审核', '1 意见'], '联系人', '联系人手机')).toEqual(['-', '-']);
    // who recommends may be asked the same of himself
    expect(under(['推荐'], ...labels)).toEqual(['-', '-', '-', '-']);
    const fields = [
      field('企业名称', { section: ['企业信息'] }),
      ...labels.map((label) => field(label, { section: ['市级审核'] })),
    ];
    const matches = matchPage(page(fields), context).slice(1);
    expect(matches.every(({ level }) => level === 'silent')).toBe(true);
  });
  it('that names a part of the applicant covers both where it asks who the applicant is', () => {
    const answers = under(
      ['表一企业技术中心基本情况'],
      '企业名称',
      '技术中心名称',
      '统一社会信用代码',
      '企业规模',
      '通讯地址',
      '是否高新技术企业',
    );
    expect(answers).toEqual([
      'company.name',
      '-',
      'company.creditCode',
      'company.scale',
      'company.officeAddress?',
      'certificate.hiTech.held',
    ]);
    expect(under(['技术中心基本情况'], '技术中心名称', '成立时间', '通讯地址')).toEqual([
      '-',
      expect.stringMatching(/^-$|\?$/),
      expect.stringMatching(/^-$|\?$/),
    ]);
  });
  it('of a part beside that of the applicant is the part’s, 团队 alone is none', () => {
    const both = matchPage(
      page([
        field('企业名称', { section: ['申报企业'] }),
        field('成立时间', { section: ['工业设计中心'], kind: 'date' }),
      ]),
      context,
    );
    expect(both.map(({ address }) => address)).toEqual(['company.name', null]);
    // the one heading of a site says nothing of what it asks
    expect(under(['某市企业服务中心'], '企业名称', '成立时间')[1]).toBe('company.establishedOn');
    expect(under(['培育库入库申请', '团队'], '2022年末职工人数（人）')).toEqual([
      'staff.total@2022',
    ]);
    expect(under(['培育库入库申请', '研发团队'], '2022年末职工人数（人）')).toEqual(['-']);
  });
});
