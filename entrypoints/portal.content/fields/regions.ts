import { before } from './scan';
import type { Root } from './tree';

/** Elements of one name, which a document looks up once for as long as it does not change. */
export const named = (root: Root, name: string): Iterable<Element> =>
  root.nodeType === 9 ? (root as Document).getElementsByTagName(name) : root.querySelectorAll(name);

/** Documents of child frames that have no URL of their own: nobody else reads those. */
export function innerDocuments(
  frames: Element[],
  inside: (frame: Element) => boolean,
): [Element, Document][] {
  const out: [Element, Document][] = [];
  for (const frame of frames as HTMLIFrameElement[]) {
    const src = frame.getAttribute('src') ?? '';
    if (src && !/^(?:about:blank|about:srcdoc|javascript:)/i.test(src)) continue;
    if (inside(frame)) continue;
    try {
      if (frame.contentDocument?.body) out.push([frame, frame.contentDocument]);
    } catch {
      // another origin: not ours to read
    }
  }
  return out;
}

/** Asked one by one: a list of selectors is tried on every element of a page, a name alone is looked up. */
const CANDIDATES = ['input', 'select', 'textarea', 'iframe'];
const LARGE = 20_000;
/** A region is not divided below this many elements, nor into more than so many parts. */
const SMALL = 2_000;
const PARTS = 12;

/**
 * The parts of a large page that hold all its controls, so that nothing else is
 * searched again and again; the root itself where the page is of ordinary size.
 */
export function regionsOf(root: Root): (Root | Element)[] {
  if (root.nodeType !== 9) return [root];
  const { body } = root as Document;
  if (!body || !(root as Document).getElementsByTagName('*')[LARGE]) return [root];
  /** Children that hold candidates, by parent; null where a candidate is a child itself. */
  const inner = new Map<Element, Element[] | null>();
  let found = false;
  const candidates = [
    ...CANDIDATES.map((name) => named(root, name)),
    root.querySelectorAll('[contenteditable]'),
  ];
  for (const some of candidates)
    for (const candidate of some) {
      found = true;
      const parent = candidate.parentElement;
      if (!parent) continue;
      let known = inner.has(parent);
      inner.set(parent, null);
      for (let at = parent; !known && at.parentElement; at = at.parentElement) {
        const held = inner.get(at.parentElement);
        known = held !== undefined;
        if (held) held.push(at);
        else if (held === undefined) inner.set(at.parentElement, [at]);
      }
    }
  const out: Element[] = [];
  const split = (region: Element): void => {
    const parts = inner.get(region);
    if (!parts || parts.length > PARTS || !region.getElementsByTagName('*')[SMALL])
      out.push(region);
    else for (const part of parts.sort((a, b) => (before(a, b) ? -1 : 1))) split(part);
  };
  if (found) split(body);
  return out;
}

/** Siblings looked at on either side of what holds controls. */
const BESIDE = 12;

/**
 * The regions of a large page and what stands close beside them and their ancestors:
 * as far as the button of a list may be from it.
 */
export function nearRegions(regions: Element[]): Element[] {
  const held = new Set<Element>();
  for (const region of regions)
    for (let at: Element | null = region; at && !held.has(at); at = at.parentElement) held.add(at);
  const out = new Set<Element>(regions);
  for (const at of held)
    for (const step of ['previousElementSibling', 'nextElementSibling'] as const)
      for (let beside = at[step], n = 0; beside && n < BESIDE; beside = beside[step], n++)
        if (!held.has(beside)) out.add(beside);
  return [...out].sort((a, b) => (before(a, b) ? -1 : 1));
}
