import type { RulePack } from './schema';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Literal dates inside predicates, as paths: they belong to the old year and must be looked at. */
function literalDates(value: unknown, path: string): string[] {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((one, i) => literalDates(one, `${path}[${i}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => literalDates(inner, `${path}.${key}`));
}

/** What a copied pack still needs: stages without a date, clauses with a date of the old year. */
export function datesToSet(pack: RulePack): { stages: string[]; clauses: string[] } {
  if (!pack.copiedFrom) return { stages: [], clauses: [] };
  return {
    stages: pack.stages.filter(({ due }) => !due).map(({ id }) => id),
    clauses: pack.clauses
      .filter(({ predicate, when }) => literalDates([predicate, when], '').length > 0)
      .map(({ id }) => id),
  };
}

/**
 * The pack for another year. Dates of stages are taken out for the user to set (a copied stage is
 * local until then); the address is dropped, the issue date too. 文号, citations and dates inside
 * clauses still belong to the old notice: a note says so, `datesToSet` lists them. Copy a resolved
 * pack: the copy stands alone.
 */
export function copyPack(pack: RulePack, year: number, today: string): RulePack {
  const { address: _address, issuedOn: _issuedOn, ...rest } = pack;
  const old = String(pack.year);
  const next = String(year);
  return {
    ...rest,
    id: pack.id.includes(old) ? pack.id.replace(old, next) : `${pack.id}-${next}`,
    title: pack.title.includes(old) ? pack.title.replaceAll(old, next) : `${pack.title}（${next}）`,
    year,
    checked: today,
    copiedFrom: pack.id,
    stages: pack.stages.map(({ opens: _opens, due: _due, ...stage }) => ({
      ...stage,
      isLocal: true,
    })),
    notes: [
      `由${pack.number}复制：文号、条款和条款中的日期都是 ${old} 年的，请按新通知核对`,
      ...pack.notes,
    ],
  };
}

/** Pretty JSON of a pack, as `parsePack` reads it back. */
export function exportPack(pack: RulePack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}
