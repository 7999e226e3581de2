import { all, one, shown } from '../gestures/dom';
import { widgets } from '../widgets';
import { before } from './scan';
import { wordsOf } from './text';

const kinds = widgets.flatMap(({ pager }) => pager ?? []);
const PAGERS = kinds.map(({ box }) => box).join();
/** Says that a table goes on on other pages. */
export const MANY = /共\D{0,3}(?:[2-9]|\d{2,})\s*页/;
/** Levels above a table at which its pager may stand. */
const LEVELS = 10;

const WRITTEN = 'input:not([type="checkbox"]),textarea,select';
/** Texts, and at most boxes that choose a row or turn pages. */
export const onlyTicked = (element: Element): boolean =>
  // the first of thousands tells as well
  one(element, WRITTEN)?.closest(PAGERS) !== null &&
  all(element, WRITTEN).every((box) => box.closest(PAGERS));

/** Has a table other pages of rows? Its pager stands behind it, before the next table. */
export function isPaged(table: Element, tables: Iterable<Element>): boolean {
  const others = [...tables].filter((other) => other !== table && before(table, other));
  let up = table;
  for (let n = 0; n < LEVELS && up.parentElement && up.nodeName !== 'BODY'; n++) {
    const below = up.nextElementSibling;
    up = up.parentElement;
    if (MANY.test(wordsOf(below)) && below?.querySelector('table') === null) return true;
    const pager = all(up, PAGERS).find((each) => shown(each) && before(table, each));
    if (pager)
      return (
        !others.some((other) => before(other, pager)) &&
        kinds.some(({ box, more }) => pager.matches(box) && one(pager, more))
      );
  }
  return false;
}
