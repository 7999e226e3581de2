import type { ControlKind } from '@/rules/field';
import { all, isDisabled, one, shown, textOf } from '../gestures/dom';
import { click, send, type } from '../gestures/events';
import { type Option, optionsIn } from '../gestures/popup';
import { choose, wordings } from '../gestures/say';
import type { Control, Settle, Widget } from '.';
import { type Calendar, dated, datesFor, pickDate, typedBack } from './parts/calendar';
import { defineWidget, type Part } from './parts/define';
import { gridCell } from './parts/grid-cell';
import { awaitOption, bring, onOrOff, Refusal, textFor } from './parts/pick';

/* The original element stays hidden; the span behind it holds the box one sees and the values that are sent. */

const box = (control: Control) => one(control.root, '.textbox-text') as HTMLInputElement;
const values = (control: Control) => all(control.root, '.textbox-value') as HTMLInputElement[];
/** The input that carries the name; the drawn box has but a running number. */
const build = (el: HTMLElement): Partial<Control> | null => {
  const original = el.previousElementSibling as HTMLElement;
  const input = all(el, '.textbox-value').find((each) => each.getAttribute('name')) ?? original;
  return one(el, '.textbox-text')
    ? { input, owns: [original, ...all(el, 'input,textarea')] }
    : null;
};
const state: Part['state'] = ({ root }) =>
  root.previousElementSibling?.matches('.passwordbox-f') || one(root, '[type=password]')
    ? 'forbidden'
    : root.matches('.textbox-disabled')
      ? 'disabled'
      : root.matches('.textbox-readonly')
        ? 'locked'
        : undefined;

const chosen = (control: Control) =>
  values(control).some((each) => each.value)
    ? box(control)
        .value.split(/,(?!\d)/)
        .filter(Boolean)
    : [];
const read = (control: Control) => chosen(control).join('、');
const was = (name: string) => (el: Element) => !!el.previousElementSibling?.matches(`.${name}-f`);
const span = (kind: string) => `.${kind}-f + .textbox`;

/* drop-downs: one panel shows at a time */

const panel = () => all(document, '.combo-p').find(shown) ?? null;

async function toggle(control: Control, open: boolean, settle: Settle) {
  if (panel()) send(document, 'mousedown');
  await settle.until(() => !panel(), 500);
  const arrow = one(control.root, '.combo-arrow');
  if (open && arrow) click(arrow);
  if (open && !(await settle.until(panel, 1_000)))
    throw new Refusal('下拉框没有打开，可能已被页面锁定');
}

/** Values live in the hidden inputs: none of them is "nothing chosen", which no gesture reaches. */
function blank(control: Control) {
  const [first, ...rest] = values(control);
  for (const each of rest) each.remove();
  if (control.kind === 'multiselect') first?.remove();
  else if (first) first.value = '';
  box(control).value = '';
}

const MARKED = 'combobox-item-selected tree-node-selected datagrid-row-selected'.split(' ');
/** The option that stands for no choice, as it stood in the box before. */
const none = () => options().find(({ text }) => /^[-—\s]*(请选择|[-—]+$)/.test(text));
async function clear(control: Control, settle: Settle) {
  await toggle(control, true, settle).catch(() => {});
  const offered = control.kind === 'select' ? none() : undefined;
  if (offered) {
    click(offered.element);
    await toggle(control, false, settle);
    if (!chosen(control).length) return;
    await toggle(control, true, settle).catch(() => {});
  }
  blank(control);
  for (const el of all(panel() ?? control.root, `.${MARKED.join()}`.replaceAll(',', ',.')))
    el.classList.remove(...MARKED);
  await toggle(control, false, settle);
}

const options = (): Option[] => {
  const list = panel();
  return list
    ? optionsIn(list, '.combobox-item,.tree-node,.datagrid-cell', '.tree-title', true).filter(
        (o) => o.text,
      )
    : [];
};

/** Opens branches one by one until the node is there. */
async function unfold(wanted: string[], settle: Settle) {
  for (let opened = 0; opened < 200 && !('option' in choose(options(), wanted)); opened++) {
    const next = one(panel() ?? document, '.combo-p .tree-hit.tree-collapsed');
    if (!next) return;
    click(next);
    await settle.quiet(panel() ?? document, 300);
  }
}

const combo: Part = {
  // after a page's reset a multiple choice keeps one empty value: only its options still tell
  kind(el) {
    const original = el.previousElementSibling;
    if (original?.matches('.combotree-f')) return 'treeselect';
    const many = /multiple\s*:\s*true/.test(original?.getAttribute('data-options') ?? '');
    return many || all(el, '.textbox-value').length !== 1 ? 'multiselect' : 'select';
  },
  css: span('combo'),
  build,
  read,
  chosen,
  state,
  options: () => undefined,
  clear,
  async write(control, desired, settle) {
    const wanted = desired.type === 'path' ? desired.levels.slice(-1) : wordings(desired);
    const toggled = async (each: string[]) => {
      await unfold(each, settle);
      click((await awaitOption(options, each, settle)).element);
    };
    await toggle(control, true, settle);
    try {
      await bring(
        () => chosen(control),
        wanted,
        toggled,
        (text) => toggled([text]),
      );
    } finally {
      await toggle(control, false, settle);
    }
  },
};

/* dates */

const calendar: Calendar = {
  panel,
  years: (panel) => [Number(/\d{4}/.exec(textOf(one(panel, '.calendar-text')))?.[0])],
  month: (panel) =>
    Number(
      one(panel, '.calendar-day:not(.calendar-other-month)')?.getAttribute('abbr')?.split(',')[1],
    ),
  arrows: {
    year: ['.calendar-prevyear', '.calendar-nextyear'],
    month: ['.calendar-prevmonth', '.calendar-nextmonth'],
  },
  cell: (panel, date) => one(panel, `.calendar-day[abbr="${date.join()}"]`),
};

const date: Part = dated(
  {
    kind: 'date',
    css: `${span('datebox')},${span('datetimebox')}`,
    build,
    read: (control) => (values(control)[0]?.value ? box(control).value : ''),
    state,
    clear: blank,
    async write(control, desired, settle) {
      if (typedBack(box(control), desired)) return;
      const [day] = datesFor(desired, 1, 3);
      if (!day) return blank(control);
      await toggle(control, true, settle);
      try {
        await pickDate(calendar, day, settle);
        const ok = all(panel() ?? control.root, '.datebox-button a').find((el) =>
          /^(确定|ok)$/i.test(textOf(el)),
        );
        if (ok) click(ok);
        await settle.until(() => !panel(), 500);
      } finally {
        await toggle(control, false, settle);
      }
    },
  },
  (control) => [box(control)],
);

/* typed boxes: the value is taken on blur */

const typed: Part = {
  kind: (el) =>
    was('filebox')(el)
      ? 'file'
      : was('numberbox')(el) || was('numberspinner')(el)
        ? 'number'
        : one(el, 'textarea')
          ? 'textarea'
          : 'text',
  css: '.textbox-f + .textbox',
  build,
  read: (control) => (values(control)[0]?.value ? box(control).value : ''),
  state,
  write(control, desired) {
    type(box(control), textFor(desired, box(control)));
  },
};

const toggleOf = (control: Control) => one(control.root, '.switchbutton-value') as HTMLInputElement;
const label = (control: Control, on: boolean) =>
  textOf(one(control.root, `.switchbutton-${on ? 'on' : 'off'}`));

const switchButton: Part = {
  kind: 'switch',
  css: '.switchbutton-f + .switchbutton',
  build(el) {
    const input = one(el, '.switchbutton-value');
    return input ? { input, owns: [el.previousElementSibling ?? input, input] } : null;
  },
  checked: (control) => toggleOf(control).checked,
  read: (control) => label(control, toggleOf(control).checked),
  state: (control) => (isDisabled(toggleOf(control)) ? 'disabled' : 'open'),
  write(control, desired) {
    const on = onOrOff(desired, label(control, true), label(control, false));
    if (toggleOf(control).checked !== on) click(control.root);
  },
};

/* datagrid: its markup stays behind the drawn one and says which columns have an editor */

const EDITORS: Record<string, ControlKind> = {
  numberbox: 'number',
  numberspinner: 'number',
  datebox: 'date',
  combobox: 'select',
  combotree: 'treeselect',
};
const cell = gridCell({
  cell: '.datagrid-btable td[field]',
  view: '.datagrid-view',
  row: '.datagrid-row',
  editing: '.datagrid-editable',
  column: (el) => el.getAttribute('field') ?? '',
  *declared(view) {
    for (const th of all(view, ':scope > table > thead th')) {
      const options = `${th.getAttribute('data-options')},field:'${th.getAttribute('field')}'`;
      const field = /field\s*:\s*['"]([^'"]+)/.exec(options)?.[1];
      const editor =
        /editor\s*:\s*(?:\{\s*type\s*:\s*)?['"](\w+)/.exec(options)?.[1] ??
        th.getAttribute('editor');
      if (field && editor) yield [field, EDITORS[editor] ?? 'text'];
    }
  },
  alike: true,
  widgets: () => [widget],
});

const widget: Widget = {
  ...defineWidget({
    id: 'easyui',
    priority: 50,
    grids: '.datagrid-view2 .datagrid-btable',
    windows: { frame: '.window', close: '.panel-tool-close' },
    formItem({ root }) {
      const id = one(root, '.textbox-text')?.id;
      const element = id && root.ownerDocument.querySelector<HTMLElement>(`label[for="${id}"]`);
      return element ? { label: textOf(element), element, required: false } : null;
    },
    parts: [cell, date, combo, switchButton, typed],
  }),
  pager: {
    box: '.datagrid-pager',
    more: '.l-btn:not(.l-btn-disabled) :is(.pagination-prev,.pagination-next)',
  },
};

export default widget;
