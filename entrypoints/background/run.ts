import type { Outcome, PlannedLine } from '@/rules/plan';
import type { ApplyLine, JournalEntry, RunState } from '@/storage/messages';
import { journal, startRun, updateRun } from '@/storage/runs';
import { broadcast } from './events';
import { nextDescription, tell } from './frames';
import type { FrameSender } from './guard';

/** A frame that vanished while being filled (postback, step change) is awaited this long. */
const returnMs = 10_000;
/** A page may reload itself a few times while filled; beyond that something is wrong. */
const maxReturns = 5;

interface Run {
  state: RunState;
  origins: Map<number, string>;
  lines: Map<string, PlannedLine>;
  stopped: boolean;
}

const runs = new Map<string, Run>();

export function runState(runId: string): RunState | null {
  return runs.get(runId)?.state ?? null;
}

/** The frames a run was confirmed for may report on it; any other report is dropped. */
export async function recordProgress(
  runId: string,
  frame: FrameSender,
  outcome: Outcome,
  entry?: JournalEntry,
): Promise<void> {
  const run = runs.get(runId);
  const line = run?.lines.get(outcome.lineId);
  if (!run || !line || line.frameId !== frame.frameId || run.state.tabId !== frame.tabId) return;
  if (run.origins.get(frame.frameId) !== frame.origin) return;
  if (entry) await journal(runId, frame.frameId, frame.origin, entry);
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
async function fillFrame(run: Run, frameId: number, origin: string): Promise<void> {
  const { tabId, id } = run.state;
  for (let returns = 0; !run.stopped && returns <= maxReturns; returns += 1) {
    const settled = new Set(
      run.state.outcomes.filter((o) => o.status !== 'waiting').map((o) => o.lineId),
    );
    const lines = [...run.lines.values()]
      .filter((line) => line.frameId === frameId && !settled.has(line.id))
      .flatMap((line) => asApplyLine(line) ?? []);
    if (lines.length === 0) return;
    const back = nextDescription(tabId, frameId, returnMs);
    const answer = await tell<{ outcomes?: Outcome[]; error?: string }>(tabId, frameId, {
      type: 'fill.apply',
      runId: id,
      origin,
      lines,
    });
    if (answer?.error) {
      run.state.problem = answer.error;
      break;
    }
    if (answer?.outcomes) {
      for (const outcome of answer.outcomes) record(run, outcome);
      return;
    }
    // No answer: the document went away under us. The same frame and origin may go on.
    const frame = await back;
    if (!frame) break;
    if (frame.origin !== origin) {
      run.state.problem = '页面转到了别的网站，剩下的没有填写。';
      break;
    }
  }
  const done = new Set(run.state.outcomes.map((o) => o.lineId));
  for (const line of run.lines.values())
    if (line.frameId === frameId && !done.has(line.id))
      record(run, {
        lineId: line.id,
        signature: line.signature,
        status: run.stopped ? 'waiting' : 'refused',
        reason: run.stopped ? '已按您的要求停止' : run.state.problem || '页面没有回应，没有填写',
      });
}

/** Fills confirmed lines frame by frame. Resolves when every line has an outcome. */
export async function startFilling(
  tabId: number,
  origin: string,
  companyId: string,
  lines: PlannedLine[],
  origins: Map<number, string>,
): Promise<RunState> {
  const state: RunState = {
    id: crypto.randomUUID(),
    tabId,
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
  };
  runs.set(state.id, run);
  await startRun({
    id: state.id,
    tabId,
    origin,
    companyId,
    startedAt: state.startedAt,
    finishedAt: 0,
    undone: false,
    frames: [],
  });
  broadcast({ type: 'fill.changed', runId: state.id });
  for (const [frameId, frameOrigin] of origins) await fillFrame(run, frameId, frameOrigin);
  state.done = true;
  state.finishedAt = Date.now();
  await updateRun(state.id, { finishedAt: state.finishedAt });
  broadcast({ type: 'fill.changed', runId: state.id });
  return state;
}

/** Asks the page to stop after the field it is at. */
export async function stopFilling(runId: string): Promise<void> {
  const run = runs.get(runId);
  if (!run) return;
  run.stopped = true;
  for (const frameId of run.origins.keys())
    await tell(run.state.tabId, frameId, { type: 'fill.stop', runId });
}
