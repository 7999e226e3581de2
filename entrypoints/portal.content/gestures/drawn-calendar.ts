import type { Calendar } from '../widgets/parts/calendar';
import { headingDate } from './dates';
import { all, shown, textOf } from './dom';

/** A calendar that no unit knows: read by its days, its heading and its arrows. */

const DAY = /^(?:[1-9]|[12]\d|3[01])$/;
const CELLS = 'td,a,span,li,div,button,p,b,i,em';
const LEAST = 28;

const isDay = (cell: Element) => !cell.childElementCount && DAY.test(textOf(cell)) && shown(cell);

/** What lies over the page and holds the days of a month. */
export function layersOfDays(): HTMLElement[] {
  const days = new Map<HTMLElement, number>();
  for (const cell of all(document, CELLS).filter(isDay)) {
    let at: HTMLElement | null = cell;
    while (at && !/absolute|fixed/.test(getComputedStyle(at).position)) at = at.parentElement;
    if (at) days.set(at, (days.get(at) ?? 0) + 1);
  }
  return [...days].flatMap(([layer, count]) => (count < LEAST ? [] : layer));
}

/** The element of a layer that says just this. */
export const wordIn = (layer: HTMLElement, word: RegExp) =>
  all(layer, '*').findLast((each) => word.test(textOf(each) || (each as HTMLInputElement).value));

const arrow = {
  back: /prev|上一?个?[年月]|^\W*[<‹«◀◄←]/i,
  on: /next|下一?个?[年月]|^\W*[>›»▶►→]/i,
};
const OF_YEAR = /year|年|<<|>>|«|»/i;

/** The calendar that `open` answers, as the gestures of other calendars want it. */
export function calendarIn(open: () => HTMLElement | undefined): Calendar {
  const days = (panel: ParentNode) => all(panel, CELLS).filter(isDay);
  /** What stands over the days. */
  const head = (panel: ParentNode) => {
    const first = days(panel)[0];
    return all(panel, '*').filter(
      (each) => first && shown(each) && each.compareDocumentPosition(first) === 4,
    );
  };
  const heading = (panel: ParentNode) =>
    headingDate(
      head(panel)
        .map((each) =>
          each instanceof HTMLSelectElement
            ? textOf(each.selectedOptions[0])
            : each.closest('select') || each.childElementCount
              ? ''
              : textOf(each) || (each as HTMLInputElement).value || '',
        )
        .join(' '),
    );
  const button = (way: 'back' | 'on', year: boolean) => (panel: ParentNode) => {
    const ways = head(panel).flatMap((each) => {
      const { title, className } = each;
      const words = [textOf(each), title, each.ariaLabel, className].filter(Boolean);
      const other = way === 'on' ? 'back' : 'on';
      return words.some((one) => arrow[way].test(`${one}`)) &&
        !words.some((one) => arrow[other].test(`${one}`))
        ? [{ each, year: OF_YEAR.test(words.join()) }]
        : [];
    });
    return (ways.findLast((one) => one.year === year) ?? (year ? ways.at(-1) : undefined))?.each;
  };
  return {
    panel: open,
    years: (panel) => [heading(panel).year],
    month: (panel) => heading(panel).month,
    arrows: {
      year: [button('back', true), button('on', true)],
      month: [button('back', false), button('on', false)],
    },
    cell(panel, [, , day]) {
      const all = days(panel);
      const from = all.findIndex((each) => textOf(each) === '1');
      const own = all.slice(from);
      const to = own.findIndex((each, n) => n > 0 && textOf(each) === '1');
      const cell = own.slice(0, to < 0 ? undefined : to).find((each) => textOf(each) === `${day}`);
      return cell?.closest('[class*="disabled"]') ? null : cell;
    },
  };
}
