import type { FactAddress } from '../facts/types';

/** Kleene's third value is `null`: not known. */
export type Truth = boolean | null;

/** Truth of a predicate, why in Chinese, and which facts would decide it (unknown only). */
export interface Verdict {
  truth: Truth;
  reason: string;
  missing: readonly FactAddress[];
}

export const nothingMissing: readonly FactAddress[] = [];

/** A verdict that no further fact can change. */
export function decided(truth: boolean, reason: string): Verdict {
  return { truth, reason, missing: nothingMissing };
}

/** A verdict that waits for facts. */
export function unknown(reason: string, missing: readonly FactAddress[]): Verdict {
  return { truth: null, reason, missing };
}

/** Union without duplicates, in order of first appearance. */
export function unite(lists: readonly (readonly FactAddress[])[]): readonly FactAddress[] {
  if (lists.length === 1) return lists[0] ?? nothingMissing;
  return [...new Set(lists.flat())];
}

/** Kleene negation: not known stays not known. */
export function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/**
 * n of m in three values: `yes` known true, `open` unknown. Covers all (min = m), any (min = 1)
 * and at most (max).
 */
export function countTruth(yes: number, open: number, min: number, max: number): Truth {
  if (yes > max || yes + open < min) return false;
  return yes >= min && yes + open <= max ? true : null;
}
