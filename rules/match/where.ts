import { labelOf } from '../facts';
import type { FactAddress } from '../facts/types';
import type { FieldDescriptor } from '../field';
import { resolveYear } from '../label';
import type { Candidate } from './candidate';
import type { ListRows } from './list-rows';
import type { FieldReading, MatchContext } from './types';

const yearless = new Set(['company', 'project', 'person']);
const compound = new Set(['region', 'phone', 'date']);

/**
 * The address a candidate means in this field, with what its year or part costs
 * in confidence; null where none fits.
 */
export function addressOf(
  candidate: Candidate,
  parsed: FieldReading,
  field: FieldDescriptor,
  context: MatchContext,
  rows: ListRows,
): { address: FactAddress; factor: number; note: string } | null {
  const { definition, end } = candidate;
  const { key, scope, kind } = definition;
  const part = parsed.split || candidate.whole ? undefined : field.part;
  const blocked = parsed.qualifiers.some((q) => q === 'planned' || q === 'partial');
  if (scope === 'year') return yearly(candidate, parsed, field, context, rows);
  if (scope === 'scenario')
    return { address: `${key}#${rows.sceneOf(field, key)}`, factor: 1, note: '' };
  // 平台业务收入 in the row of another year than the last
  const said = parsed.yearFromSection
    ? undefined
    : resolveYear(parsed.year, context.declarationYear);
  if (scope === 'platform' && definition.label.startsWith('上年'))
    if (said !== undefined && said !== context.declarationYear - 1) return null;
  let factor = 1;
  if (kind === 'date' && part && !end) {
    if (/^(?:date|month|year|daterange)$/.test(field.kind)) return null;
    if (part.size === 2) factor = 0.6;
  }
  if (end) {
    if (field.kind === 'daterange' || !part)
      return { address: key, factor: part ? 0.8 : 1, note: '' };
    if (part.size !== 2) return null;
    return {
      address: part.index === 0 ? key : end,
      factor: 1,
      note: part.index === 0 ? '（起）' : '（止）',
    };
  }
  if (/[a-z]1$/.test(key))
    return {
      address: key.replace(/1$/, String((part?.index ?? rows.turnOf(key)) + 1)),
      factor: 1,
      note: '',
    };
  if (part && part.size > 1 && !compound.has(kind) && !/^(?:radio|checkbox)$/.test(field.kind)) {
    if (part.index > 0) return null;
    factor = 0.85;
  }
  // a count of one year is not the total: 2022年授权专利数
  const dated = parsed.year && !parsed.yearFromSection && parsed.year.kind !== 'range';
  const same = /^company\.(?:name|creditCode)$/.test(key);
  if (dated && yearless.has(scope) && kind !== 'date' && !same) factor *= 0.6;
  // what is applied for is always still to come: 拟申请补助
  if (blocked && kind === 'money' && key !== 'project.appliedFunding') factor *= 0.6;
  return { address: preferMobile(key, field, parsed, context), factor, note: '' };
}

/** A telephone or a mobile number: 电话/手机, 联系电话（手机/座机）. */
const eitherNumber = /手机[/或]|[/或]手机/;

/** 联系电话 whose box says 手机 or lets it be one, or where the profile holds only the mobile number. */
function preferMobile(
  key: string,
  field: FieldDescriptor,
  { full, remarks }: FieldReading,
  { facts }: MatchContext,
): string {
  const mobile = key.replace(/^(person\.\w+)\.phone$/, '$1.mobile');
  if (mobile === key || field.part) return key;
  const either = eitherNumber.test(full) && !(facts && key in facts && !(mobile in facts));
  const wanted =
    either ||
    /手机|11\s*位/.test(`${field.placeholder ?? ''}${field.title ?? ''}`) ||
    remarks.some((remark) => /^手机号?码?$/.test(remark)) ||
    field.constraints.maxLength === 11;
  return wanted || (facts && !(key in facts) && mobile in facts) ? mobile : key;
}

function yearly(
  { definition }: Candidate,
  parsed: FieldReading,
  field: FieldDescriptor,
  { declarationYear }: MatchContext,
  rows: ListRows,
): { address: FactAddress; factor: number; note: string } | null {
  const { year: ref } = parsed;
  // boxes that are asked for one thing each are no parts of a row of years
  const part = parsed.split ? undefined : field.part;
  if (rows.years.sums(field)) return null;
  const at = (year: number) => `${definition.key}@${year}`;
  if (ref?.kind === 'range') {
    if (part?.size !== 3) return null;
    const year = declarationYear - 3 + part.index;
    return { address: at(year), factor: 0.85, note: `，按近三年依次为${year}年` };
  }
  if (ref) {
    const compared = ref.kind === 'relative' && rows.years.compares(field);
    if (compared) {
      // a whole year beside the one before it: the latest that is over
      const year = declarationYear - 1 + ref.offset;
      const note = `，表里并列“本年”“上年”，本年按${declarationYear - 1}年，请核对`;
      return { address: at(year), factor: 0.85, note };
    }
    if (ref.kind === 'before') return before(ref.years, field, declarationYear, rows, at);
    const year = resolveYear(ref, declarationYear, part?.index ?? 0);
    if (year === undefined) return null;
    if (ref.kind === 'ordinal')
      return { address: at(year), factor: 0.85, note: '，第一年按近三年的最早一年算，请核对' };
    if (part && part.size > 1 && ref.kind !== 'list')
      return part.index === 0 ? { address: at(year), factor: 0.85, note: '' } : null;
    // a heading's own year is not over: it says when the form is filled in, or what is hoped for
    if (parsed.yearFromSection && ref.kind === 'absolute' && year >= declarationYear)
      return { address: at(year), factor: 0.85, note: `，栏目写的是${year}年，请核对` };
    if (ref.kind === 'report')
      return { address: at(year), factor: 0.85, note: `，报告年度按${year}年，请核对` };
    if (ref.kind === 'relative' && ref.offset === 0)
      return { address: at(year), factor: 0.85, note: `，本年度按${year}年，请核对` };
    const said =
      ref.kind === 'relative' ? `，${ref.offset === -1 ? '上年' : '前年'}即${year}年` : '';
    return { address: at(year), factor: 1, note: said };
  }
  if (part && part.size > 1) return null;
  const year = declarationYear - 1;
  if (parsed.spans)
    return {
      address: at(year),
      factor: 0.85,
      note: `，没有写是近三年的哪一年，按${year}年，请核对`,
    };
  return {
    address: at(year),
    factor: 0.97,
    note: `，没有写年度，按上年（${labelOf(at(year)).slice(0, 5)}）`,
  };
}

/** 前一年度 and 前二年度: sure where the year they count from stands beside them. */
function before(
  years: number,
  field: FieldDescriptor,
  declarationYear: number,
  { years: table }: ListRows,
  at: (year: number) => FactAddress,
) {
  const last = table.lastOf(field, declarationYear);
  const year = (last ?? declarationYear) - years;
  if (last !== undefined && !table.compares(field))
    return { address: at(year), factor: 1, note: `，从旁边的年度往前数即${year}年` };
  return {
    address: at(year),
    factor: 0.85,
    note: `，“前${years === 1 ? '一' : '二'}年度”按${year}年，请核对`,
  };
}
