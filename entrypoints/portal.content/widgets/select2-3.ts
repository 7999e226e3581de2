import { all, one } from '../gestures/dom';
import type { Control } from '.';
import { defineWidget, type Part } from './parts/define';
import { drawnSelect } from './parts/drawn-select';
import { formGroup } from './parts/form-group';

/*
 * Select2 3 draws its twin before the real <select>, which hears the `change` that has it drawn anew.
 * One that asks the page's server stands before a hidden <input>: seen, so that nobody types into it.
 */

const drawn = drawnSelect({
  css: '.select2-container',
  locked: '.select2-container-disabled',
  realOf: (el) => el.nextElementSibling,
});
const isListed = ({ kind }: Control) => kind !== 'unknown';

const part: Part = {
  ...drawn,
  kind: (el) => {
    const { nextElementSibling: real } = el;
    return !(real instanceof HTMLSelectElement)
      ? 'unknown'
      : real.multiple
        ? 'multiselect'
        : 'select';
  },
  build: (el) =>
    one(el, '.select2-choice,.select2-choices') &&
    (drawn.build?.(el) ?? { owns: all(el, 'input') }),
  read: (control) => (isListed(control) ? drawn.read(control) : ''),
  chosen: (control) => (isListed(control) ? (drawn.chosen?.(control) ?? []) : []),
  options: (control) => (isListed(control) ? drawn.options?.(control) : undefined),
};

export default defineWidget({ id: 'select2-3', priority: 41, item: formGroup, parts: [part] });
