import { agrees, type Fineness } from './capture/agree';
import {
  type Cell,
  isFigure,
  parsedBy,
  type Reading,
  readOne,
  readParts,
  readRegionCells,
} from './capture/read';
import { withRegion } from './capture/street';
import { areUntouched, isUnanswered } from './capture/untouched';
import { definitionOf, keyOf, labelOf } from './facts';
import { withDerived } from './facts/derive';
import type { FactAddress, FactDefinition, Facts, FactValue } from './facts/types';
import type { PageDescription } from './field';
import { type MatchContext, matchPage } from './match';
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
    if (!match?.address || match.level !== 'fill' || !readable || isUnanswered(field)) return;
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
  const figures = [...cells].filter(([address]) => isFigure(definitionOf(keyOf(address))));
  const untouched = areUntouched(figures.flatMap(([, list]) => list.map(({ field }) => field)));
  for (const [address, list] of cells) {
    const definition = definitionOf(keyOf(address));
    const [first] = list;
    if (!definition || !first || (untouched && isFigure(definition))) continue;
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
