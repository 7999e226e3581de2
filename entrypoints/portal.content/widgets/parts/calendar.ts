import type { Desired } from '@/rules/plan';
import { click } from '../../gestures/events';
import type { Settle } from '..';
import { Refusal } from './pick';

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
  arrows: { year: [back: string, on: string]; month: [back: string, on: string] };
  /** The element to press for the date. */
  cell(panel: ParentNode, date: number[]): HTMLElement | null | undefined;
}

/** `[2022, 3, 5]` of `2022-03-05`, `2022年3月5日`, `2022/3/5 00:00`. */
export const parts = (text: string) => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);

/** From–to or one date as number lists; null where `desired` is no date. */
export function asDates(desired: Desired): number[][] | null {
  if (desired.type === 'date') return [parts(desired.date)];
  if (desired.type === 'range') return [parts(desired.from), parts(desired.to)];
  if (desired.type !== 'text') return null;
  const all = (desired.text.match(/\d+/g) ?? []).map(Number);
  if (!all.length) return [];
  const half = all.length / 2;
  return all.length > 3 && half === Math.floor(half)
    ? [all.slice(0, half), all.slice(half)]
    : [all];
}

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
    const button = panel.querySelector<HTMLElement>(arrow);
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
