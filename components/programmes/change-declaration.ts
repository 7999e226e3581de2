import type { DeclarationRow } from '@/storage/db';
import { updateDeclaration } from '@/storage/declarations';
import { tellDataChanged } from '../background';

/** Changes a declaration from what is stored now and tells open pages. */
export async function changeDeclaration(
  { id }: DeclarationRow,
  change: (row: DeclarationRow) => Partial<DeclarationRow>,
): Promise<void> {
  await updateDeclaration(id, change);
  tellDataChanged();
}
