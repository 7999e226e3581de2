import type { ControlKind } from '@/rules/field';
import { dateParts } from '../gestures/dates';
import { commonAncestor, isDisabled, textOf } from '../gestures/dom';
import type { Driver } from '../gestures/driver';
import { blur, focus, send } from '../gestures/events';
import { driven } from '../gestures/library';
import { choose, done, fail, plain, wordings } from '../gestures/say';
import { constraintsOf, stateOf } from '../gestures/state';
import { textBox } from '../gestures/text-box';
import { onOff, type Toggle, toggles } from '../gestures/toggles';
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
  const { type, list } = element as HTMLInputElement;
  if (silent.has(type)) return null;
  return kinds[type] ?? (list ? 'autocomplete' : 'text');
}

/** By name, not by class: those of another frame are of other classes. */
const isInput = (node: Node): node is HTMLInputElement => node.nodeName === 'INPUT';

/** Words of one radio or checkbox: its label, else the text that follows it. */
function captionOf(input: HTMLInputElement): string {
  const label = textOf(input.labels?.[0]);
  if (label) return label;
  for (let node = input.nextSibling; node; node = node.nextSibling) {
    if (isInput(node)) break;
    const text = (node.textContent ?? '').trim();
    if (text && node.nodeType !== Node.COMMENT_NODE) return text.replace(/\s+/g, ' ');
  }
  return input.title || input.value;
}

const boxesOf = (control: Control) => control.owns.filter(isInput);
const itemsOf = (control: Control): Toggle[] =>
  boxesOf(control).map((input) => ({
    element: input,
    input,
    text: captionOf(input),
    disabled: isDisabled(input),
  }));

const group = toggles(itemsOf, (control) => control.kind === 'checkbox');
const lone = onOff(
  (control) => !!boxesOf(control)[0]?.checked,
  (control) => boxesOf(control)[0] ?? control.root,
  ['是', ''],
);

/** Options told at most: a list of 20,000 is asked one by one, not read aloud. */
const toldMost = 2_000;
const optionsOf = (control: Control) => [...((control.input as HTMLSelectElement).options ?? [])];
const VAIN = /^(请选择|--|—)/;
const real = (option: HTMLOptionElement) => !!option.value && !VAIN.test(textOf(option));
function chosen(control: Control): HTMLOptionElement[] {
  const select = control.input as HTMLSelectElement;
  if (select.multiple) return [...(select.selectedOptions ?? [])].filter(real);
  // a browser tells the value sooner than the option
  const only = select.value ? select.options[select.selectedIndex] : null;
  return only && real(only) ? [only] : [];
}

function optionsIn({ options }: HTMLSelectElement): string[] {
  const told: string[] = [];
  for (let n = 0, option = options[0]; option; option = options[++n]) {
    if (told.length === toldMost) break;
    if (!option.value) continue;
    const text = textOf(option);
    if (!VAIN.test(text)) told.push(text);
  }
  return told;
}

/** The same few short lists (是, 否) are drawn hundreds of times: told by their markup. */
const lists = new Map<string, string[]>();

const select: Driver = {
  texts: (control) => chosen(control).map(textOf),
  options(control) {
    const list = control.input as HTMLSelectElement;
    if (list.length > 40) return optionsIn(list);
    const key = list.innerHTML;
    const told = lists.get(key) ?? optionsIn(list);
    if (lists.size > 99) lists.clear();
    lists.set(key, told);
    return told;
  },
  async write(control, desired, settle) {
    const many = control.kind === 'multiselect';
    const list = () =>
      optionsOf(control)
        .filter(real)
        .map((option) => ({
          option,
          text: textOf(option),
          disabled: option.disabled || isDisabled(option.parentElement),
        }));
    const wanted = desired.type === 'path' ? desired.levels.slice(-1) : wordings(desired);
    if (!many && wanted.length !== 1) return fail('该项只能选一个');
    await settle.until(() => list().length, 5_000);
    if (!list().length) return fail('选项还没有加载出来（可能要先选上一级），未填写', true, true);
    const picked = new Set<HTMLOptionElement>();
    for (const wording of wanted) {
      if ('reason' in choose(list(), wording))
        await settle.until(() => 'option' in choose(list(), wording), 800);
      const choice = choose(list(), wording);
      if ('reason' in choice) return fail(choice.reason);
      picked.add(choice.option.option);
    }
    set(control, (option) => picked.has(option));
    return [...picked].every((option) => option.selected)
      ? done
      : fail('页面没有接受这个选项', false);
  },
  async clear(control) {
    const empty =
      control.kind === 'multiselect' ? null : optionsOf(control).find((option) => !real(option));
    set(control, (option) => option === empty);
    return chosen(control).length ? fail('该下拉框没有空选项，不能恢复为未选', false) : done;
  },
  snapshot: (control) => ({ type: 'choices', texts: chosen(control).map(textOf) }),
};

function set(control: Control, want: (option: HTMLOptionElement) => boolean) {
  const element = control.input as HTMLSelectElement;
  focus(element);
  for (const option of element.options)
    if (option.selected !== want(option)) option.selected = want(option);
  if (!element.multiple && !chosen(control).length && ![...element.options].some(want))
    element.selectedIndex = -1;
  send(element, 'input');
  send(element, 'change');
  blur(element);
}

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
  for (const { control } of groups)
    if (control.owns.length > 1) control.root = commonAncestor(control.owns as HTMLElement[]);
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
    const state = stateOf(control, control.kind === 'date' && isUnsigned(control), drawn);
    return state === 'disabled' && control.owns.some((each) => !isDisabled(each)) ? 'open' : state;
  },
  constraints: (control) => constraintsOf(control.input),
  formItem: () => null,
  ...driven((control) =>
    control.kind === 'checkbox'
      ? control.owns.length > 1
        ? group
        : lone
      : control.kind === 'date' && isUnsigned(control)
        ? unsignedDate
        : (drivers[control.kind] ?? textBox),
  ),
} satisfies Widget;
