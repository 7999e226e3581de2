import type { Predicate } from '../predicate';
import type { Situation } from './context';
import {
  judgeContains,
  judgeDate,
  judgeEachYear,
  judgeElapsed,
  judgeGiven,
  judgeIs,
  judgeLevel,
  judgeOneOf,
  judgeRegion,
  judgeSame,
  judgeTextLength,
} from './facts';
import { numberRange } from './numbers';
import { compareNumbers, matchRow, nameRow, selectRows } from './records';
import { countTruth, decided, not, nothingMissing, unite, unknown, type Verdict } from './verdict';
import { comparisonWords, missingWords, numberWords } from './words';

type Of<Op extends Predicate['op']> = Extract<Predicate, { op: Op }>;

function join(verdicts: readonly Verdict[], glue = '；'): string {
  if (verdicts.length === 1) return verdicts[0]?.reason ?? '';
  return [...new Set(verdicts.map(({ reason }) => reason))].join(glue);
}

/** n of m over children: the sentence and the missing facts come from those that decide. */
function judgeCount(
  of: readonly Predicate[],
  min: number,
  max: number,
  context: Situation,
): Verdict {
  const yes: Verdict[] = [];
  const no: Verdict[] = [];
  const open: Verdict[] = [];
  for (const child of of) {
    const verdict = judge(child, context);
    (verdict.truth === null ? open : verdict.truth ? yes : no).push(verdict);
  }
  const truth = countTruth(yes.length, open.length, min, max);
  if (truth === null) {
    const missing = unite(open.map((verdict) => verdict.missing));
    return unknown(join(open, min === 1 && of.length > 1 ? '；或' : '；'), missing);
  }
  const counted = min > 1 && min < of.length ? `${of.length} 项中满足 ${yes.length} 项：` : '';
  if (truth) return decided(true, counted + join(yes.length > 0 ? yes : no));
  if (yes.length > max)
    return decided(false, `满足 ${yes.length} 项，超过 ${max} 项：${join(yes)}`);
  return decided(false, counted + join(no));
}

/** First case that applies; an open condition is decided only where both ways agree. */
function judgeCases({ of, otherwise }: Of<'cases'>, context: Situation, from = 0): Verdict {
  const branch = of[from];
  if (!branch) return judge(otherwise, context);
  const when = judge(branch.when, context);
  if (when.truth === false) return judgeCases({ op: 'cases', of, otherwise }, context, from + 1);
  const then = judge(branch.require, context);
  if (when.truth) return { ...then, reason: `${when.reason}；${then.reason}` };
  const rest = judgeCases({ op: 'cases', of, otherwise }, context, from + 1);
  if (then.truth !== null && then.truth === rest.truth) return then;
  return unknown(when.reason, unite([when.missing, then.missing, rest.missing]));
}

function judgeCompare(
  { name, left, cmp, right, unit, tolerance = 0 }: Of<'compare'>,
  context: Situation,
): Verdict {
  const a = numberRange(left, context);
  const b = numberRange(right, context);
  const worst = compareNumbers(a.least, cmp, b.greatest, tolerance);
  const best = compareNumbers(a.greatest, cmp, b.least, tolerance);
  const exact = a.least === a.greatest && b.least === b.greatest;
  const isApart =
    cmp === '=' && (a.greatest < b.least - tolerance || a.least > b.greatest + tolerance);
  const holds = (exact || cmp !== '=') && worst;
  if (exact || isApart || (cmp !== '=' && worst === best)) {
    const shown = a.least === a.greatest ? ` ${numberWords(a.least, unit)}` : '';
    const bound = b.least === b.greatest ? ` ${numberWords(b.least, unit)}` : '要求';
    return decided(holds, `${name}${shown}，${comparisonWords(cmp, holds)}${bound}`);
  }
  const missing = unite([a.missing, b.missing]);
  const problem = a.problem ?? b.problem;
  return unknown(problem ?? (missing.length ? missingWords(missing) : `${name}无法计算`), missing);
}

function judgeRecords(
  {
    name,
    fact,
    where,
    atLeast = 0,
    atMost = Number.POSITIVE_INFINITY,
    distinct,
    outOf,
  }: Of<'records'>,
  context: Situation,
): Verdict {
  const rows = selectRows(fact, where, context, distinct);
  if (!rows) return unknown(missingWords([fact]), [fact]);
  const entered = outOf && selectRows(fact, outOf.among, context, distinct);
  const absent = entered && outOf ? outOf.count - entered.matching.length : 0;
  const open = rows.open.length + Math.max(0, absent);
  const { length } = rows.matching;
  const truth = countTruth(length, open, atLeast, atMost);
  if (truth === null) {
    const named = rows.open.slice(0, 3).map(nameRow).join('、');
    const why = named ? `“${named}”的资料不全` : `已填 ${length} 项，其余未填`;
    return unknown(`${name}：${why}，无法判断`, [fact]);
  }
  const shown = rows.matching.slice(0, 3).map(nameRow).join('、');
  if (length === 0) return decided(truth, `记录中没有${name}`);
  const over = atMost === 0 ? '，应当没有' : `，超过 ${atMost} 项`;
  const bound = truth ? '' : length < atLeast ? `，少于 ${atLeast} 项` : over;
  return decided(truth, `${name} ${length} 项（${shown}）${bound}`);
}

function judgeEvery(
  { name, fact, where = [], test }: Of<'everyRecord'>,
  context: Situation,
): Verdict {
  const rows = selectRows(fact, where, context);
  if (!rows) return unknown(missingWords([fact]), [fact]);
  const failing = rows.matching.filter((row) => matchRow(row, test, context) === false);
  if (failing.length > 0) {
    return decided(false, `${failing.slice(0, 3).map(nameRow).join('、')}不符合：${name}`);
  }
  const maybe = [
    ...rows.matching.filter((row) => matchRow(row, test, context) === null),
    ...rows.open.filter((row) => matchRow(row, test, context) !== true),
  ];
  if (maybe.length > 0) {
    const named = maybe.slice(0, 3).map(nameRow).join('、');
    return unknown(`“${named}”的资料不全，无法判断：${name}`, [fact]);
  }
  return decided(true, `各条均符合：${name}`);
}

const choiceFact = { category: 'project.type', direction: 'project.direction' } as const;
const choiceName = { category: '申报类别', direction: '申报方向' } as const;

function judgeDeclared({ field, in: allowed }: Of<'declared'>, context: Situation): Verdict {
  const chosen = context.declaration[field];
  if (!chosen) return unknown(`尚未选择${choiceName[field]}`, [choiceFact[field]]);
  return decided(allowed.includes(chosen), `${choiceName[field]}为${chosen}`);
}

function judgeSiblings({ same, atMost }: Of<'siblings'>, context: Situation): Verdict {
  const { siblings } = context.declaration;
  if (!siblings) return unknown('不清楚本单位还申报了哪些项目', []);
  const open = same.filter((field) => !context.declaration[field]);
  if (open.length > 0) {
    return unknown(
      `尚未选择${open.map((field) => choiceName[field]).join('、')}`,
      open.map((field) => choiceFact[field]),
    );
  }
  const alike = siblings.filter((other) =>
    same.every((field) => other[field] === context.declaration[field]),
  );
  const count = alike.length + 1;
  const what =
    same.length > 0 ? `同一${same.map((field) => choiceName[field]).join('、')}` : '本通知下';
  const bound = count <= atMost ? `不超过 ${atMost} 个` : `超过 ${atMost} 个`;
  return decided(count <= atMost, `${what}共 ${count} 个申报项目，${bound}`);
}

function judgeTicked({ clause, unanswered }: Of<'ticked'>, context: Situation): Verdict {
  const { selfChecks } = context.declaration;
  const answer = Object.hasOwn(selfChecks, clause) ? selfChecks[clause]?.answer : undefined;
  const title = context.pack.clauses.find(({ id }) => id === clause)?.title ?? clause;
  if (answer) return decided(answer === 'yes', `自查“${title}”为${answer === 'yes' ? '是' : '否'}`);
  if (unanswered === 'no') return decided(false, `未勾选“${title}”`);
  return unknown(`尚未自查“${title}”`, nothingMissing);
}

function judgeMaterial({ id }: Of<'material'>, context: Situation): Verdict {
  const { materials } = context.declaration;
  const entry = Object.hasOwn(materials, id) ? materials[id] : undefined;
  const name = context.pack.materials.find((material) => material.id === id)?.name ?? id;
  if (!entry) return unknown(`材料“${name}”是否备齐未标记`, nothingMissing);
  return decided(entry.done, `材料“${name}”${entry.done ? '已' : '未'}备齐`);
}

/** Evaluates one predicate. Never throws on facts of the wrong shape: they count as missing. */
export function judge(predicate: Predicate, context: Situation): Verdict {
  switch (predicate.op) {
    case 'all':
      return judgeCount(predicate.of, predicate.of.length, predicate.of.length, context);
    case 'any':
      return judgeCount(predicate.of, 1, predicate.of.length, context);
    case 'atLeast':
      return judgeCount(predicate.of, predicate.n, predicate.of.length, context);
    case 'atMost':
      return judgeCount(predicate.of, 0, predicate.n, context);
    case 'not': {
      const inner = judge(predicate.of, context);
      return { ...inner, truth: not(inner.truth) };
    }
    case 'cases':
      return judgeCases(predicate, context);
    case 'given':
      return judgeGiven(predicate, context);
    case 'is':
      return judgeIs(predicate, context);
    case 'oneOf':
      return judgeOneOf(predicate, context);
    case 'contains':
      return judgeContains(predicate, context);
    case 'level':
      return judgeLevel(predicate, context);
    case 'inRegion':
      return judgeRegion(predicate, context);
    case 'sameAs':
      return judgeSame(predicate, context);
    case 'compare':
      return judgeCompare(predicate, context);
    case 'eachYear':
      return judgeEachYear(predicate, context);
    case 'date':
      return judgeDate(predicate, context);
    case 'elapsed':
      return judgeElapsed(predicate, context);
    case 'records':
      return judgeRecords(predicate, context);
    case 'everyRecord':
      return judgeEvery(predicate, context);
    case 'declared':
      return judgeDeclared(predicate, context);
    case 'siblings':
      return judgeSiblings(predicate, context);
    case 'ticked':
      return judgeTicked(predicate, context);
    case 'material':
      return judgeMaterial(predicate, context);
    case 'textLength':
      return judgeTextLength(predicate, context);
  }
}
