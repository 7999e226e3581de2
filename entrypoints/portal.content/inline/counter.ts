import { type CountMethod, countText } from '@/rules/count-text';
import type { FieldLimit } from '@/storage/messages';
import { make } from './surface';

/** From this share of the limit on the counter warns. */
const nearShare = 0.9;
const number = new Intl.NumberFormat('zh-CN');

const inBytes = (method: CountMethod) => method === 'gbk' || method === 'utf8';

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
  const counts = new Map<CountMethod, number>();
  const counted = (method: CountMethod) => {
    const count = counts.get(method) ?? countText(text, method);
    counts.set(method, count);
    return count;
  };
  const count = counted(official.method);
  const bytes = limits.find(({ method }) => inBytes(method));
  const unit = bytes === official ? '字节' : '字';
  const parts = [`${number.format(count)} / ${number.format(official.max)} ${unit}`];
  if (count > official.max) parts.push(`超 ${number.format(count - official.max)} ${unit}`);
  else if (official.min && count < official.min)
    parts.push(`至少 ${number.format(official.min)} ${unit}`);
  if (bytes && bytes !== official)
    parts.push(`${number.format(counted(bytes.method))} / ${number.format(bytes.max)} 字节`);
  if (counting && counting !== official.method && !inBytes(counting)) {
    const own = counted(counting);
    const ownMax = limits.find((limit) => limit.method === counting)?.max;
    const other = own !== count && bytes !== official;
    if (other || (ownMax !== undefined && ownMax !== official.max))
      parts.push(
        `本系统计 ${number.format(own)}${ownMax === undefined ? '' : ` / ${number.format(ownMax)}`}`,
      );
  }
  const share = Math.max(...limits.map(({ max, method }) => (max > 0 ? counted(method) / max : 0)));
  return { text: parts.join(' · '), state: share > 1 ? 'over' : share >= nearShare ? 'near' : '' };
}

export interface Counter {
  element: HTMLElement;
  update(text: string): void;
  stop(): void;
}

/** A text longer than this is counted when the typing rests, not at every key. */
const longText = 50_000;
const restMs = 400;

/** A live counter below one field; never inside it, so that it cannot be submitted. */
export function createCounter(limits: FieldLimit[], counting: FieldLimit['method'] | ''): Counter {
  const element = make('span', 'pill count');
  element.title = limits.map((limit) => limit.source).join('；');
  let last: string | null = null;
  let timer = 0;
  const show = () => {
    const shown = describeCount(last ?? '', limits, counting);
    element.textContent = shown.text;
    element.className = `pill count ${shown.state}`;
  };
  return {
    element,
    update(text) {
      if (text === last) return;
      const first = last === null;
      last = text;
      clearTimeout(timer);
      if (first || text.length <= longText) show();
      else timer = window.setTimeout(show, restMs);
    },
    stop: () => clearTimeout(timer),
  };
}
