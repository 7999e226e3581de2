import type { ControlKind } from '@/rules/field';
import { calendar } from '../gestures/calendar';
import { cascade } from '../gestures/cascade';
import { part, radios, selects, ticks } from '../gestures/choice-parts';
import { hintedKind, openInput } from '../gestures/date-hint';
import { one } from '../gestures/dom';
import { library } from '../gestures/library';
import { type PickerSpec, picker } from '../gestures/picker';
import { suggestBox, textBox, unwritten } from '../gestures/text-box';
import { markedBy, slideBox } from '../gestures/toggles';
import type { Widget } from '.';

/** Naive UI 2 (Vue 3): drop-downs in body, long lists drawn in part, ticks without an input. */

const clear = '.n-base-clear__clear';
const list: PickerSpec = {
  popup: '.n-base-select-menu',
  value:
    '.n-base-selection-input__content,.n-base-selection-label__render-label,.n-base-selection-tag-wrapper',
  option: '.n-base-select-option',
  optionText: '.n-base-select-option__content',
  chosen: '.n-base-select-option--selected',
  search: '.n-base-selection-input,.n-base-selection-input-tag__input',
  untag: '.n-tag__close',
  scroller: '.v-vl',
  clear,
};
const many = '.n-base-selection--multiple';
const dateKind = (root: HTMLElement): ControlKind =>
  root.matches('.n-date-picker--range') ? 'daterange' : hintedKind(root);
const month = '.n-date-panel-month__';
const only = ':not(.n-date-panel-calendar--end *)';

export default library({
  id: 'naive-ui',
  priority: 46,
  present: '[class^=n-]',
  item: {
    root: '.n-form-item',
    label: '.n-form-item-label__text',
    required: '.n-form-item-label__asterisk',
  },
  windows: { frame: '.n-modal,.n-drawer', close: '.n-base-close' },
  parts: [
    part(
      '.n-date-picker',
      dateKind,
      calendar({
        popup: '.n-date-panel',
        input: 'input',
        opener: openInput,
        clear,
        panel: {
          header: `${month}text${only}`,
          previousYear: `${month}fast-prev${only}`,
          nextYear: `${month}fast-next${only}`,
          previousMonth: `${month}prev${only}`,
          nextMonth: `${month}next${only}`,
          cell: `.n-date-panel-date:not(.n-date-panel-date--excluded)${only}`,
        },
      }),
    ),
    part('.n-time-picker,.n-transfer,.n-color-picker', 'unknown', unwritten),
    part(
      '.n-cascader > .n-base-selection',
      'cascader',
      cascade({
        popup: '.n-cascader-menu',
        value: list.value,
        menu: '.n-cascader-submenu',
        node: '.n-cascader-option',
        nodeText: '.n-cascader-option__label',
        trail: '.n-cascader-option--active,.n-cascader-option--show-prefix',
        more: '.n-cascader-option-icon--arrow,.n-base-loading__container',
        tick: '.n-radio,.n-checkbox',
        many,
        scroller: '.v-vl',
        clear,
      }),
    ),
    part(
      '.n-tree-select > .n-base-selection',
      'treeselect',
      picker({
        ...list,
        popup: '.n-tree-select-menu',
        option: '.n-tree-node-content',
        optionText: '.n-tree-node-content__text',
        chosen: '.n-tree-node--selected .n-tree-node-content',
        branch:
          '.n-tree-node-switcher:not(.n-tree-node-switcher--expanded,.n-tree-node-switcher--hide)',
        multiple: ({ root }) => root.matches(many),
      }),
    ),
    selects('.n-base-selection', many, list),
    part(
      '.n-auto-complete',
      'autocomplete',
      suggestBox({ popup: '.n-auto-complete-menu,.n-base-select-menu' }),
    ),
    radios('.n-radio-group', '.n-radio,.n-radio-button'),
    ticks('.n-checkbox-group', '.n-checkbox', markedBy),
    part('.n-checkbox', 'checkbox', slideBox(undefined, '')),
    part('.n-switch', 'switch', slideBox()),
    part('.n-input-number', 'number', textBox),
    part('.n-input', (root) => (one(root, 'textarea') ? 'textarea' : 'text'), textBox),
  ],
}) satisfies Widget;
