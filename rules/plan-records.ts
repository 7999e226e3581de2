import { fold } from './facts/fold';
import { isValidOn } from './facts/titles';
import type { FactDefinition, FactValue, RecordValue } from './facts/types';
import type { FieldDescriptor, PageDescription } from './field';
import { type FormatContext, formatValue } from './format';
import type { MatchContext } from './match';
import {
  type ColumnMeaning,
  otherEntries,
  type RecordTable,
  recordTables,
} from './match/record-table';
import { withUnit } from './match/stated';
import { parseCached, surroundingsOf } from './match/surroundings';
import { windowForms } from './match/window-form';
import type { PlannedLine } from './plan';
import { openFirst } from './plan-closed';
import { asOpened, blankLine } from './plan-line';
import { cellToCome, freeRows, headerOf, isEmpty, type Row } from './record-rows';
import { shownIn, stands } from './record-stands';

interface RecordContext extends MatchContext, FormatContext {
  frameId: number;
  /** Pages of other frames, where a window of one shows the form of another. */
  beside?: PageDescription[];
}

export interface PlannedRecords {
  lines: PlannedLine[];
  /** Signatures of cells that hold records: nothing else is to be planned for them. */
  taken: Set<string>;
  /** Chinese: the page is the form of some record, of which list is not known; else ''. */
  doubt: string;
}

const leadOf = ({ fields }: FactDefinition) => fields?.find(({ leads }) => leads)?.key ?? '';

/** One cell of a record in the words its control wants; null where the record says nothing there. */
function format(
  table: RecordTable,
  record: RecordValue,
  meaning: ColumnMeaning,
  cell: FieldDescriptor,
  context: RecordContext,
) {
  const { column, to } = meaning;
  const day = /^(?:date|month|year)$/.test(cell.kind);
  // 有效期 over a single date box asks for its end
  const own = to && day ? to : column;
  const value = record[own.key];
  if (value === undefined || value === null || value === '') return null;
  const definition: FactDefinition = { ...table.definition, ...own, synonyms: [] };
  const year = context.declarationYear;
  const above = surroundingsOf(cell, [...table.section, table.label], year);
  const parsed = withUnit({ ...parseCached(headerOf(cell), year) }, own, above);
  if (own.kind === 'money' && parsed.qualifiers.includes('foreign'))
    return { refused: '此栏要的是外币' };
  const end = to && !day ? record[to.key] : undefined;
  if (to && !day && !end) return null;
  return formatValue(
    definition,
    value as FactValue,
    asOpened(cell, own.kind, end ? 'daterange' : undefined),
    end ? { ...parsed, end: 'record.end' } : parsed,
    end ? { ...context, facts: { 'record.end': end as string } } : context,
  );
}

/** The lines of one record in one row. */
function planRow(
  table: RecordTable,
  record: RecordValue,
  row: Row,
  context: RecordContext,
  unclear: string[],
): PlannedLine[] {
  const { definition, columns } = table;
  const doubt = [table.doubt, ...unclear].filter(Boolean).join('；');
  const title = String(record[leadOf(definition)]);
  const until = [record.validTo, record.validUntil].find((day) => typeof day === 'string' && day);
  const expired = typeof until === 'string' && !isValidOn({ validTo: until }, context.today);
  const doubts = [doubt, expired ? `到 ${context.today} 已过有效期` : ''];
  const lines = [...columns].flatMap(([header, meaning]): PlannedLine[] => {
    const cell = row.cells.get(header);
    const made = cell && format(table, record, meaning, cell, context);
    if (!cell || !made) return [];
    const plain = blankLine(cell, context.frameId);
    const line: PlannedLine = {
      ...plain,
      id: `${plain.id}${row.isNew ? `+${row.index}` : ''}`,
      label: headerOf(cell) || header,
      fact: { address: definition.key, label: labelOf(definition, meaning.column.key) },
      newRow: row.isNew,
      confidence: doubt ? 0.8 : 0.95,
    };
    if ('refused' in made) return [{ ...line, reason: `“${title}”：${made.refused}` }];
    const overwrites = !isEmpty(cell) && fold(cell.value) !== fold(made.after);
    return [
      {
        ...line,
        desired: made.desired,
        after: made.after,
        overwrites,
        status: doubt || expired || made.doubt || overwrites ? 'ask' : 'ready',
        reason: [...doubts, made.doubt].filter(Boolean).join('；'),
        set: {
          id: `${table.group}[${row.index}]`,
          title: `${table.window === undefined ? `第 ${row.index + 1} 行` : table.label || '窗口'}：${title}`,
        },
      },
    ];
  });
  // A record without its name is no record.
  const lead = lines.find(({ fact }) => fact?.label === labelOf(definition, leadOf(definition)));
  if (!lead?.desired) return lead ? [{ ...lead, id: `${lead.id}!${title}` }] : [];
  const asks = lines.some(({ status }) => status === 'ask');
  return lines.map((line) => (asks && line.status === 'ready' ? { ...line, status: 'ask' } : line));
}

const labelOf = ({ label, fields }: FactDefinition, key: string) =>
  `${label} · ${fields?.find((column) => column.key === key)?.label ?? ''}`;

/** One line that says why nothing (or no more) is put into a table. */
function note(table: RecordTable, context: RecordContext, reason: string): PlannedLine {
  const cell = table.rows[0]?.[0] ?? cellToCome(table, [...table.columns.keys()][0] ?? '');
  const { definition } = table;
  return {
    ...blankLine(cell, context.frameId),
    id: `${context.frameId}-${table.group}`,
    label: table.label || definition.label,
    fact: { address: definition.key, label: definition.label },
    before: '',
    reason,
  };
}

const namesOf = ({ definition }: RecordTable, records: RecordValue[]): string =>
  records
    .slice(0, 5)
    .map((record) => record[leadOf(definition)])
    .join('、');

/** Chinese: why nothing of a table with pages is known to be missing. */
export const otherPages = '表格还有其他页，请先确认没有填过';

const stillToFill = (table: RecordTable, records: RecordValue[], paged: boolean): string =>
  paged
    ? `${otherPages}（${namesOf(table, records)}）`
    : `还有 ${records.length} 条没有填（${namesOf(table, records)}）`;

/** Chinese: what the user does first where no row of a table is open. */
function howToOpen({ opens = 'cell', canAdd, texts, columns }: RecordTable): string {
  const lead = [...columns].find(([, { column }]) => column.leads)?.[0] ?? '';
  const full = canAdd && texts.every((row) => row[lead]);
  return openFirst[opens === 'row' && full ? 'add' : opens];
}

/**
 * Tables that hold a list of the profile, filled record by record: records that
 * stand there already are left alone, then empty rows are used, then rows are
 * added with the page's own button. What is typed is never replaced.
 */
export function planRecords(page: PageDescription, context: RecordContext): PlannedRecords {
  const taught = new Set(context.teachings.map(({ signature }) => signature));
  const taken = new Set<string>();
  const { beside = [], declarationYear } = context;
  const tables = recordTables(page, declarationYear, beside);
  const others = beside.flatMap((other, n) =>
    recordTables(other, declarationYear, [page, ...beside.filter((_, m) => m !== n)]),
  );
  const windows = windowForms(page, beside);
  // one machine, patent or person: its phone and its name are not the applicant's
  for (const { title, list, fields } of windows)
    if (otherEntries.test(fold(`${title} ${list?.label ?? ''}`)))
      for (const { signature } of fields) if (!taught.has(signature)) taken.add(signature);
  const lines = tables.flatMap((table): PlannedLine[] => {
    const cells = table.rows.flat();
    for (const { signature } of cells) if (!taught.has(signature)) taken.add(signature);
    if (table.refused) return [note(table, context, table.refused)];
    const { definition } = table;
    const value = context.facts?.[definition.key];
    if (!Array.isArray(value))
      return [note(table, context, `企业资料里没有“${definition.label}”，补充后可填`)];
    const alike = [...tables, ...others].filter((other) => other.definition === definition);
    const behind = alike.filter((other) => !isWindow(other));
    const entered = !isWindow(table) && behind.length < alike.length;
    // its records are entered in the window that lies over it
    if (entered && cells.length === 0) return [];
    const paged = alike.some((other) => other.paged);
    const unclear = [
      paged ? otherPages : '',
      isWindow(table) && !table.known && behind.length > 1
        ? `本页有几张表都像“${definition.label}”，请核对这个窗口是哪一张的`
        : '',
    ];
    const all = (value as RecordValue[]).filter(
      (record) =>
        record[leadOf(definition)] &&
        !alike.some((other) => shownIn(other).some((row) => stands(record, row, other))),
    );
    const { only } = table;
    const kindOf = (record: RecordValue) => record[definition.kinds?.column ?? ''];
    const records = all.filter((record) => !only || only.has(String(kindOf(record))));
    const unsaid = only ? all.filter((record) => !kindOf(record)) : [];
    if (table.opens && cells.length === 0)
      return records.length > 0
        ? [note(table, context, `${howToOpen(table)}；${stillToFill(table, records, paged)}`)]
        : [];
    const rows = freeRows(entered ? { ...table, canAdd: false } : table, records.length);
    let used = 0;
    const planned: PlannedLine[] = [];
    const left: RecordValue[] = [];
    for (const record of records) {
      const row = rows[used];
      const made = row ? planRow(table, record, row, context, unclear) : [];
      if (!row) left.push(record);
      else if (made.some(({ desired }) => desired)) used++;
      planned.push(...made);
    }
    const reasons = [
      left.length > 0 && !entered && !(isWindow(table) && used === 0)
        ? `${isWindow(table) ? '窗口里一次填一条，填好由您自己点“确定”，再点“新增”填下一条' : '空行不够，页面也没有新增按钮'}：${stillToFill(table, left, paged)}`
        : '',
      unsaid.length > 0
        ? `企业资料里没有写类型，不知是否该填在这里：${unsaid.length} 条没有填（${namesOf(table, unsaid)}）`
        : '',
    ].filter(Boolean);
    // a window that shows a record already is left to the user
    const rest = reasons.length > 0 ? [note(table, context, reasons.join('；'))] : [];
    return [...planned.filter(({ signature }) => !taught.has(signature)), ...rest];
  });
  const strange =
    page.window !== undefined && windows.length > 0 && tables.every((table) => !isWindow(table));
  return { lines, taken, doubt: strange ? '窗口里填的是一条记录，请核对是否该填本企业的资料' : '' };
}

const isWindow = ({ window }: RecordTable) => window !== undefined;
