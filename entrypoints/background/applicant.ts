import type { CaptureContext } from '@/rules/capture';
import { withDerived } from '@/rules/facts/derive';
import type { Facts } from '@/rules/facts/types';
import type { PageDescription } from '@/rules/field';
import { packsNamed } from '@/rules/packs-named';
import type { Portal } from '@/rules/portal';
import { portalFor } from '@/rules/portals';
import type { RulePack } from '@/rules/schema';
import type { CompanyRow, DeclarationRow } from '@/storage/db';
import { declarationFor, listDeclarations, newDeclaration } from '@/storage/declarations';
import { resolvedPacks } from '@/storage/packs';
import { activeCompany, listCompanies, loadFacts } from '@/storage/profiles';
import { today } from '@/storage/settings';
import { listTeachings } from '@/storage/teachings';

/** One programme as it concerns the active company. */
export interface Programme {
  pack: RulePack;
  /** Stored, or the defaults of a declaration nobody has begun; with the company's others beside it. */
  declaration: DeclarationRow & { siblings: { category: string; direction: string }[] };
  facts: Facts;
}

/** Everything the background needs to speak about one page. */
export interface Applicant {
  portal: Portal | null;
  company: CompanyRow | null;
  companies: number;
  today: string;
  /**
   * Programmes the portal serves, or that the page names where there is no portal file;
   * those the company follows first, then the newest.
   */
  programmes: Programme[];
  /** Facts of the company and of the first programme's declaration. */
  facts: Facts;
  matching: CaptureContext;
}

/** Portal id, or the origin of a site the user switched on: the key of corrections. */
export function portalKey(url: string): string {
  return portalFor(url)?.id ?? new URL(url).origin;
}

async function programmeFor(
  company: CompanyRow | null,
  pack: RulePack,
  date: string,
): Promise<Programme> {
  const stored = company ? await declarationFor(company.id, pack.id) : null;
  const base = stored ?? {
    ...newDeclaration(company?.id ?? '', pack.id, pack.year),
    followed: false,
  };
  const others = company ? await listDeclarations(company.id) : [];
  const declaration = {
    ...base,
    siblings: others.filter((row) => row.followed && row.packId === pack.id && row.id !== base.id),
  };
  const facts = company ? withDerived(await loadFacts(company.id, stored?.id ?? ''), date) : {};
  return { pack, declaration, facts };
}

/**
 * 申报年度 of the page: that of a programme the company follows. A notice nobody follows may be
 * an old one on a portal that takes this year's forms by now: then it is this year.
 */
function declaredYear(programmes: Programme[], date: string): number {
  const own = programmes.find(({ declaration }) => declaration.followed);
  return own?.declaration.year ?? Number(date.slice(0, 4));
}

/** Loads the active company's view of a page: by its portal, else by what its frames are headed. */
export async function loadApplicant(
  url: string,
  pages: Pick<PageDescription, 'title' | 'headings'>[] = [],
): Promise<Applicant> {
  const portal = portalFor(url);
  const [company, companies, date, packs, teachings] = await Promise.all([
    activeCompany(),
    listCompanies(),
    today(),
    resolvedPacks(),
    listTeachings(portalKey(url)),
  ]);
  const served = portal
    ? packs.filter((pack) => portal.packs.includes(pack.id))
    : packsNamed(
        packs,
        pages.flatMap(({ title, headings }) => [title, ...headings]),
      );
  const programmes = await Promise.all(served.map((pack) => programmeFor(company, pack, date)));
  programmes.sort(
    (a, b) =>
      Number(b.declaration.followed) - Number(a.declaration.followed) || b.pack.year - a.pack.year,
  );
  const facts =
    programmes[0]?.facts ?? (company ? withDerived(await loadFacts(company.id), date) : {});
  return {
    portal,
    company,
    companies: companies.length,
    today: date,
    programmes,
    facts,
    matching: {
      declarationYear: declaredYear(programmes, date),
      today: date,
      facts,
      teachings,
    },
  };
}
