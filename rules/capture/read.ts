import { isoDate, readDate } from '../facts/dates';
import { shiftDecimal } from '../facts/decimal';
import { type FigureKind, readNumber } from '../facts/parse';
import { splitRegion } from '../facts/regions';
import type { FactDefinition, FactValue } from '../facts/types';
import { parseFact } from '../facts/validate';
import type { FieldDescriptor } from '../field';
import { countPlaces } from '../label';
import type { FieldMatch, FieldReading } from '../match';
import type { Fineness } from './agree';

/** What a control's words come to in canonical units, `note` on how; null where they cannot be read. */
export type Reading = ({ value: FactValue; note?: string } & Fineness) | null;
/** A control and the fact it was found to ask for. */
export interface Cell {
  field: FieldDescriptor;
  match: FieldMatch;
}

/** Of an industry, before its name: `C36 `, `36-`, `36`. */
const industryCode = /^\(?[A-Z]?\d{1,4}\)?[-.、\s]*(?=[\u4e00-\u9fff])/i;
/** Before another option's name, and set apart from it: `159 `, `1.`, but not the 3 of 3星. */
const optionCode = /^\d{1,4}[-.、\s]+(?=[\u4e00-\u9fff])/;

/** Is it written with digits and a unit? */
export const isFigure = (
  definition: FactDefinition | undefined,
): definition is FactDefinition & { kind: FigureKind } =>
  definition !== undefined && /^(?:money|count|percent)$/.test(definition.kind);

/** A figure back in the canonical unit; null where its unit is not known. */
function readFigure(kind: FigureKind, text: string, parsed: FieldReading): Reading {
  const read = readNumber(text, kind);
  if (!read) return null;
  if (kind !== 'money') {
    const places = kind === 'count' && !read.scaled ? countPlaces(parsed.unit) : 0;
    return { value: Number(shiftDecimal(read.digits, places)) };
  }
  const bare = /元$/.test(text.trim());
  if (!read.scaled && !bare && parsed.scale === undefined) return null;
  const places = read.scaled || bare ? 0 : (parsed.scale ?? 0);
  const digits = read.digits.split('.')[1]?.length ?? 0;
  // half a unit of the last digit written: 5.26亿元 and 526430000元 agree
  const step = 0.5 * 10 ** ((read.scaled ? 4 : places) - digits);
  return {
    value: Number(shiftDecimal(read.digits, places)),
    step,
    note: `${text.trim()}${places ? (parsed.unit ?? '') : ''}`,
  };
}

/** A region out of one control or of one for each level, the province first; null where a level is missing. */
export function readRegionCells(cells: Cell[]): Reading {
  const [first] = cells;
  if (!first) return null;
  if (cells.length === 1 && !first.field.part) {
    const levels = splitRegion(first.field.value);
    return levels.length > 1 ? { value: levels } : null;
  }
  const ordered = [...cells].sort((a, b) => levelOf(a) - levelOf(b));
  if (ordered.length < 2 || ordered.some((cell, i) => levelOf(cell) !== i)) return null;
  const levels = splitRegion(ordered.map(({ field }) => field.value.trim()).join('/'));
  return levels.length > 0 ? { value: levels } : null;
}
const levelOf = ({ field, match }: Cell) => match.parsed.level ?? field.part?.index ?? 9;

/** A telephone number or a day out of the boxes of its parts. */
export function readParts(definition: FactDefinition, cells: Cell[]): Reading {
  const texts = [...cells]
    .sort((a, b) => (a.field.part?.index ?? 0) - (b.field.part?.index ?? 0))
    .map(({ field }) => field.value.trim());
  if (texts.some((text) => !text)) return null;
  if (definition.kind === 'phone') return parsedBy(definition, texts.join('-'));
  if (definition.kind !== 'date' || texts.length !== 3) return null;
  const date = readDate(texts.map((text) => text.replace(/[年月日]/g, '')).join('-'));
  return date ? { value: isoDate(date) } : null;
}

/** The words of a control as a person would type them into the profile. */
export function parsedBy(definition: FactDefinition, text: string): Reading {
  const parsed = parseFact(definition, text);
  if ('error' in parsed) return null;
  const date = definition.kind === 'date' ? readDate(text) : null;
  return date && !date.day ? { ...parsed, month: true } : parsed;
}

/** The value of one control that holds the whole fact. */
export function readOne(definition: FactDefinition, { field, match }: Cell): Reading {
  const text = field.value.trim();
  const { kind } = definition;
  if (isFigure(definition)) return readFigure(definition.kind, text, match.parsed);
  if (kind === 'choice' && definition.key === 'company.listing' && /^[是否]$/.test(text))
    return text === '否' ? { value: '未上市' } : null;
  // off is how a switch stands that nobody has touched
  if (kind === 'boolean' && field.kind === 'switch')
    return /^(?:是|true|on|1)$/i.test(text) ? { value: true } : null;
  if (kind === 'choice') {
    const code = definition.key === 'company.industry' ? industryCode : optionCode;
    return parsedBy(definition, text.replace(code, ''));
  }
  if (kind === 'longText')
    return text.length >= 2 ? { value: [text.replace(/\r\n?/g, '\n')] } : null;
  if (kind === 'text' && definition.key === 'company.orgCode')
    return parsedBy(definition, text.replace('-', '').toUpperCase());
  return parsedBy(definition, text);
}
