import type { Heading } from './heading';
import type { Page } from './page';
import { wordsOf } from './text';
import { isInline } from './traits';

/**
 * Remarks that may state the unit of all amounts of a table or section (`单位：万元` over it,
 * `注：本表金额单位为千元` below). They go along the path of headings, but title nothing;
 * what they say is read by rules/stated-unit.
 */

const NEVER = /^(?:T[DH]|LABEL|D[TD]|OPTION|SCRIPT|STYLE|TEMPLATE|NAV|ASIDE)$/;
/** Boxes to fill, by their names. */
export const CONTROLS = 'input:not([type=hidden]),select,textarea,[contenteditable]';
const MOST = 400;
/** Rows at the head of a table that may say what it is about. */
const HEAD = 8;
const SPEAKS = /单位[^。；;]{0,14}元|[以按用][^。；;]{0,6}元|[(（]金额.{1,3}元/;
/** Explains what stands above it. */
const NOTE = /^[（(【[*※]?(?:注|说明|备注|以上|上述|上表|本表)/;

export const isRemark = ({ remark }: Heading): boolean => remark !== undefined;

/** May a heading state a unit? */
export const hasUnit = (text: string): boolean =>
  text.includes('元') && (SPEAKS.test(text) || /元[^元]{0,12}$/.test(text));

/** A table, or a block of several controls: more than one field with its hint. */
export const isBlock = (element: Element): boolean =>
  element.nodeName === 'TABLE' || element.querySelectorAll(CONTROLS).length > 1;

/** `财务与人员 <span>金额：亿元；人数：人</span>`: a title that holds a remark set apart from it. */
export const remarked = ({ firstChild, children }: Element): boolean =>
  /^\s*[\u4e00-\u9fff]{2,20}\s*$/.test(firstChild?.nodeValue ?? '') &&
  children.length === 1 &&
  hasUnit(wordsOf(children[0]));

/** A text that may state a unit, or ''. */
export const spoken = (text: string | null): string =>
  text && text.length <= MOST && SPEAKS.test(text) ? text.trim() : '';

/** Whether a remark may stand in an element: its text has none, may have one, is too long to ask. */
export const SILENT = 0;
const SPEAKING = 1;
export const LONG = 2;
export type Speech = typeof SILENT | typeof SPEAKING | typeof LONG;
/** Elements in a text that is asked. */
const ASKED = 400;

/** Asked of what holds many fields, so that nothing in a silent part is asked one by one. */
export function speechIn(element: Element, up: Speech): Speech {
  if (up === SILENT) return SILENT;
  if (up === LONG && element.getElementsByTagName('*')[ASKED]) return LONG;
  const text = element.textContent;
  return text?.includes('元') && SPEAKS.test(text) ? SPEAKING : SILENT;
}

/** The lines of a small element without controls that may state a unit, or ''. */
export function remarkIn(element: Element, page: Page): string {
  if (NEVER.test(element.nodeName) || !spoken(element.textContent)) return '';
  if (page.filled(element) || page.skips(element)) return '';
  const lines = linesOf(element, false);
  // a short line beside it is a name whose unit it may be
  return lines.some((line) => line.length <= 12 && !SPEAKS.test(line)) ? '' : lines.join('\n');
}

/** Its text by lines; `apart`: each piece is a line of its own. */
function linesOf(element: Element, apart: boolean): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  while (walker.nextNode()) {
    const { parentElement: up, previousSibling: left, nodeValue } = walker.currentNode;
    const goesOn = up && isInline(up) ? true : left && isInline(left as Element);
    text += (apart || !goesOn ? '\n' : '') + nodeValue;
  }
  return text.split(/\s*\n\s*/).filter(Boolean);
}

const made = (element: Element, remark: string, anew: boolean, level = 0): Heading => ({
  text: '',
  element,
  level,
  number: 0,
  style: 'unit',
  remark,
  anew,
});

/** Alone in its cell, or of all amounts: beside boxes it may be the unit of one else. */
const METER = /^(?:计量|金额|货币|资金)单位[:：]?$|单位[均都].{1,5}元/;

/**
 * `计量单位： | 千元` in two cells at the head of a table that may hold boxes beside it, or at the
 * head of a line that holds one: `金额单位：元　填报日期：____`; or ''.
 */
function measured(table: Element): string {
  const text = table.textContent;
  // few speak of units at all
  if (!text?.includes('单位')) return '';
  if (table.nodeName !== 'TABLE')
    return (text.length < 60 && /^\s*.{0,2}单位.{1,4}元/.exec(text)?.[0]) || '';
  const { rows } = table as HTMLTableElement;
  for (const row of [...rows].slice(0, HEAD))
    for (const cell of row.cells) {
      const name = wordsOf(cell).trim();
      const said = METER.test(name) && spoken(`${name} ${wordsOf(cell.nextElementSibling)}`);
      if (said) return said;
    }
  return '';
}

const NEXT = 'nextElementSibling';
type IsTitle = (element: Element) => boolean;

/** The nearest sibling on that side that holds a control, before any title. */
function beside(
  element: Element,
  side: typeof NEXT | 'previousElementSibling',
  page: Page,
  isTitle: IsTitle,
): Element | null {
  for (let other = element[side], n = 0; other && n < 40; other = other[side], n++) {
    if (page.filled(other)) return other;
    if (isTitle(other)) return null;
  }
  return null;
}

/** The remark that `element` is over what follows it among its siblings. */
export function over(
  element: Element,
  titled: boolean,
  page: Page,
  isTitle: IsTitle,
): Heading | null {
  // 经营情况 | 单位：万元 in one bar: each piece of text stands for itself
  if (titled) {
    if (!element.firstElementChild || !spoken(element.textContent)) return null;
    return made(element, linesOf(element, true).join('\n'), false);
  }
  const meter = page.filled(element) ? measured(element) : '';
  if (meter) return made(element, meter, false);
  const text = remarkIn(element, page);
  if (!text) return null;
  const next = beside(element, NEXT, page, isTitle);
  const before = beside(element, 'previousElementSibling', page, isTitle);
  // above the first title: it outranks all of them
  if (!next && (!before || text[0] === '填') && beside(element, NEXT, page, () => false))
    return made(element, text, false, 0.5);
  if (!next) return null;
  const left = element.previousElementSibling;
  // behind a control or a short text that is no title it may be the unit of that alone
  const unsure = before || (left && !isTitle(left) && wordsOf(left).trim().length <= 20);
  if (before && (NOTE.test(text) || !isBlock(before))) return null;
  if (unsure && (!isBlock(next) || isInline(element))) return null;
  return isInline(element) && element.previousSibling?.nodeValue?.trim()
    ? null
    : made(element, text, before !== null);
}

/** Remarks right below a block of fields, in its last row, or as bare words before a table. */
export function around(element: Element, page: Page, isTitle: IsTitle): Heading[] {
  const found: string[] = [];
  if (element.nodeName === 'TABLE') {
    const { rows } = element as HTMLTableElement;
    const last = rows[rows.length - 1];
    found.push(measured(element));
    if (last?.cells.length === 1 && !page.filled(last)) found.push(spoken(last.textContent));
    for (
      let left = element.previousSibling;
      left && left.nodeType !== 1;
      left = left.previousSibling
    )
      if (left.nodeType === 3) found.push(spoken(left.nodeValue));
  }
  const between: Element[] = [];
  let other = element.nextElementSibling;
  for (; other && between.length < 3 && !page.filled(other); other = other.nextElementSibling) {
    const text = remarkIn(other, page);
    const own = text && isBlock(element) && !between.some(isTitle);
    if (own && (NOTE.test(text) || !beside(other, NEXT, page, isTitle))) found.push(text);
    between.push(other);
  }
  return found.filter(Boolean).map((text) => made(element, text, true));
}
