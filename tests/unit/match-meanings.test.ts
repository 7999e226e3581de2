import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** What a wording means by the label, the heading and the options around it. */

const match = (...fields: FieldDescriptor[]) =>
  matchPage(page(fields), context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const under = (section: string[], label: string, rest: Partial<FieldDescriptor> = {}) =>
  match(field(label, { section, ...rest }))[0];
const long = { kind: 'textarea' } as const;

describe('a word that the label before it lists', () => {
  it('means what that label says of it', () => {
    const heading = '主持制定标准（国家/行业，项）';
    expect(under(['依托单位情况', heading], '国家')).toBe('ip.standards.nationalLed');
    expect(under(['依托单位情况', heading], '行业')).toBe('ip.standards.industryLed');
    expect(under(['依托单位情况', '参与制定标准（国家/行业）'], '行业')).toBe(
      'ip.standards.industry',
    );
  });
  it('never means what it means alone', () => {
    expect(under(['依托单位情况', '平台服务对象（行业/地区）'], '行业')).toBe('-');
    expect(under(['依托单位情况'], '行业')).toBe('company.industry');
  });
});

describe('a platform or base that is a part of the applicant', () => {
  it('may have people and rights of its own', () => {
    for (const section of ['（二）中试平台情况', '实训基地概况']) {
      expect(under([section], '其中：高级职称（人）')).toMatch(/^staff\.seniorTitles@\d+\?$/);
      expect(under([section], '软件著作权数')).toBe('ip.softwareCopyrights?');
    }
    expect(under(['企业基本情况'], '高级职称（人）')).toMatch(/^staff\.seniorTitles@\d+$/);
  });
});

describe('a figure of one year', () => {
  it('is not the one that the profile holds of all years', () => {
    const total = 'platform.metrics.sme.total';
    const form = ['工业互联网平台申报书', '三、服务情况'];
    expect(under(form, '上年度服务中小企业数（家）')).toBe(`${total}?`);
    expect(under(form, '累计服务中小企业数（家）')).toBe(total);
  });
});

describe('贯标 in a form about another standard', () => {
  it('may be that one', () => {
    const number = 'certificate.integration.number';
    expect(under(['DCMM贯标奖补资金申报', '贯标情况'], '证书编号')).toBe(`${number}?`);
    expect(under(['两化融合贯标奖补资金申报', '贯标情况'], '证书编号')).toBe(number);
  });
});

describe('the enterprise for whom a provider works', () => {
  const served = ['被改造企业'];
  const block = (section: string[]) =>
    ['企业名称', '统一社会信用代码', '注册资本（万元）'].map((label) => field(label, { section }));
  it('is the applicant where no other is', () => {
    expect(match(...block(served), field('服务商名称', { section: ['数字化服务商'] }))).toEqual([
      'company.name',
      'company.creditCode',
      'company.registeredCapital',
      '-',
    ]);
  });
  it('is a question beside another block of who applies', () => {
    const both = match(field('申报单位名称', { section: ['申报单位'] }), ...block(served));
    expect(both).toEqual([
      'company.name',
      'company.name?',
      'company.creditCode?',
      'company.registeredCapital?',
    ]);
  });
});

describe('an authority’s heading', () => {
  it('does not take the applicant’s own promise', () => {
    const date = { kind: 'date' } as const;
    expect(under(['三、审核推荐', '真实性承诺'], '填表日期', date)).toBe('declaration.date?');
    expect(under(['三、审核推荐'], '填表日期', date)).toBe('-');
  });
});

describe('the year in the title of a form', () => {
  it('is not that of its figures where the kind of form follows a dash', () => {
    expect(
      under(['2023年工业互联网试点示范项目申报书 —— 园区类', '申报主体'], '净利润（万元）'),
    ).toBe(under(['申报主体'], '净利润（万元）'));
  });
});

describe('when something is built', () => {
  it('is a period of the project where a period is asked for', () => {
    expect(under(['标杆工厂项目'], '建设时间', { kind: 'daterange' })).toBe('project.startOn');
    expect(under(['试点项目'], '开始时间', { kind: 'date' })).toBe('project.startOn');
    expect(under(['试点项目'], '结束时间', { kind: 'date' })).toBe('project.endOn');
  });
  it('is not how: 新建 and 改造 are no stages', () => {
    const options = ['新建', '改造'];
    expect(under(['5G工厂项目'], '建设类别', { kind: 'radio', options })).toBe('-');
    expect(
      under(['5G工厂项目'], '建设类别', { kind: 'radio', options: ['产线级', '车间级'] }),
    ).toBe('project.type?');
  });
});

describe('figures of a platform in one sentence', () => {
  it('go on from the one before', () => {
    const section = ['三、平台能力指标'];
    const money = { section, unit: '万元' };
    expect(
      match(field('6. 服务中小企业累计', { section, unit: '家' }), field('合同金额', money)),
    ).toEqual(['platform.metrics.sme.total', 'platform.metrics.sme.contracts']);
    expect(match(field('上年度平台业务收入', money), field('业务成本', money))[1]).toBe(
      'platform.metrics.cost.lastYear',
    );
    expect(match(field('合同金额', money))).toEqual(['-']);
    expect(under([...section, '3. 工业APP总数'], '其中自研', { unit: '个' })).toBe(
      'platform.metrics.apps.own',
    );
  });
});

describe('two things in one text', () => {
  it.each([
    ['应用成效及示范推广价值', 'project.promotion?'],
    ['主要做法和创新点', 'project.innovation?'],
    ['预期目标与示范作用', 'project.promotion?'],
    ['产品功能及技术先进性', '-'],
    ['服务模式及成效', '-'],
  ])('%s', (label, right) => {
    expect(under(['示范工厂'], label, long)).toBe(right);
  });
});

describe('wordings', () => {
  const yes = { kind: 'radio', options: ['是', '否'] } as const;
  it.each([
    ['企业概况', '产权性质', 'company.ownership', { kind: 'select', options: ['国有', '民营'] }],
    ['企业概况', '知识产权及产权纠纷', '-', {}],
    ['平台建设单位', '建设单位全称', 'platform.builder', {}],
    ['贯标评估', '已通过两化融合贯标', 'certificate.integration.held', yes],
    ['申报主体', '“信用中国”网站查询结果', 'credit.clean', { kind: 'radio' }],
    ['经营数据', '应缴税金（万元）', 'finance.tax@2022?', {}],
    ['项目信息', '各级财政支持（万元）', 'project.govFunding', {}],
    ['5G工厂建设情况', '5G工厂名称', 'project.name?', {}],
    ['联系信息', '智能工厂负责人', 'person.leader.name?', {}],
    ['联系信息', '车间负责人', '-', {}],
    ['改造项目', '预期效益', 'project.benefit?', long],
    ['上云情况', '上云内容', 'project.content', long],
    ['上云情况', '上云内容', '-', { kind: 'checkbox', options: ['基础设施', '业务系统'] }],
    ['改造项目', '成熟度评估等级', 'maturity.level', { kind: 'select' }],
    [
      '已获得资质',
      '国家级专精特新“小巨人”企业',
      'certificate.littleGiant.held',
      { kind: 'checkbox' },
    ],
  ] as const)('%s › %s', (section, label, right, rest) => {
    expect(under([section], label, rest as Partial<FieldDescriptor>)).toBe(right);
  });
});
