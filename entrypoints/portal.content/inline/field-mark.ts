import type { Found } from '../fields';
import type { Counter } from './counter';
import type { Mark } from './layout';
import { make } from './surface';

/** Its parts as they stand one behind the other. */
const order = ['counter', 'findings', 'draft'] as const;
type Part = (typeof order)[number];

/** What stands beside one field: its counter, what was found, a draft that is offered. */
export class FieldMark implements Mark {
  readonly element = make('div', 'mark');
  counter: Counter | null = null;
  /** The element whose being on screen is watched. */
  watched: Element | null = null;
  private readonly parts = new Map<Part, { says: string; element: HTMLElement }>();

  constructor(readonly field: () => Found | null) {
    this.element.hidden = true;
  }

  anchor(): Element | null {
    return this.field()?.element ?? null;
  }

  /** Draws a part anew if it says something else now: what the user opened in the others stays open. */
  put<T>(part: Part, what: T | undefined, draw: (what: T) => HTMLElement): void {
    const says = JSON.stringify(what) ?? '';
    const known = this.parts.get(part);
    if (says === (known?.says ?? '')) return;
    known?.element.remove();
    this.parts.delete(part);
    if (part === 'counter') this.stop();
    if (what !== undefined) this.parts.set(part, { says, element: draw(what) });
    const later = order.slice(order.indexOf(part) + 1);
    const next = later.map((name) => this.parts.get(name)?.element).find(Boolean) ?? null;
    const drawn = this.parts.get(part)?.element;
    if (drawn) this.element.insertBefore(drawn, next);
  }

  stop(): void {
    this.counter?.stop();
    this.counter = null;
  }
}
