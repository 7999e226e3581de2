import { isMessage } from './message';
import type { Entry } from './model';
import { type Place, placeUnder } from './place';
import { LONG, type Speech, speechIn } from './remark';
import { clean, fold, wordsOf } from './text';
import { HINT, INLINE, traitsOf } from './traits';

export type { Place };

const SKIP = new Set(
  'SCRIPT,STYLE,TEMPLATE,NOSCRIPT,BUTTON,OPTION,SELECT,INPUT,TEXTAREA,IFRAME,OBJECT,svg,SVG,IMG,CANVAS,VIDEO,HEAD'.split(
    ',',
  ),
);
/** A translation in an element of its own stands apart: `名称 NAME`. */
const spaced = (before: string, text: string): string =>
  /[\u4e00-\u9fff）]$/.test(before) && /^[A-Za-z]/.test(text) ? ` ${text}` : text;

function hold(place: Place | null, round: number): void {
  for (let up = place; up && up.held !== round; up = up.up) up.held = round;
}

/** What one reading knows of the document: where the controls are, and texts already read. */
export class Page {
  /** Elements that are, or are part of, a shown control. */
  readonly owners = new Map<Element, Entry>();
  private places = new Map<Element, Place>();
  private readonly texts = new Map<Element, string>();
  private readonly labels = new Map<Element, string>();
  round = 1;
  /** Windows may lie over the page. */
  framed = true;
  /** Counts how often places were found anew. */
  private epoch = 1;

  constructor(
    readonly layout: boolean,
    readonly ignored: (element: Element) => boolean,
  ) {}

  /** Controls are added anew; `moved`: elements may stand elsewhere now. */
  clear(moved: boolean): void {
    this.round++;
    this.owners.clear();
    if (!moved) return;
    this.places.clear();
    this.epoch++;
  }

  /** The text of this element may have changed. */
  forget(element: Element): void {
    this.texts.delete(element);
    this.labels.delete(element);
  }

  /** Does a shown control stand in this element? */
  holds(element: Node): boolean {
    return this.places.get(element as Element)?.held === this.round;
  }

  placeOf(element: Element): Place {
    const known = this.places.get(element);
    if (known) return known;
    // not by recursion: a page may be very deep
    const chain: Element[] = [];
    let up: Place | undefined;
    for (let at = element.parentElement; at; at = at.parentElement) {
      up = this.places.get(at);
      if (up) break;
      chain.push(at);
    }
    let above = up ?? null;
    for (let n = chain.length - 1; n >= 0; n--) above = this.newPlace(chain[n] as Element, above);
    return this.newPlace(element, above);
  }

  private newPlace(element: Element, up: Place | null): Place {
    const place = placeUnder(up, element, this.framed);
    this.places.set(element, place);
    return place;
  }

  /** The place of the element around a control's anchor, null at the root. */
  at(entry: Entry): Place | null {
    if (entry.epoch !== this.epoch) this.put(entry, this.around(entry.anchor));
    return entry.at;
  }

  /** The place around a control's anchor, just found. */
  put(entry: Entry, place: Place | null): void {
    entry.epoch = this.epoch;
    entry.at = place;
  }

  /** The role of a place's element in this round. */
  roleOf(place: Place): string | null {
    if (place.readIn !== this.round) this.look(place);
    return place.role;
  }

  /** How many children a place's element has in this round. */
  widthOf(place: Place): number {
    if (place.readIn !== this.round) this.look(place);
    return place.wide;
  }

  /** Whether the text of a place may state a unit in this round; above the root it may. */
  speechOf(place: Place | null): Speech {
    if (place?.heardIn === this.round) return place.speech;
    const todo: Place[] = [];
    let up = place;
    for (; up && up.heardIn !== this.round; up = up.up) todo.push(up);
    let speech = up?.speech ?? LONG;
    for (let one = todo.pop(); one; one = todo.pop()) {
      speech = speechIn(one.element, speech);
      one.speech = speech;
      one.heardIn = this.round;
    }
    return speech;
  }

  private look(place: Place): void {
    place.readIn = this.round;
    place.role = place.element.getAttribute('role');
    place.wide = place.element.childElementCount;
  }

  /** The place around the first element of a control. */
  before(entry: Entry): Place | null {
    return entry.first === entry.anchor ? this.at(entry) : this.around(entry.first);
  }

  /** How deep the deepest place is that holds both of these; -1 if none. */
  meet(one: Place | null, other: Place | null): number {
    let a = one;
    let b = other;
    while (a && b && a !== b)
      if (a.depth > b.depth) a = a.up;
      else b = b.up;
    return a && a === b ? a.depth : -1;
  }

  tableAround(cell: Element): HTMLTableElement | null {
    let place = this.around(cell);
    while (place && place.name !== 'TABLE') place = place.up;
    return (place?.element as HTMLTableElement | undefined) ?? null;
  }

  /** The place of the element around, null at the root. */
  around(element: Element): Place | null {
    const parent = element.parentElement;
    return parent && this.placeOf(parent);
  }

  add(entry: Entry): void {
    const { control, first, last, anchor } = entry;
    const { owners, round } = this;
    owners.set(control.root, entry);
    if (first !== control.root) owners.set(first, entry);
    if (last !== first) owners.set(last, entry);
    for (const element of control.owns) if (element !== first) owners.set(element, entry);
    hold(first === last || first === anchor ? this.at(entry) : this.around(first), round);
    if (first === last) return;
    for (const box of control.owns) {
      owners.set(box.closest('label') ?? box, entry);
      hold(this.around(box), round);
    }
  }

  /** Is the element a shown control's, or does one stand in it? */
  filled(element: Element): boolean {
    return this.holds(element) || this.owners.has(element);
  }

  /** The control that an element is part of, unless it holds controls itself. */
  ownerOf(element: Element): Entry | undefined {
    for (let up: Element | null = element, n = 0; up && n < 14; up = up.parentElement, n++) {
      const owner = this.owners.get(up);
      if (owner) return owner;
      if (this.holds(up)) return undefined;
    }
    return undefined;
  }

  /** By its name or being ours, whatever it looks like. */
  skipsAlways(element: Element, name = element.nodeName): boolean {
    return SKIP.has(name) || this.ignored(element);
  }

  skips(element: Element, name = element.nodeName): boolean {
    if (this.skipsAlways(element, name)) return true;
    // many have no attribute at all
    if (!element.hasAttributes()) return false;
    if (element.hasAttribute('hidden') && (element as HTMLElement).hidden === true) return true;
    if (isMessage(element)) return true;
    const style = element.getAttribute('style');
    return style !== null && /display:\s*none/.test(style);
  }

  /** Text of an element without controls, buttons, hints and hidden parts. */
  textOf(element: Element): string {
    let text = this.texts.get(element);
    if (text === undefined) {
      text = element.firstElementChild
        ? fold(this.gather(element, { left: 400 }))
        : fold(wordsOf(element));
      this.texts.set(element, text);
    }
    return text;
  }

  private gather(element: Element, budget: { left: number }): string {
    let out = '';
    for (let node = element.firstChild; node && budget.left > 0; node = node.nextSibling) {
      budget.left--;
      const type = node.nodeType;
      if (type === 3) out += node.nodeValue;
      else if (type === 1) {
        const child = node as Element;
        const name = child.nodeName;
        if (name === 'BR') out += ' ';
        else if (!this.owners.has(child) && !this.skips(child, name) && !(traitsOf(child) & HINT))
          out += INLINE.has(name)
            ? spaced(out, this.gather(child, budget))
            : ` ${this.gather(child, budget)} `;
      }
    }
    return out;
  }

  label(element: Element): string {
    let label = this.labels.get(element);
    if (label === undefined) {
      label = clean(this.textOf(element));
      this.labels.set(element, label);
    }
    return label;
  }
}
