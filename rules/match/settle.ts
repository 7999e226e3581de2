import { definitionOf, keyOf } from '../facts';
import type { FieldDescriptor, PageDescription } from '../field';
import { type FieldMatch, levelOf, thresholds } from './types';

const doubt = (match: FieldMatch, confidence: number, why: string): FieldMatch => {
  const lower = Math.min(match.confidence, confidence);
  return { ...match, confidence: lower, level: levelOf(lower), reason: `${match.reason}；${why}` };
};

/** Cells that together hold one value: 省/市/区, 区号+号码, 年/月/日. */
function together(a: FieldDescriptor, b: FieldDescriptor, x: FieldMatch, y: FieldMatch): boolean {
  if (a.part && b.part) return a.part.group === b.part.group;
  return x.parsed.level !== undefined && x.parsed.level !== y.parsed.level;
}

/**
 * One fact, one place: where several fields claim the same address, full names
 * may all keep it (a form may ask 企业名称 on its cover and again inside); of
 * readings that rest on surroundings the surest stays, and figures whose year
 * was only assumed are all put to the user.
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
  const settled = [...matches];
  for (const [address, indexes] of claims) {
    if (indexes.length < 2) continue;
    const assumed = definitionOf(keyOf(address))?.scope === 'year';
    const first = indexes.reduce((a, b) =>
      (matches[b]?.confidence ?? 0) > (matches[a]?.confidence ?? 0) ? b : a,
    );
    for (const i of indexes) {
      const match = matches[i];
      const field = page.fields[i];
      const beside = (j: number) =>
        page.fields[j]?.section.join('\n') === field?.section.join('\n');
      const others = indexes.filter((j) => j !== i);
      const other = others.find(beside) ?? others[0];
      const rival = other === undefined ? undefined : matches[other];
      const rivalField = other === undefined ? undefined : page.fields[other];
      if (!match || !field || !rival || !rivalField) continue;
      if (together(field, rivalField, match, rival)) continue;
      const same = field.section.join('\n') === rivalField.section.join('\n');
      if (assumed && !match.parsed.year && same)
        settled[i] = doubt(match, 0.8, '同一栏里有多处，分不清是哪一年');
      else if (same && match.parsed.concept === rival.parsed.concept)
        settled[i] = doubt(match, 0.85, '同一栏里有几处相同的标签，分不清');
      else if (i !== first && match.confidence < thresholds.fill + 0.055)
        settled[i] = doubt(match, 0.8, '同一内容已对应到另一处');
      else if (i !== first && match.parsed.concept !== matches[first]?.parsed.concept && same)
        settled[i] = doubt(match, 0.85, '同一栏里已有一处填它');
    }
  }
  return settled;
}
