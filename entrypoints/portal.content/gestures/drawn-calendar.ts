import type { Calendar } from '../widgets/parts/calendar';
import { headingDate } from './dates';
import { all, shown, textOf } from './dom';
import { tap } from './events';

/** A calendar that no unit knows: read by its days, its heading and its arrows. */

const DAY = /^([1-9]|[12]\d|3[01])$/;
const LEAST = 28;

const days = (panel: ParentNode) =>
  all(panel, 'td,a,span,li,div,button').filter(
    (cell) => !cell.childElementCount && DAY.test(textOf(cell)) && shown(cell),
  );

/** What lies over the page and holds the days of a month. */
export function layersOfDays(): HTMLElement[] {
  const counts = new Map<HTMLElement, number>();
  for (const day of days(document)) {
    let at: HTMLElement | null = day;
    while (at && !/absolute|fixed/.test(getComputedStyle(at).position)) at = at.parentElement;
    if (at) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].flatMap(([layer, count]) => (count < LEAST ? [] : layer));
}

/** Presses what says just this in a layer, if there is such a thing. */
export function pressWord(layer: HTMLElement, word: RegExp) {
  const said = all(layer, '*').findLast((each) => word.test(textOf(each)));
  if (said) tap(said);
}

/** Year and month, in lists and boxes or in words over the days. */
function heading(panel: ParentNode) {
  const boxes = all(panel, 'select,input') as (HTMLSelectElement | HTMLInputElement)[];
  const over = document.createRange();
  over.setStart(panel as Node, 0);
  over.setEndBefore(days(panel)[0] ?? (panel as Element).lastChild ?? over.endContainer);
  const words = boxes.map((box) => ('options' in box ? textOf(box.selectedOptions[0]) : box.value));
  return headingDate(words.length ? words.join(' ') : over.toString());
}

const back = /prev|上|[<‹«◀◄←]/i;
const on = /next|下|[>›»▶►→]/i;
/** Leads on in the form, not in the calendar: never pressed. */
const ACTS = /步|页|项|传|提交|保存|确[定认]/;
/** More is no arrow's name. */
const LONGEST = 6;

/** The arrow of one way, for years; where there is none, and else, for months. */
const arrow = (way: RegExp, other: RegExp, year: boolean) => (panel: ParentNode) => {
  const ways = all(panel, '*').flatMap((each) => {
    const text = textOf(each);
    const words = `${text} ${each.title} ${each.className}`;
    // days of the months beside this one are called next and previous too
    return text.length <= LONGEST &&
      !DAY.test(text) &&
      !ACTS.test(text) &&
      each.getAttribute('type') !== 'submit' &&
      shown(each) &&
      way.test(words) &&
      !other.test(words)
      ? [{ each, year: /year|年|<<|>>|«|»|-y\b/i.test(words) }]
      : [];
  });
  return (ways.findLast((one) => one.year === year) ?? ways[0])?.each;
};

/** The calendar that `open` answers, as the gestures of other calendars want it. */
export const calendarIn = (open: () => HTMLElement | undefined): Calendar => ({
  panel: open,
  years: (panel) => [heading(panel).year],
  month: (panel) => heading(panel).month,
  arrows: {
    year: [arrow(back, on, true), arrow(on, back, true)],
    month: [arrow(back, on, false), arrow(on, back, false)],
  },
  cell(panel, [, , day]) {
    const all = days(panel);
    // days of the month before come first
    const from = all.findIndex((each) => textOf(each) === '1');
    const cell = all.slice(from).find((each) => textOf(each) === `${day}`);
    return cell?.closest('[class*=disabled]') ? null : cell;
  },
});
