import { type FieldDescriptor, piece } from './field';
import { isBlank } from './format/choice';
import type { RecordTable } from './match/record-table';

/** One row of the page that may be filled: its open cells by header. */
export interface Row {
  index: number;
  isNew: boolean;
  cells: Map<string, FieldDescriptor>;
}

/** Nothing is typed or chosen in it. */
export const isEmpty = ({ value }: FieldDescriptor) => value.trim() === '' || isBlank(value);
/** A list or box to tick may show a choice of the page's own; the name and what is typed may not. */
const isFree = (field: FieldDescriptor, lead: string) =>
  isEmpty(field) || (headerOf(field) !== lead && preset.has(field.kind));
const preset = new Set(['select', 'radio', 'checkbox', 'switch']);
/** The header of its column, else its label. */
export const headerOf = ({ row, label }: FieldDescriptor) => row?.column ?? label;

/** The empty rows that stand on the page, then those its own button can add. */
export function freeRows(table: RecordTable, wanted: number): Row[] {
  const lead = [...table.columns].find(([, { column }]) => column.leads)?.[0] ?? '';
  const known = table.rows.map((row, index): Row => {
    const open = row.filter((field) => field.state === 'open' && !field.part);
    return { index, isNew: false, cells: new Map(open.map((field) => [headerOf(field), field])) };
  });
  const usable = known.filter(
    ({ index, cells }) =>
      cells.has(lead) && (table.rows[index] ?? []).every((field) => isFree(field, lead)),
  );
  if (!table.canAdd) return usable.slice(0, wanted);
  const model = known[known.length - 1];
  for (let index = known.length; usable.length < wanted; index++) {
    const cells = new Map<string, FieldDescriptor>();
    for (const header of table.columns.keys()) {
      const cell = model?.cells.get(header);
      if (model && !cell) continue;
      const like: FieldDescriptor = cell ?? cellToCome(table, header);
      const signature = like.signature.replace(/\[\d+\]/, `[${index}]`);
      cells.set(header, { ...like, signature, value: '', row: { group: table.group, index } });
    }
    usable.push({ index, isNew: true, cells });
  }
  return usable;
}

/** A cell of a table without rows: what kind of control it will be is not known yet. */
export const cellToCome = (table: RecordTable, header: string): FieldDescriptor => ({
  id: `${table.group}/${header}`,
  signature: `${table.group}[0]/${piece(header)}`,
  kind: 'unknown',
  widget: '',
  state: 'open',
  label: header,
  labelSource: 'header-row',
  section: [...table.section, table.label].filter(Boolean),
  constraints: {},
  value: '',
});
