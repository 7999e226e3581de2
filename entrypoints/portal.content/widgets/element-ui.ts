import type { ControlKind } from '@/rules/field';
import { calendar } from '../gestures/calendar';
import { cascade } from '../gestures/cascade';
import { one } from '../gestures/dom';
import { focus } from '../gestures/events';
import { library } from '../gestures/library';
import { picker } from '../gestures/picker';
import { textBox } from '../gestures/text-box';
import { itemsBy, onOff, toggles } from '../gestures/toggles';
import type { Widget } from '.';

/** Element UI 2 (Vue 2). Selects and dates carry no link to their drop-downs. */

const kinds: Record<string, ControlKind> = {
  date: 'date',
  datetime: 'date',
  month: 'month',
  year: 'year',
  daterange: 'daterange',
  monthrange: 'daterange',
  datetimerange: 'daterange',
};
const dateKind = (root: HTMLElement): ControlKind =>
  kinds[/el-date-editor--(\w+)/.exec(root.className)?.[1] ?? ''] ?? 'unknown';

const icon = '.el-icon-circle-close';
const opener = (root: HTMLElement) => {
  const input = one(root, 'input');
  if (input) focus(input);
};

export default library({
  id: 'element-ui',
  priority: 50,
  present: '[class*="el-input__"],.el-radio,.el-checkbox,.el-switch,.el-textarea',
  item: { root: '.el-form-item', label: '.el-form-item__label', required: '.is-required' },
  parts: [
    {
      root: '.el-date-editor',
      kind: dateKind,
      driver: calendar({
        popup: '.el-picker-panel',
        input: 'input',
        opener,
        clear: icon,
        panel: {
          header:
            '.el-date-picker__header-label,.el-date-range-picker__content.is-left .el-date-range-picker__header div',
          previousYear: '.el-picker-panel__icon-btn.el-icon-d-arrow-left',
          nextYear: '.el-picker-panel__icon-btn.el-icon-d-arrow-right',
          previousMonth: '.el-picker-panel__icon-btn.el-icon-arrow-left',
          nextMonth: '.el-picker-panel__icon-btn.el-icon-arrow-right',
          cell: '.is-left td.available,.el-picker-panel__body > .el-picker-panel__content td.available,.el-month-table td,.el-year-table td.available',
        },
      }),
    },
    {
      root: '.el-select',
      kind: (root) => (one(root, '.el-select__tags') ? 'multiselect' : 'select'),
      driver: picker({
        popup: '.el-select-dropdown',
        trigger: '.el-input__inner',
        value: '.el-select__tags-text,.el-input__inner',
        option: '.el-select-dropdown__item',
        chosen: '.el-select-dropdown__item.selected',
        search: '.el-select__input,.el-input__inner',
        untag: '.el-tag__close',
        clear: icon,
      }),
    },
    {
      root: '.el-cascader',
      kind: 'cascader',
      driver: cascade({
        popup: '.el-cascader__dropdown',
        trigger: '.el-input__inner',
        value: '.el-input__inner,.el-cascader__tags span span',
        menu: '.el-cascader-menu',
        node: '.el-cascader-node',
        nodeText: '.el-cascader-node__label',
        more: '.el-cascader-node__postfix.el-icon-arrow-right,.el-cascader-node__postfix.el-icon-loading',
        tick: 'input',
        clear: icon,
      }),
    },
    { root: '.el-autocomplete', kind: 'autocomplete', driver: textBox },
    {
      root: '.el-radio-group',
      kind: 'radio',
      owns: '.el-radio input,.el-radio-button input',
      driver: toggles(itemsBy('.el-radio,.el-radio-button'), () => false),
    },
    {
      root: '.el-checkbox-group',
      kind: 'checkbox',
      owns: '.el-checkbox input,.el-checkbox-button input',
      driver: toggles(itemsBy('.el-checkbox,.el-checkbox-button'), () => true),
    },
    {
      root: '.el-radio',
      kind: 'radio',
      driver: toggles(itemsBy('.el-radio'), () => false),
    },
    {
      root: '.el-checkbox',
      kind: 'checkbox',
      driver: onOff(
        ({ root }) => !!one(root, 'input:checked'),
        ({ root }) => one(root, 'input') ?? root,
        ['是', ''],
      ),
    },
    {
      root: '.el-switch',
      kind: 'switch',
      driver: onOff(
        ({ root }) => root.classList.contains('is-checked'),
        ({ root }) => root,
        ['是', '否'],
      ),
    },
    { root: '.el-input-number', kind: 'number', driver: textBox },
    { root: '.el-textarea', kind: 'textarea', driver: textBox },
    { root: '.el-input', kind: 'text', driver: textBox },
  ],
}) satisfies Widget;
