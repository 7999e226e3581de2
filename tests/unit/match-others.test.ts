import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** A heading or a bracket that makes the field somebody else's, or nobody's in particular. */

const match = (fields: FieldDescriptor[], title = '') =>
  matchPage({ ...page(fields), title }, context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const under = (heading: string, ...labels: string[]) =>
  match(labels.map((label) => field(label, { section: [heading] })));

describe('a heading of two persons', () => {
  it.each(['主要负责人与联系人', '负责人与联系人', '法人及联系人信息', '联系人、法人代表'])(
    '%s says whose a bare word is by nobody',
    (heading) => {
      expect(under(heading, '职务')).toEqual(['-']);
      expect(under(heading, '法定代表人', '职务', '联系人', '手机')).toEqual([
        'person.legal.name',
        'person.legal.title',
        'person.contact.name',
        'person.contact.mobile',
      ]);
    },
  );
  it('names one where the other is the same', () => {
    expect(under('单位负责人（法定代表人）信息', '职务')).toEqual(['person.legal.title']);
    expect(under('法定代表人及其联系方式', '职务')).toEqual(['person.legal.title']);
  });
});

describe('a heading of a person and of how the company is reached', () => {
  it.each(['102 法人及联系方式', '法定代表人与联系信息', '法人、单位联系方式'])(
    '%s says of no number whose it is',
    (heading) => {
      expect(
        under(heading, '成立时间', '固定电话', '传真', '电子邮箱').slice(1),
      ).not.toContainEqual(expect.stringMatching(/^person\.legal|[^?]$/));
      expect(under(heading, '法定代表人', '手机')).toEqual([
        'person.legal.name',
        'person.legal.mobile',
      ]);
    },
  );
  it('is not the person’s behind a number whose bracket says that it is his', () => {
    expect(under('法人及联系方式', '移动电话（法定代表人）', '邮编', '电子邮箱')).toEqual([
      'person.legal.mobile',
      'company.postcode',
      'company.email?',
    ]);
  });
  it('is the person’s where it is the one to be contacted, or says so', () => {
    expect(under('联系人及联系方式', '手机')).toEqual(['person.contact.mobile']);
    expect(under('法定代表人及其联系方式', '手机')).toEqual(['person.legal.mobile']);
  });
});

describe('a bare number right behind a person', () => {
  it('is his, whosever the heading is', () => {
    expect(under('项目负责人', '姓名', '手机', '项目联系人', '手机')).toEqual([
      'person.leader.name',
      'person.leader.mobile',
      'person.contact.name',
      'person.contact.mobile',
    ]);
  });
  it('is still his behind something of his that is not kept', () => {
    expect(under('企业信息', '项目联系人', '手机', '联系人QQ', '电子邮箱')[3]).toBe(
      'person.contact.email',
    );
  });
});

describe('a hand that signs', () => {
  it('is nobody’s to fill under a promise, and a question elsewhere', () => {
    expect(under('申报单位承诺', '法定代表人（签字）', '经办人（签名）')).toEqual(['-', '-']);
    expect(under('企业信息', '法定代表人（签章）', '联系人（签字或盖章）')).toEqual([
      'person.legal.name?',
      'person.contact.name?',
    ]);
  });
  it('is neither who may sign nor whose seal stands beside the name', () => {
    expect(under('企业信息', '法定代表人（签字人）', '申报单位（盖章）')).toEqual([
      'person.legal.name',
      'company.name',
    ]);
  });
});

describe('whoever acts for the applicant or is named by the authority', () => {
  it.each([
    '代理申报（委托中介机构申报的填写）',
    '代办机构',
    '委托代理申报',
    '服务专员（由园区指派，企业无需填写）',
    '孵化载体（由孵化器填写）',
  ])('%s is not its people', (heading) => {
    expect(under(heading, '经办人', '联系电话', '手机')).toEqual(['-', '-', '-']);
  });
  it.each(['企业信息（由企业填写）', '企业信息（非上市企业不填股票代码）'])(
    '%s may be',
    (heading) => {
      expect(under(heading, '联系人手机')[0]).toMatch(/^person\.contact\.mobile/);
    },
  );
  it.each(['人才信息', '一、引进人才信息', '领军人才基本情况'])('%s is a talent', (heading) => {
    expect(under(heading, '姓名', '手机', '电子邮箱')).toEqual(['-', '-', '-']);
  });
});

describe('a platform that is no industrial one', () => {
  const asked = (...headings: string[]) =>
    match(
      ['平台名称', '共建单位名称'].map((label) => field(label, { section: headings })),
      '平台管理系统',
    );
  it('is asked for what the profile keeps of an industrial one', () => {
    expect(asked('二、中试平台信息')).toEqual(['platform.name?', 'platform.partners?']);
    expect(asked('检验检测平台申报书', '平台情况')).toEqual([
      'platform.name?',
      'platform.partners?',
    ]);
  });
  it('unless the page names the industrial internet', () => {
    expect(asked('工业互联网平台申报书', '平台创新情况')).toEqual([
      'platform.name',
      'platform.partners',
    ]);
  });
});

describe('the cover of a review form', () => {
  const bar = '一、评审表封面二、基本情况及数据表三、附件';
  it('in a bar of tabs is a part of the form, not who reviews', () => {
    expect(match([field('企业网站', { section: [bar, '企业基本情况'] })])).toEqual([
      'company.website',
    ]);
    expect(under('审核材料封面', '统一社会信用代码')).toEqual(['company.creditCode']);
  });
  it.each(['专家评审表封面', '主管部门审核表封面', '一、评审意见二、基本情况'])(
    '%s is still another’s',
    (heading) => {
      expect(under(heading, '统一社会信用代码')[0]).toMatch(/^-$|\?$/);
    },
  );
});

describe('a body with a task of its own', () => {
  it.each(['审计机构名称', '查新机构全称', '评估机构地址', '验收机构联系人'])(
    '%s is not the applicant',
    (label) => {
      expect(under('基本信息', label)).toEqual(['-']);
    },
  );
});

describe('figures under a heading that joins its business with a partner', () => {
  it('are the applicant’s where they stand first, before the partner is asked for', () => {
    expect(
      under('上年度经营与供应商情况', '营业收入', '员工总数', '供应商名称', '净利润', '单位简介'),
    ).toEqual([
      'finance.revenue@2022',
      'staff.total@2022',
      '-',
      'finance.netProfit@2022?',
      'narrative.intro?',
    ]);
  });
  it.each(['供应商与经营情况', '担保与财务情况', '供应商经营情况'])(
    'are questions or nothing under %s',
    (heading) => {
      expect(under(heading, '营业收入')[0]).toMatch(/^-$|\?$/);
    },
  );
  it('are questions where another heading names somebody else', () => {
    const section = ['申报企业、审核', '经营与客户情况'];
    expect(match([field('营业收入', { section })])[0]).toMatch(/^-$|\?$/);
    const beside = ['审核及附件', '经营与客户情况'];
    expect(match([field('营业收入', { section: beside })])[0]).toMatch(/^-$|\?$/);
  });
});

describe('applicant’s own texts beside an opinion', () => {
  it.each(['附件与推荐意见', '文字材料及审核'])('%s are put to the user', (heading) => {
    const [own, opinion] = match([
      field('下一步发展计划', { kind: 'textarea', section: [heading] }),
      field('推荐意见', { kind: 'textarea', section: [heading] }),
    ]);
    expect(own).toBe('project.plan?');
    expect(opinion).toBe('-');
  });
});
