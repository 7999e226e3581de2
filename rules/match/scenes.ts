import type { Asked } from './asked';
import { named } from './lexicon';
import { only, without } from './reword';

/** 场景1名称, 场景（二）描述: one of several, numbered in its label. */
const numberedFirst =
  /^(?:典型|优秀|智能制造|揭榜)*场景[（(]?(?:\d|[一二三四五六七八九十])[)）]?[:：.-]?(?=.{2})/;
/** 场景名称一: the number stands last. */
const numberedLast =
  /^(?:典型|优秀|智能制造|揭榜)*场景(.{2,4}?)[（(]?(?:\d{1,2}|[一二三四五六七八九十])[)）]?$/;

/** Asks the same of one scenario, whichever number it bears. */
export function numberedScene(asked: Asked): void {
  const rest = numberedLast.exec(asked.concept)?.[1] ?? without(asked.concept, numberedFirst);
  if (rest) asked.add(only(named(`场景${rest}`), new Set(['scenario'])), 0.94, `${asked.said}即`);
}
