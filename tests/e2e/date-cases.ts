import type { WidgetCase } from './widget-suite';

const day = (date: string) => ({ type: 'date', date, precision: 'day' }) as const;

/** What the date pickers of `tests/fixtures/widgets/dates` hold: the format is what they show. */
export const dateCases: WidgetCase[] = [
  {
    control: '日期（显示 yyyy年MM月dd日）',
    label: '填报日期',
    prop: 'filed',
    desired: day('2023-08-20'),
    expected: '2023-08-20',
  },
  {
    control: '日期（显示 yyyy/MM/dd）',
    label: '批准日期',
    prop: 'approved',
    desired: day('2023-08-20'),
    expected: '2023-08-20',
  },
  {
    control: '日期（显示 yyyyMMdd）',
    label: '备案日期',
    prop: 'recorded',
    desired: day('2023-08-20'),
    expected: '2023-08-20',
  },
  {
    control: '日期（显示 yyyy年M月d日）',
    label: '到期日期',
    prop: 'expires',
    desired: day('2026-03-05'),
    expected: '2026-03-05',
  },
  {
    control: '月份（显示 yyyy年MM月）',
    label: '投产月份',
    prop: 'started',
    desired: { type: 'date', date: '2021-07', precision: 'month' },
    expected: '2021-07',
  },
  {
    control: '年份（显示 yyyy年）',
    label: '统计年度',
    prop: 'year',
    desired: { type: 'date', date: '2022', precision: 'year' },
    expected: '2022',
  },
  {
    control: '日期（显示 dd/MM/yyyy）',
    label: '签订日期',
    prop: 'signed',
    desired: day('2022-04-03'),
    expected: '2022-04-03',
  },
  {
    control: '日期（显示 dd/MM/yyyy，已有日期）',
    label: '验收日期',
    prop: 'accepted',
    desired: day('2023-05-06'),
    expected: '2023-05-06',
  },
  {
    control: '日期（显示 MM/dd/yyyy，只能点选）',
    label: '颁发日期',
    prop: 'issued',
    desired: day('2022-04-03'),
    expected: '2022-04-03',
  },
  {
    control: '日期范围（显示 yyyy年MM月dd日）',
    label: '实施期限',
    prop: 'term',
    desired: { type: 'range', from: '2021-01-05', to: '2022-12-31' },
    expected: ['2021-01-05', '2022-12-31'],
  },
  {
    control: '月份范围',
    label: '执行月份',
    prop: 'months',
    desired: { type: 'range', from: '2021-01-05', to: '2022-11-30' },
    expected: ['2021-01', '2022-11'],
  },
  {
    control: '日期时间（撤销回到原来的时分秒）',
    label: '登记时间',
    prop: 'registered',
    desired: day('2023-08-20'),
    expected: '2023-08-20 00:00:00',
  },
];

/** The same, with what a library's model holds instead. */
export const dateCasesOf = (own: Record<string, unknown>, without: string[] = []) =>
  dateCases
    .filter(({ prop }) => !without.includes(prop))
    .map((each) => (each.prop in own ? { ...each, expected: own[each.prop] } : each));

/** Ant Design holds a day also where it shows a month or a year. */
export const antDates = {
  started: '2021-07-01',
  year: '2022-01-01',
  months: ['2021-01-01', '2022-11-01'],
};
