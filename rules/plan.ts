import type { FactAddress } from './facts/types';

/**
 * What a widget is asked to write: neutral of any UI library. `choice` and
 * `path` list acceptable wordings best first; the widget takes the first option
 * whose text equals one of them after folding, and refuses otherwise.
 */
export type Desired =
  | { type: 'text'; text: string }
  | { type: 'choice'; options: string[] }
  | { type: 'choices'; options: string[][] }
  | { type: 'path'; levels: string[][] }
  /** `date`: ISO, as far as the precision goes (`2022`, `2022-05`). */
  | { type: 'date'; date: string; precision: 'day' | 'month' | 'year' }
  | { type: 'range'; from: string; to: string }
  | { type: 'bool'; value: boolean }
  | { type: 'rich'; paragraphs: string[] };

/**
 * `ready`: filled when confirmed · `ask`: shown unticked, the user decides ·
 * `same`: the field already holds it · `refused`: will not be written, see reason.
 */
export type LineStatus = 'ready' | 'ask' | 'same' | 'refused';

export interface PlanLine {
  id: string;
  frameId: number;
  signature: string;
  label: string;
  section: string[];
  kind: string;
  status: LineStatus;
  fact?: { address: FactAddress; label: string };
  /** Other facts the user may choose instead, best first. */
  alternatives: { address: FactAddress; label: string }[];
  before: string;
  /** What will stand in the field, as the user will read it. */
  after: string;
  /** 0–1: estimated probability that the match is right. */
  confidence: number;
  /** Chinese, plain and short: why it matched or why it was refused. */
  reason: string;
  /** The field holds something else that would be replaced. */
  overwrites: boolean;
  /** The row does not exist yet and will be added. */
  newRow: boolean;
  /**
   * Lines that are one record or one question: shown as one, ticked together. `orders`:
   * what this line means in each answer to `question` (Chinese).
   */
  set?: {
    id: string;
    title: string;
    question?: string;
    orders?: { label: string; address: FactAddress }[];
  };
  sensitive: boolean;
}

/** A plan with what is to be written; `desired` never leaves the background before confirmation. */
export interface PlannedLine extends PlanLine {
  desired?: Desired;
}

export type OutcomeStatus = 'filled' | 'unchanged' | 'refused' | 'reverted' | 'waiting';

export interface Outcome {
  lineId: string;
  signature: string;
  status: OutcomeStatus;
  /** Chinese; always present for refused, reverted and waiting. */
  reason?: string;
  /** What the control shows afterwards. */
  value?: string;
  /** Milliseconds from start of this field to verified; `settleMs` of it was waiting on the page. */
  ms?: number;
  settleMs?: number;
}
