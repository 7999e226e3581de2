import { HEADING, type Heading, lookOf, push, TITLE, Titles } from './heading';
import type { Entry } from './model';
import type { Page, Place } from './page';
import { around, isRemark, over, remarkIn, SILENT } from './remark';
import { SWITCH, traitsOf } from './traits';

const REACH = 400;
/** Elements between what changed its look and the bar or title it is part of. */
const LOOKS = 8;
const NONE: Heading[] = [];

/** Heading paths of elements, read once per ancestor. */
export class Sections {
  private chain = new Map<Element, Heading[]>();
  /** Paths already put together, by the headings added last. */
  private joined = new Map<Heading[], { base: Heading[]; path: Heading[] }>();
  private round = 1;
  /** Places whose path is yet to be put together. */
  private readonly todo: Place[] = [];
  /** What was read as the heading of bars, headings and hidden elements: their look may change it. */
  private readonly looks = new Map<Element, string>();

  private readonly title: Titles;

  constructor(private readonly page: Page) {
    this.title = new Titles(page);
  }

  /** Does an element's new look change a heading: another step is marked, a title hidden or shown? */
  shifts(element: Element): boolean {
    for (let up: Element | null = element, n = 0; up && n < LOOKS; up = up.parentElement, n++) {
      const was = this.looks.get(up);
      if (was !== undefined) return this.headed(up) !== was;
    }
    return false;
  }

  /** Did words in this element change a heading or remark, or become one? */
  hears(element: Element): boolean {
    if (this.shifts(element)) return true;
    let up: Element | null = element;
    for (let n = 0; up && n < LOOKS && !this.page.filled(up); up = up.parentElement, n++)
      if (this.tells(up)) return true;
    return false;
  }

  /** The heading that an element is, or ''. */
  headed(element: Element): string {
    return this.title.of(element)?.text ?? '';
  }

  /** Could this node have been read as a heading, or be one? */
  concerns(node: Node): boolean {
    if (node.nodeType !== 1) return (node.nodeValue ?? '').trim() !== '';
    return this.title.of(node as Element) !== null;
  }

  /** … or as a remark that states a unit? */
  tells(node: Node): boolean {
    return this.concerns(node) || remarkIn(node as Element, this.page) !== '';
  }

  forget(): void {
    for (const element of this.looks.keys()) if (!element.isConnected) this.looks.delete(element);
    this.chain = new Map();
    this.joined = new Map();
    this.round++;
  }

  /** Headings above a control. */
  of(entry: Entry): Heading[] {
    if (entry.pathRound !== this.round) {
      entry.pathRound = this.round;
      entry.path = this.below(this.page.at(entry), entry.anchor);
    }
    return entry.path;
  }

  /** Headings above an element, outermost first. */
  private path(element: Element): Heading[] {
    return this.below(this.page.around(element), element);
  }

  private below(place: Place | null, element: Element): Heading[] {
    const above = this.inside(place, element);
    const silent = this.page.speechOf(place) === SILENT;
    return this.step(above, element, element.getAttribute('role'), silent);
  }

  /** Their texts. */
  titles(element: Element): string[] {
    return this.path(element).flatMap((heading) => (isRemark(heading) ? [] : heading.text));
  }

  /** Headings above what stands in a place; above a shadow root, what stands above its host. */
  private inside(place: Place | null, element: Element): Heading[] {
    if (place?.pathRound === this.round) return place.path;
    const { todo } = this;
    const from = todo.length;
    let up = place;
    while (up && up.pathRound !== this.round) {
      todo.push(up);
      up = up.up;
    }
    let base = up?.path;
    if (!base) {
      const top = (todo.length > from && todo[todo.length - 1]?.element) || element;
      const host = (top.parentNode as ShadowRoot | null)?.host;
      base = host ? this.path(host) : NONE;
    }
    while (todo.length > from) {
      const one = todo.pop() as Place;
      const { element: at } = one;
      const silent = this.page.speechOf(one.up) === SILENT;
      if (one.window)
        // wherever it stands in the markup, it starts anew
        base = NONE;
      else {
        base = this.step(base, at, this.page.roleOf(one), silent);
        if (!silent) base = this.under(base, at);
      }
      one.path = base;
      one.pathRound = this.round;
    }
    return base;
  }

  /** What an element's own place among its siblings adds to the path. */
  private step(
    above: Heading[],
    element: Element,
    role: string | null,
    silent: boolean,
  ): Heading[] {
    const left = element.previousElementSibling;
    const added = left ? this.upTo(left, silent) : NONE;
    const titled = role === 'tabpanel' ? this.title.ofPane(element) : null;
    if (titled) return [...above, ...added, titled];
    if (added.length === 0) return above;
    if (above.length === 0) return added;
    const known = this.joined.get(added);
    if (known?.base === above) return known.path;
    const path = [...above, ...added];
    this.joined.set(added, { base: above, path });
    return path;
  }

  /** What stands below a table or block of fields adds its unit to it. */
  private under(path: Heading[], element: Element): Heading[] {
    const remarks = around(element, this.page, this.isTitle);
    return remarks.length > 0 ? [...path, ...remarks] : path;
  }

  /** Headings in force after `element` among its siblings; `silent`: none is a remark. */
  private upTo(element: Element, silent: boolean): Heading[] {
    const { chain, page } = this;
    const known = chain.get(element);
    if (known) return known;
    let one = element;
    let stack = NONE;
    let left = one.previousElementSibling;
    for (let n = 1; left && n < REACH; left = one.previousElementSibling, n++) {
      const before = chain.get(left);
      if (before) {
        stack = before;
        break;
      }
      one = left;
    }
    for (
      let next: Element | null = one;
      next;
      next = one === element ? null : one.nextElementSibling
    ) {
      one = next;
      // most of what stands left of a control are others in their rows: never a heading
      const filled = page.filled(one);
      const skipped = !filled && page.skips(one);
      const traits = filled ? 0 : traitsOf(one);
      const titled = filled || skipped ? null : this.title.named(one, traits);
      const heading = filled ? this.last(one) : titled;
      if (heading) stack = push(stack, heading);
      else if (!filled && stack.length > 0) stack = this.ended(one, stack);
      // no heading now, but its look may make it one: hidden, or a bar without a mark
      if (!filled && (heading || traits & SWITCH || (skipped && !page.skipsAlways(one))))
        this.looks.set(one, heading?.text ?? '');
      const remark = silent ? null : over(one, heading !== null, page, this.isTitle);
      if (remark?.anew) stack = push(stack, remark);
      else if (remark) stack = [...stack, remark];
      chain.set(one, stack);
    }
    return stack;
  }

  /** `二、经济指标` in the last row of a table heads the table behind it. */
  private last(table: Element): Heading | null {
    const next = table.nextElementSibling;
    if (table.nodeName !== 'TABLE' || next?.nodeName !== 'TABLE' || !this.page.holds(next))
      return null;
    const { rows } = table as HTMLTableElement;
    const row = rows[rows.length - 1];
    const heading = row ? this.title.of(row) : null;
    return heading && (heading.number > 0 || TITLE.test(heading.text)) ? heading : null;
  }

  private readonly isTitle = (element: Element): boolean => this.title.of(element) !== null;

  /** Headings that `element`, which looks like one of them, ends. */
  private ended(element: Element, stack: Heading[]): Heading[] {
    const at = stack.findIndex(
      ({ style, text }) => HEADING.test(text) && style === lookOf(element) && !style.endsWith('.'),
    );
    return at >= 0 && TITLE.test(this.page.label(element)) ? stack.slice(0, at) : stack;
  }
}
