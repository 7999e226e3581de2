import type { FieldDescriptor } from '../field';
import { isBlank, isPrompt } from '../format/choice';

/** Boxes that show one figure before this count as coincidence. */
const FEW = 3;
const lists = new Set(['select', 'multiselect', 'cascader', 'treeselect', 'radio']);
const none = /^(?:-+|\/|无数据)?$/;

/** Does the field show nothing but its prompt, or say that there is nothing? */
export function isUnanswered({ kind, value }: FieldDescriptor): boolean {
  const text = value.trim();
  if (none.test(text) || isPrompt(text)) return true;
  // of a cascader too: 江苏省/地市 was left at its second level
  return lists.has(kind) && text.split('/').some((level) => isBlank(level));
}

/**
 * Do all these boxes show the one figure that boxes begin with: 0, or the 1 of a library's number
 * box that takes nothing less? Nobody has typed there then. Two alike may be what was meant.
 */
export function areUntouched(figures: FieldDescriptor[]): boolean {
  const values = new Set(figures.map(({ value }) => value.trim().replace(/\.0+$/, '')));
  const [only = ''] = values;
  if (figures.length < FEW || values.size > 1) return false;
  return only === '0' || (only === '1' && figures.every(({ kind }) => kind === 'number'));
}
