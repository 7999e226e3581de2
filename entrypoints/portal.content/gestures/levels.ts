import type { Desired } from '@/rules/plan';
import { fold } from './dom';
import { says } from './say';

/** The levels of a path as cascaders show and lists name them. */

/** `江苏省 / 苏州市` as its levels. */
export const split = (text: string) => text.split(/\s*[/＞>\\]\s*|\s+-\s+/).filter(Boolean);

/** Levels that say nothing: 直辖市 have them in some tables and not in others, so have counties without a city. */
export const between = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;
/** Does a level of a wanted path say nothing that those beside it do not? */
export const idle = (levels: string[][], index: number) =>
  index < levels.length - 1 &&
  (levels[index] ?? []).some(
    (text) =>
      between.test(text) || levels[index - 1]?.some((parent) => fold(parent) === fold(text)),
  );
/** The levels that say something. */
export const telling = (levels: string[][]) => levels.filter((_, index) => !idle(levels, index));

/** No two cities share their full name, as districts do: lists of one province begin with them. */
export const city = /.(市|州|盟|地区)$/;

/** The wanted wordings of each level; null where nothing with levels is wanted. */
export const levelsOf = (desired: Desired) =>
  desired.type === 'path' ? desired.levels : desired.type === 'choice' ? [desired.options] : null;

/** The path shown says the levels; some controls show only the last one. */
export const pathShown = (texts: string[], levels: string[][]) =>
  [levels, telling(levels)].some((path) =>
    [texts, texts.filter((text) => !between.test(text))].some((shown) =>
      says('', { type: 'path', levels: path }, shown),
    ),
  );
