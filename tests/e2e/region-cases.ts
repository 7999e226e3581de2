import type { WidgetCase } from './widget-suite';

const kunshan = [['江苏省', '江苏'], ['苏州市', '苏州'], ['昆山市']];
const path = (...levels: string[][]) => ({ type: 'path', levels }) as const;

/** Cascaders of `tests/fixtures/widgets/regions`, asked as the facts of a company are formatted. */
export const regionCases: WidgetCase[] = [
  {
    control: '地区级联（逐级加载）',
    label: '所在地区',
    prop: 'lazy',
    desired: path(...kunshan),
    expected: ['32', '3205', '320583'],
  },
  {
    control: '地区级联（从市开始）',
    label: '所属地区',
    prop: 'local',
    desired: path(...kunshan),
    expected: ['3205', '320583'],
  },
  {
    control: '地区级联（只到市）',
    label: '所属城市',
    prop: 'city',
    desired: path(...kunshan),
    expected: ['32', '3205'],
  },
  {
    control: '地区级联（直辖市，悬停展开）',
    label: '注册地区',
    prop: 'registered',
    desired: path(
      ['北京市', '北京'],
      ['市辖区', '北京市', '北京', '北京城区', '海淀区', '海淀'],
      ['海淀区', '海淀'],
    ),
    expected: ['11', '1101', '110108'],
  },
  {
    control: '地区级联（直辖市的县）',
    label: '办公地区',
    prop: 'office',
    desired: path(
      ['重庆市', '重庆'],
      ['市辖区', '重庆市', '重庆', '重庆城区', '云阳县', '云阳'],
      ['云阳县', '云阳'],
    ),
    expected: ['50', '5002', '500235'],
  },
  {
    control: '地区级联（简称，任意级）',
    label: '项目地区',
    prop: 'project',
    desired: path(['江苏省', '江苏'], ['苏州市', '苏州'], ['昆山市', '昆山']),
    expected: ['32', '3205', '320583'],
  },
  {
    control: '地区级联（省直辖县）',
    label: '直管地区',
    prop: 'direct',
    desired: path(['河南省', '河南'], ['济源市', '济源']),
    expected: ['41', '4190', '419001'],
  },
];

/** The same, with what a library's model holds instead. */
export const regionCasesOf = (own: Record<string, unknown>) =>
  regionCases.map((each) => (each.prop in own ? { ...each, expected: own[each.prop] } : each));
