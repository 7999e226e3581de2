import type { Desired } from '@/rules/plan';
import type { Snapshot, WriteResult } from '../widgets';
import { dateTexts, sameDate } from './dates';
import { fold } from './dom';

/** What is wanted, in the shape each kind of control takes it. */

const yes = ['是', '有', '已', '同意', 'yes', 'true', 'y', '1'];
const no = ['否', '无', '未', '没有', '不是', '不同意', 'no', 'false', 'n', '0'];

/** Accepted wordings, one list per option to be chosen. */
export function wordings(desired: Desired): string[][] {
  switch (desired.type) {
    case 'choice':
      return [desired.options];
    case 'choices':
      return desired.options;
    case 'path':
      return desired.levels;
    case 'bool':
      return [desired.value ? yes : no];
    case 'date':
      return [dateTexts(desired.date)];
    default:
      return [[plain(desired)]];
  }
}

/** What a text box gets. */
export function plain(desired: Desired): string {
  switch (desired.type) {
    case 'text':
      return desired.text;
    case 'choice':
      return desired.options[0] ?? '';
    case 'choices':
      return desired.options.map((option) => option[0] ?? '').join('、');
    case 'path':
      return desired.levels.map((level) => level[0] ?? '').join('');
    case 'date':
      return desired.date;
    case 'range':
      return `${desired.from} 至 ${desired.to}`;
    case 'bool':
      return desired.value ? '是' : '否';
    case 'rich':
      return desired.paragraphs.join('\n');
  }
}

const numeric = /^-?[\d,]*\.?\d+$/;
const number = (text: string) => (numeric.test(text) ? Number(text.replace(/,/g, '')) : null);

/** Equal as texts, as numbers (thousands separators, trailing zeros), or after folding line ends. */
export function sameText(one: string, other: string): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  const [left, right] = [one, other].map((text) => text.replace(/\r\n?/g, '\n').trim());
  if (left === right) return true;
  const [a, b] = [number(left ?? ''), number(right ?? '')];
  return a !== null && a === b;
}

/** Does what a control shows say what is wanted? `texts` = its chosen options one by one. */
export function says(shown: string, desired: Desired, texts: string[] = [shown]): boolean {
  const accepted = (text: string | undefined, options: string[] | undefined) =>
    text !== undefined && !!options?.some((option) => fold(option) === fold(text));
  switch (desired.type) {
    case 'date':
      return sameDate(shown, desired.date);
    case 'range': {
      const dates = shown.match(/\d{4}\D{1,3}\d{1,2}(\D{1,3}\d{1,2})?|\d{6,8}/g) ?? [];
      return (
        dates.length === 2 &&
        sameDate(dates[0] ?? '', desired.from) &&
        sameDate(dates[1] ?? '', desired.to)
      );
    }
    case 'choices':
      return (
        texts.filter(Boolean).length === desired.options.length &&
        desired.options.every((option) => texts.some((text) => accepted(text, option)))
      );
    case 'path':
      return samePath(texts, desired.levels, accepted);
    case 'choice':
      return accepted(shown, desired.options);
    case 'bool':
      return wordings(desired)[0]?.includes(fold(shown)) || (!desired.value && shown === '');
    default:
      return sameText(shown, plain(desired));
  }
}

/** Every shown level is one of the wanted, in order, and the last one shown is the last wanted. */
function samePath(
  texts: string[],
  levels: string[][],
  accepted: (text: string | undefined, options: string[] | undefined) => boolean,
) {
  let level = -1;
  for (const text of texts) {
    level = levels.findIndex((options, index) => index > level && accepted(text, options));
    if (level < 0) return false;
  }
  return texts.length > 0 && level >= levels.length - 1;
}

/** A snapshot as something to write; null where it means "nothing chosen". */
export function wantedOf(snapshot: Snapshot): Desired | null {
  switch (snapshot.type) {
    case 'text':
      return { type: 'text', text: snapshot.text };
    case 'choices':
      return snapshot.texts.length
        ? { type: 'choices', options: snapshot.texts.map((text) => [text]) }
        : null;
    case 'path':
      return snapshot.levels.length
        ? { type: 'path', levels: snapshot.levels.map((text) => [text]) }
        : null;
    case 'bool':
      return { type: 'bool', value: snapshot.value };
    case 'rich':
      return { type: 'text', text: snapshot.text };
  }
}

/** Of a group of radio buttons, of which something was chosen. */
export const KEPT = '单选项选过后不能恢复为未选，请自行核对';
export const done: WriteResult = { ok: true };
export const fail = (reason: string, restored = true, waiting = false): WriteResult => ({
  ok: false,
  reason,
  restored,
  ...(waiting && { waiting }),
});

/** The names of what there is, short enough for a sentence. */
export const listed = (texts: string[]) =>
  texts.slice(0, 12).join('、') + (texts.length > 12 ? ` 等 ${texts.length} 项` : '');

/**
 * The one option that says it, wordings best first. Refuses where none or
 * several do; `options` may hold elements or anything with a text.
 */
export function choose<T extends { text: string; disabled: boolean }>(
  options: T[],
  wanted: string[],
): { option: T } | { reason: string } {
  for (const wording of wanted) {
    const wished = fold(wording);
    const hits = options.filter((option) => fold(option.text) === wished);
    if (hits.length > 1)
      return { reason: `选项“${wording}”出现了 ${hits.length} 次，无法确定是哪一个` };
    const hit = hits[0];
    if (hit?.disabled) return { reason: `选项“${hit.text}”被页面禁用` };
    if (hit) return { option: hit };
  }
  return {
    reason: `没有选项“${wanted[0] ?? ''}”；现有：${listed(options.map((option) => option.text)) || '（空）'}`,
  };
}
