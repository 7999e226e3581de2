import { calendar } from '../gestures/calendar';
import { cascade } from '../gestures/cascade';
import { part, selects } from '../gestures/choice-parts';
import { hintedKind, openInput } from '../gestures/date-hint';
import { library } from '../gestures/library';
import { type PickerSpec, picker } from '../gestures/picker';
import type { Widget } from '.';

/** amis 6 (Baidu's forms out of JSON): each theme has its own prefix (`cxd-`, `antd-`, `dark-`). The rest is the browser's own. */

const c = (name: string, ...more: string[]) =>
  [name, ...more].map((n) => `[class*="-${n}"]`).join();
const box = {
  trigger: c('ResultBox'),
  value: `${c('ResultBox-singleValue')},${c('ResultBox-valueLabel')}`,
  clear: c('Select-clear', 'ResultBox-clear'),
};
const list: PickerSpec = {
  popup: c('Select-popover'),
  value: `${c('Select-value')}:not(:has(*),${c('Select-valueWrap')},${c('Select-valueIcon')})`,
  option: '[role="option"]:not(:has(label)),[role="option"] label',
  chosen: `[role="option"]${c('is-active')},[role="option"] label:has(:checked)`,
  clear: c('Select-clear'),
  untag: c('Select-valueIcon'),
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
        nodeText: c('NestedSelect-optionLabel'),
        trail: '.is-active',
        more: c('NestedSelect-optionArrowRight'),
        tick: c('NestedSelect-optionLabel'),
        many: c('NestedSelect--multi'),
      }),
    ),
    part(
      c('TreeSelectControl'),
      'treeselect',
      picker({
        ...box,
        popup: c('TreeSelect-popover'),
        option: c('Tree-itemText'),
        chosen: `.is-checked ${c('Tree-itemText')}`,
        branch: `${c('Tree-itemArrow')}.is-folded`,
        path: true,
      }),
    ),
    selects(`${c('Select')}[aria-haspopup="listbox"]`, c('-multi'), list),
  ],
}) satisfies Widget;
