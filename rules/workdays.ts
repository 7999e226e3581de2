import { isWorkday } from 'chinese-days';
import { type CivilDate, fromDayNumber, parseDate, toDayNumber } from './dates';

/**
 * Years for which chinese-days 1.5 holds the State Council's holiday arrangement. It would treat
 * any other year as plain Monday–Friday without a word.
 */
export const coveredYears = { first: 2022, last: 2026 } as const;

function isCovered(date: CivilDate): boolean {
  const year = parseDate(date)?.[0] ?? 0;
  return year >= coveredYears.first && year <= coveredYears.last;
}

function isWorking(date: CivilDate): boolean {
  const [year, month, day] = parseDate(date) ?? [0, 0, 0];
  // Local noon: the library reads local getters, so a date text would slip a day west of Greenwich.
  return isWorkday(new Date(year, month - 1, day, 12));
}

/**
 * Working days after `from` up to and including `to` (0 where `to` is not later). Undefined where
 * a year in between has no published holiday arrangement (放假安排未公布).
 */
export function workdaysBetween(from: CivilDate, to: CivilDate): number | undefined {
  if (to <= from) return 0;
  if (!isCovered(from) || !isCovered(to)) return undefined;
  const last = toDayNumber(to);
  let count = 0;
  for (let day = toDayNumber(from) + 1; day <= last; day++) {
    if (isWorking(fromDayNumber(day))) count++;
  }
  return count;
}
