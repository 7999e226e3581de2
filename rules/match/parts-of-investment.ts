import type { Asked } from './asked';
import { named } from './lexicon';

const parts: [RegExp, string][] = [
  [/^(?:工业)?软件(?:系统)?$/, '软件投资'],
  [/^(?:智能)?(?:硬件|设备|装备|硬件设备)$/, '设备投资'],
];
const investment = /^project\.(?:total|completed|equipment|software)Investment$/;

/** `其中：软件（万元）` behind a project's investment is what of it went there. */
export function partOfInvestment(asked: Asked): void {
  if (asked.parsed.scale === undefined || !investment.test(asked.previous.key)) return;
  for (const [pattern, word] of parts)
    if (pattern.test(asked.concept))
      asked.add(named(word), 0.93, `紧跟在项目投资之后，${asked.said}是`);
}
