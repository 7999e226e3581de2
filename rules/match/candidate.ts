import type { FactDefinition } from '../facts/types';

/** A fact that a field may mean, before the fit of kind, unit and year is weighed. */
export interface Candidate {
  definition: FactDefinition;
  confidence: number;
  /** Chinese: how the wording led to the fact. */
  how: string;
  level?: number;
  end?: string;
  /** Rests on a bare wording and its surroundings, not on a full name. */
  bare?: boolean;
  /** Stands behind the parts of another value: no part itself. */
  whole?: boolean;
}
