import type { ControlKind } from '@/rules/field';
import { captionOf, isInput } from '../gestures/captions';
import { dateParts } from '../gestures/dates';
import { commonAncestor, isDisabled } from '../gestures/dom';
import type { Driver } from '../gestures/driver';
import { driven } from '../gestures/library';
import { nativeSelect as select } from '../gestures/native-select';
import { fail, plain } from '../gestures/say';
import { constraintsOf, stateOf } from '../gestures/state';
import { listOnly, textBox } from '../gestures/text-box';
import { onOff, pressedFor, type Ticked, type Toggle, toggles } from '../gestures/toggles';
import { unsignedDate } from '../gestures/unsigned-date';
import type { Control, Widget } from '.';

/** Controls the browser draws itself, on any page. */

const kinds: Record<string, ControlKind> = {
  number: 'number',
  date: 'date',
  month: 'month',
  'datetime-local': 'date',
  radio: 'radio',
  checkbox: 'checkbox',
  file: 'file',
  range: 'unknown',
  color: 'unknown',
  time: 'unknown',
  week: 'unknown',
};
const NAMES = 'input,textarea,select';
const silent = new Set(['hidden', 'submit', 'button', 'image', 'reset']);

/** Null where nobody fills it in. */
function kindOf(element: HTMLElement): ControlKind | null {
  const { localName } = element;
  if (localName === 'textarea') return localName;
  if (localName === 'select')
    return (element as HTMLSelectElement).multiple ? 'multiselect' : localName;
  const { type, list, role } = element as HTMLInputElement;
  if (silent.has(type)) return null;
  if (role === 'spinbutton') return 'number';
  return kinds[type] ?? (list ? 'autocomplete' : 'text');
}

const boxesOf = (control: Control) => control.owns.filter(isInput);
/** What iCheck lays over a box takes the press; the box itself swallows it. */
const skinOf = (input: HTMLElement | undefined) => {
  const skin = input?.nextElementSibling;
  return skin?.matches('ins.iCheck-helper') ? (skin as HTMLElement) : null;
};
const itemsOf = (control: Control): Toggle<Ticked>[] =>
  boxesOf(control).map((input) => {
    const skin = skinOf(input);
    return {
      element: skin?.parentElement ?? input,
      input: skin ? pressedFor(input, skin) : input,
      text: captionOf(input),
      disabled: isDisabled(input),
    };
  });

const group = toggles(itemsOf, (control) => control.kind === 'checkbox');
const lone = onOff(
  (control) => !!boxesOf(control)[0]?.checked,
  (control) => skinOf(boxesOf(control)[0]) ?? boxesOf(control)[0] ?? control.root,
  ['是', ''],
);

/** `<input type=date|month|datetime-local>` takes ISO only. */
const dateBox: Driver = {
  ...textBox,
  async write(control, desired, settle) {
    const parts = dateParts(plain(desired));
    const size = control.kind === 'month' ? 2 : 3;
    if (!parts || parts.length < size) return fail('资料里的日期不够这个日期框的精度');
    const iso = parts
      .slice(0, size)
      .map((part, index) => String(part).padStart(index ? 2 : 4, '0'))
      .join('-');
    const local = (control.input as HTMLInputElement).type === 'datetime-local';
    return textBox.write(control, { type: 'text', text: local ? `${iso}T00:00` : iso }, settle);
  },
};

const drivers: Partial<Record<ControlKind, Driver>> = {
  select,
  multiselect: select,
  radio: group,
  date: dateBox,
  month: dateBox,
};

/** Radios and checkboxes that belong together: same name, or nameless in one cell. */
function groupKey(input: HTMLInputElement) {
  const place =
    input.type === 'radio' && input.name ? input.form : input.closest('tr,dd,fieldset,form');
  return { place: input.name ? place : input.closest('td,dd,fieldset,ul,p,div'), name: input.name };
}

/** What a library draws for a box or a switch that is itself not seen: for that one and no other, or a trap could hide there. */
function drawnFor(input: HTMLElement) {
  const hidden = !input.ariaHidden && input.checkVisibility?.({ opacityProperty: true }) === false;
  const drawn = hidden && input.closest<HTMLElement>('label,:has(>input[role=switch])');
  return drawn && drawn.querySelectorAll(NAMES).length < 2 ? drawn : input;
}

function controlsOf(root: ParentNode): Control[] {
  const found: Control[] = [];
  const groups: { type: string; key: ReturnType<typeof groupKey>; control: Control }[] = [];
  // regions are small: one look with a list is quicker than three that are put in order
  for (const element of root.querySelectorAll<HTMLElement>(NAMES)) {
    const kind = kindOf(element);
    if (!kind) continue;
    const control: Control = { root: element, input: element, kind, owns: [element] };
    if ((kind === 'radio' || kind === 'checkbox') && isInput(element)) {
      const key = groupKey(element);
      const known = groups.find(
        (each) => each.type === kind && each.key.name === key.name && each.key.place === key.place,
      );
      if (known) {
        known.control.owns.push(element);
        continue;
      }
      groups.push({ type: kind, key, control });
    }
    found.push(control);
  }
  for (const { control, type } of groups)
    if (control.owns.length > 1) control.root = commonAncestor(control.owns as HTMLElement[]);
    else if (type === 'checkbox') control.root = drawnFor(control.root);
  return found;
}

const isUnsigned = ({ input }: Control) => {
  const box = input as HTMLInputElement;
  return isInput(box) && box.type === 'text' && box.readOnly;
};

export default {
  id: 'native',
  priority: 0,
  present: () => true,
  windows: { frame: 'dialog,.dialog,.popup', close: '[class~="close"]' },
  find: controlsOf,
  unsigned: isUnsigned,
  state(control, drawn) {
    const offered = control.kind !== 'text' && isUnsigned(control);
    const state = stateOf(control, offered, drawn);
    return state === 'disabled' && control.owns.some((each) => !isDisabled(each)) ? 'open' : state;
  },
  constraints: (control) => constraintsOf(control.input),
  formItem: () => null,
  ...driven((control) => {
    if (control.kind === 'checkbox') return control.owns.length > 1 ? group : lone;
    if (!isUnsigned(control)) return drivers[control.kind] ?? textBox;
    return control.kind === 'date' ? unsignedDate : control.kind === 'select' ? listOnly : textBox;
  }),
} satisfies Widget;
