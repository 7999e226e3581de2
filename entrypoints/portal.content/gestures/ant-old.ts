import { dateKind } from './ant';
import { calendar } from './calendar';
import { cascade } from './cascade';
import { part, selects } from './choice-parts';
import { one } from './dom';
import type { Part } from './driver';
import { type PickerSpec, picker } from './picker';
import { unwritten } from './text-box';

/**
 * What Ant Design up to 3 and Ant Design Vue 1 draw otherwise: lists, cascaders, calendars.
 * Cascaders kept this look until 4.16 and 2.2, and the rest has not changed since: one page
 * holds rows of both tables.
 */

const old = (root: HTMLElement) => !!one(root, '.ant-select-selection');
const many = '.ant-select-selection--multiple';
const choice = '.ant-select-selection__choice';

const list: PickerSpec = {
  popup: '.ant-select-dropdown',
  trigger: '.ant-select-selection',
  value: `.ant-select-selection-selected-value,${choice}:not([class*="-leave"]) > ${choice}__content`,
  option: '.ant-select-dropdown-menu-item',
  chosen: '.ant-select-dropdown-menu-item-selected',
  search: '.ant-select-search__field',
  untag: `${choice}__remove`,
  clear: '.ant-select-selection__clear',
};
const tree = '.ant-select-tree';
const month = '.ant-calendar-month-panel';
const years = '.ant-calendar-year-panel';
const page = '.ant-calendar';

export const oldParts: Part[] = [
  {
    root: '.ant-calendar-picker',
    kind: dateKind,
    driver: calendar({
      popup: '.ant-calendar-picker-container',
      input: 'input',
      trigger: 'input',
      clear: '.ant-calendar-picker-clear',
      // each end of a range of months has a panel of its own
      kindIn: (_, popup) =>
        popup
          ? one(popup, '.ant-calendar-week-number') ||
            (one(popup, '.ant-calendar-range') && one(popup, `${month},${years}`))
            ? 'unknown'
            : one(popup, month)
              ? 'month'
              : one(popup, years)
                ? 'year'
                : 'date'
          : undefined,
      panel: {
        header: `${month}-year-select,${years}-decade-select,${page}-year-select,${page}-month-select`,
        previousYear: `${month}-prev-year-btn,${years}-prev-decade-btn,${page}-prev-year-btn`,
        nextYear: `${month}-next-year-btn,${years}-next-decade-btn,${page}-next-year-btn`,
        previousMonth: `${page}-prev-month-btn`,
        nextMonth: `${page}-next-month-btn`,
        cell: `${month}-cell,${years}-cell:not([class*="-decade-cell"]),${page}-cell:not(${page}-last-month-cell,${page}-next-month-btn-day)`,
      },
    }),
  },
  part('.ant-time-picker', 'unknown', unwritten),
  part(
    '.ant-cascader-picker',
    'cascader',
    cascade({
      popup: '.ant-cascader-menus',
      value: '.ant-cascader-picker-label',
      menu: '.ant-cascader-menu',
      node: '.ant-cascader-menu-item',
      trail: '.ant-cascader-menu-item-active',
      more: '.ant-cascader-menu-item-expand,.ant-cascader-menu-item-loading',
      clear: '.ant-cascader-picker-clear',
    }),
  ),
  {
    root: 'span.ant-select',
    when: old,
    kind: 'treeselect',
    driver: picker({
      ...list,
      option: `${tree}-node-content-wrapper`,
      optionText: `${tree}-title`,
      chosen: `${tree}-node-selected`,
      branch: `${tree}-switcher_close`,
      multiple: ({ root }) => !!one(root, many),
    }),
  },
  {
    ...selects('.ant-select:not(.ant-select-auto-complete)', many, list),
    when: old,
  },
];
