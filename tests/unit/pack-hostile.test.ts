import { describe, expect, it } from 'vitest';
import { blankDeclaration } from '@/rules/declaration';
import { evaluate } from '@/rules/evaluate';
import { rawPacks, resolvePack } from '@/rules/packs';
import { extendsProblem } from '@/rules/resolve-pack';
import { parsePack, type RulePack } from '@/rules/schema';

type Loose = Record<string, unknown>;

/** The smallest pack that passes; every hostile one differs from it in one thing. */
const good = {
  id: 'sample-2026',
  title: '样例通知',
  number: '样函〔2026〕1号',
  issuers: ['样例机关'],
  issuedOn: '2026-01-05',
  region: [],
  year: 2026,
  checked: '2026-11-20',
  categories: [
    { id: '甲类', name: '甲类', directions: [], citation: { clause: '一', evidence: '甲类' } },
  ],
  clauses: [
    {
      id: 'legal-person',
      severity: '必备',
      title: '独立法人',
      text: '应具有独立法人资格。',
      citation: { clause: '一', evidence: '独立法人' },
      predicate: { op: 'is', fact: 'company.isLegalPerson', value: true },
      showBeside: ['company.isLegalPerson'],
    },
  ],
  stages: [
    {
      id: 'apply',
      title: '申报',
      actor: '申报单位',
      actions: ['线上申报'],
      due: { date: '2026-03-31' },
      basis: 'submission',
      copies: [],
      toWhom: [],
      citation: { clause: '二', evidence: '三月三十一日前' },
    },
  ],
  limits: [],
  bounds: [],
  quotas: [],
  materials: [],
  checks: [],
  contacts: [],
  notInNotice: [],
  notes: [],
} satisfies RulePack;

const clause = good.clauses[0] as unknown as Loose;
const stage = good.stages[0] as unknown as Loose;
const withPack = (change: Loose) => ({ ...good, ...change });
const withClause = (change: Loose) => withPack({ clauses: [{ ...clause, ...change }] });
const withPredicate = (predicate: unknown) => withClause({ predicate });
const withStage = (change: Loose) => withPack({ stages: [{ ...stage, ...change }] });

function nested(depth: number): unknown {
  let predicate: unknown = clause.predicate;
  for (let level = 0; level < depth; level++) predicate = { op: 'not', of: predicate };
  return predicate;
}

function circular(): unknown {
  const predicate: Loose = { op: 'not' };
  predicate.of = predicate;
  return withPredicate(predicate);
}

const getter = Object.defineProperty({ ...good }, 'title', { get: () => '样例', enumerable: true });
const without = (key: string) =>
  Object.fromEntries(Object.entries(good).filter(([k]) => k !== key));

/** Name, input, path of the first problem, words of its sentence. */
const hostile: [string, unknown, string, RegExp][] = [
  ['不是 JSON', '{"id": "x"', '', /JSON/],
  ['空文件', '', '', /JSON/],
  ['是一个列表', '[]', '', /JSON 对象/],
  ['是 null', 'null', '', /JSON 对象/],
  ['是一段程序', () => good, '', /JSON 对象/],
  ['10 MB 文本', `{"id":"${'a'.repeat(10_000_000)}"}`, '', /超过 1.2 MB/],
  ['10 MB 标题', withPack({ title: '长'.repeat(10_000_000) }), 'title', /超过 4000/],
  ['十万条条款', withPack({ clauses: Array.from({ length: 100_000 }, () => 1) }), '', /40000 项/],
  ['嵌套一万层', withPredicate(nested(10_000)), '', /嵌套超过 32 层/],
  ['JSON 里嵌套一千层', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, '', /嵌套超过/],
  ['循环引用', circular(), '', /循环/],
  ['__proto__ 字段', `{"__proto__": {"ok": true}, "id": "x"}`, '__proto__', /不允许的字段名/],
  [
    '深处的 __proto__',
    `{"clauses":[{"__proto__":{"severity":"提示"}}]}`,
    'clauses[0].__proto__',
    /不允许/,
  ],
  ['constructor 字段', withPack({ constructor: { prototype: {} } }), 'constructor', /不允许/],
  ['prototype 字段', withClause({ prototype: 1 }), 'clauses[0].prototype', /不允许/],
  ['读取即执行的字段', getter, 'title', /不允许/],
  ['谓词是函数', withPredicate(() => true), 'clauses[0].predicate', /不能含程序/],
  [
    '谓词是一段代码',
    withPredicate('fetch("https://example.cn")'),
    'clauses[0].predicate',
    /应为|未知/,
  ],
  ['Map 冒充对象', withPack({ contacts: new Map() }), 'contacts', /普通对象/],
  ['Date 冒充日期', withPack({ checked: new Date(0) }), 'checked', /普通对象/],
  ['NaN 年份', withPack({ year: Number.NaN }), 'year', /有限/],
  [
    '无穷大',
    withPredicate({
      op: 'compare',
      name: 'x',
      left: 1,
      cmp: '>=',
      right: Number.POSITIVE_INFINITY,
    }),
    'clauses[0].predicate.right',
    /有限/,
  ],
  ['未知的运算', withPredicate({ op: 'eval', code: '1' }), 'clauses[0].predicate.op', /未知的运算/],
  [
    '正则运算',
    withPredicate({ op: 'matches', fact: 'company.name', pattern: '(a+)+$' }),
    'clauses[0].predicate.op',
    /未知的运算/,
  ],
  [
    '把正则塞进包含',
    withPredicate({ op: 'contains', fact: 'company.name', anyOf: [{ pattern: '(a+)+$' }] }),
    'clauses[0].predicate.anyOf[0]',
    /应为文字/,
  ],
  [
    '运算里多出字段',
    withPredicate({ op: 'is', fact: 'company.isLegalPerson', value: true, script: 'x' }),
    'clauses[0].predicate',
    /不认识的字段：script/,
  ],
  ['空的全部', withPredicate({ op: 'all', of: [] }), 'clauses[0].predicate.of', /低于下限 1 项/],
  [
    '资料编号里有路径',
    withPredicate({ op: 'is', fact: '../../etc', value: true }),
    'clauses[0].predicate.fact',
    /资料编号/,
  ],
  [
    '资料编号指向原型',
    withPredicate({ op: 'is', fact: '__proto__.x', value: true }),
    'clauses[0].predicate.fact',
    /资料编号/,
  ],
  ['2023-02-30', withStage({ due: { date: '2023-02-30' } }), 'stages[0].due.date', /日期不存在/],
  ['2023-13-01', withPack({ issuedOn: '2023-13-01' }), 'issuedOn', /日期不存在/],
  [
    '日期写成 2023/2/3',
    withStage({ due: { date: '2023/2/3' } }),
    'stages[0].due.date',
    /YYYY-MM-DD/,
  ],
  [
    '谓词里的 2021-02-29',
    withPredicate({ op: 'date', fact: 'company.establishedOn', cmp: 'after', ref: '2021-02-29' }),
    'clauses[0].predicate.ref',
    /日期不存在/,
  ],
  [
    '25:00',
    withStage({ due: { date: '2026-03-31', time: '25:00' } }),
    'stages[0].due.time',
    /HH:MM/,
  ],
  ['先截止后开始', withStage({ opens: { date: '2026-04-01' } }), 'stages[0].opens', /晚于截止日期/],
  ['以自身为上级', withPack({ extends: 'sample-2026' }), 'extends', /自身/],
  ['编号有脚本', withPack({ id: '<script>' }), 'id', /小写字母/],
  ['网址是 javascript:', withPack({ address: 'javascript:alert(1)' }), 'address', /http/],
  ['条款编号重复', withPack({ clauses: [clause, clause] }), 'clauses[1].id', /重复/],
  [
    '不存在的环节',
    withPredicate({
      op: 'elapsed',
      fact: 'company.establishedOn',
      years: 1,
      until: { stage: 'nowhere' },
    }),
    'clauses[0]',
    /环节“nowhere”不在本通知中/,
  ],
  ['不存在的类别', withClause({ categories: ['乙类'] }), 'clauses[0].categories', /申报类别“乙类”/],
  [
    '勾选不存在的条款',
    withPredicate({ op: 'ticked', clause: 'nothing', unanswered: 'no' }),
    'clauses[0].predicate',
    /条款“nothing”/,
  ],
  [
    '证据超过 24 字',
    withClause({ citation: { clause: '一', evidence: '长'.repeat(25) } }),
    'clauses[0].citation.evidence',
    /超过上限 24/,
  ],
  ['严重程度自造', withClause({ severity: '致命' }), 'clauses[0].severity', /只能是：必备/],
  ['缺条款', without('clauses'), 'clauses', /缺少此项/],
  ['年份是文字', withPack({ year: '2026' }), 'year', /应为数字/],
  ['顶层多出字段', withPack({ script: 'x' }), '', /不认识的字段：script/],
];

describe('hostile packs', () => {
  it('starts from a pack that passes', () => {
    expect(parsePack(good)).toMatchObject({ ok: true });
    expect(parsePack(`\ufeff${JSON.stringify(good)}`)).toMatchObject({ ok: true });
  });

  it(`are at least 40 (${hostile.length})`, () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
  });

  it.each(hostile)('%s', (_, input, path, words) => {
    const result = parsePack(input);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    const problem = result.problems.find((one) => !path || one.path === path);
    expect(problem, JSON.stringify(result.problems.slice(0, 5))).toBeDefined();
    expect(problem?.message).toMatch(words);
    expect(result.problems.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
    expect(Object.keys(result).sort()).toEqual(['ok', 'problems']);
    expect(({} as Loose).ok).toBeUndefined();
  });

  it('lists every problem, not the first', () => {
    const result = parsePack({ ...good, year: '2026', id: 'A B', number: '' });
    expect(!result.ok && result.problems.map(({ path }) => path).sort()).toEqual([
      'id',
      'number',
      'year',
    ]);
  });

  it('refuses extends that lead nowhere or round in a circle, and resolving still ends', () => {
    const one = { ...good, id: 'one', extends: 'two' } as RulePack;
    const two = { ...good, id: 'two', extends: 'three' } as RulePack;
    const three = { ...good, id: 'three', extends: 'one' } as RulePack;
    const lost = { ...good, id: 'lost', extends: 'gone' } as RulePack;
    const problems = (pack: RulePack, known: RulePack[]) => {
      const result = parsePack(pack, known);
      return result.ok ? [] : result.problems.map(({ path, message }) => `${path} ${message}`);
    };
    expect(problems(one, [two, three])).toEqual([expect.stringMatching(/^extends .*循环/)]);
    expect(problems(lost, [two])).toEqual([expect.stringMatching(/^extends 找不到上级通知“gone”/)]);
    expect(extendsProblem(good, rawPacks)).toBeUndefined();
    for (const pack of [one, two, three, lost]) {
      expect(resolvePack(pack, [one, two, three, lost]).clauses).toHaveLength(1);
    }
  });

  it('treats a would-be regular expression as plain text, at once', () => {
    const result = parsePack(
      withPredicate({ op: 'contains', fact: 'company.name', anyOf: ['(a+)+$', '(.*)*b'] }),
    );
    if (!result.ok) throw new Error('a literal is refused');
    const facts = { 'company.name': 'a'.repeat(100_000) };
    const start = performance.now();
    const [outcome] = evaluate(
      result.pack,
      blankDeclaration('sample-2026', 2026),
      facts,
      '2026-01-05',
    );
    expect(outcome?.outcome).toBe('unmet');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
