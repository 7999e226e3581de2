import { createContext, useContext } from 'react';
import type { PlanLine } from '@/rules/plan';

/** What the user can do with a line; stable, so that 2,000 lines do not re-render together. */
export interface PlanActions {
  tick(ids: string[], ticked: boolean): void;
  /** Another fact for this line; `remember` keeps it for this site. */
  change(line: PlanLine, address: string, remember: boolean): Promise<void>;
  /** The boxes of one question stand in this order: chosen for all of them. */
  order(set: string, frameId: number, index: number): Promise<void>;
  /** Never fill this field on this site again. */
  never(line: PlanLine): Promise<void>;
  focus(line: { frameId: number; signature: string }): void;
  companyId: string;
  declarationYear: number;
}

export const PlanActionsContext = createContext<PlanActions | null>(null);

/** What the plan around a line can do with it. */
export function usePlanActionsContext(): PlanActions {
  const actions = useContext(PlanActionsContext);
  if (!actions) throw new Error('计划之外用不了这个部件。');
  return actions;
}
