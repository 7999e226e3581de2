import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, listen, tell } from '@/components/background';
import { useTask } from '@/components/use-task';
import type { Outcome, PlanLine } from '@/rules/plan';
import type { Plan, RunState } from '@/storage/messages';
import { type Choices, linesToFill, startingChoices } from './choices';

const pollMs = 1_500;

/** The fill of one tab from plan to undo. Nothing is written before `confirm`. */
export function useFill(tabId: number) {
  const [plan, setPlan] = useState<Plan | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [run, setRun] = useState<RunState | null>(null);
  /** What undoing a line came to, by line. */
  const [undone, setUndone] = useState<Record<string, Outcome>>({});
  const task = useTask();

  // A run of many lines is heard of more often than its state can be asked for: one at a time.
  const asking = useRef(false);
  const next = useRef('');
  const follow = useCallback(
    async (runId: string) => {
      next.current = runId;
      if (asking.current) return;
      asking.current = true;
      while (next.current) {
        const asked = next.current;
        next.current = '';
        const state = await ask({ type: 'run.state', runId: asked }).catch(() => null);
        // A finished run no longer changes, but for its undo, which this page knows best.
        // A draft put back is told where it stands, and is no reason to lose the plan.
        if (state?.tabId === tabId && state.purpose === 'plan')
          setRun((old) => (old?.id === state.id && old.done ? old : state));
      }
      asking.current = false;
    },
    [tabId],
  );

  useEffect(
    () => listen((event) => void (event.type === 'fill.changed' && follow(event.runId))),
    [follow],
  );

  // The background's broadcast may be lost while it wakes up: ask now and then until done.
  const running = run && !run.done ? run.id : '';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => void follow(running), pollMs);
    return () => clearInterval(timer);
  }, [running, follow]);

  const makePlan = () =>
    task.run(async () => {
      const made = await ask({ type: 'fill.plan', tabId });
      setPlan(made);
      setChoices(startingChoices(made.lines));
      setRun(null);
      setUndone({});
    });

  const tick = useCallback(
    (ids: string[], ticked: boolean) =>
      setChoices((old) => {
        const next = { ...old };
        for (const id of ids) next[id] = { ...next[id], ticked };
        return next;
      }),
    [],
  );

  /** Another match for one line: the background says what it would write. */
  const change = useCallback(
    async (line: PlanLine, address: string) => {
      if (!plan) return;
      const preview = await ask({
        type: 'fill.preview',
        planId: plan.id,
        lineId: line.id,
        address,
      });
      const writable = preview.status === 'ready' || preview.status === 'ask';
      setPlan(
        (old) => old && { ...old, lines: old.lines.map((l) => (l.id === line.id ? preview : l)) },
      );
      setChoices((old) => ({ ...old, [line.id]: { ticked: writable, address } }));
    },
    [plan],
  );

  /** Takes a line out of the plan with a reason. */
  const refuse = useCallback((line: PlanLine, reason: string) => {
    const refused: PlanLine = { ...line, status: 'refused', after: '', reason };
    setPlan(
      (old) => old && { ...old, lines: old.lines.map((l) => (l.id === line.id ? refused : l)) },
    );
    setChoices((old) => ({ ...old, [line.id]: { ticked: false } }));
  }, []);

  const confirm = () =>
    task.run(async () => {
      if (!plan) return;
      const finished = await ask({
        type: 'fill.run',
        planId: plan.id,
        lines: linesToFill(plan.lines, choices),
      });
      setRun(finished);
    });

  const undo = (runId: string, lineIds?: string[]) =>
    task.run(async () => {
      const state = await ask({ type: 'fill.undo', runId, lineIds });
      setUndone((old) => ({
        ...old,
        ...Object.fromEntries(state.outcomes.map((outcome) => [outcome.lineId, outcome])),
      }));
      setRun((old) =>
        old?.id === runId ? { ...old, undone: state.undone, problem: state.problem } : state,
      );
    });

  const close = () => {
    setPlan(null);
    setRun(null);
    setUndone({});
    task.setError('');
  };

  const stop = () => run && tell({ type: 'fill.stop', runId: run.id });

  return {
    plan,
    choices,
    run,
    undone,
    busy: task.busy,
    error: task.error,
    /** Runs an action on this plan; its failure shows as `error`. */
    attempt: task.run,
    makePlan,
    tick,
    change,
    refuse,
    confirm,
    undo,
    close,
    stop,
  };
}

export type Fill = ReturnType<typeof useFill>;
