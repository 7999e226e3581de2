import { CHOICE, type Entry, type Picked } from './model';
import type { Page } from './page';
import { ABOVE_MOST, type Box, boxOf, LEFT_MOST, overlap, sameLine, TOUCH } from './placed';
import { clean, isError, isHint, numbering, ORDINAL, PLACE, SEPARATOR, unitOnly } from './text';
import { HINT, TITLE, traitsOf } from './traits';

/**
 * Labels by where they stand, for controls about which the structure says nothing:
 * pages that place labels and boxes absolutely, or order a grid's cells by style.
 * The nearest text to the left on the same line, or right above; never past another
 * control, never a text that stands closer to another one. Two candidates are none.
 */

interface Words {
  element: Element;
  text: string;
  raw: string;
  box: Box;
}

/** Ancestors climbed for texts; larger areas are no form. */
const UP = 6;
const NODES = 3_000;
const TEXTS = 400;
/** Controls looked at: a page of nameless boxes has no labels to find. */
const SILENT = 300;

const gapLeft = (text: Box, control: Box): number => control.left - text.right;
const gapAbove = (text: Box, control: Box): number => control.top - text.bottom;

/** Gives the silent controls of one tree the labels that stand beside them. */
export function readPositions(shown: Entry[], page: Page): void {
  if (!page.layout) return;
  const silent = shown.filter(
    (entry) => !entry.label && !entry.part && !CHOICE.has(entry.control.kind),
  );
  if (silent.length === 0 || silent.length > SILENT) return;
  const fresh = silent.filter((entry) => entry.evidence?.position === undefined);
  if (fresh.length > 0) new Positions(shown, page).read(fresh);
  for (const entry of silent) {
    const found = entry.evidence?.position;
    if (!found) continue;
    entry.label = found.text;
    entry.source = 'geometry';
    entry.from = found.element;
    entry.raw += found.raw;
  }
}

class Positions {
  private readonly boxes: Map<Entry, Box>;
  private readonly areas = new Map<Element, Words[]>();
  /** Texts that are other controls' labels. */
  private readonly taken = new Set<Element>();

  constructor(
    shown: Entry[],
    private readonly page: Page,
  ) {
    this.boxes = new Map(shown.map((entry) => [entry, boxOf(entry.first)]));
    for (const { from } of shown) if (from) this.taken.add(from);
  }

  read(entries: Entry[]): void {
    const found = new Map<Words, Entry | null>();
    for (const entry of entries) {
      if (entry.evidence) entry.evidence.position = null;
      const words = this.beside(entry);
      // two controls that would share it: it heads them, and names neither
      if (words) found.set(words, found.has(words) ? null : entry);
    }
    for (const [{ element, text, raw }, entry] of found) {
      const position: Picked = {
        element,
        text,
        raw,
        near: false,
        strong: false,
        continues: false,
      };
      if (entry?.evidence) entry.evidence.position = position;
    }
  }

  private beside(entry: Entry): Words | null {
    const own = this.boxes.get(entry) as Box;
    const others = [...this.boxes].filter(([other]) => other !== entry).map(([, box]) => box);
    const texts = this.textsAround(entry);
    const left = nearest(
      texts.filter(
        ({ box }) =>
          sameLine(box, own) &&
          gapLeft(box, own) >= -TOUCH &&
          gapLeft(box, own) <= LEFT_MOST &&
          !others.some(
            (other) =>
              sameLine(other, own) &&
              // between the two, or right before the text and closer to it
              ((other.left >= box.right - TOUCH && other.right <= own.left + TOUCH) ||
                (other.right <= box.left + TOUCH && box.left - other.right < gapLeft(box, own))),
          ),
      ),
      ({ box }) => gapLeft(box, own),
    );
    const above = nearest(
      texts.filter(
        ({ box }) =>
          box.bottom <= own.top + TOUCH &&
          gapAbove(box, own) <= ABOVE_MOST &&
          overlap(box, own) &&
          Math.abs(box.left - own.left) <= own.right - own.left &&
          !others.some(
            (other) =>
              overlap(other, own) &&
              ((other.top >= box.bottom - TOUCH && other.bottom <= own.top + TOUCH) ||
                (other.bottom <= box.top + TOUCH && box.top - other.bottom < gapAbove(box, own))),
          ),
      ),
      ({ box }) => gapAbove(box, own),
    );
    const words = left && above ? null : (left ?? above);
    return words?.element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      ? words
      : null;
  }

  /** Texts in the largest surroundings that are still a form's. */
  private textsAround(entry: Entry): Words[] {
    let area: Element | null = null;
    let place = this.page.at(entry);
    for (let n = 0; place && n < UP; n++, place = place.up) {
      if (place.element.getElementsByTagName('*')[NODES]) break;
      area = place.element;
      if (place.stop || place.name === 'TABLE') break;
    }
    if (!area) return [];
    let texts = this.areas.get(area);
    if (!texts) {
      texts = this.textsIn(area);
      this.areas.set(area, texts);
    }
    return texts;
  }

  private textsIn(area: Element): Words[] {
    const { page } = this;
    const texts: Words[] = [];
    const seen = new Set<Element>();
    const walker = area.ownerDocument.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(), n = 0; node && n < NODES; node = walker.nextNode(), n++) {
      const element = node.parentElement;
      if (!element || !node.nodeValue?.trim() || !this.free(element, area)) continue;
      const whole = !page.holds(element);
      if (whole && seen.has(element)) continue;
      seen.add(element);
      const raw = whole ? page.textOf(element) : node.nodeValue;
      const text = clean(raw);
      if (!isLabel(text)) continue;
      const range = area.ownerDocument.createRange();
      if (whole) range.selectNodeContents(element);
      else range.selectNode(node);
      texts.push({ element, text, raw, box: boxOf(range) });
      if (texts.length === TEXTS) break;
    }
    return texts;
  }

  /** Not drawn by a control, no hint, no heading, nobody's label yet. */
  private free(element: Element, area: Element): boolean {
    const { page } = this;
    for (let up: Element | null = element; up && up !== area; up = up.parentElement) {
      if (page.holds(up)) return true;
      if (
        page.owners.has(up) ||
        this.taken.has(up) ||
        page.skips(up) ||
        traitsOf(up) & (HINT | TITLE) ||
        /^(?:H\d|LEGEND|CAPTION|SUMMARY|A|LI)$/.test(up.nodeName)
      )
        return false;
    }
    return true;
  }
}

const isLabel = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 40 &&
  /[\u4e00-\u9fffA-Za-z]{2}/.test(text) &&
  !isHint(text) &&
  !isError(text) &&
  !SEPARATOR.test(text) &&
  !PLACE.test(text) &&
  !ORDINAL.test(text) &&
  !unitOnly(text) &&
  numbering(text) === 0;

/** The nearest, unless a second one is as near. */
function nearest(texts: Words[], gap: (words: Words) => number): Words | null {
  const [first, second] = texts.sort((a, b) => gap(a) - gap(b));
  if (!first) return null;
  return second && gap(second) - gap(first) < TOUCH ? null : first;
}
