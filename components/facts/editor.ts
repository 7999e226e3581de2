import type { FactAddress, FactDefinition, FactValue } from '@/rules/facts/types';

/** What every field editor of the profile gets. */
export interface FactEditorProps {
  definition: FactDefinition;
  address: FactAddress;
  /** Undefined while nothing is entered. */
  value: FactValue | undefined;
  /** Label without group; years and rows are added by the caller. */
  label: string;
  /** Stored at once; `null` clears. */
  save: (value: FactValue | null) => void;
  problem: string;
}
