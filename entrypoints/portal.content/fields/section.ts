import type { Entry } from './model';
import type { Page, Place } from './page';
import { around, isBlock, isRemark, over, remarkIn, SILENT } from './remark';
import { clean, hasWord, isHint, numbering, unitOnly, YEAR } from './text';
import { classOf, DIVIDER, HINT, isInline, SWITCH, TITLE as TITLED, traitsOf } from './traits';
import { FRAMES } from './windows';

export interface Heading {
  text: string;
  element: Element;
  /** 1–6 for h1–h6, 0 otherwise. */
  level: number;
  number: number;
  style: string;
  /** Words that may state a unit: no title of anything. */
  remark?: string;
  /** It stands below what it is about, or follows another table. */
  anew?: boolean;
}

const ACTIVE =
  '.active,.is-active,.layui-this,[aria-selected="true"],[aria-current]:not([aria-current="false"]),.is-process,[class*="-active"],[class*="-process"],[class*="tabs-selected"],.current,.selected,.on,.cur';
const AWAY = new Set(
  'NAV ASIDE FOOTER HEADER SCRIPT STYLE TEMPLATE INPUT BUTTON SELECT'.split(' '),
);
const CELLS = 'td,th';
const BAR = '[class*="steps"],[role="tablist"]';
const HEADS = 'h1,h2,h3,h4,h5,h6';
const BOLD = 'b,strong,[class*="title"],[style*="bold"]';
/** Asked once for all: most labels have none of these inside. */
const TELLING = `${CELLS},${BAR},${HEADS},${BOLD}`;
/** They hold labels and values, never a heading. */
const NEVER = new Set('COLGROUP TABLE LABEL DL TD TH DT DD'.split(' '));
/** Elements that are headings by their name, besides h1–h6. */
const TELLING_NAMES = new Set('LEGEND CAPTION SUMMARY BLOCKQUOTE B STRONG'.split(' '));
const STRIKING = TITLED | DIVIDER;
/** Without one of these no text begins with a number of its own. */
const MARKED = /[第附表、.．,，）)]/;
const TITLE = /^[^，。；：,;:必]*[\u4e00-\u9fff]{2}[^，。；：,;:必]*$/;
/** Closes with a unit of money, names a person or is nothing but a year. */
const HEADING = /^[^，。；：,;:]+(?:元[）)]|人|代表)$|^(?:19|20)\d\d年度?$/;
/** Says something to the reader: a remark in a title's style. */
const SENTENCE = /[；。;].|[。！!]$/;
/** Words side by side of a menu or a site's bar; a title has fewer. */
const WORDS = 4;
const BLANK = /^[-—–―－/\s]*$/;
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
  /** What was read as the heading of bars, headings and hidden elements: their look may change it. */
  private readonly looks = new Map<Element, string>();

  constructor(private readonly page: Page) {}

  /** Does an element's new look change a heading: another step is marked, a title hidden or shown? */
  shifts(element: Element): boolean {
    for (let up: Element | null = element, n = 0; up && n < LOOKS; up = up.parentElement, n++) {
      const was = this.looks.get(up);
      if (was !== undefined) return (this.heading(up)?.text ?? '') !== was;
    }
    return false;
  }

  /** Could this node have been read as a heading, or be one? */
  concerns(node: Node): boolean {
    if (node.nodeType !== 1) return (node.nodeValue ?? '').trim() !== '';
    return this.heading(node as Element) !== null;
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
    const todo: Place[] = [];
    let up = place;
    while (up && up.pathRound !== this.round) {
      todo.push(up);
      up = up.up;
    }
    let base = up?.path;
    if (!base) {
      const top = todo[todo.length - 1]?.element ?? element;
      const host = (top.parentNode as ShadowRoot | null)?.host;
      base = host ? this.path(host) : NONE;
    }
    for (let n = todo.length - 1; n >= 0; n--) {
      const one = todo[n] as Place;
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
    const titled = role === 'tabpanel' ? this.paneTitle(element) : null;
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
    const before = this.chain.get(element);
    if (before) return before;
    const todo: Element[] = [];
    let left: Element | null = element;
    let stack = NONE;
    for (let n = 0; left && n < REACH; left = left.previousElementSibling, n++) {
      const known = this.chain.get(left);
      if (known) {
        stack = known;
        break;
      }
      todo.push(left);
    }
    for (let n = todo.length - 1; n >= 0; n--) {
      const one = todo[n] as Element;
      const heading = this.heading(one);
      stack = heading ? push(stack, heading) : this.ended(one, stack);
      if (heading || this.changes(one)) this.looks.set(one, heading?.text ?? '');
      const remark = silent ? null : over(one, heading !== null, this.page, this.isTitle);
      if (remark?.anew) stack = push(stack, remark);
      else if (remark) stack = [...stack, remark];
      this.chain.set(one, stack);
    }
    return stack;
  }

  /** No heading now, but its look may make it one: hidden, or a bar without a mark. */
  private changes(element: Element): boolean {
    const { page } = this;
    return (
      !page.filled(element) &&
      ((traitsOf(element) & SWITCH) > 0 || (page.skips(element) && !page.skipsAlways(element)))
    );
  }

  private readonly isTitle = (element: Element): boolean => this.heading(element) !== null;

  /** Headings that `element`, which looks like one of them, ends. */
  private ended(element: Element, stack: Heading[]): Heading[] {
    const { page } = this;
    if (stack.length === 0 || page.filled(element)) return stack;
    const look = lookOf(element);
    const at = stack.findIndex(({ style, text }) => style === look && HEADING.test(text));
    const named = at >= 0 && TITLE.test(page.label(element));
    return named && !look.endsWith('.') ? stack.slice(0, at) : stack;
  }

  private heading(element: Element): Heading | null {
    const { page } = this;
    const name = element.nodeName;
    const never = NEVER.has(name);
    // most of what stands left of a control is a row of others, a cell or a label
    if (!never && page.holds(element)) return null;
    const traits = traitsOf(element);
    const bar =
      (traits & SWITCH) > 0 || name === 'UL' || element.getAttribute('role') === 'tablist';
    if (never && !bar) return null;
    if (page.filled(element) || page.skips(element, name)) return null;
    if (bar) return switched(element);
    // the head of a drawer names it, that of the page only decorates
    const head = name === 'HEADER' && element.closest(FRAMES) !== null;
    if (AWAY.has(name) && !head) return null;
    const whole = element.textContent ?? '';
    if (whole.length === 0 || whole.length > 240) return null;
    if (element.childElementCount > 30) return null;
    const found = this.named(element, traits, whole);
    return found && element.querySelectorAll('*').length > 80 ? null : found;
  }

  /** The heading that a small element without controls is. */
  private named(element: Element, traits: number, whole: string): Heading | null {
    const { page } = this;
    const name = element.nodeName;
    const level = name.length === 2 && name[0] === 'H' ? Number(name[1]) || 0 : 0;
    const first = element.firstElementChild;
    if (name === 'TR') {
      const cells = [...element.children].filter((cell) => !BLANK.test(page.textOf(cell)));
      if (
        cells.length !== 1 ||
        (element.children.length > 1 &&
          (cells[0] as HTMLTableCellElement).colSpan < 2 &&
          !dashed(element, cells[0] as Element))
      )
        return null;
      return made(page.label(cells[0] as Element), element, 0, 'tr');
    }
    if (name === 'TBODY' || name === 'THEAD') {
      const rows = element.children;
      return rows.length === 1 ? this.heading(rows[0] as Element) : null;
    }
    const told = first && element.querySelector(TELLING);
    if (told && element.querySelector(CELLS)) return null;
    const bar = told && element.querySelector(BAR);
    if (bar) return switched(bar);
    const style = element.getAttribute('style');
    const bold = style !== null && /bold|font-weight:\s*[67]/.test(style);
    // most are plain labels, whose words need not be read
    if (
      !told &&
      !bold &&
      !(traits & STRIKING) &&
      !level &&
      !TELLING_NAMES.has(name) &&
      !MARKED.test(whole)
    ) {
      const next = element.nextElementSibling;
      if (!next?.nextElementSibling && next?.nodeName !== 'TABLE' && !parted(next)) return null;
    }
    const said = unexplained(page.label(element));
    const text = YEAR.test(said) ? said.replace(' ', '') : said;
    if (!text || text.length > 60) return null;
    if (level > 0) return made(text, element, level, name);
    const quoted = name === 'BLOCKQUOTE' && !SENTENCE.test(text);
    if (name === 'LEGEND' || name === 'CAPTION' || name === 'SUMMARY' || quoted)
      return made(text, element, 0, name);
    const inner = told && element.querySelector(HEADS);
    if (inner) {
      const own = page.label(inner);
      return own ? made(own, element, Number(inner.nodeName[1]), inner.nodeName) : null;
    }
    if (text.length > 40 || (SENTENCE.test(text) && numbering(text) === 0) || barred(element))
      return null;
    const strong = told && element.querySelector(BOLD);
    if (
      (traits & STRIKING ||
        numbering(text) > 0 ||
        name === 'B' ||
        name === 'STRONG' ||
        bold ||
        (strong && page.label(strong) === text) ||
        this.leads(element, text) ||
        this.tops(element, text)) &&
      !isHint(text)
    )
      return made(text, element, 0, lookOf(element));
    return null;
  }

  /** A short text of another class before a label that stands before a control. */
  private leads(element: Element, text: string): boolean {
    const label = element.nextElementSibling;
    const control = label?.nextElementSibling;
    return (
      label !== null &&
      control != null &&
      text.length <= 20 &&
      TITLE.test(text) &&
      !(traitsOf(element) & HINT) &&
      classOf(element) !== classOf(label) &&
      !this.page.filled(label) &&
      this.page.filled(control) &&
      this.page.label(label) !== ''
    );
  }

  /**
   * A short line of its own right before a table of fields; before a block of fields, where
   * it says a year, a unit of money or a person: all else may be a menu or a path.
   */
  private tops(element: Element, text: string): boolean {
    const next = element.nextElementSibling;
    const told = HEADING.test(text);
    return (
      next !== null &&
      this.page.holds(next) &&
      (next.nodeName === 'TABLE' || (told && parted(next) && isBlock(next))) &&
      !isInline(element) &&
      !(traitsOf(element) & HINT) &&
      (told || TITLE.test(text.replace(/[（(].*?[）)]/g, ''))) &&
      !unitOnly(text) &&
      element.querySelector('a') === null
    );
  }

  /** Title of a tab pane whose tab stands elsewhere. */
  private paneTitle(element: Element): Heading | null {
    const id = element.getAttribute('aria-labelledby');
    const tab = id ? (element.getRootNode() as Document).getElementById(id) : null;
    const text = tab ? this.page.label(tab) : '';
    return tab && text ? { text, element: tab, level: 0, number: 0, style: 'tab' } : null;
  }
}

/** The site's bar or a menu: links or words in a row, no name of what follows. */
function barred(element: Element): boolean {
  const links = element.getElementsByTagName('a');
  if (links.length > 1) return true;
  if (element.childElementCount < WORDS) return false;
  const words = [...element.children].filter(
    (child) => hasWord(child.textContent ?? '') && isInline(child),
  );
  return words.length >= WORDS;
}

const lookOf = (element: Element): string =>
  `${element.nodeName}.${classOf(element).split(/\s+/)[0] ?? ''}`;

const parted = (element: Element | null): element is Element =>
  element !== null && element.childElementCount > 1;

/** `一、概况 | — | — | —`: the other cells say that nothing goes there. */
const dashed = (row: Element, cell: Element): boolean =>
  [...row.children].every((other) => other === cell || /\S/.test(other.textContent ?? ''));

function switched(element: Element): Heading | null {
  const text = activeText(element);
  return text ? { text, element, level: 0, number: 0, style: 'tab' } : null;
}

/** `2.3 自研杀手锏工业 APP 情况（杀手锏 APP 指…）`: a long remark behind a title is not the title. */
const unexplained = (text: string): string =>
  text.length > 40 ? text.replace(/(?<=.)[（(][^（）()]{12,}[）)]$/, '').trim() : text;

const made = (text: string, element: Element, level: number, style: string): Heading | null =>
  text ? { text, element, level, number: numbering(text), style } : null;

function push(stack: Heading[], next: Heading): Heading[] {
  const keep: Heading[] = [];
  for (const held of stack) {
    if (held.level > 0 && next.level > 0 && held.level !== next.level) {
      if (held.level > next.level) break;
    } else if (held.number > 0 && next.number > 0) {
      if (held.number >= next.number) break;
    } else if (held.style === next.style) break;
    else if (next.level > 0 && held.level === 0 && held.style !== 'tab') break;
    keep.push(held);
  }
  return [...keep, next];
}

/** Name of the active tab or step in a bar of several. */
export function activeText(bar: Element): string {
  const marked = bar.querySelectorAll(ACTIVE);
  for (const one of [...marked].reverse()) {
    const text = clean(one.textContent ?? '');
    if (text && text.length <= 24 && (bar.textContent ?? '').trim().length > text.length)
      return text.replace(/^\d+\s*/, '');
  }
  return '';
}
