import type { PlannedLine } from '@/rules/plan';
import type { ApplyLine, RunState } from '@/storage/messages';
import { startRun } from '@/storage/runs';
import { broadcast } from './events';
import { nextDescription, tell, tellForOutcomes } from './frames';
import {
  finish,
  isUnderWay,
  keepRun,
  leaveRest,
  type Run,
  recordAll,
  runOf,
  runs,
} from './run-book';

/** A frame that vanished while being filled (postback, step change) is awaited this long. */
const returnMs = 10_000;
/** A page may reload itself a few times while filled; beyond that something is wrong. */
const maxReturns = 5;

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

/** Two runs in one page would fight over focus and drop-downs, and write into each other's. */
const isFilling = async (tabId: number): Promise<boolean> =>
  filling.has(tabId) || (await isUnderWay(tabId)) || filling.has(tabId);
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
