import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  fromDayNumber,
  hasElapsed,
  isDate,
  shiftDate,
  toDayNumber,
} from '@/rules/dates';
import { coveredYears, workdaysBetween } from '@/rules/workdays';
import { realToday } from '@/storage/settings';

const day = fc.integer({ min: -25_000, max: 40_000 }).map(fromDayNumber);
const plain = (date: string) => Temporal.PlainDate.from(date);

describe('civil dates against Temporal', () => {
  it('shift years, months and days alike', () => {
    const step = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(day, step, step, step, (date, years, months, days) => {
        // Temporal takes no mixed signs: years and months as months first, then days.
        const expected = plain(date)
          .add({ months: years * 12 + months })
          .add({ days });
        expect(shiftDate(date, { years, months, days })).toBe(expected.toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('count days between alike', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe(plain(from).until(plain(to)).days);
        expect(fromDayNumber(toDayNumber(from))).toBe(from);
      }),
      { numRuns: 2000 },
    );
  });

  it('know which dates exist', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
          let exists = true;
          try {
            Temporal.PlainDate.from({ year: y, month: m, day: d }, { overflow: 'reject' });
          } catch {
            exists = false;
          }
          expect(isDate(text)).toBe(exists);
        },
      ),
      { numRuns: 2000 },
    );
    for (const wrong of [
      '2023-2-3',
      '2023/02/03',
      '',
      ' 2023-02-03',
      '2023-02-03T00:00',
      20230203,
    ]) {
      expect(isDate(wrong)).toBe(false);
    }
  });

  it.each([
    ['2020-02-28', 3, '2023-02-27', false],
    ['2020-02-28', 3, '2023-02-28', true],
    ['2020-02-29', 3, '2023-02-27', false],
    ['2020-02-29', 3, '2023-02-28', true],
    ['2020-02-29', 4, '2024-02-28', false],
    ['2020-02-29', 4, '2024-02-29', true],
    ['2020-03-01', 3, '2023-02-28', false],
    ['2019-12-31', 1, '2020-12-31', true],
  ])('%s 满 %i 年 on %s: %s', (from, years, until, full) => {
    expect(hasElapsed(from, { years }, until)).toBe(full);
  });

  it('满 holds on one day and never before it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (from, years) => {
        const full = shiftDate(from, { years });
        expect(hasElapsed(from, { years }, full)).toBe(true);
        expect(hasElapsed(from, { years }, shiftDate(full, { days: -1 }))).toBe(false);
      }),
    );
  });

  it('today is Shanghai’s, whatever the machine’s zone', () => {
    expect(realToday(new Date(Date.UTC(2023, 7, 31, 15, 59, 59)))).toBe('2023-08-31');
    expect(realToday(new Date(Date.UTC(2023, 7, 31, 16, 0, 0)))).toBe('2023-09-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
        const zoned =
          Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('Asia/Shanghai');
        expect(realToday(new Date(now))).toBe(zoned.toPlainDate().toString());
      }),
    );
  });
});

describe('working days', () => {
  it.each([
    // 国庆、中秋 2023: 9-29 to 10-06 off, 10-07 and 10-08 worked.
    ['2023-09-28', '2023-10-09', 3],
    ['2023-09-28', '2023-10-06', 0],
    // 春节 2024: 2-10 to 2-17 off; 2-04 and 2-18 worked.
    ['2024-02-02', '2024-02-19', 8],
    ['2023-08-20', '2023-08-31', 9],
    ['2023-08-31', '2023-08-31', 0],
    ['2023-08-31', '2023-08-20', 0],
  ])('from %s to %s: %i', (from, to, count) => {
    expect(workdaysBetween(from, to)).toBe(count);
  });

  it('say nothing where the arrangement is not published', () => {
    expect(workdaysBetween(`${coveredYears.last}-12-30`, `${coveredYears.last + 1}-01-04`)).toBe(
      undefined,
    );
    expect(workdaysBetween('2021-12-30', '2022-01-04')).toBe(undefined);
    expect(workdaysBetween('2030-01-01', '2030-02-01')).toBe(undefined);
  });

  it('do not depend on the machine’s time zone', () => {
    const zone = process.env.TZ;
    const counts = ['Pacific/Honolulu', 'Asia/Shanghai', 'Pacific/Kiritimati'].map((name) => {
      process.env.TZ = name;
      return workdaysBetween('2023-09-20', '2023-10-20');
    });
    process.env.TZ = zone;
    if (zone === undefined) delete process.env.TZ;
    expect(new Set(counts).size).toBe(1);
  });
});
