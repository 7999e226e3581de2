import type { Outcome } from '@/rules/plan';
import type { ApplyLine } from '@/storage/messages';
import { clock } from '../clock';
import { fold } from '../gestures/dom';
import { tick } from '../gestures/driver';
import { sameText } from '../gestures/say';
import type { Settle } from '../widgets';
import { invalid, misfit, sameLabel } from './fits';
import { remembering } from './lookup';
import { keepPlace } from './place';
import type { FillReader, FillTarget } from './reader';
import { createRows } from './rows';
import { createSettle } from './settle';
import { chooseLate, confirm, entry, type Report, verify, type Written } from './verify';

/** How long a written field is watched for the page taking it back. */
const OBSERVE = 250;
/** Longest run of writes without giving the page a turn. */
const TURN = 30;

const closed: Record<string, string> = {
  locked: '该项被页面锁定（只读），未填写',
  disabled: '该项现在不可填写',
  hidden: '该项现在没有显示出来',
  forbidden: '密码、验证码一类的项从不填写',
  unsupported: '这种控件还不能自动填写',
};

/**
 * Writes the lines in the order of the page (parents stand before children), one
 * outcome a line. A line is `filled` only after it was read back twice, the
 * second time OBSERVE ms later; all are read once more at the end of the run, and
 * one that the page took back meanwhile is reported anew.
 */
export async function applyLines(
  form: FillReader,
  lines: ApplyLine[],
  report: Report,
  signal: AbortSignal,
  clearChoice?: Settle['clearChoice'],
): Promise<void> {
  const settle = createSettle(signal, clearChoice);
  const reader = remembering(form);
  const ensureRow = createRows(reader, settle);
  let putBack = keepPlace();
  const pending: Written[] = [];
  const held: Written[] = [];
  let turn = clock();

  const say = (line: ApplyLine, status: Outcome['status'], reason?: string, value?: string) =>
    report({
      lineId: line.lineId,
      signature: line.signature,
      status,
      ...(reason && { reason }),
      ...(value !== undefined && { value }),
    });

  const attempt = async (asked: ApplyLine, last: boolean): Promise<boolean> => {
    let line = asked;
    const at = clock();
    const waited = settle.waited;
    if (line.newRow && line.group) {
      const row = await ensureRow(line.signature, line.group);
      if (row.reason !== undefined) {
        say(line, 'refused', row.reason);
        return true;
      }
      line = { ...line, signature: row.signature };
    }
    const found =
      reader.find(line.signature) ??
      (await settle.until(() => reader.find(line.signature), pending.length || last ? 1_000 : 0));
    if (!found) {
      if (!last) return false;
      say(line, 'refused', '页面上已没有这一项（或有多个相同的），请重新生成计划');
      return true;
    }
    const { control, widget } = found;
    const state = () => reader.find(line.signature)?.descriptor.state ?? 'hidden';
    if (found.descriptor.state === 'disabled') {
      if (!last) return false;
      await settle.until(() => state() === 'open', 1_000);
      if (state() === 'disabled') {
        say(line, 'waiting', '该项现在不可填写（可能要先填上一级）');
        return true;
      }
    }
    const refusal = refuse(reader, found, line, state());
    if (refusal) {
      say(line, 'refused', refusal);
      return true;
    }
    await widget.prepare?.(control, settle);
    if (widget.holds(control, line.desired)) {
      say(line, 'unchanged', undefined, reader.value(found));
      return true;
    }
    const before = widget.snapshot(control);
    const shownBefore = reader.value(found);
    const result = await widget.write(control, line.desired, settle);
    const problem = result.ok ? invalid(control) : null;
    if (problem) await widget.restore(control, before, settle);
    const restored = problem ? reader.value(found) === shownBefore : !result.ok && result.restored;
    if (problem || !result.ok) {
      const reason = problem ?? (result.ok ? '' : result.reason);
      if (!problem && !result.ok && result.waiting && !last && restored) return false;
      report(
        {
          lineId: line.lineId,
          signature: line.signature,
          status: !problem && !result.ok && result.waiting ? 'waiting' : 'refused',
          reason: restored ? reason : `${reason}；未能恢复原值，请核对`,
          value: reader.value(found),
        },
        restored ? undefined : entry(line, before, reader.value(found)),
      );
      return true;
    }
    const written: Written = {
      line,
      before,
      shownBefore,
      ripe: false,
      ms: clock() - at,
      settleMs: settle.waited - waited,
    };
    pending.push(written);
    setTimeout(() => {
      written.ripe = true;
    }, OBSERVE);
    return true;
  };

  const flush = async (all: boolean) => {
    while (pending[0] && (all || pending[0].ripe)) {
      const written = pending.shift();
      if (written && (await verify(reader, written, report, settle))) held.push(written);
    }
  };
  const lookAgain = async () => {
    for (const written of held) {
      const found = reader.find(written.line.signature);
      if (found && !found.widget.holds(found.control, written.line.desired))
        await verify(reader, written, report, settle);
    }
    const mark = held.length ? settle.opened.again() : null;
    if (mark !== null)
      for (const written of held) await chooseLate(reader, written, mark, settle, report);
  };
  // A postback takes the page away: what is written is journalled before it goes.
  const leaving = () => {
    for (const written of pending.splice(0)) confirm(reader, written, report);
  };
  addEventListener('pagehide', leaving);

  try {
    let queue = inOrder(reader, lines);
    const found = queue.flatMap((line) => reader.find(line.signature) ?? []);
    putBack = keepPlace(found.map(({ element }) => element));
    for (const last of [false, true]) {
      const again: ApplyLine[] = [];
      for (const line of queue) {
        if (signal.aborted) {
          say(line, 'refused', '已停止，未填写');
          continue;
        }
        try {
          if (!(await attempt(line, last))) again.push(line);
        } catch (error) {
          say(line, 'refused', `填写时出错：${error instanceof Error ? error.message : error}`);
        }
        if (clock() - turn > TURN) {
          await tick();
          turn = clock();
        }
        await flush(false);
      }
      queue = again;
      if (!queue.length) break;
    }
    if (!signal.aborted && pending.length) {
      await settle.quiet(document, 100);
      // Hidden tabs run their timers once a second.
      await settle.until(() => pending.every(({ ripe }) => ripe), OBSERVE + 3_000);
    }
    await flush(true);
    await lookAgain();
  } finally {
    removeEventListener('pagehide', leaving);
    reader.stop();
    settle.opened.stop();
    putBack();
  }
}

/** Order of the page; what is not there yet (new rows, later steps) keeps its order at the end. */
function inOrder(reader: FillReader, lines: ApplyLine[]) {
  const place = new Map(reader.read().fields.map((field, index) => [field.signature, index]));
  const at = (line: ApplyLine) => place.get(line.signature) ?? Number.MAX_SAFE_INTEGER;
  return [...lines].sort((one, other) => at(one) - at(other));
}

/** The drift check just before writing: still the same field, open, and as the plan saw it. */
function refuse(reader: FillReader, found: FillTarget, line: ApplyLine, state: string) {
  if (state !== 'open') return closed[state] ?? '该项现在不可填写';
  const { descriptor, control, widget } = found;
  if (!line.newRow && !sameLabel(descriptor.label, line.label, fold))
    return `这一项的名称变成了“${descriptor.label}”，请重新生成计划`;
  const value = reader.value(found);
  if (
    !line.newRow &&
    value !== '' &&
    !sameText(value, line.before) &&
    !widget.holds(control, line.desired)
  )
    return `这一项在计划之后变成了“${value.slice(0, 30)}”，未覆盖`;
  return misfit(
    control.kind,
    { ...descriptor.constraints, ...widget.constraints(control) },
    line.desired,
  );
}
