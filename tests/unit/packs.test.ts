import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { deadlines } from '@/rules/deadlines';
import type { DeclarationContext } from '@/rules/declaration';
import { type ClauseOutcome, type ClauseResult, checkForm, evaluate } from '@/rules/evaluate';
import type { Facts, FactValue } from '@/rules/facts/types';
import { builtInPacks } from '@/rules/packs';
import type { RulePack } from '@/rules/schema';
import { summarise } from '@/rules/what-if';

/** One company at one moment. See tests/fixtures/packs/README.md. */
interface Situation {
  on?: string;
  category?: string;
  direction?: string;
  facts?: Record<string, FactValue | null | { 字数: number }>;
  /** 自查为是 / 为否 / 未答; `all`: every clause that can be ticked. */
  yes?: string[] | 'all';
  no?: string[];
  open?: string[];
  siblings?: { category: string; direction: string }[] | null;
  ready?: string[] | 'all';
  notReady?: string[];
  unmarked?: string[];
  stageDates?: Record<string, string>;
}
type Expected = ClauseOutcome | 'n/a' | { unknown: string[] };
interface Case extends Situation {
  name: string;
  from?: string;
  expect: Record<string, Expected>;
  /** Outcome of every clause not listed; left out: as at the start. */
  others?: ClauseOutcome | 'n/a';
  says?: Record<string, string>;
  verdict?: string;
  stages?: Record<string, string>;
}
interface Suite {
  pack: string;
  starts: Record<string, Situation & { expect: Record<string, Expected> }>;
  cases: Case[];
}

const folder = path.resolve(import.meta.dirname, '../fixtures/packs');
const suites = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, suite: parse(readFileSync(path.join(folder, file), 'utf8')) as Suite }));

function declarationOf(pack: RulePack, ...situations: Situation[]): DeclarationContext {
  const selfChecks: DeclarationContext['selfChecks'] = {};
  const materials: DeclarationContext['materials'] = {};
  let siblings: Situation['siblings'] = null;
  const stageDates: Record<string, string> = {};
  for (const one of situations) {
    const yes =
      one.yes === 'all' ? pack.clauses.filter(({ self }) => self).map(({ id }) => id) : one.yes;
    for (const id of yes ?? []) selfChecks[id] = { answer: 'yes', note: '', on: '2023-01-31' };
    for (const id of one.no ?? []) selfChecks[id] = { answer: 'no', note: '', on: '2023-01-31' };
    for (const id of one.open ?? []) delete selfChecks[id];
    const ready = one.ready === 'all' ? pack.materials.map(({ id }) => id) : one.ready;
    for (const id of ready ?? []) materials[id] = { done: true, note: '' };
    for (const id of one.notReady ?? []) materials[id] = { done: false, note: '' };
    for (const id of one.unmarked ?? []) delete materials[id];
    if (one.siblings !== undefined) siblings = one.siblings;
    Object.assign(stageDates, one.stageDates);
  }
  return {
    packId: pack.id,
    year: pack.year,
    category: situations.findLast(({ category }) => category !== undefined)?.category ?? '',
    direction: situations.findLast(({ direction }) => direction !== undefined)?.direction ?? '',
    stageDates,
    selfChecks,
    materials,
    ...(siblings && { siblings }),
  };
}

/** `{ 字数: 3001 }` stands for a text of that length. */
function spelledOut(value: FactValue | null | { 字数: number }) {
  const isLength = typeof value === 'object' && value !== null && '字数' in value;
  return isLength ? ['字'.repeat(value.字数)] : value;
}

function factsOf(...situations: Situation[]): Facts {
  const merged = Object.assign({}, ...situations.map(({ facts }) => facts ?? {}));
  const given = Object.entries<FactValue | null | { 字数: number }>(merged).filter(
    ([, value]) => value !== null,
  );
  return Object.fromEntries(given.map(([address, value]) => [address, spelledOut(value)])) as Facts;
}

function run(pack: RulePack, ...situations: Situation[]) {
  const declaration = declarationOf(pack, ...situations);
  const facts = factsOf(...situations);
  const on = situations.findLast((one) => one.on)?.on ?? `${pack.year}-06-01`;
  const clauses = evaluate(pack, declaration, facts, on);
  const results = [...clauses, ...checkForm(pack, declaration, facts, on)];
  return { clauses, results, states: deadlines(pack, declaration, facts, on) };
}

const outcomeName = (outcome: ClauseOutcome | 'n/a') =>
  outcome === 'n/a' ? 'not-applicable' : outcome;

function plain(result: ClauseResult): Expected {
  if (result.outcome !== 'unknown') return result.outcome;
  return result.missing.length > 0 ? { unknown: [...result.missing].sort() } : 'unknown';
}

function wanted(expected: Expected): Expected {
  if (typeof expected === 'string') return outcomeName(expected);
  return { unknown: [...expected.unknown].sort() };
}

const seen = new Map<string, Set<ClauseOutcome>>();
let cases = 0;

describe.each(suites)('$file', ({ suite }) => {
  const pack = builtInPacks.find(({ id }) => id === suite.pack);
  if (!pack) throw new Error(`没有编号为“${suite.pack}”的通知，请改 pack 一行`);
  const ids = new Set([...pack.clauses, ...pack.checks].map(({ id }) => id));

  function note(results: ClauseResult[]) {
    for (const { id, outcome } of results) {
      const key = `${suite.pack} ${id}`;
      seen.set(key, (seen.get(key) ?? new Set()).add(outcome));
    }
  }

  it.each(Object.entries(suite.starts))('起点：%s', (_, start) => {
    const { results } = run(pack, start);
    cases++;
    note(results);
    const expected = Object.fromEntries(
      results.map(({ id }) => [id, wanted(start.expect[id] ?? 'met')]),
    );
    expect(Object.keys(start.expect).filter((id) => !ids.has(id))).toEqual([]);
    expect(Object.fromEntries(results.map((one) => [one.id, plain(one)]))).toEqual(expected);
  });

  it.each(suite.cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const start =
      one.from === 'nothing' ? {} : suite.starts[one.from ?? Object.keys(suite.starts)[0] ?? ''];
    if (!start) throw new Error(`没有名为“${one.from}”的起点`);
    const before = new Map(run(pack, start).results.map((result) => [result.id, plain(result)]));
    const { clauses, results, states } = run(pack, start, one);
    cases++;
    note(results);
    expect(Object.keys(one.expect).filter((id) => !ids.has(id))).toEqual([]);
    const expected = Object.fromEntries(
      results.map(({ id }) => {
        const stated = one.expect[id] ?? one.others;
        return [id, stated === undefined ? before.get(id) : wanted(stated)];
      }),
    );
    expect(Object.fromEntries(results.map((result) => [result.id, plain(result)]))).toEqual(
      expected,
    );
    for (const [id, words] of Object.entries(one.says ?? {})) {
      expect(results.find((result) => result.id === id)?.reason).toContain(words);
    }
    if (one.verdict) expect(summarise(clauses).text).toContain(one.verdict);
    const shown = Object.fromEntries(states.map(({ id, state }) => [id, state]));
    for (const [id, state] of Object.entries(one.stages ?? {})) {
      expect(`${id} ${shown[id] ?? '不适用'}`).toBe(`${id} ${state}`);
    }
  });
});

describe('all packs', () => {
  it('has a file for every built-in pack and at least 120 cases', () => {
    console.log(
      `pack cases: ${cases} over ${suites.length} packs, ${seen.size} clauses and checks`,
    );
    expect(suites.map(({ suite }) => suite.pack).sort()).toEqual(
      builtInPacks.map(({ id }) => id).sort(),
    );
    expect(cases).toBeGreaterThanOrEqual(120);
  });

  it('sees every clause and check met, unmet and unknown', () => {
    const gaps = builtInPacks.flatMap((pack) =>
      [...pack.clauses, ...pack.checks].flatMap(({ id }) => {
        const outcomes = seen.get(`${pack.id} ${id}`);
        const lacking = (['met', 'unmet', 'unknown'] as const).filter((o) => !outcomes?.has(o));
        return lacking.length > 0 ? [`${pack.id} ${id}: 缺 ${lacking.join('、')} 的用例`] : [];
      }),
    );
    expect(gaps).toEqual([]);
  });

  it('never shows a value in the sentence meant for a page', () => {
    for (const { suite } of suites) {
      const pack = builtInPacks.find(({ id }) => id === suite.pack);
      for (const start of Object.values(suite.starts)) {
        for (const one of pack ? run(pack, start).results : []) {
          expect(one.plain).toContain(one.title);
          expect(one.plain.length).toBeLessThanOrEqual(60);
        }
      }
    }
  });
});
