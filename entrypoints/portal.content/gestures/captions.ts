import { textOf } from './dom';

/** By name, not by class: those of another frame are of other classes. */
export const isInput = (node: Node): node is HTMLInputElement => node.nodeName === 'INPUT';
const isToggle = (node: Node): node is HTMLInputElement =>
  isInput(node) && /^(?:radio|checkbox)$/.test(node.type);

/** Behind the last box, and no name of it: （单选） */
const REMARK = /^[（(【[].*[)）】\]]$|^[*＊；;，,。、]*$/;
/** Before the first box, and no name of the whole group. */
const ANSWER = /^(?:是|否|有|无|已.|未.)$/;

/** Drawn before the words by whoever took the form from a printed one. */
const BOX = /^[□☐○◯]\s*/;

/** Children of one element at most: each box of a row looks at all of it. */
const MOST = 200;

/** The nearest words beside a box, as far as the next one. */
function wordsBeside(input: HTMLInputElement, way: 'previousSibling' | 'nextSibling'): string {
  for (let node = input[way]; node && !isInput(node); node = node[way]) {
    const text = (node.textContent ?? '').trim();
    if (text && node.nodeType !== Node.COMMENT_NODE) return text.replace(/\s+/g, ' ');
  }
  return '';
}

/** `是否上市： 是` before a box: its own words are the last. */
const lastOf = (words: string): string => words.slice(words.search(/[^:：]*$/)).trim();

/**
 * The words before a box, where those of its row stand before them: 是○ 否○. In most rows they
 * stand behind them, and what stands before the first names the row; '' there.
 */
export function leadOf(input: HTMLInputElement): string {
  const around = input.parentElement;
  if (!around || around.childElementCount > MOST) return '';
  const row = [...around.children].filter(isToggle);
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last || first === last) return '';
  const lead = lastOf(wordsBeside(first, 'previousSibling'));
  if (!lead || row.some((box) => !wordsBeside(box, 'previousSibling'))) return '';
  if (!REMARK.test(wordsBeside(last, 'nextSibling')) && !ANSWER.test(lead)) return '';
  return input === first ? lead : wordsBeside(input, 'previousSibling');
}

/** Words of one radio or checkbox: its label, else the text beside it. */
export function captionOf(input: HTMLInputElement): string {
  const by = input.getAttribute('aria-labelledby');
  const label = textOf(input.labels?.[0] ?? (by ? input.ownerDocument.getElementById(by) : null));
  const words = label || leadOf(input) || wordsBeside(input, 'nextSibling');
  return words.replace(BOX, '') || input.title || input.value;
}
