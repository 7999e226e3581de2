import { calendar } from '../gestures/calendar';
import { cascade } from '../gestures/cascade';
import { part, radios, selects, ticks } from '../gestures/choice-parts';
import { openInput } from '../gestures/date-hint';
import { one } from '../gestures/dom';
import { library } from '../gestures/library';
import { suggestBox, textBox, unwritten } from '../gestures/text-box';
import { slideBox, tickBox } from '../gestures/toggles';
import type { Widget } from '.';

/** View Design 4 (iView, Vue 2). Drop-downs stand in the control, or in body with `transfer`. */

const clear = '.ivu-icon-ios-close-circle';
const radio = '.ivu-radio-wrapper';
const box = '.ivu-checkbox-wrapper';

export default {
  ...library({
    id: 'view-design',
    priority: 49,
    present: '[class*="ivu-"]',
    item: {
      root: '.ivu-form-item',
      label: '.ivu-form-item-label',
      required: '.ivu-form-item-required',
    },
    windows: { frame: '.ivu-modal,.ivu-drawer', close: '.ivu-modal-close,.ivu-drawer-close' },
    parts: [
      part(
        '.ivu-date-picker',
        (root) => {
          const popup = one(root, '.ivu-select-dropdown');
          if (popup && one(popup, '.ivu-date-picker-with-range')) return 'daterange';
          if (popup && one(popup, '.ivu-time-picker-cells')) return 'unknown';
          if (popup && one(popup, '.ivu-date-picker-cells-month')) return 'month';
          if (popup && one(popup, '.ivu-date-picker-cells-year')) return 'year';
          return 'date';
        },
        calendar({
          popup: '.ivu-select-dropdown',
          input: '.ivu-input',
          opener: openInput,
          clear,
          joint: ' - ',
          noEnter: true,
          panel: {
            header:
              '.ivu-picker-panel-content-left .ivu-date-picker-header-label,.ivu-picker-panel-body > .ivu-date-picker-header .ivu-date-picker-header-label',
            previousYear: '.ivu-date-picker-prev-btn-arrow-double',
            nextYear: '.ivu-date-picker-next-btn-arrow-double',
            previousMonth: '.ivu-date-picker-prev-btn-arrow',
            nextMonth: '.ivu-date-picker-next-btn-arrow',
            cell: '.ivu-date-picker-cells-cell:not([class*="-month"])',
          },
        }),
      ),
      part('.ivu-transfer', 'unknown', unwritten),
      {
        root: '.ivu-auto-complete',
        kind: 'autocomplete',
        driver: suggestBox({ popup: '.ivu-select-dropdown' }),
        input: '.ivu-input',
      },
      {
        ...selects('.ivu-select', '.ivu-select-multiple', {
          popup: '.ivu-select-dropdown',
          trigger: '.ivu-select-selection',
          value: '.ivu-select-selected-value,.ivu-select-single .ivu-select-input,.ivu-tag-text',
          option: '.ivu-select-item',
          chosen: '.ivu-select-item-selected',
          search: '.ivu-select-input',
          untag: '.ivu-tag .ivu-icon-ios-close',
          clear,
        }),
        input: '.ivu-select-input',
      },
      {
        root: '.ivu-cascader',
        kind: 'cascader',
        input: '.ivu-input',
        driver: cascade({
          popup: '.ivu-select-dropdown',
          trigger: '.ivu-input',
          value: '.ivu-cascader-label,.ivu-input',
          menu: '.ivu-cascader-menu',
          node: '.ivu-cascader-menu-item',
          trail: '.ivu-cascader-menu-item-active',
          more: '.ivu-icon-ios-arrow-forward',
          clear,
        }),
      },
      radios('.ivu-radio-group', radio),
      ticks('.ivu-checkbox-group', box),
      part(box, 'checkbox', tickBox),
      part('.ivu-switch', 'switch', slideBox('.ivu-switch-checked')),
      part('.ivu-input-number', 'number', textBox),
      {
        root: '.ivu-input-wrapper',
        kind: (root) => (one(root, 'textarea') ? 'textarea' : 'text'),
        input: 'input.ivu-input,textarea',
        driver: textBox,
      },
    ],
  }),
  pager: { box: '.ivu-page', more: ':is(.ivu-page-prev,.ivu-page-next):not(.ivu-page-disabled)' },
} satisfies Widget;
