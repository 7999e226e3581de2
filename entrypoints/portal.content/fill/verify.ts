import type { Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { closeLate } from '../gestures/typed';
import type { Settle, Snapshot } from '../widgets';
import type { FillReader } from './reader';

/** Hears what became of a line, and what undoes it where something was written. */
export type Report = (outcome: Outcome, journal?: JournalEntry) => void;

/** A line that was written and read back once. */
export interface Written {
  line: ApplyLine;
  before: Snapshot;
  shownBefore: string;
  /** Watched long enough: told by a timer, so that the page's own earlier timers have run before, however busy the page. */
  ripe: boolean;
  ms: number;
  settleMs: number;
}

/** What undoes a line; `after`: what the control shows now. */
export const entry = (line: ApplyLine, before: Snapshot, after: string): JournalEntry => ({
  lineId: line.lineId,
  signature: line.signature,
  label: line.label,
  before,
  after,
  ...(line.newRow && { addedRow: true }),
});

/** Reports a written line as filled, as it now stands. */
export function confirm(reader: FillReader, written: Written, report: Report) {
  const { line, before, ms, settleMs } = written;
  const found = reader.find(line.signature);
  const value = found ? reader.value(found) : '';
  report(
    { lineId: line.lineId, signature: line.signature, status: 'filled', value, ms, settleMs },
    entry(line, before, value),
  );
}

/** Reads a written line back; true where it holds, else it has been reported as reverted. */
export async function verify(reader: FillReader, written: Written, report: Report, settle: Settle) {
  const { line, before, shownBefore, ms, settleMs } = written;
  const base = { lineId: line.lineId, signature: line.signature, ms, settleMs };
  const found =
    reader.find(line.signature) ?? (await settle.until(() => reader.find(line.signature), 300));
  if (!found) {
    report(
      { ...base, status: 'reverted', reason: '写入后页面收起或移除了这一项，无法核对' },
      entry(line, before, ''),
    );
    return false;
  }
  closeLate(found.control, reader.value(found));
  if (found.widget.holds(found.control, line.desired)) {
    confirm(reader, written, report);
    return true;
  }
  const value = reader.value(found);
  if (value === shownBefore) {
    report({ ...base, status: 'reverted', reason: '页面把它改回了原值', value });
    return false;
  }
  const back = await found.widget.restore(found.control, before, settle);
  const now = reader.value(found);
  report(
    {
      ...base,
      status: 'reverted',
      reason: `页面把它改成了“${value.slice(0, 30)}”，${back.ok ? '已恢复原值' : '未能恢复原值，请核对'}`,
      value: now,
    },
    back.ok ? undefined : entry(line, before, now),
  );
  return false;
}

/** A list that opened at a written box after it had been left is chosen from, or the line is put back. */
export async function chooseLate(
  reader: FillReader,
  { line, before, shownBefore, ms, settleMs }: Written,
  mark: number,
  settle: Settle,
  report: Report,
) {
  const found = reader.find(line.signature);
  const args = [line.desired, shownBefore, settle, mark] as const;
  const result = await found?.widget.late?.(found.control, ...args);
  if (!found || !result || result.ok) return;
  const value = reader.value(found);
  const base = { lineId: line.lineId, signature: line.signature, ms, settleMs, value };
  report(
    {
      ...base,
      status: 'reverted',
      reason: result.restored ? result.reason : `${result.reason}；未能恢复原值，请核对`,
    },
    result.restored ? undefined : entry(line, before, value),
  );
}
