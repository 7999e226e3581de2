import { antDates, dateCasesOf } from './date-cases';
import { antMore } from './more-cases';
import { versionSuite } from './version-suite';
import { antCases, casesFor } from './widget-cases';

/** Versions of Ant Design beside 5 and of Ant Design Vue beside 4: what they draw differently. */
const controls = [
  ...['单行文本', '数字', '下拉', '下拉（可搜索）', '下拉（多选）', '下拉（远程）'],
  ...['级联', '级联（懒加载）', '树选择', '日期', '日期（只能点选）', '月份'],
  ...['日期范围（显示 yyyy年MM月dd日）', '单选（按钮）', '多选框组', '开关', '自动补全'],
];
const cases = [...antCases, ...dateCasesOf(antDates)].filter(({ control }) =>
  controls.includes(control),
);

for (const [name, fixture] of Object.entries({
  'antd 4': 'antd-4',
  'antd 6': 'antd-6',
  'ant-design-vue 3': 'ant-design-vue-3',
}))
  versionSuite(name, fixture, cases, '.ant-select-dropdown,.ant-picker-dropdown');

versionSuite(
  'antd 3',
  'antd-3',
  cases,
  '.ant-select-dropdown,.ant-cascader-menus,.ant-calendar-picker-container',
);

// for Vue 2, as portals made with Jeecg-Boot have it: Ant Design 3 draws the same
const day = { type: 'date', date: '2023-08-20', precision: 'day' } as const;
versionSuite(
  'ant-design-vue 1',
  'ant-design-vue-1',
  [
    ...casesFor([
      {
        control: '单选',
        label: '是否上市',
        prop: 'listed',
        desired: { type: 'choice', options: ['否'] },
        expected: '0',
      },
    ]),
    ...antCases.filter(({ control }) => control === '树选择'),
    ...antMore.filter(({ control }) => /分组|可新增/.test(control)),
    {
      control: '树选择（多选）',
      label: '协作部门',
      prop: 'partners',
      desired: { type: 'choices', options: [['材料科'], ['信息处']] },
      expected: ['a2', 'b'],
    },
  ],
  '.ant-select-dropdown,.ant-cascader-menus,.ant-calendar-picker-container',
  {
    统计周: { desired: day, reason: /周或季度/ },
    上班时间: { desired: { type: 'text', text: '08:30' }, reason: /还不能自动填写/ },
    登记时间: { desired: day, reason: /原值带时分秒/ },
  },
);
