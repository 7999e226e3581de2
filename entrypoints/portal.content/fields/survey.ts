import { named } from './regions';
import { before } from './scan';
import { fold } from './text';
import type { Root } from './tree';

/** What is looked for all over a root. */
export interface Survey {
  /** h1–h4 in document order. */
  titles: Element[];
  frames: Element[];
  /** Open shadow hosts; among the first nodes only, so that a huge page stays cheap. */
  hosts: Element[];
}

const TITLES = ['h1', 'h2', 'h3', 'h4'];
const MOST = 30_000;

/** Shadow hosts among the first elements below `root`: they alone cannot be looked up by a selector. */
function hostsIn(root: Root | Element, most: number): Element[] {
  const hosts: Element[] = [];
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 1);
  for (let n = 0; n < most; n++) {
    const node = walker.nextNode() as Element | null;
    if (!node) break;
    if (node.shadowRoot) hosts.push(node);
  }
  return hosts;
}

/** Titles, frames and shadow hosts of a root. */
export const survey = (root: Root): Survey => ({
  titles: titlesIn(root),
  frames: [...named(root, 'iframe')],
  hosts: hostsIn(root, MOST),
});

/** Does an element that came hold a shadow root? Its first elements are asked. */
export const holdsHost = (element: Element): boolean => hostsIn(element, 3_000).length > 0;

/** h1–h4 in document order. */
export const titlesIn = (root: Root): Element[] =>
  TITLES.flatMap((name) => [...named(root, name)]).sort((a, b) => (before(a, b) ? -1 : 1));

/** Texts of the page's headings. */
export const titlesOf = (titles: Element[]): string[] =>
  titles
    .map((title) => (title.childElementCount < 10 ? fold(title.textContent ?? '') : ''))
    .filter((text) => text !== '' && text.length <= 60);
