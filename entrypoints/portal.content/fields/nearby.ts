import { isInput, leadOf } from '../gestures/captions';
import { CHOICE, type Entry, type Evidence, type Picked, type Run } from './model';
import type { Page } from './page';
import { astray, placedApart, placedText } from './placed';
import { CONTROLS } from './remark';
import {
  behindUnit,
  clean,
  fold,
  isError,
  isHint,
  ORDINAL,
  PLACE,
  SEPARATOR,
  splitBetween,
  starred,
  unitOnly,
  YEAR,
} from './text';
import { classOf, LABEL, TITLE, traitsOf } from './traits';

const CONTINUES = /^(?:其中|占|含|包括)/;
const FIGURE = /^(?:19|20)\d\d$/;
const ASKS = /^请(?:注明|说明|列明|写明)/;

/**
 * The texts before a control: its own label, what heads it and the next, whether it only goes
 * on. `named`: it is labelled already, so that nobody asks where on screen they stand.
 */
export function pick(
  runs: Run[],
  sameLine: boolean,
  entry: Entry,
  prev: Entry | undefined,
  page: Page,
  itemLabel: string,
  named: boolean,
): Pick<Evidence, 'own' | 'offer' | 'joins' | 'year'> {
  let year = '';
  let own: Picked | null = null;
  let offer: Picked | null = null;
  let fallback: Picked | null = null;
  let texts = 0;
  for (const run of runs) {
    // drawn as a piece before the box (`2020 | ____`) it is no label of its own
    if (texts === 0 && !own && /\d{4}/.test(run.text)) {
      const figure = clean(run.text);
      if ((run.near && !run.hint ? FIGURE : YEAR).test(figure)) year ||= figure;
    }
    if (run.hint) continue;
    let raw = run.near && texts === 0 ? withoutLead(run.text, entry) : run.text;
    let continues = false;
    if (run.touches && prev) {
      const choice = CHOICE.has(entry.control.kind);
      const rest = withoutOptions(raw, prev, choice ? prev.evidence?.caption : '');
      // `○其他 ____`: the blank belongs to that choice
      raw = rest.trim() === '' && rest !== raw && !choice ? raw : splitBetween(rest).rest;
      continues = CONTINUES.test(raw) || YEAR.test(clean(raw));
    } else if (prev && texts === 0) raw = behindUnit(raw);
    const text = clean(raw.startsWith('请') ? raw.replace(ASKS, '') : raw);
    if (!text || SEPARATOR.test(text) || PLACE.test(text) || unitOnly(text)) continue;
    if (itemLabel && text === clean(itemLabel)) continue;
    texts++;
    if (ORDINAL.test(text) || isError(text) || text.length > 160) continue;
    const strong = isLabelLike(run, raw);
    const found: Picked = { text, raw, element: run.element, near: run.near, strong, continues };
    if (isHint(text) && !/[:：]\s*$/.test(raw)) {
      if (!run.shared) fallback ??= found;
      continue;
    }
    if (run.shared) {
      if (!own) offer = found;
      break;
    }
    if (!own || (strong && !own.strong && !run.touches && !titleOver(run, own, entry))) own = found;
    if (own.strong) break;
  }
  if (!own && fallback && /textarea|richtext/.test(entry.control.kind)) own = fallback;
  if (own && page.layout && !named) {
    if (!isVisibleText(own.element)) own = null;
    else if (astray(own.element, entry, prev)) {
      own = null;
      offer = null;
    } else own = placedText(own, entry, page);
  }
  return {
    own,
    offer,
    year,
    joins:
      prev !== undefined &&
      !named &&
      texts === 0 &&
      prev.cell === entry.cell &&
      (sameLine || besides(prev, entry, page)) &&
      !(page.layout && placedApart(entry, prev)),
  };
}

/** In small wrappers beside each other, or in the same parent. */
function besides(prev: Entry, entry: Entry, page: Page): boolean {
  const a = prev.anchor;
  const b = entry.anchor;
  if (a.parentElement === b.parentElement) return true;
  let left: Element = a;
  for (let n = 0; n < 3; n++) {
    const up: Element | null = left.parentElement;
    if (!up || /^(?:BODY|FORM|FIELDSET|MAIN|SECTION|T[A-Z]+)$/.test(up.nodeName)) return false;
    if (up.contains(b)) {
      let right = b;
      while (right.parentElement && right.parentElement !== up) right = right.parentElement;
      const alike = left.nodeName === right.nodeName && classOf(left) === classOf(right);
      const boxes = up.querySelectorAll(CONTROLS);
      // a library's list is drawn with a box of its own
      return alike && new Set([...boxes].map((one) => page.owners.get(one) ?? one)).size <= 5;
    }
    left = up;
  }
  return false;
}

/** A title above the wrapper that holds the control and its own words heads the wrapper. */
const titleOver = (run: Run, own: Picked, entry: Entry): boolean => {
  const wrapper = own.element.parentElement;
  return (
    (traitsOf(run.element) & TITLE) > 0 &&
    wrapper?.contains(entry.first) === true &&
    !wrapper.contains(run.element)
  );
};

function isLabelLike(run: Run, raw: string): boolean {
  if (/[:：]\s*$/.test(raw) || starred(raw)) return true;
  let up: Element | null = run.element;
  for (let n = 0; up && n < 3; n++, up = up.parentElement)
    if (up.nodeName === 'LABEL' || traitsOf(up) & LABEL) return true;
  return false;
}

const isVisibleText = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? true;

/** `是否上市 是○ 否○`: the words of the first button stand before it and name it alone. */
function withoutLead(text: string, { control, first }: Entry): string {
  if (control.owns.length < 2 || !CHOICE.has(control.kind) || !isInput(first)) return text;
  const lead = leadOf(first);
  const at = lead ? text.lastIndexOf(lead) : -1;
  return at < 0 ? text : text.slice(0, at);
}

/** Text after a choice begins with the wording of its last option; `lone`: that of the one box it is. */
export function withoutOptions(text: string, { control, options }: Entry, lone = ''): string {
  if (!CHOICE.has(control.kind)) return text;
  const last = fold(options?.[options.length - 1] ?? lone);
  const folded = fold(text);
  return last && folded.startsWith(last) ? folded.slice(last.length) : text;
}
