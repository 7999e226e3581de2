import type { Entry, Evidence, Picked, Run, ScopeLabel } from './model';
import { classOf, type Page } from './page';
import { type CellReading, Grid, readCell } from './table';
import {
  clean,
  fold,
  isError,
  isHint,
  LABEL_CLASS,
  ORDINAL,
  PLACE,
  SEPARATOR,
  splitBetween,
  starred,
  unitOnly,
} from './text';

const CHOICE = new Set(['radio', 'checkbox']);
const CONTINUES = /^(?:其中|占|含|包括)/;
const ASKS = /^请(?:注明|说明|列明|写明)/;
/** Cells with more controls are layout. */
const LAYOUT = 12;

/** What is known of a tree besides the single control: counts, grids, label elements. */
export class Surroundings {
  readonly inCell = new Map<Element, number>();
  private readonly inItem = new Map<Element, number>();
  private readonly grids: Map<Element, Grid> = new Map();
  private readonly cells: Map<Element, CellReading | null> = new Map();
  private readonly labelsFor = new Map<string, Element[]>();
  private readonly ids = new Map<string, number>();

  constructor(
    entries: Entry[],
    readonly page: Page,
    readonly root: Document | ShadowRoot,
    earlier: Surroundings | null = null,
  ) {
    if (earlier) {
      this.grids = earlier.grids;
      this.cells = earlier.cells;
    }
    for (const entry of entries) {
      for (
        let cell: Element | null = entry.cell;
        cell;
        cell = cell.parentElement?.closest('td,th') ?? null
      )
        bump(this.inCell, cell);
      if (entry.dd) bump(this.inItem, entry.dd);
      if (entry.item) bump(this.inItem, entry.item.element);
      const id = (entry.control.input ?? entry.control.root).id;
      if (id) this.ids.set(id, (this.ids.get(id) ?? 0) + 1);
    }
    for (const label of root.querySelectorAll('label[for]')) {
      const id = label.getAttribute('for') ?? '';
      const list = this.labelsFor.get(id);
      if (list) list.push(label);
      else this.labelsFor.set(id, [label]);
    }
  }

  /** Tables around a change are to be read anew. */
  forget(element: Element): void {
    for (
      let table = element.closest('table');
      table;
      table = table.parentElement?.closest('table') ?? null
    ) {
      if (!this.grids.delete(table)) continue;
      for (const cell of this.cells.keys()) if (table.contains(cell)) this.cells.delete(cell);
    }
  }

  /** Controls in a form item, cell or dd. */
  members(scope: Element): number {
    return this.inItem.get(scope) ?? this.inCell.get(scope) ?? 1;
  }

  /** Label elements for an id that exactly one control bears. */
  labelled(id: string): Element[] {
    return id && this.ids.get(id) === 1 ? (this.labelsFor.get(id) ?? []) : [];
  }

  private gridOf(table: HTMLTableElement): Grid {
    let grid = this.grids.get(table);
    if (!grid) {
      grid = new Grid(table, this.page, this.inCell, (inner) => this.gridOf(inner));
      this.grids.set(table, grid);
    }
    return grid;
  }

  private reading(cell: HTMLTableCellElement): CellReading | null {
    let reading = this.cells.get(cell);
    if (reading === undefined) {
      const table = cell.closest('table');
      reading = table ? readCell(this.gridOf(table), cell) : null;
      this.cells.set(cell, reading);
    }
    return reading;
  }

  /** Label from the cells around; layout cells say nothing themselves, the cell around their table may. */
  cellLabel(cell: HTMLTableCellElement): (ScopeLabel & { unit: string }) | null {
    let up: HTMLTableCellElement | null = cell;
    let found: (ScopeLabel & { unit: string }) | null = null;
    for (let n = 0; up && n < 3; n++) {
      if ((this.inCell.get(up) ?? 0) > LAYOUT) break;
      const reading = this.reading(up);
      if (reading && !found) {
        const raw = reading.from ? this.page.textOf(reading.from) : reading.label;
        found = { ...reading, key: up, raw };
      } else if (reading?.source === 'cell-left' && found && heads(cell, reading)) {
        found = { ...found, context: [...reading.context, reading.label, ...found.context] };
        break;
      }
      up = up.parentElement?.closest<HTMLTableCellElement>('td,th') ?? null;
    }
    return found;
  }
}

/** A label before a nested table of one row heads its fields; before a longer one it is a menu. */
const heads = (cell: Element, reading: CellReading): boolean =>
  reading.from?.nodeName === 'TH' || (cell.closest('table')?.rows.length ?? 0) <= 1;

const bump = (counts: Map<Element, number>, key: Element): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

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
  const scopeElement: Element | null = item && !inner ? item.element : (cell ?? dd);
  const { runs, line: sameLine } = page.runsBefore(entry, next, scopeElement);
  const after = page.textAfter(entry, prev, scopeElement);
  const line = withoutOptions(after.line, entry);
  const tail = splitBetween(line);
  const found = pick(runs, sameLine, entry, prev, page, item?.label ?? '');
  const scope = scopeOf(entry, dd, inner === true, around);
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
    const wordy = text.length >= 2 && text.length <= 40 && /[\u4e00-\u9fff]{2}/.test(text);
    const element = entry.last.nextElementSibling ?? entry.last.parentElement;
    if (wordy && element && !isHint(text) && !CHOICE.has(entry.control.kind))
      found.own = { text, raw: line, element, near: true, strong: false, continues: false };
  }
  return {
    explicit: explicitLabel(entry, around),
    scope,
    caption: CHOICE.has(entry.control.kind) ? captionOf(entry, after.line, around) : '',
    scopeElement,
    ...found,
    unit: tail.unit || scope?.unit || (line ? '' : (after.more.map(unitOnly).find(Boolean) ?? '')),
    hints: [
      tail.note,
      tail.rest,
      ...after.more,
      ...runs.filter((run) => run.hint || isHint(run.text)).map((run) => run.text),
    ]
      .filter(Boolean)
      .join('\n'),
    starred: /^[*＊]/.test(line),
  };
}

/** Words of a lone box: its label, the text behind it, the cell to its right. */
function captionOf(
  { first, last, cell, control }: Entry,
  line: string,
  around: Surroundings,
): string {
  const { page } = around;
  if (first !== last || control.owns.length > 1) return '';
  const label =
    first.localName === 'label' ? first : around.labelled((control.input ?? first).id)[0];
  const said = label ? page.label(label) : clean(line);
  if (said) return said;
  const right = cell?.nextElementSibling;
  return right && !page.holders.has(right) ? page.label(right) : '';
}

function scopeOf(
  entry: Entry,
  dd: Element | null,
  inner: boolean,
  around: Surroundings,
): (ScopeLabel & { unit: string }) | null {
  const { item, cell } = entry;
  const label = item ? clean(item.label) : '';
  if (item && label && !inner)
    return {
      key: item.element,
      label,
      raw: item.label,
      source: 'form-item',
      from: item.element,
      context: [],
      unit: '',
    };
  if (cell) {
    const found = around.cellLabel(cell);
    if (found && inner && label && found.label !== label)
      return { ...found, context: [label, ...found.context] };
    return found;
  }
  let dt = dd?.previousElementSibling ?? null;
  while (dt?.nodeName === 'DD') dt = dt.previousElementSibling;
  if (!dd || dt?.nodeName !== 'DT' || around.page.holders.has(dt)) return null;
  const text = around.page.label(dt);
  return text
    ? {
        key: dd,
        label: text,
        raw: around.page.textOf(dt),
        source: 'dt',
        from: dt,
        context: [],
        unit: '',
      }
    : null;
}

function explicitLabel(entry: Entry, around: Surroundings): Evidence['explicit'] {
  const { control } = entry;
  const { page, root } = around;
  if (CHOICE.has(control.kind)) return null;
  const input = control.input ?? control.root;
  const labels = around.labelled(input.id);
  if (labels[0]) {
    const text = clean(labels.map((label) => page.textOf(label)).join(' '));
    if (text && !isError(text))
      return { text, source: 'for', from: labels[0], raw: labels[0].textContent ?? '' };
  }
  const by = control.root.getAttribute('aria-labelledby') ?? input.getAttribute('aria-labelledby');
  if (by) {
    const named = by
      .split(/\s+/)
      .map((id) => root.getElementById(id))
      .filter((e) => e !== null);
    const raw = named.map((e) => page.textOf(e)).join(' ');
    const text = clean(raw);
    if (text && named[0]) return { text, source: 'aria', from: named[0], raw };
  }
  const said = input.getAttribute('aria-label') ?? control.root.getAttribute('aria-label');
  if (said && !entry.item?.label) {
    const text = clean(said);
    if (text && !isHint(text) && said !== input.getAttribute('placeholder'))
      return { text, source: 'aria', from: input, raw: said };
  }
  const wrap = entry.first.closest('label');
  if (wrap && wrap !== entry.first) {
    const text = page.label(wrap);
    if (text && !SEPARATOR.test(text) && !isHint(text))
      return { text, source: 'wrap', from: wrap, raw: page.textOf(wrap) };
  }
  return null;
}

function pick(
  runs: Run[],
  sameLine: boolean,
  entry: Entry,
  prev: Entry | undefined,
  page: Page,
  itemLabel: string,
): Pick<Evidence, 'own' | 'offer' | 'joins'> {
  let own: Picked | null = null;
  let offer: Picked | null = null;
  let fallback: Picked | null = null;
  let texts = 0;
  for (const run of runs) {
    if (run.hint) continue;
    let raw = run.text;
    let continues = false;
    if (run.touches && prev) {
      const rest = withoutOptions(raw, prev);
      // `○其他 ____`: the blank belongs to that choice
      raw = rest.trim() === '' && rest !== raw ? raw : splitBetween(rest).rest;
      continues = CONTINUES.test(raw);
    }
    const text = clean(raw.replace(ASKS, ''));
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
    if (!own || (strong && !own.strong && !run.touches)) own = found;
    if (own.strong) break;
  }
  if (!own && fallback && /textarea|richtext/.test(entry.control.kind)) own = fallback;
  if (own && !isVisibleText(own.element, page)) own = null;
  return {
    own,
    offer,
    joins:
      prev !== undefined &&
      texts === 0 &&
      prev.cell === entry.cell &&
      (sameLine || besides(prev, entry)),
  };
}

/** In small wrappers beside each other, or in the same parent. */
function besides(prev: Entry, entry: Entry): boolean {
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
      return alike && up.querySelectorAll('input:not([type=hidden]),select,textarea').length <= 5;
    }
    left = up;
  }
  return false;
}

function isLabelLike(run: Run, raw: string): boolean {
  if (/[:：]\s*$/.test(raw) || starred(raw)) return true;
  let up: Element | null = run.element;
  for (let n = 0; up && n < 3; n++, up = up.parentElement)
    if (up.nodeName === 'LABEL' || LABEL_CLASS.test(classOf(up))) return true;
  return false;
}

function isVisibleText(element: Element, page: Page): boolean {
  if (!page.layout || typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ visibilityProperty: true });
}

/** Text after a choice begins with the wording of its last option. */
function withoutOptions(text: string, { control, options }: Entry): string {
  if (!CHOICE.has(control.kind)) return text;
  const last = fold(options?.[options.length - 1] ?? '');
  const folded = fold(text);
  return last && folded.startsWith(last) ? folded.slice(last.length) : text;
}
