import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** One thing by two names, one end of a period, a part of a sum, one of several scenarios. */

const match = (fields: FieldDescriptor[], title = '') =>
  matchPage({ ...page(fields), title }, context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const under = (heading: string, label: string, rest: Partial<FieldDescriptor> = {}) =>
  match([field(label, { section: [heading], ...rest })])[0];
const yes = { kind: 'radio', options: ['是', '否'] } satisfies Partial<FieldDescriptor>;

describe('a number of the company by two names', () => {
  it('is that number where both mean the same', () => {
    expect(under('企业信息', '税务登记号/纳税人识别号')).toBe('company.taxNumber');
    expect(under('企业信息', '纳税人识别号或税务登记证号')).toBe('company.taxNumber');
  });
  it('is a question where they are two', () => {
    expect(under('企业信息', '法人营业执照号/信用代码')).toBe('company.creditCode?');
    expect(under('企业信息', '营业执照注册号/统一社会信用代码')).toBe('company.creditCode?');
  });
  it('is none where one of them is something else', () => {
    expect(under('企业信息', '合同编号/信用代码')).toBe('-');
  });
});

describe('one end of a period', () => {
  const date = { kind: 'date' } as const;
  it.each([
    ['建设期起', '建设期止'],
    ['执行期开始', '执行期结束'],
    ['项目建设期（起）', '项目建设期（止）'],
    ['建设周期（开始）', '建设周期（结束）'],
  ])('%s, %s', (from, to) => {
    expect(under('项目情况', from, date)).toBe('project.startOn');
    expect(under('项目情况', to, date)).toBe('project.endOn');
  });
  it('is a question where no heading names a project', () => {
    expect(under('智能工厂建设', '建设周期（结束）', date)).toBe('project.endOn');
    expect(under('智能工厂建设', '建设期止', date)).toBe('project.endOn?');
  });
  it('is not that of anything else', () => {
    expect(under('项目情况', '质保期止', date)).toBe('-');
    expect(under('项目情况', '有效期止', date)).toBe('-');
  });
});

describe('software within an investment', () => {
  const sums = (...labels: string[]) =>
    match(labels.map((label) => field(label, { section: ['智能工厂建设'] })));
  it('is that of the project right behind its investment', () => {
    expect(sums('项目总投资（万元）', '其中：软件（万元）', '设备（万元）')).toEqual([
      'project.totalInvestment',
      'project.softwareInvestment',
      'project.equipmentInvestment',
    ]);
  });
  it('is nobody’s behind another sum, and no number of pieces', () => {
    expect(sums('研发费用（万元）', '其中：软件（万元）')[1]).toBe('-');
    expect(sums('项目总投资（万元）', '其中：软件（套）')[1]).toBe('-');
  });
});

describe('one of several scenarios', () => {
  it('may bear its number last', () => {
    expect(
      match(
        ['场景名称一', '场景名称二', '场景名称3'].map((label) =>
          field(label, { section: ['智能工厂建设'] }),
        ),
      ),
    ).toEqual(['scenario.name#0', 'scenario.name#1', 'scenario.name#2']);
    expect(under('智能工厂建设', '场景名称十')).toBe('scenario.name#9');
  });
});

describe('whether the company is above the line', () => {
  it.each(['是否规模工业企业', '8. 企业是否为规模以上工业企业', '单位是否规上企业'])(
    '%s',
    (label) => {
      expect(under('第一部分 企业基本情况', label, yes)).toBe('company.isAboveScale');
    },
  );
  it('has finished its 贯标', () => {
    expect(under('数字化现状', '是否完成两化融合贯标', yes)).toBe('certificate.integration.held');
  });
});

describe('whoever fills it in or is to be reached', () => {
  it.each([
    ['15. 填写人姓名', 'person.filler.name'],
    ['16. 填写人职务', 'person.filler.title'],
    ['填写人数（人）', '-'],
    ['专职联系人', 'person.contact.name'],
    ['专职联系人手机', 'person.contact.mobile'],
    ['诊断对接人', 'person.contact.name'],
    ['政策对接人手机', 'person.contact.mobile?'],
    ['银行对接人', '-'],
    ['紧急联系人', '-'],
    ['紧急联系人电话', '-'],
    ['移动电话（法定代表人）', 'person.legal.mobile'],
  ])('%s → %s', (label, expected) => {
    expect(under('联系方式', label)).toBe(expected);
  });
});

describe('plain names of what the company is or does', () => {
  it.each([
    ['从事行业', 'company.industry'],
    ['开发区/园区', 'company.parkOrBase'],
    ['所属地市及县区', 'company.officeRegion'],
    ['工厂所属单位', 'company.name'],
    ['工厂所属法人单位', 'company.name'],
    ['单位注册地及区划', 'company.registeredAddress?'],
    ['承诺日期', 'declaration.date?'],
    ['成熟度自诊断等级', 'maturity.level'],
  ])('%s → %s', (label, expected) => {
    expect(under('企业基本情况', label)).toBe(expected);
  });
  it('bank loans are the project’s under its heading, a question elsewhere', () => {
    expect(under('项目信息', '其中：银行融资（万元）')).toBe('project.loan');
    expect(under('企业融资', '银行融资（万元）')).toBe('project.loan?');
  });
});

describe('what a platform is asked for', () => {
  const of = (label: string, rest: Partial<FieldDescriptor> = {}, title = '工业互联网平台申报表') =>
    match([field(label, { section: ['平台概况'], ...rest })], title)[0];
  it('is its own', () => {
    expect(of('设备接入量')).toBe('platform.metrics.devices.total');
    expect(of('集聚开发者数')).toBe('platform.metrics.developers.registered');
    expect(of('可调用工业机理模型')).toBe('platform.metrics.models.mechanism?');
    expect(of('建成时间')).toBe('platform.builtOn?');
    expect(of('项目建成时间')).not.toMatch(/platform/);
  });
  it('is a question where no industrial platform applies', () => {
    expect(of('设备接入量', {}, '中试平台申报表')).not.toMatch(/total$/);
    expect(of('建成时间', {}, '中试平台申报表')).toBe('project.endOn?');
  });
});

describe('申请人 as a heading', () => {
  const block = (...labels: string[]) =>
    match(labels.map((label) => field(label, { section: ['申请人信息'] })));
  it('is the company where its code and its head are asked for', () => {
    expect(block('申请企业名称', '统一社会信用代码', '法定代表人', '企业规模', '经办人')).toEqual([
      'company.name',
      'company.creditCode',
      'person.legal.name',
      'company.scale',
      'person.contact.name',
    ]);
  });
  it('is a person where something of a person is', () => {
    expect(block('姓名', '性别', '法定代表人', '统一社会信用代码')).toEqual(['-', '-', '-', '-']);
    expect(block('姓名', '手机', '工作单位')).toEqual(['-', '-', '-']);
  });
});

describe('a place to be visited', () => {
  it('is recommended by the applicant itself', () => {
    expect(under('观摩推荐', '观摩项目名称')).toBe('project.name?');
    expect(under('观摩推荐', '填表日期', { kind: 'date' })).toBe('declaration.date');
    expect(under('推荐意见', '填表日期', { kind: 'date' })).toBe('-');
  });
  it('what a firm needs of a park is asked', () => {
    expect(under('入驻需求', '申请日期', { kind: 'date' })).toBe('declaration.date?');
  });
});

describe('示范类型', () => {
  it('is filled only where the profile’s kind is among those listed', () => {
    const one = field('示范类型', {
      section: ['项目信息'],
      kind: 'radio',
      options: ['示范企业', '示范平台', '示范项目'],
    });
    const level = (value: string) =>
      matchPage(page([one]), { ...context, facts: { 'project.type': value } })[0]?.level;
    expect(level('示范平台')).toBe('fill');
    expect(level('工业互联网平台应用')).toBe('ask');
  });
});
