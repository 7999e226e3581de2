import company from './company';
import declaration from './declaration';
import finance from './finance';
import ip from './ip';
import person from './person';
import platform from './platform';
import project from './project';
import records from './records';
import rights from './rights';
import scenario from './scenario';
import staff from './staff';
import { type FactAddress, type FactDefinition, parseAddress } from './types';

/** Every fact the product knows: one definition drives editor, matcher, formatter and rules. */
export const catalogue: FactDefinition[] = [
  ...company,
  ...person,
  ...finance,
  ...staff,
  ...ip,
  ...rights,
  ...records,
  ...project,
  ...scenario,
  ...platform,
  ...declaration,
];

const byKey = new Map(catalogue.map((definition) => [definition.key, definition]));

/** The definition of a catalogue key (`finance.revenue`), or undefined. */
export function definitionOf(key: string): FactDefinition | undefined {
  return byKey.get(key);
}

/** Catalogue key of an address: `finance.revenue@2022` → `finance.revenue`. */
export function keyOf(address: FactAddress): string {
  return parseAddress(address).key;
}

/** Chinese name of one value: `2022年营业收入`, `第 2 个场景 · 场景名称`; the address itself if unknown. */
export function labelOf(address: FactAddress): string {
  const { key, year, row } = parseAddress(address);
  const label = byKey.get(key)?.label;
  if (!label) return address;
  if (year !== undefined) return `${year}年${label}`;
  return row === undefined ? label : `第 ${row + 1} 个场景 · ${label}`;
}

export interface FactGroup {
  name: string;
  facts: FactDefinition[];
}

/** The catalogue by editor heading, in catalogue order. */
export const groups: FactGroup[] = [...new Set(catalogue.map(({ group }) => group))].map(
  (name) => ({ name, facts: catalogue.filter(({ group }) => group === name) }),
);
