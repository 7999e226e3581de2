import { CLOSES, FRAMES } from '../fields/windows';
import { all, one, open, shown, textOf } from '../gestures/dom';
import { click } from '../gestures/events';
import { addRowButton, isAddRow, opensWindow, removeRowButton, wordsOf } from '../gestures/rows';
import type { Settle } from '../widgets';
import type { FillReader, FillTarget } from './reader';

/** More rows than this are not added to one list in one run. */
const MAX_ROWS = 60;

/** Adds rows with the page's own button; remembers lists that do not grow. */
export function createRows(reader: FillReader, settle: Settle) {
  const stuck = new Map<string, string>();
  const added = new Map<string, number>();
  /** An empty list may be read under another name once it has rows. */
  const renamed = new Map<string, string>();

  const present = (signature: string, group: string) =>
    [signature, `${renamed.get(group) ?? group}${signature.slice(group.length)}`].find((each) =>
      reader.find(each),
    );

  /** The signature under which the cell now stands on the page, or why it does not. */
  return async function ensure(signature: string, group: string): Promise<Ensured> {
    for (;;) {
      const standing = present(signature, group);
      if (standing) return { signature: standing };
      const reason = stuck.get(group) ?? (await addOne(group));
      if (reason) {
        stuck.set(group, reason);
        return { reason };
      }
    }
  };

  async function addOne(group: string): Promise<string | null> {
    const name = renamed.get(group) ?? group;
    const element = reader.group(name);
    if (!element) return '页面上已找不到这个列表';
    const rows = () => reader.read().fields.filter((field) => field.row);
    const standing = new Set(rows().map((field) => field.signature));
    // Where the reader saw it beside this list, else the only one near the list.
    const beside = reader.addButton(name);
    const button = beside && isAddRow(beside) ? beside : addRowButton(element);
    if (!button) return '没有找到唯一的“新增”按钮，请先手动加一行';
    const times = (added.get(group) ?? 0) + 1;
    if (times > MAX_ROWS) return `一次最多新增 ${MAX_ROWS} 行`;
    added.set(group, times);
    const before = windows();
    click(button);
    const opened = () => windows().find((each) => !before.includes(each));
    const found = await settle.until(() => {
      const row = rows().find((field) => !standing.has(field.signature));
      const cell = row && reader.find(row.signature)?.element;
      const window = opened();
      return row && !window?.contains(cell ?? null) ? row : window;
    }, 2_000);
    if (found instanceof HTMLElement) {
      const words = textOf(found);
      const form = one(found, 'input,textarea,select,iframe');
      await dismiss(found, settle);
      if (!form) return `点了“新增”，页面提示：${words.slice(0, 40)}`;
      opensWindow.add(button);
      return '“新增”打开的是窗口：请自己打开，再生成计划，填好自己点“确定”';
    }
    if (!found?.row) return '点了“新增”，但没有出现新的一行';
    renamed.set(group, found.row.group);
    return null;
  }
}

type Ensured = { signature: string; reason?: undefined } | { reason: string };

/** The delete button of the cell's row: as far up as one is met and no other row's cells are. */
function removeOf(reader: FillReader, { element, descriptor: { row } }: FillTarget) {
  const others = reader
    .read()
    .fields.filter((field) => field.row?.group === row?.group && field.row?.index !== row?.index)
    .flatMap((field) => reader.find(field.signature)?.element ?? []);
  let at = element.parentElement;
  for (let level = 0; at && level < 8; level++, at = at.parentElement) {
    const box = at;
    if (box.matches('form,fieldset,section,body') || others.some((other) => box.contains(other)))
      return null;
    const button = removeRowButton(box);
    if (button) return stands(button, element, reader.addButton(row?.group ?? '')) ? button : null;
  }
  return null;
}

/** With the row, not in the bar of the button that adds one: that bar's is for rows that are chosen. */
function stands(button: Element, cell: Element, add: Element | null): boolean {
  let bar: Element | null = add;
  while (bar && !bar.contains(button)) bar = bar.parentElement;
  return !bar || bar.contains(cell);
}

const windows = () =>
  all(document, `${FRAMES},[role="alertdialog"],[role="tooltip"]`).filter(shown);

/** Answers a window of the page with 取消, or closes it; nothing else in it is ever clicked. */
async function dismiss(window: HTMLElement, settle: Settle): Promise<void> {
  const no =
    all(window, 'button,[role="button"],a,input[type="button"]').find((each) =>
      /^(取\s*消|否|不|关\s*闭|cancel|close|no|×)$/i.test(wordsOf(each)),
    ) ?? one(window, CLOSES);
  const closed = () => settle.until(() => !open(window), 1_000);
  if (no) click(no);
  // some take no press while they still fade in
  if ((await closed()) || !no?.isConnected) return;
  click(no);
  await closed();
}

/**
 * Takes an emptied row away with its own delete button. Only if it has exactly
 * one and asks nothing back; a question is answered with 取消.
 */
export async function removeRow(reader: FillReader, found: FillTarget, settle: Settle) {
  const { row } = found.descriptor;
  const button = row && removeOf(reader, found);
  if (!button) return false;
  const cells = () => reader.read().fields.filter((field) => field.row?.group === row.group).length;
  const before = cells();
  const standing = windows();
  click(button);
  const asked = () => windows().find((each) => !standing.includes(each));
  await settle.until(() => cells() < before || asked(), 800);
  const question = cells() < before ? undefined : asked();
  if (question) await dismiss(question, settle);
  return cells() < before;
}
