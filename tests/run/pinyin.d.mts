import type { FactDefinition } from '../../rules/facts/types.ts';

export function pinyinTable(catalogue: FactDefinition[]): string;
export function pinyinSource(catalogue: FactDefinition[]): string;
