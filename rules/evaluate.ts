import { appliesTo } from './applies';
import type { DeclarationContext } from './declaration';
import type { Situation } from './engine/context';
import { judge } from './engine/judge';
import { nothingMissing, unite, unknown, type Verdict } from './engine/verdict';
import type { FactAddress, Facts } from './facts/types';
import type { Predicate } from './predicate';
import type { Clause, RulePack } from './schema';

export type { DeclarationContext } from './declaration';

export type ClauseOutcome = 'met' | 'unmet' | 'unknown' | 'not-applicable';

export interface ClauseResult {
  /** Clause id. */
  id: string;
  severity: Clause['severity'];
  outcome: ClauseOutcome;
  title: string;
  /** Paraphrase of the requirement. */
  text: string;
  /** Chinese, with the user's own figures. */
  reason: string;
  /** Chinese, without any profile value: fit to stand inside a government page. ≤ 60 字. */
  plain: string;
  citation: { number: string; clause: string; evidence: string };
  /** Facts that would decide it; only where unknown. */
  missing: readonly FactAddress[];
  /** Fact keys beside whose fields it shows. */
  showBeside: readonly string[];
  fix?: string;
  note?: string;
  /** The question to tick (自查), where facts do not decide. */
  self?: string;
}

/** A clause, or a consistency check of the form. */
type Rule = Omit<Clause, 'severity'>;

const plainWords: Record<ClauseOutcome, (title: string) => string> = {
  met: (title) => `符合：${title}`,
  unmet: (title) => `不符合：${title}`,
  unknown: (title) => `待确认：${title}`,
  'not-applicable': (title) => `不适用：${title}`,
};

const choiceFacts = { categories: 'project.type', directions: 'project.direction' } as const;

/** Is the clause about this declaration at all? */
function judgeApplies(
  item: { categories?: string[]; directions?: string[]; when?: Predicate },
  context: Situation,
): Verdict | undefined {
  const { category, direction } = context.declaration;
  if (!appliesTo(item, category, direction)) {
    return { truth: false, reason: '不属于所选的申报类别或方向', missing: nothingMissing };
  }
  const open: FactAddress[] = [
    ...(item.categories && !category ? [choiceFacts.categories] : []),
    ...(item.directions && !direction ? [choiceFacts.directions] : []),
  ];
  if (open.length > 0) return unknown('尚未选择申报类别或方向', open);
  return item.when && judge(item.when, context);
}

/** The user's own tick decides where facts do not. */
function judgeSelf(clause: Rule, context: Situation): Verdict | undefined {
  const { selfChecks } = context.declaration;
  const tick = Object.hasOwn(selfChecks, clause.id) ? selfChecks[clause.id] : undefined;
  if (!clause.self || !tick) return undefined;
  const note = tick.note ? `：${tick.note}` : '';
  const answer = tick.answer === 'yes';
  return {
    truth: answer,
    reason: `${tick.on} 自查为“${answer ? '是' : '否'}”${note}`,
    missing: nothingMissing,
  };
}

function judgeRequirement(clause: Rule, context: Situation): Verdict {
  const byFacts = clause.predicate && judge(clause.predicate, context);
  if (byFacts && byFacts.truth !== null) return byFacts;
  const bySelf = judgeSelf(clause, context);
  if (bySelf) return bySelf;
  if (byFacts && !clause.self) return byFacts;
  const question = `需要自查：${clause.self ?? clause.title}`;
  return byFacts
    ? unknown(`${byFacts.reason}；${question}`, byFacts.missing)
    : unknown(question, nothingMissing);
}

function outcomeOf(verdict: Verdict): ClauseOutcome {
  if (verdict.truth === null) return 'unknown';
  return verdict.truth ? 'met' : 'unmet';
}

function judgeClause(clause: Rule, context: Situation): { verdict: Verdict; applies: boolean } {
  const applies = judgeApplies(clause, context);
  if (applies?.truth === false) return { verdict: applies, applies: false };
  const verdict = judgeRequirement(clause, context);
  if (applies?.truth !== null) return { verdict, applies: true };
  const missing = unite([applies.missing, verdict.missing]);
  return { verdict: unknown(applies.reason, missing), applies: true };
}

function resultOf(rule: Rule, severity: Clause['severity'], context: Situation): ClauseResult {
  const { verdict, applies } = judgeClause(rule, context);
  const outcome = applies ? outcomeOf(verdict) : 'not-applicable';
  const { clause, evidence, number = context.pack.number } = rule.citation;
  return {
    id: rule.id,
    severity,
    outcome,
    title: rule.title,
    text: rule.text,
    reason: verdict.reason,
    plain: plainWords[outcome](rule.title),
    citation: { number, clause, evidence },
    missing: verdict.missing,
    showBeside: rule.showBeside,
    fix: rule.fix,
    note: rule.note,
    self: rule.self,
  };
}

/**
 * One result per clause of a resolved pack, in the pack's order. Pure: facts in canonical units,
 * `today` as `YYYY-MM-DD` in Asia/Shanghai. What reads a missing fact is unknown, never unmet.
 */
export function evaluate(
  pack: RulePack,
  declaration: DeclarationContext,
  facts: Facts,
  today: string,
): ClauseResult[] {
  const context: Situation = { pack, declaration, facts, today };
  return pack.clauses.map((clause) => resultOf(clause, clause.severity, context));
}

/**
 * Consistency of a form with itself: `facts` may be the profile's, or the page's own values read
 * as facts. Severity is always 提示.
 */
export function checkForm(
  pack: RulePack,
  declaration: DeclarationContext,
  facts: Facts,
  today: string,
): ClauseResult[] {
  const context: Situation = { pack, declaration, facts, today };
  return pack.checks.map((check) => resultOf(check, '提示', context));
}
