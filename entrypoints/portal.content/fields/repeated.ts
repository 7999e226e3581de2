import type { Page } from './page';
import { hasWord } from './text';
import { classOf } from './traits';

/** Boxes that are a field each: a choice of several is one field. */
const FIELDS =
  'input:not([type=hidden],[type=radio],[type=checkbox]),select,textarea,[contenteditable]';
const MOST = 60;

/**
 * Lines of one look, each before a block of fields: titles by what they do, whatever their
 * class is called. One such line alone may be a menu or a path; a look of which many stand
 * before a single field is that of labels.
 */
export class Repeated {
  private readonly known = new Map<string, boolean>();
  private round = 0;

  constructor(private readonly page: Page) {}

  has(element: Element): boolean {
    const names = classOf(element);
    if (!names || !this.heads(element)) return false;
    if (this.round !== this.page.round) this.known.clear();
    this.round = this.page.round;
    const look = `${element.nodeName}.${names}`;
    let found = this.known.get(look);
    if (found === undefined) {
      found = this.count(element, names);
      this.known.set(look, found);
    }
    return found;
  }

  /** Does a line without fields stand before something with fields? */
  private heads(line: Element): boolean {
    const next = line.nextElementSibling;
    return next !== null && this.page.holds(next) && !this.page.holds(line);
  }

  /** A block of several fields behind it, or lines of fields that have words of their own. */
  private several(line: Element): boolean {
    const next = line.nextElementSibling;
    if (!next) return false;
    if (next.querySelectorAll(FIELDS).length > 1) return true;
    const further = next.nextElementSibling;
    return [next, further].every((one) => {
      const first = one?.firstElementChild;
      return one && first && this.page.holds(one) && hasWord(this.page.label(first));
    });
  }

  private count(line: Element, names: string): boolean {
    let lines = 0;
    let blocks = 0;
    const alike = line.ownerDocument.getElementsByClassName(names);
    // one by one: a page may hold tens of thousands of them
    for (let n = 0; n < MOST; n++) {
      const other = alike[n];
      if (!other) break;
      if (other.nodeName !== line.nodeName || !this.heads(other)) continue;
      lines++;
      if (this.several(other)) blocks++;
    }
    return blocks > 1 && blocks * 4 >= lines * 3;
  }
}
