import type { Asked } from './asked';
import { halvesOf, named } from './lexicon';

/** Half of a name that says nothing of what it is about. */
const plainHalf =
  /^(?:主要|具体|典型)?(?:做法|经验|措施)$|^(?:需求|业务|行业)?痛点(?:问题|难点)?$|^(?:预期|建设)?目标$/;

/** 应用成效及示范推广价值, 主要产品及用途: what one half of a name means, or each, put to the user. */
export function oneOfTwo(asked: Asked): void {
  const [half = '', rest = ''] = halvesOf(asked.concept);
  if (!half || !/^(?:textarea|richtext|text|autocomplete)$/.test(asked.control)) return;
  const kinds = asked.long ? ['longText'] : ['text', 'choice'];
  const told = (word: string) =>
    [...named(word), ...named(`项目${word}`), ...named(`企业${word}`)]
      .filter(({ definition }) => kinds.includes(definition.kind))
      .slice(0, 1);
  const second = [...named(rest), ...named(`项目${rest}`)];
  // 技术参数与创新点: of what the first half is about, no part of the project's
  const both = asked.long && (told(half).length > 0 || plainHalf.test(half));
  if (second.length > 0 && !both) return;
  asked.add(
    [...(second.length > 0 ? told(rest) : []), ...told(half)],
    0.75,
    `${asked.said}问的不止这一项，请核对：`,
  );
}
