import { useCallback, useEffect, useState } from 'react';
import { ask, listen, tell } from '@/components/background';
import { useTask } from '@/components/use-task';
import type { PlanLine } from '@/rules/plan';
import type { Plan, RunState } from '@/storage/messages';
import { type Choices, linesToFill, startingChoices } from './choices';

/** The fill of one tab from plan to undo. Nothing is written before `confirm`. */
export function useFill(tabId: number) {
  const [plan, setPlan] = useState<Plan | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [run, setRun] = useState<RunState | null>(null);
  const task = useTask();

  useEffect(
    () =>
      listen((event) => {
        if (event.type !== 'fill.changed') return;
        ask({ type: 'run.state', runId: event.runId }).then(
          (state) => state?.tabId === tabId && setRun(state),
          () => undefined,
        );
      }),
    [tabId],
  );

  const makePlan = () =>
    task.run(async () => {
      const made = await ask({ type: 'fill.plan', tabId });
      setPlan(made);
      setChoices(startingChoices(made.lines));
      setRun(null);
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
      if (state) setRun(state);
    });

  const close = () => {
    setPlan(null);
    setRun(null);
    task.setError('');
  };

  const stop = () => run && tell({ type: 'fill.stop', runId: run.id });

  return {
    plan,
    choices,
    run,
    busy: task.busy,
    error: task.error,
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
