import { classOf, isInline, type Page } from './page';
import { clean, HINT_CLASS, isHint, numbering, TITLE_CLASS, unitOnly } from './text';

export interface Heading {
  text: string;
  element: Element;
  /** 1–6 for h1–h6, 0 otherwise. */
  level: number;
  number: number;
  style: string;
}

const ACTIVE =
  '.active,.is-active,.layui-this,[aria-selected="true"],[aria-current]:not([aria-current="false"]),.is-process,[class*="-active"],[class*="-process"],[class*="tabs-selected"],.current,.selected,.on,.cur';
const SWITCH = /(?:^|[-_\s])(?:tabs?|steps?|nav|wizard|process|stepper)(?=$|[-_\s])/i;
const AWAY = new Set([
  'NAV',
  'ASIDE',
  'FOOTER',
  'HEADER',
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'INPUT',
  'BUTTON',
  'SELECT',
]);
const CELLS = 'td,th';
const BAR = '[class*="steps"],[role="tablist"]';
const HEADS = 'h1,h2,h3,h4,h5,h6';
const BOLD = 'b,strong,[class*="title"],[style*="bold"]';
const TITLE = /^[^，。；：,;:必]*[\u4e00-\u9fff]{2}[^，。；：,;:必]*$/;
const REACH = 400;
const NONE: Heading[] = [];

/** Heading paths of elements, read once per ancestor. */
export class Sections {
  private paths = new Map<Node, Heading[]>();
  private chain = new Map<Element, Heading[]>();

  constructor(private readonly page: Page) {}

  /** Could this node have been read as a heading, or be one? */
  concerns(node: Node): boolean {
    if (node.nodeType !== 1) return (node.nodeValue ?? '').trim() !== '';
    return this.heading(node as Element) !== null;
  }

  forget(): void {
    this.paths = new Map();
    this.chain = new Map();
  }

  /** Headings above an element, outermost first. */
  path(element: Element): Heading[] {
    const todo: Element[] = [];
    let up: Node | null = element;
    let base: Heading[] = [];
    while (up && up.nodeType === 1) {
      const known = this.paths.get(up);
      if (known) {
        base = known;
        break;
      }
      todo.push(up as Element);
      up = up.parentNode ?? null;
      if (up?.nodeType === 11) up = (up as ShadowRoot).host ?? null;
    }
    for (const one of todo.reverse()) {
      // a dialog starts anew, wherever it stands in the markup
      const role = one.getAttribute('role');
      if (role === 'dialog') base = [];
      const left = one.previousElementSibling;
      const added = left ? this.upTo(left) : NONE;
      const titled = role === 'tabpanel' ? this.paneTitle(one) : null;
      if (added.length > 0 || titled) base = [...base, ...added, ...(titled ? [titled] : [])];
      this.paths.set(one, base);
    }
    return base;
  }

  /** Headings in force after `element` among its siblings. */
  private upTo(element: Element): Heading[] {
    const todo: Element[] = [];
    let left: Element | null = element;
    let stack: Heading[] = [];
    for (let n = 0; left && n < REACH; left = left.previousElementSibling, n++) {
      const known = this.chain.get(left);
      if (known) {
        stack = known;
        break;
      }
      todo.push(left);
    }
    for (const one of todo.reverse()) {
      const heading = this.heading(one);
      if (heading) stack = push(stack, heading);
      this.chain.set(one, stack);
    }
    return stack;
  }

  private heading(element: Element): Heading | null {
    const { page } = this;
    const name = element.nodeName;
    if (page.holders.has(element) || page.owners.has(element) || page.skips(element)) return null;
    const cls = classOf(element);
    if (SWITCH.test(cls) || name === 'UL' || element.getAttribute('role') === 'tablist') {
      return switched(element);
    }
    if (AWAY.has(name)) return null;
    const size = (element.textContent ?? '').length;
    if (size === 0 || size > 240) return null;
    if (element.childElementCount > 30) return null;
    const found = this.named(element, cls);
    return found && element.querySelectorAll('*').length > 80 ? null : found;
  }

  /** The heading that a small element without controls is. */
  private named(element: Element, cls: string): Heading | null {
    const { page } = this;
    const name = element.nodeName;
    const first = element.firstElementChild;
    const level = /^H[1-6]$/.test(name) ? Number(name[1]) : 0;
    if (name === 'TR') {
      const cells = [...element.children].filter((cell) => page.textOf(cell) !== '');
      if (
        cells.length !== 1 ||
        (element.children.length > 1 && (cells[0] as HTMLTableCellElement).colSpan < 2)
      )
        return null;
      return made(page.label(cells[0] as Element), element, 0, 'tr');
    }
    if (name === 'TBODY' || name === 'THEAD') {
      const rows = element.children;
      return rows.length === 1 ? this.heading(rows[0] as Element) : null;
    }
    if (/^(?:COLGROUP|TABLE|LABEL|DL|TD|TH|DT|DD)$/.test(name)) return null;
    // asked once for all: most labels have none of these inside
    const told = first && element.querySelector(`${CELLS},${BAR},${HEADS},${BOLD}`);
    if (told && element.querySelector(CELLS)) return null;
    const bar = told && element.querySelector(BAR);
    if (bar) return switched(bar);
    const text = unexplained(page.label(element));
    if (!text || text.length > 60) return null;
    if (level > 0) return made(text, element, level, name);
    if (name === 'LEGEND' || name === 'CAPTION' || name === 'SUMMARY' || name === 'BLOCKQUOTE')
      return made(text, element, 0, name);
    const inner = told && element.querySelector(HEADS);
    if (inner) {
      const own = page.label(inner);
      return own ? made(own, element, Number(inner.nodeName[1]), inner.nodeName) : null;
    }
    if (text.length > 40 || isHint(text)) return null;
    const bold = told && element.querySelector(BOLD);
    if (
      TITLE_CLASS.test(cls) ||
      /divider/.test(cls) ||
      numbering(text) > 0 ||
      name === 'B' ||
      name === 'STRONG' ||
      /bold|font-weight:\s*[67]/.test(element.getAttribute('style') ?? '') ||
      (bold && page.label(bold) === text) ||
      this.leads(element, text) ||
      this.tops(element, text)
    )
      return made(text, element, 0, `${name}.${cls.split(/\s+/)[0] ?? ''}`);
    return null;
  }

  /** A short text of another class before a label that stands before a control. */
  private leads(element: Element, text: string): boolean {
    if (text.length > 20 || !/^[^，。；：,;:]*[\u4e00-\u9fff]{2}[^，。；：,;:]*$/.test(text))
      return false;
    const cls = classOf(element);
    const label = element.nextElementSibling;
    const control = label?.nextElementSibling;
    return (
      label !== null &&
      control != null &&
      !HINT_CLASS.test(cls) &&
      cls !== classOf(label) &&
      !this.page.holders.has(label) &&
      !this.page.owners.has(label) &&
      (this.page.owners.has(control) || this.page.holders.has(control)) &&
      this.page.label(label) !== ''
    );
  }

  /** A short line of its own right before a table of fields. */
  private tops(element: Element, text: string): boolean {
    const table = element.nextElementSibling;
    return (
      table?.nodeName === 'TABLE' &&
      this.page.holders.has(table) &&
      !isInline(element) &&
      !HINT_CLASS.test(classOf(element)) &&
      TITLE.test(text.replace(/[（(].*?[）)]/g, '')) &&
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
