import type { Page } from './page';
import { isBlock, remarked } from './remark';
import { Repeated } from './repeated';
import { switched } from './switches';
import { hasWord, isHint, numbering, unitOnly, wordsOf, YEAR } from './text';
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

const AWAY = new Set(
  'NAV ASIDE FOOTER HEADER SCRIPT STYLE TEMPLATE INPUT BUTTON SELECT'.split(' '),
);
/** What a head is of; of a section by its name alone: the bars of a site's layout have classes. */
const HEADED = `${FRAMES},section>header:not([class])`;
const CELLS = 'td,th';
const BAR = '[class*="steps"],[role="tablist"]';
const HEADS = 'h1,h2,h3,h4,h5,h6';
const BOLD = 'b,strong,[class*="title"],[style*="bold"]';
/** Asked once for all: most labels have none of these inside. */
const TELLING = `${CELLS},${BAR},${HEADS},${BOLD}`;
/** They hold labels and values, never a heading. */
const NEVER = new Set('COLGROUP TABLE LABEL DL TD TH DT DD'.split(' '));
/** Elements that are headings by their name, besides h1–h6. */
const TELLING_NAMES = new Set('LEGEND CAPTION SUMMARY BLOCKQUOTE B STRONG HEADER'.split(' '));
const STRIKING = TITLED | DIVIDER;
/** Without one of these no text begins with a number of its own. */
const MARKED = /[第附表、.．,，）)]/;
/** A short name in Chinese: no sentence, nothing that must be filled in. */
export const TITLE = /^[^，。；：,;:必]*[\u4e00-\u9fff]{2}[^，。；：,;:必]*$/;
/** Closes with a unit of money, names a person or is nothing but a year. */
export const HEADING = /^[^，。；：,;:]+(?:元[）)]|人|代表)$|^(?:19|20)\d\d年度?$/;
/** Without a figure or this no text without a mark is one of these. */
const TOLD = /[\d人]/;
/** Says something to the reader: a remark in a title's style. */
const SENTENCE = /[；。;].|[。！!]$/;
/** Words side by side of a menu or a site's bar; a title has fewer. */
const WORDS = 4;
/** `首页 | 填报 | 退出` names nothing below it; a year among them says what the page is about. */
const MENU = /^(?!.*(?:19|20)\d\d)[^|｜]+(?:[|｜][^|｜]+){2,}$/;
/** A remark that states the unit of all amounts. */
const OF_ALL = /单位[均都]/;
const BLANK = /^[-—–―－/\s]*$/;

/** What reads as a heading: by its name, its look, its number, or what it stands before. */
export class Titles {
  private readonly repeated: Repeated;

  constructor(private readonly page: Page) {
    this.repeated = new Repeated(page);
  }

  /** The heading that an element is, or null. */
  of(element: Element): Heading | null {
    return this.page.filled(element) || this.page.skips(element) ? null : this.named(element);
  }

  /** The heading that an element is which is shown and holds no controls. */
  named(element: Element, traits = traitsOf(element)): Heading | null {
    const name = element.nodeName;
    if (traits & SWITCH || name === 'UL' || element.getAttribute('role') === 'tablist')
      return switched(element);
    if (NEVER.has(name)) return null;
    // the head of a drawer names it, that of the page only decorates
    const head = name === 'HEADER' && element.closest(HEADED);
    if (AWAY.has(name) && !head) return null;
    const whole = wordsOf(element);
    if (whole.length === 0 || whole.length > 240 || element.childElementCount > 30) return null;
    const found = this.small(element, traits, whole);
    return found && element.querySelectorAll('*').length > 80 ? null : found;
  }

  /** The heading that a small element without controls is. */
  private small(element: Element, traits: number, whole: string): Heading | null {
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
      return rows.length === 1 ? this.of(rows[0] as Element) : null;
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
      const further = next?.nextElementSibling;
      const tops =
        next !== null &&
        page.holds(next) &&
        (next.nodeName === 'TABLE' || TOLD.test(whole) || this.repeated.has(element));
      // it neither leads a label to its control nor tops what holds several
      if (!(further && page.filled(further)) && !tops) return null;
    }
    const said = unexplained(page.label(element));
    const text = YEAR.test(said) ? said.replace(' ', '') : said;
    if (!text || text.length > 60 || MENU.test(text)) return null;
    if (level > 0) return made(text, element, level, name);
    const quoted = name === 'BLOCKQUOTE' && !SENTENCE.test(text);
    if (/^(?:LEG|CAP|SUM)/.test(name) || quoted) return made(text, element, 0, name);
    const inner = told && element.querySelector(HEADS);
    if (inner) return made(page.label(inner), element, Number(inner.nodeName[1]), inner.nodeName);
    const sentence = SENTENCE.test(text) && numbering(text) === 0 && !remarked(element);
    if (text.length > 40 || sentence) return null;
    const strong = told && element.querySelector(BOLD);
    if (
      (traits & STRIKING ||
        numbering(text) > 0 ||
        TELLING_NAMES.has(name) ||
        bold ||
        (strong && page.label(strong) === text) ||
        this.leads(element, text) ||
        this.tops(element, text)) &&
      !isHint(text) &&
      !barred(element)
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
   * A short line of its own right before a table of fields; before a block of fields, where it
   * says a year, a unit of money or a person, or others of its look stand before such blocks:
   * all else may be a menu or a path.
   */
  private tops(element: Element, text: string): boolean {
    const next = element.nextElementSibling;
    const told = HEADING.test(text);
    return (
      next !== null &&
      this.page.holds(next) &&
      (next.nodeName === 'TABLE' ||
        (told && parted(next) && isBlock(next)) ||
        this.repeated.has(element)) &&
      !isInline(element) &&
      !(traitsOf(element) & HINT) &&
      (told || TITLE.test(text.replace(/[（(].*?[）)]/g, ''))) &&
      !unitOnly(text) &&
      element.querySelector('a') === null
    );
  }

  /** Title of a tab pane whose tab stands elsewhere. */
  ofPane(element: Element): Heading | null {
    const id = element.getAttribute('aria-labelledby');
    const tab = id ? (element.getRootNode() as Document).getElementById(id) : null;
    const text = tab ? this.page.label(tab) : '';
    return tab && text ? { text, element: tab, level: 0, number: 0, style: 'tab' } : null;
  }
}

/** The site's bar or a menu: links or words in a row, no name of what follows. */
function barred(element: Element): boolean {
  if (element.getElementsByTagName('a').length > 1) return true;
  if (element.childElementCount < WORDS) return false;
  const words = [...element.children].filter((child) => hasWord(wordsOf(child)) && isInline(child));
  return words.length >= WORDS;
}

/** Its name and first class: headings of one rank look alike. */
export const lookOf = (element: Element): string =>
  `${element.nodeName}.${classOf(element).split(/\s+/)[0] ?? ''}`;

const parted = (element: Element | null): element is Element =>
  element !== null && element.childElementCount > 1;

/** `一、概况 | — | — | —`: the other cells say that nothing goes there. */
const dashed = (row: Element, cell: Element): boolean =>
  [...row.children].every((other) => other === cell || /\S/.test(wordsOf(other)));

/** `2.3 自研杀手锏工业 APP 情况（杀手锏 APP 指…）`: a long remark behind a title is not the title. */
const unexplained = (text: string): string =>
  text.length > 40 ? text.replace(/(?<=.)[（(][^（）()]{12,}[）)]$/, '').trim() : text;

const made = (text: string, element: Element, level: number, style: string): Heading | null =>
  text ? { text, element, level, number: numbering(text), style } : null;

/** The headings in force once `next` has come. */
export function push(stack: Heading[], next: Heading): Heading[] {
  const keep: Heading[] = [];
  for (const held of stack) {
    if (held.level > 0 && next.level > 0 && held.level !== next.level) {
      if (held.level > next.level) break;
    } else if (held.number > 0 && next.number > 0) {
      if (held.number >= next.number) break;
    } else if (held.style === next.style) break;
    else if (
      next.level > 0 &&
      held.level === 0 &&
      held.style !== 'tab' &&
      // the unit of all amounts under a title above both
      !(keep.length > 0 && OF_ALL.test(held.remark ?? ''))
    )
      break;
    keep.push(held);
  }
  return [...keep, next];
}
