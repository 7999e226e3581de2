import type { Asked } from './asked';
import type { Entry } from './lexicon';

/** Says in other words what is asked, and adds the facts that these name. */
export type Rewording = (asked: Asked) => void;

/** Scopes of what a company says of itself. */
export const companyScopes: ReadonlySet<string> = new Set(['company', 'year', 'list']);

/** Those of the facts that belong to one of the scopes. */
export const only = (entries: Entry[], scopes: ReadonlySet<string>): Entry[] =>
  entries.filter(({ definition }) => scopes.has(definition.scope));

/** The rest of a concept behind a pattern, or '' where nothing was taken away. */
export const without = (concept: string, pattern: RegExp): string => {
  const rest = concept.replace(pattern, '');
  return rest === concept ? '' : rest;
};
