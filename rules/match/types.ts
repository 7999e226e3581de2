import type { FactAddress, Facts } from '../facts/types';
import type { ParsedLabel } from '../label';

/** A correction the user made on this portal: `factKey` '' means "never fill". */
export interface Teaching {
  signature: string;
  factKey: string;
  yearOffset: number | null;
}

export interface MatchContext {
  /** 申报年度: 上年 is one less. */
  declarationYear: number;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Only to know which addresses exist and how many rows there are. */
  facts?: Facts;
  teachings: Teaching[];
}

/** `fill` may be written when the plan is confirmed · `ask` is shown unticked · `silent` is not shown. */
export type MatchLevel = 'fill' | 'ask' | 'silent';

/** The label taken apart, and what the field is of the fact. */
export interface FieldReading extends ParsedLabel {
  /** Region level of a select of its own: 0 省, 1 市, 2 区县. */
  level?: number;
  /** The label names the boxes one by one (电话/传真): this box is a field of its own. */
  split?: boolean;
  /** A heading says 近三年 and the field names no year. */
  spans?: boolean;
  /** The year stands in a heading or nowhere, not in the label or its row and column. */
  yearFromSection?: boolean;
  /** 本年 or 上年 in a table of both: which year that is, is a question. */
  compared?: true;
  /** Units stated over the field that contradict each other. */
  units?: string[];
  /** The fact is the start of a period, this key its end. */
  end?: string;
}

export interface FieldMatch {
  fieldId: string;
  signature: string;
  address: FactAddress | null;
  /** 0–1: estimated probability that the address is right. */
  confidence: number;
  level: MatchLevel;
  /** Chinese: why, or why not. */
  reason: string;
  /** Something besides its own words speaks against it. */
  doubted?: true;
  alternatives: { address: FactAddress; confidence: number }[];
  parsed: FieldReading;
}

/** At or above `fill` wrong matches are to stay under 0.5 %; below `ask` nothing is said. */
export const thresholds = { fill: 0.9, ask: 0.5 } as const;

export function levelOf(confidence: number): MatchLevel {
  if (confidence >= thresholds.fill) return 'fill';
  return confidence >= thresholds.ask ? 'ask' : 'silent';
}
