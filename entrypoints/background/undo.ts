import { browser } from 'wxt/browser';
import type { JournalEntry, RunState } from '@/storage/messages';
import { getRun, type JournalledRun, recordUndo } from '@/storage/runs';
import { broadcast } from './events';
import { type Frame, readFrames, tellForOutcomes } from './frames';

/** Frame ids change when the page around is reloaded: then the one that holds the fields counts. */
function sameFrame(
  frames: Frame[],
  frameId: number,
  origin: string,
  entries: JournalEntry[],
): Frame | undefined {
  const wanted = new Set(entries.map((entry) => entry.signature));
  const holds = (frame: Frame) => frame.page.fields.some((field) => wanted.has(field.signature));
  const candidates = frames.filter((frame) => frame.origin === origin);
  return (
    candidates.find((frame) => frame.frameId === frameId && holds(frame)) ??
    candidates.find(holds) ??
    candidates.find((frame) => frame.frameId === frameId)
  );
}

/** The run's tab; after a restart of the browser the open tab that holds what the run wrote. */
async function whereItIs(run: JournalledRun): Promise<{ tabId: number; frames: Frame[] }> {
  const wanted = new Set(run.frames.flatMap(({ entries }) => entries.map((e) => e.signature)));
  const same = ({ origin }: Frame) => run.frames.some((one) => one.origin === origin);
  const holds = (frames: Frame[]) =>
    frames.some((f) => same(f) && f.page.fields.some(({ signature }) => wanted.has(signature)));
  const frames = await readFrames(run.tabId);
  if (frames.some(same)) return { tabId: run.tabId, frames };
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined || id === run.tabId) continue;
    const others = await readFrames(id).catch(() => []);
    if (holds(others)) return { tabId: id, frames: others };
  }
  return { tabId: run.tabId, frames };
}

/**
 * Puts back what a run wrote, newest first: the whole run, or the given lines.
 * Works from the stored journal, so also after a re-render, a step change or a
 * restart of the worker. Lines that cannot be undone say why and stay undoable.
 */
export async function undoRun(runId: string, lineIds?: string[]): Promise<RunState> {
  const run = await getRun(runId);
  if (!run) throw new Error('找不到这次填写的记录，无法撤销。');
  if (run.undone) throw new Error('这次填写已经撤销过了。');
  const wanted = lineIds && new Set(lineIds);
  const { tabId, frames } = await whereItIs(run);
  const outcomes: RunState['outcomes'] = [];
  const backAgain: string[] = [];
  const moved = new Map<number, number>();
  let problem = '';
  for (const { frameId, origin, entries } of run.frames) {
    const chosen = entries.filter((entry) => !wanted || wanted.has(entry.lineId)).reverse();
    const frame = sameFrame(frames, frameId, origin, entries);
    const answer =
      chosen.length > 0 && frame
        ? await tellForOutcomes(tabId, frame.frameId, {
            type: 'fill.revert',
            runId,
            origin,
            entries: chosen,
          })
        : null;
    const error = answer && 'error' in answer ? answer.error : '';
    const found = answer && 'outcomes' in answer ? answer.outcomes : [];
    const refusal = error || '填写时的页面已不在，请回到那一页再撤销';
    for (const entry of chosen) {
      const outcome = found.find((o) => o.lineId === entry.lineId) ?? {
        lineId: entry.lineId,
        signature: entry.signature,
        status: 'refused' as const,
        reason: refusal,
      };
      outcomes.push({ ...outcome, label: entry.label, section: [] });
      if (outcome.status === 'filled' || outcome.status === 'unchanged')
        backAgain.push(entry.lineId);
    }
    if (error) problem = error;
    if (frame) moved.set(frameId, frame.frameId);
  }
  const undone = await recordUndo(runId, tabId, backAgain, moved);
  broadcast({ type: 'tab.changed', tabId });
  return {
    id: runId,
    tabId,
    purpose: 'plan',
    done: true,
    total: outcomes.length,
    outcomes,
    undone,
    startedAt: run.startedAt,
    finishedAt: Date.now(),
    problem,
  };
}
