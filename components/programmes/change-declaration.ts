import type { DeclarationRow } from '@/storage/db';
import { saveDeclaration } from '@/storage/declarations';
import { tellDataChanged } from '../background';

/** Stores a change of a declaration and tells open pages. */
export async function changeDeclaration(
  row: DeclarationRow,
  change: Partial<DeclarationRow>,
): Promise<void> {
  await saveDeclaration({ ...row, ...change });
  tellDataChanged();
}
