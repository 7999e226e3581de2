import type { DeclarationContext } from '../declaration';
import type { FactAddress, Facts, FactValue } from '../facts/types';
import type { YearRef } from '../predicate';
import type { RulePack } from '../schema';

/** Everything an evaluation reads: no clock, no storage. */
export interface Situation {
  pack: RulePack;
  declaration: DeclarationContext;
  facts: Facts;
  today: string;
}

/** The accounting year a reference names, counted from the declaration year where it is relative. */
export function yearOf(ref: YearRef, context: Situation): number {
  return 'year' in ref ? ref.year : context.declaration.year + ref.offset;
}

/** Address of a fact, with the accounting year where one is named. */
export function addressOf(key: string, year: YearRef | undefined, context: Situation): FactAddress {
  return year === undefined ? key : `${key}@${yearOf(year, context)}`;
}

/** The value, or undefined where it was not entered (an empty text is not an answer). */
export function readFact(address: FactAddress, context: Situation): FactValue | undefined {
  // Own keys only: a fact set has no `constructor`, whatever its prototype says.
  if (!Object.hasOwn(context.facts, address)) return undefined;
  const value = context.facts[address];
  return value === '' ? undefined : value;
}

/** Addresses `key#0`, `key#1` … that hold a value. */
export function rowsOf(key: string, context: Situation): FactAddress[] {
  const rows: FactAddress[] = [];
  for (let row = 0; readFact(`${key}#${row}`, context) !== undefined; row++) {
    rows.push(`${key}#${row}`);
  }
  return rows;
}
