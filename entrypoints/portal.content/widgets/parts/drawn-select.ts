import { all, isDisabled } from '../../gestures/dom';
import { nativeSelect } from '../../gestures/native-select';
import type { Control } from '..';
import type { Part } from './define';
import { Refusal } from './pick';

interface Drawn {
  /** The drawn one. */
  css: string;
  /** Its mark where it is locked, though the real one may not be. */
  locked: string;
  /** The real one, where it stands neither in the drawn one nor before it; null: not one of these. */
  realOf?(el: HTMLElement): Element | null;
  /** Has it drawn anew, where the `change` of the real one does not. */
  redraw?(real: Element): void;
}

const usual = (el: HTMLElement) => el.querySelector('select') ?? el.previousElementSibling;

/** A real `<select>` without a size, in the one that is drawn for it or before it: the real one is written. */
export function drawnSelect({ css, locked, redraw, realOf: at = usual }: Drawn): Part {
  const realOf = (el: HTMLElement) => {
    const real = at(el);
    return real instanceof HTMLSelectElement ? real : null;
  };
  const drawn = ({ input }: Control) => {
    if (input) redraw?.(input);
  };
  return {
    kind: (el) => (realOf(el)?.multiple ? 'multiselect' : 'select'),
    css,
    whole: true,
    build(el) {
      const real = realOf(el);
      return real && { input: real, owns: [real, ...all(el, 'input')] };
    },
    read: (control) => nativeSelect.texts(control).join('、'),
    chosen: nativeSelect.texts,
    options: (control) => nativeSelect.options?.(control),
    state: ({ root, input }) =>
      isDisabled(input) || root.matches(locked) ? 'disabled' : undefined,
    async write(control, desired, settle) {
      const result = await nativeSelect.write(control, desired, settle);
      drawn(control);
      if (!result.ok) throw new Refusal(result.reason, result.waiting);
    },
    async clear(control, settle) {
      const result = await nativeSelect.clear(control, settle);
      drawn(control);
      if (!result.ok) throw new Refusal(result.reason);
    },
  };
}
