import type { RulePack } from '@/rules/schema';

/**
 * The pack for another year: dates of stages are taken out, to be set by the user (issue 3);
 * 文号 and address belong to the old notice and are marked so.
 */
export function copyPack(pack: RulePack, year: number, today: string): RulePack {
  const { address: _, ...rest } = pack;
  const id = pack.id.includes(String(pack.year))
    ? pack.id.replace(String(pack.year), String(year))
    : `${pack.id}-${year}`;
  return {
    ...rest,
    id,
    year,
    title: pack.title.includes(String(pack.year))
      ? pack.title.replaceAll(String(pack.year), String(year))
      : `${pack.title}（${year}）`,
    issuedOn: today,
    checked: today,
    copiedFrom: pack.id,
    stages: pack.stages.map(({ opens: _opens, due: _due, ...stage }) => ({
      ...stage,
      isLocal: true,
    })),
    notes: [
      `由 ${pack.number} 复制，条款和文号都是 ${pack.year} 年的，请按新通知核对。`,
      ...pack.notes,
    ],
  };
}
