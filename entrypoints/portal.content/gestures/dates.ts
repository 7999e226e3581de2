import { prove, proved } from './proof';

/** Dates as boxes show them, and as pickers' headings name them. */

const yearFirst = /(\d{4})\D{1,3}(\d{1,2})(?:\D{1,3}(\d{1,2}))?/;
const yearLast = /(?<!\d)(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ](\d{4})(?!\d)/;

/**
 * Every date a text may mean, as [year, month, day] as far as it says them:
 * `2023年8月31日`, `2023/8/31`, `20230831`, `2023-08` mean one, `31/8/2023` too,
 * `03/04/2022` means two.
 */
export function readings(text: string): number[][] {
  const last = yearLast.exec(text);
  if (last) {
    const [one, two, year] = last.slice(1).map((part) => Number(part ?? 0));
    const month = (number = 0) => number > 0 && number < 13;
    if (!one) return month(two) ? [[year ?? 0, two ?? 0]] : [];
    const dates: number[][] = [];
    if (month(two)) dates.push([year ?? 0, two ?? 0, one]);
    if (month(one) && one !== two) dates.push([year ?? 0, one, two ?? 0]);
    return dates;
  }
  const found = yearFirst.exec(text) ?? /^\D*(\d{4})(\d{2})?(\d{2})?\D*$/.exec(text);
  return found
    ? [
        found
          .slice(1)
          .filter((part) => part !== undefined)
          .map(Number),
      ]
    : [];
}

/** The one date a text means, as numbers; null where it is none or could be two. */
export function dateParts(text: string): number[] | null {
  const all = readings(text);
  return all.length === 1 ? (all[0] ?? null) : null;
}

const pad = (value: number | undefined) => String(value ?? 1).padStart(2, '0');

export const isoOf = (parts: number[]) =>
  parts.map((part, index) => (index ? pad(part) : String(part).padStart(4, '0'))).join('-');

/** Is it `date` (ISO, as far as that goes) and nothing else? */
export const sameDate = (shown: string, date: string) => {
  const have = dateParts(shown);
  return !!have && isoOf(have).startsWith(date);
};

const written = /[\dymd](?:[\dymdhs]|[-/.: 年月日])*[\d年月日ymds]/i;

/** What stands first in a date or its format, how long it is, and what is between: `Y-n-n`. */
const shapeOf = (text: string) =>
  (written.exec(text)?.[0] ?? '')
    .replace(/[ymdhs]/gi, '0')
    .replace(/\d{3,}/g, 'Y')
    .replace(/\d+/g, 'n');

/**
 * Ways of writing an ISO date or month, the likeliest first; `like` is what the box
 * shows or asks for: where that is a date, no other way is offered, which the box
 * might read as another date.
 */
export function dateTexts(date: string, like = ''): string[] {
  const [year, month, day] = date.split('-').map(Number);
  const [m, d] = [pad(month), pad(day)];
  const size = date.split('-').length;
  const texts =
    size === 1
      ? [`${year}`, `${year}年`]
      : size === 2
        ? [
            `${year}-${m}`,
            `${year}年${m}月`,
            `${year}/${m}`,
            `${year}.${m}`,
            `${year}${m}`,
            `${year}年${month}月`,
          ]
        : [
            `${year}-${m}-${d}`,
            `${year}年${m}月${d}日`,
            `${year}/${m}/${d}`,
            `${year}.${m}.${d}`,
            `${year}${m}${d}`,
            `${year}-${m}-${d} 00:00:00`,
            `${year}/${m}/${d} 00:00:00`,
            `${year}-${m}-${d} 00:00`,
            `${year}年${month}月${day}日`,
          ];
  const shape = shapeOf(like);
  const same = texts.filter((text) => shapeOf(text) === shape);
  const dated = readings(like).length || /y{4}|[md]{2}\W[md]{2}/i.test(like);
  return dated ? same : texts;
}

const chinese = '一,二,三,四,五,六,七,八,九,十,十一,十二'.split(',');
const english = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const englishMonth = new RegExp(`(?<![a-z])(?:${english})`);

/** Year and month that a calendar's heading names; 0 where it names none. */
export function headingDate(text: string): { year: number; month: number } {
  const year = Number(/\d{4}/.exec(text)?.[0] ?? 0);
  const rest = text.replace(/\d{4}/, ' ').toLowerCase();
  const number = Number(/\d{1,2}(?=\D*月)|(?<!\d)\d{1,2}(?!\d)/.exec(rest)?.[0] ?? 0);
  const name = /(十[一二]|[一二三四五六七八九十])月/.exec(rest)?.[1] ?? '';
  const month =
    number ||
    chinese.indexOf(name) + 1 ||
    english.split('|').indexOf(englishMonth.exec(rest)?.[0] ?? '') + 1;
  return { year, month: month <= 12 ? month : 0 };
}

/** Keeps what was clicked in its own calendar, where the box's text can mean that. */
export function proveDates(root: Element, shown: string[], iso: string[]) {
  const can = (text: string, date: string) =>
    readings(text).some((parts) => isoOf(parts).startsWith(date));
  if (shown.length === iso.length && shown.every((text, at) => can(text, iso[at] ?? '')))
    prove(root, shown, iso);
}

/** Do the texts say the dates, by themselves or as proved by the calendar? */
export const showsDates = (root: Element, shown: string[], iso: string[]) =>
  proved(root, shown, iso) ||
  (shown.length === iso.length && shown.every((text, at) => sameDate(text, iso[at] ?? '')));
