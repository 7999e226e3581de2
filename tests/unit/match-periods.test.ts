import { describe, expect, it } from 'vitest';
import type { FieldDescriptor, PageDescription } from '@/rules/field';
import { parseLabel } from '@/rules/label';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

const said = (shown: PageDescription) =>
  matchPage(shown, context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const match = (fields: FieldDescriptor[]) => said(page(fields));
const under = (section: string[], ...labels: string[]) =>
  match(labels.map((label) => field(label, { section })));
const cell = (label: string, column: string, index = 0, section: string[] = []) =>
  field(label, { section, row: { group: 'g', index, label, column } });

describe('the year in a heading', () => {
  it('is when the form is filled in where the form bears a name, brackets and all', () => {
    const title = ['2023年度市级工业设计中心申请表（企业工业设计中心）', '企业信息'];
    expect(under(title, '企业职工总数')).toEqual(['staff.total@2022']);
  });
  it('is a question where that year is not over', () => {
    expect(under(['2023年经济指标'], '营业收入')).toEqual(['finance.revenue@2023?']);
    expect(under(['2022年经济指标'], '营业收入')).toEqual(['finance.revenue@2022']);
  });
});

describe('reports of less than a year', () => {
  const quarter = '2023年第三季度运行监测表';
  it('have no figures of a whole one, whatever their columns are called', () => {
    const section = [quarter, '本季度数据（1—9月）'];
    expect(
      match(['本季', '1—9月累计'].map((column) => cell('营业收入', column, 0, section))),
    ).toEqual(['-', '-']);
    expect(under([quarter], '营业收入')).toEqual(['-']);
  });
  it('keep what says that it is of last year', () => {
    expect(under([quarter, '年报数据'], '上年度营业收入')).toEqual(['finance.revenue@2022']);
  });
  it('are not those of January to December', () => {
    expect(under(['企业经济概况（2022年1-12月）'], '净利润')).toEqual(['finance.netProfit@2022']);
  });
});

describe('本期 and 上年同期 that say their year', () => {
  const columns = ['本期（2022年）', '上年同期（2021年）'];
  const report = (heading: string) => ({
    ...page(columns.map((column) => cell('利润总额', column))),
    headings: [heading],
  });
  it('are those years', () => {
    expect(said(report('2022年度企业能源利用状况报告'))).toEqual([
      'finance.profit@2022',
      'finance.profit@2021',
    ]);
  });
  it('are not in a report of months', () => {
    expect(said(report('2022年11月月报'))[1]).toBe('-');
  });
});

describe('a table with named rows above and numbered ones below', () => {
  it('is a list in the numbered ones only', () => {
    const rows = [
      cell('利润总额', '2022年', 0),
      cell('上缴税金', '2022年', 1),
      cell('1', '营业收入', 2),
      cell('2', '营业收入', 3),
    ];
    expect(match(rows)).toEqual(['finance.profit@2022', 'finance.tax@2022', '-', '-']);
  });
});

describe('boxes led by a label with the first year', () => {
  const income = '近三年营业收入：2020年';
  it('go on with the years that follow', () => {
    expect(under(['经营状况'], income, '2021年', '2022年', '信用等级')).toEqual([
      'finance.revenue@2020',
      'finance.revenue@2021',
      'finance.revenue@2022',
      expect.anything(),
    ]);
  });
  it('end where the next year is not the next', () => {
    expect(under(['经营状况'], income, '2022年')).toEqual(['-', '-']);
  });
});

describe('figures that are hoped for', () => {
  it('are no figures of the platform, nor of the company', () => {
    const section = ['平台基本信息', '2025年预期目标'];
    expect(under(section, '工业设备连接数量', '营业收入')).toEqual(['-', '-']);
    expect(under(['平台基本信息'], '工业设备连接数量')[0]).toMatch(/^platform/);
  });
});

describe('a bracket', () => {
  it('that ties a figure to a product makes a question of it', () => {
    expect(under([], '授权发明专利（与装备相关，件）')).toEqual(['ip.inventionPatents?']);
    expect(under([], '发明专利数（件）')).toEqual(['ip.inventionPatents']);
  });
  it('that says 手机 asks for the mobile number', () => {
    expect(under([], '项目负责人', '负责人联系方式（手机）')[1]).toMatch(/^person.leader.mobile/);
  });
});

describe('a place in a plain box', () => {
  it.each(['企业注册地', '项目实施地'])('%s is a question: region or address', (label) => {
    expect(under([], label)[0]).toMatch(/[rR]egion\?$/);
    expect(match([field(label, { kind: 'cascader' })])[0]).toMatch(/[rR]egion$/);
  });
});

describe('a number behind persons', () => {
  it('is nobody’s for sure where two are asked for in turns', () => {
    const rows = ['姓名', '手机'].flatMap((label) =>
      ['联系人', '法定代表人'].map((who) => field(label, { section: ['企业', who] })),
    );
    expect(match([...rows, field('电话', { section: ['企业'] })]).at(-1)).toMatch(/\?$|^-$/);
  });
  it('is not surely his whose ID number stands between', () => {
    const between = field('法人证件号码', { state: 'forbidden' });
    const behind = (...fields: FieldDescriptor[]) =>
      match([field('法定代表人'), ...fields, field('联系电话')]).at(-1);
    expect(behind()).toBe('person.legal.phone');
    expect(behind(between)).toMatch(/\?$/);
  });
});

describe('what is asked of something else than the project', () => {
  it('a platform’s and a product’s dates are questions', () => {
    expect(under(['平台情况'], '建成时间')[0]).toMatch(/\?$/);
    expect(under(['申报产品信息'], '投产时间')[0]).toMatch(/\?$|^-$/);
    expect(under(['智能工厂建设项目'], '开始时间', '结束时间')).toEqual([
      'project.startOn',
      'project.endOn',
    ]);
  });
});

describe('the applicant by another word', () => {
  it('is the supplier on the form of suppliers only', () => {
    const part = '1. 供应商基本信息';
    expect(under(['智能制造系统解决方案供应商申报表', part], '成立时间')).toEqual([
      'company.establishedOn',
    ]);
    expect(under(['智能工厂申报表', part], '成立时间')).toEqual(['-']);
  });
  it('is 组织 in the form of a quality award, 组织机构 is not', () => {
    expect(under(['组织概况'], '组织简介', '组织网站')).toEqual([
      'narrative.intro',
      'company.website',
    ]);
  });
});

describe('the menu of a site over the page', () => {
  it('may offer queries', () => {
    expect(under(['工业企业直报平台 报表填报 审核查询', '财务状况'], '净利润')).toEqual([
      'finance.netProfit@2022',
    ]);
    expect(under(['企业查询'], '净利润')).toEqual(['-']);
  });
});

describe('the name of the whole form', () => {
  it('makes nobody else of the applicant', () => {
    const title = '首台（套）重大技术装备保险补偿申请表';
    expect(under([title, '一、制造企业信息'], '企业名称')).toEqual(['company.name']);
    expect(under(['保险机构信息'], '企业名称')).toEqual(['-']);
  });
});

describe('前一年度 and 前二年度', () => {
  const table = (...columns: string[]) => match(columns.map((column) => cell('营业收入', column)));
  it('count from 上年度 beside them', () => {
    expect(table('上年度', '前一年度', '前二年度')).toEqual([
      'finance.revenue@2022',
      'finance.revenue@2021',
      'finance.revenue@2020',
    ]);
  });
  it('count from a year that stands beside them', () => {
    expect(table('2021年', '前一年度', '前二年度')).toEqual([
      'finance.revenue@2021',
      'finance.revenue@2020',
      'finance.revenue@2019',
    ]);
  });
  it('are questions beside 本年度, which may be either year', () => {
    expect(table('本年度', '前一年度', '前二年度')).toEqual([
      'finance.revenue@2022?',
      'finance.revenue@2021?',
      'finance.revenue@2020?',
    ]);
  });
  it('are questions alone', () => {
    expect(under([], '前一年度营业收入')).toEqual(['finance.revenue@2022?']);
    expect(table('前一年度', '前二年度')).toEqual([
      'finance.revenue@2022?',
      'finance.revenue@2021?',
    ]);
  });
  it('are the year that stands in brackets behind them', () => {
    expect(under(['前一年度（2021年）'], '营业收入')).toEqual(['finance.revenue@2021']);
  });
  it('are the years before the one a report is about', () => {
    const section = ['报告年度：2021年'];
    expect(
      match(['本年度', '前一年度'].map((column) => cell('营业收入', column, 0, section))),
    ).toEqual(['finance.revenue@2021', 'finance.revenue@2020']);
  });
  it('leave 目前一年度 and 前两年 as they are', () => {
    expect(under([], '前两年营业收入')).toEqual(['-']);
    expect(parseLabel('目前一年度营业收入', { declarationYear: 2023 }).year?.kind).not.toBe(
      'before',
    );
  });
});

describe('合计 beside columns of years', () => {
  it('is the sum of them, which the profile does not have', () => {
    const columns = ['2021年', '2022年', '合计'];
    expect(match(columns.map((column) => cell('营业收入', column)))[2]).toBe('-');
  });
  it('beside parts of one year is that year’s', () => {
    const columns = ['境内', '境外', '合计'];
    expect(match(columns.map((column) => cell('2022年营业收入', column)))[2]).toMatch(
      /^finance.revenue@2022/,
    );
  });
});
