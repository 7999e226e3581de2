import { headingDate } from '../gestures/dates';
import { shown, textOf } from '../gestures/dom';
import { blur, click, focus, key, press, send, type } from '../gestures/events';
import type { Control, Settle } from '.';
import { type Calendar, dated, datesFor, pickDate } from './parts/calendar';
import { defineWidget } from './parts/define';
import { Refusal } from './parts/pick';

/* One panel serves all boxes of the page, which it marks by a class. It keeps no date but the text of the box. */

const panel = () => {
  const drawn = document.querySelector<HTMLElement>('#ui-datepicker-div');
  return drawn && shown(drawn) ? drawn : null;
};
const head = (panel: ParentNode, name: string) =>
  panel.querySelector<HTMLSelectElement>(`.ui-datepicker-${name}`);
const MONTHS: [string, string] = ['.ui-datepicker-prev', '.ui-datepicker-next'];

const calendar: Calendar = {
  panel,
  years(panel) {
    const year = head(panel, 'year');
    return [Number(year?.value ?? textOf(year))];
  },
  month(panel) {
    const month = head(panel, 'month');
    return month?.value ? Number(month.value) + 1 : headingDate(textOf(month)).month;
  },
  jump(panel, [year]) {
    const list = head(panel, 'year');
    if (!list?.value) return;
    list.value = `${year}`;
    if (list.value) send(list, 'change');
  },
  arrows: { year: MONTHS, month: MONTHS },
  cell: (panel, [year, month = 0, day]) =>
    [
      ...panel.querySelectorAll<HTMLElement>(
        `[data-year="${year}"][data-month="${month - 1}"] > a`,
      ),
    ].find((cell) => textOf(cell) === `${day}` && shown(cell)),
};

async function close(box: HTMLElement, settle: Settle) {
  blur(box);
  if (panel()) key(box, 'Tab');
  if (panel()) press(document.body);
  return settle.until(() => !panel(), 1_000);
}

const boxes = (control: Control) => [control.root as HTMLInputElement];

export default defineWidget({
  id: 'jquery-ui',
  priority: 41,
  parts: [
    dated(
      {
        kind: 'date',
        css: 'input.hasDatepicker',
        read: (control) => boxes(control)[0]?.value ?? '',
        async write(control, desired, settle) {
          const [box] = boxes(control);
          const [date] = datesFor(desired, 1, 3);
          if (!box) return;
          // what another box has opened would write there
          if (!(await close(box, settle))) throw new Refusal('另一项的日历还开着，未填写');
          try {
            if (!date) return type(box, '');
            focus(box);
            const icon = box.nextElementSibling;
            if (!panel() && icon?.matches('.ui-datepicker-trigger')) click(icon as HTMLElement);
            await pickDate(calendar, date, settle);
          } finally {
            await close(box, settle);
          }
        },
      },
      boxes,
    ),
  ],
});
