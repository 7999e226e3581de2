import { listDeclarations } from '@/storage/declarations';
import { resolvedPacks } from '@/storage/packs';

/** Followed declarations of a company with a name a person knows them by, newest first. */
export async function loadDeclarations(
  companyId: string,
): Promise<{ id: string; label: string }[]> {
  const [rows, packs] = await Promise.all([listDeclarations(companyId), resolvedPacks()]);
  return rows
    .filter(({ followed }) => followed)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map(({ id, packId, category }) => {
      const title = packs.find((pack) => pack.id === packId)?.title ?? packId;
      return { id, label: category ? `${title} · ${category}` : title };
    });
}
