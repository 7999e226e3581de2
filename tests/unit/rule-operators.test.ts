import { describe, expect, it } from 'vitest';
import { blankDeclaration, type DeclarationContext } from '@/rules/declaration';
import type { Situation } from '@/rules/engine/context';
import { judge } from '@/rules/engine/judge';
import { countTruth, type Truth } from '@/rules/engine/verdict';
import type { Facts } from '@/rules/facts/types';
import { builtInPacks } from '@/rules/packs';
import type { Operator, Predicate } from '@/rules/predicate';

const pack = builtInPacks.find(({ id }) => id.startsWith('jiangsu'));
if (!pack) throw new Error('27号 is gone');

function situation(facts: Facts, declared: Partial<DeclarationContext> = {}): Situation {
  const declaration = { ...blankDeclaration('jiangsu', 2023), ...declared };
  return { pack: pack as Situation['pack'], declaration, facts, today: '2023-02-10' };
}

const truth = (predicate: Predicate, facts: Facts = {}, declared = {}) =>
  judge(predicate, situation(facts, declared)).truth;

const yes: Predicate = { op: 'is', fact: 'company.isLegalPerson', value: true };
const no: Predicate = { op: 'is', fact: 'company.isLegalPerson', value: false };
const open: Predicate = { op: 'is', fact: 'credit.clean', value: true };
const facts: Facts = { 'company.isLegalPerson': true };
const by: [Truth, Predicate][] = [
  [true, yes],
  [false, no],
  [null, open],
];

describe('figures exactly on the bound', () => {
  it('a share of exactly the percentage asked for meets it, whatever floating point makes of it', () => {
    for (let percent = 1; percent <= 100; percent++) {
      const share = (cmp: '>=' | '<=' | '='): Predicate => ({
        op: 'compare',
        name: '占比',
        left: { percentOf: [{ fact: 'staff.rd' }, { fact: 'staff.total' }] },
        cmp,
        right: percent,
        unit: '%',
      });
      for (const whole of [100, 300, 700, 1100]) {
        const known = { 'staff.rd': (whole / 100) * percent, 'staff.total': whole };
        for (const cmp of ['>=', '<=', '='] as const)
          expect(`${percent}% of ${whole} ${cmp} ${truth(share(cmp), known)}`).toBe(
            `${percent}% of ${whole} ${cmp} true`,
          );
      }
    }
  });

  it('parts in fen add up to their total', () => {
    const sum: Predicate = {
      op: 'compare',
      name: '合计',
      left: { sum: [{ fact: 'finance.tax' }, { fact: 'finance.profit' }] },
      cmp: '=',
      right: { fact: 'finance.revenue' },
      unit: '元',
    };
    const facts = { 'finance.tax': 0.1, 'finance.profit': 0.2, 'finance.revenue': 0.3 };
    expect(truth(sum, facts)).toBe(true);
    expect(truth(sum, { ...facts, 'finance.revenue': 0.31 })).toBe(false);
    const large = { 'finance.tax': 1e9, 'finance.profit': 1, 'finance.revenue': 1e9 };
    expect(truth(sum, large)).toBe(false);
  });
});

describe('Kleene tables', () => {
  const and = (a: Truth, b: Truth): Truth =>
    a === false || b === false ? false : a === null || b === null ? null : true;
  const or = (a: Truth, b: Truth): Truth =>
    a === true || b === true ? true : a === null || b === null ? null : false;

  it.each(by.flatMap(([a, p]) => by.map(([b, q]) => [a, b, p, q] as const)))(
    '%s with %s',
    (a, b, p, q) => {
      expect(truth({ op: 'all', of: [p, q] }, facts)).toBe(and(a, b));
      expect(truth({ op: 'any', of: [p, q] }, facts)).toBe(or(a, b));
      expect(truth({ op: 'not', of: p }, facts)).toBe(a === null ? null : !a);
      // if a then b else not b, decided where both ways agree
      const cases: Predicate = {
        op: 'cases',
        of: [{ when: p, require: q }],
        otherwise: { op: 'not', of: q },
      };
      const other = b === null ? null : !b;
      expect(truth(cases, facts)).toBe(a === null ? null : a ? b : other);
      expect(truth({ ...cases, otherwise: q }, facts)).toBe(b);
    },
  );

  it('n of m agrees with trying every completion', () => {
    for (let yes = 0; yes <= 4; yes++) {
      for (let open = 0; open + yes <= 4; open++) {
        for (let min = 0; min <= 4; min++) {
          for (let max = min; max <= 4; max++) {
            const ends = Array.from({ length: open + 1 }, (_, more) => yes + more);
            const fits = ends.map((n) => n >= min && n <= max);
            const expected = fits.every(Boolean) ? true : fits.some(Boolean) ? null : false;
            expect(countTruth(yes, open, min, max)).toBe(expected);
          }
        }
      }
    }
  });
});

/** Rule shapes of real notices (domain.md), each with facts that meet, break and leave it open. */
interface Shape {
  shape: string;
  predicate: Predicate;
  met: Facts;
  unmet: Facts;
  open: Facts;
  declared?: Partial<DeclarationContext>;
}

const rd = (percent: number): Predicate => ({
  op: 'compare',
  name: '研发占比',
  left: {
    percentOf: [
      { sumYears: 'finance.rdExpense', from: -3, to: -1 },
      { sumYears: 'finance.revenue', from: -3, to: -1 },
    ],
  },
  cmp: '>=',
  right: percent,
  unit: '%',
});
const revenueAtMost = (value: number): Predicate => ({
  op: 'compare',
  name: '上年营业收入',
  left: { fact: 'finance.revenue', year: { offset: -1 } },
  cmp: '<=',
  right: value,
  unit: '元',
});
const years = (key: string, ...values: number[]) =>
  Object.fromEntries(values.map((value, index) => [`${key}@${2020 + index}`, value]));
const rows = (...names: string[]) =>
  names.map((item) => ({ group: '制造系统能力', item, met: true }));
const level = (text: string, validUntil: string | null) => ({
  'honour[]': [{ programme: '星级上云企业', level: text, validUntil }],
});

const shapes: Shape[] = [
  {
    shape: 'n of m: at least 5 of 10 system items, 3 of 3 base items',
    predicate: {
      op: 'all',
      of: [
        {
          op: 'records',
          name: '制造系统能力',
          fact: 'project.capability[]',
          where: [
            { test: 'is', field: 'group', value: '制造系统能力' },
            { test: 'is', field: 'met', value: true },
          ],
          distinct: 'item',
          atLeast: 5,
          outOf: { count: 10, among: [{ test: 'is', field: 'group', value: '制造系统能力' }] },
        },
      ],
    },
    met: { 'project.capability[]': rows('a', 'b', 'c', 'd', 'e') },
    unmet: {
      'project.capability[]': [
        ...rows('a', 'b', 'c', 'd'),
        ...['e', 'f', 'g', 'h', 'i', 'j'].map((item) => ({
          group: '制造系统能力',
          item,
          met: false,
        })),
      ],
    },
    open: { 'project.capability[]': rows('a', 'b', 'c', 'd', 'd') },
  },
  {
    shape: 'n of m over predicates, and at most n',
    predicate: {
      op: 'all',
      of: [
        { op: 'atLeast', n: 2, of: [yes, open, { op: 'given', fact: 'company.name' }] },
        { op: 'atMost', n: 2, of: [no, open, yes] },
      ],
    },
    met: { 'company.isLegalPerson': true, 'credit.clean': true },
    unmet: { 'company.isLegalPerson': false, 'credit.clean': false },
    open: { 'company.isLegalPerson': true },
  },
  {
    shape: 'ratio tiered by size: R&D ≥ 5/4/3 % by sales band, sums over three years',
    predicate: {
      op: 'cases',
      of: [
        { when: revenueAtMost(50_000_000), require: rd(5) },
        { when: revenueAtMost(200_000_000), require: rd(4) },
      ],
      otherwise: rd(3),
    },
    met: {
      ...years('finance.revenue', 1e8, 1e8, 1e8),
      ...years('finance.rdExpense', 4e6, 4e6, 4e6),
    },
    unmet: {
      ...years('finance.revenue', 1e8, 1e8, 5e7),
      ...years('finance.rdExpense', 4e6, 4e6, 4e6),
    },
    open: { ...years('finance.revenue', 1e8, 1e8, 1e8), ...years('finance.rdExpense', 4e6, 4e6) },
  },
  {
    shape: 'each of three years',
    predicate: {
      op: 'eachYear',
      name: '营业收入',
      fact: 'finance.revenue',
      from: -3,
      to: -1,
      cmp: '>=',
      value: 1e7,
      unit: '元',
    },
    met: years('finance.revenue', 1e7, 2e7, 3e7),
    unmet: years('finance.revenue', 1e7, 9_999_999),
    open: years('finance.revenue', 1e7, 2e7),
  },
  {
    shape: 'prerequisite level with validity',
    predicate: {
      op: 'records',
      name: '有效的省级以上称号',
      fact: 'honour[]',
      where: [
        { test: 'contains', field: 'programme', anyOf: ['星级上云'] },
        { test: 'oneOf', field: 'level', values: ['省级', '国家级'] },
        { test: 'date', field: 'validUntil', cmp: 'onOrAfter', ref: { today: true } },
      ],
      atLeast: 1,
    },
    met: level('省级', '2023-02-10'),
    unmet: level('省级', '2023-02-09'),
    open: level('省级', null),
  },
  {
    shape: 'relation ban (控股)',
    predicate: {
      op: 'not',
      of: { op: 'sameAs', fact: 'company.controllingShareholder', other: 'platform.iaasProvider' },
    },
    met: { 'company.controllingShareholder': '样例控股', 'platform.iaasProvider': '样例云' },
    unmet: { 'company.controllingShareholder': '样例控股', 'platform.iaasProvider': ' 样例控股 ' },
    open: { 'company.controllingShareholder': '样例控股' },
  },
  {
    shape: 'relation ban within a list',
    predicate: {
      op: 'records',
      name: '与控股股东同名的服务商',
      fact: 'project.cloudService[]',
      where: [{ test: 'is', field: 'provider', value: { fact: 'company.controllingShareholder' } }],
      atMost: 0,
    },
    met: { 'company.controllingShareholder': '甲', 'project.cloudService[]': [{ provider: '乙' }] },
    unmet: {
      'company.controllingShareholder': '甲',
      'project.cloudService[]': [{ provider: '甲' }],
    },
    open: { 'project.cloudService[]': [{ provider: '甲' }] },
  },
  {
    shape: 'exemption path',
    predicate: {
      op: 'any',
      of: [
        { op: 'elapsed', fact: 'company.establishedOn', years: 3, until: '2023-02-28' },
        { op: 'oneOf', fact: 'company.listing', values: ['已上市', '科创板上市'] },
      ],
    },
    met: { 'company.establishedOn': '2022-01-01', 'company.listing': '科创板上市' },
    unmet: { 'company.establishedOn': '2022-01-01', 'company.listing': '未上市' },
    open: { 'company.establishedOn': '2022-01-01' },
  },
  {
    shape: 'old rule for re-check, new rule for new applicants',
    predicate: {
      op: 'cases',
      of: [
        {
          when: {
            op: 'records',
            name: '已认定',
            fact: 'honour[]',
            where: [{ test: 'contains', field: 'programme', anyOf: ['企业技术中心'] }],
            atLeast: 1,
          },
          require: revenueAtMost(Number.MAX_SAFE_INTEGER),
        },
      ],
      otherwise: {
        op: 'compare',
        name: '上年营业收入',
        left: { fact: 'finance.revenue', year: { offset: -1 } },
        cmp: '>=',
        right: 1e8,
        unit: '元',
      },
    },
    met: { 'honour[]': [{ programme: '企业技术中心' }], 'finance.revenue@2022': 1 },
    unmet: { 'honour[]': [], 'finance.revenue@2022': 99_999_999 },
    open: { 'finance.revenue@2022': 99_999_999 },
  },
  {
    shape: 'caps by class and history',
    predicate: {
      op: 'cases',
      of: [
        {
          when: { op: 'oneOf', fact: 'company.scale', values: ['大型'] },
          require: {
            op: 'compare',
            name: '申请资金',
            left: { fact: 'project.appliedFunding' },
            cmp: '<=',
            right: 5e6,
            unit: '元',
          },
        },
      ],
      otherwise: {
        op: 'compare',
        name: '申请资金',
        left: { fact: 'project.appliedFunding' },
        cmp: '<=',
        right: {
          difference: [3e6, { sumRecords: 'project.investment[]', field: 'amount' }],
        },
        unit: '元',
      },
    },
    met: { 'company.scale': '大型', 'project.appliedFunding': 5e6 },
    unmet: {
      'company.scale': '小型',
      'project.appliedFunding': 2_000_001,
      'project.investment[]': [{ amount: 1e6 }],
    },
    open: { 'project.appliedFunding': 4e6 },
  },
  {
    shape: 'date window',
    predicate: {
      op: 'all',
      of: [
        { op: 'date', fact: 'project.startOn', cmp: 'onOrAfter', ref: '2022-01-01' },
        { op: 'date', fact: 'project.endOn', cmp: 'onOrBefore', ref: '2023-02-28' },
      ],
    },
    met: { 'project.startOn': '2022-01-01', 'project.endOn': '2023-02-28' },
    unmet: { 'project.startOn': '2021-12-31' },
    open: { 'project.startOn': '2022-01-01' },
  },
  {
    shape: 'all indicators of the chosen direction',
    declared: { direction: '智能化制造' },
    predicate: {
      op: 'everyRecord',
      name: '所选方向的各项指标满足',
      fact: 'project.capability[]',
      where: [{ test: 'is', field: 'group', value: { declaration: 'direction' } }],
      test: [{ test: 'is', field: 'met', value: true }],
    },
    met: {
      'project.capability[]': [
        { group: '智能化制造', met: true },
        { group: '他', met: false },
      ],
    },
    unmet: { 'project.capability[]': [{ group: '智能化制造', met: false }] },
    open: { 'project.capability[]': [{ group: '智能化制造' }] },
  },
  {
    shape: 'counts of records and rows',
    predicate: {
      op: 'compare',
      name: '案例与场景',
      left: {
        sum: [{ countRecords: 'certificate[]', distinct: 'number' }, { rows: 'scenario.name' }],
      },
      cmp: '=',
      right: 3,
    },
    met: {
      'certificate[]': [{ number: 'a' }, { number: 'a' }],
      'scenario.name#0': '甲',
      'scenario.name#1': '乙',
    },
    unmet: { 'certificate[]': [], 'scenario.name#0': '甲' },
    open: { 'certificate[]': [] },
  },
  {
    shape: 'text between bounds, the variant that fits counts',
    predicate: { op: 'textLength', fact: 'project.summary', method: 'word', min: 3, max: 5 },
    met: { 'project.summary': ['太长了太长了太长了', '正好四字'] },
    unmet: { 'project.summary': ['短'] },
    open: {},
  },
  {
    shape: 'declared choice',
    predicate: { op: 'declared', field: 'direction', in: ['甲'] },
    met: {},
    unmet: {},
    open: {},
  },
];

describe('rule shapes', () => {
  it.each(shapes.map((one) => [one.shape, one] as const))('%s', (_, one) => {
    if (one.predicate.op === 'declared') {
      expect(truth(one.predicate, {}, { direction: '甲' })).toBe(true);
      expect(truth(one.predicate, {}, { direction: '乙' })).toBe(false);
      expect(judge(one.predicate, situation({})).missing).toEqual(['project.direction']);
      return;
    }
    expect(truth(one.predicate, one.met, one.declared)).toBe(true);
    expect(truth(one.predicate, one.unmet, one.declared)).toBe(false);
    const verdict = judge(one.predicate, situation(one.open, one.declared));
    expect(verdict.truth).toBe(null);
    expect(verdict.missing.length).toBeGreaterThan(0);
    expect(verdict.reason).not.toMatch(/undefined|NaN|Infinity|null/);
  });

  it('cover every operator, here or in a built-in pack', () => {
    const used = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
          if (key === 'op' && typeof inner === 'string') used.add(inner);
          collect(inner);
        }
      }
    };
    collect(shapes);
    collect(builtInPacks);
    const operators: Record<Operator, true> = {
      all: true,
      any: true,
      not: true,
      atLeast: true,
      atMost: true,
      cases: true,
      given: true,
      is: true,
      oneOf: true,
      contains: true,
      level: true,
      inRegion: true,
      sameAs: true,
      compare: true,
      eachYear: true,
      date: true,
      elapsed: true,
      records: true,
      everyRecord: true,
      declared: true,
      siblings: true,
      ticked: true,
      material: true,
      textLength: true,
    };
    expect([...used].sort()).toEqual(Object.keys(operators).sort());
  });
});

describe('regions', () => {
  const region = (...path: string[]) =>
    truth(
      { op: 'inRegion', fact: 'company.registeredRegion', regions: [['广东省', '深圳市']] },
      {
        'company.registeredRegion': path,
      },
    );
  it('know a name with and without 省/市, and how much is known', () => {
    expect(region('广东', '深圳', '南山区')).toBe(true);
    expect(region('广东省', '广州市')).toBe(false);
    expect(region('广东省')).toBe(null);
    expect(region()).toBe(null);
  });
});
