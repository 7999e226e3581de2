import { database, type EntryRow, type RunRow } from './db';
import type { JournalEntry } from './messages';

const keptRuns = 50;

/** What a run wrote in one frame, oldest first. */
export interface WrittenFrame {
  frameId: number;
  origin: string;
  entries: JournalEntry[];
}

/** A run with its journal. */
export interface JournalledRun extends RunRow {
  frames: WrittenFrame[];
}

/** Opens the journal of a run before the first field is written. */
export async function startRun(row: RunRow): Promise<void> {
  const db = database();
  await db.transaction('rw', db.runs, db.entries, async () => {
    await db.runs.put(row);
    const old = await db.runs.orderBy('startedAt').reverse().offset(keptRuns).primaryKeys();
    await db.entries.where('runId').anyOf(old).delete();
    await db.runs.bulkDelete(old);
  });
}

/** Adds one line to the journal; written at once so that a killed browser can still undo. */
export async function journal(
  runId: string,
  frameId: number,
  origin: string,
  entry: JournalEntry,
): Promise<void> {
  const db = database();
  await db.transaction('rw', db.runs, db.entries, async () => {
    if (!(await db.runs.get(runId)))
      throw new Error('这次填写的记录已被删除，写了也无法撤销，所以没有写入。');
    const known = db.entries.where('[runId+lineId]').equals([runId, entry.lineId]);
    const [order] = await known.primaryKeys();
    await db.entries.put({ ...entry, runId, frameId, origin, ...(order && { order }) });
  });
}

function framesOf(rows: EntryRow[]): WrittenFrame[] {
  const frames = new Map<number, WrittenFrame>();
  for (const { order: _, runId: __, frameId, origin, ...entry } of rows) {
    const frame = frames.get(frameId) ?? { frameId, origin, entries: [] };
    frame.entries.push(entry);
    frames.set(frameId, frame);
  }
  return [...frames.values()];
}

/** A run with its journal, or null. */
export async function getRun(id: string): Promise<JournalledRun | null> {
  const db = database();
  const run = await db.runs.get(id);
  if (!run) return null;
  return { ...run, frames: framesOf(await db.entries.where('runId').equals(id).sortBy('order')) };
}

/** The newest of the runs that wrote something on the site and can still be undone. */
async function newestUndoable(rows: RunRow[], origin: string): Promise<RunRow | null> {
  const { entries } = database();
  for (const run of rows.sort((a, b) => b.startedAt - a.startedAt))
    if (
      !run.undone &&
      run.origin === origin &&
      (await entries.where({ runId: run.id }).count()) > 0
    )
      return run;
  return null;
}

/** The newest run of a site that wrote something and can still be undone, whatever tab it was in. */
export async function lastRunOf(origin: string): Promise<RunRow | null> {
  return newestUndoable(await database().runs.toArray(), origin);
}

/** The newest run of this tab and origin that wrote something and can still be undone. */
export async function lastRun(tabId: number, origin: string): Promise<RunRow | null> {
  return newestUndoable(await database().runs.where('tabId').equals(tabId).toArray(), origin);
}

/** Changes what is said of a run; a run that is gone stays gone. */
export async function updateRun(id: string, change: Partial<RunRow>): Promise<void> {
  await database().runs.update(id, change);
}

/**
 * Takes undone lines out of the journal and notes where the rest stands now.
 * @returns whether nothing is left to undo
 */
export async function recordUndo(
  runId: string,
  tabId: number,
  undone: readonly string[],
  moved: ReadonlyMap<number, number>,
): Promise<boolean> {
  const db = database();
  return db.transaction('rw', db.runs, db.entries, async () => {
    const gone = undone.map((lineId) => [runId, lineId]);
    await db.entries.where('[runId+lineId]').anyOf(gone).delete();
    await db.entries
      .where('runId')
      .equals(runId)
      .modify((entry) => {
        entry.frameId = moved.get(entry.frameId) ?? entry.frameId;
      });
    const isOver = (await db.entries.where('runId').equals(runId).count()) === 0;
    await db.runs.update(runId, { tabId, undone: isOver });
    return isOver;
  });
}
