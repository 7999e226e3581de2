import { calendar } from '../gestures/calendar';
import { one } from '../gestures/dom';
import { basics, cascader, dateKind, formItem, opener, rangeGrain } from '../gestures/element';
import { library } from '../gestures/library';
import { type PickerSpec, picker } from '../gestures/picker';
import { popupOf } from '../gestures/popup';
import type { Widget } from '.';

/** Element Plus (Vue 3): drop-downs are linked by aria-controls and mounted ahead. */

const list: PickerSpec = {
  popup: '.el-select__popper',
  trigger: '.el-select__wrapper',
  value: '.el-select__tags-text,.el-select__placeholder:not(.is-transparent)',
  option: '.el-select-dropdown__item',
  chosen: '.el-select-dropdown__item.is-selected',
  search: '.el-select__input',
  untag: '.el-tag__close',
  clear: '.el-select__clear',
  scroller: '.el-vl__window',
};
const inPopup = (root: HTMLElement, selector: string) => {
  const popup = popupOf(root, list);
  return !!popup && !!one(popup, selector);
};
const page = '.el-picker-panel__icon-btn.';

export default library({
  id: 'element-plus',
  priority: 51,
  present: '.el-input__wrapper,.el-select__wrapper',
  item: formItem,
  parts: [
    {
      root: '.el-date-editor',
      kind: dateKind,
      driver: calendar({
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
    },
    {
      root: '.el-select',
      when: (root) => inPopup(root, '.el-tree'),
      kind: 'treeselect',
      driver: picker({
        ...list,
        option: '.el-tree-node__content',
        chosen: '.is-current > .el-tree-node__content',
        branch: '.el-tree-node__expand-icon:not(.is-leaf,.expanded)',
      }),
    },
    {
      root: '.el-select',
      kind: (root) =>
        inPopup(root, '.is-multiple') || one(root, '.el-tag') ? 'multiselect' : 'select',
      driver: picker(list),
    },
    cascader('.icon-circle-close'),
    ...basics,
  ],
}) satisfies Widget;
