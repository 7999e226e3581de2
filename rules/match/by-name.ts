import type { Asked } from './asked';
import { byEdge } from './edges';
import { others } from './heading-words';
import { bareNamed, type Entry, isTitle, named, sectionsOf } from './lexicon';
import { changes } from './partial';
import { only } from './reword';
import { isBareShare, shareIn } from './shapes';
import { headingName } from './surroundings';
import { trust } from './vague';

/** Facts that the wording names: in full, but for its brackets, under its headings, barely. */
export function byName(asked: Asked): void {
  asked.refused = aloneOnly(asked);
  if (isBareShare(asked.full)) shareOfEither(asked);
  inFull(asked);
  butForBrackets(asked);
  underHeadings(asked);
  barely(asked);
  const { control, concept, said } = asked;
  if (/^(?:checkbox|switch|radio)$/.test(control))
    asked.add(named(`是否${concept}`), 0.93, `${said}即`);
  // 上市公司 over a list to choose from: yes, no, or which board
  if (control === 'select' && /^上市(?:公司|企业)$/.test(concept))
    asked.add(named(`是否${concept}`), 0.93, `${said}即`);
  if (/^(?:checkbox|multiselect)$/.test(control) && /资质|荣誉|称号|认定/.test(concept))
    asked.add(named('企业资质证书'), 0.94, `${said}的选项是资质，对应`);
}

/**
 * 行业 behind `主持制定标准（国家/行业）`: the label before it lists the word, and so says what it
 * means; alone it says nothing but what that label asks for itself.
 */
function aloneOnly({ full, around }: Asked): Set<string> {
  const heading = around.headings.at(-1) ?? '';
  const [, name = '', list = ''] = /^([^()]+)\(([^()]+)\)$/.exec(heading) ?? [];
  const keys = (word: string) => named(word).map(({ definition }) => definition.key);
  if (full.length > 3 || !list.split(/[/、,|]/).includes(full)) return new Set();
  const own = keys(name);
  return new Set(keys(full).filter((key) => !own.includes(key)));
}

/** Of 主营业务收入 or of 营业收入: two figures. */
function shareOfEither(asked: Asked): void {
  asked.most = 0.8;
  for (const word of ['研发投入占主营业务收入比', '研发投入占营业收入比'])
    asked.add(named(word), 0.8, `${asked.said}没有写占哪一项收入，请核对：`);
}

function inFull(asked: Asked): void {
  const { full, parsed, around, said } = asked;
  // a period is not when a platform was finished
  if (asked.control === 'daterange' && full === '建设时间')
    asked.add(named('项目建设时间'), 0.94, `${said}是`);
  asked.add(named(full), trust(named(full), full, parsed, around), `${said}就是`);
}

/** A bracket makes another thing of some remarks: of somebody else, of a part. */
const isOdd = ({ parsed }: Asked): boolean =>
  parsed.remarks.some((remark) => changes.test(remark) || others.test(remark));

/** 装备研制单位（申请单位）: what the applicant is called here. */
const bearsTheName = /^[\u4e00-\u9fff]{2,10}(?:单位|企业|公司|机构|主体)(?:名称|全称)?$/;
const applies = /^(?:申报|申请)(?:单位|企业|主体)$/;

const post =
  /^(?:企业|单位|公司)?(?:最高管理者|最高领导者?|董事长|执行董事|总经理|总裁|厂长|主要负责人|负责人)(?:姓名)?$/;
const legalPerson = /^(?:法人|法人代表|法定代表人)$/;

/** 证照号码（统一社会信用代码）: some number of the company, the bracket says which. */
const someCode =
  /^(?:企业|单位|公司|机构|组织|法人)?(?:证照|证件|执照|营业执照|登记证|注册|登记|工商)?(?:代码|编码|编号|号码?)$/;

const nameOfApplicant =
  /^(?:申报|申请|承担|填报|本)?(?:企业|单位|公司|组织|机构|法人|主体)(?:名称|全称)$/;

function butForBrackets(asked: Asked): void {
  const { full, concept, parsed, said } = asked;
  if (full === concept) return;
  // 组织名称（英文）
  if (nameOfApplicant.test(concept) && parsed.remarks.some((r) => /^英文(?:名称?)?$/.test(r))) {
    asked.add(named('企业英文名称'), 0.96, `${said}就是`);
    return;
  }
  if (byEdge(asked)) return;
  // 移动电话（法定代表人）: whose it is stands in the bracket
  const whose = parsed.remarks
    .filter((remark) => isTitle.has(remark))
    .flatMap((remark) => only(named(remark + concept), new Set(['person'])));
  if (whose.length > 0) {
    asked.add(whose, 0.95, `${said}是`);
    return;
  }
  if (someCode.test(concept))
    for (const entry of parsed.remarks.flatMap(named))
      if (entry.definition.key === 'company.creditCode') asked.add([entry], 0.95, `${said}就是`);
  // 董事长（法人）: the one of the two that the bracket names
  if (post.test(concept) && parsed.remarks.some((remark) => legalPerson.test(remark)))
    asked.add(named('法定代表人'), 0.94, `${said}就是`);
  // 法定代表人（主要负责人）: where there is no legal person, the head
  if (legalPerson.test(concept) && parsed.remarks.some((remark) => post.test(remark)))
    asked.add(named('法定代表人'), 0.94, `${said}就是`);
  // 研发投入强度（占营业收入%）
  const share = parsed.remarks.map((remark) => shareIn(concept, remark)).find(Boolean);
  if (share) {
    asked.add(named(share), 0.95, `${said}即`);
    return;
  }
  if (
    bearsTheName.test(concept) &&
    !others.test(concept) &&
    parsed.remarks.some((r) => applies.test(r))
  )
    asked.add(named('申报单位'), 0.94, `${said}就是申报单位：`);
  const same = new Set(parsed.remarks.flatMap((r) => named(r).map((e) => e.definition.key)));
  const changed = isOdd(asked);
  for (const entry of named(concept)) {
    if (same.has(entry.definition.key)) asked.add([entry], 0.96, `${said}就是`);
    else if (!changed) asked.add([entry], 0.75, `${said}相符，但括号里另有说明`);
  }
}

/** Whose it is stands in a heading: 联系人 › 手机. */
function underHeadings(asked: Asked): void {
  const { full, concept, parsed, around, said } = asked;
  const plain = full === concept || parsed.remarks.length === 0;
  for (const heading of around.headings.slice(-2).reverse()) {
    if (!asked.nothing) return;
    const name = headingName(heading);
    const all = [
      ...named(name + full),
      ...named(name + behind(name, concept)),
      ...(plain ? named(name + concept) : []),
    ];
    // 自研 under 工业APP总数
    all.push(...named(concept + name).filter(({ definition }) => figure.test(definition.kind)));
    const [first] = all.filter(
      ({ definition: { key } }) => !around.role || !key.startsWith('company.'),
    );
    if (!first) continue;
    const unsure = reachable.test(first.definition.key);
    asked.add([first], unsure ? 0.8 : 0.96, `在“${heading}”一栏下，${said}是`, true);
  }
}

/** 全称 of 建设单位全称 under 平台建设单位: what a label adds to the words its heading ends in. */
function behind(name: string, concept: string): string {
  for (let size = Math.min(name.length, concept.length); size >= 4; size--)
    if (name.endsWith(concept.slice(0, size))) return concept.slice(size);
  return concept;
}

const figure = /^(?:count|money|percent)$/;

/** What a form asks of the company or of a person by the same words. */
const reachable = /^company\.(?:phone|email|fax)$/;

/** 电话, 名称, 开始时间: a fact by what stands around. */
function barely(asked: Asked): void {
  const { full, concept, around } = asked;
  if (around.stranger) return;
  const word = bareNamed(full).length > 0 ? full : isOdd(asked) ? '' : concept;
  for (const entry of bareNamed(word)) barelyOne(asked, entry);
}

function barelyOne(asked: Asked, entry: Entry): void {
  const { around, said } = asked;
  const { role } = around;
  const { key } = entry.definition;
  const whose = `${said}没有写明是谁的，可能是`;
  if (key.startsWith('person.')) {
    const title = role === 'contact' ? '联系人' : '该人员';
    if (role && key.startsWith(`person.${role}.`))
      asked.add([entry], 0.95, `在${title}一栏下，${said}是`, true);
    else if (!role && /^person\.contact\.(?:mobile|phone|email|fax)$/.test(key))
      asked.add([entry], key.endsWith('mobile') ? 0.65 : 0.56, whose, true);
  } else if (reachable.test(key)) {
    if (!role) asked.add([entry], around.company ? 0.8 : 0.6, whose, true);
  } else if (sectionsOf(key).some((section) => around.headings.some((h) => h.includes(section)))) {
    const sure = around.platform && key.startsWith('platform.') ? 0.985 : 0.95;
    asked.add([entry], sure, `在相应栏目下，${said}是`, true);
  } else if (key.startsWith('scenario.') && around.scenario)
    asked.add([entry], 0.94, `在场景一栏下，${said}是`, true);
}
