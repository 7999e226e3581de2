import { headingDate } from '../gestures/dates';
import { all, one, shown, textOf } from '../gestures/dom';
import { blur, focus, key, press, put, send } from '../gestures/events';
import type { Control, Settle } from '.';
import { type Calendar, dated, datesFor, pickDate } from './parts/calendar';
import { defineWidget, type Part } from './parts/define';
import { formGroup } from './parts/form-group';
import { Refusal } from './parts/pick';

/*
 * The box it was given is readonly, or hidden behind one that shows the date in other words;
 * calendars stand in body without a link: the one that is open is whose box was entered.
 */

const MONTH = '.flatpickr-monthSelect-month';
const DAY = '.flatpickr-day:not(.prevMonthDay,.nextMonthDay)';
const boxOf = ({ root }: Control) => root as HTMLInputElement;
const calendarOf = ({ root }: Control) =>
  one(document, '.flatpickr-calendar.open') ??
  root.parentElement?.querySelector<HTMLElement>(':scope > .flatpickr-calendar.inline');
const yearBox = (panel: ParentNode) => panel.querySelector<HTMLInputElement>('.cur-year');
const monthBox = (panel: ParentNode) =>
  panel.querySelector<HTMLSelectElement>('.flatpickr-monthDropdown-months');

const calendar = (control: Control): Calendar => ({
  panel: () => calendarOf(control),
  years: (panel) => [Number(yearBox(panel)?.value)],
  month(panel) {
    if (one(panel, MONTH)) return 0;
    const list = monthBox(panel);
    return list ? +list.value + 1 : headingDate(textOf(one(panel, '.cur-month'))).month;
  },
  jump(panel, [year, month = 0]) {
    const box = yearBox(panel);
    if (box && year) {
      put(box, `${year}`);
      key(box, 'Unidentified');
    }
    const list = monthBox(panel);
    if (list && month > 0) {
      list.value = `${month - 1}`;
      send(list, 'change');
    }
  },
  arrows: {
    year: ['.flatpickr-prev-month', '.flatpickr-next-month'],
    month: ['.flatpickr-prev-month', '.flatpickr-next-month'],
  },
  cell(panel, [, month = 0, day]) {
    if (!day) return all(panel, MONTH)[month - 1];
    const days = one(panel, '.dayContainer');
    return days && all(days, DAY).find((each) => textOf(each) === `${day}`);
  },
});

async function close(control: Control, settle: Settle) {
  const box = boxOf(control);
  blur(box);
  const open = () => one(document, '.flatpickr-calendar.open');
  if (open()) press(document.body);
  await settle.until(() => !open(), 300);
}

const part: Part = dated(
  {
    kind(el) {
      const { value, placeholder } = el as HTMLInputElement;
      if (/\s(-|~|至|to)\s/.test(` ${value || placeholder} `)) return 'daterange';
      return /^y{4}.MM月?$|月份|^\d{4}\D\d\d?月?$/i.test(value || placeholder) ? 'month' : 'date';
    },
    css: 'input.flatpickr-input:not([type=hidden],.flatpickr-mobile),input[type=hidden].flatpickr-input + input:not(.flatpickr-mobile)',
    read: (control) => boxOf(control).value,
    async write(control, desired, settle) {
      const box = boxOf(control);
      if (one(document, '.flatpickr-calendar.open')) press(document.body);
      focus(box);
      const panel = await settle.until(() => calendarOf(control), 1_000);
      if (!panel) throw new Refusal('日期面板没有打开，可能已被页面锁定');
      try {
        const months = one(panel, MONTH);
        if (!months && !all(panel, DAY).some(shown))
          throw new Refusal('这里选的是时间，还不能自动填写');
        const dates = datesFor(desired, panel.matches('.rangeMode') ? 2 : 1, months ? 2 : 3);
        const before = box.value;
        // a readonly box is emptied by its keys
        if (!dates.length && box.readOnly) key(box, 'Backspace');
        else if (!dates.length) put(box, '');
        for (const date of dates) await pickDate(calendar(control), date, settle);
        // only a calendar of several dates keeps what stood there: off again with the new one
        if (before && box.value !== before && box.value.startsWith(before)) {
          for (const date of dates) await pickDate(calendar(control), date, settle);
          throw new Refusal('这里可以选多个日期，请手工选择');
        }
      } finally {
        await close(control, settle);
      }
    },
  },
  (control) => [boxOf(control)],
);

/** Year, month and clock of a calendar are boxes too: nothing of the form. */
const own: Part = {
  kind: 'unknown',
  css: '.flatpickr-calendar',
  whole: true,
  build: (el) => ({ input: null, owns: all(el, 'input,select') }),
  state: () => 'hidden',
  read: () => '',
  write() {
    throw new Refusal('日历自己的框不填写');
  },
};

export default defineWidget({
  id: 'flatpickr',
  priority: 41,
  item: formGroup,
  parts: [part, own],
});
