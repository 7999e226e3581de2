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
    /平台(?:核心)?技术(?:水平|创新)|平台[\u4e00-\u9fff]{0,6}能力/,
    {
      'ip.patents': 'platform.metrics.technology.patents',
      'ip.softwareCopyrights': 'platform.metrics.technology.copyrights',
    },
  ],
];

const aboutPlatform = /平台(?:基本|建设)*(?:情况|信息|概况)$/;
const finished = /^(?:建成|建设完成|投用|投运|建成投用|建成投运)(?:时间|日期|年月)$/;

/** 125号 2.1 and 4.5 ask for what the platform has, not for all of the company's. */
export function ofPlatform(candidate: Candidate, around: Surroundings, concept: string): Candidate {
  if (!around.platform) return candidate;
  // 建成时间 under 平台概况 is when the platform was finished
  const builtOn = definitionOf('platform.builtOn');
  const here = around.headings.at(-1) ?? '';
  if (
    candidate.definition.key === 'project.endOn' &&
    builtOn &&
    aboutPlatform.test(here) &&
    finished.test(concept)
  )
    return { ...candidate, definition: builtOn, confidence: Math.min(candidate.confidence, 0.8) };
  // 企业专利数量 is the company's wherever it stands
  if (/^(?:企业|单位|公司)/.test(concept)) return candidate;
  for (const [heading, views] of platformViews) {
    const key = views[candidate.definition.key];
    const definition =
      key && around.headings.some((h) => heading.test(h)) ? definitionOf(key) : undefined;
    if (definition) return { ...candidate, definition };
  }
  return candidate;
}
