import type { Desired } from '@/rules/plan';

/** What one library's page holds and what becomes of it. */
export interface LibraryCase {
  /** Below `tests/fixtures/widgets`. */
  page: string;
  /** Label, kind, state, value. */
  fields: string[];
  fill: Record<string, Desired>;
  /** What the library's model then holds. */
  holds: Record<string, unknown>;
  /** Why a control cannot be emptied again, and what it then still holds. */
  stays?: string[];
  left?: Record<string, unknown>;
  refused: { wanted: Record<string, Desired>; reasons: Record<string, string> };
  /** Its list, where it stands open. */
  list: string;
}

const text = (value: string): Desired => ({ type: 'text', text: value });
const one = (...options: string[]): Desired => ({ type: 'choice', options });
const many = (...options: string[]): Desired => ({
  type: 'choices',
  options: options.map((each) => [each]),
});
const plain = { 企业名称: text('昆山示例机械有限公司'), 联系人: text('李示例') };

const treeselect: LibraryCase = {
  page: 'vue-treeselect',
  fields: [
    '企业名称 text open',
    '归属部门 select open',
    '所属园区 select open 昆山高新技术产业开发区',
    '技术领域 multiselect open',
    '所属行业 select open',
    '上级单位 select open',
    '主管部门 select disabled 工业和信息化局',
    '应用领域 multiselect open 工业互联网',
    '联系人 text open',
  ],
  fill: {
    ...plain,
    归属部门: one('科学技术局'),
    所属园区: one('花桥经济开发区'),
    技术领域: many('工业互联网', '数控机床'),
    所属行业: text('金属加工机械制造'),
    上级单位: one('苏州示例控股有限公司'),
    应用领域: many('人工智能'),
  },
  holds: {
    name: '昆山示例机械有限公司',
    person: '李示例',
    dept: 102,
    park: 13,
    fields: [2, 5],
    industry: 'C342',
    parent: 'G2',
    uses: [3],
  },
  refused: {
    wanted: {
      归属部门: one('规划科'),
      所属园区: one('张浦工业园'),
      技术领域: many('人工智能', '新材料'),
      所属行业: one('通用设备制造业'),
      上级单位: text('别的公司'),
      // all of a branch are told as the branch
      应用领域: many('工业互联网', '人工智能'),
    },
    reasons: {
      归属部门: '选项“规划科”出现了 2 次，无法确定是哪一个',
      所属园区:
        '没有选项“张浦工业园”；现有：昆山经济技术开发区、昆山高新技术产业开发区、花桥经济开发区',
      技术领域: '没有选项“新材料”；现有：新一代信息技术、工业互联网、人工智能、高端装备、数控机床',
      所属行业: '写入后页面显示的是“”，与要填的不同',
      上级单位: '没有选项“别的公司”；现有：江苏示例集团有限公司、苏州示例控股有限公司',
      应用领域: '写入后页面显示的是“新一代信息技术”，与要填的不同',
    },
  },
  list: '.vue-treeselect__menu',
};

const selectFields = [
  '企业名称 text open',
  '企业规模 select open',
  '所属行业 select open',
  '技术领域 multiselect open',
  '企业性质 select open 民营企业',
  '主管部门 select disabled 工业和信息化局',
];
const missing = {
  企业规模: one('特大型'),
  所属行业: one('汽车制造业'),
  技术领域: many('新材料'),
  企业性质: text('合资'),
};
const missingReasons = {
  企业规模: '没有选项“特大型”；现有：大型、中型、小型',
  所属行业: '没有选项“汽车制造业”；现有：通用设备制造业、专用设备制造业',
  技术领域: '没有选项“新材料”；现有：人工智能、大数据、工业互联网',
  企业性质: '没有选项“合资”；现有：国有企业、民营企业、外资企业',
};
const selectFill = {
  ...plain,
  企业规模: one('中型企业', '中型'),
  所属行业: text('专用设备制造业'),
  技术领域: many('人工智能', '工业互联网'),
  企业性质: one('外资企业'),
};
const selectHolds = {
  company: '昆山示例机械有限公司',
  person: '李示例',
  size: '2',
  industry: 'C35',
  fields: ['ai', 'net'],
  nature: '3',
};

const honors = '企业荣誉 multiselect open 高新技术企业';
const replaced = { 企业荣誉: many('专精特新') };

const chosen: LibraryCase = {
  page: 'chosen',
  fields: [...selectFields, '注册地 select open', '注册地 select open', honors, '联系人 text open'],
  fill: { ...selectFill, ...replaced },
  holds: { ...selectHolds, honors: ['专精特新'] },
  refused: {
    wanted: missing,
    reasons: { ...missingReasons, 所属行业: '选项“汽车制造业”被页面禁用' },
  },
  list: '.chosen-with-drop',
};

const tomSelect: LibraryCase = {
  page: 'tom-select',
  fields: [
    ...selectFields,
    '主导产品 unknown unsupported',
    '依托单位 select open',
    honors,
    '联系人 text open',
  ],
  fill: { ...selectFill, ...replaced, 依托单位: one('昆山示例制造有限公司') },
  holds: { ...selectHolds, honors: ['专精特新'], host: 'h2' },
  refused: {
    wanted: { ...missing, 主导产品: text('数控磨床'), 依托单位: text('别的公司') },
    reasons: {
      ...missingReasons,
      主导产品: '这种控件还不能自动填写',
      依托单位: '选项还没有加载出来（可能要先选上一级），未填写',
    },
  },
  list: '.ts-dropdown',
};

/** Known by their ARIA roles; whether several may be chosen none of them says while it is empty. */
const byRole = (page: string, list: string, industry: unknown): LibraryCase => ({
  page,
  fields: [
    ...selectFields.map((each) => each.replace('multiselect', 'select')),
    ...(page === 'unknown/vue-select' ? ['主导产品 select open'] : []),
    honors.replace('multiselect', 'select'),
    '联系人 text open',
  ],
  fill: { ...selectFill, 技术领域: one('工业互联网'), 企业荣誉: one('专精特新') },
  holds: {
    name: '昆山示例机械有限公司',
    person: '李示例',
    size: '中型',
    industry,
    fields: ['工业互联网'],
    honors: ['专精特新'],
    nature: '外资企业',
  },
  refused: {
    wanted: missing,
    reasons: {
      ...missingReasons,
      企业规模: '没有选项“特大型”；现有：大型、中型、小型、微型',
    },
  },
  list,
});
const day = (date: string): Desired => ({ type: 'date', date, precision: 'day' });
const path = (...levels: string[]): Desired => ({
  type: 'path',
  levels: levels.map((each) => [each]),
});

const noEmptying = '该列表没有“清空”，不能恢复为未选，请自行核对';
const ztreeHolds = {
  industry: '金属加工机械制造',
  industryCode: 'C342',
  dept: '企业服务科',
  deptCode: '11',
};
const ztree: LibraryCase = {
  page: 'unknown/ztree',
  fields: [
    '企业名称 text open',
    '所属行业 select open',
    '通讯地址 text open',
    '归属部门 select open',
    '电子邮箱 text open',
    '技术领域 select open',
    '联系人 text open',
    '备注 text open',
  ],
  // in a branch that stands closed; in a tree that is drawn late
  fill: { ...plain, 所属行业: one('金属加工机械制造'), 归属部门: one('企业服务科') },
  holds: { company: '昆山示例机械有限公司', person: '李示例', ...ztreeHolds },
  stays: [noEmptying, noEmptying],
  left: ztreeHolds,
  refused: {
    wanted: {
      所属行业: one('汽车制造业'),
      归属部门: one('规划科'),
      技术领域: many('人工智能', '工业互联网'),
    },
    reasons: {
      所属行业: '点开的列表里没有“汽车制造业”，未填写',
      归属部门: '点开的列表里没有“规划科”，未填写',
      技术领域: '点开的列表里没有“人工智能、工业互联网”，未填写',
    },
  },
  list: '.menuContent',
};

const viewUiPlus: LibraryCase = {
  page: 'unknown/view-ui-plus',
  fields: [
    ...selectFields,
    '所在地区 cascader open',
    '成立日期 date open',
    '注册资本 number open',
    '是否上市 radio open',
    '资质 checkbox open',
    '是否公示 switch open 否',
    '联系人 text open',
  ],
  fill: {
    ...selectFill,
    所在地区: path('江苏省', '苏州市'),
    成立日期: day('2015-06-18'),
    注册资本: text('500'),
    是否上市: one('是'),
    资质: many('专精特新'),
    是否公示: { type: 'bool', value: true },
  },
  holds: {
    name: '昆山示例机械有限公司',
    person: '李示例',
    size: '2',
    industry: 'C35',
    fields: ['人工智能', '工业互联网'],
    nature: '外资企业',
    region: ['32', '3205'],
    founded: '2015-06-18',
    capital: 500,
    listed: '1',
    honors: ['专精特新'],
    publish: true,
  },
  refused: { wanted: missing, reasons: missingReasons },
  list: '.ivu-select-dropdown',
};

/** Its choices are made on a sheet over the page, which is closed again. */
const sheet = '这一项要在弹出的窗口里选，未填写';
const vant: LibraryCase = {
  page: 'unknown/vant',
  fields: [
    '企业名称 text open',
    '企业规模 select open',
    '所在地区 select open',
    '成立日期 text locked',
    '企业性质 select open',
    '所属园区 select open',
    '是否上市 radio open',
    'checkbox open',
    'checkbox open',
    '是否公示 switch open 否',
    '主管部门 text disabled 工业和信息化局',
    '企业简介 textarea open',
    '职工人数 text open',
    '联系人 text open',
  ],
  fill: {
    ...plain,
    是否上市: one('是'),
    是否公示: { type: 'bool', value: true },
    企业简介: text('生产数控机床。'),
    职工人数: text('120'),
  },
  holds: {
    name: '昆山示例机械有限公司',
    person: '李示例',
    listed: '1',
    publish: true,
    intro: '生产数控机床。',
    staff: '120',
  },
  refused: {
    wanted: {
      企业规模: one('中型'),
      所在地区: path('江苏省', '苏州市', '昆山市'),
      成立日期: day('2015-06-18'),
      企业性质: text('外资企业'),
      // nothing on it closes it but its shade
      所属园区: one('花桥经济开发区'),
    },
    reasons: {
      企业规模: sheet,
      所在地区: sheet,
      成立日期: '该项被页面锁定（只读），未填写',
      企业性质: sheet,
      所属园区: sheet,
    },
  },
  list: '.van-popup',
};
const machines = { code: 'C35', name: '专用设备制造业' };

export const libraryCases = [
  treeselect,
  chosen,
  tomSelect,
  byRole('unknown/multiselect', '.multiselect__content-wrapper', machines),
  byRole('unknown/multiselect3', '.multiselect__content-wrapper', machines),
  byRole('unknown/vue-select', '.vs__dropdown-menu', 'C35'),
  ztree,
  viewUiPlus,
  vant,
];
