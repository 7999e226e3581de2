import type { ParsedLabel } from '../label';
import { Asked, type Before } from './asked';
import { byName } from './by-name';
import type { Candidate } from './candidate';
import { rewordings } from './rewordings';
import type { Surroundings } from './surroundings';

/**
 * All facts a parsed label may mean, best first, before kind, unit and year are weighed;
 * `previous` is the field before it, which `占…比重` goes on from.
 */
export function conceptCandidates(
  parsed: ParsedLabel,
  around: Surroundings,
  control: string,
  previous: Before = { label: '', key: '' },
): Candidate[] {
  if (!parsed.concept) return [];
  const asked = new Asked(parsed, around, control, previous);
  byName(asked);
  // other words, and a bracket that nothing has been made of: too much is guessed
  if (parsed.remarks.some((remark) => /[\u4e00-\u9fff]{2}/.test(remark))) asked.most = 0.88;
  for (const reword of rewordings) {
    if (!asked.nothing) break;
    reword(asked);
  }
  return asked.ranked;
}
