import type { Outcome, PlannedLine } from '@/rules/plan';
import { explainStorageError } from '@/storage/errors';
import type { JournalEntry, RunState } from '@/storage/messages';
import { getRun, journal, updateRun } from '@/storage/runs';
import { broadcast } from './events';
import type { FrameSender } from './guard';
import { forget, keep, recall } from './session-store';

/*
 * What is known of runs: what each line came to, also after the worker was stopped and
 * woken again. Who fills stands in run.ts.
 */

/** A run whose worker was stopped is given up when its page is silent this long. */
const silentMs = 20_000;

/** What a line's outcome needs, without its value. */
type RunLine = Pick<PlannedLine, 'id' | 'frameId' | 'signature' | 'label' | 'section'>;

export interface Run {
  state: RunState;
  origins: Map<number, string>;
  lines: Map<string, RunLine>;
  stopped: boolean;
  /** Called back to mind after the worker was stopped: nobody drives it any more. */
  orphan: boolean;
  heardAt: number;
}

interface KeptRun {
  state: RunState;
  origins: [number, string][];
  lines: RunLine[];
}

const runKey = (tabId: number) => `run:${tabId}`;

/** Runs of this worker, by id. */
export const runs = new Map<string, Run>();

/** Only the last run of a tab outlives the worker. */
export async function keepRun({ state, origins, lines }: Run): Promise<void> {
  const kept: KeptRun = {
    state,
    origins: [...origins],
    lines: [...lines.values()].map(({ id, frameId, signature, label, section }) => ({
      id,
      frameId,
      signature,
      label,
      section,
    })),
  };
  await keep(runKey(state.tabId), kept);
}

/** The run, also after the worker was stopped: then what the journal holds is known to be filled. */
export async function runOf(runId: string): Promise<Run | null> {
  const known = runs.get(runId);
  if (known) return known;
  const row = await getRun(runId);
  const kept = row && (await recall<KeptRun>(runKey(row.tabId)));
  if (!row || kept?.state.id !== runId) return null;
  const waking = runs.get(runId);
  if (waking) return waking;
  const run: Run = {
    state: kept.state,
    origins: new Map(kept.origins),
    lines: new Map(kept.lines.map((line) => [line.id, line])),
    stopped: false,
    orphan: !kept.state.done,
    heardAt: Date.now(),
  };
  runs.set(runId, run);
  if (run.orphan)
    for (const { entries } of row.frames)
      for (const { lineId, signature, after } of entries)
        record(run, { lineId, signature, status: 'filled', value: after });
  return run;
}

/** What is known of a run; null where its tab or the browser was closed since. */
export async function runState(runId: string): Promise<RunState | null> {
  const run = await runOf(runId);
  if (run?.orphan && !run.state.done && Date.now() - run.heardAt > silentMs) await endOrphan(run);
  return run?.state ?? null;
}

/** What a stopped worker had not sent out stays unwritten: its values are planned anew. */
async function endOrphan(run: Run): Promise<void> {
  run.state.problem ||= '浏览器中途停掉了助手后台，剩下的没有填写。请重新生成填写计划。';
  leaveRest(run, 'waiting');
  await finish(run);
}

/** A frame has been through its lines. Matters only where the worker was stopped meanwhile. */
export async function frameEnded(
  runId: string,
  frame: FrameSender,
  outcomes: Outcome[],
): Promise<void> {
  const run = await runOf(runId);
  if (!run?.orphan || run.state.done || !concerns(run, frame)) return;
  recordAll(run, frame.frameId, outcomes);
  await endOrphan(run);
}

const concerns = (run: Run, { tabId, frameId, origin }: FrameSender) =>
  run.state.tabId === tabId && run.origins.get(frameId) === origin;

/** The frames a run was confirmed for may report on it; any other report is dropped. */
export async function recordProgress(
  runId: string,
  frame: FrameSender,
  outcome: Outcome,
  entry?: JournalEntry,
): Promise<void> {
  const run = await runOf(runId);
  const line = run?.lines.get(outcome.lineId);
  if (!run || line?.frameId !== frame.frameId || !concerns(run, frame))
    throw new Error('没有这次填写的记录，报告已忽略。');
  run.heardAt = Date.now();
  try {
    if (entry) await journal(runId, frame.frameId, frame.origin, entry);
  } catch (error) {
    // The page hears of it and takes the value back: what cannot be undone is not left.
    run.state.problem = explainStorageError(error);
    throw error;
  }
  record(run, outcome);
}

function record(run: Run, outcome: Outcome): void {
  const line = run.lines.get(outcome.lineId);
  if (!line) return;
  const shown = { ...outcome, label: line.label, section: line.section };
  const at = run.state.outcomes.findIndex((o) => o.lineId === outcome.lineId);
  if (at < 0) run.state.outcomes.push(shown);
  else run.state.outcomes[at] = shown;
  broadcast({ type: 'fill.changed', runId: run.state.id });
}

/** A frame speaks for the lines it was sent, for no other's. */
export function recordAll(run: Run, frameId: number, outcomes: Outcome[]): void {
  for (const outcome of outcomes)
    if (run.lines.get(outcome.lineId)?.frameId === frameId) record(run, outcome);
}

export function leaveRest(run: Run, status: Outcome['status'], frameId?: number): void {
  const done = new Set(run.state.outcomes.map((o) => o.lineId));
  const reason = run.stopped ? '已按您的要求停止' : run.state.problem || '页面没有回应，没有填写';
  for (const { id, signature, frameId: own } of run.lines.values())
    if ((frameId === undefined || own === frameId) && !done.has(id))
      record(run, { lineId: id, signature, status, reason });
}

/** The run's end is told even where it could not be written down. */
export async function finish(run: Run): Promise<void> {
  const { state } = run;
  state.done = true;
  state.finishedAt = Date.now();
  try {
    await updateRun(state.id, { finishedAt: state.finishedAt });
    await keepRun(run);
  } catch (error) {
    state.problem ||= explainStorageError(error);
  }
  broadcast({ type: 'fill.changed', runId: state.id });
}

/** The tab is closed: what its last run came to is shown no more. Its journal stays, to be undone. */
export async function forgetRun(tabId: number): Promise<void> {
  for (const [runId, { state }] of runs)
    if (state.tabId === tabId && state.done) runs.delete(runId);
  await forget(runKey(tabId));
}

/** Is a run that a stopped worker began still under way in the tab? It ends with its page, or with the page's silence. */
export async function isUnderWay(tabId: number): Promise<boolean> {
  const kept = await recall<KeptRun>(runKey(tabId));
  return kept !== null && !kept.state.done && (await runState(kept.state.id))?.done === false;
}
