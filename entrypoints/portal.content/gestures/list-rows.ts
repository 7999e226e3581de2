import type { Settle } from '../widgets';
import { all, classOf, fold, shown, textOf } from './dom';
import { click } from './events';
import { leadsAway } from './leads-away';

/* What a list that no unit knows holds, as a person sees it: rows to choose from, branches to open. */

const ROW = 'li,a,tr,dd,button,[role],[onclick]';
/** Buttons of a note, not options. */
const ACTS = /^(?:确\s*[定认]|取\s*消|关\s*闭|保\s*存|提\s*交|应用|知道了)$/;
/** Longest text of an option; whole sentences are advice. */
const LONGEST = 40;
const ADVICE = /[。；！？]/;
const NOTHING =
  /^(?:(?:无|没有|暂无|未找到|未查到|找不到).{0,4}(?:匹配|数据|结果|选项|记录|内容)|(?:正在)?加载|loading|no (?:data|match|result))/i;
const DAYS = 28;

/** Elements that say something, the innermost that say all of it. */
export const speaking = (root: Element) =>
  [...root.querySelectorAll<HTMLElement>('*')].filter((each) => {
    const text = textOf(each);
    return text !== '' && ![...each.children].some((inner) => textOf(inner) === text);
  });

/** Is it chosen at a press: by what it is, or by the hand over it? */
function isRow(layer: Element, element: Element): boolean {
  const row = element.closest(ROW);
  if (row && layer.contains(row)) return true;
  return element.localName !== 'label' && getComputedStyle(element).cursor === 'pointer';
}

/**
 * Rows of what may be a list, or the words that there are none; [] where it says something else: a
 * note, a message with a link in it, the days of a month.
 */
export function rowsIn(layer: Element): HTMLElement[] {
  const said = speaking(layer).filter((each) => ![...each.children].some((one) => textOf(one)));
  const texts = said.map((each) => textOf(each));
  if (texts.some((text) => text.length > LONGEST || ADVICE.test(text))) return [];
  if (texts.filter((text) => /^\d{1,2}$/.test(text)).length >= DAYS) return [];
  if (said.length === 1 && NOTHING.test(texts[0] ?? '') && lies(layer)) return said;
  const rows = said.filter((each) => isRow(layer, each));
  if (rows.some((each) => ACTS.test(textOf(each))) && rows.every((each) => each.closest('button')))
    return [];
  const length = rows.reduce((sum, row) => sum + textOf(row).length, 0);
  return length * 2 > textOf(layer).length ? rows : [];
}

/** Taken out of the flow: laid over what stands there. */
export const lies = (element: Element) => /absolute|fixed/.test(getComputedStyle(element).position);

/** Where a branch of a tree is closed: what opens it stands in the row, beside the words. */
const FOLDED =
  'li > :is(span,i,button,div):is([class*=_close],[class*=collapsed i],[class*=expandable i])';
/** Branches that are opened for one choice; a greater tree is a person's. */
const BRANCHES = 60;

/** Opens all branches of the tree that stand closed; false where they are too many. */
export async function unfoldAll(list: HTMLElement, settle: Pick<Settle, 'until'>) {
  const next = () => all(list, FOLDED).find((each) => shown(each) && !leadsAway(each));
  for (let opened = 0, at = next(); at; at = next()) {
    if (opened++ === BRANCHES) return false;
    const before = at;
    click(before);
    await settle.until(() => next() !== before, 1_500);
    if (next() === before) return false;
  }
  return true;
}

/** What in the list says just this: the innermost such element, if it is the only one and may be pressed. */
export function rowSaying(list: HTMLElement, wanted: string[]): HTMLElement | null {
  const parts = speaking(list).filter(shown);
  for (const wording of wanted) {
    const hits = parts.filter((each) => fold(textOf(each)) === fold(wording));
    const [hit] = hits;
    if (hit && hits.length === 1 && !/disabled/.test(classOf(hit)) && !leadsAway(hit)) return hit;
  }
  return null;
}
