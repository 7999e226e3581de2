import type { ControlKind, FieldConstraints } from '@/rules/field';
import type { Desired } from '@/rules/plan';
import type { Control, Settle, Snapshot, WriteResult } from '../widgets';

/** How one shape of control (text box, choice, cascade, calendar …) is read and written. */
export interface Driver {
  /** What it shows, one text per chosen option; empty when nothing is. */
  texts(control: Control): string[];
  /** Joins `texts` for display; '、' unless said. */
  join?: string;
  options?(control: Control): string[] | undefined;
  write(control: Control, desired: Desired, settle: Settle): Promise<WriteResult>;
  /**
   * Where a list of nobody's opened for it after it had been written and left, and after the mark
   * (see `Settle.opened`): what became of it. Null without one.
   */
  late?:
    | ((
        control: Control,
        desired: Desired,
        before: string,
        settle: Settle,
        mark: number,
      ) => Promise<WriteResult | null>)
    | undefined;
  /** Back to nothing chosen. */
  clear(control: Control, settle: Settle): Promise<WriteResult>;
  /** Opens it to see what it does not show closed. */
  prepare?(control: Control, settle: Settle): Promise<void>;
  snapshot(control: Control): Snapshot;
  /** Puts a snapshot back, where writing its texts would not do. */
  restore?(control: Control, snapshot: Snapshot, settle: Settle): Promise<WriteResult>;
  /** Where `texts` alone do not tell. */
  holds?(control: Control, desired: Desired): boolean;
  /** Why what stands there could not be put back later: then it is not overwritten. */
  refuses?(control: Control): string | null;
  /** Its input is readonly by design (drop-downs, calendars). */
  readonlyByDesign?: boolean;
}

/** One row of a library's table: which elements, what kind, driven how. */
export interface Part {
  root: string;
  /** Further condition, where two controls share a root selector. */
  when?(root: HTMLElement): boolean;
  kind: ControlKind | ((root: HTMLElement) => ControlKind);
  driver: Driver;
  /** The native element that takes focus and carries maxlength, min, readonly … */
  input?: string;
  /** Native elements it owns; all inputs below the root unless said. */
  owns?: string;
  constraints?(root: HTMLElement): FieldConstraints;
}

/** Lets queued tasks of the page (Vue's and React's next tick) run. */
export const tick = () => new Promise<void>((resolve) => setTimeout(resolve));
