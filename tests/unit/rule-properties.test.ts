import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankDeclaration, type DeclarationContext } from '@/rules/declaration';
import { type ClauseResult, checkForm, evaluate } from '@/rules/evaluate';
import type { FactAddress, Facts, FactValue } from '@/rules/facts/types';
import { builtInPacks } from '@/rules/packs';
import { parsePack, type RulePack } from '@/rules/schema';

const today = '2023-02-10';

const date = fc
  .integer({ min: 0, max: 365 * 9 })
  .map((n) => new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10));
const money = fc.integer({ min: 0, max: 50_000_000 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const list = (row: Record<string, fc.Arbitrary<string | number | boolean | null>>) =>
  fc.array(fc.record(row), { maxLength: 4 });
const pick = (...values: string[]) => fc.constantFrom(...values);

/** One arbitrary value for each fact the packs read. */
const values: Record<FactAddress, fc.Arbitrary<FactValue>> = {
  'company.creditCode': pick('91320583MA0000007R'),
  'company.isLegalPerson': fc.boolean(),
  'company.isCentralSoe': fc.boolean(),
  'company.industry': pick('石油化工', '通用设备制造业'),
  'company.applicantKind': pick('工业企业', '互联网企业', '行业组织', '其他'),
  'company.scale': pick('大型', '中型'),
  'company.establishedOn': date,
  'company.registeredRegion': fc.constantFrom<string[]>(
    ['江苏省', '苏州市'],
    ['广东省'],
    ['广东省', '深圳市'],
  ),
  'credit.clean': fc.boolean(),
  'maturity.level': pick('一级', '二级', '三级', '未评'),
  'cloud.star': pick('无', '三星', '四星', '五星'),
  'project.status': pick('未建', '在建', '已建成'),
  'project.videoMinutes': fc.integer({ min: 0, max: 20 }),
  'declaration.date': date,
  'scenario.description#0': fc.constantFrom<string[]>(['短文'], ['字'.repeat(3001)]),
  'narrative.intro': fc.constantFrom<string[]>(['短文'], ['字'.repeat(1001)]),
  'honour[]': list({
    programme: maybe(
      pick('智能制造示范工厂揭榜', '工业互联网试点示范', '工业互联网创新发展工程', '跨行业跨领域'),
    ),
    status: maybe(pick('已验收', '建设中')),
    validUntil: maybe(date),
    year: maybe(fc.integer({ min: 2020, max: 2023 })),
  }),
  'incident[]': list({
    kind: maybe(pick('安全', '环保', '质量', '违法违规')),
    severity: maybe(pick('一般', '重大', '特别重大')),
    date: maybe(date),
  }),
  'certificate[]': list({
    type: maybe(pick('两化融合管理体系贯标', '其他')),
    validTo: maybe(date),
  }),
  'project.investment[]': list({
    category: maybe(pick('平台和系统开发费', '其他')),
    amount: maybe(money),
    paidOn: maybe(date),
    invoice: maybe(pick('甲001', '无')),
  }),
  'project.capability[]': list({
    group: maybe(pick('基础技术能力', '制造系统能力', '企业标杆能力', '业态模式创新')),
    item: maybe(pick('甲', '乙', '丙')),
    met: maybe(fc.boolean()),
  }),
  'project.cloudService[]': list({
    name: maybe(pick('云主机')),
    from: maybe(date),
    to: maybe(date),
    stillUsed: maybe(fc.boolean()),
    paid: maybe(money),
  }),
  ...Object.fromEntries(
    ['finance.rdExpense', 'finance.mainRevenue', 'finance.profit'].flatMap((key) =>
      [2020, 2021, 2022].map((year) => [`${key}@${year}`, money]),
    ),
  ),
  'finance.rdRatio@2021': fc.integer({ min: 0, max: 20 }),
  'platform.metrics.devices.total': fc.integer({ min: 0, max: 5 }),
  'platform.metrics.devices.publicCloud': fc.integer({ min: 0, max: 5 }),
  'platform.metrics.devices.privateCloud': fc.integer({ min: 0, max: 5 }),
};
const known: fc.Arbitrary<Facts> = fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Facts>;
const one = fc
  .constantFrom(...Object.keys(values))
  .chain((address) =>
    (values[address] as fc.Arbitrary<FactValue>).map((value) => ({ address, value })),
  );

/** By id: a counterexample then prints a name, not a whole notice. */
const packOf = (id: string) => builtInPacks.find((one) => one.id === id) as RulePack;
const pack = fc.constantFrom(...builtInPacks.map(({ id }) => id));
const declared = (of: RulePack): fc.Arbitrary<DeclarationContext> =>
  fc
    .tuple(fc.constantFrom('', ...of.categories.map(({ id }) => id)), fc.nat(10))
    .map(([category, pick]) => {
      const directions = of.categories.find(({ id }) => id === category)?.directions ?? [];
      const direction = directions[pick % (directions.length + 1)]?.id ?? '';
      return { ...blankDeclaration(of.id, of.year, category), direction };
    });
const packAndChoice = pack.chain((packId) =>
  declared(packOf(packId)).map((declaration) => ({ packId, declaration })),
);

function outcomes(of: RulePack, declaration: DeclarationContext, facts: Facts) {
  const results = [
    ...evaluate(of, declaration, facts, today),
    ...checkForm(of, declaration, facts, today),
  ];
  return new Map(results.map((result) => [result.id, result]));
}

/** Facts as they are read: the addresses an evaluation looks at. */
function spy(facts: Facts): { facts: Facts; read: Set<string> } {
  const read = new Set<string>();
  const proxy = new Proxy(facts, {
    getOwnPropertyDescriptor(target, key) {
      read.add(String(key));
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
  return { facts: proxy, read };
}

describe('monotone knowledge', () => {
  it('a fact more never unsettles what is settled', () => {
    fc.assert(
      fc.property(packAndChoice, known, one, ({ packId, declaration }, facts, more) => {
        const of = packOf(packId);
        fc.pre(!(more.address in facts));
        const before = outcomes(of, declaration, facts);
        const after = outcomes(of, declaration, { ...facts, [more.address]: more.value });
        for (const [id, { outcome }] of before) {
          if (outcome !== 'unknown')
            expect(`${id} ${after.get(id)?.outcome}`).toBe(`${id} ${outcome}`);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('a fact the clause does not read changes nothing in it', () => {
    fc.assert(
      fc.property(packAndChoice, known, one, ({ packId, declaration }, facts, more) => {
        const of = packOf(packId);
        for (const clause of of.clauses) {
          const alone = { ...of, clauses: [clause], checks: [] };
          const { facts: watched, read } = spy(facts);
          const [before] = evaluate(alone, declaration, watched, today);
          if (read.has(more.address)) continue;
          const with_ = { ...facts, [more.address]: more.value };
          expect(evaluate(alone, declaration, with_, today)[0]).toEqual(before);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the missing facts of an open clause are really missing, or a list with gaps', () => {
    fc.assert(
      fc.property(packAndChoice, known, ({ packId, declaration }, facts) => {
        const of = packOf(packId);
        for (const { outcome, missing } of outcomes(of, declaration, facts).values()) {
          if (outcome !== 'unknown') expect(missing).toEqual([]);
          for (const address of missing) {
            const isGap =
              address.endsWith('[]') ||
              address === 'maturity.level' ||
              address === 'declaration.date' ||
              address.endsWith('Region');
            expect(isGap || !(address in facts)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('results are plain data with a reason in Chinese and no value in the page’s sentence', () => {
    const isGood = ({ reason, plain, title }: ClauseResult) =>
      /[\u4e00-\u9fff]/.test(reason) &&
      !/undefined|NaN|Infinity|\[object/.test(reason) &&
      plain.endsWith(title);
    fc.assert(
      fc.property(packAndChoice, known, ({ packId, declaration }, facts) => {
        const of = packOf(packId);
        const results = evaluate(of, declaration, facts, today);
        expect(structuredClone(results)).toEqual(results);
        expect(results.filter((result) => !isGood(result))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('import round trip', () => {
  it('JSON → zod → JSON, for any order of keys', () => {
    const shuffle = (value: unknown, turn: boolean): unknown => {
      if (Array.isArray(value)) return value.map((item) => shuffle(item, turn));
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([key, inner]) => [key, shuffle(inner, turn)]);
      return Object.fromEntries(turn ? entries.reverse() : entries);
    };
    fc.assert(
      fc.property(pack, fc.boolean(), (packId, turn) => {
        const of = packOf(packId);
        const parsed = parsePack(JSON.stringify(shuffle(of, turn)), builtInPacks);
        expect(parsed.ok && JSON.parse(JSON.stringify(parsed.pack))).toEqual(of);
      }),
      { numRuns: 20 },
    );
  });

  it('a pack with any value replaced by rubbish is refused or still evaluates', () => {
    const rubbish = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constant([]),
      fc.constant({}),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(pack, fc.nat(), rubbish, (packId, where, junk) => {
        const of = packOf(packId);
        const copy = JSON.parse(JSON.stringify(of));
        const places: [Record<string, unknown>, string][] = [];
        const walk = (value: unknown) => {
          if (typeof value !== 'object' || value === null) return;
          for (const key of Object.keys(value)) {
            places.push([value as Record<string, unknown>, key]);
            walk((value as Record<string, unknown>)[key]);
          }
        };
        walk(copy);
        const place = places[where % places.length];
        if (place) place[0][place[1]] = junk;
        const parsed = parsePack(copy, builtInPacks);
        if (!parsed.ok) {
          expect(parsed.problems.length).toBeGreaterThan(0);
          return;
        }
        const declaration = blankDeclaration(parsed.pack.id, parsed.pack.year);
        expect(evaluate(parsed.pack, declaration, {}, today)).toHaveLength(
          parsed.pack.clauses.length,
        );
      }),
      { numRuns: 300 },
    );
  });
});
