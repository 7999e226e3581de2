import type { Control } from '../widgets';
import { isDisabled, textOf } from './dom';
import type { Driver } from './driver';
import { blur, focus, send } from './events';
import { choose, done, fail, wordings } from './say';

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

/** A browser's own list, also where a library draws another over it. */
export const nativeSelect: Driver = {
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
