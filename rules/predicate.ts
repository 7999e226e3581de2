import type { CountMethod } from './count-text';

/**
 * The closed set of operators a rule pack may use. Serialisable JSON: no functions, no
 * expressions in strings, no regular expressions. Every predicate states what must HOLD for the
 * applicant, vetoes included ("not on the list"), and is three-valued: what reads a missing fact
 * is unknown (Kleene).
 */

/** Accounting year: relative to the declaration year (`offset: -1` = 上年) or absolute. */
export type YearRef = { offset: number } | { year: number };

/**
 * A civil date: literal, the day of evaluation, an edge of one of the pack's stages, a date
 * fact, or one of these moved. A stage without a printed date takes the user's own date, then
 * `declaration.date`, then anything inside `between`.
 */
export type DateRef =
  | string
  | { today: true }
  | { stage: string; edge?: 'opens' | 'due'; between?: [string, string] }
  | { fact: string }
  | { from: DateRef; years?: number; months?: number; days?: number };

export type Comparison = '>=' | '>' | '<=' | '<' | '=';
export type DateComparison = 'before' | 'onOrBefore' | 'after' | 'onOrAfter';

/** A value to compare a record's field with. */
export type ValueRef =
  | string
  | number
  | boolean
  | { fact: string }
  | { declaration: 'category' | 'direction' | 'year' };

/** One condition on one row of a record fact; the conditions of a list must all hold. */
export type RecordTest =
  | { test: 'is'; field: string; value: ValueRef }
  | { test: 'oneOf'; field: string; values: string[] }
  | { test: 'contains'; field: string; anyOf: string[] }
  | { test: 'compare'; field: string; cmp: Comparison; value: number }
  | { test: 'date'; field: string; cmp: DateComparison; ref: DateRef }
  /** From one field to another (absent: to the window's end), inside the window, at least so long. */
  | { test: 'span'; from: string; to: string; months: number; window: [DateRef, DateRef] }
  | { test: 'any'; of: RecordTest[] }
  | { test: 'all'; of: RecordTest[] }
  | { test: 'not'; of: RecordTest };

/** A number: literal, a fact (money in 元), or computed from others. */
export type NumberExpr =
  | number
  | { fact: string; year?: YearRef }
  | { sum: NumberExpr[] }
  | { difference: [NumberExpr, NumberExpr] }
  | { times: [NumberExpr, number] }
  /** part ÷ whole × 100; unknown where the whole is 0. */
  | { percentOf: [NumberExpr, NumberExpr] }
  | { sumYears: string; from: number; to: number }
  | { sumRecords: string; field: string; where?: RecordTest[] }
  | { countRecords: string; where?: RecordTest[]; distinct?: string }
  /** Number of rows of a row fact such as `scenario.name`. */
  | { rows: string };

export type Predicate =
  | { op: 'all'; of: Predicate[] }
  | { op: 'any'; of: Predicate[] }
  | { op: 'not'; of: Predicate }
  /** n of m. */
  | { op: 'atLeast'; n: number; of: Predicate[] }
  | { op: 'atMost'; n: number; of: Predicate[] }
  /** The first case that applies decides: tiers by size, caps by class, old rule / new rule. */
  | { op: 'cases'; of: { when: Predicate; require: Predicate }[]; otherwise: Predicate }
  /** The fact has been entered; never unmet. */
  | { op: 'given'; fact: string; year?: YearRef }
  | { op: 'is'; fact: string; value: boolean }
  | { op: 'oneOf'; fact: string; values: string[] }
  /** Literal substrings after folding; never a pattern. */
  | { op: 'contains'; fact: string; anyOf: string[] }
  /** An ordered choice, lowest first. */
  | { op: 'level'; fact: string; order: string[]; atLeast: string }
  /** A region fact lies in one of these, each from the top down. */
  | { op: 'inRegion'; fact: string; regions: string[][] }
  /** Two facts hold the same value: with `not`, a ban on relations (同一控股股东). */
  | { op: 'sameAs'; fact: string; other: string }
  | {
      op: 'compare';
      name: string;
      left: NumberExpr;
      cmp: Comparison;
      right: NumberExpr;
      unit?: string;
      tolerance?: number;
    }
  | {
      op: 'eachYear';
      name: string;
      fact: string;
      from: number;
      to: number;
      cmp: Comparison;
      value: number;
      unit?: string;
    }
  | { op: 'date'; fact: string; cmp: DateComparison; ref: DateRef; verb?: string }
  /** 满 n 年/月/日 from the fact's date until `until`. */
  | {
      op: 'elapsed';
      fact: string;
      years?: number;
      months?: number;
      days?: number;
      until: DateRef;
      verb?: string;
    }
  /** How many rows match; `outOf`: there would be `count` rows `among` these, the absent are unknown. */
  | {
      op: 'records';
      name: string;
      fact: string;
      where: RecordTest[];
      atLeast?: number;
      atMost?: number;
      distinct?: string;
      outOf?: { count: number; among: RecordTest[] };
    }
  | { op: 'everyRecord'; name: string; fact: string; where?: RecordTest[]; test: RecordTest[] }
  /** What the user chose for this declaration. */
  | { op: 'declared'; field: 'category' | 'direction'; in: string[] }
  /** Declarations of the same company under the same pack, this one included. */
  | { op: 'siblings'; same: ('category' | 'direction')[]; atMost: number }
  /**
   * The user's tick of a 自查 clause. An exemption nobody claims is not claimed (`no`); what only
   * the user can tell stays open (`unknown`).
   */
  | { op: 'ticked'; clause: string; unanswered: 'no' | 'unknown' }
  /** A material of this declaration is ready; not yet looked at is unknown. */
  | { op: 'material'; id: string }
  /** Every row is within the bounds; of a text in several lengths one variant is enough. */
  | { op: 'textLength'; fact: string; method: CountMethod; max?: number; min?: number };

export type Operator = Predicate['op'];
