import { all, one, shown, textOf } from '../gestures/dom';
import { press, pressOutside, put } from '../gestures/events';
import type { Option } from '../gestures/popup';
import { choose, wordings } from '../gestures/say';
import type { Control, Settle } from '.';
import { defineWidget, type Part } from './parts/define';
import { Refusal } from './parts/pick';

/*
 * The tree select of Vue 2 pages. What is typed into it searches and is chosen by nobody; the
 * whole tree is searched or unfolded first, as a name may stand in two branches.
 */

const css = '.vue-treeselect';
const many = (control: Control) => control.kind === 'multiselect';
const texts = ({ root }: Control) =>
  all(root, `${css}__single-value,${css}__multi-value-label`).map(textOf);
const boxOf = ({ root }: Control) => one(root, `input${css}__input`) as HTMLInputElement | null;
const moreTags = ({ root }: Control) => !!one(root, `${css}__limit-tip`);

/** Its own, or the one that it hung into the body. */
const menuOf = ({ root }: Control) =>
  one(root, `${css}__menu`) ??
  all(document, `${css}__portal-target ${css}__menu`).find(shown) ??
  null;

/** Rows in view; the count that may stand behind a branch is none of its name. */
const rowsOf = (control: Control): Option[] => {
  const menu = menuOf(control);
  if (!menu || one(menu, `${css}__loading-tip`)) return [];
  return all(menu, `${css}__option:not(${css}__option--hide)`).map((row) => {
    const label = one(row, `${css}__label`) ?? row;
    const count = one(label, `${css}__count`);
    const text = textOf(label);
    return {
      element: one(row, `${css}__label-container`) ?? row,
      text: count ? text.slice(0, -textOf(count).length).trim() : text,
      disabled: row.matches(`${css}__option--disabled`),
    };
  });
};

async function open(control: Control, settle: Settle) {
  if (menuOf(control)) return;
  // it closes again where it is out of sight
  control.root.scrollIntoView({ block: 'nearest' });
  // another's may still stand open, in the body as this one's
  pressOutside(control.root);
  press(one(control.root, `${css}__value-container`) ?? control.root);
  if (!(await settle.until(() => menuOf(control), 1_500)))
    throw new Refusal('下拉框没有打开，可能已被页面锁定');
  await settle.until(() => rowsOf(control).length, 5_000);
}

async function close(control: Control, settle: Settle) {
  const box = boxOf(control);
  if (box?.value) put(box, '');
  if (menuOf(control)) pressOutside(control.root);
  await settle.until(() => !menuOf(control), 500);
}

/** Opens every branch that stands closed. */
async function unfold(control: Control, settle: Settle) {
  const folded = `${css}__option-arrow:not(${css}__option-arrow--rotated)`;
  for (let opened = 0; opened < 300; opened++) {
    const menu = menuOf(control);
    const next = menu && one(menu, folded)?.parentElement;
    if (!next) return;
    press(next);
    await settle.until(() => one(menu, folded)?.parentElement !== next, 1_500);
    await settle.until(() => !one(menu, `${css}__loading-tip`), 3_000);
  }
}

/** All that is called so is in view once it was searched for; without a search, once all is unfolded. */
async function choice(control: Control, wanted: string[], settle: Settle) {
  await open(control, settle);
  const told = () => {
    const found = choose(rowsOf(control), wanted);
    return 'option' in found || /禁用|出现了/.test(found.reason);
  };
  const box = boxOf(control);
  const whole = rowsOf(control).length > 0;
  if (box) {
    put(box, wanted[0] ?? '');
    await settle.quiet(control.root, 300);
    if (!(await settle.until(told, whole ? 400 : 5_000)) && whole) put(box, '');
  }
  if (whole && !box?.value) {
    await settle.until(() => rowsOf(control).length, 1_000);
    await unfold(control, settle);
  }
  const found = choose(rowsOf(control), wanted);
  if ('reason' in found)
    throw rowsOf(control).length
      ? new Refusal(found.reason)
      : new Refusal('选项还没有加载出来（可能要先选上一级），未填写', true);
  press(found.option.element);
  await settle.until(() => texts(control).includes(found.option.text), 500);
}

async function drop(control: Control, text: string, settle: Settle) {
  const tags = all(control.root, `${css}__multi-value-item`);
  const tag = tags.find((each) => textOf(each) === text);
  if (tag) press(tag);
  await settle.until(() => !texts(control).includes(text), 500);
}

const part: Part = {
  kind: (el) => (el.matches(`${css}--multi`) ? 'multiselect' : 'select'),
  css: `${css}:not(${css}__portal-target)`,
  whole: true,
  build: (el) => ({ input: one(el, `input${css}__input`), owns: all(el, 'input') }),
  read: (control) => texts(control).join('、'),
  chosen: texts,
  // a name of its own says that its branches cannot be chosen: it is not disabled by that
  state: ({ root }) =>
    root.matches(`${css}--disabled,fieldset:disabled *`)
      ? 'disabled'
      : shown(root)
        ? 'open'
        : 'hidden',
  async write(control, desired, settle) {
    const wanted = desired.type === 'path' ? desired.levels.slice(-1) : wordings(desired);
    if (!many(control) && wanted.length !== 1) throw new Refusal('这里只能选一项');
    if (moreTags(control)) throw new Refusal('已选的几项被页面折叠，无法完整记下原值，未覆盖');
    try {
      // off first: all leaves of a branch are told as the branch
      for (const text of texts(control))
        if (many(control) && !wanted.some((each) => each.includes(text)))
          await drop(control, text, settle);
      for (const each of wanted)
        if (!texts(control).some((text) => each.includes(text)))
          await choice(control, each, settle);
    } finally {
      await close(control, settle);
    }
  },
  async clear(control, settle) {
    const cross = one(control.root, `${css}__x-container`);
    if (cross) press(cross);
    else await settle.clearChoice?.(control.root);
  },
};

export default defineWidget({ id: 'vue-treeselect', priority: 45, parts: [part] });
