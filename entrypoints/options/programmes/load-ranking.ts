import { withDerived } from '@/rules/facts/derive';
import { type RankedPack, rankPacks } from '@/rules/rank';
import type { CompanyRow, DeclarationRow } from '@/storage/db';
import { listDeclarations } from '@/storage/declarations';
import { resolvedPacks } from '@/storage/packs';
import { listCompanies, loadFacts } from '@/storage/profiles';
import { today } from '@/storage/settings';

export interface CompanyRanking {
  company: CompanyRow;
  declarations: DeclarationRow[];
  ranked: RankedPack[];
  /** Programme year by pack id. */
  years: ReadonlyMap<string, number>;
}

/** For every company, the programmes it may apply to, best first. */
export async function loadRanking(): Promise<CompanyRanking[]> {
  const [companies, packs, date] = await Promise.all([listCompanies(), resolvedPacks(), today()]);
  const years = new Map(packs.map(({ id, year }) => [id, year]));
  return Promise.all(
    companies.map(async (company) => {
      const declarations = await listDeclarations(company.id);
      const facts = withDerived(await loadFacts(company.id), date);
      const judged = await Promise.all(
        declarations
          .filter(({ followed }) => followed)
          .map(async (row) => ({
            ...row,
            facts: withDerived(await loadFacts(company.id, row.id), date),
          })),
      );
      return { company, declarations, ranked: rankPacks(packs, facts, judged, date), years };
    }),
  );
}
