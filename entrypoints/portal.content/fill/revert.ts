import type { Outcome } from '@/rules/plan';
import type { JournalEntry } from '@/storage/messages';
import { sameText } from '../gestures/say';
import { closeLate, DATE } from '../gestures/typed';
import type { Settle } from '../widgets';
import { keepPlace } from './place';
import type { FillReader, FillTarget } from './reader';
import { removeRow } from './rows';
import { createSettle } from './settle';

/** Milliseconds in which a calendar may still open at a box that has been left. */
const LATE = 200;

/**
 * Puts back what the journal holds: last written first (a field that a radio
 * revealed goes before the radio), what failed once more in the order of the page
 * (a child's options come back with its parent). Lines the user has changed since
 * are refused; rows added by the run are emptied, then removed where the row has
 * its own delete button.
 */
export async function revertEntries(
  reader: FillReader,
  entries: JournalEntry[],
  report: (outcome: Outcome) => void,
  signal: AbortSignal,
  clearChoice?: Settle['clearChoice'],
): Promise<void> {
  const settle = createSettle(signal, clearChoice);
  const putBack = keepPlace(
    entries.flatMap(({ signature }) => reader.find(signature)?.element ?? []),
  );
  const reasons = new Map<JournalEntry, string>();
  const undone = new Set<JournalEntry>();

  const say = (entry: JournalEntry, status: Outcome['status'], reason?: string) => {
    const found = reader.find(entry.signature);
    report({
      lineId: entry.lineId,
      signature: entry.signature,
      status,
      ...(reason && { reason }),
      value: found ? reader.value(found) : '',
    });
  };

  for (const { signature } of entries) {
    const found = reader.find(signature);
    await found?.widget.prepare?.(found.control, settle);
  }
  const open = entries.filter((entry) => {
    const found = reader.find(entry.signature);
    const value = found ? reader.value(found) : null;
    if (value === null) reasons.set(entry, '页面上已没有这一项');
    else if (!sameText(value, entry.after) && !isBack(found, entry)) {
      say(entry, 'refused', '填写之后您又改过这一项，未撤销');
      return false;
    }
    return true;
  });

  const attempt = async (entry: JournalEntry) => {
    const found = reader.find(entry.signature);
    if (!found || !entry.before) return reasons.set(entry, '页面上已没有这一项');
    if (!isBack(found, entry)) {
      const state = found.widget.state(found.control);
      if (state !== 'open') return reasons.set(entry, '该项现在不可填写，未撤销');
      const result = await found.widget.restore(found.control, entry.before, settle);
      if (!result.ok) reasons.set(entry, result.reason);
      await settle.quiet(document, 60);
    }
    const again = reader.find(entry.signature);
    if (isBack(again, entry)) undone.add(entry);
    else if (!reasons.has(entry)) reasons.set(entry, '页面没有接受原来的值');
  };

  try {
    for (const pass of [[...open].reverse(), open])
      for (const entry of pass) {
        if (undone.has(entry)) continue;
        if (signal.aborted) break;
        try {
          await attempt(entry);
        } catch (error) {
          reasons.set(entry, `撤销时出错：${error instanceof Error ? error.message : error}`);
        }
      }
    const dates = [...undone].filter(({ after }) => DATE.test(after));
    if (dates.length) await settle.until(() => signal.aborted, LATE);
    for (const { signature, after } of dates) {
      const found = reader.find(signature);
      if (found) closeLate(found.control, after);
    }
    // what was undone later may have brought it back: a page draws its form anew from what it holds;
    // one that is gone went with the choice that had shown it
    for (const entry of undone) {
      const found = reader.find(entry.signature);
      if (!found || staysBack(found, entry)) continue;
      undone.delete(entry);
      reasons.set(entry, '撤销后页面又恢复了填写的内容，请自行核对');
    }
    const left = await removeRows(open.filter((entry) => entry.addedRow && undone.has(entry)));
    for (const entry of open)
      if (!undone.has(entry))
        say(entry, 'refused', signal.aborted ? '已停止，未撤销' : reasons.get(entry));
      else say(entry, 'filled', left.has(entry) ? '已清空；新增的空行请自行删除' : undefined);
  } finally {
    settle.opened.stop();
    putBack();
  }

  /** Of an editor the text alone: its HTML is copied by itself, which a busy page may answer late. */
  function staysBack(found: FillTarget, entry: JournalEntry) {
    const { before } = entry;
    return before?.type === 'rich' ? reader.value(found) === before.text : isBack(found, entry);
  }

  /** Entries whose row still stands. */
  async function removeRows(emptied: JournalEntry[]) {
    const left = new Set(emptied);
    const rows = new Map<string, JournalEntry[]>();
    for (const entry of emptied) {
      const row = reader.find(entry.signature)?.descriptor.row;
      const key = row ? `${String(row.index).padStart(5, '0')} ${row.group}` : '';
      rows.set(key, [...(rows.get(key) ?? []), entry]);
    }
    for (const [key, cells] of [...rows].sort().reverse()) {
      const found = cells[0] && reader.find(cells[0].signature);
      if (!key || !found || signal.aborted || !isEmptyRow(found)) continue;
      if (await removeRow(reader, found, settle)) for (const cell of cells) left.delete(cell);
    }
    return left;
  }

  /** Nothing stands in the row that is not the page's own default of a new row. */
  function isEmptyRow(found: FillTarget) {
    const { row } = found.descriptor;
    const ours = new Set(entries.map((entry) => entry.signature));
    return reader
      .read()
      .fields.filter((field) => field.row?.group === row?.group && field.row?.index === row?.index)
      .every((field) => {
        const cell = reader.find(field.signature);
        return ours.has(field.signature) || !cell || reader.value(cell) === '';
      });
  }
}

/** As it is compared: some editors add an empty paragraph at the end of all that changes. */
const told = (snap: JournalEntry['before']) =>
  JSON.stringify(snap, (name, value) =>
    name === 'html' ? value.replace(/(<p[^>]*>(<br[^>]*>)?<\/p>)+$/, '') : value,
  );

/** Does the field hold again what stood there before the run? */
const isBack = (found: FillTarget | null, entry: JournalEntry) =>
  !!found && told(found.widget.snapshot(found.control)) === told(entry.before);
