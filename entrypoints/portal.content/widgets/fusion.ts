import { calendar } from '../gestures/calendar';
import { cascade } from '../gestures/cascade';
import { levelsOrTree, part, selects } from '../gestures/choice-parts';
import { hintedKind, openInput, panelKind } from '../gestures/date-hint';
import { one } from '../gestures/dom';
import { library } from '../gestures/library';
import { type PickerSpec, picker } from '../gestures/picker';
import { suggestBox, unwritten } from '../gestures/text-box';
import type { Widget } from '.';

/** Fusion (@alifd/next 1): select, levels and tree look alike until they are open. The rest is the browser's own. */

const box: PickerSpec = {
  popup: '.next-select-spacing-tb,.next-select-popup-wrap',
  value: '.next-select-values > em,.next-tag-body',
  option: '.next-select-menu-item',
  optionText: '.next-menu-item-text',
  chosen: '.next-menu-item.next-selected',
  search: '.next-select-trigger-search input',
  untag: '.next-tag-close-btn',
  clear: '.next-select-clear',
};
const many = '.next-select-multiple,.next-select-tag';
const tree = picker({
  ...box,
  option: '.next-tree-node-label',
  optionText: '',
  chosen: '.next-selected > * > .next-tree-node-label',
  branch: '.next-tree-switcher.next-close',
});
const levels = cascade({
  ...box,
  menu: '.next-cascader-menu-wrapper',
  node: '.next-cascader-menu-item',
  nodeText: '.next-menu-item-text',
  trail: '.next-expanded,.next-selected',
  more: '.next-cascader-menu-icon-right',
  many,
});
const arrow = (way: string) => `button:has(.next-icon-arrow-${way})`;
export default library({
  id: 'fusion',
  priority: 44,
  present: '[class^=next-]',
  parts: [
    part(
      '.next-date-picker2,.next-date-picker,.next-month-picker,.next-year-picker,.next-range-picker',
      (root) => (one(root, '[class*=-separator]') ? 'daterange' : hintedKind(root)),
      calendar({
        popup: '.next-date-picker2-overlay,[class*=-picker-body]',
        input: 'input',
        opener: openInput,
        clear: '.next-input-clear',
        // the older's days, months and years, the newer's table of them
        kindIn: panelKind('next-overlay-inner :not(td,button)[class$=-', ']'),
        panel: {
          header: '.next-calendar2-header-text-field,.next-calendar-panel-header',
          previousYear: arrow('double-left'),
          nextYear: arrow('double-right'),
          previousMonth: arrow('left'),
          nextMonth: arrow('right'),
          cell: '.next-calendar2-cell-current,.next-calendar-cell:not([class*=-prev-],[class*=-next-])',
        },
      }),
    ),
    part(
      '.next-week-picker,.next-time-picker,.next-time-picker2,.next-transfer',
      'unknown',
      unwritten,
    ),
    part('.next-select-auto-complete', 'autocomplete', suggestBox(box)),
    part(
      '.next-select:has(input[aria-disabled=false])',
      'cascader',
      levelsOrTree(box, '.next-tree', tree, levels),
    ),
    selects('.next-select', many, box),
  ],
}) satisfies Widget;
