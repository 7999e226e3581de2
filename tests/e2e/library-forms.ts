import type { Desired } from '@/rules/plan';

/** A form as a portal's author writes it with one library, and what becomes of it. */
export interface LibraryForm {
  /** Below `tests/fixtures/widgets`. */
  page: string;
  /** Label, kind, state, value of what is on screen. */
  fields: string[];
  fill: Record<string, Desired>;
  /** What the library's model then holds. */
  holds: Record<string, unknown>;
  /** Where it cannot all be put back: why not, and what the model then still holds. */
  stays?: Record<string, string>;
  left?: Record<string, unknown>;
  /** What is not offered, or not done, and the reason said. */
  refused: Record<string, [Desired, string]>;
  /** Its lists and calendars, where they stand open. */
  lists: string;
}

export const text = (value: string): Desired => ({ type: 'text', text: value });
export const one = (...options: string[]): Desired => ({ type: 'choice', options });
export const many = (...options: string[]): Desired => ({
  type: 'choices',
  options: options.map((each) => [each]),
});
export const date = (iso: string): Desired => ({
  type: 'date',
  date: iso,
  precision: (['year', 'month', 'day'] as const)[iso.split('-').length - 1] ?? 'day',
});
export const path = (...levels: string[]): Desired => ({
  type: 'path',
  levels: levels.map((each) => [each]),
});
export const yes: Desired = { type: 'bool', value: true };

export const fill = {
  企业名称: text('昆山示例机械有限公司'),
  企业规模: one('中型企业', '中型'),
  所属行业: text('专用设备制造业'),
  技术领域: many('人工智能', '工业互联网'),
  企业性质: one('外资企业'),
  所在地区: path('江苏省', '苏州市'),
  归属部门: one('规划处'),
  成立日期: date('2015-06-18'),
  上市年月: date('2019-07'),
  申报年度: date('2023'),
  项目起止日期: { type: 'range', from: '2022-03-01', to: '2024-12-31' } satisfies Desired,
  注册资本: text('500'),
  是否上市: one('是'),
  资质: many('专精特新'),
  是否公示: yes,
  企业简介: text('生产数控机床。'),
  通讯地址: text('昆山市示例路 8 号'),
  联系人: text('李示例'),
};

export const holds = {
  name: '昆山示例机械有限公司',
  size: '2',
  industry: 'C35',
  fields: ['ai', 'net'],
  nature: '3',
  region: '3205',
  dept: '102',
  founded: '2015-06-18',
  since: '2019-07',
  year: '2023',
  span: ['2022-03-01', '2024-12-31'],
  capital: 500,
  listed: '1',
  honors: ['new'],
  publish: true,
  intro: '生产数控机床。',
  address: '昆山市示例路 8 号',
  person: '李示例',
};

export const fields = [
  '企业名称 text open',
  '企业规模 select open',
  '所属行业 select open',
  '技术领域 multiselect open',
  '企业性质 select open 民营企业',
  '主管部门 select disabled 工业和信息化局',
  '所在地区 cascader open',
  '归属部门 treeselect open',
  '成立日期 date open',
  '上市年月 month open',
  '申报年度 year open',
  '项目起止日期 daterange open',
  '注册资本 number open',
  '是否上市 radio open',
  '资质 checkbox open',
  '是否公示 switch open 否',
  '企业简介 textarea open',
  '通讯地址 text open 昆山市前进路1号',
  '联系人 text open',
];

const without = (labels: string[], all: string[] = fields) =>
  all.filter((each) => !labels.includes(each.split(' ')[0] ?? ''));
const only = <T>(all: Record<string, T>, labels: string[]) =>
  Object.fromEntries(Object.entries(all).filter(([label]) => labels.includes(label)));

/** The same names as for Vue, a tree and calendars that are drawn otherwise. */
const react = [
  '技术领域',
  '归属部门',
  '成立日期',
  '上市年月',
  '项目起止日期',
  '是否上市',
  '通讯地址',
];
const tdesign: LibraryForm = {
  page: 'unknown/tdesign-react',
  fields,
  fill: only(fill, react),
  holds: {
    fields: holds.fields,
    dept: holds.dept,
    founded: holds.founded,
    since: holds.since,
    span: holds.span,
    listed: holds.listed,
    address: holds.address,
  },
  refused: { 成立日期: [date('2015'), '资料里只有年份，没有月'] },
  lists: '.t-popup',
};

const unsupported = '这种控件还不能自动填写';
/** Known by its roles; levels, trees and ranges are not. */
const semi: LibraryForm = {
  page: 'unknown/semi',
  fields: [
    ...fields.slice(0, 6),
    '所在地区 unknown unsupported',
    '归属部门 unknown unsupported',
    '成立日期 text open',
    '上市年月 text open',
    '项目起止日期 unknown unsupported',
    ...fields.slice(12).map((each) => each.replace('switch open 否', 'checkbox open')),
  ],
  fill: only(fill, [
    '是否公示',
    '企业规模',
    '所属行业',
    '技术领域',
    '企业性质',
    '成立日期',
    '上市年月',
    '资质',
  ]),
  holds: {
    size: holds.size,
    industry: holds.industry,
    fields: holds.fields,
    nature: holds.nature,
    founded: holds.founded,
    since: holds.since,
    honors: holds.honors,
    publish: true,
  },
  refused: {
    所在地区: [fill.所在地区, unsupported],
    归属部门: [fill.归属部门, unsupported],
    项目起止日期: [fill.项目起止日期, unsupported],
  },
  lists: '.semi-portal-inner > *',
};

/** Its lists are readonly boxes, its dates are kept when another place is pressed; its switch is a bare button and not seen. */
const vxe: LibraryForm = {
  page: 'unknown/vxe',
  fields: [
    '企业名称 text open',
    '企业规模 select open',
    '所属行业 select open',
    '技术领域 select open',
    '企业性质 text locked 民营企业',
    '主管部门 text disabled 工业和信息化局',
    '归属部门 select open',
    '成立日期 text open',
    '上市年月 text open',
    '申报年度 text open',
    '注册资本 text open',
    ...without(['注册资本', '是否公示'], fields.slice(12)),
    ...['知识产权名称', '类别', '授权号', '知识产权名称', '类别', '授权号'].map(
      (each) => `${each} unknown open`,
    ),
  ],
  fill: {
    ...only(fill, ['所属行业', '成立日期', '注册资本', '是否上市', '资质']),
    知识产权名称: text('一种数控磨床'),
    授权号: text('ZL202010000001.X'),
  },
  holds: {
    industry: holds.industry,
    founded: holds.founded,
    capital: holds.capital,
    listed: holds.listed,
    honors: holds.honors,
    rows: [
      ['一种数控磨床', '', 'ZL202010000001.X'],
      ['', '', ''],
    ],
  },
  refused: {
    技术领域: [fill.技术领域, '点开的列表里没有“人工智能、工业互联网”，未填写'],
    企业性质: [fill.企业性质, '该项被页面锁定（只读），未填写'],
  },
  lists: '.vxe-select--panel,.vxe-tree-select--panel,.vxe-date-picker--panel',
};

/** Its lists, radios, ticks and switch are no boxes and not seen; one that is searched shows its choice beside the box. */
const heyui: LibraryForm = {
  page: 'unknown/heyui',
  fields: [
    '企业名称 text open',
    '所属行业 text open',
    '主导产业 text open',
    '成立日期 text open',
    '上市年月 text open',
    '申报年度 text open',
    '注册资本 text open',
    ...fields.slice(-3),
  ],
  fill: only(fill, ['成立日期', '上市年月', '申报年度', '注册资本', '通讯地址']),
  holds: {
    founded: holds.founded,
    since: holds.since,
    year: holds.year,
    capital: holds.capital,
    address: holds.address,
  },
  refused: {
    所属行业: [fill.所属行业, '选中后页面没有显示所选的文字，无法核对，未填写'],
    // one is chosen already: not touched
    主导产业: [fill.所属行业, '选中后页面没有显示所选的文字，无法核对，未填写'],
  },
  lists: '.h-select-group,.h-date-picker',
};

export const libraryForms: LibraryForm[] = [tdesign, semi, vxe, heyui];
