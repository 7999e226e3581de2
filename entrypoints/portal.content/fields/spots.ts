import type { Root } from './tree';

/** Where to look for controls after a node came: its parent, unless that is a long list. */
export function region(node: Element, root: Root): Element | Root {
  const parent = node.parentElement ?? root;
  return parent.childElementCount <= 30 || node.firstElementChild === null ? parent : node;
}

export function outermost(spots: Set<Element | Root>, root: Root): (Element | Root)[] {
  const all = [...spots].filter((spot) => spot.isConnected);
  if (all.length > 40) return [root];
  return all.filter((spot) => !all.some((other) => other !== spot && other.contains(spot)));
}

/** The element a mutation is about; for a shadow root its host. */
export const elementOf = (target: Node): Element | null => {
  if (target.nodeType === 1) return target as Element;
  if (target.nodeType === 9) return (target as Document).documentElement;
  return target.parentElement ?? (target as ShadowRoot).host ?? null;
};
