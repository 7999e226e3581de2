import type { ControlKind, FieldConstraints, FieldState } from '@/rules/field';
import type { Desired } from '@/rules/plan';
import type { Driver } from '../gestures/driver';
import type { Opened } from '../gestures/opened';

/** Waits on the page by events and mutations, never by fixed sleeps. */
export interface Settle {
  /** Resolves with the first truthy answer of `probe`, re-asked on every DOM mutation or frame; null after `ms`. */
  until<T>(probe: () => T | null | undefined | false, ms: number): Promise<T | null>;
  /** Resolves when the subtree had no mutation for two frames, at most `ms`. */
  quiet(root: Node, ms: number): Promise<void>;
  /** Gives the page so many turns: what it has queued runs. */
  turns(count: number): Promise<void>;
  /** What came on screen since: lists that no unit knows. */
  readonly opened: Opened;
  /** Milliseconds spent waiting so far. */
  readonly waited: number;
  /** Aborted when the user stops the run. */
  readonly signal: AbortSignal;
  /**
   * Asks the page's framework to empty a control that no gesture can empty. Absent where
   * the page's own world is out of reach; true says only that it was asked.
   */
  clearChoice?(element: HTMLElement): Promise<boolean>;
}

/** One control as a widget sees it: the outermost element that is the control. */
export interface Control {
  /** The element that stands for the whole control (el-select, el-input, input …). */
  root: HTMLElement;
  /** The native element that takes focus, if any. */
  input: HTMLElement | null;
  kind: ControlKind;
  /** Native elements that belong to it, so that `native` does not report them again. */
  owns: Element[];
}

export type WriteResult =
  | { ok: true }
  | {
      ok: false;
      reason: string /** nothing was changed, or it was put back */;
      restored: boolean;
      waiting?: boolean;
      /** It holds what it does not show: that it shows nothing proves nothing. */
      unread?: boolean;
    };

/**
 * How one UI library's controls are recognised, read and written.
 * One file per library, registered by existing; tried in order of `priority`
 * (high first), `native` last.
 */
export interface Widget {
  /** = file name. */
  id: string;
  priority: number;
  /** Is this library on the page at all? Cheap; `names`: all classes there, where they are known. */
  present(root: ParentNode, names?: ReadonlySet<string>): boolean;
  /** All controls of this library below `root`, in document order. */
  find(root: ParentNode): Control[];
  /** What the control shows; '' when empty. */
  read(control: Control): string;
  /** `drawn`: the caller has just found the root on screen and its names harmless: neither is asked again. */
  state(control: Control, drawn?: boolean): FieldState;
  /** Option texts if they can be known without opening it. */
  options(control: Control): string[] | undefined;
  constraints(control: Control): FieldConstraints;
  /**
   * The library's own form item: its label text and the element that scopes it.
   * Null where the library has none; the reader then goes by structure.
   */
  formItem(control: Control): { label: string; element: HTMLElement; required: boolean } | null;
  /** Looks up what the control shows only when it is open, before `snapshot` is asked. */
  prepare?(control: Control, settle: Settle): Promise<void>;
  /** Writes as a person would and waits until the page has taken it. */
  write(control: Control, desired: Desired, settle: Settle): Promise<WriteResult>;
  /** Deals with a list that opened late; where its text boxes take any text. */
  late?: NonNullable<Driver['late']>;
  /** Puts back what `snapshot` took: model included, also "nothing chosen". */
  snapshot(control: Control): Snapshot;
  restore(control: Control, snapshot: Snapshot, settle: Settle): Promise<WriteResult>;
  /** Does what `read` returns say the same as `desired`? */
  holds(control: Control, desired: Desired): boolean;
  /** Its tables whose cells may open as boxes without a sign of it. */
  grids?: string;
  /** What it lays over the page as a window, where no role says so, and the sign that closes it. */
  windows?: { frame: string; close: string };
  /** May a script have given this readonly box a calendar, without a sign of it? */
  unsigned?(control: Control): boolean;
  /** Such a box as a control of its own, where a calendar of its own has just opened. */
  adopt?(box: HTMLElement): Control | null;
  /** Its pager under a table, and what in it leads to another page where there is one. */
  pager?: { box: string; more: string };
}

/** Serialisable, so that undo works after a re-render, a step change or a reload. */
export type Snapshot =
  | { type: 'text'; text: string }
  | { type: 'choices'; texts: string[] }
  | { type: 'path'; levels: string[] }
  | { type: 'bool'; value: boolean }
  | { type: 'rich'; html: string; text: string };

/** Every widget file in this folder; existing is registering. */
export const widgets: Widget[] = Object.values(
  import.meta.glob<Widget>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' }),
).sort((a, b) => b.priority - a.priority);
