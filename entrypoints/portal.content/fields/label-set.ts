import type { LabelSource } from '@/rules/field';
import type { Entry, Picked } from './model';

/** Kinds that are ticked, not written. */
export const ANY_CHOICE = new Set(['radio', 'checkbox', 'switch']);
/** Never one part of a value among others. */
export const WHOLE = new Set([...ANY_CHOICE, 'textarea', 'richtext', 'file']);

/** Gives a control its label; `from`: the element it was read from, `raw`: as on the page. */
export function set(
  entry: Entry,
  label: string,
  source: LabelSource,
  from: Element | null,
  raw: string,
): void {
  entry.label = label;
  entry.source = source;
  entry.from = from;
  entry.raw += raw;
}

/** … a text that was found before it. */
export const take = (entry: Entry, { text, element, raw }: Picked): void =>
  set(entry, text, 'previous-text', element, raw);
