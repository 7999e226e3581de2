import { describe, expect, it } from 'vitest';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

const under = (section: string[], ...labels: string[]) =>
  matchPage(page(labels.map((label) => field(label, { section }))), context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );

describe('a date in a heading', () => {
  it.each([
    '平台申报管理系统2023年6月16日前完成推荐 ｜ 帮助 ｜ 退出登录',
    '申报截止时间：2023年2月28日',
    '组织基本信息 申请日期：2023年7月',
    '填报时间 2023年7月3日 企业信息',
  ])('by which it is handed in or on which it is filled in is no year of figures: %s', (title) => {
    expect(under([title], '总资产', '营业收入')).toEqual([
      'finance.totalAssets@2022',
      'finance.revenue@2022',
    ]);
  });
  it('leaves the year beside it as it is, and what the figures run up to', () => {
    expect(under(['2021年经济指标（填报日期：2023年7月）'], '净利润')).toEqual([
      'finance.netProfit@2021',
    ]);
    expect(under(['截至2023年6月30日前的数据'], '净利润')).toEqual(['finance.netProfit@2023?']);
    expect(under(['2021年6月30日前完成的投资'], '净利润')).toEqual(['finance.netProfit@2021']);
    expect(under(['数据截止日期：2021年12月31日'], '净利润')).toEqual(['finance.netProfit@2021']);
  });
});
