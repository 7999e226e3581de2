import { definitionOf, keyOf } from '@/rules/facts';
import type { FactAddress, FactScope, FactValue } from '@/rules/facts/types';

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

/** Changes by where they are stored: under the company ('') or under its declaration. */
export function byOwner(
  changes: Iterable<readonly [FactAddress, FactValue]>,
  declarationId: string,
): Map<string, Record<FactAddress, FactValue>> {
  const owners = new Map<string, Record<FactAddress, FactValue>>();
  for (const [address, value] of changes) {
    const owner = ownerOf(address, declarationId);
    owners.set(owner, { ...owners.get(owner), [address]: value });
  }
  return owners;
}

/** Under which declaration a fact is stored; '' = the company itself. */
export function ownerOf(address: FactAddress, declarationId: string): string {
  const scope = definitionOf(keyOf(address))?.scope;
  return scope && isDeclared(scope) ? declarationId : '';
}
