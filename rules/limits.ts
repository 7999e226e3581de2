import { appliesTo } from './applies';
import type { Limit, RulePack } from './schema';

/** Text limits of a pack for a category; '' while none is chosen gives those of every category. */
export function limitsFor(pack: RulePack, category: string): Limit[] {
  return pack.limits.filter((limit) => !category || appliesTo(limit, category, ''));
}

/** `工信厅联通装函〔2023〕212号 二（五）` */
export function citationText(
  pack: RulePack,
  citation: { number?: string; clause: string },
): string {
  return `${citation.number ?? pack.number} ${citation.clause}`;
}
