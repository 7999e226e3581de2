import type { Entry } from './model';
import type { Page, Place } from './page';
import { fold } from './text';
import { SEARCH, traitsOf } from './traits';

const WORDS = /搜索|查询|检索|搜一搜/;
const NAMES = /^(?:keywords?|search\w*|q|wd|kw)$/i;
/** Ancestors asked. */
const UP = 9;

/** Search boxes and query bars: reported with the section 搜索, so that they are refused. */
export function searches(entry: Entry, page: Page): boolean {
  const { control, said } = entry;
  // a library's box that is one itself
  if (traitsOf(control.root) & SEARCH) return true;
  // a library's select may hold an input of type search
  if (control.kind === 'text') {
    const { type, placeholder, name } = said;
    if (type === 'search' || (placeholder && WORDS.test(placeholder))) return true;
    // in a table its header says what it is: `searchmanag` counts researchers
    if (name && !entry.row && NAMES.test(name)) return true;
  }
  const place = control.root === entry.anchor ? page.at(entry) : page.around(control.root);
  return within(place, UP, page);
}

function within(place: Place | null, depth: number, page: Page): boolean {
  if (!place || depth === 0) return false;
  const { round } = page;
  if (place.asked === round) return place.search;
  place.asked = round;
  place.search =
    (traitsOf(place.element) & SEARCH) > 0 ||
    page.roleOf(place) === 'search' ||
    (place.name === 'FORM' && onlySearches(place.element)) ||
    within(place.up, depth - 1, page);
  return place.search;
}

/** Asked one by one: a browser finds elements of one name faster than those of a list. */
const PRESSED = ['button', 'a[class*="btn"]', 'input[type="submit"]', 'input[type="button"]'];

/** A form whose buttons search and do not save. */
function onlySearches(form: Element): boolean {
  let searches = false;
  for (const kind of PRESSED)
    for (const button of form.querySelectorAll(kind)) {
      const word = fold(button.textContent || (button as HTMLInputElement).value || '');
      if (/保存|提交|下一步|暂存|确定|申报/.test(word)) return false;
      if (/^(?:搜索|查询|检索)$/.test(word)) searches = true;
    }
  return searches;
}
