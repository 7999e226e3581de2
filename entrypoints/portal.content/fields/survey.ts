import { named } from './regions';
import { before } from './scan';
import { fold, wordsOf } from './text';
import { classOf } from './traits';
import type { Root } from './tree';

/** What is looked for all over a root. */
export interface Survey {
  /** h1–h4 in document order. */
  titles: Element[];
  frames: Element[];
  /** Open shadow hosts; among the first nodes only, so that a huge page stays cheap. */
  hosts: Element[];
  /** All classes of elements in small letters; undefined where there are too many elements. */
  names: Set<string> | undefined;
}

const TITLES = ['h1', 'h2', 'h3', 'h4'];
const MOST = 30_000;

const split = (text: string): string[] => text.toLowerCase().split(/\s+/);

/** Shadow hosts among the first elements below `root`, which no selector finds; their classes on the way, if those are all. */
function walk(root: Root | Element, most: number): Pick<Survey, 'hosts' | 'names'> {
  const hosts: Element[] = [];
  const texts = more(root, most) ? null : new Set<string>();
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 1);
  let node = walker.nextNode() as Element | null;
  for (let n = 0; node && n < most; n++) {
    if (node.shadowRoot) hosts.push(node);
    if (texts) texts.add(classOf(node));
    // what stands in a list of options is none of these
    for (
      let last = node.nodeName === 'SELECT' && node.lastElementChild;
      last;
      last = last.lastElementChild
    )
      walker.currentNode = last;
    node = walker.nextNode() as Element | null;
  }
  const names = texts && [...texts].flatMap(split);
  return { hosts, names: names && !node ? new Set(names) : undefined };
}

/** Counting stops there: asked before each of so many is asked for its classes in vain. */
const more = (root: Root | Element, most: number): boolean =>
  'getElementsByTagName' in root && root.getElementsByTagName('*')[most] !== undefined;

/** Titles, frames, shadow hosts and classes of a root. */
export const survey = (root: Root): Survey => ({
  titles: titlesIn(root),
  frames: [...named(root, 'iframe')],
  ...walk(root, MOST),
});

/** Classes that a selector may name to find something below an element: those there and above it. */
export function namesAround(element: Element): Survey['names'] {
  const { names } = walk(element, MOST);
  for (let up: Element | null = names ? element : null; up; up = up.parentElement)
    for (const name of split(classOf(up))) names?.add(name);
  return names;
}

/** Does an element that came hold a shadow root? Its first elements are asked. */
export const holdsHost = (element: Element): boolean => walk(element, 3_000).hosts.length > 0;

/** h1–h4 in document order. */
export const titlesIn = (root: Root): Element[] =>
  TITLES.flatMap((name) => [...named(root, name)]).sort((a, b) => (before(a, b) ? -1 : 1));

/** Texts of the page's headings. */
export const titlesOf = (titles: Element[]): string[] =>
  titles
    .map((title) => (title.childElementCount < 10 ? fold(wordsOf(title)) : ''))
    .filter((text) => text !== '' && text.length <= 60);
