import { blur, click, focus, send } from '../gestures/events';
import type { Control, Settle } from '.';
import { type Calendar, dated, datesFor, pickDate, sizeOf, typedBack } from './parts/calendar';
import { defineWidget, type Part } from './parts/define';
import { Refusal } from './parts/pick';

/** The picker draws one iframe for all inputs, in the outermost window of the origin it can reach. */
function panel(): HTMLElement | null {
  for (let at: Window = window; ; at = at.parent) {
    try {
      for (const frame of at.document.querySelectorAll('iframe')) {
        const box = frame.parentElement;
        const drawn = box && frame.contentDocument?.querySelector<HTMLElement>('.WdateDiv');
        if (drawn && box.style.display !== 'none' && box.style.left !== '-970px') return drawn;
      }
    } catch {
      return null;
    }
    if (at === at.parent) return null;
  }
}

const DAY = /day_Click\((\d+), ?(\d+), ?(\d+)/;
const MONTHS = '一,二,三,四,五,六,七,八,九,十,十一,十二'.split(',');
const header = (panel: ParentNode, menu: string) =>
  panel.querySelector<HTMLInputElement>(`${menu} ~ input`)?.value ?? '';

const calendar: Calendar = {
  panel,
  years: (panel) => [Number.parseInt(header(panel, '.YMenu'), 10)],
  month(panel) {
    const text = header(panel, '.MMenu');
    const name = MONTHS.indexOf(text.replace('月', '')) + 1;
    const english = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(text.slice(0, 3)) / 3 + 1;
    return Number.parseInt(text, 10) || name || Math.max(english, 0);
  },
  jump(panel, date) {
    for (const [at, menu] of ['.YMenu', '.MMenu'].entries()) {
      const box = panel.querySelector<HTMLInputElement>(`${menu} ~ input`);
      if (!box || !date[at]) continue;
      focus(box);
      box.value = `${date[at]}`;
      blur(box);
    }
  },
  arrows: { year: ['.NavImgll a', '.NavImgrr a'], month: ['.NavImgl a', '.NavImgr a'] },
  cell(panel, [year, month, day]) {
    if (!day) return panel.querySelector<HTMLElement>('#dpOkInput');
    const cells = panel.querySelectorAll<HTMLElement>('td[onclick*=day_Click]');
    return [...cells].find((el) => {
      const at = DAY.exec(el.getAttribute('onclick') ?? '');
      return at && +(at[1] ?? 0) === year && +(at[2] ?? 0) === month && +(at[3] ?? 0) === day;
    });
  },
};

const handler = (el: Element) =>
  (el.getAttribute('onclick') ?? '') + (el.getAttribute('onfocus') ?? '');

/** What opens the picker: the input itself or the icon beside it that names it. */
function trigger(el: HTMLElement): HTMLElement | null {
  if (el.matches('.Wdate') || handler(el).includes('WdatePicker')) return el;
  const icon = el.nextElementSibling;
  const opens = icon && el.id && handler(icon).includes('WdatePicker');
  return opens && handler(icon).split(/['"]/).includes(el.id) ? (icon as HTMLElement) : null;
}

async function show(control: Control, settle: Settle) {
  if (panel()) send(document, 'mousedown');
  await settle.until(() => !panel(), 500);
  const opener = trigger(control.root) ?? control.root;
  focus(opener);
  if (!panel()) click(opener);
  // after a pick the picker swallows one opening, meant for the focus it gives back
  if (!(await settle.until(panel, 150))) click(opener);
  if (!(await settle.until(panel, 3_000))) throw new Refusal('日期面板没有打开');
}

const date: Part = dated(
  {
    kind(el) {
      const format = /dateFmt\s*:\s*['"]([^'"]+)/.exec(handler(trigger(el) ?? el))?.[1] ?? 'd';
      return format.includes('d') ? 'date' : format.includes('M') ? 'month' : 'year';
    },
    css: 'input.Wdate,input[onclick*=WdatePicker],input[onfocus*=WdatePicker],input[id][readonly]',
    build: (el) => (trigger(el) ? {} : null),
    read: (control) => (control.input as HTMLInputElement).value,
    async write(control, desired, settle) {
      if (typedBack(control.input as HTMLInputElement, desired)) return;
      const [one] = datesFor(desired, 1, sizeOf(control));
      await show(control, settle);
      if (one) await pickDate(calendar, one, settle);
      const ok = panel()?.querySelector<HTMLElement>(one ? '#dpOkInput' : '#dpClearInput');
      if (ok) click(ok);
      if (panel()) send(document, 'mousedown');
      await settle.until(() => !panel(), 500);
    },
  },
  ({ input }) => [input as HTMLInputElement],
);

export default defineWidget({
  id: 'my97',
  priority: 60,
  calendar: panel,
  parts: [date],
});
