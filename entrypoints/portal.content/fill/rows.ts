import { all, shown, textOf } from '../gestures/dom';
import { click } from '../gestures/events';
import { addRowButton, removeRowButton } from '../gestures/rows';
import type { Settle } from '../widgets';
import type { FillReader, FillTarget } from './reader';

/** More rows than this are not added to one list in one run. */
const MAX_ROWS = 60;

/** Adds rows with the page's own button; remembers lists that do not grow. */
export function createRows(reader: FillReader, settle: Settle) {
  const stuck = new Map<string, string>();
  const added = new Map<string, number>();

  const rowsOf = (group: string) =>
    reader.read().groups.find((each) => each.signature === group)?.rows ?? 0;

  /** Null when the field now stands on the page; else why it does not. */
  return async function ensure(signature: string, group: string): Promise<string | null> {
    while (!reader.find(signature)) {
      const reason = stuck.get(group) ?? (await addOne(group));
      if (reason) {
        stuck.set(group, reason);
        return reason;
      }
    }
    return null;
  };

  async function addOne(group: string): Promise<string | null> {
    const element = reader.group(group);
    if (!element) return '页面上已找不到这个列表';
    const cell = reader.read().fields.find((field) => field.row?.group === group);
    const widget = cell && reader.find(cell.signature)?.widget;
    const button = (widget?.addRow ?? addRowButton)(element);
    if (!button) return '没有找到唯一的“新增”按钮，请先手动加一行';
    const times = (added.get(group) ?? 0) + 1;
    if (times > MAX_ROWS) return `一次最多新增 ${MAX_ROWS} 行`;
    added.set(group, times);
    const before = rowsOf(group);
    click(button);
    const grew = await settle.until(() => rowsOf(group) > before, 2_000);
    return grew ? null : '点了“新增”，但没有出现新的一行';
  }
}

/** The element of one row: as far up as holds no other row's cells. */
function rowOf(reader: FillReader, found: FillTarget): HTMLElement | null {
  const { row } = found.descriptor;
  const group = row && reader.group(row.group);
  if (!group) return null;
  const others = reader
    .read()
    .fields.filter((field) => field.row?.group === row.group && field.row.index !== row.index)
    .flatMap((field) => reader.find(field.signature)?.element ?? []);
  let element = found.element;
  while (
    element.parentElement &&
    element.parentElement !== group &&
    group.contains(element.parentElement) &&
    !others.some((other) => element.parentElement?.contains(other))
  )
    element = element.parentElement;
  return element;
}

const dialogs = '[role="dialog"],[role="alertdialog"],[role="tooltip"],dialog[open]';

/**
 * Takes an emptied row away with its own delete button. Only if it has exactly
 * one and asks nothing back; a question is answered with 取消.
 */
export async function removeRow(reader: FillReader, found: FillTarget, settle: Settle) {
  const row = rowOf(reader, found);
  const button = row && removeRowButton(row);
  if (!row || !button) return false;
  const standing = all(document, dialogs).filter(shown);
  click(button);
  const asked = () =>
    all(document, dialogs).find((each) => shown(each) && !standing.includes(each));
  await settle.until(() => !row.isConnected || asked(), 800);
  const question = row.isConnected ? asked() : undefined;
  const cancel =
    question &&
    all(question, 'button').find((each) => /^(取\s*消|否|不|cancel|no)$/i.test(textOf(each)));
  if (cancel) click(cancel);
  return !row.isConnected;
}
