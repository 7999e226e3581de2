import type { Control, Settle, WriteResult } from '../widgets';
import { valueElement } from './dom';
import type { Driver } from './driver';
import { blur, focus, key, press, pressOutside, put, send, type } from './events';
import { closePopup, openPopups, type PopupSpec, waitPopup } from './popup';
import { done, fail, plain, sameText } from './say';

export const inputOf = (control: Control) => valueElement(control.input);

const DATE = /^\d{4}\D\d{1,2}\D/;

/** One that opened with the focus reads the text at a key only, and puts its own in when it closes. */
function closeCalendar(input: HTMLElement) {
  key(input, 'Unidentified');
  if (input.parentElement) press(input.parentElement);
}

const write: (
  control: Control,
  text: string,
  settle: Parameters<Driver['write']>[2],
) => ReturnType<Driver['write']> = async (control, text, settle) => {
  const input = inputOf(control);
  if (!input) return fail('找不到输入框');
  const before = input.value;
  focus(input);
  put(input, text);
  // what a page draws between typing and leaving, some keep what they were told only after it
  await null;
  await null;
  send(input, 'change');
  blur(input);
  if (DATE.test(text || before)) closeCalendar(input);
  const holds = () => sameText(inputOf(control)?.value ?? '', text);
  if (holds() || (await settle.until(holds, 200))) return done;
  const shown = input.value;
  type(input, before);
  if (DATE.test(text || before)) closeCalendar(input);
  return fail(
    shown
      ? `页面把内容改成了“${shown.slice(0, 40)}”，已恢复原值`
      : '输入框不接受这个值，已恢复原值',
    sameText(input.value, before),
  );
};

/** A native input or textarea, alone or inside a library's wrapper. */
export const textBox: Driver = {
  texts(control) {
    const value = inputOf(control)?.value;
    return value ? [value] : [];
  },
  write: (control, desired, settle) => write(control, plain(desired), settle),
  clear: (control, settle) => write(control, '', settle),
  snapshot: (control) => ({ type: 'text', text: inputOf(control)?.value ?? '' }),
};

/** What is recognised so that its inner boxes are not taken for fields: never written. */
export const unwritten: Driver = {
  texts: () => [],
  write: async () => fail('这种控件还不能自动填写'),
  clear: async () => done,
  snapshot: () => ({ type: 'text', text: '' }),
};

/** A text box with suggestions, which are closed again: what is written stands as written. */
export function suggestBox(spec: PopupSpec, ms = 120): Driver {
  const quietly = async (control: Control, settle: Settle, act: () => Promise<WriteResult>) => {
    const standing = openPopups(control.root, spec);
    const result = await act();
    const list = await waitPopup(control.root, spec, settle, standing, ms);
    // what is asked for late would open under nobody's hands
    if (!list) pressOutside(control.root);
    await closePopup(control.root, spec, settle);
    return result;
  };
  return {
    ...textBox,
    write: (control, desired, settle) =>
      quietly(control, settle, () => textBox.write(control, desired, settle)),
    clear: (control, settle) => quietly(control, settle, () => textBox.clear(control, settle)),
  };
}
