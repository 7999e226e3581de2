import { definitionOf, labelOf } from '@/rules/facts';
import { plainDecimal } from '@/rules/facts/decimal';
import { type MoneyUnit, moneyUnits, parseMoney } from '@/rules/facts/money';
import type {
  FactAddress,
  FactDefinition,
  FactValue,
  RecordField,
  RecordValue,
} from '@/rules/facts/types';
import { parseFact, validateFact } from '@/rules/facts/validate';
import {
  noneText,
  plainColumns,
  plainSheet,
  recordFacts,
  scenarioFacts,
  scenarioSheet,
  sheetName,
  yearSheet,
} from './layout';
import { headOf } from './write-sheets';

/** The type of read-excel-file says `typeof Date` where it gives a Date. */
export type CellValue = string | number | boolean | Date | DateConstructor | null | undefined;
export interface ReadSheet {
  sheet: string;
  data: CellValue[][];
}

/** One value of the file; `problem` is set instead of `value` where it cannot be taken. */
export interface ReadLine {
  address: FactAddress;
  label: string;
  /** `企业资料 第 12 行`. */
  where: string;
  value: FactValue | null;
  problem: string;
}

function textOf(cell: CellValue): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return plainDecimal(cell);
  return typeof cell === 'string' ? cell.trim() : '';
}

function read(
  definition: FactDefinition,
  cell: CellValue,
  unitText: string,
): { value: FactValue } | { error: string } {
  const text = textOf(cell);
  if (definition.kind !== 'money') return parseFact(definition, text);
  const own = /[元万亿]$/.test(text);
  if (!unitText && !own) return { error: `“${text}”没有写单位，请在单位一栏写 元、万元 或 亿元` };
  const unit = unitText || '元';
  if (!moneyUnits.some(({ id }) => id === unit))
    return { error: `单位“${unit}”不认识，请写 元、万元 或 亿元` };
  const value = parseMoney(text, unit as MoneyUnit);
  if (value === null) return { error: `“${text}”不是金额` };
  const error = validateFact(definition, value);
  return error ? { error } : { value };
}

function line(
  address: FactAddress,
  where: string,
  result: { value: FactValue } | { error: string },
): ReadLine {
  const base = { address, label: labelOf(address), where };
  return 'error' in result
    ? { ...base, value: null, problem: result.error }
    : { ...base, value: result.value, problem: '' };
}

function readPlain(data: CellValue[][]): ReadLine[] {
  const lines = new Map<FactAddress, ReadLine>();
  const found: ReadLine[] = [];
  const keyAt = plainColumns.length - 1;
  data.slice(1).forEach((row, index) => {
    const where = `${plainSheet} 第 ${index + 2} 行`;
    const key = textOf(row[keyAt]);
    if (!textOf(row[2])) return;
    const definition = definitionOf(key);
    if (!definition) {
      const label = textOf(row[1]);
      found.push({ address: key, label, where, value: null, problem: `编号“${key}”不认识` });
      return;
    }
    const next = line(key, where, read(definition, row[2], textOf(row[3])));
    const before = lines.get(key);
    // Variants of one long text stand in several rows.
    if (before && definition.kind === 'longText' && before.value && next.value)
      before.value = [...(before.value as string[]), ...(next.value as string[])];
    else if (before) found.push({ ...next, value: null, problem: '与前面的行重复' });
    else {
      lines.set(key, next);
      found.push(next);
    }
  });
  return found;
}

function readYears(data: CellValue[][]): ReadLine[] {
  const [head = [], ...rows] = data;
  const keyAt = head.findIndex((cell) => textOf(cell).startsWith('编号'));
  const years = head.map((cell) => Number(/^(\d{4})年?$/.exec(textOf(cell))?.[1] ?? 0));
  return rows.flatMap((row, index) => {
    const key = textOf(row[keyAt]);
    const definition = definitionOf(key);
    return years.flatMap((year, column) => {
      if (!year || !textOf(row[column])) return [];
      const where = `${yearSheet} 第 ${index + 2} 行`;
      const result = definition
        ? read(definition, row[column], textOf(row[1]))
        : { error: `编号“${key}”不认识` };
      return [line(`${key}@${year}`, where, result)];
    });
  });
}

function readScenarios(data: CellValue[][]): ReadLine[] {
  return data.slice(1).flatMap((row, index) =>
    scenarioFacts.flatMap((definition, column) => {
      const cell = row[column + 1];
      if (!textOf(cell)) return [];
      const where = `${scenarioSheet} 第 ${index + 2} 行`;
      return [line(`${definition.key}#${index}`, where, read(definition, cell, ''))];
    }),
  );
}

function readRecords(definition: FactDefinition, sheet: ReadSheet): ReadLine[] {
  const [head = [], ...rows] = sheet.data;
  const columns = (definition.fields ?? []).map((field) => ({
    field,
    at: head.findIndex((cell) => textOf(cell) === headOf(field)),
  }));
  const problems: ReadLine[] = [];
  const values: RecordValue[] = [];
  let none = '';
  rows.forEach((row, index) => {
    if (columns.some(({ at }) => textOf(row[at]) === noneText)) {
      none ||= `${sheet.sheet} 第 ${index + 2} 行`;
      return;
    }
    const record: RecordValue = {};
    for (const { field, at } of columns) {
      if (at < 0 || !textOf(row[at])) continue;
      const result = read(asFact(definition, field), row[at], '元');
      if ('error' in result) {
        const where = `${sheet.sheet} 第 ${index + 2} 行“${field.label}”`;
        problems.push(line(definition.key, where, result));
      } else record[field.key] = result.value as RecordValue[string];
    }
    if (Object.keys(record).length > 0) values.push(record);
  });
  if (none && (problems.length > 0 || values.length > 0)) {
    const error = `写了“${noneText}”，又有记录，不知道以哪个为准`;
    return [...problems, line(definition.key, none, { error })];
  }
  if (none) return [line(definition.key, none, { value: [] })];
  if (problems.length > 0 || values.length === 0) return problems;
  return [line(definition.key, sheet.sheet, { value: values })];
}

function asFact(definition: FactDefinition, field: RecordField): FactDefinition {
  return { ...definition, ...field, key: `${definition.key}.${field.key}`, fields: undefined };
}

/**
 * Reads a filled template. Empty cells are left out: they delete nothing.
 * @throws {Error} when no sheet of the template is in the file
 */
export function readSheets(sheets: ReadSheet[]): ReadLine[] {
  const byName = new Map(sheets.map((sheet) => [sheet.sheet, sheet]));
  const records = recordFacts.flatMap((definition) => {
    const sheet = byName.get(sheetName(definition));
    return sheet ? [{ definition, sheet }] : [];
  });
  const known = [plainSheet, yearSheet, scenarioSheet].some((name) => byName.has(name));
  if (!known && records.length === 0)
    throw new Error(`文件里没有“${plainSheet}”等工作表。请用“导出 Excel”得到的文件来填。`);
  return [
    ...readPlain(byName.get(plainSheet)?.data ?? []),
    ...readYears(byName.get(yearSheet)?.data ?? []),
    ...readScenarios(byName.get(scenarioSheet)?.data ?? []),
    ...records.flatMap(({ definition, sheet }) => readRecords(definition, sheet)),
  ];
}
