import type { FactDefinition } from '../facts/types';

type Scope = FactDefinition['scope'];

/** Words before a name that say whose it is or since when, and what may be left after each. */
const prefixes: [RegExp, Scope[] | null][] = [
  [
    /^(?:申报|申请|承担|填报|实施|依托|牵头|本|我|贵|该)?(?:单位|企业|公司|主体|机构)(?:的)?(?=.{2})/,
    ['company', 'year', 'list'],
  ],
  [/^(?:登记|注册|发证)(?:机关|部门)(?:核发|颁发)的(?=.{2})/, ['company']],
  [/^(?:本|该|申报|申请|建设)?项目(?:的)?(?=.{2})/, ['project']],
  [
    /^(?:其中|现有|目前|拥有|已有|截至目前|截止目前|年末|期末|全年|全部|全体|年度|实际|共有|主要|累计拥有|实现)(?:的)?(?=.{2})/,
    null,
  ],
];
const owned = /^(?:有效|授权|已授权|累计获得|获得)(?=.{3})/;
const ending = /(?:年末|期末|年底)(?=(?:人)?数$)/;
const yes =
  /^(?:有效期内的?|国家级|经认定|已经?|为|属于|是|系|获得?|取得|通过|完成|具备|具有|拥有|持有|被|认定|入选)+/;
const said = /(?:的)?(?:认定|评定|评审|称号|资格证书|证书|资格|资质|认证)$/;

export interface Peeled {
  word: string;
  /** Scopes whose facts the word may mean, null for any. */
  scopes: Set<Scope> | null;
  /** Only counts of rights: 有效发明专利. */
  ip: boolean;
}

/**
 * What is left of a name when the words that only say whose it is, or as of when, are
 * taken away, least changed first: 企业拥有的全部有效发明专利数 → … → 发明专利数.
 */
export function peeled(concept: string): Peeled[] {
  const found: Peeled[] = [];
  let word = concept;
  let scopes: Set<Scope> | null = null;
  let ip = false;
  for (let step = 0; step < 4; step++) {
    const before = word;
    const short = word.replace(ending, '');
    if (short !== word) found.push({ word: short, scopes, ip });
    for (const [prefix, left] of prefixes) {
      const rest = word.replace(prefix, '');
      if (rest === word) continue;
      word = rest;
      if (left) scopes = new Set(left);
      break;
    }
    if (word === before && owned.test(word)) {
      word = word.replace(owned, '');
      ip = true;
    }
    if (word === before) break;
    found.push({ word, scopes, ip });
  }
  return found;
}

/** 是否已获X证书 → 是否X, 是否通过X …: the wordings of one question; [] if it is none. */
export function questions(concept: string): string[] {
  if (!concept.startsWith('是否')) return [];
  const plain = concept.slice(2).replace(yes, '').replace(/或其/g, '或');
  const bare = plain.replace(said, '');
  return [...new Set([plain, bare])]
    .filter((word) => word.length >= 2)
    .flatMap((word) => [`是否${word}`, `是否为${word}`, `是否通过${word}`, `是否${word}企业`])
    .filter((word) => word !== concept);
}
