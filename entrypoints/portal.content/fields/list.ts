import type { RepeatGroup } from '@/rules/field';
import { clean } from './text';

/** Row lists of one tree: the element whose rows they are, and its rows so far. */
export interface List {
  element: HTMLElement;
  lines: Element[];
  label: string;
  section: string[];
  canAdd: boolean;
  /** The page's button that adds a row. */
  button: HTMLElement | null;
  signature: string;
  columns: string[];
  texts?: Record<string, string>[];
  opens?: RepeatGroup['opens'];
  /** Not all its rows are shown. */
  paged?: boolean;
}

/** A list without rows under these headings, the innermost of which names it. */
export const newList = (element: HTMLElement, section: string[]): List => ({
  element,
  lines: [],
  label: section[section.length - 1] ?? '',
  section: section.slice(0, -1),
  canAdd: false,
  button: null,
  signature: '',
  columns: [],
});

/** What the rest is told of a list: no DOM. */
export const describe = (list: List): RepeatGroup => ({
  signature: list.signature,
  label: clean(list.label),
  section: list.section,
  rows: list.lines.length,
  canAdd: list.canAdd,
  columns: list.columns.slice(0, 60).map((text) => text.slice(0, 200)),
  ...(list.texts && { texts: list.texts }),
  ...(list.opens && { opens: list.opens }),
  ...(list.paged && { paged: true }),
});
