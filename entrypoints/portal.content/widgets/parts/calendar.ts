import type { Desired } from '@/rules/plan';
import { dateParts, isoOf, proveDates, readings, showsDates } from '../../gestures/dates';
import { click, type } from '../../gestures/events';
import type { Control, Settle } from '..';
import type { Part } from './define';
import { Refusal } from './pick';

type Arrow = string | ((panel: ParentNode) => HTMLElement | undefined);

/** One drawn calendar with arrows, whatever its format: selectors below `panel`. */
export interface Calendar {
  /** The panel that now shows, or null. */
  panel(): ParentNode | null | undefined;
  /** Year shown; a panel of years shows several: the first and last. */
  years(panel: ParentNode): number[];
  /** Month shown, 1–12; 0 in a panel of months or years. */
  month(panel: ParentNode): number;
  /** Goes there at once, where the calendar lets year and month be typed. */
  jump?(panel: ParentNode, date: number[]): void;
  arrows: { year: [back: Arrow, on: Arrow]; month: [back: Arrow, on: Arrow] };
  /** The element to press for the date. */
  cell(panel: ParentNode, date: number[]): HTMLElement | null | undefined;
}

/** What joins the two dates of a range in one box. */
const JOINT = /\s+(?:[-~至]|to)\s+/;
const DATES = /\d{4}(?:\D{1,2}\d{1,2}(?!\d)){0,2}/g;

/**
 * The dates to pick, `[2022, 3, 5]` each, cut to `size` numbers; none where the
 * box is to be emptied. @throws {Refusal} where their number or precision is wrong
 */
export function datesFor(desired: Desired, sides: number, size: number): number[][] {
  const text =
    desired.type === 'date'
      ? desired.date
      : desired.type === 'range'
        ? `${desired.from} - ${desired.to}`
        : desired.type === 'text'
          ? desired.text
          : null;
  const whole = sides === 1 && text && desired.type !== 'range' ? dateParts(text) : null;
  const dates = whole
    ? [whole]
    : (text?.match(DATES) ?? []).map((date) => (date.match(/\d+/g) ?? []).map(Number));
  if (text === null || (text && !dates.length)) throw new Refusal('这里要填日期');
  if (dates.length && dates.length !== sides)
    throw new Refusal(sides > 1 ? '这里要填起止两个日期' : '这里只能填一个日期');
  if (dates.some((date) => date.length < size))
    throw new Refusal(size > 2 ? '资料里只有年月，没有日' : '资料里只有年份，没有月');
  return dates.map((date) => date.slice(0, size));
}

/** How many of year, month, day the control keeps. */
export const sizeOf = ({ kind }: Control) => (kind === 'year' ? 1 : kind === 'month' ? 2 : 3);

/** Undo of a value with a time of day: no calendar is as exact as the text itself. */
export function typedBack(box: HTMLInputElement, desired: Desired): boolean {
  const exact = desired.type === 'text' && desired.text.includes(':');
  if (exact) type(box, desired.text);
  return exact;
}

/** What date boxes show together. */
export const shownDates = (boxes: HTMLInputElement[]) =>
  boxes
    .map((box) => box.value)
    .filter(Boolean)
    .join(' - ');

/**
 * Turns the open calendar to the date by its arrows and presses the day.
 * @throws {Refusal} where the calendar does not go there
 */
export async function pickDate(calendar: Calendar, date: number[], settle: Settle) {
  const [year = 0, month = 0] = date;
  const said = date.join('-');
  for (let turns = 0; turns < 400; turns++) {
    const panel = await settle.until(calendar.panel, 2_000);
    if (!panel) throw new Refusal('日期面板没有打开');
    const years = calendar.years(panel);
    const first = years[0] ?? 0;
    const last = years.at(-1) ?? 0;
    const shown = calendar.month(panel);
    const wrongYear = year < first || year > last;
    if (!wrongYear && (!shown || !month || shown === month)) {
      const cell = calendar.cell(panel, date);
      if (!cell || /disabled|invalid/i.test(cell.className))
        throw new Refusal(`日历里不能选 ${said}`);
      return click(cell);
    }
    if (calendar.jump && !turns) {
      calendar.jump(panel, date);
      continue;
    }
    const arrow = wrongYear
      ? calendar.arrows.year[year < first ? 0 : 1]
      : calendar.arrows.month[month < shown ? 0 : 1];
    const button =
      typeof arrow === 'string' ? panel.querySelector<HTMLElement>(arrow) : arrow(panel);
    if (button) click(button);
    const moved = () => {
      const now = calendar.panel();
      return now && (calendar.years(now)[0] !== first || calendar.month(now) !== shown);
    };
    if (!button || !(moved() || (await settle.until(moved, 500))))
      throw new Refusal(`日历翻不到 ${said}`);
  }
  throw new Refusal(`日历翻不到 ${said}`);
}

/**
 * A part of dates that also stands for boxes whose text has two readings: what was
 * clicked in their own calendar is known, and what stood there comes back to the letter.
 */
export function dated(part: Part, boxes: (control: Control) => HTMLInputElement[]): Part {
  const apart = (control: Control) =>
    boxes(control)
      .flatMap(({ value }) => (control.kind === 'daterange' ? value.split(JOINT) : value))
      .filter(Boolean);
  const isoFor = (control: Control, desired: Desired) =>
    (desired.type === 'range'
      ? [desired.from, desired.to]
      : desired.type === 'date'
        ? [desired.date]
        : null
    )?.map((date) => isoOf((dateParts(date) ?? []).slice(0, sizeOf(control))));
  const twofold = (text: string) => readings(text).length > 1;
  return {
    ...part,
    async write(control, desired, settle) {
      if (control.kind === 'daterange' && apart(control).some(twofold))
        throw new Refusal('原来的起止日期有两种读法，撤销时恢复不了，未覆盖');
      await part.write(control, desired, settle);
      const iso = isoFor(control, desired);
      if (iso) proveDates(control.root, apart(control), iso);
    },
    holds(control, desired) {
      const iso = isoFor(control, desired);
      return iso
        ? showsDates(control.root, apart(control), iso)
        : part.read(control) === (desired.type === 'text' ? desired.text : '');
    },
    async restore(control, snap, settle) {
      const text = snap.type === 'text' ? snap.text : '';
      if (!text && part.clear) return part.clear(control, settle);
      if (!twofold(text)) return part.write(control, { type: 'text', text }, settle);
      for (const parts of readings(text)) {
        const date = isoOf(parts);
        await part.write(control, { type: 'date', date, precision: 'day' }, settle);
        if (part.read(control) === text) return;
      }
    },
  };
}
