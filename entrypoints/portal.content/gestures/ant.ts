import type { ControlKind } from '@/rules/field';
import { calendar } from './calendar';
import { cascade } from './cascade';
import { part, radios, selects, ticks } from './choice-parts';
import { hintedKind, openInput, panelKind } from './date-hint';
import { one } from './dom';
import type { Part } from './driver';
import { type PickerSpec, picker } from './picker';
import { suggestBox, textBox, unwritten } from './text-box';
import { slideBox, tickBox } from './toggles';

/** What Ant Design (React) and Ant Design Vue draw alike: version 4 and later. */

/** Since 6 a single choice is text of the box itself. */
const value = '.ant-select-selection-item,.ant-select-single > .ant-select-content-has-value';

const clear = '.ant-select-clear';
const list: PickerSpec = {
  popup: '.ant-select-dropdown',
  trigger: '.ant-select-selector',
  value,
  option: '.ant-select-item-option',
  optionText: '.ant-select-item-option-content',
  chosen: '.ant-select-item-option-selected',
  search: '.ant-select-selection-search-input,.ant-select-input',
  untag: '.ant-select-selection-item-remove',
  scroller: '.rc-virtual-list-holder,.ant-select-dropdown-list-holder',
  clear,
};
const many = '.ant-select-multiple';

/**
 * The icon tells a clock from a calendar: authors prompt for a date with “请选择注册时间” too.
 * Nothing but the prompt tells a month box from a date box before it opens.
 */
export const dateKind = (root: HTMLElement): ControlKind => {
  const hint = one(root, 'input')?.getAttribute('placeholder') ?? '';
  const icon = one(root, '.anticon-calendar,.anticon-clock-circle');
  const clock = icon ? icon.matches('[class*="clock"]') : /^(请选择时间|select time)$/i.test(hint);
  const kind = clock ? 'unknown' : hintedKind(root);
  const range = root.matches('.ant-picker-range') || one(root, '[class*="-range-picker-input"]');
  return kind !== 'unknown' && range ? 'daterange' : kind;
};

const radio = '.ant-radio-wrapper,.ant-radio-button-wrapper';
const box = '.ant-checkbox-wrapper';

export const formItem = {
  root: '.ant-form-item',
  label: '.ant-form-item-label label',
  required: '.ant-form-item-required',
};

/** Those for Vue have no role, and some stand beside the page when they are closed. */
export const drawers = {
  windows: { frame: '.ant-drawer-open', close: '.ant-drawer-close' },
  closed: '.ant-drawer:not(.ant-drawer-open)',
};

export const parts: Part[] = [
  part(
    '.ant-picker',
    dateKind,
    calendar({
      popup: '.ant-picker-dropdown',
      input: 'input',
      kindIn: panelKind('ant-picker-', '-panel'),
      opener: openInput,
      clear: '.ant-picker-clear',
      panel: {
        header: '.ant-picker-header-view',
        previousYear: '.ant-picker-header-super-prev-btn',
        nextYear: '.ant-picker-header-super-next-btn',
        previousMonth: '.ant-picker-header-prev-btn',
        nextMonth: '.ant-picker-header-next-btn',
        cell: '.ant-picker-cell-in-view',
      },
    }),
  ),
  part(
    '.ant-cascader',
    'cascader',
    cascade({
      popup: '.ant-cascader-dropdown,.ant-select-dropdown',
      trigger: '.ant-select-selector',
      value,
      menu: '.ant-cascader-menu',
      node: '.ant-cascader-menu-item',
      nodeText: '.ant-cascader-menu-item-content',
      trail: '.ant-cascader-menu-item-active',
      more: '.ant-cascader-menu-item-expand-icon,.ant-cascader-menu-item-loading-icon',
      tick: '.ant-cascader-checkbox',
      many,
      clear,
    }),
  ),
  part(
    '.ant-tree-select',
    'treeselect',
    picker({
      ...list,
      option: '.ant-select-tree-node-content-wrapper',
      optionText: '.ant-select-tree-title',
      chosen: '.ant-select-tree-node-selected',
      branch: '.ant-select-tree-switcher_close',
      scroller: '.ant-select-tree-list-holder',
      multiple: ({ root }) => root.matches(many),
    }),
  ),
  part('.ant-transfer', 'unknown', unwritten),
  part('.ant-select-auto-complete', 'autocomplete', suggestBox(list)),
  selects('.ant-select', many, list),
  radios('.ant-radio-group', radio),
  ticks('.ant-checkbox-group', box),
  part(box, 'checkbox', tickBox),
  part('.ant-switch', 'switch', slideBox('.ant-switch-checked')),
  part('.ant-input-number', 'number', textBox),
  part(
    '.ant-input-affix-wrapper,.ant-input-textarea,.ant-input',
    (root) => (root.matches('textarea') || one(root, 'textarea') ? 'textarea' : 'text'),
    textBox,
  ),
];
