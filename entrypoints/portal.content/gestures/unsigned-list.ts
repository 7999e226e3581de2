import type { Desired } from '@/rules/plan';
import type { Control, Settle, WriteResult } from '../widgets';
import { classOf, fold, textOf } from './dom';
import { blur, click, focus, key, press, pressAway, pressOutside, put, send, tap } from './events';
import { leadsAway } from './leads-away';
import { rowSaying, rowsIn, unfoldAll } from './list-rows';
import { closeWindow } from './opened-window';
import { done, fail, plain, wordings } from './say';
import { DATE, inputOf, typed } from './typed';
import { unreadReason } from './unread-choice';

/*
 * A box at which a list opens that no unit knows. What a hand chooses in it the page takes as
 * chosen; the same words typed may stand in the box and be nothing to the page. So what opens is
 * chosen from, and what it does not hold is not written.
 */

type Box = HTMLInputElement | HTMLTextAreaElement;

/** How long a list may take to open at a box that says it opens one, and its rows to come. */
const LOOK = 1_500;
const LOAD = 3_000;
/** … and what has come to be replaced. */
const REPLACED = 500;

const LOADING = /加载|正在|查询中|搜索中|请稍|loading/i;
const PROMPT = /^(请选择.*|不选|无|--+|—+)$/;
/** Empties the box it stands in; a sign that removes may be the row's. */
const CLEAR = /(?:^|[-_\s])clear/i;
const CLOSE = /clear|close/i;
/** Asks to choose: not of days, those have their own. */
const ASKS = /^请?(?:点击)?选择(?!.*(?:日期|时间|年|月))/;
const SELECT = /(?:^|[-_\s])(?:select|combo(?:box)?|dropdown|picker)(?:[-_\s]|$)/i;
const CARET = /caret|arrow|chevron|triangle/i;
const MARK = /^[▼▾▿⌄∨﹀]$/;

/** Boxes in which something was chosen: their text gone, the page still holds it. */
const chosen = new WeakSet<Box>();

const clearSign = (box: Box, names: RegExp) =>
  [...(box.parentElement?.children ?? [])].find(
    (each): each is HTMLElement => each !== box && names.test(classOf(each)) && !leadsAway(each),
  );

/** Does it look as if a list opened at a click: by its prompt, its frame or the sign beside it? */
export function asksToChoose(box: Box): boolean {
  if (box.placeholder && ASKS.test(box.placeholder)) return true;
  const around = box.parentElement;
  if (!around) return false;
  if (around.className && SELECT.test(around.className)) return true;
  if (around.childElementCount === 1) return false;
  return [box.nextElementSibling, box.previousElementSibling].some(
    (each) => each && (CARET.test(classOf(each)) || MARK.test(textOf(each))),
  );
}

/** One line of plain text: nothing else is a list's box. */
const lineOf = (control: Control): Box | null =>
  control.kind === 'text' ? inputOf(control) : null;

/** Presses the box as a hand does: what opens is a list, a window or nothing. */
async function openAt(box: Box, settle: Settle, mark: number, ms: number) {
  press(box);
  focus(box);
  tap(box);
  const look = () => settle.opened.at(box, mark) ?? settle.opened.over(mark);
  return settle.until(look, ms);
}

/** Leaves the box, and what still stands at it closes. */
async function leave(box: Box, settle: Settle, mark: number) {
  const closed = () => !settle.opened.at(box, mark);
  // what fades out, after it has slid in, needs its time; a click too soon would open it again
  const ways: [act: () => void, ms: number][] = [
    [() => blur(box), 120],
    [() => pressOutside(box), 600],
    [() => key(box, 'Escape'), 120],
    // beside the box may still be the frame that opens it
    [() => pressOutside(box.ownerDocument.body), 600],
    [() => click(box), 120],
  ];
  for (const [act, ms] of ways) {
    act();
    if (closed() || (await settle.until(closed, ms))) return;
  }
}

/** Chooses in the list that stands at the box; what it does not hold leaves the box as it was. */
async function choose(
  box: Box,
  wanted: string[],
  before: string,
  settle: Settle,
  mark: number,
): Promise<WriteResult> {
  const list = () => settle.opened.at(box, mark);
  /** What stands beside the box, chosen perhaps. */
  const face = () => textOf(box.parentElement);
  const faced = face();
  const row = () => {
    const at = list();
    return at && rowSaying(at, wanted);
  };
  const loading = () => {
    const at = list();
    return !at || rowsIn(at).some((each) => LOADING.test(textOf(each)));
  };
  const rows = () => settle.until(row, loading() ? LOAD : REPLACED);
  let hit = await rows();
  const tree = list();
  // the same name may stand in a branch that is closed
  const whole = !tree || (await unfoldAll(tree, settle));
  // what was chosen stands beside the box, and could not be put back
  if (tree && faced && rowSaying(tree, [faced])) {
    await leave(box, settle, mark);
    return fail(unreadReason);
  }
  hit = whole ? row() : null;
  if (!hit && whole && !box.readOnly && box.value !== wanted[0]) {
    put(box, wanted[0] ?? '');
    hit = await rows();
  }
  if (hit) click(hit);
  const holds = () => wanted.some((each) => fold(each) === fold(box.value));
  if (hit && (await settle.until(holds, 500))) {
    chosen.add(box);
    await leave(box, settle, mark);
    if (holds()) return done;
  }
  if (!box.readOnly && box.value !== before) {
    put(box, before);
    send(box, 'change');
  }
  await leave(box, settle, mark);
  if (hit && face() !== faced) {
    // it stands beside the box, where it is not read: taken off by its sign
    const sign = clearSign(box, CLOSE);
    if (sign) tap(sign);
    const off = () => face() === faced && box.value === before;
    if (await settle.until(off, 300)) return fail(unreadReason);
  }
  const missing = whole
    ? `点开的列表里没有“${wanted[0] ?? ''}”，未填写`
    : '点开的列表层级太多，请自行选择，未填写';
  // pressed and not shown: the page may hold it all the same
  return hit
    ? { ...{ ok: false, restored: false, unread: true }, reason: '页面没有接受这个选项' }
    : fail(missing, box.value === before);
}

/** Chooses where a list opens; null where none did, and the box is as it was. */
async function fromList(
  box: Box,
  wanted: string[],
  settle: Settle,
  ms: number,
): Promise<WriteResult | null> {
  if (leadsAway(box)) return fail('这一项在链接里，点它会离开本页，未填写');
  const mark = settle.opened.mark(box);
  const before = box.value;
  const opened = (await openAt(box, settle, mark, ms)) ?? settle.opened.shade(mark);
  if (!opened) {
    // what opened all the same, and is no list, closes
    blur(box);
    pressAway(box);
    return null;
  }
  if (settle.opened.at(box, mark)) return choose(box, wanted, before, settle, mark);
  closeWindow(opened);
  blur(box);
  return fail('这一项要在弹出的窗口里选，未填写', box.value === before);
}

/** One option; several are no row of a list. */
const wantedOf = (desired: Desired) => {
  const options = desired.type === 'path' ? desired.levels.slice(-1) : wordings(desired);
  return (options.length === 1 && options[0]) || [plain(desired)];
};

const typeWatching = (control: Control, box: Box, desired: Desired, settle: Settle) => {
  const mark = settle.opened.mark(box);
  return typed(control, plain(desired), settle, (before) =>
    settle.opened.at(box, mark) ? choose(box, wantedOf(desired), before, settle, mark) : null,
  );
};

/** Types a text into a box of any kind; where a list opens for it, it is chosen there. */
export function typeOrChoose(
  control: Control,
  desired: Desired,
  settle: Settle,
): Promise<WriteResult> {
  const box = lineOf(control);
  const text = plain(desired);
  if (!box || !text) return typed(control, text, settle);
  // not awaited where nothing is asked: boxes are many
  if (!asksToChoose(box)) return typeWatching(control, box, desired, settle);
  return fromList(box, wantedOf(desired), settle, LOOK).then(
    (result) => result ?? typeWatching(control, box, desired, settle),
  );
}

/**
 * A list that opened for it after it had been left, and after the mark: chosen from, or the box is
 * put back. Null without one.
 */
export async function chooseLate(
  control: Control,
  desired: Desired,
  before: string,
  settle: Settle,
  mark: number,
): Promise<WriteResult | null> {
  const box = lineOf(control);
  if (!box || !settle.opened.at(box, mark)) return null;
  return choose(box, wantedOf(desired), before, settle, mark);
}

/** Chooses in a box that cannot be typed into. */
export async function chooseOnly(
  control: Control,
  desired: Desired,
  settle: Settle,
): Promise<WriteResult> {
  const box = inputOf(control);
  if (!box) return fail('找不到输入框');
  return (
    (await fromList(box, wantedOf(desired), settle, LOOK)) ??
    fail('点开后没有出现选项，可能由系统填写，未填写')
  );
}

/** Empties a box of any kind; one at which a list opens is emptied by what that offers. */
export async function empty(control: Control, settle: Settle): Promise<WriteResult> {
  const box = lineOf(control);
  if (!box?.value) return typed(control, '', settle);
  if (chosen.has(box) || (asksToChoose(box) && !DATE.test(box.value)))
    return chooseNothing(control, settle);
  const mark = settle.opened.mark(box);
  const listed = async () => {
    send(box, 'change');
    await leave(box, settle, mark);
    return done;
  };
  return typed(control, '', settle, () => (settle.opened.at(box, mark) ? listed() : null));
}

/** Chooses "nothing" where the list, or a sign in the box, offers it. */
export async function chooseNothing(control: Control, settle: Settle): Promise<WriteResult> {
  const box = inputOf(control);
  if (!box?.value) return done;
  const sign = clearSign(box, CLEAR);
  if (sign) click(sign);
  else if (!leadsAway(box)) {
    const mark = settle.opened.mark(box);
    await openAt(box, settle, mark, LOOK);
    const list = settle.opened.at(box, mark);
    const none = list && rowsIn(list).find((row) => PROMPT.test(textOf(row)) && !leadsAway(row));
    if (none) click(none);
    await leave(box, settle, mark);
    if (!list) pressAway(box);
  }
  const isEmpty = () => !box.value || PROMPT.test(box.value);
  return (await settle.until(isEmpty, 300))
    ? done
    : fail('该列表没有“清空”，不能恢复为未选，请自行核对', false);
}
