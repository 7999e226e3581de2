import { type CivilDate, isDate, shiftDate } from '../dates';
import { labelOf } from '../facts';
import type { FactAddress } from '../facts/types';
import type { DateRef } from '../predicate';
import { readFact, type Situation } from './context';
import { nothingMissing } from './verdict';

/** Earliest and latest possible day; equal where it is known. */
export interface KnownRange {
  earliest: CivilDate;
  latest: CivilDate;
  missing: readonly FactAddress[];
}
/** A range of days, or why there is none. */
export type DateRange = KnownRange | { missing: readonly FactAddress[]; reason: string };

/** Is there a range of days, rather than a reason why not? */
export function isRange(range: DateRange): range is KnownRange {
  return 'earliest' in range;
}

const exactly = (date: CivilDate): KnownRange => ({
  earliest: date,
  latest: date,
  missing: nothingMissing,
});

/** A date fact: only a day that exists counts as an answer. */
export function dateFact(address: FactAddress, context: Situation): DateRange {
  const value = readFact(address, context);
  if (isDate(value)) return exactly(value);
  const label = `「${labelOf(address)}」`;
  return {
    missing: [address],
    reason: value === undefined ? `未填写${label}` : `${label}不是有效日期`,
  };
}

function stageDate(ref: Extract<DateRef, { stage: string }>, context: Situation): DateRange {
  const stage = context.pack.stages.find(({ id }) => id === ref.stage);
  const isDue = (ref.edge ?? 'due') === 'due';
  const printed = isDue ? stage?.due?.date : stage?.opens?.date;
  const date = (isDue ? context.declaration.stageDates[ref.stage] : undefined) ?? printed;
  if (isDate(date)) return exactly(date);
  const filed = dateFact('declaration.date', context);
  const missing = ['declaration.date'];
  const [earliest, latest] = ref.between ?? [];
  // A filing date outside the notice's own window cannot be meant for this call.
  const isInside =
    isRange(filed) &&
    (earliest === undefined || filed.earliest >= earliest) &&
    (latest === undefined || filed.earliest <= latest);
  if (isInside) return filed;
  if (earliest !== undefined && latest !== undefined) return { earliest, latest, missing };
  return { missing, reason: `“${stage?.title ?? ref.stage}”的日期尚未设定` };
}

/** Resolves a reference date; a stage without a date yields a range or a reason. */
export function resolveDate(ref: DateRef, context: Situation): DateRange {
  if (typeof ref === 'string') return exactly(ref);
  if ('today' in ref) return exactly(context.today);
  if ('stage' in ref) return stageDate(ref, context);
  if ('fact' in ref) return dateFact(ref.fact, context);
  const base = resolveDate(ref.from, context);
  if (!isRange(base)) return base;
  return {
    earliest: shiftDate(base.earliest, ref),
    latest: shiftDate(base.latest, ref),
    missing: base.missing,
  };
}
