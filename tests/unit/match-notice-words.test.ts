import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** Blanks that portals take over from the notices' own wording, and those beside them that stay questions. */

const match = (...fields: FieldDescriptor[]) =>
  matchPage(page(fields), context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const under = (section: string[], label: string, rest: Partial<FieldDescriptor> = {}) =>
  match(field(label, { section, ...rest }))[0];
const long = { kind: 'textarea' } as const;
const yes: Partial<FieldDescriptor> = { kind: 'radio', options: ['是', '否'] };
const select = (...options: string[]): Partial<FieldDescriptor> => ({ kind: 'select', options });

describe('what 125号 asks of a platform', () => {
  const metrics = (key: string) => `platform.metrics.${key}`;
  const said = (heading: string, label: string, rest: Partial<FieldDescriptor> = {}) =>
    under(['工业互联网平台申报书', heading], label, rest);
  it.each([
    ['平台概况', '平台建成上线时间', 'platform.builtOn', { kind: 'date' }],
    ['平台概况', '合作共建企业（自建的不填）', 'platform.partners', {}],
    ['平台资源', '公有云工业设备日运行数量', metrics('devices.dailyRunning'), { unit: '台/套' }],
    ['核心技术', '杀手锏APP是否支持跨平台调用', metrics('topApps.crossPlatform'), yes],
    ['核心技术', '杀手锏APP列表和介绍', metrics('topApps.detail'), long],
    ['3.2 赋能园区转型成效', '其中获评国家级示范园区', metrics('parks.national'), { unit: '个' }],
    ['3.2 赋能园区转型成效', '其中获评省级示范园区', metrics('parks.provincial'), { unit: '个' }],
    ['3.3 赋能行业和领域成效', '占比最高的行业1', metrics('cases.industry1'), {}],
    ['3.3 赋能行业和领域成效', '占比最高的领域3', metrics('cases.domain3'), {}],
    ['4.1 稳增长支撑能力', '稳增长作用说明', metrics('growth.detail'), long],
    ['5.1 盈利和融资能力', '是否已上市或已获得VC/PE投资', metrics('funded'), yes],
    ['平台情况', '解决方案及应用情况', `${metrics('solutions.detail')}?`, long],
    ['经济指标', '上年度平台服务收入（万元）', `${metrics('income.lastYear')}?`, {}],
    ['用户情况', '占比最高的行业1', '-', {}],
  ] as const)('%s › %s', (heading, label, right, rest) => {
    expect(said(heading, label, rest as Partial<FieldDescriptor>)).toBe(right);
  });

  const section = ['工业互联网平台申报书', '平台资源管理水平'];
  const below = (...labels: string[]) => match(...labels.map((label) => field(label, { section })));
  it('counts kinds of APP where it counts APPs', () => {
    expect(below('自研工业APP数量', '安全生产', '供应链管理', '运维服务')).toEqual(
      ['apps.own', 'apps.safety', 'apps.supply', 'apps.maintenance'].map(metrics),
    );
    expect(below('工业APP数量', '安全生产', '节能减排')).toEqual([
      metrics('apps.total'),
      `${metrics('apps.safety')}?`,
      `${metrics('apps.energy')}?`,
    ]);
  });
  it('does not elsewhere', () => {
    expect(below('平台名称', '安全生产', '研发设计').slice(1)).toEqual(['-', '-']);
    expect(below('自研工业APP数量', '服务行业', '安全生产')[2]).toBe('-');
    expect(
      match(field('自研工业APP数量', { section }), field('安全生产', { section, ...long }))[1],
    ).toBe('-');
    expect(
      match(field('自研工业APP数量', { section }), field('安全生产', { section, unit: '万元' }))[1],
    ).toBe('-');
  });
});

describe('what follows a total of three years', () => {
  const section = ['工业互联网平台申报书', '平台基本信息', '5.1 盈利和融资能力'];
  const money = { section, unit: '万元' };
  const three = (source: FieldDescriptor['labelSource'], label: string) =>
    match(
      field('近三年平台相关的累计业务收入', { ...money, labelSource: source }),
      field(label, { ...money, labelSource: source }),
    )[1];
  it('in the same sentence is of the same years unless it says its own', () => {
    expect(three('previous-text', '业务成本')).toBe('platform.metrics.cost.threeYears');
    expect(three('previous-text', '上年平台相关的业务成本')).toBe('platform.metrics.cost.lastYear');
    expect(three('previous-text', '上年平台相关的业务收入')).toBe(
      'platform.metrics.income.lastYear',
    );
  });
  it('in a box of its own is a question', () => {
    expect(three('form-item', '业务成本')).toBe('platform.metrics.cost.threeYears?');
  });
});

describe('a year in the name of the whole form', () => {
  it('is when it is asked, not that of the figures', () => {
    for (const form of [
      '2023年跨行业跨领域工业互联网平台申报信息采集表',
      '2023年工业互联网试点示范项目征集请于11月30日18:00前完成填报',
    ])
      expect(under([form, '基本信息'], '从业人员数量（人）')).toBe('staff.total@2022');
    expect(under(['2023年企业信息采集表', '基本信息'], '从业人员数量（人）')).toBe(
      'staff.total@2023?',
    );
  });
});

describe('the kind of an enterprise', () => {
  it('is what its options are kinds of', () => {
    const kinds = select('制造行业大型骨干企业', '互联网企业', '信息技术企业', '自动化企业');
    expect(under(['企业基本信息'], '企业类别', kinds)).toBe('company.applicantKind');
    expect(under(['企业基本信息'], '企业类别', select('大型', '中型', '小型'))).toBe('-');
    expect(under(['企业基本信息'], '企业类别', select('A类', 'B类'))).toBe('-');
    expect(under(['企业基本信息'], '企业类别', select('国有', '民营', '外资'))).toBe(
      'company.ownership',
    );
    expect(under(['企业基本信息'], '企业类别')).toBe('-');
  });
});

describe('who stands in a bracket', () => {
  it('is whom the bracket says', () => {
    expect(under(['企业信息'], '董事长（法人）')).toBe('person.legal.name');
    expect(under(['企业信息'], '总经理（法定代表人）')).toBe('person.legal.name');
    expect(under(['企业信息'], '董事长（签字）')).toBe('-');
    expect(under(['企业信息'], '总经理（非法人）')).toBe('-');
  });
});

describe('贯标 below the name of its standard', () => {
  it('is that one', () => {
    const held = 'certificate.integration.held';
    expect(under(['2. 两化融合管理体系贯标'], '是否通过贯标', yes)).toBe(held);
    expect(under(['知识产权贯标'], '是否通过贯标', yes)).toBe('-');
    expect(under(['两化融合与DCMM贯标'], '是否通过贯标', yes)).toBe(`${held}?`);
  });
});

describe('the query of the credit record', () => {
  it('goes on with its day', () => {
    const section = ['信用与安全'];
    const clean = field('“信用中国”查询结果是否良好', { section, ...yes });
    const day = field('查询日期', { section, kind: 'date' });
    expect(match(clean, day)).toEqual(['credit.clean', 'credit.checkedOn']);
    expect(match(day)).toEqual(['-']);
  });
});

describe('one more wording of a project', () => {
  it.each([
    ['项目信息', '所属类型', 'project.type', select('工厂类', '平台类')],
    ['企业信息', '所属类型', '-', select('工厂类', '平台类')],
    ['项目信息', '所属方向', 'project.direction', {}],
    ['项目信息', '申报大类', 'project.type', { kind: 'select' }],
    ['项目内容', '试点示范类', 'project.type', select('工厂类', '平台类')],
    ['项目内容', '开始时间', 'project.startOn', { kind: 'month' }],
    ['项目内容', '结束时间', 'project.endOn', { kind: 'month' }],
    ['项目信息', '特色创新', 'project.innovation', long],
    ['建设内容', '特色与创新点', 'project.innovation', long],
    ['建设内容', '预期（实际）成效', 'project.benefit', long],
    ['揭榜任务', '建设基础与现状', 'project.background?', long],
    ['贯标工作', '预期成效', '-', long],
    ['支持事项', '项目说明', 'project.summary?', long],
    ['项目信息', '视频证明材料时长', 'project.videoMinutes', { unit: '分钟' }],
  ] as const)('%s › %s', (section, label, right, rest) => {
    expect(under([section], label, rest as Partial<FieldDescriptor>)).toBe(right);
  });
});

describe('one more wording of a company', () => {
  it.each([
    ['申报企业', 'GB/T 39116-2020 自评等级', 'maturity.level', select('一级', '二级', '三级')],
    ['申报企业', 'GB/T 36073-2018 自评等级', '-', select('一级', '二级', '三级')],
    ['上云情况', '星级上云认定等级', 'cloud.star', select('三星', '四星', '五星', '未认定')],
    ['企业概况', '所在工业园区名称', 'company.parkOrBase', {}],
    ['企业信息', '所属板块/园区', 'company.parkOrBase?', {}],
    ['企业概况', '行业类别及代码', 'company.industry?', {}],
    ['企业经营', '企业累计软件著作权', 'ip.softwareCopyrights', { unit: '项' }],
    ['附加说明', '企业创新能力与行业地位', 'narrative.strengths?', long],
    ['附加说明', '企业创新能力及行业地位', 'narrative.strengths?', long],
    ['单位基本情况', '设站单位名称', 'company.name?', {}],
    ['单位基本情况', '设站单位联系人', '-', {}],
  ] as const)('%s › %s', (section, label, right, rest) => {
    expect(under([section], label, rest as Partial<FieldDescriptor>)).toBe(right);
  });
});
