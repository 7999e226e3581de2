import type { Control, Settle, WriteResult } from '../widgets';
import type { Driver } from './driver';
import { pressOutside } from './events';
import { closePopup, openPopups, type PopupSpec, waitPopup } from './popup';
import { done, fail, plain } from './say';
import { inputOf, typed } from './typed';
import { chooseLate, chooseNothing, chooseOnly, empty, typeOrChoose } from './unsigned-list';

/** A native input or textarea, alone or inside a library's wrapper. */
export const textBox: Driver = {
  texts(control) {
    const value = inputOf(control)?.value;
    return value ? [value] : [];
  },
  write: typeOrChoose,
  clear: empty,
  late: chooseLate,
  snapshot: (control) => ({ type: 'text', text: inputOf(control)?.value ?? '' }),
};

/** A box that cannot be typed into and asks to choose. */
export const listOnly: Driver = {
  ...textBox,
  write: chooseOnly,
  clear: chooseNothing,
  late: undefined,
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
      quietly(control, settle, () => typed(control, plain(desired), settle)),
    clear: (control, settle) => quietly(control, settle, () => typed(control, '', settle)),
    // its list is its own
    late: undefined,
  };
}
