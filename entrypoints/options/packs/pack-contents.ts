import type { RulePack } from '@/rules/schema';

/** What a pack holds, in one line. */
export function packContents(pack: RulePack): string {
  const parts: [string, number][] = [
    ['类别', pack.categories.length],
    ['申报条件', pack.clauses.length],
    ['环节', pack.stages.length],
    ['字数限制', pack.limits.length],
    ['数量要求', pack.bounds.length],
    ['名额', pack.quotas.length],
    ['材料', pack.materials.length],
    ['数据核对', pack.checks.length],
  ];
  const counted = parts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  return [
    `${pack.year} 年度`,
    pack.region.join('') || '全国',
    ...counted,
    ...(pack.extends ? [`在 ${pack.extends} 之上`] : []),
    ...(pack.copiedFrom ? ['复制而来，日期待设'] : []),
  ].join('；');
}
