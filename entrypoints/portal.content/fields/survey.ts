import { named } from './regions';
import { before } from './scan';
import type { Root } from './tree';

/** What is looked for all over a root, found in one walk instead of one for each. */
export interface Survey {
  /** h1–h4 in document order. */
  titles: Element[];
  frames: Element[];
  /** Open shadow hosts; among the first nodes only, so that a huge page stays cheap. */
  hosts: Element[];
}

const TITLES = ['h1', 'h2', 'h3', 'h4'];
const MOST = 30_000;

/** What there is among the first elements below `root`, and whether those are all. */
function walk(root: Root | Element, most: number): Survey & { whole: boolean } {
  const titles: Element[] = [];
  const frames: Element[] = [];
  const hosts: Element[] = [];
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 1);
  let node = walker.nextNode() as Element | null;
  for (let n = 0; node && n < most; node = walker.nextNode() as Element | null, n++) {
    if (node.shadowRoot) hosts.push(node);
    const name = node.nodeName;
    if (name.length === 2 && TITLES.includes(name.toLowerCase())) titles.push(node);
    else if (name === 'IFRAME' || name === 'iframe') frames.push(node);
  }
  return { titles, frames, hosts, whole: !node };
}

/** Titles, frames and shadow hosts of a root. */
export function survey(root: Root): Survey {
  const found = walk(root, MOST);
  return found.whole
    ? found
    : { titles: titlesIn(root), frames: [...named(root, 'iframe')], hosts: found.hosts };
}

/** Does an element that came hold a shadow root? Its first elements are asked. */
export const holdsHost = (element: Element): boolean => walk(element, 3_000).hosts.length > 0;

/** h1–h4 in document order. */
export const titlesIn = (root: Root): Element[] =>
  TITLES.flatMap((name) => [...named(root, name)]).sort((a, b) => (before(a, b) ? -1 : 1));
