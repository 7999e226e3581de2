import { agrees, type Fineness } from './capture/agree';
import { withRegion } from './capture/street';
import { definitionOf, keyOf, labelOf } from './facts';
import { isoDate, readDate } from './facts/dates';
import { shiftDecimal } from './facts/decimal';
import { withDerived } from './facts/derive';
import { type FigureKind, readNumber } from './facts/parse';
import { splitRegion } from './facts/regions';
import type { FactAddress, FactDefinition, Facts, FactValue } from './facts/types';
import { parseFact } from './facts/validate';
import type { FieldDescriptor, PageDescription } from './field';
import { countPlaces } from './label';
import { type FieldMatch, type FieldReading, type MatchContext, matchPage } from './match';
import { regionOf } from './match/address-parts';
import { windowForms } from './match/window-form';

export interface CaptureContext extends MatchContext {
  /** What the profile holds now. */
  facts: Facts;
}

export interface CapturedFact {
  address: FactAddress;
  /** What storing it would put into the profile: a text joins the versions already there. */
  value: FactValue;
  /** What the page itself says, and would submit. */
  stated: FactValue;
  fieldSignature: string;
  before?: FactValue;
  /** `new` = the profile has none · `same` · `conflict` = it holds something else. */
  state: 'new' | 'same' | 'conflict';
  confidence: number;
  /** Chinese: how the value was read, what was assumed. */
  reason: string;
}

type Reading = ({ value: FactValue; note?: string } & Fineness) | null;
interface Cell {
  field: FieldDescriptor;
  match: FieldMatch;
}

const blank = /^(?:请选择.*|请输入.*|-+|\/|无数据)?$/;

/** Of an industry, before its name: `C36 `, `36-`. */
const code = /^\(?[A-Z]?\d{1,4}\)?[-.、\s]*(?=[\u4e00-\u9fff])/i;

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

function readRegionCells(cells: Cell[]): Reading {
  const [first] = cells;
  if (!first) return null;
  if (cells.length === 1 && first.match.parsed.level === undefined && !first.field.part) {
    const levels = splitRegion(first.field.value);
    return levels.length > 1 ? { value: levels } : null;
  }
  const ordered = [...cells].sort((a, b) => levelOf(a) - levelOf(b));
  if (ordered.length < 2 || ordered.some((cell, i) => levelOf(cell) !== i)) return null;
  const levels = splitRegion(ordered.map(({ field }) => field.value.trim()).join('/'));
  return levels.length > 0 ? { value: levels } : null;
}
const levelOf = ({ field, match }: Cell) => match.parsed.level ?? field.part?.index ?? 9;

function readParts(definition: FactDefinition, cells: Cell[]): Reading {
  const texts = [...cells]
    .sort((a, b) => (a.field.part?.index ?? 0) - (b.field.part?.index ?? 0))
    .map(({ field }) => field.value.trim());
  if (texts.some((text) => !text)) return null;
  if (definition.kind === 'phone') return parsedBy(definition, texts.join('-'));
  if (definition.kind !== 'date' || texts.length !== 3) return null;
  const date = readDate(texts.map((text) => text.replace(/[年月日]/g, '')).join('-'));
  return date ? { value: isoDate(date) } : null;
}

function parsedBy(definition: FactDefinition, text: string): Reading {
  const parsed = parseFact(definition, text);
  if ('error' in parsed) return null;
  const date = definition.kind === 'date' ? readDate(text) : null;
  return date && !date.day ? { ...parsed, month: true } : parsed;
}

function readOne(definition: FactDefinition, { field, match }: Cell): Reading {
  const text = field.value.trim();
  const { kind } = definition;
  if (kind === 'money' || kind === 'count' || kind === 'percent')
    return readFigure(kind, text, match.parsed);
  if (kind === 'choice' && definition.key === 'company.listing' && /^[是否]$/.test(text))
    return text === '否' ? { value: '未上市' } : null;
  // off is how a switch stands that nobody has touched
  if (kind === 'boolean' && field.kind === 'switch')
    return /^(?:是|true|on|1)$/i.test(text) ? { value: true } : null;
  if (definition.key === 'company.industry') return parsedBy(definition, text.replace(code, ''));
  if (kind === 'longText')
    return text.length >= 2 ? { value: [text.replace(/\r\n?/g, '\n')] } : null;
  if (kind === 'text' && definition.key === 'company.orgCode')
    return parsedBy(definition, text.replace('-', '').toUpperCase());
  return parsedBy(definition, text);
}

function capturedOf(
  address: FactAddress,
  read: NonNullable<Reading>,
  cell: Cell,
  definition: FactDefinition,
  known: Facts,
): CapturedFact {
  const before = known[address];
  const same = before !== undefined && agrees(definition, read.value, before, read);
  const state = before === undefined ? 'new' : same ? 'same' : 'conflict';
  const texts =
    definition.kind === 'longText' &&
    state === 'conflict' &&
    Array.isArray(before) &&
    Array.isArray(read.value);
  const value = texts
    ? ([...(before as string[]), ...(read.value as string[])] as string[])
    : read.value;
  const reason = [
    `页面上的“${cell.field.label}”是“${labelOf(address)}”`,
    read.note,
    texts ? '作为另一个版本保留' : '',
  ]
    .filter(Boolean)
    .join('；');
  return {
    address,
    value: same && before !== undefined ? before : value,
    stated: same && before !== undefined && definition.kind !== 'longText' ? before : read.value,
    fieldSignature: cell.field.signature,
    ...(before !== undefined && { before }),
    state,
    confidence: cell.match.confidence,
    reason,
  };
}

const period = /\s*(?:至|到|~|～|—+|,| - )\s*/;

/** A period in one control gives two facts. */
function periodCells(cell: Cell): [FactAddress, string][] {
  const { end } = cell.match.parsed;
  const [from, to] = cell.field.value.trim().split(period);
  return cell.match.address && end && from && to
    ? [
        [cell.match.address, from],
        [end, to],
      ]
    : [];
}

interface Found {
  read: NonNullable<Reading>;
  captured: CapturedFact;
}

/** The one written less finely; the second where neither is. */
function coarser<One extends Fineness>(a: One, b: One): One {
  if (Boolean(a.month) !== Boolean(b.month)) return a.month ? a : b;
  return (a.step ?? 0) > (b.step ?? 0) ? a : b;
}

/**
 * Reads a form the other way round: what it holds becomes canonical facts (万元
 * → 元, years, option wordings, regions over several controls). Only sure
 * matches; a figure without a unit is left out; two fields that disagree about
 * one fact give none. Nothing is stored here.
 */
export function capturePage(page: PageDescription, context: CaptureContext): CapturedFact[] {
  // one record of some list: what it says is not said of the company
  if (page.window !== undefined && windowForms(page).length > 0) return [];
  const known = withDerived(context.facts, context.today);
  const matches = matchPage(page, { ...context, facts: undefined });
  const cells = new Map<FactAddress, Cell[]>();
  const found = new Map<FactAddress, Found | null>();
  const put = (address: FactAddress, read: Reading, cell: Cell, definition: FactDefinition) => {
    const other = found.get(address);
    if (!read || other === null) return;
    const captured = () => capturedOf(address, read, cell, definition, known);
    if (!other) found.set(address, { read, captured: captured() });
    else if (!agrees(definition, other.read.value, read.value, coarser(other.read, read)))
      found.set(address, null);
    else if (coarser(other.read, read) === other.read)
      found.set(address, { read, captured: captured() });
  };
  page.fields.forEach((field, i) => {
    const match = matches[i];
    const readable =
      field.state === 'open' || field.state === 'locked' || field.state === 'disabled';
    if (!match?.address || match.level !== 'fill' || !readable || blank.test(field.value.trim()))
      return;
    const cell = { field, match };
    const pair = match.parsed.end && !field.part ? periodCells(cell) : [];
    for (const [address, text] of pair) {
      const definition = definitionOf(keyOf(address));
      if (definition) put(address, parsedBy(definition, text), cell, definition);
    }
    if (match.parsed.end && !field.part) return;
    const list = cells.get(match.address);
    if (list) list.push(cell);
    else cells.set(match.address, [cell]);
  });
  for (const [address, list] of cells) {
    const definition = definitionOf(keyOf(address));
    const [first] = list;
    if (!definition || !first) continue;
    const part = first.match.parsed.split ? undefined : first.field.part;
    if (definition.kind === 'region') put(address, readRegionCells(list), first, definition);
    else if (
      part &&
      (definition.kind === 'phone' || definition.kind === 'date') &&
      !first.match.parsed.end &&
      list.every(({ field }) => field.part?.group === part.group)
    )
      put(address, readParts(definition, list), first, definition);
    else for (const cell of list) put(address, readOne(definition, cell), cell, definition);
  }
  return [...found].flatMap(([address, one]) => {
    const region = found.get(regionOf[address] ?? '')?.read.value;
    if (!one || one.captured.state === 'same' || !Array.isArray(region)) return one?.captured ?? [];
    const whole = (said: FactValue) =>
      typeof said === 'string' ? withRegion(said, region as string[]) : said;
    const { captured } = one;
    return { ...captured, value: whole(captured.value), stated: whole(captured.stated) };
  });
}
