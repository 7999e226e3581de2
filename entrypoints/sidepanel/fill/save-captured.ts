import { ownerOf } from '@/components/facts/owner';
import type { FactAddress, FactValue } from '@/rules/facts/types';
import { declarationFor } from '@/storage/declarations';
import type { CaptureLine } from '@/storage/messages';
import { saveFacts } from '@/storage/profiles';

/** Stores ticked values under the company, or under its declaration to a programme of this portal. */
export async function saveCaptured(
  companyId: string,
  packs: string[],
  lines: CaptureLine[],
): Promise<void> {
  const declarations = await Promise.all(packs.map((pack) => declarationFor(companyId, pack)));
  const declarationId = declarations.find((row) => row?.followed)?.id ?? '';
  const owners = new Map<string, Record<FactAddress, FactValue>>();
  for (const { address, value } of lines) {
    const owner = ownerOf(address, declarationId);
    owners.set(owner, { ...owners.get(owner), [address]: value });
  }
  for (const [owner, changes] of owners) await saveFacts(companyId, owner, changes, 'captured');
}
