import { definitionOf, keyOf } from '@/rules/facts';
import type { FactAddress, FactScope } from '@/rules/facts/types';

const declared: ReadonlySet<FactScope> = new Set([
  'project',
  'platform',
  'scenario',
  'declaration',
]);

/** Do values of this scope belong to one declaration where one is chosen? */
export function isDeclared(scope: FactScope): boolean {
  return declared.has(scope);
}

/** Under which declaration a fact is stored; '' = the company itself. */
export function ownerOf(address: FactAddress, declarationId: string): string {
  const scope = definitionOf(keyOf(address))?.scope;
  return scope && isDeclared(scope) ? declarationId : '';
}
