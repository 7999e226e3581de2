import type { FactDefinition } from '../facts/types';
import type { ParsedLabel } from '../label';
import type { Candidate } from './candidate';
import {
  bareNamed,
  type Entry,
  halvesOf,
  isNever,
  looselyNamed,
  named,
  sectionsOf,
  stemNamed,
} from './lexicon';
import { changes, partial } from './partial';
import { peeled, questions } from './peel';
import {
  creditName,
  fundingName,
  ratioName,
  rightsName,
  shareOf,
  staffName,
  standardName,
} from './shapes';
import { headingName, others, type Surroundings } from './surroundings';
import { trust } from './vague';

const owner =
  /^(?:项目)?(?:申报|申请|承担|填报|实施|依托|牵头|在孵|本|我|贵|该)?(?:单位|企业|公司|主体|机构|法人单位)(?:的|基本)?(?=.{2})/;
const projectOwner = /^(?:本|该|申报|申请|建设)?项目(?:的)?(?=.{2})/;
const filler =
  /^(?:其中|现有|现|目前|拥有|已有|截[至止](?:20\d\d年)?(?:年|上年度?)?(?:末|底|期末)|截至(?=[^\d年月日]{3})|截至目前|截止目前|年末|期末|全年|全部|年度|年|实际|共有|主要|累计拥有|共|企业年|公司年)(?=.{2})/;
const companyScopes = new Set(['company', 'year', 'list']);
const kindsOf = (text: ParsedLabel, control: string): FactDefinition['kind'][] => {
  if (text.scale !== undefined) return ['money'];
  if (text.unit === '%') return ['percent'];
  if (text.unit) return ['count'];
  if (control === 'textarea' || control === 'richtext') return ['longText', 'money', 'count'];
  if (/^(?:date|month|year|daterange)$/.test(control)) return ['date'];
  if (/^(?:select|radio|cascader|treeselect)$/.test(control)) return ['choice'];
  return ['date', 'money', 'count', 'percent'];
};

/**
 * All facts a parsed label may mean, best first, before kind, unit and year are weighed;
 * `previous` is the label before it, which `占…比重` goes on from.
 */
export function conceptCandidates(
  parsed: ParsedLabel,
  around: Surroundings,
  control: string,
  previous = '',
): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (entries: Entry[], confidence: number, how: string, isBare = false) => {
    for (const entry of entries) {
      const { definition, years } = entry;
      if (isNever(definition.key, parsed.full) || isNever(definition.key, parsed.concept)) continue;
      if (
        years &&
        parsed.year?.kind !== years &&
        !(years === 'relative' && parsed.year?.kind === 'absolute')
      )
        continue;
      if (!years && parsed.year?.kind === 'range' && definition.scope === 'platform') continue;
      const several = new Set(entries.map((e) => e.definition.key)).size > 1 && !isBare;
      // a platform's figures are asked for where an industrial platform applies
      const elsewhere = definition.scope === 'platform' && !around.platform;
      const most = elsewhere ? 0.8 : several ? 0.85 : 1;
      const known = found.get(definition.key);
      if (known && known.confidence >= Math.min(confidence, most)) continue;
      found.set(definition.key, {
        definition,
        confidence: Math.min(confidence, most),
        how,
        ...(entry.level !== undefined && { level: entry.level }),
        ...(entry.end && { end: entry.end }),
        ...(isBare && { bare: true }),
      });
    }
  };
  const { full, concept } = parsed;
  if (!concept) return [];
  const scene = concept.replace(numberedScene, '场景');
  const said = `“${concept}”`;

  add(named(full), trust(named(full), full, parsed, around), `${said}就是`);
  if (full !== concept) {
    const same = new Set(parsed.remarks.flatMap((r) => named(r).map((e) => e.definition.key)));
    const changed = parsed.remarks.some((r) => changes.test(r) || others.test(r));
    for (const entry of named(concept)) {
      const confirmed = same.has(entry.definition.key);
      if (changed && !confirmed) continue;
      add(
        [entry],
        confirmed ? 0.96 : 0.75,
        confirmed ? `${said}就是` : `${said}相符，但括号里另有说明`,
      );
    }
  }
  // whose it is stands in a heading: 联系人 › 手机
  const plainHint = full === concept || parsed.remarks.length === 0;
  for (const heading of around.headings.slice(-2).reverse()) {
    const all = [
      ...named(headingName(heading) + full),
      ...(plainHint ? named(headingName(heading) + concept) : []),
    ];
    const entries = all.filter(
      ({ definition: { key } }) => !around.role || !key.startsWith('company.'),
    );
    if (entries[0] && found.size === 0)
      add(
        [entries[0]],
        /^company\.(?:phone|email|fax)$/.test(entries[0].definition.key) ? 0.8 : 0.96,
        `在“${heading}”一栏下，${said}是`,
        true,
      );
  }
  const odd = parsed.remarks.some((remark) => changes.test(remark) || others.test(remark));
  const bareWord = bareNamed(full).length > 0 ? full : odd ? '' : concept;
  for (const entry of around.stranger ? [] : bareNamed(bareWord)) {
    const { key } = entry.definition;
    if (key.startsWith('person.')) {
      if (around.role && key.startsWith(`person.${around.role}.`))
        add(
          [entry],
          0.95,
          `在${around.role === 'contact' ? '联系人' : '该人员'}一栏下，${said}是`,
          true,
        );
      else if (!around.role && /^person\.contact\.(?:mobile|phone|email|fax)$/.test(key))
        add([entry], key.endsWith('mobile') ? 0.65 : 0.56, `${said}没有写明是谁的，可能是`, true);
    } else if (/^company\.(?:phone|email|fax)$/.test(key)) {
      if (!around.role)
        add([entry], around.company ? 0.8 : 0.6, `${said}没有写明是谁的，可能是`, true);
    } else if (sectionsOf(key).some((section) => around.headings.some((h) => h.includes(section))))
      add(
        [entry],
        around.platform && key.startsWith('platform.') ? 0.985 : 0.95,
        `在相应栏目下，${said}是`,
        true,
      );
    else if (key.startsWith('scenario.') && around.scenario)
      add([entry], 0.94, `在场景一栏下，${said}是`, true);
  }
  const head = /^(?:企业|单位|公司|机构|主要)?负责人/.exec(concept)?.[0];
  if (found.size === 0 && head && (head !== '负责人' || around.company))
    add(named(`法定代表人${concept.slice(head.length)}`), 0.75, `${said}多为法定代表人，请核对：`);
  if (found.size === 0 && head === '负责人' && around.project)
    add(named(`项目${concept}`), 0.8, `${said}多为项目负责人，请核对：`);
  const treasurer = concept.replace(/^财务(?=.{2})/, '财务负责人');
  if (found.size === 0 && treasurer !== concept)
    add(only(named(treasurer), new Set(['person'])), 0.8, `${said}多为财务负责人的，请核对：`);
  if (/^(?:checkbox|switch|radio)$/.test(control)) add(named(`是否${concept}`), 0.93, `${said}即`);
  if (/^(?:checkbox|multiselect)$/.test(control) && /资质|荣誉|称号|认定/.test(concept))
    add(named('企业资质证书'), 0.94, `${said}的选项是资质，对应`);
  const next =
    /^(?:企业|平台|项目)?(?:下一步|下步|后续|未来)[\u4e00-\u9fff]{0,6}(?:计划|规划|打算|安排)$/;
  if (found.size === 0 && next.test(concept) && /^(?:textarea|richtext)$/.test(control))
    add(named('下一步计划'), 0.85, `${said}多为下一步计划，请核对：`);
  const standard =
    standardName(concept) ||
    ratioName(concept) ||
    creditName(concept) ||
    fundingName(concept) ||
    staffName(concept) ||
    shareOf(concept, around.headings.at(-1) ?? '') ||
    shareOf(concept, previous);
  if (found.size === 0 && standard) add(named(standard), 0.94, `${said}即`);
  if (found.size === 0 && scene !== concept)
    add(only(named(scene), new Set(['scenario'])), 0.94, `${said}即`);
  const rights = rightsName(concept, around.headings.at(-1) ?? '');
  if (found.size === 0 && rights) add(named(rights), 0.92, `在相应栏目下，${said}即`);
  if (found.size > 0) return ranked(found);

  add(looselyNamed(full), 0.94, `${said}即`);
  if (found.size > 0) return ranked(found);
  const stripped = concept.replace(owner, '');
  if (stripped !== concept) {
    add(only(named(stripped), companyScopes), 0.96, `${said}是申报单位的`);
    if (found.size === 0)
      add(
        only([...named(`企业${stripped}`), ...named(`单位${stripped}`)], companyScopes),
        0.96,
        `${said}是申报单位的`,
      );
    if (found.size === 0)
      add(
        only(stemNamed(stripped, kindsOf(parsed, control)), companyScopes),
        0.92,
        `${said}是申报单位的`,
      );
  }
  const ofProject = concept.replace(projectOwner, '');
  if (found.size === 0 && ofProject !== concept)
    add(
      only([...named(ofProject), ...named(`项目${ofProject}`)], new Set(['project'])),
      0.94,
      `${said}是项目的`,
    );
  if (found.size === 0) {
    const entries = stemNamed(concept, kindsOf(parsed, control));
    // 投产年份 of a company is not the end of its project
    const loose = entries[0]?.definition.scope === 'project' && !around.project;
    add(entries, loose ? 0.8 : 0.93, `${said}即`);
  }
  const plain = concept.replace(filler, '').replace(filler, '');
  if (found.size === 0 && plain !== concept) {
    add(named(plain), 0.92, `${said}即`);
    if (found.size === 0) add(stemNamed(plain, kindsOf(parsed, control)), 0.9, `${said}即`);
    const own = plain.replace(owner, '');
    if (found.size === 0 && own !== plain) add(only(named(own), companyScopes), 0.9, `${said}即`);
  }
  const latin = concept.replace(/(?:[a-z.&/'-]{4,}|fax|tel)$/, '');
  if (found.size === 0 && latin && latin !== concept) {
    add(named(latin), 0.95, `${said}即`);
    for (const entry of bareNamed(latin))
      if (/^company\.(?:email|phone|fax)$/.test(entry.definition.key))
        add([entry], 0.56, `${said}没有写明是谁的，可能是`, true);
  }
  const current = concept.replace(/^当前/, '');
  if (found.size === 0 && current !== concept)
    add(only(named(current), new Set(['company'])), 0.92, `${said}即`);
  const intended = concept.replace(/^(?:项目)?(?:计划|预计|拟定?)/, '');
  if (found.size === 0 && intended !== concept)
    add(
      only([...named(intended), ...named(`项目${intended}`)], new Set(['project'])).filter(
        (e) => e.definition.kind === 'date',
      ),
      0.75,
      `${said}是计划数，请核对：`,
    );
  if (found.size === 0 && themed.test(concept))
    add(named('项目名称'), 0.85, `${said}多为申报项目的名称，请核对：`);
  const owned = concept.replace(
    /^(?:有效|授权|已授权|拥有有效|累计|累计获得|累计拥有|获得)(?=.{3})/,
    '',
  );
  if (found.size === 0 && owned !== concept)
    add(
      [...named(owned), ...stemNamed(owned, ['count'])]
        .filter((e) => e.definition.key.startsWith('ip.'))
        .slice(0, 1),
      0.92,
      `${said}即`,
    );
  const payee = concept.replace(/^(?:收款|领款)(?:单位|人|方)?(?:的)?/, '');
  if (found.size === 0 && payee !== concept)
    add(
      named(payee).filter((e) => e.definition.key.startsWith('bank.')),
      0.75,
      `${said}多为申报单位自己的账户，请核对：`,
    );
  for (const word of found.size === 0 ? questions(concept) : []) {
    if (found.size === 0) add(named(word), 0.94, `${said}即`);
  }
  for (const { word, scopes, ip } of found.size === 0 ? peeled(concept) : []) {
    const all = [...named(word), ...stemNamed(word, kindsOf(parsed, control))];
    const left = scopes ? only(all, scopes) : all;
    const entries = ip ? left.filter((e) => e.definition.key.startsWith('ip.')) : left;
    if (found.size === 0) add(entries.slice(0, 1), 0.91, `${said}即`);
  }
  const built = concept.replace(
    around.headings.some((h) => ownWorks.test(h))
      ? /^(?:车间|产线|(?:标杆|示范|智能)?工厂)(?:建设)?(?:的)?(?=.{2})/
      : /^(?:车间|产线|标杆工厂|示范工厂|智能工厂)(?:建设)?(?:的)?(?=.{2})/,
    '',
  );
  if (found.size === 0 && built !== concept)
    add(
      only(
        [...named(`项目${built}`), ...named(`建设${built}`), ...named(built)],
        new Set(['project']),
      ),
      0.8,
      `${said}按申报项目填，请核对：`,
    );
  const [half = '', rest = ''] = halvesOf(concept);
  if (found.size === 0 && half && /^(?:textarea|richtext|text|autocomplete)$/.test(control)) {
    const long = /^(?:textarea|richtext)$/.test(control);
    const told = [...named(half), ...named(`项目${half}`), ...named(`企业${half}`)];
    const two = [...named(rest), ...named(`项目${rest}`)].length > 0;
    add(
      told
        .filter(
          ({ definition: { kind } }) => (long ? kind === 'longText' : kind === 'text') && !two,
        )
        .slice(0, 1),
      0.75,
      `${said}问的不止这一项，请核对：`,
    );
  }
  const works = concept.replace(/^(?:申报)?工厂(?:的)?/, '');
  if (found.size === 0 && works !== concept)
    add(only(named(`企业${works}`), companyScopes), 0.85, `${said}按申报企业填，请核对：`);
  if (found.size === 0 && parsed.qualifiers.length === 0) partial(concept, add);
  return ranked(found);
}

/** 场景1名称, 场景（二）描述: one of several, numbered in its label. */
const numberedScene =
  /^(?:典型|优秀|智能制造)*场景[（(]?(?:\d|[一二三四五六七八九十])[)）]?[:：.-]?(?=.{2})/;
/** Headings of a plant that is itself what is applied for. */
const ownWorks = /(?:示范|标杆|智能)工厂/;
const themed =
  /^(?!合作|推荐|历史|其他|已|往期|上级)[\da-z\u4e00-\u9fff]{2,10}项目名称$|^(?:标杆工厂|示范工厂|智能工厂|数字化?车间|智能车间|示范车间|车间)名称$|^(?:智能制造|智能化改造|工业互联网|技术改造|技改|数字化转型|绿色制造|两化融合|试点示范)项目名称$/;

const only = (entries: Entry[], scopes: Set<string>) =>
  entries.filter(({ definition }) => scopes.has(definition.scope));

const ranked = (found: Map<string, Candidate>) =>
  [...found.values()].sort((a, b) => b.confidence - a.confidence);
