import type { Facts } from '@/rules/facts/types';
import { yearsIn } from '@/storage/profiles';

const leastYears = 4;

/** Accounting years to show, newest first: the last four and every year that holds a figure. */
export function yearColumns(facts: Facts, thisYear: number, earlier = 0): number[] {
  const known = yearsIn(facts);
  const newest = Math.max(thisYear, ...known);
  const oldest = Math.min(thisYear - leastYears + 1, ...known) - earlier;
  return Array.from({ length: newest - oldest + 1 }, (_, back) => newest - back);
}
