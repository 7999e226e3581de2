import type { ControlKind } from '@/rules/field';
import { calendar } from '../gestures/calendar';
import { cascade } from '../gestures/cascade';
import { levelsOrTree, part, radios, selects, ticks } from '../gestures/choice-parts';
import { hintedKind, openInput, panelKind } from '../gestures/date-hint';
import { library } from '../gestures/library';
import { type PickerSpec, picker } from '../gestures/picker';
import { suggestBox, textBox, unwritten } from '../gestures/text-box';
import { slideBox, tickBox } from '../gestures/toggles';
import type { Widget } from '.';

/** Arco Design 2 for Vue and for React: the same names, drop-downs in body. */

const popup = '.arco-trigger-popup-wrapper,.arco-trigger';
/** One of `select`, `cascader`, `tree-select`; Vue draws all three as the first. */
const each = (css: string) =>
  ['select', 'cascader', 'tree-select'].map((name) => css.replaceAll('%', name)).join();
const box = {
  popup,
  value: each(
    '.arco-%-view-single .arco-%-view-value:not([class*=hidden]),.arco-%-hidden ~ .arco-%-view-value,.arco-%-view .arco-tag:not([class*=-exit],[class*=-leave])',
  ),
  clear: each('.arco-%-view-clear-btn,.arco-%-clear-icon'),
};
const search = each('.arco-%-view-input,.arco-%-view .arco-input-tag-input');
const untag = '.arco-tag-close-btn';

const list: PickerSpec = {
  ...box,
  option: '.arco-select-option',
  chosen: '.arco-select-option-selected',
  search,
  untag,
  scroller: '.arco-virtual-list,.arco-select-popup-inner',
};
const tree = picker({
  ...box,
  option: '.arco-tree-node-title',
  chosen: '.arco-tree-node-selected .arco-tree-node-title',
  branch:
    '.arco-tree-node:not(.arco-tree-node-expanded,.arco-tree-node-is-leaf) .arco-tree-node-switcher-icon',
  search,
  untag,
});
const levels = cascade({
  ...box,
  menu: '.arco-cascader-panel-column,.arco-cascader-list-column',
  node: '.arco-cascader-option,.arco-cascader-list-item-label',
  trail: '[class*=-active]',
  more: '.arco-icon-right,.arco-icon-loading',
  tick: 'input',
  many: '.arco-select-view-multiple,.arco-cascader-multiple',
});

// Vue tells a tree from levels only where it is open
const either = levelsOrTree(box, '.arco-tree-select-popup', tree, levels);

const dateKind = (root: HTMLElement): ControlKind =>
  root.matches('.arco-picker-range') ? 'daterange' : hintedKind(root);
const radio = '.arco-radio,.arco-radio-button';
const tick = '.arco-checkbox';
const arrow = (css: string) => `.arco-picker-header-icon:not([class*=hidden])${css}`;

export default library({
  id: 'arco',
  priority: 47,
  present: '[class*=arco-]',
  item: {
    root: '.arco-form-item',
    label: '.arco-form-item-label,.arco-form-label-item label',
    required: '.arco-form-item-label-required-symbol,.arco-form-item-symbol',
  },
  windows: {
    frame: '.arco-modal,.arco-drawer',
    close: '.arco-modal-close-btn,.arco-drawer-close-btn',
  },
  parts: [
    part(
      '.arco-picker',
      dateKind,
      calendar({
        popup,
        input: 'input',
        kindIn: panelKind('arco-panel-'),
        opener: openInput,
        clear: '.arco-picker-clear-icon',
        panel: {
          header: '.arco-picker-header-title,.arco-picker-header-value',
          previousYear: arrow(':first-child'),
          nextYear: arrow(':last-child'),
          previousMonth: arrow(':nth-child(2)'),
          nextMonth: arrow(':nth-last-child(2)'),
          cell: '.arco-picker-cell-in-view',
        },
      }),
    ),
    part('.arco-transfer', 'unknown', unwritten),
    selects('.arco-select', '[class*=-multiple]', list),
    part('.arco-tree-select', 'treeselect', tree),
    part('.arco-cascader', 'cascader', levels),
    part('.arco-select-view', 'cascader', either),
    part('.arco-autocomplete', 'autocomplete', suggestBox({ popup })),
    radios('[class*=arco-radio-group]', radio),
    ticks('.arco-checkbox-group', tick),
    part(tick, 'checkbox', tickBox),
    part('.arco-switch', 'switch', slideBox()),
    part('.arco-input-number', 'number', textBox),
    part('.arco-textarea-wrapper,textarea.arco-textarea', 'textarea', textBox),
    {
      root: '.arco-input-group-wrapper,.arco-input-outer,.arco-input-wrapper,.arco-input-inner-wrapper,input.arco-input',
      kind: 'text',
      // any of them may be one with suggestions
      driver: suggestBox({ popup }, 60),
    },
  ],
}) satisfies Widget;
