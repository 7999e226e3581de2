import { catalogue } from '../facts';
import { fold } from '../facts/fold';
import { roles } from '../facts/person';
import type { FactDefinition } from '../facts/types';
import { takeYear, type YearRef } from '../label/year';

export interface Entry {
  definition: FactDefinition;
  /** The synonym itself names years: 近三年… (`range`) or 上年… (`relative`). */
  years?: YearRef['kind'];
  /** Level of a region label: 0 省, 1 市, 2 区县. */
  level?: number;
  /** The label means a period: this fact is its start, `end` its end. */
  end?: string;
}

type Index = Map<string, Entry[]>;

function put(index: Index, word: string, entry: Entry): void {
  const list = index.get(word);
  if (!list) index.set(word, [entry]);
  else if (!list.some((other) => other.definition === entry.definition)) list.push(entry);
}

/** Suffixes that say no more than the kind of value does, by kind of fact. */
export const suffixes: Partial<Record<FactDefinition['kind'], RegExp>> = {
  count:
    /(?:的)?(?:总数量|总数|数量|总人数|人数|个数|件数|项数|拥有总?量|总量|数目|总计|合计|数|情况)$/,
  money: /(?:的)?(?:总金额|总额|金额|额度|数额|额|总计|合计|情况)$/,
  percent: /(?:的)?(?:比例|比重|占比|比率|比|率)$/,
  date: /(?:的)?(?:时间|日期|年月日|年月|年份)$/,
  choice: /(?:的)?(?:类型|类别|情况|名称)$/,
  longText:
    /(?:的)?(?:情况介绍|情况说明|情况简介|情况概述|基本情况|简要介绍|简要说明|详细说明|简介|介绍|概述|描述|说明|情况|综述|阐述|简述|概况|内容|分析)$/,
};

const joint = /以及|及其?|[与和、/]/;
const joints = new RegExp(joint, 'g');

/**
 * One spelling for wordings that differ in their joints only: 背景与意义, 背景及意义,
 * 意义和背景; 项目负责人-电话, 项目负责人的电话; 通信 for 通讯.
 */
export function loosened(word: string): string {
  const plain = word.replace(/[-·•.。]|的(?=.)/g, '').replace(/通信(?=地址|电话)/g, '通讯');
  const halves = plain.split(joint).filter(Boolean);
  return halves.length === 2 && halves.every((half) => half.length >= 2)
    ? halves.sort().join('及')
    : plain.replace(joints, '及');
}

/** 项目背景, 需求 of 项目背景与需求; [] where a wording has not two halves. */
export function halvesOf(word: string): string[] {
  const halves = word.split(joint).filter(Boolean);
  return halves.length === 2 ? halves : [];
}

const exact: Index = new Map();
/** By loosened wording. */
const loose: Index = new Map();
const bare: Index = new Map();
/** Too little is left of these once the suffix is gone. */
const vague = new Set(
  '企业 单位 公司 项目 平台 人员 全体 机构 年度 投入 申请 申报 总 拥有 有效 授权 累计 主体 所属 场景 设备 模型 工业设备 服务 解决方案 平台设备'.split(
    ' ',
  ),
);
const stems = new Map<FactDefinition['kind'], Index>();
const never = new Map<string, Set<string>>();

for (const definition of catalogue) {
  for (const synonym of definition.synonyms) {
    const word = fold(synonym);
    put(exact, word, { definition });
    put(loose, loosened(word), { definition });
    const { rest, year } = takeYear(synonym.normalize('NFKC'));
    if (year && rest) put(exact, fold(rest), { definition, years: year.kind });
    const suffix = suffixes[definition.kind];
    if (!suffix) continue;
    const stem = word.replace(suffix, '');
    if (stem.length < 2 || vague.has(stem)) continue;
    const index: Index = stems.get(definition.kind) ?? new Map();
    stems.set(definition.kind, index);
    put(index, stem, { definition });
  }
  for (const word of definition.bare ?? []) put(bare, fold(word), { definition });
  if (definition.never) never.set(definition.key, new Set(definition.never.map(fold)));
}

function find(key: string): FactDefinition {
  const definition = catalogue.find((one) => one.key === key);
  if (!definition) throw new Error(`catalogue lacks ${key}`);
  return definition;
}

/** One label per level of a region: 工商注册地-省, 所在市, 区县 … */
const levelWords = [
  '省 省份 省(市) 省(自治区) 省/直辖市 省(自治区、直辖市) 省(市、区) 省级',
  '市 城市 地市 地州市 地级市 设区市 市(州) 市(地、州) 市(地) 地市(州) 市州 地市级 地区(市) 市级',
  '区 县 区县 县区 区(县) 县(区) 区/县 县/区 县市区 县(市区) 县(市、区) 市/区/县 区、县 县(市)区 市县区 区县级 县级 所属区县',
];
const levelOwners: [string, string][] = [
  [
    'company.officeRegion',
    ' 所在 所属 企业所在 单位所在 企业所属 单位所属 公司所在 所在地 所在地区 所在地- 地区- 所在地区- 通讯地址- 办公地 经营地 所在地所属',
  ],
  [
    'company.registeredRegion',
    '注册 注册地 工商注册地 工商注册地- 注册地- 注册所在 注册地所在 注册地址 注册地址- 工商注册 登记 注册地所属 企业注册地 企业注册地-',
  ],
  ['project.region', '项目所在 项目建设 项目所在地 项目所在地- 项目建设地 实施地 项目所属'],
];
for (const [key, owners] of levelOwners)
  for (const owner of owners.split(' '))
    levelWords.forEach((list, level) => {
      for (const word of list.split(' '))
        put(exact, fold(owner + word), { definition: find(key), level });
    });

const periods: [string, string, string][] = [
  [
    'project.startOn',
    'project.endOn',
    '项目起止时间 起止时间 项目起止日期 起止日期 建设周期 项目建设周期 起止年月 项目起止年月 建设起止年月 实施期限 项目实施期限 项目实施周期 实施周期 项目周期 建设期限 项目建设期限 建设起止时间 项目建设起止时间 项目实施起止时间 实施起止时间 建设起止日期 项目执行期 执行期限 建设期 项目建设期 项目期限 执行期 项目实施期 项目建设起止日期 项目起始结束时间 建设起止 项目起止 项目建设起止 项目建设时间 项目实施时间 实施时间 起止年限 改造实施期限 项目实施起止日期 项目实施起止年月 实施起止日期 改造起止时间 改造起止日期',
  ],
];
for (const [start, end, list] of periods)
  for (const word of list.split(' ')) put(exact, fold(word), { definition: find(start), end });

/** Facts a folded wording names in full. */
export const named = (word: string): Entry[] => exact.get(word) ?? [];
/** Facts whose wording differs in its joints only: 与 for 及, the halves in another order. */
export const looselyNamed = (word: string): Entry[] => loose.get(loosened(word)) ?? [];
/** Facts a folded wording names once a section says whose it is. */
export const bareNamed = (word: string): Entry[] => bare.get(word) ?? [];
/** Facts whose wording differs only by a suffix its kind implies. */
export function stemNamed(word: string, kinds: FactDefinition['kind'][]): Entry[] {
  for (const kind of kinds) {
    const suffix = suffixes[kind];
    const stem = suffix ? word.replace(suffix, '') : word;
    if (stem.length < 2 || vague.has(stem)) continue;
    const found = stems.get(kind)?.get(stem) ?? [];
    if (found.length > 0) return found;
  }
  return [];
}
const sections = new Map(
  catalogue.map((one): [string, string[]] => [one.key, (one.sections ?? []).map(fold)]),
);
/** Folded headings under which a bare wording means the fact. */
export const sectionsOf = (key: string): string[] => sections.get(key) ?? [];
export const isNever = (key: string, word: string): boolean => never.get(key)?.has(word) ?? false;

/** Titles of the six roles, longest first, for headings that name a person. */
export const roleTitles: [title: string, role: string][] = roles
  .flatMap(({ key, titles, sections }) =>
    `${titles} ${sections}`.split(/\s+/).map((title): [string, string] => [fold(title), key]),
  )
  .filter(([title]) => title.length >= 2 && title !== '联系信息' && title !== '联系方式')
  .sort((a, b) => b[0].length - a[0].length);
/** The titles by themselves. */
export const isTitle: ReadonlySet<string> = new Set(roleTitles.map(([title]) => title));
