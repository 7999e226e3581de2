import { type DraftRow, database } from './db';
import type { DraftInput } from './messages';

const keptVersions = 10;
const keptDays = 90;
/** A version is worth keeping when it was at least this old or the text shrank by a tenth. */
const versionAgeMs = 5 * 60_000;

/**
 * Keeps the newest text of each field. The text before is kept as a version when
 * it is old enough or the new one lost a tenth of it, so that a portal emptying
 * a box cannot take the only copy along.
 */
export async function saveDrafts(origin: string, drafts: DraftInput[]): Promise<void> {
  const db = database();
  await db.transaction('rw', db.drafts, async () => {
    for (const draft of drafts) {
      const key: [string, string, string] = [origin, draft.path, draft.signature];
      const old = await db.drafts.get(key);
      if (old?.text === draft.text) continue;
      if (!old && !draft.text) continue;
      const now = Date.now();
      const lastVersion = old?.versions[0]?.at ?? 0;
      const keepOld =
        old?.text &&
        (now - Math.max(lastVersion, 0) > versionAgeMs ||
          draft.text.length < old.text.length * 0.9);
      const versions = keepOld
        ? [{ text: old.text, at: old.updatedAt }, ...old.versions].slice(0, keptVersions)
        : (old?.versions ?? []);
      await db.drafts.put({ origin, ...draft, versions, updatedAt: now });
    }
  });
}

/** Drafts of one site, or of one page of it, newest first. */
export async function listDrafts(origin?: string, path?: string): Promise<DraftRow[]> {
  const table = database().drafts;
  const rows =
    origin === undefined
      ? await table.toArray()
      : path === undefined
        ? await table.where('origin').equals(origin).toArray()
        : await table.where('[origin+path]').equals([origin, path]).toArray();
  return rows.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** Deletes a kept text with its earlier versions. */
export async function removeDraft(origin: string, path: string, signature: string): Promise<void> {
  await database().drafts.delete([origin, path, signature]);
}

/** Forgets drafts not touched for 90 days. */
export async function expireDrafts(now = Date.now()): Promise<number> {
  return database()
    .drafts.where('updatedAt')
    .below(now - keptDays * 86_400_000)
    .delete();
}
