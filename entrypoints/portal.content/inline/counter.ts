import { countText } from '@/rules/count-text';
import type { FieldLimit } from '@/storage/messages';
import { make } from './surface';

/** From this share of the limit on the counter warns. */
const nearShare = 0.9;
const number = new Intl.NumberFormat('zh-CN');

export type CountState = '' | 'near' | 'over';

/**
 * The words of the counter for one text. `limits[0]` is the official one; the
 * portal's own figure follows where it differs, and the strictest of all limits
 * decides the state.
 */
export function describeCount(
  text: string,
  limits: FieldLimit[],
  counting: FieldLimit['method'] | '',
): { text: string; state: CountState } {
  const official = limits[0];
  if (!official) return { text: '', state: '' };
  const count = countText(text, official.method);
  const parts = [`${number.format(count)} / ${number.format(official.max)} 字`];
  if (count > official.max) parts.push(`超 ${number.format(count - official.max)} 字`);
  else if (official.min && count < official.min)
    parts.push(`至少 ${number.format(official.min)} 字`);
  if (counting && counting !== official.method) {
    const own = countText(text, counting);
    const ownMax = limits.find((limit) => limit.method === counting)?.max;
    if (own !== count || (ownMax !== undefined && ownMax !== official.max))
      parts.push(
        `本系统计 ${number.format(own)}${ownMax === undefined ? '' : ` / ${number.format(ownMax)}`}`,
      );
  }
  const share = Math.max(
    ...limits.map(({ max, method }) => (max > 0 ? countText(text, method) / max : 0)),
  );
  return { text: parts.join(' · '), state: share > 1 ? 'over' : share >= nearShare ? 'near' : '' };
}

export interface Counter {
  element: HTMLElement;
  update(text: string): void;
}

/** A live counter below one field; never inside it, so that it cannot be submitted. */
export function createCounter(limits: FieldLimit[], counting: FieldLimit['method'] | ''): Counter {
  const element = make('span', 'pill count');
  element.title = limits.map((limit) => limit.source).join('；');
  let last: string | null = null;
  return {
    element,
    update(text) {
      if (text === last) return;
      last = text;
      const shown = describeCount(text, limits, counting);
      element.textContent = shown.text;
      element.className = `pill count ${shown.state}`;
    },
  };
}
