import { casesFor } from './widget-cases';

const path = (...levels: string[]) =>
  ({ type: 'path', levels: levels.map((each) => [each]) }) as const;
const date = (iso: string, precision: 'day' | 'month' | 'year' = 'day') =>
  ({ type: 'date', date: iso, precision }) as const;

/** Its levels hold what was chosen last. */
export const fusionCases = casesFor([
  {
    control: '数字（带单位）',
    label: '资产总额',
    prop: 'assets',
    desired: { type: 'text', text: '820' },
    expected: 820,
  },
  {
    control: '下拉（虚拟列表）',
    label: '主导产业',
    prop: 'lead',
    desired: { type: 'choice', options: ['产业217'] },
    expected: 'M217',
  },
  {
    control: '下拉（可新增，多选）',
    label: '关键词',
    prop: 'words',
    desired: { type: 'choices', options: [['数字孪生'], ['工业互联网']] },
    expected: ['数字孪生', '工业互联网'],
  },
  {
    control: '级联',
    label: '所在地区',
    prop: 'region',
    desired: path('江苏省', '南京市', '鼓楼区'),
    expected: '320106',
  },
  {
    control: '级联（懒加载）',
    label: '行业分类',
    prop: 'category',
    desired: path('制造业', '计算机制造'),
    expected: 'C39',
  },
  {
    control: '级联（任意级）',
    label: '任意级地区',
    prop: 'anyRegion',
    desired: path('江苏省', '苏州市'),
    expected: '3205',
  },
  {
    control: '树选择',
    label: '归口部门',
    prop: 'department',
    desired: { type: 'choice', options: ['材料科'] },
    expected: 'a2',
  },
  {
    control: '树选择（多选）',
    label: '协办部门',
    prop: 'offices',
    desired: { type: 'choices', options: [['装备科'], ['信息处']] },
    expected: ['a1', 'b'],
  },
  {
    control: '日期（旧版本）',
    label: '认定日期',
    prop: 'judged',
    desired: date('2019-11-03'),
    expected: '2019-11-03',
  },
  {
    control: '月份（旧版本）',
    label: '上市年月',
    prop: 'since',
    desired: date('2019-07', 'month'),
    expected: '2019-07',
  },
  {
    control: '年份（旧版本）',
    label: '申报年度',
    prop: 'declared',
    desired: date('2023', 'year'),
    expected: '2023',
  },
  {
    control: '月份范围',
    label: '实施起止',
    prop: 'months',
    desired: { type: 'range', from: '2021-01', to: '2022-12' },
    expected: ['2021-01', '2022-12'],
  },
  {
    control: '日期范围（旧版本）',
    label: '合同起止',
    prop: 'contract',
    desired: { type: 'range', from: '2021-01-01', to: '2022-12-31' },
    expected: ['2021-01-01', '2022-12-31'],
  },
]);
