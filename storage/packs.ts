import { builtInPacks, resolvePack } from '@/rules/packs';
import { parsePack, type RulePack } from '@/rules/schema';
import { database } from './db';

/** The user's packs as read, and the ids of those this version cannot read. */
async function readUserPacks(): Promise<{ packs: RulePack[]; broken: string[] }> {
  const packs: RulePack[] = [];
  let open = await database().packs.toArray();
  // A pack may build on another imported one, whichever is stored first.
  for (;;) {
    const left = open.filter(({ json }) => {
      const parsed = parsePack(json, [...builtInPacks, ...packs]);
      if (parsed.ok) packs.push(parsed.pack);
      return !parsed.ok;
    });
    if (left.length === 0 || left.length === open.length)
      return { packs, broken: left.map(({ id }) => id) };
    open = left;
  }
}

/** Built-in packs with the user's own; one of the same id replaces the built-in one. */
export async function allPacks(): Promise<RulePack[]> {
  const packs = new Map(builtInPacks.map((pack) => [pack.id, pack]));
  for (const pack of (await readUserPacks()).packs) packs.set(pack.id, pack);
  return [...packs.values()];
}

/** All packs with `extends` applied. */
export async function resolvedPacks(): Promise<RulePack[]> {
  const all = await allPacks();
  return all.map((pack) => resolvePack(pack, all));
}

/** Ids of imported packs this version cannot read, or whose base is missing: not used. */
export async function listBrokenPacks(): Promise<string[]> {
  return (await readUserPacks()).broken;
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
