import { all, isDisabled, one, shown, textOf } from '../gestures/dom';
import { click, key, press, put, send } from '../gestures/events';
import { type Option, optionsIn } from '../gestures/popup';
import { choose, wordings } from '../gestures/say';
import type { Control, Settle } from '.';
import { defineWidget, type Part } from './parts/define';
import { formGroup } from './parts/form-group';
import { awaitOption, bring, Refusal } from './parts/pick';

/* The real <select> stays, hidden; select2 draws its twin behind it and its list in body. */

const real = (control: Control) => control.owns[0] as HTMLSelectElement;
const known = (control: Control): Option[] =>
  [...real(control).options]
    .filter((element) => element.value)
    .map((element) => ({ element, text: textOf(element), disabled: element.disabled }));
const chosen = (control: Control) =>
  [...real(control).selectedOptions].filter((option) => option.value).map(textOf);

const dropdown = () => one(document, '.select2-container--open .select2-dropdown');
const rows = (): Option[] => {
  const list = dropdown();
  const selector =
    '.select2-results__option:is([aria-selected],[role=option]):not(.loading-results)';
  return list ? optionsIn(list, selector).filter((row) => row.text) : [];
};
const searchBox = (control: Control) =>
  [dropdown(), control.root]
    .flatMap((root) => (root ? all(root, 'input.select2-search__field') : []))
    .find(shown) as HTMLInputElement | undefined;

async function toggle(control: Control, open: boolean, settle: Settle) {
  const is = () => control.root.matches('.select2-container--open');
  // another control's list may still stand open
  if (dropdown() && !is()) press(document.body);
  if (is() !== open) {
    const face = one(control.root, '.select2-selection') ?? control.root;
    if (open && real(control).multiple) face.click();
    else if (open) press(face);
    else press(document.body);
    await settle.until(() => is() === open, 1_000);
  }
  if (open && !is()) throw new Refusal('下拉框没有打开，可能已被页面锁定');
}

/** Opens the list and clicks the option; a list that is empty is searched, or awaited. */
async function choice(control: Control, wanted: string[], settle: Settle) {
  const hit = (options: Option[]) => 'option' in choose(options, wanted);
  await toggle(control, true, settle);
  const box = searchBox(control);
  if (!hit(rows()) && box) {
    const had = hit(known(control));
    const late = rows().length ? 1_500 : 5_000;
    put(box, wanted[0] ?? '');
    key(box, 'Unidentified');
    await settle.until(() => hit(rows()) || (!had && hit(known(control))), late);
  }
  if (!hit(rows())) {
    await toggle(control, false, settle);
    await awaitOption(() => known(control), wanted, settle);
    await toggle(control, true, settle);
  }
  const { element, text } = await awaitOption(rows, wanted, settle);
  // what is chosen is a class since 4.1, where `aria-selected` follows the pointer
  if (!chosen(control).includes(text)) click(element);
  await settle.until(() => !dropdown(), 100);
}

const part: Part = {
  kind: (el) =>
    (el.previousElementSibling as HTMLSelectElement).multiple ? 'multiselect' : 'select',
  css: 'select + .select2-container',
  build(el) {
    // one of Select2 3 stands before its own <select>, and so behind another's
    if (!one(el, '.select2-selection')) return null;
    const select = el.previousElementSibling as HTMLSelectElement;
    return { input: select, owns: [select, ...all(el, 'input')] };
  },
  read: (control) => chosen(control).join('、'),
  chosen,
  state: (control) => (isDisabled(real(control)) ? 'disabled' : undefined),
  options(control) {
    const texts = known(control).map((option) => option.text);
    return texts.length ? texts : undefined;
  },
  async write(control, desired, settle) {
    const wanted = wordings(desired);
    if (control.kind === 'select' && wanted.length !== 1) throw new Refusal('这里只能选一项');
    try {
      await bring(
        () => chosen(control),
        wanted,
        (each) => choice(control, each, settle),
        (text) => {
          const tag = all(control.root, '.select2-selection__choice').find(
            (el) => el.title === text,
          );
          const cross = tag && one(tag, '.select2-selection__choice__remove');
          if (cross) click(cross);
        },
      );
    } finally {
      await toggle(control, false, settle);
    }
  },
  clear(control) {
    for (const option of real(control).options) option.selected = false;
    if (!real(control).multiple) real(control).value = '';
    send(real(control), 'change');
  },
};

export default defineWidget({
  id: 'select2',
  priority: 40,
  item: formGroup,
  parts: [part],
});
