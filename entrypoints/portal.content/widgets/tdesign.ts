import { calendar } from '../gestures/calendar';
import { cascade } from '../gestures/cascade';
import { radios, ticks } from '../gestures/choice-parts';
import { hintedKind, openInput, panelKind } from '../gestures/date-hint';
import { library } from '../gestures/library';
import { type PickerSpec, picker } from '../gestures/picker';
import { suggestBox, textBox, unwritten } from '../gestures/text-box';
import { pressed, slideBox, tickBox } from '../gestures/toggles';
import type { Widget } from '.';

/** TDesign for Vue 3, Vue 2 and React: the same names, drop-downs in body, dates mostly to be clicked. */

const clear = '.t-input__suffix-clear,.t-range-input__suffix-clear';
const list: PickerSpec = {
  popup: '.t-select__dropdown',
  trigger: 'input',
  value: '.t-tag,.t-select-input:not(.t-select-input--multiple) .t-input__inner',
  option: '.t-select-option',
  chosen: '.t-select-option.t-is-selected,.t-select-option .t-is-checked',
  search: '.t-input__inner',
  untag: '.t-tag__icon-close',
  clear,
};
const many = '.t-select-input--multiple';
const page = '.t-pagination-mini__';
const grown = ':is(.t-date-picker__panel-month,.t-date-picker__panel-year) ';
const first = '.t-date-picker__panel-content:first-child ';

export default library({
  id: 'tdesign',
  priority: 45,
  present: '[class^="t-"]',
  item: {
    root: '.t-form__item',
    label: '.t-form__label label',
    required: '.t-form__label--required',
  },
  windows: { frame: '.t-dialog,.t-drawer', close: '.t-dialog__close,.t-drawer__close-btn' },
  parts: [
    {
      root: '.t-date-picker,.t-date-range-picker',
      kind: (root) => (root.matches('.t-date-picker') ? hintedKind(root) : 'daterange'),
      driver: calendar({
        popup: '.t-date-picker__panel-container,.t-date-range-picker__panel-container',
        input: 'input',
        kindIn: panelKind('t-date-picker__panel-'),
        opener: openInput,
        clear,
        panel: {
          header: `${first}.t-date-picker__header input`,
          years: `${first}.t-date-picker__header-controller-year input`,
          yearOption: '.t-select-option',
          previousYear: `${grown}${page}prev`,
          nextYear: `${grown}${page}next`,
          previousMonth: `${first}${page}prev`,
          nextMonth: `${first}${page}next`,
          cell: `${first}.t-date-picker__cell:not(.t-date-picker__cell--additional)`,
        },
      }),
    },
    {
      root: '.t-date-picker__header,.t-time-picker,.t-transfer',
      kind: 'unknown',
      driver: unwritten,
    },
    {
      root: '.t-cascader',
      kind: 'cascader',
      driver: cascade({
        ...list,
        popup: '.t-cascader__popup',
        menu: '.t-cascader__menu',
        node: '.t-cascader__item',
        nodeText: '.t-cascader__item-label',
        trail: '.t-is-expanded,.t-is-selected',
        more: '.t-cascader__item--with-icon',
        many,
      }),
    },
    {
      root: '.t-tree-select',
      kind: 'treeselect',
      driver: picker({
        ...list,
        option: '.t-tree__label',
        chosen: '.t-is-active .t-tree__label',
        branch: '.t-tree__item:not(.t-tree__item--open) > .t-tree__icon svg',
      }),
    },
    {
      root: '.t-select__wrap',
      kind: (root) => (root.querySelector(many) ? 'multiselect' : 'select'),
      driver: picker(list),
    },
    { root: '.t-auto-complete', kind: 'autocomplete', driver: suggestBox(list) },
    radios('.t-radio-group', '.t-radio,.t-radio-button', pressed),
    ticks('.t-checkbox-group', '.t-checkbox:not(.t-checkbox--check-all)'),
    { root: '.t-checkbox', kind: 'checkbox', driver: tickBox },
    { root: '.t-switch', kind: 'switch', driver: slideBox('.t-is-checked') },
    { root: '.t-input-number', kind: 'number', driver: textBox },
    { root: '.t-textarea', kind: 'textarea', driver: textBox },
    { root: '.t-input__wrap', kind: 'text', driver: textBox },
  ],
}) satisfies Widget;
