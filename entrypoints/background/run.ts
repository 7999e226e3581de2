import type { Outcome, PlannedLine } from '@/rules/plan';
import { explainStorageError } from '@/storage/errors';
import type { ApplyLine, JournalEntry, RunState } from '@/storage/messages';
import { getRun, journal, startRun, updateRun } from '@/storage/runs';
import { broadcast } from './events';
import { nextDescription, tell, tellForOutcomes } from './frames';
import type { FrameSender } from './guard';
import { forget, keep, recall } from './session-store';

/** A frame that vanished while being filled (postback, step change) is awaited this long. */
const returnMs = 10_000;
/** A page may reload itself a few times while filled; beyond that something is wrong. */
const maxReturns = 5;

/** A run whose worker was stopped is given up when its page is silent this long. */
const silentMs = 20_000;

/** What a line's outcome needs, without its value. */
type RunLine = Pick<PlannedLine, 'id' | 'frameId' | 'signature' | 'label' | 'section'>;

interface Run {
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

const runs = new Map<string, Run>();
const runKey = (tabId: number) => `run:${tabId}`;

/** Only the last run of a tab outlives the worker. */
async function keepRun({ state, origins, lines }: Run): Promise<void> {
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
async function runOf(runId: string): Promise<Run | null> {
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
function recordAll(run: Run, frameId: number, outcomes: Outcome[]): void {
  for (const outcome of outcomes)
    if (run.lines.get(outcome.lineId)?.frameId === frameId) record(run, outcome);
}

function asApplyLine(line: PlannedLine): ApplyLine | null {
  if (!line.desired) return null;
  return {
    lineId: line.id,
    signature: line.signature,
    label: line.label,
    before: line.before,
    desired: line.desired,
    newRow: line.newRow,
    group: line.newRow ? (/^(.*?)\[\d+\]/.exec(line.signature)?.[1] ?? undefined) : undefined,
  };
}

/** Sends the confirmed lines to one frame, going on after a postback with what is left. */
async function fillFrame(
  run: Run,
  planned: PlannedLine[],
  frameId: number,
  origin: string,
): Promise<void> {
  const { tabId, id } = run.state;
  for (let returns = 0; !run.stopped && returns <= maxReturns; returns += 1) {
    const settled = new Set(
      run.state.outcomes.filter((o) => o.status !== 'waiting').map((o) => o.lineId),
    );
    const lines = planned
      .filter((line) => line.frameId === frameId && !settled.has(line.id))
      .flatMap((line) => asApplyLine(line) ?? []);
    if (lines.length === 0) return;
    const back = nextDescription(tabId, frameId, returnMs);
    // The page itself refuses too; but values do not even travel to another site, or to nobody.
    const here = await tell<{ origin?: string }>(tabId, frameId, { type: 'page.where' });
    if (here && here.origin !== origin) {
      run.state.problem = elsewhere;
      break;
    }
    const answer =
      here &&
      (await tellForOutcomes(tabId, frameId, { type: 'fill.apply', runId: id, origin, lines }));
    if (answer && 'error' in answer) {
      run.state.problem = answer.error;
      break;
    }
    if (answer) {
      recordAll(run, frameId, answer.outcomes);
      break;
    }
    // No answer: the document went away under us. The same frame and origin may go on.
    const frame = await back;
    if (!frame) break;
    if (frame.origin !== origin) {
      run.state.problem = elsewhere;
      break;
    }
  }
  leaveRest(run, run.stopped ? 'waiting' : 'refused', frameId);
}

const elsewhere = '页面转到了别的网站，剩下的没有填写。';

function leaveRest(run: Run, status: Outcome['status'], frameId?: number): void {
  const done = new Set(run.state.outcomes.map((o) => o.lineId));
  const reason = run.stopped ? '已按您的要求停止' : run.state.problem || '页面没有回应，没有填写';
  for (const { id, signature, frameId: own } of run.lines.values())
    if ((frameId === undefined || own === frameId) && !done.has(id))
      record(run, { lineId: id, signature, status, reason });
}

/** The run's end is told even where it could not be written down. */
async function finish(run: Run): Promise<void> {
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

/** Two runs in one page would fight over focus and drop-downs, and write into each other's. */
async function isFilling(tabId: number): Promise<boolean> {
  if (filling.has(tabId)) return true;
  const kept = await recall<KeptRun>(runKey(tabId));
  if (!kept || kept.state.done) return filling.has(tabId);
  // Begun by a worker that was stopped: it ends with its page, or with the page's silence.
  return (await runState(kept.state.id))?.done === false || filling.has(tabId);
}
const filling = new Set<number>();

/**
 * Fills confirmed lines frame by frame. Resolves when every line has an outcome.
 * @throws {Error} while another run is under way in the tab
 */
export async function startFilling(
  tabId: number,
  origin: string,
  companyId: string,
  lines: PlannedLine[],
  origins: Map<number, string>,
  purpose: RunState['purpose'] = 'plan',
): Promise<RunState> {
  if (await isFilling(tabId))
    throw new Error('这一页的上一次填写还没有结束。请等它结束，或先停止它。');
  filling.add(tabId);
  try {
    return await fillAll(tabId, origin, companyId, lines, origins, purpose);
  } finally {
    filling.delete(tabId);
  }
}

async function fillAll(
  tabId: number,
  origin: string,
  companyId: string,
  lines: PlannedLine[],
  origins: Map<number, string>,
  purpose: RunState['purpose'],
): Promise<RunState> {
  const state: RunState = {
    id: crypto.randomUUID(),
    tabId,
    purpose,
    done: false,
    total: lines.length,
    outcomes: [],
    undone: false,
    startedAt: Date.now(),
    finishedAt: 0,
    problem: '',
  };
  const run: Run = {
    state,
    origins,
    lines: new Map(lines.map((line) => [line.id, line])),
    stopped: false,
    orphan: false,
    heardAt: state.startedAt,
  };
  await startRun({
    id: state.id,
    tabId,
    origin,
    companyId,
    startedAt: state.startedAt,
    finishedAt: 0,
    undone: false,
  });
  await keepRun(run);
  runs.set(state.id, run);
  broadcast({ type: 'fill.changed', runId: state.id });
  for (const [frameId, frameOrigin] of origins) await fillFrame(run, lines, frameId, frameOrigin);
  await finish(run);
  return state;
}

/** The tab is closed: what its last run came to is shown no more. Its journal stays, to be undone. */
export async function forgetRun(tabId: number): Promise<void> {
  for (const [runId, { state }] of runs)
    if (state.tabId === tabId && state.done) runs.delete(runId);
  await forget(runKey(tabId));
}

/** Asks the page to stop after the field it is at. */
export async function stopFilling(runId: string): Promise<void> {
  const run = await runOf(runId);
  if (!run) return;
  run.stopped = true;
  const frames = [...run.origins.keys()];
  await Promise.all(
    frames.map((frameId) => tell(run.state.tabId, frameId, { type: 'fill.stop', runId })),
  );
}
