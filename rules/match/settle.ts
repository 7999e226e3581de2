import { definitionOf, keyOf } from '../facts';
import type { FieldDescriptor, PageDescription } from '../field';
import { isApplicants } from './surroundings';
import { type FieldMatch, levelOf, thresholds } from './types';

const doubt = (match: FieldMatch, confidence: number, why: string): FieldMatch => {
  const lower = Math.min(match.confidence, confidence);
  const reason = `${match.reason}；${why}`;
  return { ...match, confidence: lower, level: levelOf(lower), reason, doubted: true };
};

/** What tells whose block it is when it is asked for again. */
const twice = /^(?:company\.(?:name|creditCode|registeredAddress|officeAddress)|person\.)/;
/** The section itself says that it is about the applicant. */
const ownSection = ({ section }: FieldDescriptor): boolean =>
  section.slice(-2).some((text) => isApplicants(text));

interface Claim {
  i: number;
  field: FieldDescriptor;
  match: FieldMatch;
  section: string;
}

/** Cells that together hold one value: 省/市/区, 区号+号码, 年/月/日. */
function together(a: FieldDescriptor, b: FieldDescriptor, x: FieldMatch, y: FieldMatch): boolean {
  if (a.part && b.part) return a.part.group === b.part.group;
  return x.parsed.level !== undefined && x.parsed.level !== y.parsed.level;
}

/** A box of a query bar, whose other boxes may not show that they are. */
const searches = (field: FieldDescriptor | undefined): boolean =>
  field?.section.length === 1 && field.section[0] === '搜索';

/**
 * A list to choose from over the page that stands beside a box of a query, or whose question
 * stands again in a section below: it filters.
 */
function filters(page: PageDescription, matches: FieldMatch[], i: number): boolean {
  const [field, match] = [page.fields[i], matches[i]];
  if (!field || !match || field.section.length > 0 || !/^(?:select|cascader)$/.test(field.kind))
    return false;
  if (searches(page.fields[i - 1]) || searches(page.fields[i + 1])) return true;
  return matches.some(
    (other, n) =>
      n > i &&
      other.address === match.address &&
      (page.fields[n]?.section.length ?? 0) > 0 &&
      page.fields[n]?.label === field.label,
  );
}

/**
 * One fact, one place: where several fields claim the same address, full names
 * may all keep it in sections of their own (a form may ask 企业名称 on its cover
 * and again inside); of readings that rest on surroundings the surest stays, and
 * figures whose year was only assumed are all put to the user.
 */
export function settle(page: PageDescription, matches: FieldMatch[]): FieldMatch[] {
  const claims = new Map<string, number[]>();
  matches.forEach((match, i) => {
    if (!match.address || match.level !== 'fill') return;
    if (page.fields[i]?.state !== 'open') return;
    const list = claims.get(match.address);
    if (list) list.push(i);
    else claims.set(match.address, [i]);
  });
  const settled = matches.map((match, i) =>
    match.level === 'fill' && filters(page, matches, i)
      ? doubt(match, 0.85, '这里可能是查询或筛选的条件')
      : match,
  );
  for (const [address, indexes] of claims) {
    if (indexes.length < 2) continue;
    const yearly = definitionOf(keyOf(address))?.scope === 'year';
    const cells = indexes.flatMap((i): Claim[] => {
      const [field, match] = [page.fields[i], matches[i]];
      return field && match ? [{ i, field, match, section: field.section.join('\n') }] : [];
    });
    const first = cells.reduce((a, b) => (b.match.confidence > a.match.confidence ? b : a));
    const beside = new Map<string, Claim[]>();
    for (const cell of cells) {
      const list = beside.get(cell.section);
      if (list) list.push(cell);
      else beside.set(cell.section, [cell]);
    }
    for (const cell of cells) {
      const { i, field, match } = cell;
      const near = beside.get(cell.section) ?? [];
      const rival = near.find((other) => other !== cell) ?? cells.find((other) => other !== cell);
      if (!rival || together(field, rival.field, match, rival.match)) continue;
      const same = near.length > 1;
      const concept = match.parsed.concept;
      if (yearly && !match.parsed.year && same)
        settled[i] = doubt(match, 0.8, '同一栏里有多处，分不清是哪一年');
      else if (same && concept === rival.match.parsed.concept)
        settled[i] = doubt(match, 0.85, '同一栏里有几处相同的标签，分不清');
      else if (cell !== cells[0] && twice.test(address) && !ownSection(field))
        settled[i] = doubt(match, 0.85, '前面已有一处填它，这里可能是别的单位');
      else if (cell !== first && match.confidence < thresholds.fill + 0.055)
        settled[i] = doubt(match, 0.8, '同一内容已对应到另一处');
      else if (cell !== first && same && concept !== first.match.parsed.concept)
        settled[i] = doubt(match, 0.85, '同一栏里已有一处填它');
    }
  }
  return settled;
}
