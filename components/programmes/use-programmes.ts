import { useLiveQuery } from '@/components/use-live-query';
import type { DeclarationContext } from '@/rules/declaration';
import { withDerived } from '@/rules/facts/derive';
import type { Facts } from '@/rules/facts/types';
import type { RulePack } from '@/rules/schema';
import type { CompanyRow, DeclarationRow } from '@/storage/db';
import { listDeclarations } from '@/storage/declarations';
import { resolvedPacks } from '@/storage/packs';
import { activeCompany, loadFacts } from '@/storage/profiles';
import { today } from '@/storage/settings';

/** One declaration with its rules and the facts it is judged by. */
export interface Programme {
  pack: RulePack;
  declaration: DeclarationRow;
  /** The declaration with its siblings, as the rules want it. */
  context: DeclarationContext;
  facts: Facts;
}

export interface Programmes {
  company: CompanyRow | null;
  today: string;
  packs: RulePack[];
  /** Followed declarations of the active company. */
  followed: Programme[];
}

/** Reads what the company follows. */
export async function loadProgrammes(): Promise<Programmes> {
  const [company, date, packs] = await Promise.all([activeCompany(), today(), resolvedPacks()]);
  if (!company) return { company, today: date, packs, followed: [] };
  const rows = (await listDeclarations(company.id)).filter((row) => row.followed);
  const followed = await Promise.all(
    rows.map(async (declaration): Promise<Programme | null> => {
      const pack = packs.find(({ id }) => id === declaration.packId);
      if (!pack) return null;
      const siblings = rows.filter(
        (row) => row.packId === declaration.packId && row.id !== declaration.id,
      );
      const facts = withDerived(await loadFacts(company.id, declaration.id), date);
      return { pack, declaration, context: { ...declaration, siblings }, facts };
    }),
  );
  return {
    company,
    today: date,
    packs,
    followed: followed.filter((programme) => programme !== null),
  };
}

/** The same, live; undefined while it is read for the first time. */
export function useProgrammes(): Programmes | undefined {
  return useLiveQuery(loadProgrammes, []);
}

/** `2023年度智能制造试点示范行动 · 优秀场景`. */
export function nameOf({ pack, declaration }: Programme): string {
  const category = pack.categories.find(({ id }) => id === declaration.category);
  return category ? `${pack.title} · ${category.name}` : pack.title;
}
