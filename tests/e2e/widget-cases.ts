import type { WidgetCase } from './widget-suite';

const long = '本单位从事智能制造装备研发。\n产品用于离散行业。';

/** Every fixture holds these controls under these labels; a library adds or overrides its own. */
export const commonCases: WidgetCase[] = [
  {
    control: '单行文本',
    label: '企业名称',
    prop: 'name',
    desired: { type: 'text', text: '示例制造有限公司' },
    expected: '示例制造有限公司',
  },
  {
    control: '多行文本',
    label: '企业简介',
    prop: 'intro',
    desired: { type: 'text', text: long },
    expected: long,
  },
  {
    control: '数字',
    label: '营业收入',
    prop: 'revenue',
    desired: { type: 'text', text: '1234.5' },
    expected: 1234.5,
  },
  {
    control: '下拉',
    label: '企业规模',
    prop: 'scale',
    desired: { type: 'choice', options: ['中型企业', '中型'] },
    expected: 'M',
  },
  {
    control: '下拉（不可清空）',
    label: '企业性质',
    prop: 'ownership',
    desired: { type: 'choice', options: ['民营'] },
    expected: '民营',
  },
  {
    control: '下拉（不可清空，原为空）',
    label: '隶属关系',
    prop: 'affiliation',
    desired: { type: 'choice', options: ['地方'] },
    expected: '地方',
  },
  {
    control: '下拉（可搜索）',
    label: '所属行业',
    prop: 'industry',
    desired: { type: 'choice', options: ['行业47'] },
    expected: 'I47',
  },
  {
    control: '下拉（多选）',
    label: '产品类别',
    prop: 'products',
    desired: { type: 'choices', options: [['软件'], ['平台']] },
    expected: ['软件', '平台'],
  },
  {
    control: '下拉（多选折叠）',
    label: '技术方向',
    prop: 'directions',
    desired: { type: 'choices', options: [['大数据'], ['人工智能']] },
    expected: ['大数据', '人工智能'],
  },
  {
    control: '下拉（远程）',
    label: '依托单位',
    prop: 'host',
    desired: { type: 'choice', options: ['示例软件有限公司'] },
    expected: '示例软件有限公司',
  },
  {
    control: '下拉（晚到选项）',
    label: '所在园区',
    prop: 'park',
    desired: { type: 'choice', options: ['经开区'] },
    expected: '经开区',
  },
  {
    control: '级联',
    label: '所在地区',
    prop: 'region',
    desired: { type: 'path', levels: [['江苏省', '江苏'], ['南京市', '南京'], ['鼓楼区']] },
    expected: ['32', '3201', '320106'],
  },
  {
    control: '级联（懒加载）',
    label: '行业分类',
    prop: 'category',
    desired: { type: 'path', levels: [['制造业'], ['计算机制造']] },
    expected: ['C', 'C39'],
  },
  {
    control: '级联（任意级）',
    label: '任意级地区',
    prop: 'anyRegion',
    desired: { type: 'path', levels: [['江苏省'], ['苏州市']] },
    expected: ['32', '3205'],
  },
  {
    control: '日期',
    label: '成立日期',
    prop: 'established',
    desired: { type: 'date', date: '2015-03-02', precision: 'day' },
    expected: '2015-03-02',
  },
  {
    control: '日期（只能点选）',
    label: '发证日期',
    prop: 'certified',
    desired: { type: 'date', date: '2021-11-30', precision: 'day' },
    expected: '2021-11-30',
  },
  {
    control: '月份',
    label: '申报月份',
    prop: 'month',
    desired: { type: 'date', date: '2022-06', precision: 'month' },
    expected: '2022-06',
  },
  {
    control: '年份',
    label: '统计年度',
    prop: 'year',
    desired: { type: 'date', date: '2022', precision: 'year' },
    expected: '2022',
  },
  {
    control: '日期范围',
    label: '建设起止',
    prop: 'period',
    desired: { type: 'range', from: '2021-01-01', to: '2022-12-31' },
    expected: ['2021-01-01', '2022-12-31'],
  },
  {
    control: '单选',
    label: '是否上市',
    prop: 'listed',
    desired: { type: 'bool', value: false },
    expected: '0',
  },
  {
    control: '单选（按钮）',
    label: '申报类型',
    prop: 'kind',
    desired: { type: 'choice', options: ['场景'] },
    expected: '场景',
  },
  {
    control: '多选框组',
    label: '资质',
    prop: 'honors',
    desired: { type: 'choices', options: [['高新技术企业'], ['专精特新']] },
    expected: ['高新技术企业', '专精特新'],
  },
  {
    control: '单个复选框',
    label: '承诺属实',
    prop: 'promise',
    desired: { type: 'bool', value: true },
    expected: true,
  },
  {
    control: '开关',
    label: '是否公示',
    prop: 'publish',
    desired: { type: 'bool', value: true },
    expected: true,
  },
  {
    control: '自动补全',
    label: '开户银行',
    prop: 'bank',
    desired: { type: 'text', text: '示例银行' },
    expected: '示例银行',
  },
];

/** The common cases without those a library does not have, with its own in their place. */
export function casesFor(own: WidgetCase[] = [], without: string[] = []): WidgetCase[] {
  const replaced = commonCases
    .filter((each) => !without.includes(each.control))
    .map((each) => own.find((one) => one.control === each.control) ?? each);
  return [...replaced, ...own.filter((each) => !replaced.includes(each))];
}

/** Ant Design and Ant Design Vue: dates are held as day objects, shown here as YYYY-MM-DD. */
export const antCases = casesFor([
  {
    control: '月份',
    label: '申报月份',
    prop: 'month',
    desired: { type: 'date', date: '2022-06', precision: 'month' },
    expected: '2022-06-01',
  },
  {
    control: '年份',
    label: '统计年度',
    prop: 'year',
    desired: { type: 'date', date: '2022', precision: 'year' },
    expected: '2022-01-01',
  },
  {
    control: '树选择',
    label: '归口部门',
    prop: 'department',
    desired: { type: 'choice', options: ['材料科'] },
    expected: 'a2',
  },
  {
    control: '下拉（虚拟列表）',
    label: '主导产业',
    prop: 'lead',
    desired: { type: 'choice', options: ['产业217'] },
    expected: 'M217',
  },
]);

/** What Element Plus alone has. */
export const elementPlusOwn: WidgetCase[] = [
  {
    control: '树选择',
    label: '归口部门',
    prop: 'department',
    desired: { type: 'choice', options: ['材料科'] },
    expected: 'a2',
  },
  {
    control: '下拉（虚拟列表）',
    label: '主导产业',
    prop: 'lead',
    desired: { type: 'choice', options: ['产业217'] },
    expected: 'M217',
  },
];
