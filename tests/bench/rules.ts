import { blankDeclaration } from '@/rules/declaration';
import { checkForm, evaluate } from '@/rules/evaluate';
import type { Facts } from '@/rules/facts/types';
import { builtInPacks } from '@/rules/packs';
import type { RulePack } from '@/rules/schema';
import { summarise } from '@/rules/what-if';

const today = '2023-02-10';

/** A made-up company with every fact the packs read; `seed` varies the figures. */
function company(seed: number): Facts {
  const metrics = builtInPacks
    .flatMap(({ checks }) => checks.flatMap(({ showBeside }) => showBeside))
    .map((key): [string, number] => [key, 10 + (seed % 7)]);
  return {
    ...Object.fromEntries(metrics),
    'company.creditCode': '91320583MA0000007R',
    'company.isLegalPerson': true,
    'company.isCentralSoe': seed % 9 === 0,
    'company.industry': '通用设备制造业',
    'company.applicantKind': '工业企业',
    'company.scale': '大型',
    'company.establishedOn': `20${10 + (seed % 13)}-06-01`,
    'company.registeredRegion': seed % 2 ? ['江苏省', '苏州市'] : ['广东省', '广州市'],
    'credit.clean': seed % 5 !== 0,
    'maturity.level': ['一级', '二级', '三级'][seed % 3] ?? '二级',
    'cloud.star': '三星',
    'project.status': '已建成',
    'project.videoMinutes': 4 + (seed % 8),
    'honour[]': [{ programme: '工业互联网创新发展工程', status: '已验收', year: 2021 }],
    'incident[]': seed % 4 ? [] : [{ kind: '安全', severity: '重大', date: '2021-05-01' }],
    'certificate[]': [{ type: '两化融合管理体系贯标', validTo: '2024-01-01' }],
    'project.investment[]': [
      { category: '平台和系统开发费', amount: 1e7 + seed, paidOn: '2021-05-01', invoice: '甲' },
      { category: '项目咨询费', amount: 1e7, paidOn: '2022-05-01', invoice: '乙' },
    ],
    'project.capability[]': ['甲', '乙', '丙'].map((item) => ({
      group: '基础技术能力',
      item,
      met: true,
    })),
    'project.cloudService[]': [{ name: '云主机', from: '2022-01-01', stillUsed: true, paid: 1e5 }],
    ...Object.fromEntries(
      ['finance.profit', 'finance.rdExpense', 'finance.mainRevenue', 'finance.rdRatio'].flatMap(
        (key) => [2020, 2021, 2022].map((year): [string, number] => [`${key}@${year}`, 1e6 + seed]),
      ),
    ),
  };
}

/** Addresses one evaluation reads, in order and as often as it reads them. */
function readsOf(pack: RulePack, category: string, facts: Facts): string[] {
  const reads: string[] = [];
  const watched = new Proxy(facts, {
    get(target, key) {
      reads.push(String(key));
      return Reflect.get(target, key);
    },
    getOwnPropertyDescriptor(target, key) {
      if (!Object.hasOwn(target, key)) reads.push(String(key));
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
  assess(pack, category, watched);
  return reads;
}

function assess(pack: RulePack, category: string, facts: Facts): number {
  const declaration = blankDeclaration(pack.id, pack.year, category);
  const results = evaluate(pack, declaration, facts, today);
  return summarise(results).met + checkForm(pack, declaration, facts, today).length;
}

let sink = 0;

function floor(reads: readonly string[], facts: Facts): void {
  for (const address of reads) {
    if (Object.hasOwn(facts, address) && facts[address] !== '') sink++;
  }
}

/** Best of several runs, milliseconds for one pass of `work`. */
function time(work: () => void, passes: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 7; attempt++) {
    const start = performance.now();
    for (let pass = 0; pass < passes; pass++) work();
    best = Math.min(best, (performance.now() - start) / passes);
  }
  return best;
}

interface Row {
  name: string;
  value: number;
  unit: string;
  /** The same figure for a loop that only reads the facts. */
  floor: number;
  ratio: number;
}

function row(name: string, clauses: number, ms: number, floorMs: number): Row {
  const perSecond = (spent: number) => Math.round((clauses / spent) * 1000);
  return {
    name,
    value: perSecond(ms),
    unit: '条款/秒',
    floor: perSecond(floorMs),
    ratio: Math.round((ms / floorMs) * 10) / 10,
  };
}

/**
 * All packs and categories for one company, and each pack for 10,000 companies: clauses and
 * checks per second with reasons in words, against a loop that reads the same facts and no more.
 */
export async function run(): Promise<Row[]> {
  const pairs = builtInPacks.flatMap((pack) =>
    (pack.categories.length > 0 ? pack.categories.map(({ id }) => id) : ['']).map((category) => ({
      pack,
      category,
    })),
  );
  const size = ({ clauses, checks }: RulePack) => clauses.length + checks.length;
  const one = company(1);
  const reads = pairs.flatMap(({ pack, category }) => readsOf(pack, category, one));
  const all = time(() => {
    for (const { pack, category } of pairs) sink += assess(pack, category, one);
  }, 20);
  const rows = [
    row(
      `一家企业 × ${pairs.length} 个通知与类别（${reads.length} 次读取，${all.toFixed(2)} ms）`,
      pairs.reduce((sum, { pack }) => sum + size(pack), 0),
      all,
      time(() => floor(reads, one), 200),
    ),
  ];
  const companies = Array.from({ length: 10_000 }, (_, seed) => company(seed));
  for (const pack of builtInPacks) {
    const category = pack.categories[1]?.id ?? pack.categories[0]?.id ?? '';
    const own = readsOf(pack, category, one);
    const spent = time(() => {
      for (const facts of companies) sink += assess(pack, category, facts);
    }, 1);
    const bare = time(() => {
      for (const facts of companies) floor(own, facts);
    }, 1);
    const name = `10,000 家企业 × ${pack.number}${category}（${Math.round(spent)} ms）`;
    rows.push(row(name, size(pack) * companies.length, spent, bare));
  }
  if (sink < 0) throw new Error('unreachable: keeps the loops from being optimised away');
  return rows;
}
