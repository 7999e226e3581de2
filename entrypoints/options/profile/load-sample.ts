import { sampleCompany } from '@/rules/facts/sample-company';
import { followPack, saveDeclaration } from '@/storage/declarations';
import { createCompany, saveFacts } from '@/storage/profiles';

/** Stores the invented company with its declaration and makes it the active one. */
export async function loadSample(): Promise<void> {
  const { company, facts, declaration } = sampleCompany;
  const row = await createCompany(company.name);
  await saveFacts(row.id, '', facts, 'sample');
  const made = await followPack(row.id, declaration.packId, declaration.year);
  const { category, direction } = declaration;
  await saveDeclaration({ ...made, category, direction });
  await saveFacts(row.id, made.id, declaration.facts, 'sample');
}
