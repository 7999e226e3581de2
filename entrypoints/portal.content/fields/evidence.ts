import type { LabelSource } from '@/rules/field';
import { isInput, leadOf } from '../gestures/captions';
import { CHOICE, type Entry, type Evidence, type Run, type ScopeLabel } from './model';
import { pick, withoutOptions } from './nearby';
import { astray } from './placed';
import { runsBefore, textAfter } from './runs';
import type { Surroundings } from './surroundings';
import {
  clean,
  hasWord,
  isError,
  isHint,
  SEPARATOR,
  splitBetween,
  unitBefore,
  wordsOf,
} from './text';

/** Reads what the DOM says about one control. */
export function gather(
  entry: Entry,
  prev: Entry | undefined,
  next: Entry | undefined,
  around: Surroundings,
): Evidence {
  const { page } = around;
  const { item, cell } = entry;
  const dd = cell || item ? null : entry.dd;
  const inner = item && cell && item.element !== cell && item.element.contains(cell);
  const drawn = item?.label || cell || dd ? null : around.divGrids.label(entry);
  const scopeElement: Element | null =
    item && !inner ? item.element : (cell ?? dd ?? drawn?.key ?? null);
  const { runs, line: sameLine } = runsBefore(page, entry, next, scopeElement);
  const after = textAfter(page, entry, prev, scopeElement);
  const line = withoutOptions(after.line, entry);
  const tail = splitBetween(line);
  const explicit = explicitLabel(entry, around);
  const found = pick(runs, sameLine, entry, prev, page, item?.label ?? '', explicit !== null);
  const scope = drawn ?? scopeOf(entry, dd, inner === true, around);
  // `内资（○国有 ○集体） ○中外合资` beside its label: words among the choices
  if (scope && CHOICE.has(entry.control.kind) && /[（(]$/.test(found.own?.text ?? ''))
    found.own = null;
  if (found.own && line.startsWith('）') && /（[^）]*$/.test(found.own.text))
    found.own.text += '）';
  if (
    !found.own &&
    !scope &&
    !tail.unit &&
    after.ended &&
    prev?.anchor.parentElement !== entry.anchor.parentElement
  ) {
    // words stand behind the box: `____ 销售收入（万元）`
    const text = clean(line);
    const wordy = text.length >= 2 && text.length <= 40 && hasWord(text);
    const element = entry.last.nextElementSibling ?? entry.last.parentElement;
    if (
      wordy &&
      element &&
      !isHint(text) &&
      !CHOICE.has(entry.control.kind) &&
      !(page.layout && astray(element, entry, undefined, true))
    )
      found.own = { text, raw: line, element, near: true, strong: false, continues: false };
  }
  return {
    explicit,
    scope,
    caption: CHOICE.has(entry.control.kind) ? captionOf(entry, after.line, around) : '',
    scopeElement,
    own: found.own,
    offer: found.offer,
    year: found.year,
    joins: found.joins,
    unit: tail.unit || scope?.unit || (line ? '' : firstUnit(after.more)),
    hints: hintsOf(tail, after.more, runs),
    starred: line.startsWith('*') || line.startsWith('＊'),
  };
}

function firstUnit(texts: string[]): string {
  for (const text of texts) {
    const unit = unitBefore(text);
    if (unit) return unit;
  }
  return '';
}

/** Remarks around the control, a line each. */
function hintsOf({ note, rest }: { note: string; rest: string }, more: string[], runs: Run[]) {
  let out = note;
  const add = (text: string) => {
    if (text) out += out ? `\n${text}` : text;
  };
  add(rest);
  more.forEach(add);
  for (const { hint, text } of runs) if (hint || isHint(text)) add(text);
  return out;
}

/** Words of a lone box: its label, the text behind it, the cell to its right. */
function captionOf(
  { first, last, cell, control, said }: Entry,
  line: string,
  around: Surroundings,
): string {
  const { page } = around;
  if (first !== last || control.owns.length > 1) return '';
  const label =
    first.localName === 'label' ? first : around.labelled(control.input ? said.id : first.id)[0];
  const words = label ? page.label(label) : clean((isInput(first) && leadOf(first)) || line);
  if (words) return words;
  const right = cell?.nextElementSibling;
  // a row that ends with a box has the words before its boxes
  const end = cell?.parentElement?.lastElementChild;
  return right && end && !page.holds(right) && !page.holds(end) ? page.label(right) : '';
}

function scopeOf(
  entry: Entry,
  dd: Element | null,
  inner: boolean,
  around: Surroundings,
): (ScopeLabel & { unit: string }) | null {
  const { item, cell } = entry;
  const label = item ? clean(item.label) : '';
  const said = (key: Element, label: string, raw: string, source: LabelSource, from: Element) => ({
    key,
    label,
    raw,
    source,
    from,
    context: [],
    unit: '',
  });
  if (item && label && !inner)
    return said(item.element, label, item.label, 'form-item', item.element);
  if (cell) {
    const found = around.cellLabel(cell);
    if (found && inner && label && found.label !== label)
      return { ...found, context: [label, ...found.context] };
    return found;
  }
  let dt = dd?.previousElementSibling ?? null;
  while (dt?.nodeName === 'DD') dt = dt.previousElementSibling;
  if (!dd || dt?.nodeName !== 'DT' || around.page.holds(dt)) return null;
  const text = around.page.label(dt);
  return text ? said(dd, text, around.page.textOf(dt), 'dt', dt) : null;
}

/** Editors, drawn lists and calendars name themselves: “Rich Text Area”, “searchbox”, “Choose date”, “所见即所得编辑器”. */
const EDITOR =
  /^(?:rich text|editor\b|.{0,8}编辑器|search(?:box| for option)$|(?:choose|select|pick) )/i;

function explicitLabel(entry: Entry, around: Surroundings): Evidence['explicit'] {
  const { control, said } = entry;
  const { page, root } = around;
  if (CHOICE.has(control.kind)) return null;
  const input = control.input ?? control.root;
  const labels = around.labelled(said.id);
  if (labels[0]) {
    const text = clean(labels.map((label) => page.textOf(label)).join(' '));
    if (text && !isError(text))
      return { text, source: 'for', from: labels[0], raw: wordsOf(labels[0]) };
  }
  const attribute = (name: 'aria-label' | 'aria-labelledby') =>
    said[name] ?? (input === control.root ? null : control.root.getAttribute(name));
  const by = attribute('aria-labelledby');
  if (by) {
    const named = by
      .split(/\s+/)
      .map((id) => root.getElementById(id))
      // what it shows is no name of it
      .filter((e): e is HTMLElement => e !== null && !control.root.contains(e));
    const raw = named.map((e) => page.textOf(e)).join(' ');
    const text = clean(raw);
    if (text && named[0]) return { text, source: 'aria', from: named[0], raw };
  }
  const raw = attribute('aria-label');
  if (raw && !entry.item?.label) {
    const text = clean(raw);
    if (text && !isHint(text) && !EDITOR.test(text) && raw !== said.placeholder)
      return { text, source: 'aria', from: input, raw };
  }
  const place = entry.first === entry.anchor ? page.at(entry) : page.around(entry.first);
  const wrap = place?.label;
  if (wrap && entry.first.localName !== 'label') {
    const text = page.label(wrap);
    if (text && !SEPARATOR.test(text) && !isHint(text))
      return { text, source: 'wrap', from: wrap, raw: page.textOf(wrap) };
  }
  return null;
}
