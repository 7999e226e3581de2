import { hasAny } from '../gestures/dom';
import type { Widget } from '../widgets';
import { Aside, type Haste } from './aside';
import { gather } from './evidence';
import { readPositions } from './geometry';
import { findLists } from './group';
import { readLabels } from './label';
import type { List } from './list';
import { CHUNK, type Entry } from './model';
import { Page } from './page';
import { offerPickers } from './pickable';
import { nearRegions, regionsOf } from './regions';
import { neighbours, rescan } from './rescan';
import { entryOf, findControls } from './scan';
import { Sections } from './section';
import { SectionTexts } from './section-texts';
import { elementOf, outermost, region } from './spots';
import { BARRED, forbiddenByLabel, SECRET_MAY_BE, stateOf } from './state';
import { Surroundings } from './surroundings';
import { namesAround, type Survey, survey, titlesIn, titlesOf } from './survey';
import { FRAMES } from './windows';

export type Root = Document | ShadowRoot;

/** One document or shadow root with its controls, read whole and then kept up to date. */
export class Tree {
  entries: Entry[] = [];
  lists = new Map<Element, List>();
  headings: string[] = [];
  private page: Page;
  private around: Surroundings | null = null;
  private sections: Sections;
  private readonly aside: Aside;
  private barred = false;
  /** Hidden controls and what holds them: a step or tab that may be shown. */
  private readonly veiled = new Set<Node>();
  private titles: string[] | null = null;
  /** Elements were taken out: those that stay may stand elsewhere. */
  private moved = false;
  private regions: (Root | Element)[] = [];
  /** Where buttons are looked for. */
  private near: (Root | Element)[] = [];

  constructor(
    readonly root: Root,
    private readonly widgets: Widget[],
    private readonly ignored: (element: Element) => boolean,
    private readonly layout: boolean,
    /** Headings above the frame or shadow host. */
    public outer: string[],
  ) {
    this.page = new Page(layout, ignored);
    this.sections = new Sections(this.page);
    this.aside = new Aside(this.page, this.sections, widgets, this.veiled);
  }

  /** Reads everything; yields now and then so that the page can run in between. */
  *grow(): Generator<void, Survey> {
    this.regions = regionsOf(this.root);
    const whole = this.regions[0] === this.root;
    this.near = whole ? [this.root] : nearRegions(this.regions as Element[]);
    const found = survey(this.root);
    // of a huge page each place is asked, since they are few
    this.page.framed = !whole || hasAny(this.root, FRAMES, found.names);
    for (const region of this.regions) {
      const names = whole ? found.names : namesAround(region as Element);
      for (const one of findControls(region, this.widgets, this.ignored, names)) {
        this.entries.push(entryOf(one, this.page));
        if (this.entries.length % CHUNK === 0) yield;
      }
    }
    this.head(yield* this.settle(), found.titles);
    return found;
  }

  /** Does the look of this element tell of a shown control or of a heading? */
  touches(element: Element): boolean {
    return this.controls(element) || this.sections.shifts(element);
  }

  /** How soon this change of words or elements is to be read. */
  haste(record: MutationRecord): Haste {
    return this.aside.haste(record, this.entries);
  }

  /** Does this element hold or belong to a shown control? */
  private controls(element: Element): boolean {
    const { page, veiled } = this;
    return page.holds(element) || page.owners.has(element) || veiled.has(element);
  }

  /**
   * Takes in what changed. Controls are looked for only where nodes came or went;
   * labels are read again only beside those places.
   */
  *update(records: MutationRecord[]): Generator<void> {
    this.page.framed = true;
    const spots = new Set<Element | Root>();
    const stale = new Set<Entry>();
    let headings = false;
    for (const record of records) {
      const { target, type } = record;
      if (record.removedNodes.length > 0) this.moved = true;
      const element = elementOf(target);
      if (!element) continue;
      for (let up: Element | null = element, n = 0; up && n < 8; up = up.parentElement, n++)
        this.page.forget(up);
      const owner = this.page.ownerOf(element);
      if (type === 'attributes') {
        headings ||= this.sections.shifts(element);
        if (owner) stale.add(owner);
        else for (const entry of this.inside(element)) this.recheck(entry, stale);
        continue;
      }
      this.around?.forget(element);
      if (owner && owner.control.root !== element.parentElement && type === 'characterData')
        continue;
      if (owner) {
        spots.add(owner.control.root.parentElement ?? element);
        stale.add(owner);
        continue;
      }
      const nodes = [...record.addedNodes, ...record.removedNodes];
      headings ||= this.sections.hears(element) || nodes.some((one) => this.sections.tells(one));
      for (const node of record.addedNodes)
        if (node.nodeType === 1 && node.isConnected) spots.add(region(node as Element, this.root));
      for (const entry of neighbours(element, record, this.entries, this.page)) stale.add(entry);
    }
    const gone = this.entries.filter((entry) => !entry.control.root.isConnected);
    if (gone.length > 0) {
      this.entries.forEach((entry, n) => {
        if (entry.control.root.isConnected) return;
        for (const beside of [this.entries[n - 1], this.entries[n + 1]])
          if (beside) stale.add(beside);
      });
      this.entries = this.entries.filter((entry) => entry.control.root.isConnected);
    }
    for (const spot of outermost(spots, this.root)) {
      const found = findControls(spot, this.widgets, this.ignored);
      for (const entry of rescan(spot, found, this.entries, this.page)) stale.add(entry);
    }
    for (const entry of stale) entry.evidence = null;
    if (headings) {
      this.sections.forget();
      this.titles = null;
    }
    this.head(yield* this.settle());
  }

  /** State and value of one control at this moment. */
  refresh(entry: Entry): void {
    this.barred = true;
    const { field } = entry;
    if (!field) return;
    entry.state = this.stateNow(entry);
    field.state = entry.state;
    field.value = /hidden|forbidden/.test(field.state) ? '' : entry.widget.read(entry.control);
  }

  /** The shown control that a node is part of. */
  entryAt(node: Node): Entry | null {
    for (let up = elementOf(node); up; up = up.parentElement) {
      const owner = this.page.owners.get(up);
      if (owner) return owner;
    }
    return null;
  }

  sectionOf(element: Element): string[] {
    return [...this.outer, ...this.sections.titles(element)];
  }

  private stateNow(entry: Entry): Entry['state'] {
    const state = stateOf(entry, this.layout, this.barred);
    return SECRET_MAY_BE.has(state) && entry.label && forbiddenByLabel(entry) ? 'forbidden' : state;
  }

  private inside(element: Element): Entry[] {
    return this.controls(element)
      ? this.entries.filter((entry) => element.contains(entry.control.root))
      : [];
  }

  private recheck(entry: Entry, stale: Set<Entry>): void {
    const was = entry.state === 'hidden';
    if ((this.stateNow(entry) === 'hidden') !== was) {
      const n = this.entries.indexOf(entry);
      for (const one of [entry, this.entries[n - 1], this.entries[n + 1]]) if (one) stale.add(one);
      this.sections.forget();
    } else entry.state = this.stateNow(entry);
  }

  private head(met: Set<string>, titles?: Element[]): void {
    this.titles ??= titlesOf(titles ?? titlesIn(this.root));
    for (const text of this.titles) met.add(text);
    this.headings = [...met];
  }

  /** From controls to fields: states, labels, sections, lists. Answers the headings met. */
  private *settle(): Generator<void, Set<string>> {
    const { page, sections, entries } = this;
    this.barred = this.regions.some(
      (region) =>
        hasAny(region, BARRED) || (region.nodeType === 1 && (region as Element).closest(BARRED)),
    );
    page.clear(this.moved);
    this.moved = false;
    this.veiled.clear();
    const shown: Entry[] = [];
    for (let n = 0; n < entries.length; n++) {
      const entry = entries[n] as Entry;
      if (n % CHUNK === CHUNK - 1) yield;
      if (!entry.evidence || entry.state === 'hidden') {
        entry.state = stateOf(entry, this.layout, this.barred);
        if (entry.state === 'hidden') {
          for (
            let up: Node | null = entry.control.root;
            up && !this.veiled.has(up);
            up = up.parentNode
          )
            this.veiled.add(up);
          continue;
        }
        entry.options = entry.widget.options(entry.control);
        entry.item = entry.widget.formItem(entry.control);
        entry.constraints = null;
      } else entry.box = null;
      page.add(entry);
      shown.push(entry);
    }
    this.around = new Surroundings(shown, page, this.root, this.around);
    for (let n = 0; n < shown.length; n++) {
      const entry = shown[n] as Entry;
      entry.evidence ??= gather(entry, shown[n - 1], shown[n + 1], this.around);
      // what stands around it has just been looked at
      sections.of(entry);
      if (n % CHUNK === CHUNK - 1) yield;
    }
    yield* readLabels(shown, this.around);
    readPositions(shown, page);
    const texts = new SectionTexts(shown, page, sections, this.outer);
    for (let n = 0; n < entries.length; n++) {
      const entry = entries[n] as Entry;
      if (n % CHUNK === CHUNK - 1) yield;
      entry.section = texts.of(entry);
      entry.remarks = texts.remarks(entry);
      if (SECRET_MAY_BE.has(entry.state) && forbiddenByLabel(entry)) entry.state = 'forbidden';
    }
    offerPickers(shown);
    this.lists = findLists(
      shown,
      page,
      sections,
      this.near,
      this.widgets.flatMap(({ grids }) => grids ?? []).join(),
    );
    return texts.met;
  }
}
