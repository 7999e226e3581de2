import { validateFact } from './check';
import { dateOfSerial, isoDate, readDate } from './dates';
import { scales, shiftDecimal } from './decimal';
import { fold } from './fold';
import { fullProvince, splitRegion } from './regions';
import type { FactDefinition, FactKind, FactValue } from './types';

export type Parsed = { value: FactValue; note?: string } | { error: string };
type Reader = (text: string, definition: FactDefinition) => Parsed;

const counters = '人名位件项个台套种次家条款字份篇部辆座户亩分钟小时年';
const numberShape = new RegExp(
  `^(?:约|人民币|rmb|cny|¥|￥)*([+-]?)(\\d+(?:\\.\\d+)?|\\.\\d+)(?:e([+-]?\\d{1,2}))?(亿|千万|百万|万|千)?(元整?|人民币|台/套|[${counters}]+|%|个百分点)?$`,
);

export type FigureKind = 'money' | 'percent' | 'count';
const moneyUnit = /^(?:元整?|人民币)?$/;
const percentUnit = /^(?:%|个百分点)?$/;

/** 50% is no head count and 120人 no amount: a figure of another unit is another figure. */
function isUnitOf(kind: FigureKind, unit: string, scale: string): boolean {
  if (kind === 'money') return moneyUnit.test(unit);
  if (kind === 'percent') return percentUnit.test(unit) && !scale;
  return unit === '' || (!moneyUnit.test(unit) && !percentUnit.test(unit));
}

/**
 * Reads a figure of one kind as people and spreadsheets write it; null if it is none, or has the
 * unit of another kind or currency. Digits stay exact.
 */
export function readNumber(
  text: string,
  kind: FigureKind,
): { digits: string; scaled: boolean } | null {
  let plain = text
    .normalize('NFKC')
    .replace(/[\s,，'_]/g, '')
    .toLowerCase();
  const accounting = /^\((.+)\)$/.exec(plain);
  if (accounting?.[1]) plain = `-${accounting[1]}`;
  const match = numberShape.exec(plain);
  if (!match) return null;
  const [, sign = '', digits = '0', exponent = '0', scale = '', unit = ''] = match;
  if (!isUnitOf(kind, unit, scale)) return null;
  const places = Number(exponent) + (scales[scale] ?? 0);
  const shifted = shiftDecimal(digits.startsWith('.') ? `0${digits}` : digits, places);
  return { digits: sign === '-' ? `-${shifted}` : shifted, scaled: scale !== '' };
}

const readQuantity =
  (kind: FigureKind, example: string): Reader =>
  (text) => {
    const read = readNumber(text, kind);
    return read ? { value: Number(read.digits) } : { error: `“${text}”不是数字，应如 ${example}` };
  };

const yes = /^(?:是|有|对|已?(?:通过|获得|取得|认定)|已|√|✓|y|yes|true|t|1|具有|具备|符合)$/;
const no =
  /^(?:否|无|没有|不|(?:尚未|未)(?:通过|获得|取得|认定)?|×|✗|x|n|no|false|f|0|不是|不具有|不具备|不符合)$/;

function readBoolean(text: string): Parsed {
  const folded = fold(text);
  if (yes.test(folded)) return { value: true };
  return no.test(folded) ? { value: false } : { error: `“${text}”应写“是”或“否”` };
}

/** A choice is open where the catalogue itself says its list is not complete. */
function isOpen({ choices = [] }: FactDefinition): boolean {
  return choices.length === 0 || choices.length > 12 || choices.some(({ id }) => id === '其他');
}

function readChoice(text: string, definition: FactDefinition): Parsed {
  const wanted = fold(text);
  const all = definition.choices ?? [];
  const exact = all.find(({ id }) => fold(id) === wanted);
  if (exact) return { value: exact.id };
  const near = all.filter(({ synonyms }) => synonyms?.some((word) => fold(word) === wanted));
  if (near.length === 1 && near[0]) return { value: near[0].id };
  const list = (near.length ? near : all).map(({ id }) => id).join('、');
  if (near.length > 1) return { error: `“${text}”可能是${list}，请写明是哪一个` };
  return isOpen(definition) ? { value: text } : { error: `“${text}”不在选项中：${list}` };
}

function readDay(text: string): Parsed {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (serial >= 10_000 && serial < 80_000) return { value: dateOfSerial(serial) };
  const date = readDate(text);
  if (!date) return { error: `“${text}”不是日期，应如 2022-03-01` };
  if (!date.month) return { error: `“${text}”只有年份，请写到年月日` };
  return date.day
    ? { value: isoDate(date) }
    : { value: isoDate(date), note: '未写日，按当月 1 日记，请核对' };
}

function readYear(text: string): Parsed {
  const year = readDate(text)?.year;
  return year ? { value: year } : { error: `“${text}”不是年份，应如 2023` };
}

function readRegion(text: string): Parsed {
  const levels = splitRegion(text);
  const first = levels[0] && fullProvince(levels[0]);
  return first
    ? { value: [first, ...levels.slice(1)] }
    : { error: `“${text}”看不出省份，应如 江苏省/苏州市/昆山市` };
}

const tidy =
  (change: (plain: string) => string): Reader =>
  (text) => ({ value: change(text.normalize('NFKC').trim()) });

const dashes = /[‐-―－﹣]/g;
const readers: Record<FactKind, Reader> = {
  text: (text) => ({ value: text.trim() }),
  longText: (text) => ({ value: [text.trim()] }),
  creditCode: tidy((plain) => plain.replace(/[\s-]/g, '').toUpperCase()),
  phone: tidy((plain) =>
    plain
      .replace(dashes, '-')
      .replace(/^\((0\d{2,3})\)\s*/, '$1-')
      .replace(/^(0\d{2,3})\s+/, '$1-')
      .replace(/(?:转|ext\.?)\s*/i, '-')
      .replace(/\s/g, ''),
  ),
  mobile: tidy((plain) =>
    plain
      .replace(dashes, '-')
      .replace(/[\s-]/g, '')
      .replace(/^\+?86(?=1\d{10}$)/, ''),
  ),
  email: tidy((plain) => plain.replace(/\s/g, '')),
  url: tidy((plain) => plain.replace(/\s/g, '')),
  postcode: tidy((plain) => plain.replace(/\s/g, '')),
  idNumber: tidy((plain) => plain.replace(/\s/g, '').toUpperCase()),
  date: readDay,
  year: readYear,
  money: readQuantity('money', '12000000 或 1200万元'),
  percent: readQuantity('percent', '5.2%'),
  count: readQuantity('count', '120'),
  boolean: readBoolean,
  choice: readChoice,
  region: readRegion,
  record: () => ({ error: '清单请逐行填写' }),
};

/**
 * Turns what people type or paste (`1.2亿元`, `12,000万元`, `２０２２年３月`, an
 * Excel serial) into the canonical value; the error says what is wrong and how
 * it should look. `note` says what had to be assumed.
 */
export function parseFact(definition: FactDefinition, text: string): Parsed {
  const trimmed = text.trim();
  if (!trimmed) return { error: '不能为空' };
  const read = readers[definition.kind](trimmed, definition);
  if ('error' in read) return read;
  const problem = validateFact(definition, read.value);
  return problem ? { error: problem } : read;
}
