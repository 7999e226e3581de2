/**
 * Civil dates of Asia/Shanghai as `YYYY-MM-DD`; no time zone, no `Date`. Day numbers count from
 * 1970-01-01 after Howard Hinnant's days-from-civil.
 */
export type CivilDate = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month, 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** [year, month, day], or undefined where the text is no date that exists (2023-02-30). */
export function parseDate(text: unknown): [number, number, number] | undefined {
  const match = typeof text === 'string' ? shape.exec(text) : null;
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return [year, month, day];
}

export function isDate(text: unknown): text is CivilDate {
  return parseDate(text) !== undefined;
}

function parts(date: CivilDate): [number, number, number] {
  const parsed = parseDate(date);
  if (!parsed) throw new Error(`日期“${date}”不存在，应为 YYYY-MM-DD`);
  return parsed;
}

function format(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Days since 1970-01-01. Throws on a date that does not exist. */
export function toDayNumber(date: CivilDate): number {
  const [y, month, day] = parts(date);
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function fromDayNumber(number: number): CivilDate {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp + (mp < 10 ? 3 : -9);
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

export interface Shift {
  years?: number;
  months?: number;
  days?: number;
}

/**
 * Moves a date. Where the month has no such day its last day is taken: 民法典第二百零二条
 * (没有对应日的，月末日为期间的最后一日). Days are added last.
 */
export function shiftDate(date: CivilDate, { years = 0, months = 0, days = 0 }: Shift): CivilDate {
  const [year, month, day] = parts(date);
  const index = year * 12 + month - 1 + years * 12 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  const moved = format(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
  return days === 0 ? moved : fromDayNumber(toDayNumber(moved) + days);
}

/**
 * 满 n 年/月/日: the corresponding day itself counts as full (2020-02-28 is 满 3 年 on 2023-02-28).
 */
export function hasElapsed(from: CivilDate, shift: Shift, until: CivilDate): boolean {
  return shiftDate(from, shift) <= until;
}
