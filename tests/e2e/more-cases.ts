import type { WidgetCase } from './widget-suite';

/** Controls of `tests/fixtures/widgets/more` that the libraries have alike. */
const shared: WidgetCase[] = [
  {
    control: '数字（千分位或精度）',
    label: '研发投入',
    prop: 'research',
    desired: { type: 'text', text: '1234567.5' },
    expected: 1234567.5,
  },
  {
    control: '下拉（可新增，多选）',
    label: '关键词',
    prop: 'words',
    desired: { type: 'choices', options: [['数字孪生'], ['工业互联网']] },
    expected: ['数字孪生', '工业互联网'],
  },
  {
    control: '下拉（分组）',
    label: '产品分组',
    prop: 'grouped',
    desired: { type: 'choice', options: ['管理系统'] },
    expected: '管理系统',
  },
];

export const elementMore: WidgetCase[] = [
  ...shared,
  {
    control: '数字（整数步长，无按钮）',
    label: '专利数量',
    prop: 'patents',
    desired: { type: 'text', text: '12' },
    expected: 12,
  },
  {
    control: '下拉（远程，多选）',
    label: '合作单位',
    prop: 'partners',
    desired: { type: 'choices', options: [['示例软件有限公司']] },
    expected: ['示例软件有限公司'],
  },
];

export const antMore: WidgetCase[] = [
  ...shared,
  {
    control: '数字（带单位）',
    label: '资产总额',
    prop: 'assets',
    desired: { type: 'text', text: '3500' },
    expected: 3500,
  },
  {
    control: '下拉（值带文字）',
    label: '依托园区',
    prop: 'park',
    desired: { type: 'choice', options: ['经开区'] },
    expected: { label: '经开区', value: 'p2', key: 'p2' },
  },
];
