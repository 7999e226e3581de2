/** Folded for comparison: NFKC, no white space or zero-width marks, lower case. */
export const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toLowerCase();

/** Text of an element with white space folded. */
export const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const all = (root: ParentNode, selector: string) => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/**
 * What any of the selectors matches, in document order. Asked one by one: a browser tries
 * a list on every element, but looks a name up; lists that are in order are soon sorted.
 */
export function allOf(root: ParentNode, selectors: string[]): HTMLElement[] {
  const lists = selectors.map((each) => all(root, each)).filter((list) => list.length > 0);
  return lists.length < 2
    ? (lists[0] ?? [])
    : [...new Set(lists.flat())].sort((a, b) => 3 - (a.compareDocumentPosition(b) & 6));
}

/** One alternative of a selector list, and the classes without which nothing matches it. */
interface Alternative {
  css: string;
  classes: string[];
}
const alternatives = new Map<string, Alternative[]>();

function alternativesOf(list: string): Alternative[] {
  let known = alternatives.get(list);
  if (!known) {
    const parts = [''];
    let depth = 0;
    for (const sign of list) {
      if (sign === '(' || sign === '[') depth++;
      else if (sign === ')' || sign === ']') depth--;
      if (sign === ',' && depth === 0) parts.push('');
      else parts[parts.length - 1] += sign;
    }
    known = parts.map((css) => {
      const plain = css.replace(/\[.*?\]|:\w+\(.*\)/g, '');
      const classes = plain.toLowerCase().match(/(?<=\.)[\w-]+/g) ?? [];
      return { css, classes };
    });
    alternatives.set(list, known);
  }
  return known;
}

/**
 * Does anything below `root` match the list? Asked one alternative at a time: a browser
 * tries a list on every element. `names`: all classes there in small letters, as old
 * pages do not tell them apart; where they are known.
 */
export const hasAny = (root: ParentNode, list: string, names?: ReadonlySet<string>): boolean =>
  alternativesOf(list).some(
    ({ css, classes }) =>
      (!names || classes.every((name) => names.has(name))) && root.querySelector(css) !== null,
  );

/** The root itself where it matches, else what matches in it. */
export const within = (root: HTMLElement, selector: string) =>
  root.matches(selector) ? [root] : all(root, selector);

export const one = (root: ParentNode, selector: string) =>
  root.querySelector<HTMLElement>(selector);

/** Rendered and not `visibility: hidden`; says nothing about opacity or position. */
export const shown = (element: Element) =>
  element.checkVisibility
    ? element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })
    : element.isConnected &&
      element.getClientRects().length > 0 &&
      getComputedStyle(element).visibility !== 'hidden';

/** Shown and not on its way out (Vue, React and CSS-motion leave classes). */
export const open = (element: Element) =>
  shown(element) && !/-leave\b|-leave-/.test(classOf(element));

/** The attribute `class`, '' without one. */
export function classOf(element: Element): string {
  // twice as quick as asking for it; a drawing's is an object, and a form may hold a box of that name
  const { className } = element;
  return typeof className === 'string' ? className : (element.getAttribute('class') ?? '');
}

export const isDisabled = (element: Element | null) =>
  !!element &&
  (element.matches(':disabled,[aria-disabled="true"]') || saysDisabled(classOf(element)));
const saysDisabled = (names: string) => names !== '' && /(^|[\s-])disabled(\s|$)/.test(names);

/** The native value element of a control, or null where it has none. */
export const valueElement = (element: Element | null) =>
  element && 'value' in element ? (element as HTMLInputElement) : null;

/** Lowest element that contains all of them. */
export function commonAncestor(elements: HTMLElement[]): HTMLElement {
  let root = elements[0]?.parentElement ?? document.body;
  while (root.parentElement && !elements.every((element) => root.contains(element)))
    root = root.parentElement;
  return root;
}

/** Every change below a node, for a MutationObserver. */
export const everything = {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
} satisfies MutationObserverInit;
