import type { ControlKind } from '@/rules/field';
import type { Desired } from '@/rules/plan';
import type { Control, Settle, WriteResult } from '../widgets';
import { clickThrough, type PanelSpec } from './calendar-panel';
import { dateParts, dateTexts, isoOf, proveDates, readings, showsDates } from './dates';
import { open as isOpen, one, within } from './dom';
import { type Driver, tick } from './driver';
import { blur, click, focus, key, put, send } from './events';
import { clearByIcon, closePopup, openPopup, type PopupSpec, popupOf } from './popup';
import { done, fail } from './say';

export interface CalendarSpec extends PopupSpec {
  input: string;
  /** A range in one box: what joins its two dates. */
  joint?: string;
  /** Takes what is typed on `change`; its Enter picks whatever its own calendar has in focus. */
  noEnter?: boolean;
  /** Keeps what is typed and picked only once this is pressed in the open calendar. */
  confirm?: string;
  panel: PanelSpec;
  /** What it takes, down to the year, month or day, where the box does not say; asked again once it is open. */
  kindIn?(root: HTMLElement, popup: HTMLElement | null): ControlKind | undefined;
}

const sizes: Partial<Record<ControlKind, number>> = { year: 4, month: 7 };
const yearFirst = /\d{4}\D{1,3}\d{1,2}(\D{1,3}\d{1,2})?/g;
const closed = '日历没有打开，可能已被页面锁定';
const notDates = '这里选的是时间、周或季度，还不能自动填写';

/** Date, month, year and range: typed where the box allows, clicked where it does not. */
export function calendar(spec: CalendarSpec): Driver {
  const inputs = (control: Control) =>
    within(control.root, spec.input).filter(
      (element): element is HTMLInputElement => element instanceof HTMLInputElement,
    );
  const texts = (control: Control) =>
    inputs(control)
      .map((input) => input.value)
      .filter(Boolean);
  /** One text a date, also where one box holds both ends. */
  const apart = (control: Control) => {
    const { joint } = spec;
    return texts(control).flatMap((text) =>
      joint && control.kind === 'daterange' ? text.split(joint) : text,
    );
  };

  const grains = new WeakMap<Element, ControlKind>();
  const grainOf = ({ root, kind }: Control) =>
    grains.get(root) ?? spec.kindIn?.(root, null) ?? kind;
  const isoFor = (control: Control, desired: Desired): string[] | null => {
    const dates =
      desired.type === 'range'
        ? [desired.from, desired.to]
        : desired.type === 'date'
          ? [desired.date]
          : desired.type === 'text'
            ? (control.kind === 'daterange' && desired.text.match(yearFirst)) || [desired.text]
            : null;
    const size = sizes[grainOf(control)] ?? 10;
    return (
      dates?.map((date) => {
        const parts = dateParts(date);
        return (parts ? isoOf(parts) : date).slice(0, size);
      }) ?? null
    );
  };
  const shows = (control: Control, iso: string[]) => showsDates(control.root, apart(control), iso);

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
      if (!spec.noEnter) key(box, 'Enter');
      await tick();
    }
    await settle.quiet(control.root, 80);
  };

  const finish = async (control: Control, settle: Settle) => {
    const popup = spec.confirm ? popupOf(control.root, spec) : null;
    const kept = popup && isOpen(popup) && one(popup, spec.confirm ?? '');
    if (kept) click(kept);
    for (const box of inputs(control)) blur(box);
    await closePopup(control.root, spec, settle);
    // Some open once more when the focus they planned for arrives.
    await settle.quiet(control.root, 80);
    await closePopup(control.root, spec, settle);
  };

  /**
   * Types the dates as the box shows them, else clicks them. What was typed stands in
   * the box as long as the calendar is open, taken or not: only what it shows after
   * that counts.
   */
  const enter = async (control: Control, iso: string[], settle: Settle): Promise<WriteResult> => {
    const [box] = inputs(control);
    if (!box) return fail('找不到日期框');
    const taken = () => shows(control, iso);
    const before = texts(control);
    const changed = () => texts(control).join() !== before.join();
    let like = box.value || box.placeholder;
    const tried = new Set<string>();
    const next = () =>
      box.readOnly || tried.size > 2
        ? undefined
        : transpose(iso.map((date) => dateTexts(date, like))).find(
            (shape) => !tried.has(shape.join()),
          );
    for (let shape = next(); shape; shape = next()) {
      tried.add(shape.join());
      if (!(await openPopup(control.root, spec, settle))) return fail(closed);
      const joined = spec.joint && iso.length === 2 ? [shape.join(spec.joint)] : shape;
      await typeIn(control, joined, settle);
      await finish(control, settle);
      if (taken() || (await settle.until(taken, 60))) return done;
      // Read as another date, which at least tells how this box writes them; some leave one
      // end of a range as it was typed, which tells nothing.
      if (changed()) like = apart(control).find((text) => !shape.includes(text)) ?? like;
      if (changed()) await putBack(control, before, settle);
    }
    const popup = await openPopup(control.root, spec, settle);
    if (!popup) return fail(closed);
    const clicked = await clickThrough(popup, spec.panel, grainOf(control), iso, settle);
    await finish(control, settle);
    if (!clicked.ok) return clicked;
    await settle.until(changed, 200);
    proveDates(control.root, apart(control), iso);
    return taken() ? done : fail('页面没有接受这个日期（可能不在可选范围内）');
  };

  const write: Driver['write'] = async (control, desired, settle) => {
    const popup = await openPopup(control.root, spec, settle);
    if (!popup) return fail(closed);
    const grain = spec.kindIn?.(control.root, popup);
    if (grain) grains.set(control.root, grain);
    const leave = async (reason: string) => {
      await finish(control, settle);
      return fail(reason);
    };
    if (grain === 'unknown') return leave(notDates);
    const iso = isoFor(control, desired);
    if (!iso) return leave('该项要填日期');
    if ((control.kind === 'daterange') !== (iso.length === 2))
      return leave(iso.length === 2 ? '该项只能填一个日期' : '该项要填起止两个日期');
    const short = Math.min(...iso.map((date) => date.length));
    if (short < (sizes[grainOf(control)] ?? 10))
      return leave(short < 7 ? '资料里只有年份，没有月' : '资料里只有年月，没有日');
    const before = texts(control);
    if (inputs(control)[0]?.readOnly && before.some((text) => /\d:\d/.test(text)))
      return leave('原值带时分秒，而这里只能点选日期，撤销时恢复不了，未覆盖');
    const result = await enter(control, iso, settle);
    if (result.ok) return done;
    const back = await putBack(control, before, settle);
    return { ...result, restored: back.ok };
  };

  /** What stood in the boxes, to the letter: a time of day, a day and month in any order. */
  const putBack = async (
    control: Control,
    before: string[],
    settle: Settle,
  ): Promise<WriteResult> => {
    if (!before.length) return clear(control, settle);
    const same = () => texts(control).join() === before.join();
    if (same()) return done;
    if (!inputs(control)[0]?.readOnly && (await openPopup(control.root, spec, settle))) {
      await typeIn(control, before, settle);
      await finish(control, settle);
      if (same() || (await settle.until(same, 200))) return done;
    }
    const joint = spec.joint;
    const dates = before.flatMap((text) => (joint ? text.split(joint) : text)).map(readings);
    for (let at = 0; dates.every((each) => each[Math.min(at, each.length - 1)]) && at < 2; at++) {
      const popup = await openPopup(control.root, spec, settle);
      if (!popup) break;
      const iso = dates.map((each) => isoOf(each[Math.min(at, each.length - 1)] ?? []));
      await clickThrough(popup, spec.panel, grainOf(control), iso, settle);
      await finish(control, settle);
      if (same() || (await settle.until(same, 200))) return done;
    }
    return fail('没能放回原来的日期，请自行核对', false);
  };

  const clear = async (control: Control, settle: Settle): Promise<WriteResult> => {
    const empty = () => texts(control).length === 0;
    if (empty()) return done;
    if (await clearByIcon(control.root, spec, settle)) {
      await settle.until(empty, 200);
      // The press on the icon reaches the box too: some open after it.
      const popup = () => popupOf(control.root, spec);
      await settle.until(() => popup() && isOpen(popup() as Element), 200);
    }
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
    refuses: ({ kind }) => (kind === 'unknown' ? notDates : null),
    write,
    clear,
    holds: (control, desired) => {
      const iso = isoFor(control, desired);
      return !!iso && shows(control, iso);
    },
    snapshot: (control) => ({ type: 'choices', texts: texts(control) }),
    restore: (control, snapshot, settle) =>
      putBack(control, snapshot.type === 'choices' ? snapshot.texts : [], settle),
  };
}

const transpose = (rows: string[][]): string[][] =>
  (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ''));
