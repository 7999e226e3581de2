import { labelOf } from '../facts';
import type { FactAddress, RecordValue } from '../facts/types';
import type { NumberExpr } from '../predicate';
import { addressOf, readFact, rowsOf, type Situation } from './context';
import { selectRows } from './records';
import { nothingMissing, unite } from './verdict';

/** Least and greatest possible value; equal where it is known. */
export interface NumberRange {
  least: number;
  greatest: number;
  missing: readonly FactAddress[];
  /** Said instead of 未填写 where something else is wrong. */
  problem?: string;
}

const anything = (missing: readonly FactAddress[], problem?: string): NumberRange => ({
  least: Number.NEGATIVE_INFINITY,
  greatest: Number.POSITIVE_INFINITY,
  missing,
  problem,
});
const exactly = (value: number): NumberRange => ({
  least: value,
  greatest: value,
  missing: nothingMissing,
});
const isExact = ({ least, greatest }: NumberRange) => least === greatest;

function numberFact(address: FactAddress, context: Situation): NumberRange {
  const value = readFact(address, context);
  if (typeof value === 'number' && Number.isFinite(value)) return exactly(value);
  return anything([address], value === undefined ? undefined : `「${labelOf(address)}」不是数字`);
}

function add(ranges: NumberRange[]): NumberRange {
  return {
    least: ranges.reduce((sum, { least }) => sum + least, 0),
    greatest: ranges.reduce((sum, { greatest }) => sum + greatest, 0),
    missing: unite(ranges.map(({ missing }) => missing)),
    problem: ranges.find(({ problem }) => problem)?.problem,
  };
}

function percent(part: NumberRange, whole: NumberRange): NumberRange {
  if (!isExact(part) || !isExact(whole)) {
    return anything(unite([part.missing, whole.missing]), part.problem ?? whole.problem);
  }
  // Adding a fact cannot mend a whole of 0: the fact itself must change, so nothing is missing.
  if (whole.least === 0) return anything(nothingMissing, '分母为 0，无法计算比例');
  // Multiplied first: 29 of 100 is 29, not 28.999999999999996.
  return exactly((part.least * 100) / whole.least);
}

/** An amount left empty, or a row that may not count, could be anything from nothing upwards. */
function sumRows(rows: { matching: RecordValue[]; open: RecordValue[] }, field: string) {
  let least = 0;
  let greatest = 0;
  for (const row of rows.matching) {
    const amount = row[field];
    if (typeof amount === 'number') {
      least += amount;
      greatest += amount;
    } else greatest = Number.POSITIVE_INFINITY;
  }
  for (const row of rows.open) {
    const amount = row[field];
    if (typeof amount !== 'number') greatest = Number.POSITIVE_INFINITY;
    else if (amount > 0) greatest += amount;
    else least += amount;
  }
  return { least, greatest };
}

/** Evaluates a number over facts; money in 元, percentages in percent points. */
export function numberRange(expr: NumberExpr, context: Situation): NumberRange {
  if (typeof expr === 'number') return exactly(expr);
  if ('fact' in expr) return numberFact(addressOf(expr.fact, expr.year, context), context);
  if ('sum' in expr) return add(expr.sum.map((part) => numberRange(part, context)));
  if ('difference' in expr) {
    const left = numberRange(expr.difference[0], context);
    const right = numberRange(expr.difference[1], context);
    return add([left, { ...right, least: -right.greatest, greatest: -right.least }]);
  }
  if ('times' in expr) {
    const range = numberRange(expr.times[0], context);
    const [, factor] = expr.times;
    return { ...range, least: range.least * factor, greatest: range.greatest * factor };
  }
  if ('percentOf' in expr) {
    return percent(
      numberRange(expr.percentOf[0], context),
      numberRange(expr.percentOf[1], context),
    );
  }
  if ('sumYears' in expr) {
    const years: NumberRange[] = [];
    for (let offset = expr.from; offset <= expr.to; offset++) {
      years.push(numberFact(addressOf(expr.sumYears, { offset }, context), context));
    }
    return add(years);
  }
  if ('sumRecords' in expr) {
    const rows = selectRows(expr.sumRecords, expr.where ?? [], context);
    if (!rows) return anything([expr.sumRecords]);
    const range = sumRows(rows, expr.field);
    const exact = range.least === range.greatest;
    return { ...range, missing: exact ? nothingMissing : [expr.sumRecords] };
  }
  if ('countRecords' in expr) {
    const rows = selectRows(expr.countRecords, expr.where ?? [], context, expr.distinct);
    if (!rows) return anything([expr.countRecords]);
    const { length } = rows.matching;
    const missing = rows.open.length > 0 ? [expr.countRecords] : nothingMissing;
    return { least: length, greatest: length + rows.open.length, missing };
  }
  const rows = rowsOf(expr.rows, context);
  return rows.length > 0 ? exactly(rows.length) : anything([`${expr.rows}#0`]);
}
