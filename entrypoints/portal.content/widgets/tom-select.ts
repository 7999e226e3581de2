import { all, isDisabled, one, shown, textOf } from '../gestures/dom';
import { blur, click, focus, key, pressOutside, put } from '../gestures/events';
import { type Option, optionsIn } from '../gestures/popup';
import { choose, wordings } from '../gestures/say';
import type { Control, Settle } from '.';
import { defineWidget, type Part } from './parts/define';
import { formGroup } from './parts/form-group';
import { awaitOption, bring, Refusal } from './parts/pick';

/* The real <select> stays, hidden, before the drawn one and says what is chosen; it is not asked back. */

const realOf = (el: HTMLElement) => {
  const real = el.previousElementSibling;
  return real instanceof HTMLSelectElement ? real : null;
};
const chosen = ({ root }: Control) =>
  [...(realOf(root)?.selectedOptions ?? [])].filter((option) => option.value).map(textOf);
const rows = ({ root }: Control): Option[] => optionsIn(root, '.ts-dropdown .option');
const boxOf = ({ root }: Control) =>
  all(root, 'input').find((box) => shown(box)) as HTMLInputElement | undefined;
const itemOf = ({ root }: Control, text: string) =>
  all(root, '.ts-control > .item').find((item) => textOf(item).replace(/×$/, '').trim() === text);
/** Hears the focus and the keys: its box, or the frame of one that is not searched. */
const ear = ({ root }: Control) => one(root, '[role="combobox"]') ?? root;
const isOpen = ({ root }: Control) => root.matches('.dropdown-active');

async function close(control: Control, settle: Settle) {
  const box = boxOf(control);
  if (box?.value) put(box, '');
  if (isOpen(control)) key(ear(control), 'Escape');
  pressOutside(control.root);
  blur(ear(control));
  await settle.until(() => !isOpen(control), 400);
}

async function choice(control: Control, wanted: string[], settle: Settle) {
  const { root } = control;
  // by the focus, as its own click gives it, which may stand elsewhere
  if (!isOpen(control)) focus(ear(control));
  if (!isOpen(control) && !(await settle.until(() => isOpen(control), 300)))
    click(one(root, '.ts-control') ?? root);
  await settle.until(() => isOpen(control), 600);
  const hit = () => 'option' in choose(rows(control), wanted);
  const box = boxOf(control);
  if (!hit() && box) {
    put(box, wanted[0] ?? '');
    await settle.until(hit, rows(control).length ? 1_000 : 4_000);
    if (!hit()) {
      const none = !rows(control).length;
      put(box, '');
      await settle.quiet(root, 200);
      if (none && !rows(control).length)
        throw new Refusal('选项还没有加载出来（可能要先选上一级），未填写', true);
    }
  }
  const { element, text } = await awaitOption(() => rows(control), wanted, settle);
  click(element);
  await settle.until(() => chosen(control).includes(text), 500);
}

/** Takes one off: by its own sign, or chosen and wiped out with the key. */
async function drop(control: Control, text: string, settle: Settle) {
  const item = itemOf(control, text);
  const sign = item && one(item, '.remove');
  if (sign) click(sign);
  else {
    if (item && control.kind === 'multiselect') click(item);
    key(ear(control), 'Backspace');
  }
  await settle.until(() => !chosen(control).includes(text), 500);
}

const part: Part = {
  kind: (el) => {
    const real = realOf(el);
    // takes words of the user's own, too
    return !real ? 'unknown' : real.multiple ? 'multiselect' : 'select';
  },
  css: '.ts-wrapper',
  whole: true,
  build: (el) => ({
    input: one(el, '[role="combobox"]') ?? el,
    owns: [...[el.previousElementSibling].filter((each) => each !== null), ...all(el, 'input')],
  }),
  read: (control) => chosen(control).join('、'),
  chosen,
  state: ({ root }) => (isDisabled(root) || isDisabled(realOf(root)) ? 'disabled' : undefined),
  options({ root }) {
    const texts = [...(realOf(root)?.options ?? [])].filter(({ value }) => value).map(textOf);
    return texts.length ? texts : undefined;
  },
  async write(control, desired, settle) {
    const wanted = wordings(desired);
    const many = control.kind === 'multiselect';
    if (!many && wanted.length !== 1) throw new Refusal('这里只能选一项');
    try {
      await bring(
        () => chosen(control),
        wanted,
        (each) => choice(control, each, settle),
        (text) => drop(control, text, settle),
      );
    } finally {
      await close(control, settle);
    }
  },
  async clear(control, settle) {
    for (const text of chosen(control)) await drop(control, text, settle);
    await close(control, settle);
  },
};

export default defineWidget({ id: 'tom-select', priority: 43, item: formGroup, parts: [part] });
