import { calendar } from '../gestures/calendar';
import { part } from '../gestures/choice-parts';
import { one } from '../gestures/dom';
import { basics, cascader, dateKind, formItem, opener, rangeGrain } from '../gestures/element';
import { click, hover } from '../gestures/events';
import { library } from '../gestures/library';
import { type PickerSpec, picker } from '../gestures/picker';
import { popupOf } from '../gestures/popup';
import type { Widget } from '.';

/**
 * Element Plus (Vue 3): drop-downs are linked by aria-controls and mounted ahead. Until 2.5 a
 * select was an input in `.select-trigger`, linked to nothing, that took no click before the
 * pointer had come; its long list was a control of another name.
 */

const trigger = '.el-select__wrapper,.el-input__inner,.el-select-v2__wrapper';
const list: PickerSpec = {
  popup: '.el-select__popper,.el-select-v2__popper',
  trigger,
  opener(root) {
    hover(root);
    click(one(root, trigger) ?? root);
  },
  value:
    '.el-select__tags-text,.el-select__placeholder:not(.is-transparent),.el-input__inner,.el-select-v2__tags-text,.el-select-v2__placeholder:not(.is-transparent)',
  option: '.el-select-dropdown__item,.el-select-dropdown__option-item',
  chosen:
    '.el-select-dropdown__item:is(.is-selected,.selected),.el-select-dropdown__option-item.is-selected',
  search: '.el-select__input,.el-input__inner,.el-select-v2__combobox-input',
  untag: '.el-tag__close',
  // a drop-down's arrow is of one path
  clear: '.el-select__clear,i[class*="el-select"]:has(path + path)',
  scroller: '.el-vl__window',
  branch: '.el-tree-node__expand-icon:not(.is-leaf,.expanded)',
};
const inPopup = (root: HTMLElement, selector: string) => {
  const popup = popupOf(root, list);
  return !!popup && !!one(popup, selector);
};
const page = '.el-picker-panel__icon-btn.';

export default library({
  id: 'element-plus',
  priority: 51,
  present: '.el-input__wrapper,.el-select__wrapper,.el-select-v2',
  item: formItem,
  parts: [
    part(
      '.el-date-editor',
      dateKind,
      calendar({
        popup: '.el-picker__popper',
        input: 'input',
        opener,
        kindIn: rangeGrain,
        clear: '.clear-icon,.el-range__close-icon:not(.el-range__close-icon--hidden)',
        panel: {
          header: '.el-date-picker__header-label,.is-left .el-date-range-picker__header div',
          previousYear: `${page}d-arrow-left`,
          nextYear: `${page}d-arrow-right`,
          previousMonth: `${page}arrow-left`,
          nextMonth: `${page}arrow-right`,
          cell: '.is-left td.available,.el-picker-panel__body > .el-picker-panel__content td.available,.el-month-table td,.el-year-table td.available',
        },
      }),
    ),
    part(
      '.el-select,.el-select-v2',
      (root) =>
        inPopup(root, '.el-tree')
          ? 'treeselect'
          : inPopup(root, '.is-multiple') ||
              one(root, '.el-tag,.el-select__tags,.el-select-v2__selection')
            ? 'multiselect'
            : 'select',
      picker(list),
    ),
    cascader('.icon-circle-close'),
    ...basics,
  ],
}) satisfies Widget;
