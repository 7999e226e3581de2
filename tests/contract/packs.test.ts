import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { portals } from '@/rules/portals';
import { parsePack, type RulePack } from '@/rules/schema';
import { root } from '../run/build.mjs';
import { examined, none } from './examined';

const byFile = Object.entries(
  import.meta.glob<RulePack>('/rules/packs/*.ts', { eager: true, import: 'default' }),
).map(([file, pack]) => ({ id: path.basename(file, '.ts'), pack }));
const all = byFile.map(({ pack }) => pack);

/** What a pack file still lacks, as sentences that say what to do. */
function gaps(id: string, pack: RulePack): string[] {
  const file = `rules/packs/${id}.ts`;
  const cases = `tests/fixtures/packs/${id}.yaml`;
  const list: string[] = [];
  if (pack.id !== id) list.push(`${file}: set its id to the file name '${id}', not '${pack.id}'.`);
  const parsed = parsePack(JSON.parse(JSON.stringify(pack)), all);
  if (!parsed.ok)
    for (const { path: where, message } of parsed.problems)
      list.push(`${file}: ${where}: ${message}`);
  if (pack.clauses.length === 0 && !pack.extends)
    list.push(`${file}: write at least one clause with its citation.`);
  if (pack.stages.length === 0) list.push(`${file}: write the stages with their deadlines.`);
  const full = path.join(root, cases);
  if (!existsSync(full)) list.push(`${cases}: write its cases (npm run new pack shows the shape).`);
  else if (((parse(readFileSync(full, 'utf8')) as { cases?: unknown[] }).cases ?? []).length === 0)
    list.push(`${cases}: give each clause a case that is met, unmet and unknown.`);
  return list;
}

describe('packs', () => {
  it('every file is complete and has cases', () => {
    examined(byFile.length, 'pack files');
    examined(
      all.reduce((sum, pack) => sum + pack.clauses.length, 0),
      'clauses',
    );
    none(byFile.flatMap(({ id, pack }) => gaps(id, pack)));
  });

  it('an incomplete file is refused with sentences', () => {
    const empty = { ...all[0], id: 'y', title: '', clauses: [], stages: [], extends: undefined };
    expect(gaps('x', empty as RulePack).length).toBeGreaterThan(3);
  });

  it('the packs a portal serves exist', () => {
    const served = portals.flatMap((portal) => portal.packs);
    examined(served.length, 'packs served by portals');
    none(served.filter((id) => !all.some((pack) => pack.id === id)));
  });

  it('two packs never share a 文号', () => {
    const numbers = all.map((pack) => pack.number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
