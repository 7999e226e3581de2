import type { ControlKind } from '@/rules/field';
import { calendar } from '../gestures/calendar';
import { cascade } from '../gestures/cascade';
import { radios, ticks } from '../gestures/choice-parts';
import { hintedKind, openInput } from '../gestures/date-hint';
import { one } from '../gestures/dom';
import { library } from '../gestures/library';
import { type PickerSpec, picker } from '../gestures/picker';
import { suggestBox, textBox, unwritten } from '../gestures/text-box';
import { marked, markedBy } from '../gestures/toggles';
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
const many = (root: HTMLElement) => root.matches('.n-base-selection--multiple');
const dateKind = (root: HTMLElement): ControlKind =>
  root.matches('.n-date-picker--range') ? 'daterange' : hintedKind(root);
const month = '.n-date-panel-month__';
const only = ':not(.n-date-panel-calendar--end *)';

export default library({
  id: 'naive-ui',
  priority: 46,
  present: '[class^="n-"]',
  item: {
    root: '.n-form-item',
    label: '.n-form-item-label__text',
    required: '.n-form-item-label__asterisk',
  },
  windows: { frame: '.n-modal,.n-drawer', close: '.n-base-close' },
  parts: [
    {
      root: '.n-date-picker',
      kind: dateKind,
      driver: calendar({
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
    },
    { root: '.n-time-picker,.n-transfer,.n-color-picker', kind: 'unknown', driver: unwritten },
    {
      root: '.n-cascader > .n-base-selection',
      kind: 'cascader',
      driver: cascade({
        popup: '.n-cascader-menu',
        value: list.value,
        menu: '.n-cascader-submenu',
        node: '.n-cascader-option',
        nodeText: '.n-cascader-option__label',
        trail: '.n-cascader-option--active,.n-cascader-option--show-prefix',
        more: '.n-cascader-option-icon--arrow,.n-base-loading__container',
        tick: '.n-radio,.n-checkbox',
        many: '.n-base-selection--multiple',
        scroller: '.v-vl',
        clear,
      }),
    },
    {
      root: '.n-tree-select > .n-base-selection',
      kind: 'treeselect',
      driver: picker({
        ...list,
        popup: '.n-tree-select-menu',
        option: '.n-tree-node-content',
        optionText: '.n-tree-node-content__text',
        chosen: '.n-tree-node--selected .n-tree-node-content',
        branch:
          '.n-tree-node-switcher:not(.n-tree-node-switcher--expanded,.n-tree-node-switcher--hide)',
        multiple: ({ root }) => many(root),
      }),
    },
    {
      root: '.n-base-selection',
      kind: (root) => (many(root) ? 'multiselect' : 'select'),
      driver: picker(list),
    },
    {
      root: '.n-auto-complete',
      kind: 'autocomplete',
      driver: suggestBox({ popup: '.n-auto-complete-menu,.n-base-select-menu' }),
    },
    radios('.n-radio-group', '.n-radio,.n-radio-button'),
    ticks('.n-checkbox-group', '.n-checkbox', markedBy),
    { root: '.n-checkbox', kind: 'checkbox', driver: marked(['是', '']) },
    { root: '.n-switch', kind: 'switch', driver: marked(['是', '否']) },
    { root: '.n-input-number', kind: 'number', driver: textBox },
    {
      root: '.n-input',
      kind: (root) => (one(root, 'textarea') ? 'textarea' : 'text'),
      driver: textBox,
    },
  ],
}) satisfies Widget;
