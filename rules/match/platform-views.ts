import { definitionOf } from '../facts';
import type { Candidate } from './candidate';
import type { Surroundings } from './surroundings';

/** Facts of the company that 125号 asks for in the platform's own field: heading → key → the platform's. */
const platformViews: [RegExp, Record<string, string>][] = [
  [
    /参与标准制定情况|平台社会贡献/,
    Object.fromEntries(
      ['national', 'industry', 'international'].flatMap((kind) =>
        ['', 'Led'].map((led) => [
          `ip.standards.${kind}${led}`,
          `platform.metrics.standards.${kind}${led}`,
        ]),
      ),
    ),
  ],
  [
    /平台(?:核心)?技术(?:水平|创新)/,
    {
      'ip.patents': 'platform.metrics.technology.patents',
      'ip.softwareCopyrights': 'platform.metrics.technology.copyrights',
    },
  ],
];

/** 125号 2.1 and 4.5 ask for what the platform has, not for all of the company's. */
export function ofPlatform(candidate: Candidate, around: Surroundings): Candidate {
  if (!around.platform) return candidate;
  for (const [heading, views] of platformViews) {
    const key = views[candidate.definition.key];
    const definition =
      key && around.headings.some((h) => heading.test(h)) ? definitionOf(key) : undefined;
    if (definition) return { ...candidate, definition };
  }
  return candidate;
}
