import { calendar } from '../gestures/calendar';
import { cascade } from '../gestures/cascade';
import { part, radios, selects } from '../gestures/choice-parts';
import { hintedKind, openInput, panelKind } from '../gestures/date-hint';
import { one } from '../gestures/dom';
import { library } from '../gestures/library';
import { type PickerSpec, picker } from '../gestures/picker';
import { suggestBox } from '../gestures/text-box';
import { markedBy } from '../gestures/toggles';
import type { Widget } from '.';

/** amis 6 (Baidu's forms out of JSON): each theme has its own prefix (`cxd-`, `antd-`, `dark-`). The rest is the browser's own. */

const c = (name: string, ...more: string[]) =>
  [name, ...more].map((n) => `[class*="-${n}"]`).join();
const box = {
  trigger: c('ResultBox'),
  value: c('singleValue', 'valueLabel'),
  clear: c('Select-clear', 'ResultBox-clear'),
};
const list: PickerSpec = {
  popup: c('Select-popover'),
  value: `${c('Select-value')}:not(:has(*),${c('valueWrap', 'valueIcon')}),${c('AutoFoldedList-more')}`,
  option: '[role=option]:not(:has(label)),[role=option] label',
  chosen: `[role=option].is-active:not(:has(label)),[role=option] label:has(:checked)`,
  clear: c('Select-clear'),
  untag: c('valueIcon'),
  search: 'input[aria-autocomplete]',
  scroller: `${c('Select--longlist')} > div`,
};

export default library({
  id: 'amis',
  priority: 46,
  // its parts alone tell: a region that is read anew may begin below its form items
  present: '*',
  parts: [
    part(
      c('DateControl', 'DateRangeControl'),
      (root) => (root.matches(c('DateRangeControl')) ? 'daterange' : hintedKind(root)),
      calendar({
        popup: c('DatePicker-popover', 'DateRangePicker-popover'),
        input: 'input',
        opener: openInput,
        clear: c('Picker-clear'),
        confirm: c('Button--primary'),
        kindIn: panelKind('rdt', '', ['Month', 'Year', 'Day']),
        panel: {
          header: '.rdtSwitch',
          previousYear: '.rdtPrev',
          nextYear: '.rdtNext:last-child',
          previousMonth: '.rdtPrev + .rdtPrev',
          nextMonth: '.rdtNext',
          cell: '.rdtDay:not(.rdtOld,.rdtNew),.rdtMonth,.rdtYear',
        },
      }),
    ),
    part(
      c('NestedSelectControl'),
      'cascader',
      cascade({
        ...box,
        popup: c('NestedSelect-popover'),
        menu: `[class$="-NestedSelect-menu"]`,
        node: `${c('NestedSelect-menu')} > *`,
        nodeText: c('optionLabel'),
        trail: '.is-active',
        more: c('optionArrowRight'),
        tick: c('optionLabel'),
        many: c('NestedSelect--multi'),
      }),
    ),
    part(
      c('TreeSelectControl'),
      (root) => (one(root, c('TreeSelect--multi')) ? 'multiselect' : 'treeselect'),
      picker({
        ...box,
        untag: `${c('ResultBox-value')} > a`,
        popup: c('TreeSelect-popover'),
        option: c('itemText'),
        chosen: `.is-checked ${c('itemText')}`,
        branch: `${c('itemArrow')}.is-folded`,
        path: true,
      }),
    ),
    selects(`${c('Select')}[aria-haspopup=listbox]`, c('-multi'), list),
    part(c('TextControl-input--withAC'), 'autocomplete', suggestBox({ popup: c('sugs') })),
    // buttons and rows of which one is on
    radios(
      `${c('ButtonGroup')}[class*=-Form-control],${c('ListControl-items')}`,
      ':scope > *',
      (css) => markedBy(css, '[class*=-active]'),
    ),
  ],
}) satisfies Widget;
