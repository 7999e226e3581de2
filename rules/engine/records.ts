import { hasElapsed, isDate, shiftDate } from '../dates';
import type { FactAddress, FactValue, RecordValue } from '../facts/types';
import type { Comparison, DateComparison, RecordTest, ValueRef } from '../predicate';
import { readFact, type Situation } from './context';
import { isRange, resolveDate } from './dates';
import { not, type Truth } from './verdict';
import { plainText } from './words';

/** What binary fractions add to an exact sum, as a share: 0.1 + 0.2 is 0.3. */
const noise = 1e-12;

function isSameNumber(left: number, right: number): boolean {
  if (left === right) return true;
  const size = Math.max(Math.abs(left), Math.abs(right));
  return Number.isFinite(size) && Math.abs(left - right) <= size * noise;
}

/** `slack` widens every comparison to the applicant's side. */
export function compareNumbers(left: number, cmp: Comparison, right: number, slack = 0): boolean {
  if (slack === 0 && isSameNumber(left, right)) return cmp !== '>' && cmp !== '<';
  if (cmp === '>=') return left >= right - slack;
  if (cmp === '>') return left > right - slack;
  if (cmp === '<=') return left <= right + slack;
  if (cmp === '<') return left < right + slack;
  return Math.abs(left - right) <= slack;
}

/** Civil dates compare as text. */
export function compareDates(left: string, cmp: DateComparison, right: string): boolean {
  if (cmp === 'before') return left < right;
  if (cmp === 'onOrBefore') return left <= right;
  if (cmp === 'after') return left > right;
  return left >= right;
}

/** The same answer at both ends of a range, or not known. */
export function agree(first: boolean, second: boolean): Truth {
  return first === second ? first : null;
}

function fieldOf(row: RecordValue, field: string) {
  const value = Object.hasOwn(row, field) ? row[field] : undefined;
  return value === null || value === '' ? undefined : value;
}

/** Equality of values; texts are folded first. */
export function sameValue(left: FactValue, right: FactValue): boolean {
  if (left === right) return true;
  return (
    typeof left === 'string' && typeof right === 'string' && plainText(left) === plainText(right)
  );
}

function refValue(ref: ValueRef, context: Situation): FactValue | undefined {
  if (typeof ref !== 'object') return ref;
  if ('fact' in ref) return readFact(ref.fact, context);
  const value = context.declaration[ref.declaration];
  return value === '' ? undefined : value;
}

function testSpan(
  row: RecordValue,
  { from, to, months, window }: Extract<RecordTest, { test: 'span' }>,
  context: Situation,
): Truth {
  const first = fieldOf(row, from);
  const last = fieldOf(row, to);
  const opens = resolveDate(window[0], context);
  const closes = resolveDate(window[1], context);
  if (!isDate(first) || !isRange(opens) || !isRange(closes)) return null;
  // Both days count as used: 12-01 to 02-28 is three full months, so the end is the day after.
  const fits = (start: string, end: string) =>
    hasElapsed(
      first > start ? first : start,
      { months },
      shiftDate(isDate(last) && last < end ? last : end, { days: 1 }),
    );
  return agree(fits(opens.latest, closes.earliest), fits(opens.earliest, closes.latest));
}

/** One condition on one row; an empty field is unknown. */
function testRow(row: RecordValue, test: RecordTest, context: Situation): Truth {
  if (test.test === 'all') return matchRow(row, test.of, context);
  if (test.test === 'any') {
    const truths = test.of.map((one) => testRow(row, one, context));
    return truths.includes(true) ? true : truths.includes(null) ? null : false;
  }
  if (test.test === 'not') return not(testRow(row, test.of, context));
  if (test.test === 'span') return testSpan(row, test, context);
  const value = fieldOf(row, test.field);
  if (value === undefined) return null;
  switch (test.test) {
    case 'is': {
      const expected = refValue(test.value, context);
      return expected === undefined ? null : sameValue(value, expected);
    }
    case 'oneOf':
      return test.values.some((option) => sameValue(String(value), option));
    case 'contains': {
      const text = plainText(String(value));
      return test.anyOf.some((part) => text.includes(plainText(part)));
    }
    case 'compare':
      return typeof value === 'number' ? compareNumbers(value, test.cmp, test.value) : null;
    case 'date': {
      const ref = resolveDate(test.ref, context);
      if (!isDate(value) || !isRange(ref)) return null;
      return agree(
        compareDates(value, test.cmp, ref.earliest),
        compareDates(value, test.cmp, ref.latest),
      );
    }
  }
}

/** All conditions on one row. */
export function matchRow(
  row: RecordValue,
  tests: readonly RecordTest[],
  context: Situation,
): Truth {
  let result: Truth = true;
  for (const test of tests) {
    const truth = testRow(row, test, context);
    if (truth === false) return false;
    if (truth === null) result = null;
  }
  return result;
}

export interface Selection {
  /** Rows known to match, and rows that may. */
  matching: RecordValue[];
  open: RecordValue[];
  total: number;
}

/** Undefined where the list itself was never entered; an empty list says "none". */
export function selectRows(
  address: FactAddress,
  tests: readonly RecordTest[],
  context: Situation,
  distinct?: string,
): Selection | undefined {
  const value = readFact(address, context);
  if (!Array.isArray(value)) return undefined;
  const matching: RecordValue[] = [];
  const open: RecordValue[] = [];
  const seen = new Set<unknown>();
  for (const row of value) {
    if (typeof row !== 'object' || row === null) continue;
    const truth = matchRow(row, tests, context);
    if (truth === null) open.push(row);
    if (truth !== true) continue;
    const key = distinct === undefined ? row : fieldOf(row, distinct);
    if (seen.has(key)) continue;
    seen.add(key);
    matching.push(row);
  }
  return { matching, open, total: value.length };
}

function firstField(row: RecordValue, fields: readonly string[]) {
  return fields.map((field) => fieldOf(row, field)).find((value) => value !== undefined);
}

/** How a sentence names a row: its name and its date, whichever it has. */
export function nameRow(row: RecordValue): string {
  const name = firstField(row, ['programme', 'name', 'item', 'type', 'kind', 'category', 'number']);
  const date = firstField(row, ['date', 'paidOn', 'from', 'validTo', 'year']);
  return [name, date].filter((part) => part !== undefined).join(' ') || '未写名称的一条';
}
