import { all, one, shown } from '../gestures/dom';
import { blur, click, focus, key, press, send, type } from '../gestures/events';
import type { Control, Settle } from '.';
import { dated, datesFor, pickDate, shownDates, sizeOf, typedBack } from './parts/calendar';
import { defineWidget, type Part } from './parts/define';
import { formGroup } from './parts/form-group';
import { Refusal } from './parts/pick';

/* The library leaves no mark on its inputs before they are opened: known by wrapper, data-* and class.
   So does bootstrap-datetimepicker, which grew out of it: its panels say so, and go on to hours. */

const VIEWS = ['years', 'months', 'days'];
const boxes = (control: Control) =>
  (control.root.matches('input')
    ? [control.root]
    : all(control.root, 'input')) as HTMLInputElement[];
const panel = () =>
  all(document, ':is(.datepicker,.datetimepicker).dropdown-menu,.datepicker-dropdown').find(shown);
const named = (name = '') => `:is(.datepicker-${name},.datetimepicker-${name})`;
const view = () => VIEWS.findIndex((name) => all(panel() ?? document, named(name)).some(shown));
const inView = (css: string) => all(panel() ?? document, `${named(VIEWS[view()])} ${css}`);
const cells = (css: string) => inView(css).filter((el) => !el.matches('.old,.new'));

async function open(control: Control, box: HTMLInputElement, settle: Settle) {
  // what another box has opened would write there
  await close(box, settle);
  if (panel()) throw new Refusal('另一项的日历还开着，未填写');
  focus(box);
  const addon = all(control.root, '.input-group-addon,.input-group-append,.add-on').at(-1);
  if (!panel() && addon) click(addon);
  return settle.until(panel, 500);
}

async function close(box: HTMLInputElement, settle: Settle) {
  blur(box);
  if (panel()) press(document.body);
  if (panel()) key(box, 'Tab');
  await settle.until(() => !panel(), 300);
}

/** Up to the years, then down to what the calendar asks for. */
async function choose(date: number[], settle: Settle) {
  const said = date.join('-');
  const down = (css: string, at: (el: HTMLElement, index: number) => boolean) => {
    const cell = cells(css).find(at);
    if (!cell || cell.matches('.disabled')) throw new Refusal(`日历里不能选 ${said}`);
    click(cell);
  };
  for (let up = 0; up < 2 && view() > 0; up++)
    for (const el of inView(':is(.datepicker-switch,.switch)')) click(el);
  await pickDate(
    {
      panel,
      years: () => cells('.year').map((el) => Number(el.textContent)),
      month: () => 0,
      arrows: { year: [`${named('years')} .prev`, `${named('years')} .next`], month: ['', ''] },
      cell: () => cells('.year').find((el) => Number(el.textContent) === date[0]),
    },
    date,
    settle,
  );
  if (panel() && view() === 1) down('.month', (_, index) => index + 1 === date[1]);
  if (panel() && view() === 2) down('.day', (el) => Number(el.textContent) === date[2]);
  // midnight, as where a time of day is typed
  for (const part of ['hour', 'minute'])
    all(panel() ?? document, `.datetimepicker-${part}s .${part}`)
      .find(shown)
      ?.click();
}

const depth = (el: Element) => {
  const { dateMinViewMode = '', dateFormat = '' } = (el as HTMLElement).dataset;
  if (/^(years|2)$/.test(dateMinViewMode) || dateFormat === 'yyyy') return 'year';
  return /^(months|1)$/.test(dateMinViewMode) || (dateFormat && !dateFormat.includes('d'))
    ? 'month'
    : 'date';
};

const part: Part = dated(
  {
    kind: (el) =>
      el.matches('.input-daterange') ? 'daterange' : depth(one(el, '[data-date-format]') ?? el),
    css: '.input-daterange,.input-group.date,div.date[data-date-format],input:is([data-provide=datepicker],[data-date-format],[class*=datepicker],[class*=date-picker],[class*=form-date],[class*=form_date]):not(.hasDatepicker,[class*="--"],[lay-key],.input-daterange *,.input-group.date *)',
    build(el) {
      const own = el.matches('input') ? [el] : all(el, 'input');
      return own.length === (el.matches('.input-daterange') ? 2 : 1)
        ? { input: own[0], owns: own }
        : null;
    },
    read: (control) => shownDates(boxes(control)),
    async write(control, desired, settle) {
      const own = boxes(control);
      const dates = datesFor(desired, own.length, sizeOf(control));
      for (const [at, box] of own.entries()) {
        const date = dates[at];
        try {
          if (typedBack(box, desired)) key(box, 'Unidentified');
          else if (!date) {
            box.value = '';
            key(box, 'Unidentified');
            send(box, 'change');
          } else if (await open(control, box, settle)) await choose(date, settle);
          else type(box, date.map((n) => `${n}`.padStart(2, '0')).join('-'));
        } finally {
          await close(box, settle);
        }
      }
    },
  },
  boxes,
);

export default {
  ...defineWidget({
    id: 'bootstrap-datepicker',
    priority: 40,
    item: formGroup,
    calendar: panel,
    windows: { frame: '.modal', close: '[data-dismiss],[data-bs-dismiss]' },
    parts: [part],
  }),
  pager: { box: '.pagination', more: 'li:not(.active,.disabled)>a' },
};
