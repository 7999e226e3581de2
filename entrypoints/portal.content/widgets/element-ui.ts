import { calendar } from '../gestures/calendar';
import { part, selects } from '../gestures/choice-parts';
import { basics, cascader, dateKind, formItem, opener, rangeGrain } from '../gestures/element';
import { library } from '../gestures/library';
import type { Widget } from '.';

/** Element UI 2 (Vue 2). Selects and dates carry no link to their drop-downs. */

const clear = '.el-icon-circle-close';
const page = '.el-picker-panel__icon-btn.el-icon';

export default {
  ...library({
    id: 'element-ui',
    priority: 50,
    present: '[class*="el-input__"],.el-radio,.el-checkbox,.el-switch,.el-textarea',
    absent: '.el-input__wrapper,.el-select__wrapper,.el-select-v2',
    item: formItem,
    parts: [
      part(
        '.el-date-editor',
        dateKind,
        calendar({
          popup: '.el-picker-panel',
          input: 'input',
          opener,
          kindIn: rangeGrain,
          clear,
          panel: {
            header: '.el-date-picker__header-label,.is-left .el-date-range-picker__header div',
            previousYear: `${page}-d-arrow-left`,
            nextYear: `${page}-d-arrow-right`,
            previousMonth: `${page}-arrow-left`,
            nextMonth: `${page}-arrow-right`,
            cell: '.is-left td.available,.el-picker-panel__body > .el-picker-panel__content td.available,.el-month-table td,.el-year-table td.available',
          },
        }),
      ),
      selects('.el-select', '.el-select__tags', {
        popup: '.el-select-dropdown',
        trigger: '.el-input__inner',
        value: '.el-tag:not([class*="-leave"]) > .el-select__tags-text,.el-input__inner',
        option: '.el-select-dropdown__item',
        chosen: '.el-select-dropdown__item.selected',
        search: '.el-select__input,.el-input__inner',
        untag: '.el-tag__close',
        clear,
      }),
      cascader(clear),
      ...basics,
    ],
  }),
  // of Element Plus as well
  pager: { box: '.el-pagination', more: '.number:not(.active,.is-active),button:enabled' },
} satisfies Widget;
