import { builtInPacks, resolvePack } from '@/rules/packs';
import { parsePack, type RulePack } from '@/rules/schema';
import { database } from './db';

/** Built-in packs with the user's own; one of the same id replaces the built-in one. */
export async function allPacks(): Promise<RulePack[]> {
  const packs = new Map(builtInPacks.map((pack) => [pack.id, pack]));
  for (const row of await database().packs.toArray()) {
    const parsed = parsePack(row.json, builtInPacks);
    // A pack of an older format that no longer parses is shown by listBrokenPacks, not used.
    if (parsed.ok) packs.set(parsed.pack.id, parsed.pack);
  }
  return [...packs.values()];
}

/** All packs with `extends` applied; one whose base is missing is left out. */
export async function resolvedPacks(): Promise<RulePack[]> {
  const all = await allPacks();
  return all.flatMap((pack) => {
    try {
      return [resolvePack(pack, all)];
    } catch {
      return [];
    }
  });
}

/** Ids of imported packs this version cannot read. */
export async function listBrokenPacks(): Promise<string[]> {
  const rows = await database().packs.toArray();
  return rows.filter((row) => !parsePack(row.json, builtInPacks).ok).map((row) => row.id);
}

/** Ids of the packs the user imported or copied. */
export async function listUserPacks(): Promise<string[]> {
  return (await database().packs.toCollection().primaryKeys()) as string[];
}

/** Stores a pack that `parsePack` has accepted. */
export async function savePack(pack: RulePack): Promise<void> {
  await database().packs.put({ id: pack.id, json: JSON.stringify(pack), addedAt: Date.now() });
}

/** Removes an imported pack; a built-in one of the same id shows again. */
export async function removePack(id: string): Promise<void> {
  await database().packs.delete(id);
}
