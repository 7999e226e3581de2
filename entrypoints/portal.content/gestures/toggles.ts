import type { Control, Settle, WriteResult } from '../widgets';
import { isDisabled, one, textOf, within } from './dom';
import { type Driver, tick } from './driver';
import { send } from './events';
import { choose, done, fail, KEPT, wordings } from './say';

/** All that is asked of an input. */
export type Ticked = Pick<HTMLInputElement, 'checked' | 'click'>;

export interface Toggle<T extends Ticked = HTMLInputElement> {
  element: HTMLElement;
  input: T;
  text: string;
  disabled: boolean;
}

const state = (toggles: Toggle<Ticked>[]) => toggles.filter((toggle) => toggle.input.checked);

/**
 * Radio buttons or checkboxes of one group. `items` finds them; a click on the
 * native input is what every library listens to.
 */
export function toggles(
  items: (control: Control) => Toggle<Ticked>[],
  multiple: (control: Control) => boolean,
): Driver {
  const texts = (control: Control) => state(items(control)).map((toggle) => toggle.text);
  const set = async (
    control: Control,
    wanted: Toggle<Ticked>[],
    settle: Settle,
  ): Promise<WriteResult> => {
    const names = new Set(wanted.map((toggle) => toggle.text));
    const current = items(control);
    for (const toggle of current)
      if (
        toggle.input.checked !== names.has(toggle.text) &&
        (multiple(control) || !toggle.input.checked)
      ) {
        if (toggle.disabled) return fail(`选项“${toggle.text}”被页面禁用`, false);
        toggle.input.click();
        if (multiple(control)) {
          await tick();
          // one that draws it late takes the next for the only one
          await settle.until(() => toggle.input.checked === names.has(toggle.text), 100);
        }
      }
    const holds = () => {
      const now = texts(control);
      return now.length === names.size && now.every((text) => names.has(text));
    };
    return holds() || (await settle.until(holds, 200)) ? done : fail('页面没有接受这个选择', false);
  };
  return {
    texts,
    options: (control) => items(control).map((toggle) => toggle.text),
    async write(control, desired, settle) {
      const available = items(control);
      const wanted: Toggle<Ticked>[] = [];
      for (const wording of wordings(desired)) {
        const choice = choose(available, wording);
        if ('reason' in choice) return fail(choice.reason);
        wanted.push(choice.option);
      }
      if (!multiple(control) && wanted.length !== 1) return fail('单选项只能选一个');
      const before = state(available);
      const result = await set(control, wanted, settle);
      if (result.ok) return result;
      const back = before.length || multiple(control) ? await set(control, before, settle) : result;
      return { ...result, restored: back.ok };
    },
    async clear(control, settle) {
      if (!texts(control).length) return done;
      if (multiple(control)) return set(control, [], settle);
      // A radio group has no gesture for "none"; only a plain page's own state can be set back.
      for (const toggle of items(control)) toggle.input.checked = false;
      await settle.quiet(control.root, 100);
      for (const toggle of items(control))
        if (/checked|active/.test(toggle.element.className)) toggle.input.checked = true;
      if (texts(control).length) return fail(KEPT, false);
      if (control.root !== control.input) send(control.root, 'change');
      return done;
    },
    snapshot: (control) => ({ type: 'choices', texts: texts(control) }),
  };
}

/** Items of a library's group: each holds its native input and its text. */
export const itemsBy = (selector: string) => (control: Control) =>
  within(control.root, selector).flatMap((element): Toggle[] => {
    const input = element.querySelector('input');
    return input
      ? [
          {
            element,
            input,
            text: textOf(element),
            disabled: input.disabled || isDisabled(element),
          },
        ]
      : [];
  });

/** What is changed by a press on all of it. */
const pressable = (
  element: HTMLElement,
  isOn: () => boolean,
  set?: (on: boolean) => void,
): Ticked => ({
  get checked() {
    return isOn();
  },
  set checked(on) {
    set?.(on);
  },
  click: () => element.click(),
});

/** An input that swallows a click on itself: `drawn`, over or around it, is pressed instead. */
export const pressedFor = (input: HTMLInputElement, drawn: HTMLElement): Ticked =>
  pressable(
    drawn,
    () => input.checked,
    (on) => {
      input.checked = on;
    },
  );

/** Items of a library's group whose inputs are such. */
export const pressed = (selector: string) => (control: Control) =>
  itemsBy(selector)(control).map(
    (item): Toggle<Ticked> => ({ ...item, input: pressedFor(item.input, item.element) }),
  );

/** What says by ARIA that it is on, without an input of the browser's own. */
const MARKED = '[aria-checked=true]';

/** Items of a group that are such, or say it by what `on` matches. */
export const markedBy =
  (selector: string, on = MARKED) =>
  (control: Control) =>
    within(control.root, selector).map(
      (element): Toggle<Ticked> => ({
        element,
        input: pressable(element, () => element.matches(on)),
        text: textOf(element),
        disabled: isDisabled(element),
      }),
    );

/** A single on/off control: a switch or a lone checkbox. */
export function onOff(
  isOn: (control: Control) => boolean,
  target: (control: Control) => HTMLElement,
  words: [string, string],
): Driver {
  const set = async (control: Control, on: boolean, settle: Settle) => {
    if (isOn(control) === on) return done;
    target(control).click();
    const holds = () => isOn(control) === on;
    return holds() || (await settle.until(holds, 600)) ? done : fail('页面没有接受这个开关状态');
  };
  return {
    texts: (control) => [words[isOn(control) ? 0 : 1]].filter(Boolean),
    write(control, desired, settle) {
      if (desired.type === 'bool') return set(control, desired.value, settle);
      const wanted = wordings(desired)[0] ?? [];
      const on = ['是', '有', 'true', 'yes'].some((word) => wanted.includes(word));
      const off = ['否', '无', 'false', 'no'].some((word) => wanted.includes(word));
      return on === off ? Promise.resolve(fail('该项只能填是或否')) : set(control, on, settle);
    },
    clear: (control, settle) => set(control, false, settle),
    snapshot: (control) => ({ type: 'bool', value: isOn(control) }),
  };
}

/** A box to tick that a library draws over the browser's own. */
export const tickBox = onOff(
  ({ root }) => !!one(root, 'input:checked'),
  ({ root }) => one(root, 'input') ?? root,
  ['是', ''],
);

/** A box or a switch that says by ARIA, or by what `on` matches, that it is on. */
export const slideBox = (on = MARKED, off = '否'): Driver =>
  onOff(
    ({ root }) => root.matches(on),
    ({ root }) => root,
    ['是', off],
  );
