import { casesFor } from './widget-cases';

const range = (from: string, to: string) => ({ type: 'range', from, to }) as const;
const path = (...levels: string[]) =>
  ({ type: 'path', levels: levels.map((each) => [each]) }) as const;

/** Its levels hold what was chosen last; its tree several where it is asked. */
export const amisCases = casesFor(
  [
    {
      control: '数字（带单位）',
      label: '资产总额',
      prop: 'assets',
      desired: { type: 'text', text: '820' },
      expected: 820,
    },
    {
      control: '级联',
      label: '所在地区',
      prop: 'region',
      desired: path('江苏省', '南京市', '鼓楼区'),
      expected: '320106',
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
      control: '月份范围',
      label: '实施起止',
      prop: 'months',
      desired: range('2021-01', '2022-12'),
      expected: ['2021-01', '2022-12'],
    },
    {
      control: '日期时间',
      label: '验收时间',
      prop: 'at',
      desired: { type: 'date', date: '2023-08-20', precision: 'day' },
      expected: '2023-08-20 00:00:00',
    },
    {
      control: '单选（列表）',
      label: '项目级别',
      prop: 'level',
      desired: { type: 'choice', options: ['省级'] },
      expected: '省级',
    },
    {
      control: '下拉（虚拟列表）',
      label: '主导产业',
      prop: 'lead',
      desired: { type: 'choice', options: ['产业217'] },
      expected: 'M217',
    },
  ],
  ['级联（懒加载）'],
);
