import type { Control, Settle, WriteResult } from '../widgets';
import { valueElement } from './dom';
import { blur, focus, key, pressAway, put, send, type } from './events';
import { done, fail, sameText } from './say';

export const inputOf = (control: Control) => valueElement(control.input);

/** A day, a month or a year. */
export const DATE = /^\d{4}\D\d{1,2}\D|^(?:19|20)\d\d(?:\D\d\d)?$/;

/** One that opened with the focus, or does a moment after it, reads the text at a key only, and puts its own in when it closes. */
async function closeCalendar(input: HTMLElement, settle: Settle) {
  key(input, 'Unidentified');
  await settle.quiet(input, 60);
  pressAway(input);
}

/** A calendar that opens only when its box has been left already is closed: for a text box that got a day, some time after. */
export function closeLate({ root, kind }: Control, text: string) {
  if (kind === 'text' && DATE.test(text)) pressAway(root);
}

/**
 * Types a text into a box and reads it back; what the page does not keep is put back as it was.
 * `listed`: asked once the text stands there; where it answers, it has
 * taken over the box, in which `before` stood.
 */
export async function typed(
  control: Control,
  text: string,
  settle: Settle,
  listed?: (before: string) => Promise<WriteResult> | null,
): Promise<WriteResult> {
  const input = inputOf(control);
  if (!input) return fail('找不到输入框');
  const before = input.value;
  focus(input);
  put(input, text);
  // what a page draws between typing and leaving, some keep what they were told only after it
  await null;
  await null;
  const taken = listed?.(before);
  if (taken) return taken;
  // one that tidies its text when it is left has the one before as long as it has not drawn this
  if (before) await settle.turns(3);
  send(input, 'change');
  blur(input);
  if (DATE.test(text || before)) await closeCalendar(input, settle);
  const holds = () => sameText(inputOf(control)?.value ?? '', text);
  if (holds() || (await settle.until(holds, 200))) return done;
  const shown = input.value;
  type(input, before);
  if (DATE.test(text || before)) await closeCalendar(input, settle);
  return fail(
    shown
      ? `页面把内容改成了“${shown.slice(0, 40)}”，已恢复原值`
      : '输入框不接受这个值，已恢复原值',
    sameText(input.value, before),
  );
}
