import type { DeclarationContext } from './declaration';
import type { Situation } from './engine/context';
import { judge } from './engine/judge';
import { type ClauseResult, evaluate } from './evaluate';
import type { FactAddress, Facts } from './facts/types';
import type { Predicate } from './predicate';
import type { RulePack } from './schema';

export interface Summary {
  verdict: '可申报' | '不可申报' | '待补充';
  met: number;
  unmet: number;
  unknown: number;
  notApplicable: number;
  /** `不可申报（2 条）`, `待补充（3 项）`, `可申报`. */
  text: string;
}

const binding = new Set(['必备', '否决', '承诺']);

/** A verdict a manager can read. 优先 and 提示 never decide it; the counts leave them out too. */
export function summarise(results: readonly ClauseResult[]): Summary {
  const deciding = results.filter(({ severity }) => binding.has(severity));
  const count = (outcome: ClauseResult['outcome']) =>
    deciding.filter((result) => result.outcome === outcome).length;
  const counts = {
    met: count('met'),
    unmet: count('unmet'),
    unknown: count('unknown'),
    notApplicable: count('not-applicable'),
  };
  if (counts.unmet > 0) {
    return { verdict: '不可申报', ...counts, text: `不可申报（${counts.unmet} 条）` };
  }
  if (counts.unknown > 0) {
    return { verdict: '待补充', ...counts, text: `待补充（${counts.unknown} 项）` };
  }
  return { verdict: '可申报', ...counts, text: '可申报' };
}

/** A set of facts that, once known, can settle a clause by itself. */
export interface Decider {
  facts: FactAddress[];
  clauses: { id: string; title: string }[];
}

export interface WhatIf {
  /** Fewest facts first, then most clauses settled. */
  deciders: Decider[];
  /** Everything missing for 可申报. */
  all: FactAddress[];
  /** 自查 clauses still to be ticked. */
  selfChecks: { id: string; title: string; question: string }[];
}

/** Smallest sets of facts each of which may settle an open predicate. */
function ways(predicate: Predicate, context: Situation): FactAddress[][] {
  const verdict = judge(predicate, context);
  if (verdict.truth !== null) return [];
  if (predicate.op === 'not') return ways(predicate.of, context);
  const isGroup = predicate.op === 'all' || predicate.op === 'any';
  if (isGroup) return predicate.of.flatMap((child) => ways(child, context));
  return verdict.missing.length > 0 ? [[...verdict.missing]] : [];
}

/**
 * Which missing facts, once known, decide the outcome: for each open binding clause the smallest
 * sets that may settle it, merged over clauses.
 */
export function whatIf(
  pack: RulePack,
  declaration: DeclarationContext,
  facts: Facts,
  today: string,
): WhatIf {
  const context: Situation = { pack, declaration, facts, today };
  const open = evaluate(pack, declaration, facts, today).filter(
    ({ outcome, severity }) => outcome === 'unknown' && binding.has(severity),
  );
  const deciders = new Map<string, Decider>();
  for (const { id, title, missing } of open) {
    const clause = pack.clauses.find((one) => one.id === id);
    const own = clause?.predicate ? ways(clause.predicate, context) : [];
    const sets = own.length > 0 ? own : missing.length > 0 ? [[...missing]] : [];
    for (const set of sets) {
      const key = [...set].sort().join('|');
      const decider = deciders.get(key) ?? { facts: set, clauses: [] };
      if (!decider.clauses.some((one) => one.id === id)) decider.clauses.push({ id, title });
      deciders.set(key, decider);
    }
  }
  return {
    deciders: [...deciders.values()].sort(
      (a, b) => a.facts.length - b.facts.length || b.clauses.length - a.clauses.length,
    ),
    all: [...new Set(open.flatMap(({ missing }) => [...missing]))],
    selfChecks: open.flatMap(({ id, title, self }) =>
      self ? [{ id, title, question: self }] : [],
    ),
  };
}
