import type { Desired } from '@/rules/plan';
import type { Settle } from '..';

/** White space, width and letter case folded away: how wordings are compared. */
export const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const fire = (el: Element, Type: typeof MouseEvent, names: string) => {
  for (const name of names.split(' '))
    el.dispatchEvent(new Type(name, { bubbles: true, cancelable: true, composed: true }));
};

/** The whole sequence of a person's click; `click()` itself carries the default action. */
export function press(el: HTMLElement) {
  fire(el, PointerEvent, 'pointerdown');
  fire(el, MouseEvent, 'mouseover mousedown');
  fire(el, PointerEvent, 'pointerup');
  fire(el, MouseEvent, 'mouseup');
  el.click();
}

export const emit = (el: EventTarget, names: string) => {
  for (const name of names.split(' ')) el.dispatchEvent(new Event(name, { bubbles: true }));
};

/** Focus and its events even where the window itself has no focus (panel in front). */
export function focus(el: HTMLElement) {
  let seen = false;
  const note = () => {
    seen = true;
  };
  el.addEventListener('focus', note, { once: true });
  el.focus({ preventScroll: true });
  el.removeEventListener('focus', note);
  if (!seen) {
    el.dispatchEvent(new FocusEvent('focus'));
    el.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  }
}

/** Takes focus away, with its events even where the window has none. */
export function blur(el: HTMLElement) {
  let seen = false;
  const note = () => {
    seen = true;
  };
  el.addEventListener('blur', note, { once: true });
  el.blur();
  el.removeEventListener('blur', note);
  if (!seen) {
    el.dispatchEvent(new FocusEvent('blur'));
    el.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  }
}

export const key = (el: EventTarget, name: string, code: number, init: KeyboardEventInit = {}) => {
  for (const type of ['keydown', 'keyup'])
    el.dispatchEvent(
      new KeyboardEvent(type, {
        key: name,
        code: name,
        keyCode: code,
        which: code,
        bubbles: true,
        cancelable: true,
        composed: true,
        ...init,
      } as KeyboardEventInit),
    );
};

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Replaces the text of a native box the way typing ends: value, `input`, `change`, blur. */
export function type(box: Box, text: string, leave = true) {
  focus(box);
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  emit(box, 'change');
  if (leave) blur(box);
}

export interface Option {
  text: string;
  el: HTMLElement;
  disabled?: boolean;
}

/** Index of the first option that equals one of the wordings (best wording first), or -1. */
export function match(texts: string[], wordings: string[]): number {
  const folded = texts.map(fold);
  for (const wording of wordings) {
    const at = folded.indexOf(fold(wording));
    if (at >= 0) return at;
  }
  return -1;
}

/** `、`-joined, at most eight, for refusals. */
export const list = (texts: string[]) =>
  texts.slice(0, 8).join('、') + (texts.length > 8 ? ` 等 ${texts.length} 项` : '');

/** A refusal: place, cause; thrown by the parts, caught by `defineWidget`. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly waiting = false,
  ) {
    super(message);
  }
}

/**
 * Waits for the option and presses it. Late options are awaited: 5 s while the
 * list is empty, 1.5 s while it shows others.
 * @throws {Refusal} naming the options there are
 */
export async function pick(options: () => Option[], wordings: string[], settle: Settle) {
  const find = () => {
    const all = options();
    return all[
      match(
        all.map((o) => o.text),
        wordings,
      )
    ];
  };
  let found: Option | null = find() ?? (await settle.until(find, 1_500));
  if (!found && !options().length) found = await settle.until(find, 3_500);
  if (!found) {
    const texts = options().map((o) => o.text);
    throw texts.length
      ? new Refusal(`选项里没有“${wordings[0]}”，现有：${list(texts)}`)
      : new Refusal('选项还没有出现，可能要先选上一级', true);
  }
  if (found.disabled) throw new Refusal(`选项“${found.text}”现在不可选`);
  press(found.el);
}

const YES = ['是', '有', '开', '已', '√', 'on', 'true', 'yes'];
const NO = ['否', '无', '没有', '关', '未', '×', 'off', 'false', 'no'];

/** What a two-state control should become; null where `desired` does not say. */
export function asBool(desired: Desired): boolean | null {
  if (desired.type === 'bool') return desired.value;
  if (desired.type !== 'choice') return null;
  if (match(YES, desired.options) >= 0) return true;
  return match(NO, desired.options) >= 0 ? false : null;
}

/** Acceptable wordings, one list per option wanted; null where `desired` is of another kind. */
export function asChoices(desired: Desired): string[][] | null {
  if (desired.type === 'choices') return desired.options;
  if (desired.type === 'choice') return [desired.options];
  if (desired.type === 'bool') return [desired.value ? YES : NO];
  if (desired.type === 'text') return desired.text ? [[desired.text]] : [];
  if (desired.type === 'path') return desired.levels.slice(-1);
  return null;
}

/** Text to type; null where `desired` is of another kind. */
export function asText(desired: Desired): string | null {
  if (desired.type === 'text') return desired.text;
  if (desired.type === 'choice') return desired.options[0] ?? null;
  if (desired.type === 'rich') return desired.paragraphs.join('\n');
  if (desired.type === 'date') return desired.date;
  return null;
}
