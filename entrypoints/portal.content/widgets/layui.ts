import { all, one, shown, textOf } from '../gestures/dom';
import { click, type } from '../gestures/events';
import type { Option } from '../gestures/popup';
import { choose, wordings } from '../gestures/say';
import type { Toggle } from '../gestures/toggles';
import type { Control, Settle } from '.';
import { type Calendar, dated, datesFor, pickDate, shownDates, typedBack } from './parts/calendar';
import { defineWidget, type Part } from './parts/define';
import { onOrOff, pick, Refusal, single, textFor } from './parts/pick';

const FIELD = '.layui-input-block,.layui-input-inline,.layui-inline,td,.layui-form-item';

/* select: the real one is hidden in front of the drawn one, which every form.render() draws anew */

const drawn = (control: Control) => control.owns[0]?.nextElementSibling ?? control.root;
const selectOf = (control: Control) => control.owns[0] as HTMLSelectElement;
/** `lay-append-to`: the list is nowhere until it opens, in body. */
const floats = (control: Control) => !one(drawn(control), 'dl');
const floating = () => one(document, '.layui-select-panel-wrap');
const rows = (control: Control): Option[] =>
  all(floats(control) ? (floating() ?? control.root) : drawn(control), 'dd[lay-value]').map(
    (element) => ({
      element,
      text: element.getAttribute('lay-value') ? textOf(element) : '',
      disabled: element.classList.contains('layui-disabled'),
    }),
  );
function float(control: Control, open: boolean) {
  const title = one(drawn(control), '.layui-select-title');
  if (title && floats(control) && !!floating() !== open) click(title);
}

const select: Part = {
  kind: 'select',
  css: '.layui-form-select:not(.layui-select-panel-wrap)',
  build(el) {
    const real = el.previousElementSibling;
    const input = el.querySelector('input');
    return real instanceof HTMLSelectElement && input ? { input: real, owns: [real, input] } : null;
  },
  read(control) {
    const chosen = selectOf(control).selectedOptions[0];
    return chosen?.value ? chosen.text.trim() : '';
  },
  state: (control) => (selectOf(control).disabled ? 'disabled' : undefined),
  options: (control) =>
    floats(control)
      ? [...selectOf(control).options].flatMap((option) => (option.value ? textOf(option) : []))
      : rows(control)
          .map((row) => row.text)
          .filter(Boolean),
  async write(control, desired, settle) {
    float(control, true);
    try {
      await pick(() => rows(control).filter((row) => row.text), single(desired), settle);
    } finally {
      float(control, false);
    }
  },
  clear(control) {
    float(control, true);
    const none = rows(control).find((row) => !row.text);
    if (none) click(none.element);
  },
};

/* laydate: `lay-key` numbers the input and its panel */

const panelOf = (control: Control) =>
  document.getElementById(`layui-laydate${control.root.getAttribute('lay-key')}`);
const boxes = (control: Control) =>
  control.root.matches('input')
    ? [control.root as HTMLInputElement]
    : [...control.root.querySelectorAll('input')];

const laydate = (control: Control, side: number): Calendar => ({
  panel: () => panelOf(control)?.querySelector(`.laydate-main-list-${side}`),
  years: (panel) =>
    (panel.querySelector('.laydate-set-ym')?.textContent ?? '').match(/\d{4}/g)?.map(Number) ?? [],
  month: (panel) =>
    panel.querySelector('.layui-laydate-list')
      ? 0
      : Number(panel.querySelector('[lay-type=month]')?.getAttribute('lay-ym')?.split('-')[1] ?? 0),
  arrows: {
    year: ['.laydate-prev-y', '.laydate-next-y'],
    month: ['.laydate-prev-m', '.laydate-next-m'],
  },
  cell(panel, [year, month, day]) {
    if (panel.querySelector('.laydate-month-list'))
      return panel.querySelector<HTMLElement>(`li[lay-ym="${(month ?? 0) - 1}"]`);
    if (panel.querySelector('.laydate-year-list'))
      return panel.querySelector<HTMLElement>(`li[lay-ym="${year}"]`);
    return panel.querySelector<HTMLElement>(`td[lay-ymd="${year}-${month}-${day}"]`);
  },
});

const button = async (control: Control, kind: 'confirm' | 'clear', settle: Settle) => {
  const found = panelOf(control)?.querySelector<HTMLElement>(`.laydate-btns-${kind}`);
  if (found) click(found);
  await settle.until(() => !panelOf(control), 500);
};

const date: Part = dated(
  {
    kind(el) {
      const input = el.querySelector('input');
      if (input) return 'daterange';
      const { placeholder, value } = el as HTMLInputElement;
      if (/\s[-~至]\s/.test(` ${value || placeholder} `)) return 'daterange';
      if (/^y{4}年?$|年份|^\d{4}年?$/.test(value || placeholder)) return 'year';
      return /^y{4}.MM月?$|月份|^\d{4}\D\d\d?月?$/.test(value || placeholder) ? 'month' : 'date';
    },
    css: '[lay-key]:not([lay-key] *)',
    build(el) {
      const inner = [...el.querySelectorAll('input')];
      return el.matches('input')
        ? {}
        : inner.length === 2
          ? { input: inner[0], owns: inner }
          : null;
    },
    read: (control) => shownDates(boxes(control)),
    async write(control, desired, settle) {
      const [box] = boxes(control);
      if (!box || typedBack(box, desired)) return;
      if (!panelOf(control)) click(box);
      const panel = await settle.until(() => panelOf(control), 2_000);
      if (!panel) throw new Refusal('日期面板没有打开');
      const days = one(panel, 'td[lay-ymd]:not(.laydate-ym-show *)');
      const size = days ? 3 : one(panel, '.laydate-month-list') ? 2 : 1;
      const dates = datesFor(desired, all(panel, '.layui-laydate-main').length, size);
      for (const [side, date] of dates.entries())
        await pickDate(laydate(control, side), date, settle);
      await button(control, dates.length ? 'confirm' : 'clear', settle);
    },
  },
  boxes,
);

/* radio, checkbox, switch: the native box is followed by the drawn one that takes the click */

const marks = (root: ParentNode, type: string): Toggle[] =>
  all(root, `input[type=${type}]`).flatMap((box) => {
    const element = box.nextElementSibling;
    return box instanceof HTMLInputElement &&
      element instanceof HTMLElement &&
      element.matches('.layui-form-radio,.layui-form-checkbox')
      ? [{ element, input: box, text: box.title || textOf(element), disabled: box.disabled }]
      : [];
  });

const group = (kind: 'radio' | 'checkbox', css: string): Part => ({
  kind,
  css,
  build(el) {
    const root = el.closest<HTMLElement>(FIELD) ?? el.parentElement;
    const items = root ? marks(root, kind) : [];
    if (!root || items[0]?.element !== el) return null;
    return { root, input: items[0].input, owns: items.map((item) => item.input) };
  },
  read: (control) => ticked(control, kind).join('、'),
  chosen: (control) => ticked(control, kind),
  options: (control) => marks(control.root, kind).map((item) => item.text),
  state(control) {
    if (!shown(control.root)) return 'hidden';
    return marks(control.root, kind).every((item) => item.disabled) ? 'disabled' : 'open';
  },
  // no gesture unticks a radio: the box, and its drawn look as layui itself would leave it
  clear(control) {
    for (const { input, element } of marks(control.root, kind)) {
      if (kind === 'checkbox' && input.checked) click(element);
      input.checked = false;
      element.classList.remove('layui-form-radioed');
      element
        .querySelector('.layui-icon-radio')
        ?.classList.replace('layui-icon-radio', 'layui-icon-circle');
    }
  },
  write(control, desired) {
    const items = marks(control.root, kind);
    const wanted = wordings(desired).map((each) => {
      const choice = choose(items, each);
      if ('reason' in choice) throw new Refusal(choice.reason);
      return choice.option;
    });
    if (kind === 'radio' && wanted.length !== 1) throw new Refusal('这里只能选一项');
    for (const item of items)
      if (
        item.input.checked !== wanted.includes(item) &&
        (kind === 'checkbox' || !item.input.checked)
      )
        click(item.element);
  },
});

const ticked = (control: Control, kind: string) =>
  marks(control.root, kind)
    .filter((item) => item.input.checked)
    .map((item) => item.text);

const toggle: Part = {
  kind: 'switch',
  css: '.layui-form-switch',
  build(el) {
    const box = el.previousElementSibling;
    return box instanceof HTMLInputElement ? { input: box, owns: [box] } : null;
  },
  checked: (control) => (control.input as HTMLInputElement).checked,
  read: (control) => {
    const words = (control.input as HTMLInputElement).title.split('|');
    const on = (control.input as HTMLInputElement).checked;
    return (words.length === 2 && words[on ? 0 : 1]) || (on ? '是' : '否');
  },
  write(control, desired) {
    const box = control.input as HTMLInputElement;
    if (box.checked !== onOrOff(desired, ...box.title.split('|')))
      click(box.nextElementSibling as HTMLElement);
  },
};

/* table cell with data-edit: a click draws the box, its change keeps the value */

const cell: Part = {
  kind: 'text',
  css: '.layui-table-view td[data-edit]',
  build: (el) => ({ input: null, root: el }),
  read: (control) =>
    control.root.querySelector<HTMLInputElement>('.layui-table-edit')?.value ??
    (control.root.textContent ?? '').trim(),
  async write(control, desired, settle) {
    const box = () => control.root.querySelector<HTMLInputElement>('.layui-table-edit');
    if (!box()) click(control.root);
    const found = await settle.until(box, 1_000);
    if (!found) throw new Refusal('单元格没有进入编辑');
    type(found, textFor(desired));
    await settle.until(() => !box(), 1_000);
  },
};

/* plain boxes, claimed for their form item */

const plain = (kind: 'text' | 'textarea' | 'number', css: string): Part => ({
  kind,
  css,
  read: (control) => (control.input as HTMLInputElement).value,
  state: (control) => ((control.input as HTMLInputElement).readOnly ? 'locked' : undefined),
  write(control, desired) {
    const box = control.input as HTMLInputElement;
    type(box, textFor(desired, box));
  },
});

const OWN = ':not([lay-key],[lay-key] *,.layui-form-select *,.layui-table-edit)';

export default {
  ...defineWidget({
    id: 'layui',
    priority: 50,
    item: {
      scope: '.layui-inline:has(> .layui-form-label),.layui-form-item',
      label: '.layui-form-label',
      required: '[lay-verify~=required],[lay-verify*="required|"]',
    },
    windows: { frame: '.layui-layer', close: '.layui-layer-close' },
    parts: [
      select,
      date,
      group('radio', '.layui-form-radio'),
      toggle,
      group('checkbox', '.layui-form-checkbox:not(.layui-table-view *)'),
      cell,
      plain('number', `input.layui-input[type=number]${OWN}`),
      plain('textarea', 'textarea.layui-textarea'),
      plain(
        'text',
        `input.layui-input:is([type=text],[type=tel],[type=email],[type=url],:not([type]))${OWN}`,
      ),
    ],
  }),
  pager: { box: '.layui-laypage', more: 'a[data-page]:not(.layui-disabled)' },
};
