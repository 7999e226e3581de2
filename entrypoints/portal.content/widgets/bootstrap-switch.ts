import { one, textOf } from '../gestures/dom';
import type { Control } from '.';
import { defineWidget, type Part } from './parts/define';
import { formGroup } from './parts/form-group';
import { onOrOff } from './parts/pick';

/* The real checkbox stands, not to be seen, in the drawn switch. */

const box = ({ input }: Control) => input as HTMLInputElement;
const word = ({ root }: Control, on: boolean) =>
  textOf(one(root, `.bootstrap-switch-handle-${on ? 'on' : 'off'}`));

const part: Part = {
  kind: 'switch',
  css: '.bootstrap-switch',
  build(el) {
    const input = one(el, 'input[type=checkbox]');
    return input && { input, owns: [input] };
  },
  checked: (control) => box(control).checked,
  read: (control) => {
    const text = word(control, box(control).checked);
    return /^(?:on|off)$/i.test(text) ? (box(control).checked ? '是' : '否') : text;
  },
  write(control, desired) {
    if (box(control).checked !== onOrOff(desired, word(control, true), word(control, false)))
      box(control).click();
  },
};

export default defineWidget({
  id: 'bootstrap-switch',
  priority: 44,
  item: formGroup,
  parts: [part],
});
