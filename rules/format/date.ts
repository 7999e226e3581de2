import { readDate } from '../facts/dates';
import { fold } from '../facts/fold';
import type { FactDefinition } from '../facts/types';
import type { FieldDescriptor } from '../field';
import type { FieldReading } from '../match/types';
import { isBlank, notAmong } from './choice';
import { asText, type FormatContext, type Formatted } from './types';

const two = (n: number) => String(n).padStart(2, '0');
type Shape = (y: number, m: number, d: number) => string;

/** What a placeholder, hint or label shows → how to write; the first that fits wins. */
const shapes: [RegExp, Shape][] = [
  [/y{4}\/m{1,2}\/d|\d{4}\/\d{1,2}\/\d{1,2}|年\/月\/日/i, (y, m, d) => `${y}/${two(m)}/${two(d)}`],
  [/y{4}\.m{1,2}\.d|\d{4}\.\d{1,2}\.\d{1,2}/i, (y, m, d) => `${y}.${two(m)}.${two(d)}`],
  [/y{4}年m{1,2}月d|\d{4}年\d{1,2}月\d{1,2}日|年月日/i, (y, m, d) => `${y}年${m}月${d}日`],
  [/y{4}-m{1,2}-d|\d{4}-\d{1,2}-\d{1,2}|年-月-日/i, (y, m, d) => `${y}-${two(m)}-${two(d)}`],
  [/y{4}m{2}d{2}|\b\d{8}\b/i, (y, m, d) => `${y}${two(m)}${two(d)}`],
  [/y{4}年m{1,2}月|\d{4}年\d{1,2}月|年月/i, (y, m) => `${y}年${m}月`],
  [/y{4}-m{1,2}|\d{4}-\d{1,2}(?!\d)|年-月/i, (y, m) => `${y}-${two(m)}`],
  [/y{4}\/m{1,2}|\d{4}\/\d{1,2}(?!\d)|年\/月/i, (y, m) => `${y}/${two(m)}`],
  [/y{4}\.m{1,2}|\d{4}\.\d{1,2}(?!\d)/i, (y, m) => `${y}.${two(m)}`],
  [/y{4}m{2}(?!d)|\b\d{6}\b/i, (y, m) => `${y}${two(m)}`],
  [/年份|成立年$|y{4}年?$/i, (y) => `${y}`],
];
const plain: Shape = (y, m, d) => `${y}-${two(m)}-${two(d)}`;

function shapeOf(field: FieldDescriptor, parsed: FieldReading): Shape {
  const said = [parsed.dateShape, field.placeholder, field.title, parsed.concept];
  for (const text of said) {
    const found = text ? shapes.find(([pattern]) => pattern.test(text)) : undefined;
    if (found) return found[1];
  }
  return plain;
}

const precisions = { date: 'day', month: 'month', year: 'year', daterange: 'day' } as const;

/**
 * Does a list whose options are known lack this part of a date? One that is still empty fills
 * itself once the part before is chosen, and so do the last days of a month.
 */
function lacks({ kind, options = [] }: FieldDescriptor, wanted: string[], n: number) {
  const shown = options.filter((text) => !isBlank(text)).map(fold);
  if (kind !== 'select' || shown.length === 0) return false;
  if (n > 28 && n < 32 && shown.length >= 28) return false;
  return !wanted.some((word) => shown.includes(fold(word)));
}

/** A day written as the control or its hint wants it: picker, text, or 年/月/日 in boxes of their own. */
export function formatDate(
  _definition: FactDefinition,
  value: string,
  field: FieldDescriptor,
  parsed: FieldReading,
  context: FormatContext,
): Formatted {
  const date = readDate(value);
  if (!date?.month || !date.day) return { refused: `企业资料里的日期“${value}”不完整` };
  const { year, month, day } = date;
  const shape = shapeOf(field, parsed);
  if (parsed.end && (field.kind === 'daterange' || !field.part)) {
    const to = context.facts?.[parsed.end];
    const end = typeof to === 'string' ? readDate(to) : null;
    if (!end?.month || !end.day || typeof to !== 'string')
      return { refused: '企业资料里没有结束日期，起止日期要一起填' };
    if (field.kind === 'daterange')
      return { desired: { type: 'range', from: value, to }, after: `${value} 至 ${to}` };
    if (field.kind !== 'text' && field.kind !== 'textarea')
      return { refused: '此处是一个日期框，要填的是起止日期' };
    return asText(`${shape(year, month, day)}至${shape(end.year, end.month, end.day)}`);
  }
  if (field.kind === 'daterange') return { refused: '此处要填起止日期，企业资料里只有一个日期' };
  const splits = field.part && !parsed.end ? field.part : undefined;
  if (splits && field.kind !== 'date') {
    const unit = '年月日'[splits.index];
    const n = [year, month, day][splits.index];
    if (splits.size > 3 || unit === undefined || n === undefined)
      return { refused: '看不出这几个框各填什么' };
    if (field.kind === 'text' || field.kind === 'number' || field.kind === 'textarea')
      return asText(String(n));
    const options = [...new Set([String(n), two(n), `${n}${unit}`, `${two(n)}${unit}`])];
    if (lacks(field, options, n)) return { refused: notAmong(`${n}${unit}`, field) };
    return { desired: { type: 'choice', options }, after: `${n}${unit}` };
  }
  if (field.kind === 'date' || field.kind === 'month' || field.kind === 'year') {
    const precision = precisions[field.kind];
    const after = { day: value, month: value.slice(0, 7), year: String(year) }[precision];
    return { desired: { type: 'date', date: after, precision }, after };
  }
  if (field.kind === 'select' || field.kind === 'number') {
    if (!/年份|年$/.test(parsed.concept))
      return { refused: '此处不是日期框，看不出要填日期的哪一部分' };
    return field.kind === 'number'
      ? asText(String(year))
      : { desired: { type: 'choice', options: [`${year}`, `${year}年`] }, after: String(year) };
  }
  return asText(shape(year, month, day));
}

/** A year in a box, a list or a year picker. */
export function formatYear(value: number, field: FieldDescriptor): Formatted {
  if (field.kind === 'year' || field.kind === 'date')
    return {
      desired: { type: 'date', date: String(value), precision: 'year' },
      after: String(value),
    };
  if (field.kind === 'select' || field.kind === 'radio')
    return {
      desired: { type: 'choice', options: [`${value}`, `${value}年`, `${value}年度`] },
      after: String(value),
    };
  return asText(String(value));
}
