import type { Cell, Row, Sheet } from 'write-excel-file/browser';
import { naturalUnit, showMoney } from '@/rules/facts/money';
import type {
  FactDefinition,
  Facts,
  FactValue,
  RecordField,
  RecordValue,
} from '@/rules/facts/types';
import { countRows } from '../facts/scenario-list';
import {
  hintOf,
  noneHint,
  noneText,
  plainColumns,
  plainFacts,
  plainSheet,
  recordFacts,
  scenarioFacts,
  scenarioSheet,
  sheetName,
  yearFacts,
  yearSheet,
} from './layout';

type Column = Pick<FactDefinition, 'kind'>;

const leastScenarios = 3;
const spareRecords = 3;

const bold = (value: string): Cell => ({ value, fontWeight: 'bold', type: String });
/** Text cells: 18-digit codes and phone numbers must not become numbers. */
const text = (value: string): Cell => (value ? { value, type: String, format: '@' } : null);

function cellOf(column: Column, value: FactValue | undefined | null, unit = ''): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return text(value ? '是' : '否');
  if (typeof value === 'number')
    return column.kind === 'money'
      ? {
          value: Number(
            showMoney(value, unit === '亿元' ? '亿元' : unit === '万元' ? '万元' : '元'),
          ),
          type: Number,
        }
      : { value, type: Number };
  if (typeof value === 'string') return text(value);
  return text(value.join(column.kind === 'region' ? '/' : '\n'));
}

function plainRows(definition: FactDefinition, value: FactValue | undefined): Row[] {
  const { group, label, kind, key, unit = '' } = definition;
  const money = kind === 'money' ? (typeof value === 'number' ? naturalUnit(value) : '万元') : '';
  const row = (shown: FactValue | undefined): Row => [
    text(group),
    text(label),
    cellOf(definition, shown, money),
    text(money || (kind === 'percent' ? '%' : unit)),
    text(hintOf(definition)),
    text(key),
  ];
  // Each variant of a long text is a row of its own, so that line breaks stay inside the text.
  if (kind === 'longText' && Array.isArray(value) && value.length > 0)
    return (value as string[]).map((variant) => row(variant));
  return [row(value)];
}

/** The whole profile as sheets; empty facts give an empty template. */
export function toSheets(facts: Facts, years: number[]): Sheet<Blob>[] {
  const scenarioRows = Math.max(
    countRows(
      facts,
      scenarioFacts.map(({ key }) => key),
    ),
    leastScenarios,
  );
  return [
    {
      sheet: plainSheet,
      stickyRowsCount: 1,
      columns: [16, 24, 48, 8, 40, 28].map((width) => ({ width })),
      data: [plainColumns.map(bold), ...plainFacts.flatMap((f) => plainRows(f, facts[f.key]))],
    },
    {
      sheet: yearSheet,
      stickyRowsCount: 1,
      columns: [{ width: 26 }, { width: 8 }, ...years.map(() => ({ width: 16 })), { width: 28 }],
      data: [
        [
          bold('资料项'),
          bold('单位'),
          ...years.map((year) => bold(`${year}年`)),
          bold('编号（勿改）'),
        ],
        ...yearFacts.map((definition): Row => {
          const unit = definition.kind === 'money' ? '万元' : (definition.unit ?? '%');
          return [
            text(definition.label),
            text(unit),
            ...years.map((year) => cellOf(definition, facts[`${definition.key}@${year}`], unit)),
            text(definition.key),
          ];
        }),
      ],
    },
    {
      sheet: scenarioSheet,
      stickyRowsCount: 1,
      columns: [8, 30, 24, 90].map((width) => ({ width })),
      data: [
        [bold('序号'), ...scenarioFacts.map(({ label }) => bold(label))],
        ...Array.from(
          { length: scenarioRows },
          (_, row): Row => [
            { value: row + 1, type: Number },
            ...scenarioFacts.map((f) => cellOf(f, facts[`${f.key}#${row}`])),
          ],
        ),
      ],
    },
    ...recordFacts.map((definition) => recordSheet(definition, facts[definition.key])),
  ];
}

function recordSheet(definition: FactDefinition, value: FactValue | undefined): Sheet<Blob> {
  const columns = definition.fields ?? [];
  const rows = Array.isArray(value) ? (value as RecordValue[]) : [];
  const none: Row[] = Array.isArray(value) && value.length === 0 ? [[text(noneText)]] : [];
  return {
    sheet: sheetName(definition),
    stickyRowsCount: 1,
    columns: [...columns.map(() => ({ width: 22 })), { width: 46 }],
    data: [
      [...columns.map((column) => bold(headOf(column))), text(noneHint)],
      ...none,
      ...rows.map((row): Row => columns.map((column) => cellOf(column, row[column.key], '元'))),
      ...Array.from({ length: spareRecords }, (): Row => columns.map(() => null)),
    ],
  };
}

/** `金额（元）`: the unit stands in the header of a record column. */
export function headOf({ label, unit, kind }: RecordField): string {
  const shown = kind === 'money' ? '元' : unit;
  return shown ? `${label}（${shown}）` : label;
}
