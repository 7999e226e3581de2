import { fold } from './facts/fold';
import type { RecordValue } from './facts/types';
import type { ColumnMeaning, RecordTable } from './match/record-table';
import { headerOf, isEmpty } from './record-rows';

/** The record's own wording of a column, in its other names too. */
function wordingsOf(record: RecordValue, { column }: ColumnMeaning): string[] {
  const value = record[column.key];
  if (typeof value !== 'string' || !value) return [];
  const synonyms = column.choices?.find(({ id }) => id === value)?.synonyms ?? [];
  return [value, ...synonyms].map(fold);
}

/** Does a row of the page hold this record already? By number where the table has one, else by name. */
export function stands(
  record: RecordValue,
  row: Record<string, string>,
  table: RecordTable,
): boolean {
  const same = (key: string) => {
    const [header, meaning] =
      [...table.columns].find(([name, { column }]) => column.key === key && name in row) ?? [];
    const shown = fold(row[header ?? ''] ?? '');
    return shown && meaning ? wordingsOf(record, meaning).includes(shown) : undefined;
  };
  const number = same('number');
  if (number !== undefined) return number;
  const lead = table.definition.fields?.find(({ leads }) => leads);
  return same(lead?.key ?? '') === true;
}

/** What its rows show, open or not, by header. */
export const shownIn = ({ rows, texts }: RecordTable): Record<string, string>[] => [
  ...rows.map((row) =>
    Object.fromEntries(row.map((cell) => [headerOf(cell), isEmpty(cell) ? '' : cell.value])),
  ),
  ...texts,
];
