import { byOwner } from '@/components/facts/owner';
import { declarationFor } from '@/storage/declarations';
import type { CaptureLine } from '@/storage/messages';
import { saveFactsByOwner } from '@/storage/profiles';

/** Stores ticked values under the company, or under its declaration to a programme of this portal. */
export async function saveCaptured(
  companyId: string,
  packs: string[],
  lines: CaptureLine[],
): Promise<void> {
  const declarations = await Promise.all(packs.map((pack) => declarationFor(companyId, pack)));
  const declarationId = declarations.find((row) => row?.followed)?.id ?? '';
  const changes = lines.map(({ address, value }) => [address, value] as const);
  await saveFactsByOwner(companyId, byOwner(changes, declarationId), 'captured');
}
