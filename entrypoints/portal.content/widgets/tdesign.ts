import { calendar } from '../gestures/calendar';
import { cascade } from '../gestures/cascade';
import { part, radios, selects, ticks } from '../gestures/choice-parts';
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
  present: '[class^=t-]',
  item: {
    root: '.t-form__item',
    label: '.t-form__label label',
    required: '.t-form__label--required',
  },
  windows: { frame: '.t-dialog,.t-drawer', close: '.t-dialog__close,.t-drawer__close-btn' },
  parts: [
    part(
      '.t-date-picker,.t-date-range-picker',
      (root) => (root.matches('.t-date-picker') ? hintedKind(root) : 'daterange'),
      calendar({
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
    ),
    part('.t-date-picker__header,.t-time-picker,.t-transfer', 'unknown', unwritten),
    part(
      '.t-cascader',
      'cascader',
      cascade({
        ...list,
        popup: '.t-cascader__popup',
        menu: '.t-cascader__menu',
        node: '.t-cascader__item',
        nodeText: '.t-cascader__item-label',
        trail: '.t-is-expanded,.t-is-selected',
        more: '.t-cascader__item--with-icon',
        many,
      }),
    ),
    part(
      '.t-tree-select',
      'treeselect',
      picker({
        ...list,
        popup: '.t-select__dropdown,.t-tree-select-popup',
        option: '.t-tree__label',
        chosen: '.t-is-active .t-tree__label',
        branch: '.t-tree__item:not(.t-tree__item--open) > .t-tree__icon svg',
      }),
    ),
    selects('.t-select__wrap', many, list),
    part('.t-auto-complete', 'autocomplete', suggestBox(list)),
    radios('.t-radio-group', '.t-radio,.t-radio-button', pressed),
    ticks('.t-checkbox-group', '.t-checkbox:not(.t-checkbox--check-all)'),
    part('.t-checkbox', 'checkbox', tickBox),
    part('.t-switch', 'switch', slideBox('.t-is-checked')),
    part('.t-input-number', 'number', textBox),
    part('.t-textarea', 'textarea', textBox),
    part('.t-input__wrap', 'text', textBox),
  ],
}) satisfies Widget;
