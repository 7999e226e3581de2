import type { Outcome } from '@/rules/plan';
import type { FrameMessage, JournalEntry } from '@/storage/messages';
import type { FormReader } from './fields';
import { applyLines, createClearChoice, revertEntries } from './fill';
import type { Link } from './link';

type Of<Type extends FrameMessage['type']> = Extract<FrameMessage, { type: Type }>;

/** Fills and takes back in this frame, one at a time. */
export interface Runs {
  readonly busy: boolean;
  /** Writes the lines; answers what became of each, the last word where one was taken back. */
  apply(message: Of<'fill.apply'>): Promise<Outcome[]>;
  /** Takes back what the journal says, in its order. */
  revert(message: Of<'fill.revert'>): Promise<Outcome[]>;
  /** Ends the run of this id, or whichever there is. */
  stop(runId?: string): void;
}

/** `ended` is called after each run, when the page is to be looked at anew. */
export function createRuns(reader: FormReader, link: Link, ended: () => void): Runs {
  let run: { id: string; abort: AbortController } | null = null;
  const clearChoice = createClearChoice(
    async (token) =>
      (await link.send<{ cleared: boolean }>({ type: 'control.clear', token }))?.cleared === true,
  );

  /** Was it heard? The worker may stop just then: said twice, it counts once. */
  async function tell(runId: string, outcome: Outcome, journal?: JournalEntry) {
    const message = { type: 'fill.progress', runId, outcome, journal } as const;
    return ((await link.send(message)) ?? (journal && (await link.send(message)))) !== null;
  }

  async function within(runId: string, work: (abort: AbortController) => Promise<void>) {
    const abort = new AbortController();
    run = { id: runId, abort };
    try {
      await work(abort);
    } finally {
      run = null;
      ended();
    }
  }

  async function apply({ runId, lines }: Of<'fill.apply'>) {
    const outcomes = new Map<string, Outcome>();
    const unkept: JournalEntry[] = [];
    const told: Promise<void>[] = [];
    await within(runId, async (abort) => {
      const say = async (outcome: Outcome, entry?: JournalEntry) => {
        outcomes.set(outcome.lineId, outcome);
        if ((await tell(runId, outcome, entry)) || !entry) return;
        // What is not in the journal can never be undone: no more is written.
        unkept.push(entry);
        abort.abort();
      };
      const hear = (...said: Parameters<typeof say>) => told.push(say(...said));
      await applyLines(reader, lines, hear, abort.signal, clearChoice);
      await Promise.all(told);
      if (unkept.length === 0) return;
      const { signal } = new AbortController();
      await revertEntries(reader, unkept.reverse(), takenBack, signal, clearChoice);
    });
    const all = [...outcomes.values()];
    void link.send({ type: 'fill.ended', runId, outcomes: all });
    return all;

    function takenBack({ lineId, signature, status, value }: Outcome) {
      const back = status === 'filled' || status === 'unchanged';
      const reason = `撤销记录没有存下，${back ? '已恢复原值' : '未能恢复原值，请核对'}`;
      const outcome: Outcome = { lineId, signature, status: 'reverted', reason, value };
      outcomes.set(lineId, outcome);
      void tell(runId, outcome);
    }
  }

  async function revert({ runId, entries }: Of<'fill.revert'>) {
    const outcomes: Outcome[] = [];
    const hear = (outcome: Outcome) => outcomes.push(outcome);
    await within(runId, ({ signal }) => revertEntries(reader, entries, hear, signal, clearChoice));
    return outcomes;
  }

  return {
    get busy() {
      return run !== null;
    },
    apply,
    revert,
    stop(runId) {
      if (run && (runId === undefined || run.id === runId)) run.abort.abort();
    },
  };
}
