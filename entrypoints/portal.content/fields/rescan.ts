import type { Entry } from './model';
import type { Page } from './page';
import { before, entryOf, type Found } from './scan';
import type { Root } from './tree';

/** The controls before and after a place where nodes came or went, whose texts may have changed. */
export function neighbours(
  element: Element,
  record: MutationRecord,
  entries: Entry[],
  page: Page,
): Set<Entry> {
  const stale = new Set<Entry>();
  const anchor: Node | null = record.nextSibling ?? record.previousSibling ?? null;
  const spot: Node = anchor?.isConnected ? anchor : element;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before((entries[middle] as Entry).control.root, spot)) low = middle + 1;
    else high = middle;
  }
  for (const entry of [entries[low - 1], entries[low], entries[low + 1]])
    if (entry) stale.add(entry);
  const table = element.closest('table');
  const cells = [...record.addedNodes, ...record.removedNodes].some(
    (node) =>
      /^(?:TD|TH)$/.test(node.nodeName) ||
      (node.nodeName === 'TR' &&
        !page.holds(node) &&
        !(node as Element).querySelector('input,select,textarea')),
  );
  if (table && (cells || element.closest('td,th,thead')))
    for (const entry of entries) if (entry.cell && table.contains(entry.cell)) stale.add(entry);
  return stale;
}

/**
 * Puts what was found anew below `spot` in the place of what was known there; controls that
 * stayed keep their records. Answers those to be read again.
 */
export function rescan(
  spot: Element | Root,
  found: Found[],
  entries: Entry[],
  page: Page,
): Set<Entry> {
  const stale = new Set<Entry>();
  const known = new Map<Element, Entry>();
  let from = -1;
  let count = 0;
  entries.forEach((entry, n) => {
    if (spot === entry.control.root || !spot.contains(entry.control.root)) return;
    if (from < 0) from = n;
    count++;
    known.set(entry.control.root, entry);
  });
  if (from < 0) {
    const first = found[0]?.control.root;
    from = first ? entries.findIndex((entry) => before(first, entry.control.root)) : 0;
    if (from < 0) from = entries.length;
  }
  const next = found.map((one) => {
    const old = known.get(one.control.root);
    const same =
      old &&
      old.control.kind === one.control.kind &&
      old.control.input === one.control.input &&
      old.control.owns.length === one.control.owns.length;
    if (same) {
      old.control = one.control;
      return old;
    }
    return entryOf(one, page);
  });
  const fresh = next.filter((entry) => !entry.field);
  entries.splice(from, count, ...next);
  if (fresh.length > 0 || next.length !== count)
    for (const entry of [entries[from - 1], entries[from + next.length]])
      if (entry) stale.add(entry);
  fresh.forEach((entry) => {
    const n = entries.indexOf(entry);
    for (const beside of [entries[n - 1], entries[n + 1]]) if (beside) stale.add(beside);
    stale.add(entry);
  });
  return stale;
}
