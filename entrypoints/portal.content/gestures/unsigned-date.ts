import type { Desired } from '@/rules/plan';
import { type Control, type Settle, type WriteResult, widgets } from '../widgets';
import { pickDate } from '../widgets/parts/calendar';
import { dateParts, isoOf, proveDates, showsDates } from './dates';
import { calendarIn, layersOfDays, pressWord } from './drawn-calendar';
import type { Driver } from './driver';
import { blur, focus, press, pressOutside, tap, type } from './events';
import { done, fail, plain } from './say';
import { textBox } from './text-box';

/*
 * A readonly box that gives no sign of its calendar: clicked as a person would. What then opens
 * says whose it is; where nothing does, the system fills the box and it stays as it is.
 */

/** A calendar that is loaded only when it is wanted takes its time. */
const LOOK = 2_000;

/** The library that now knows the box, or whose calendar has just opened for it. */
function ownerOf(box: HTMLElement) {
  for (const widget of widgets) {
    if (widget.unsigned) continue;
    const known = box.parentElement && widget.find(box.parentElement);
    const control = (known || []).find(({ root }) => root === box) ?? widget.adopt?.(box);
    if (control) return { widget, control };
  }
  return null;
}

const boxOf = ({ root }: Control) => root as HTMLInputElement;
const isoFor = (desired: Desired) => isoOf(dateParts(plain(desired)) ?? []);
const shows = (control: Control, iso: string) =>
  iso !== '' && showsDates(control.root, textBox.texts(control), [iso]);

/** Opens what belongs to the box and has it take the date, or nothing where `iso` is ''. */
async function set(control: Control, iso: string, settle: Settle): Promise<WriteResult> {
  const box = boxOf(control);
  const standing = layersOfDays();
  // in a hand's order: a press after the focus closes what the focus has opened
  press(box);
  focus(box);
  tap(box);
  const opened = () =>
    // a window that holds the box too is no calendar: its buttons are not to be pressed
    layersOfDays().find((layer) => !standing.includes(layer) && !layer.contains(box));
  const found = await settle.until(() => ownerOf(box) ?? opened(), LOOK);
  const leave = (result: WriteResult) => {
    blur(box);
    if (opened()) pressOutside(box);
    return result;
  };
  if (!found) return leave(fail('点开后没有出现日历，可能由系统填写，未填写'));
  if ('widget' in found) {
    const { widget, control: own } = found;
    return iso
      ? widget.write(own, { type: 'date', date: iso, precision: 'day' }, settle)
      : widget.restore(own, { type: 'text', text: '' }, settle);
  }
  const there = () => (iso ? shows(control, iso) : !box.value);
  try {
    if (iso) await pickDate(calendarIn(opened), iso.split('-').map(Number), settle);
    else pressWord(found, /^(清\s*[空除]|clear)$/i);
  } catch (error) {
    return leave(fail((error as Error).message, !box.value));
  }
  await settle.until(there, 500);
  // it offers no way to empty the box, which was empty before it was filled
  if (!iso && box.value) type(box, '');
  if (iso) proveDates(box, [box.value], [iso]);
  return leave(there() ? done : fail('页面没有接受这个日期', !box.value));
}

/** The driver of such a box. */
export const unsignedDate: Driver = {
  ...textBox,
  write(control, desired, settle) {
    const iso = isoFor(desired);
    return iso.length === 10
      ? set(control, iso, settle)
      : Promise.resolve(fail('资料里的日期不够这个日期框的精度'));
  },
  clear: (control, settle) =>
    boxOf(control).value ? set(control, '', settle) : Promise.resolve(done),
  holds: (control, desired) => shows(control, isoFor(desired)),
};
