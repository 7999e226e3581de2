import { definitionOf, keyOf } from '@/rules/facts';
import { showValue } from '@/rules/facts/show-value';
import type { Facts, FactValue } from '@/rules/facts/types';
import type { ReadLine } from './read-sheets';

export type LineState = 'invalid' | 'changed' | 'new' | 'same';

export interface ComparedLine extends ReadLine {
  state: LineState;
  shown: string;
  known: string;
}

/** Each line of a file against the profile. */
export function compare(lines: ReadLine[], facts: Facts): ComparedLine[] {
  return lines.map((line) => {
    const definition = definitionOf(keyOf(line.address));
    const before = facts[line.address];
    const known = before === undefined ? '' : showValue(definition, before);
    const shown = line.value === null ? '' : showValue(definition, line.value);
    return { ...line, shown, known, state: stateOf(line, before) };
  });
}

function stateOf(line: ReadLine, before: FactValue | undefined): LineState {
  if (line.problem) return 'invalid';
  if (before === undefined) return 'new';
  return plain(before) === plain(line.value) ? 'same' : 'changed';
}

/** Comparable wording of a value: the order of a record's columns and its empty cells do not count. */
function plain(value: FactValue | null): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, cell]) => cell !== null && cell !== '')
            .sort(([a], [b]) => a.localeCompare(b)),
        )
      : part,
  );
}
