import { database, type RunRow } from './db';
import type { JournalEntry } from './messages';

const keptRuns = 50;

/** Opens the journal of a run before the first field is written. */
export async function startRun(row: RunRow): Promise<void> {
  const db = database();
  await db.runs.put(row);
  const old = await db.runs.orderBy('startedAt').reverse().offset(keptRuns).primaryKeys();
  await db.runs.bulkDelete(old);
}

/** Adds one line to the journal; written at once so that a killed browser can still undo. */
export async function journal(
  runId: string,
  frameId: number,
  origin: string,
  entry: JournalEntry,
): Promise<void> {
  const db = database();
  await db.transaction('rw', db.runs, async () => {
    const run = await db.runs.get(runId);
    if (!run) throw new Error('这次填写的记录已被删除，写了也无法撤销，所以没有写入。');
    const frame = run.frames.find((f) => f.frameId === frameId);
    if (!frame) run.frames.push({ frameId, origin, entries: [entry] });
    else {
      const at = frame.entries.findIndex((e) => e.lineId === entry.lineId);
      if (at < 0) frame.entries.push(entry);
      else frame.entries[at] = entry;
    }
    await db.runs.put(run);
  });
}

const canUndo = (run: RunRow, origin: string) =>
  !run.undone && run.origin === origin && run.frames.length > 0;

/** The newest run of a site that wrote something and can still be undone, whatever tab it was in. */
export async function lastRunOf(origin: string): Promise<RunRow | null> {
  return (
    (await database()
      .runs.orderBy('startedAt')
      .reverse()
      .filter((run) => canUndo(run, origin))
      .first()) ?? null
  );
}

/** A run with its journal, or null. */
export async function getRun(id: string): Promise<RunRow | null> {
  return (await database().runs.get(id)) ?? null;
}

/** Changes what is said of a run; a run that is gone stays gone. */
export async function updateRun(id: string, change: Partial<RunRow>): Promise<void> {
  await database().runs.update(id, change);
}

/** The newest run of this tab and origin that wrote something and can still be undone. */
export async function lastRun(tabId: number, origin: string): Promise<RunRow | null> {
  const rows = await database()
    .runs.where('tabId')
    .equals(tabId)
    .filter((run) => canUndo(run, origin))
    .sortBy('startedAt');
  return rows.at(-1) ?? null;
}
