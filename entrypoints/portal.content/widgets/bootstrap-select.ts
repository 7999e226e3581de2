import { all, isDisabled } from '../gestures/dom';
import { nativeSelect } from '../gestures/native-select';
import { wordings } from '../gestures/say';
import { defineWidget, type Part } from './parts/define';
import { formGroup } from './parts/form-group';
import { Refusal } from './parts/pick';

/*
 * The real <select> stands, without a size, in the drawn one (before it in 1.6), which is drawn
 * anew on its `change`; the page's `changed.bs.select` comes of that too.
 */

const realOf = (el: HTMLElement) => {
  const real = el.querySelector('select') ?? el.previousElementSibling;
  return real instanceof HTMLSelectElement ? real : null;
};

const part: Part = {
  kind: (el) => (realOf(el)?.multiple ? 'multiselect' : 'select'),
  css: '.bootstrap-select:not(select)',
  whole: true,
  build(el) {
    const real = realOf(el);
    return real && { input: real, owns: [real, ...all(el, 'input')] };
  },
  read: (control) => nativeSelect.texts(control).join('、'),
  chosen: nativeSelect.texts,
  options: (control) => nativeSelect.options?.(control),
  state: ({ root, input }) =>
    isDisabled(input) || root.matches('.disabled') ? 'disabled' : undefined,
  async write(control, desired, settle) {
    const most = Number(control.input?.dataset.maxOptions) || Infinity;
    if (wordings(desired).length > most) throw new Refusal(`这里最多选 ${most} 项`);
    const result = await nativeSelect.write(control, desired, settle);
    if (!result.ok) throw new Refusal(result.reason, result.waiting);
  },
  async clear(control, settle) {
    const result = await nativeSelect.clear(control, settle);
    if (!result.ok) throw new Refusal(result.reason);
  },
};

export default defineWidget({
  id: 'bootstrap-select',
  priority: 41,
  item: formGroup,
  parts: [part],
});
