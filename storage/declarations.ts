import { type DeclarationRow, database } from './db';

/** Declarations of one company, or of all when no id is given. */
export function listDeclarations(companyId?: string): Promise<DeclarationRow[]> {
  const table = database().declarations;
  return companyId ? table.where('companyId').equals(companyId).toArray() : table.toArray();
}

/** The company's declaration to a programme: a followed one first, the newest where it made several. */
export async function declarationFor(
  companyId: string,
  packId: string,
): Promise<DeclarationRow | null> {
  const rows = await database()
    .declarations.where('companyId')
    .equals(companyId)
    .filter((row) => row.packId === packId)
    .sortBy('updatedAt');
  return rows.findLast(({ followed }) => followed) ?? rows.at(-1) ?? null;
}

/** A declaration that is not stored yet, with the defaults of its programme. */
export function newDeclaration(companyId: string, packId: string, year: number): DeclarationRow {
  const now = Date.now();
  return {
    id: crypto.randomUUID(),
    companyId,
    packId,
    year,
    category: '',
    direction: '',
    stageDates: {},
    materials: {},
    selfChecks: {},
    followed: true,
    createdAt: now,
    updatedAt: now,
  };
}

/** Follows a programme for a company: makes the declaration, or marks the old one followed. */
export async function followPack(
  companyId: string,
  packId: string,
  year: number,
): Promise<DeclarationRow> {
  const known = await declarationFor(companyId, packId);
  const row = known ? { ...known, followed: true } : newDeclaration(companyId, packId, year);
  await saveDeclaration(row);
  return row;
}

/** The declaration and what was entered for it stay, to be followed again. */
export async function unfollowPack(companyId: string, packId: string): Promise<void> {
  const known = await declarationFor(companyId, packId);
  if (known) await updateDeclaration(known.id, () => ({ followed: false }));
}

/** Stores a whole declaration; to change a stored one use `updateDeclaration`. */
export async function saveDeclaration(row: DeclarationRow): Promise<void> {
  const db = database();
  await db.transaction('rw', db.companies, db.declarations, async () => {
    if (!(await db.companies.get(row.companyId)))
      throw new Error('保存失败：这家企业已被删除。请先选择或新建企业。');
    await db.declarations.put({ ...row, updatedAt: Date.now() });
  });
}

/** Changes a stored declaration from what it holds now, so that two edits in a row both stay. */
export async function updateDeclaration(
  id: string,
  change: (row: DeclarationRow) => Partial<DeclarationRow>,
): Promise<void> {
  const { declarations } = database();
  const count = await declarations
    .where('id')
    .equals(id)
    .modify((row) => {
      Object.assign(row, change(row), { updatedAt: Date.now() });
    });
  if (count === 0) throw new Error('保存失败：这个申报已被删除。请重新打开本页。');
}

/** Removes a declaration and its own facts. */
export async function removeDeclaration(row: DeclarationRow): Promise<void> {
  const db = database();
  await db.transaction('rw', db.declarations, db.facts, async () => {
    await db.facts.where('[companyId+declarationId]').equals([row.companyId, row.id]).delete();
    await db.declarations.delete(row.id);
  });
}
