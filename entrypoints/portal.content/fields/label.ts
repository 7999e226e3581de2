import type { LabelSource } from '@/rules/field';
import type { Entry, Run } from './model';
import { classOf, type Page } from './page';
import { type CellReading, Grid, readCell } from './table';
import {
  clean,
  fold,
  isError,
  isHint,
  LABEL_CLASS,
  ORDINAL,
  SEPARATOR,
  splitBetween,
  starred,
  unitOnly,
} from './text';

const CHOICE = new Set(['radio', 'checkbox']);
const PLACE = /^(?:省|市|区|县|区\/县|区县|街道|镇|年|月|日|时|分|秒)$/;
const CONTINUES = /^(?:其中|占|含|包括|其它|其他)/;
/** A label that stands beside more fields than this is a heading. */
const PARTS = 6;

/** Labels for all shown controls of one tree, in document order. */
export function readLabels(entries: Entry[], page: Page, root: Document | ShadowRoot): void {
  const reader = new LabelReader(entries, page, root);
  for (let n = 0; n < entries.length; n++) reader.read(n);
  reader.share();
  for (const entry of entries) reader.fallBack(entry);
}

class LabelReader {
  private readonly inCell = new Map<Element, number>();
  private readonly inItem = new Map<Element, Entry[]>();
  private readonly grids = new Map<Element, Grid>();
  private readonly cells = new Map<Element, CellReading | null>();
  private readonly labelsFor = new Map<string, Element[]>();
  private readonly ids = new Map<string, number>();
  /** Label that an entry may take its place beside: of the scope, or of the text before the previous control. */
  private readonly offers = new Map<
    Entry,
    { key: unknown; label: string; source: LabelSource; from: Element | null; raw: string }
  >();
  private readonly joins = new Set<Entry>();
  private readonly continued = new Set<Entry>();

  constructor(
    private readonly entries: Entry[],
    private readonly page: Page,
    private readonly root: Document | ShadowRoot,
  ) {
    for (const entry of entries) {
      for (
        let cell: Element | null = entry.cell;
        cell;
        cell = cell.parentElement?.closest('td,th') ?? null
      )
        this.inCell.set(cell, (this.inCell.get(cell) ?? 0) + 1);
      if (entry.item) {
        const list = this.inItem.get(entry.item.element);
        if (list) list.push(entry);
        else this.inItem.set(entry.item.element, [entry]);
      }
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

  private gridOf = (table: HTMLTableElement): Grid => {
    let grid = this.grids.get(table);
    if (!grid) {
      grid = new Grid(table, this.page, this.inCell, this.gridOf);
      this.grids.set(table, grid);
    }
    return grid;
  };

  private cellReading(cell: HTMLTableCellElement): CellReading | null {
    let reading = this.cells.get(cell);
    if (reading === undefined) {
      const table = cell.closest('table');
      reading = table ? readCell(this.gridOf(table), cell) : null;
      this.cells.set(cell, reading);
    }
    return reading;
  }

  read(n: number): void {
    const { page, entries } = this;
    const entry = entries[n] as Entry;
    const next = entries[n + 1];
    const prev = entries[n - 1];
    const { item, cell } = entry;
    const inner = item && cell && item.element.contains(cell) && item.element !== cell;
    const scope: Element | null = item && !inner ? item.element : cell;
    const runs = page.runsBefore(entry, next, scope);
    const after = page.textAfter(entry, prev, scope);
    const optionText = CHOICE.has(entry.control.kind) ? (entry.options ?? []) : [];
    const line = withoutOptions(after.line, optionText);
    const tail = splitBetween(line);
    entry.unit = tail.unit || (after.line ? '' : (after.more.map(unitOnly).find(Boolean) ?? ''));
    entry.hints = [
      tail.note,
      ...after.more,
      ...runs.filter((run) => run.hint || isHint(run.text)).map((run) => run.text),
    ].join('\n');
    if (/^[*＊]/.test(after.line)) entry.raw = '* ';
    // the rest of the line is this control's remark only where no other control follows on it
    if (tail.rest && !prev?.anchor.contains(entry.anchor)) entry.hints += `\n${tail.rest}`;

    const { own, offer, joins } = pick(runs, entry, prev, page, item?.label ?? '');
    if (joins) this.joins.add(entry);

    const explicit = this.explicit(entry);
    if (explicit) {
      this.set(entry, explicit.text, explicit.source, explicit.from);
      return;
    }
    const reading = cell && (!item || inner || !item.label) ? this.climbCells(entry, cell) : null;
    if (item?.label && !inner) {
      const members = this.inItem.get(item.element) ?? [];
      const label = clean(item.label);
      if (members.length > 1 && own && own.text !== label) {
        this.setRun(entry, own);
        entry.context.push(label);
      } else {
        entry.raw += item.label;
        this.set(entry, label, 'form-item', item.element);
        if (members.length > 1)
          this.offers.set(entry, {
            key: item.element,
            label,
            source: 'form-item',
            from: item.element,
            raw: item.label,
          });
      }
      return;
    }
    if (inner && item?.label) entry.context.push(clean(item.label));
    if (reading) {
      const strongOwn = own && isName(own.text) ? own : null;
      entry.unit ||= reading.unit;
      if (strongOwn) {
        this.setRun(entry, strongOwn);
        entry.context.push(...reading.context);
        if (reading.label !== strongOwn.text) entry.context.push(reading.label);
        entry.row = reading.row;
        return;
      }
      entry.context.push(...reading.context);
      entry.row = reading.row;
      entry.raw += reading.from ? page.textOf(reading.from) : reading.label;
      this.set(entry, reading.label, reading.source, reading.from);
      const key = entry.cell;
      if (key && (this.inCell.get(key) ?? 0) > 1)
        this.offers.set(entry, {
          key,
          label: reading.label,
          source: reading.source,
          from: reading.from,
          raw: entry.raw,
        });
      return;
    }
    const dd = entry.anchor.closest('dd');
    const dt = dd ? siblingDt(dd) : null;
    if (dt && !page.holders.has(dt)) {
      const label = page.label(dt);
      if (label) {
        if (own && isName(own.text)) {
          this.setRun(entry, own);
          entry.context.push(label);
        } else {
          entry.raw += page.textOf(dt);
          this.set(entry, label, 'dt', dt);
          this.offers.set(entry, { key: dd, label, source: 'dt', from: dt, raw: entry.raw });
        }
        return;
      }
    }
    if (own) {
      this.setRun(entry, own);
      this.offers.set(entry, {
        key: entry,
        label: own.text,
        source: 'previous-text',
        from: own.element,
        raw: own.raw,
      });
    } else if (offer)
      this.offers.set(entry, {
        key: offer.element,
        label: offer.text,
        source: 'previous-text',
        from: offer.element,
        raw: offer.raw,
      });
  }

  /** Layout cells say nothing themselves; the cell around their table may. */
  private climbCells(entry: Entry, cell: HTMLTableCellElement): CellReading | null {
    let up: HTMLTableCellElement | null = cell;
    for (let n = 0; up && n < 3; n++) {
      if ((this.inCell.get(up) ?? 0) > PARTS) return null;
      const reading = this.cellReading(up);
      if (reading) return reading;
      if (n === 0 && entry.row) return null;
      up = up.parentElement?.closest<HTMLTableCellElement>('td,th') ?? null;
    }
    return null;
  }

  private explicit(entry: Entry): { text: string; source: LabelSource; from: Element } | null {
    const { control } = entry;
    const input = control.input ?? control.root;
    const choice = CHOICE.has(control.kind);
    if (!choice) {
      const labels = input.id ? this.labelsFor.get(input.id) : undefined;
      if (labels?.[0] && this.ids.get(input.id) === 1) {
        const text = clean(labels.map((label) => this.page.textOf(label)).join(' '));
        if (text && !isError(text)) {
          entry.raw += labels[0].textContent ?? '';
          return { text, source: 'for', from: labels[0] };
        }
      }
    }
    const by = (
      control.root.getAttribute('aria-labelledby') ?? input.getAttribute('aria-labelledby')
    )?.split(/\s+/);
    if (by) {
      const named = by.map((id) => this.root.getElementById(id)).filter((e) => e !== null);
      const text = clean(named.map((e) => this.page.textOf(e)).join(' '));
      if (text && named[0]) return { text, source: 'aria', from: named[0] };
    }
    const said = clean(
      input.getAttribute('aria-label') ?? control.root.getAttribute('aria-label') ?? '',
    );
    if (
      said &&
      !choice &&
      !entry.item?.label &&
      !isHint(said) &&
      said !== clean(input.getAttribute('placeholder') ?? '')
    )
      return { text: said, source: 'aria', from: input };
    const wrap = choice ? null : entry.first.closest('label');
    if (wrap) {
      const text = this.page.label(wrap);
      if (text && !SEPARATOR.test(text)) {
        entry.raw += wrap.textContent ?? '';
        return { text, source: 'wrap', from: wrap };
      }
    }
    return null;
  }

  private setRun(entry: Entry, run: Picked): void {
    entry.raw += run.raw;
    this.set(entry, run.text, 'previous-text', run.element);
    if (run.continues) this.continued.add(entry);
  }

  private set(entry: Entry, label: string, source: LabelSource, from: Element | null): void {
    entry.label = label;
    entry.source = source;
    entry.from = from;
  }

  /** Controls beside each other under one label become its parts. */
  share(): void {
    const { entries } = this;
    let head: Entry | null = null;
    let key: unknown = null;
    let group: Entry[] = [];
    const close = () => {
      if (group.length > 1 && group.length <= PARTS)
        group.forEach((entry, index) => {
          entry.part = { index, size: group.length, head: group[0] as Entry };
        });
      group = [];
    };
    for (const entry of entries) {
      const offer = this.offers.get(entry);
      const sameKey = offer !== undefined && offer.key === key;
      const joined = head !== null && !entry.label && this.joins.has(entry);
      if (head && (sameKey || joined) && group.length > 0) {
        const from = group[0] as Entry;
        if (!entry.label && from.label) {
          entry.raw += from.raw;
          this.set(entry, from.label, from.source, from.from);
          entry.context.push(...from.context.filter((text) => !entry.context.includes(text)));
          entry.row ??= from.row;
        }
        group.push(entry);
        continue;
      }
      close();
      if (!entry.label && offer) {
        // one text before several controls: parts if they stand together, a heading otherwise
        const size = entries.filter((other) => this.offers.get(other)?.key === offer.key).length;
        const together = this.followers(entry);
        if (together > 0 && together + size <= PARTS) {
          entry.raw += offer.raw;
          this.set(entry, offer.label, offer.source, offer.from);
        }
      }
      head = entry.label ? entry : null;
      key = offer?.key ?? null;
      group = head ? [entry] : [];
    }
    close();
    for (const entry of entries) {
      const last = entry.part
        ? entries.filter((other) => other.part?.head === entry.part?.head).pop()
        : null;
      if (last && !entry.unit) entry.unit = last.unit;
    }
    entries.forEach((entry, n) => {
      const prev = entries[n - 1];
      if (!prev || !this.continued.has(entry)) return;
      const head = this.continued.has(prev.part?.head ?? prev)
        ? prev.context[prev.context.length - 1]
        : prev.label;
      if (!head) return;
      for (const other of entries)
        if (other === entry || other.part?.head === entry) other.context.push(head);
    });
  }

  private followers(entry: Entry): number {
    let n = 0;
    for (let i = this.entries.indexOf(entry) + 1; i < this.entries.length; i++) {
      const other = this.entries[i] as Entry;
      if (other.label || !this.joins.has(other)) break;
      n++;
    }
    return n;
  }

  /** Weaker evidence, only where the structure is silent. */
  fallBack(entry: Entry): void {
    const { control, options } = entry;
    if (entry.label) return;
    if (CHOICE.has(control.kind) && options?.length === 1 && options[0]) {
      this.set(entry, clean(options[0]), 'wrap', entry.first);
      return;
    }
    const input = control.input ?? control.root;
    const placeholder = clean(input.getAttribute('placeholder') ?? '').replace(
      /^请?(?:输入|填写|选择|录入|上传)(?:您的|贵单位|你的)?/,
      '',
    );
    const generic =
      /^(?:选择|日期|时间|选择日期|内容|选择时间|关键[字词]|开始日期|结束日期|yyyy.*|0+|)$/i.test(
        placeholder,
      );
    const title = clean(input.getAttribute('title') ?? '');
    if (placeholder && !generic && placeholder.length <= 30)
      this.set(entry, placeholder, 'placeholder', input);
    else if (title && !isHint(title) && title.length <= 30) this.set(entry, title, 'title', input);
    else if (input.getAttribute('name')) this.set(entry, '', 'name', null);
  }
}

interface Picked {
  text: string;
  raw: string;
  element: Element;
  /** `其中…`, `占…`: goes on about what the blank before it is. */
  continues: boolean;
}

const isName = (text: string): boolean =>
  text.length >= 2 && !PLACE.test(text) && !unitOnly(text) && !isHint(text);

function pick(
  runs: Run[],
  entry: Entry,
  prev: Entry | undefined,
  page: Page,
  itemLabel: string,
): { own: Picked | null; offer: Picked | null; joins: boolean } {
  let own: Picked | null = null;
  let ownStrong = false;
  let offer: Picked | null = null;
  let fallback: Picked | null = null;
  let texts = 0;
  let broken = false;
  for (const run of runs) {
    if (!run.near) broken = true;
    if (run.hint || !entry.anchor.isConnected) continue;
    let raw = run.text;
    let continues = false;
    if (run.touches && prev) {
      const options = CHOICE.has(prev.control.kind) ? (prev.options ?? []) : [];
      raw = splitBetween(withoutOptions(raw, options)).rest;
      continues = CONTINUES.test(raw);
    }
    const text = clean(raw);
    if (!text || SEPARATOR.test(text) || (itemLabel && text === clean(itemLabel))) continue;
    if (PLACE.test(text) || unitOnly(text)) continue;
    texts++;
    if (ORDINAL.test(text) || isError(text) || text.length > 160) continue;
    const found: Picked = { text, raw, element: run.element, continues };
    if (isHint(text)) {
      fallback ??= run.shared ? null : found;
      continue;
    }
    if (run.shared) {
      if (!own) offer = found;
      break;
    }
    const strong = isLabelLike(run, raw);
    if (!own) {
      own = found;
      ownStrong = strong;
    } else if (strong && !ownStrong && !run.touches) {
      own = found;
      ownStrong = true;
    }
    if (ownStrong) break;
  }
  if (!own && fallback && /textarea|richtext/.test(entry.control.kind)) own = fallback;
  if (own && !isVisibleText(own.element, page)) own = null;
  const joins =
    prev !== undefined &&
    texts === 0 &&
    (!broken || prev.anchor.parentElement === entry.anchor.parentElement || sameLine(prev, entry));
  return { own, offer, joins };
}

/** Two controls alone in small wrappers beside each other. */
function sameLine(prev: Entry, entry: Entry): boolean {
  let up = prev.anchor.parentElement;
  for (let n = 0; up && n < 3; n++, up = up.parentElement)
    if (up.contains(entry.anchor))
      return (
        /^(?:DIV|SPAN|P|TD|LI|DD|LABEL)$/.test(up.nodeName) && (up.textContent ?? '').length < 400
      );
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

function withoutOptions(text: string, options: string[]): string {
  const folded = fold(text);
  const last = options[options.length - 1];
  if (last && folded.startsWith(fold(last))) return folded.slice(fold(last).length);
  return text;
}

function siblingDt(dd: Element): Element | null {
  let left = dd.previousElementSibling;
  while (left && left.nodeName === 'DD') left = left.previousElementSibling;
  return left?.nodeName === 'DT' ? left : null;
}
