import * as z from 'zod';
import { guardInput, type Problem } from './schema-guard';
import { crossCheck } from './schema-links';
import { civilDate, count, factKey, id, list, short, text } from './schema-parts';
import { method, predicate } from './schema-predicate';
import { sentence } from './schema-words';

/* The pack -------------------------------------------------------------------------------- */

/** Where it stands: clause such as 二（三）, key phrase ≤ 24 字; `number` where not the pack's own. */
const citation = z.strictObject({
  number: short.optional(),
  clause: short,
  evidence: z.string().min(2).max(24),
});

const applies = {
  /** Category ids; left out: every category. */
  categories: list(short, 50).min(1).optional(),
  directions: list(short, 100).min(1).optional(),
};

const clause = z.strictObject({
  id,
  /** 否决 is phrased like the rest: met means that the veto does not strike. */
  severity: z.enum(['必备', '否决', '承诺', '优先', '提示']),
  /** ≤ 30 字; shown beside fields, so it holds no value of anybody's. */
  title: z.string().min(1).max(30),
  /** Paraphrase of the requirement. */
  text,
  citation,
  ...applies,
  /** Further condition under which the clause applies at all. */
  when: predicate.optional(),
  /** What must hold. */
  predicate: predicate.optional(),
  /** 自查: the question the user answers where facts cannot or do not decide. */
  self: text.optional(),
  /** Fact keys beside whose fields it shows. */
  showBeside: list(factKey, 20),
  fix: text.optional(),
  /** What the notice leaves open and how it is read here. */
  note: text.optional(),
});

const day = z.strictObject({
  date: civilDate,
  /** 17:30; only where the notice prints one. */
  time: z
    .string()
    .refine((time) => /^([01]\d|2[0-4]):[0-5]\d$/.test(time), '时间应为 HH:MM')
    .optional(),
  /** 下班前, 24时: as printed. */
  wording: short.optional(),
  /** The notice prints no year: taken from its issue date. */
  yearFrom: z.literal('发文日期').optional(),
});

const stage = z.strictObject({
  id,
  title: short,
  actor: z.enum(['申报单位', '区县', '地市', '省级推荐单位', '央企集团', '部委', '省级部门']),
  actions: list(
    z.enum([
      '线上申报',
      '线上审核',
      '审核推荐',
      '纸质送达',
      '邮寄',
      '机要交换',
      '邮箱',
      '光盘',
      '评审',
    ]),
    10,
  ).min(1),
  ...applies,
  /** Condition over the applicant: central SOE or not, region. */
  when: predicate.optional(),
  opens: day.optional(),
  due: day.optional(),
  /** What counts before the due day: handing in, or arrival. */
  basis: z.enum(['submission', 'arrival', 'unstated']),
  /** Set by the city or the recommending unit: the user dates it himself. */
  isLocal: z.boolean().optional(),
  /** Stage of the same pack that this one comes before. */
  before: id.optional(),
  /** Stage of the extended notice that this one takes the place of. */
  replaces: id.optional(),
  copies: list(
    z.strictObject({ what: short, count: count.optional(), unit: short.optional() }),
    20,
  ),
  toWhom: list(short, 10),
  where: z.string().max(300).optional(),
  citation,
  note: text.optional(),
});

const limit = z.strictObject({
  id,
  /** Wordings under which a form asks for the text. */
  labels: list(short, 20).min(1),
  factKeys: list(factKey, 10),
  max: count,
  min: count.optional(),
  method,
  categories: applies.categories,
  citation,
  note: text.optional(),
});

/** A number of things the notice bounds: projects, minutes of video, cases. */
const bound = z.strictObject({
  id,
  what: short,
  min: count.optional(),
  max: count.optional(),
  unit: short,
  ...applies,
  citation,
});

const quota = z.strictObject({
  id,
  /** Kind of recommending unit. */
  by: short,
  category: short.optional(),
  max: count.optional(),
  /** 一般 / 原则上: not absolute. */
  isSoft: z.boolean().optional(),
  exception: text.optional(),
  citation,
});

const material = z.strictObject({
  id,
  name: short,
  /** Copies per application; left out where the notice gives none. */
  copies: count.optional(),
  from: short,
  form: list(z.enum(['线上', '纸质', '光盘', '视频', '邮箱']), 5),
  sealed: z.enum(['盖章', '法定代表人签章', '签章并盖章']).optional(),
  isRequired: z.boolean(),
  ...applies,
  citation,
  note: text.optional(),
});

const contact = z.strictObject({
  id,
  /** Office or subject, never a person. */
  office: short,
  phones: list(z.string().max(40), 10),
  email: z.string().max(100).optional(),
  address: z.string().max(200).optional(),
  postcode: z.string().max(10).optional(),
  /** Two notices print it differently: shown, not resolved. */
  conflict: text.optional(),
  citation: citation.optional(),
});

/** Consistency within the form: `predicate` must hold between the facts it names. */
const check = z.strictObject({
  id,
  title: z.string().min(1).max(30),
  text,
  citation,
  ...applies,
  predicate,
  showBeside: list(factKey, 30).min(1),
  fix: text.optional(),
});

const direction = z.strictObject({ id: short, name: short });
const category = z.strictObject({
  id: short,
  name: short,
  directions: list(direction, 100),
  /** What the notice says of directions it does not name. */
  note: text.optional(),
  citation,
});

const change = z.strictObject({ id, because: text, citation });

/** One notice. A local notice `extends` the ministry's; see resolve-pack.ts. */
export const rulePack = z.strictObject({
  id,
  title: short,
  /** 文号 */
  number: short,
  issuers: list(short, 20).min(1),
  /** Left out where the text at hand prints none. */
  issuedOn: civilDate.optional(),
  address: z
    .string()
    .max(500)
    .refine((url) => /^https?:\/\/[^\s]+$/.test(url), '网址应以 http:// 或 https:// 开头')
    .optional(),
  /** From the top down; empty: nationwide. */
  region: list(short, 3),
  year: z.number().int().min(2000).max(2100),
  /** Date the facts were last checked against the notice. */
  checked: civilDate,
  extends: id.optional(),
  /** Packs already merged into this one by resolvePack. */
  resolvedFrom: list(id, 10).optional(),
  /** Copied from another year: dates are still to be set. */
  copiedFrom: id.optional(),
  categories: list(category, 50),
  clauses: list(clause, 300),
  /** Clauses of the extended pack that also must hold (`tighten`: clause of this pack), or go. */
  tightens: list(change.extend({ with: id }), 100).optional(),
  replaces: list(change.extend({ with: id }), 100).optional(),
  removes: list(change, 100).optional(),
  stages: list(stage, 100),
  limits: list(limit, 100),
  bounds: list(bound, 100),
  quotas: list(quota, 100),
  materials: list(material, 200),
  checks: list(check, 200),
  contacts: list(contact, 100),
  /** Annexes the notice refers to and the source does not hold. */
  notInNotice: list(text, 50),
  notes: list(text, 50),
});

export type RulePack = z.infer<typeof rulePack>;
export type Clause = z.infer<typeof clause>;
export type Citation = z.infer<typeof citation>;
export type Stage = z.infer<typeof stage>;
export type Limit = z.infer<typeof limit>;
export type FormCheck = z.infer<typeof check>;

export type ParsedPack = { ok: true; pack: RulePack } | { ok: false; problems: Problem[] };

/**
 * Reads a pack from JSON text or a parsed value. Nothing is trusted: size, depth and keys are
 * bounded before zod sees it, references inside the pack must resolve, and with `known` packs the
 * chain of `extends` must end. All problems are listed with their path; nothing is half-imported.
 */
export function parsePack(json: unknown, known: readonly RulePack[] = []): ParsedPack {
  const guarded = guardInput(json);
  if (!guarded.ok) return guarded;
  const parsed = rulePack.safeParse(guarded.value);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.slice(0, 100).map(sentence) };
  const problems = crossCheck(parsed.data, known);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: parsed.data };
}
