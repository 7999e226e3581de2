import type { Widget } from '../widgets';
import { nodesOf } from './changes';
import { findAddButtons } from './group';
import { TITLE } from './heading';
import { onlyMessages } from './message';
import type { Entry } from './model';
import type { Page } from './page';
import { MANY } from './pages';
import { remarkIn, spoken } from './remark';
import { findControls } from './scan';
import type { Sections } from './section';
import { elementOf } from './spots';
import { holdsHost } from './survey';
import { wordsOf } from './text';

/** Words and elements that a reading looks for wherever on the page they stand. */
const TELLING =
  'title,h1,h2,h3,h4,label,table,iframe,button,a[class*="btn"],[role="dialog"],[role^="tab"]';
/** Ancestors of a control in which words may name it. */
const REACH = 14;
/** Neither a title nor a remark. */
const MUTE = '\n\n\n';

/** How soon a change is to be read: not at all, at leisure, now. */
export const NEVER = 0;
export const LATER = 1;
export const NOW = 2;
export type Haste = typeof NEVER | typeof LATER | typeof NOW;

/**
 * Clocks, news and the like: changes of a part of the page that holds no control, stands out
 * of reach of all of them and says nothing else that a reading uses. The first change of each
 * such part is read, though at leisure where it says nothing. What the part then says of the
 * form is remembered: as long as it says the same, the form reads as before.
 */
export class Aside {
  private readonly said = new WeakMap<Element, string>();
  /** Where words may name a control, in this round. */
  private readonly near = new Set<Element>();
  private round = 0;

  constructor(
    private readonly page: Page,
    private readonly sections: Sections,
    private readonly widgets: Widget[],
    private readonly veiled: ReadonlySet<Node>,
  ) {}

  /** How soon this change of words or elements is to be read. */
  haste(record: MutationRecord, entries: Entry[]): Haste {
    if (onlyMessages(record)) return NEVER;
    const { target } = record;
    const { page, said } = this;
    let part: Element | null = null;
    let up = elementOf(target);
    for (; up && !this.holds(up); up = up.parentElement) {
      if (up.matches(TELLING)) return NOW;
      page.forget(up);
      part = up;
    }
    if (!part || !up || !page.holds(up) || this.names(up, entries)) return NOW;
    const moved = nodesOf(record).filter((node) => node.nodeType === 1);
    if ((moved as Element[]).some((one) => this.tells(one))) return NOW;
    const known = said.get(part);
    if ((known === undefined || moved.length > 0) && this.serves(part)) {
      said.delete(part);
      return NOW;
    }
    const now = this.print(part);
    said.set(part, now);
    if (now === known) return NEVER;
    return known === undefined && now.startsWith(MUTE) ? LATER : NOW;
  }

  private holds(element: Element): boolean {
    return this.page.filled(element) || this.veiled.has(element);
  }

  private tells(element: Element): boolean {
    return (
      this.holds(element) ||
      element.matches(TELLING) ||
      element.querySelector(TELLING) !== null ||
      holdsHost(element)
    );
  }

  /** Is there a control in it by now, or a button that adds to a list? */
  private serves(part: Element): boolean {
    const { page, widgets } = this;
    return (
      findAddButtons([part], page).length > 0 ||
      findControls(part, widgets, page.ignored).length > 0
    );
  }

  /** All that a reading makes of a part without controls: a title, a remark, an end of titles. */
  private print(part: Element): string {
    const { page } = this;
    const text = wordsOf(part);
    const label = page.label(part);
    return [
      this.sections.headed(part),
      remarkIn(part, page),
      spoken(text),
      TITLE.test(label),
      label === '',
      text.trim().length > 20,
      MANY.test(text),
    ].join('\n');
  }

  /** May what stands in it name a control? */
  private names(element: Element, entries: Entry[]): boolean {
    const { page, near } = this;
    if (this.round !== page.round) {
      this.round = page.round;
      near.clear();
      for (const { state, first, last, anchor, cell, label } of entries) {
        if (state === 'hidden') continue;
        for (const end of [first, last, anchor]) {
          let place = page.around(end);
          for (let n = 0; place && n < REACH; n++, place = place.up) {
            near.add(place.element);
            // beyond its cell only the table is asked
            if (place.stop || (label && place.element === cell)) break;
          }
        }
      }
    }
    return near.has(element) || element.closest('table') !== null;
  }
}
