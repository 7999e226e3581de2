import type { Entry, Run } from './model';
import type { Page, Place } from './page';
import { before } from './scan';
import { fold, hasWord, isHint, squeeze, unitOnly, wordsOf } from './text';
import { classOf, HINT, INLINE, traitsOf } from './traits';

/** Nodes looked at before a control, and after it. */
const BEFORE = 90;
const AFTER = 30;
/** Ancestors climbed for texts before a control, and after it. */
const UP = 13;
const UP_AFTER = 3;

/** Collects the texts before one control, going backwards. */
class Backwards {
  readonly runs: Run[] = [];
  near = true;
  shared = false;
  met = false;
  private buffer = '';
  private element: Element | null = null;
  private left = BEFORE;

  constructor(
    private readonly page: Page,
    private readonly entry: Entry,
  ) {}

  tell(text: string, element: Element, hint: boolean, touches = false): void {
    const { near, shared } = this;
    this.runs.push({ text, element, near, shared, touches, hint });
  }

  flush(touches = false): void {
    const { element, buffer } = this;
    if (element && buffer.trim()) this.tell(squeeze(buffer), element, false, touches);
    this.buffer = '';
    this.element = null;
  }

  take(node: Node): void {
    if (--this.left < 0) this.met = true;
    else if (node.nodeType === 3) this.add(node.nodeValue ?? '', node.parentElement);
    else if (node.nodeType === 1) this.enter(node as Element);
  }

  private add(text: string, element: Element | null): void {
    if (!text.trim()) return;
    this.buffer = text + this.buffer;
    this.element ??= element;
  }

  private enter(el: Element): void {
    const { page } = this;
    const owner = page.owners.get(el);
    if (owner) {
      if (owner !== this.entry) this.met = true;
      return;
    }
    if (page.holds(el)) {
      this.flush(true);
      this.met = true;
      return;
    }
    const name = el.nodeName;
    if (name === 'BR' || name === 'HR') {
      this.flush();
      this.near = false;
      return;
    }
    if (page.skips(el, name)) return;
    if (traitsOf(el) & HINT && !isLeading(el)) {
      const text = fold(wordsOf(el));
      if (text) this.tell(text, el, true);
      return;
    }
    // at the right edge of the line: a remark about the page
    const block = !INLINE.has(name) || (page.layout && this.buffer !== '' && floats(el));
    if (block) {
      this.flush();
      this.near = false;
    } else if (this.buffer && el.nextSibling?.nodeType === 1) this.buffer = ` ${this.buffer}`;
    // nothing but words: no need to look at each piece
    if (!el.firstElementChild) {
      this.left--;
      this.add(wordsOf(el), el);
    } else
      for (let child = el.lastChild; child && !this.met; child = child.previousSibling)
        this.take(child);
    if (block) this.flush();
  }
}

const floats = (el: Element): boolean => getComputedStyle(el).cssFloat === 'right';

const ADDON = /addon|prepend|prefix/;

/** `企业全称 | ____` in one frame: the words before a box name it, be they called an addon. */
function isLeading(el: Element): boolean {
  if (!ADDON.test(classOf(el))) return false;
  const text = fold(wordsOf(el));
  return hasWord(text) && text.length <= 30 && !unitOnly(text) && !isHint(text);
}

const FRAMED = '[class*="addon"],[class*="prepend"],[class*="prefix"]';

/** Words that a library draws before the box, in the control's own frame. */
function leadInside({ control: { root, input } }: Entry): Element | null {
  const lead = input && root !== input ? root.querySelector(FRAMED) : null;
  return input && lead && isLeading(lead) && before(lead, input) && !lead.querySelector(INNER)
    ? lead
    : null;
}
const INNER = 'input,select,button';

/**
 * Texts before a control, nearest first, up to the previous control, `scope` or 13
 * ancestors; `line`: the previous control stands on the same line.
 */
export function runsBefore(
  page: Page,
  entry: Entry,
  next: Entry | undefined,
  scope: Element | null,
): { runs: Run[]; line: boolean } {
  // the cell itself is the box: what stands around it is for the table to read
  if (scope === entry.first) return { runs: [], line: false };
  const walk = new Backwards(page, entry);
  const { runs } = walk;
  const lead = leadInside(entry);
  // not near: what labels the whole frame comes first
  walk.near = false;
  if (lead) walk.tell(squeeze(wordsOf(lead)), lead, false);
  walk.near = true;
  let node: Element = entry.first;
  let place = page.before(entry);
  const common = next ? page.meet(place, page.before(next)) : -1;
  for (let ups = 0; ups <= UP; ups++) {
    for (let left = node.previousSibling; left && !walk.met; left = left.previousSibling)
      walk.take(left);
    if (walk.met || !place || place.element === scope || place.stop) break;
    if (!place.inline) {
      walk.flush();
      walk.near = false;
    }
    node = place.element;
    // it holds the next control, too
    if (!walk.shared && next && (place.depth <= common || node === next.first)) {
      walk.flush();
      walk.shared = true;
    }
    place = place.up;
    if (walk.shared && runs.some((run) => run.shared && !run.hint)) break;
  }
  const { met } = walk;
  walk.flush(met);
  return { runs, line: walk.near && met };
}

/** Collects what follows one control. */
class Forwards {
  line = '';
  open = true;
  met = false;
  followed = false;
  readonly more: string[] = [];
  private left = AFTER;

  constructor(
    private readonly page: Page,
    private readonly entry: Entry,
  ) {}

  take(node: Node): void {
    if (--this.left < 0) this.met = true;
    else if (node.nodeType === 3) this.say(node.nodeValue ?? '');
    else if (node.nodeType === 1) this.enter(node as Element);
  }

  private say(text: string): void {
    if (this.open) this.line += text;
    else if (text.trim()) this.more.push(fold(text));
  }

  private enter(el: Element): void {
    const { page, open, more } = this;
    const owner = page.owners.get(el);
    if (owner === this.entry) return;
    if (owner || page.holds(el)) {
      this.met = true;
      this.followed = open;
      return;
    }
    const name = el.nodeName;
    if (name === 'BR') this.open = false;
    else if (!page.skips(el, name)) {
      if (INLINE.has(name)) {
        // two boxes beside each other hold two words: `亿元` `净利润`
        if (open && this.line && el.previousSibling?.nodeType === 1) this.line += ' ';
        if (!el.firstElementChild) {
          this.left--;
          this.say(wordsOf(el));
        } else
          for (let child = el.firstChild; child && !this.met; child = child.nextSibling)
            this.take(child);
        return;
      }
      if (this.line.trim() || el.childElementCount > 3) this.open = false;
      const text = fold(wordsOf(el));
      if (!text || text.length >= 300) return;
      if (this.open) this.line = text;
      else more.push(text);
      this.open = false;
    }
  }
}

const ENDS = new Set(['TD', 'TH', 'TR', 'LI', 'DD']);

/** Text right after the control on its line, and remarks below it. */
export function textAfter(
  page: Page,
  entry: Entry,
  prev: Entry | undefined,
  scope: Element | null,
): { line: string; more: string[]; ended: boolean } {
  if (scope === entry.first) return { line: '', more: [], ended: true };
  const walk = new Forwards(page, entry);
  let node: Element = entry.last;
  let place: Place | null = node === entry.anchor ? page.at(entry) : page.around(node);
  const common = prev ? page.meet(place, page.before(prev)) : -1;
  for (let ups = 0; ups <= UP_AFTER && !walk.met; ups++) {
    for (let right = node.nextSibling; right && !walk.met; right = right.nextSibling)
      walk.take(right);
    if (!place || place.element === scope || place.stop) break;
    if (prev && (place.depth <= common || place.element === prev.first)) break;
    if (ENDS.has(place.name)) break;
    if (!place.inline && walk.line.trim()) walk.open = false;
    node = place.element;
    place = place.up;
  }
  return { line: squeeze(walk.line), more: walk.more, ended: !walk.followed };
}
