import type { ControlKind } from '@/rules/field';
import type { Control, Settle, WriteResult } from '../widgets';
import { all, one, shown } from './dom';
import { type Driver, tick } from './driver';
import { blur, click, focus, key, put, send } from './events';
import { clearByIcon, closePopup, openPopup, type PopupSpec } from './popup';
import { dateParts, dateTexts, done, fail, says } from './say';

export interface CalendarSpec extends PopupSpec {
  input: string;
  /** A range in one box: what joins its two dates. */
  joint?: string;
  panel?: PanelSpec;
  /** What the open calendar turns out to be, where the box does not say. */
  kindIn?(popup: HTMLElement): ControlKind | undefined;
}

/** How a calendar is paged and clicked where its box may not be typed in. */
export interface PanelSpec {
  /** Elements whose texts hold year and month, in any order; `2023 年`, `8 月`. */
  header: string;
  previousYear: string;
  nextYear: string;
  previousMonth: string;
  nextMonth: string;
  /** Cells of this month (or year, or decade), nothing of the neighbours. */
  cell: string;
}

const cut = (control: Control, date: string) =>
  control.kind === 'year' ? date.slice(0, 4) : control.kind === 'month' ? date.slice(0, 7) : date;

/** Date, month, year and range: typed where the box allows, clicked where it does not. */
export function calendar(spec: CalendarSpec): Driver {
  const inputs = (control: Control) =>
    (control.root.matches(spec.input) ? [control.root] : all(control.root, spec.input)).filter(
      (element): element is HTMLInputElement => element instanceof HTMLInputElement,
    );
  const texts = (control: Control) =>
    inputs(control)
      .map((input) => input.value)
      .filter(Boolean);

  const typeIn = async (control: Control, values: string[], settle: Settle) => {
    const boxes = inputs(control);
    for (const [index, box] of boxes.entries()) {
      if (index) {
        focus(box);
        click(box);
      }
      put(box, values[index] ?? '');
      await tick();
      send(box, 'change');
      await tick();
      key(box, 'Enter');
      await tick();
    }
    await settle.quiet(control.root, 80);
  };

  const write: Driver['write'] = async (asked, desired, settle) => {
    const dates =
      desired.type === 'range'
        ? [desired.from, desired.to]
        : desired.type === 'date'
          ? [desired.date]
          : desired.type === 'text'
            ? (desired.text.match(/\d{4}\D{1,3}\d{1,2}(\D{1,3}\d{1,2})?|\d{4}/g) ?? [desired.text])
            : null;
    if (!dates) return fail('该项要填日期');
    const popup = await openPopup(asked.root, spec, settle);
    if (!popup) return fail('日历没有打开，可能已被页面锁定');
    const kind = asked.kind === 'daterange' ? undefined : spec.kindIn?.(popup);
    const control = kind ? { ...asked, kind } : asked;
    const leave = async (reason: string) => {
      await finish(control, settle);
      return fail(reason);
    };
    if ((control.kind === 'daterange') !== (dates.length === 2))
      return leave(dates.length === 2 ? '该项只能填一个日期' : '该项要填起止两个日期');
    const before = texts(control);
    const [box] = inputs(control);
    if (!box) return leave('找不到日期框');
    const iso = dates.map((date) => cut(control, isoOf(date)));
    const lacksDay = control.kind === 'date' && iso.some((date) => date.length < 10);
    const lacksMonth = control.kind === 'month' && iso.some((date) => date.length < 7);
    if (lacksDay || lacksMonth)
      return leave(lacksDay ? '资料里只有年月，没有日' : '资料里只有年份，没有月');
    const [from = '', to = ''] = iso;
    const goal =
      dates.length === 2
        ? ({ type: 'range', from, to } as const)
        : ({ type: 'date', date: from, precision: 'day' } as const);
    const holds = () => says(texts(control).join(' ~ '), goal);
    const result = await enter(control, iso, settle, holds);
    await finish(control, settle);
    if (result.ok && (holds() || (await settle.until(holds, 200)))) return done;
    if (texts(control).join() !== before.join())
      if (before.length)
        await enter(
          control,
          before.flatMap((text) => text.split(spec.joint ?? '\n')),
          settle,
          holds,
          true,
        );
      else await clear(control, settle);
    await finish(control, settle);
    const restored = texts(control).join() === before.join();
    return result.ok
      ? fail('页面没有接受这个日期（可能不在可选范围内）', restored)
      : { ...result, restored };
  };

  const finish = async (control: Control, settle: Settle) => {
    for (const box of inputs(control)) blur(box);
    await closePopup(control.root, spec, settle);
    // Some open once more when the focus they planned for arrives.
    await settle.quiet(control.root, 80);
    await closePopup(control.root, spec, settle);
  };

  const enter = async (
    control: Control,
    iso: string[],
    settle: Settle,
    holds: () => boolean,
    asIs = false,
  ): Promise<WriteResult> => {
    const [box] = inputs(control);
    if (!box) return fail('找不到日期框');
    const popup = await openPopup(control.root, spec, settle);
    if (!popup) return fail('日历没有打开，可能已被页面锁定');
    if (!box.readOnly) {
      const shapes = asIs
        ? [iso]
        : transpose(iso.map((date) => dateTexts(date, box.value || box.placeholder)));
      for (const shape of shapes) {
        const values = spec.joint && iso.length === 2 ? [shape.join(spec.joint)] : shape;
        await typeIn(control, values, settle);
        if (
          asIs ||
          (holds() && !shown(popup)) ||
          (await settle.until(() => holds() && !shown(popup), 60))
        )
          return done;
        if (holds()) return done;
      }
    }
    const open = spec.panel && (await openPopup(control.root, spec, settle));
    return spec.panel && open
      ? clickThrough(open, spec.panel, control, iso, settle)
      : fail('该日期框只能用鼠标选择');
  };

  const clear = async (control: Control, settle: Settle): Promise<WriteResult> => {
    const empty = () => texts(control).length === 0;
    if (empty()) return done;
    if (await clearByIcon(control.root, spec, settle)) await settle.until(empty, 200);
    if (!empty() && !inputs(control)[0]?.readOnly) {
      await openPopup(control.root, spec, settle);
      await typeIn(
        control,
        inputs(control).map(() => ''),
        settle,
      );
    }
    await finish(control, settle);
    return empty() || (await settle.until(empty, 200))
      ? done
      : fail('该日期框没有“清空”，不能恢复为空，请自行核对', false);
  };

  return {
    texts,
    join: ' ~ ',
    readonlyByDesign: true,
    write,
    clear,
    snapshot: (control) => ({ type: 'choices', texts: texts(control) }),
  };
}

const isoOf = (date: string) => {
  const parts = dateParts(date);
  return parts
    ? parts.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-')
    : date;
};

const transpose = (rows: string[][]): string[][] =>
  (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ''));

/** Pages to the month and clicks the day, for one date or the two ends of a range. */
async function clickThrough(
  popup: HTMLElement,
  spec: PanelSpec,
  control: Control,
  iso: string[],
  settle: Settle,
): Promise<WriteResult> {
  for (const date of iso) {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const years = control.kind === 'year';
    const months = control.kind === 'month';
    for (let step = 0; step < 200; step++) {
      const texts = all(popup, spec.header)
        .filter(shown)
        .map((each) => each.textContent ?? '')
        .join(' ');
      const numbers = (texts.match(/\d+/g) ?? []).map(Number);
      const shownYear = numbers.find((number) => number > 1_000) ?? 0;
      const shownMonth = numbers.find((number) => number <= 12) ?? month;
      const byYear = years ? Math.floor(year / 10) - Math.floor(shownYear / 10) : year - shownYear;
      const byMonth = years || months ? 0 : month - shownMonth;
      if (!shownYear || (!byYear && !byMonth)) break;
      const button = byYear
        ? byYear > 0
          ? spec.nextYear
          : spec.previousYear
        : byMonth > 0
          ? spec.nextMonth
          : spec.previousMonth;
      const target = all(popup, button).find(shown);
      if (!target) break;
      click(target);
      await settle.quiet(popup, 100);
    }
    const cells = all(popup, spec.cell).filter(shown);
    const cell = months
      ? cells[month - 1]
      : cells.find(
          (each) => Number(/\d+/.exec(each.textContent ?? '')?.[0]) === (years ? year : day),
        );
    if (!cell || /disabled/.test(cell.className)) return fail('这个日期不在可选范围内');
    click(one(cell, 'span,a,em,div') ?? cell);
    await settle.quiet(popup, 100);
  }
  return done;
}
