import { define } from './define';

export default define('申报信息', 'declaration', [
  ['declaration.year', '申报年度', 'year', '年度 申报年份 项目年度 申请年度 填报年度 申报批次年度'],
  [
    'declaration.date',
    '申报日期',
    'date',
    '报出日期 上报日期 填报日期 填表日期 申请日期 申报时间 填表时间 填报时间 申请时间 申报书日期 承诺日期',
    { never: '申请日期从 申请日期至 推荐日期 审核日期' },
  ],
]);
