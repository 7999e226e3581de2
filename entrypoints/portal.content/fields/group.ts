import { headingPiece, piece } from '@/rules/field';
import { all, allOf } from '../gestures/dom';
import { findClosed } from './closed';
import { emptyList } from './empty-list';
import { type List, newList } from './list';
import { type Entry, number } from './model';
import type { Page } from './page';
import { onlyTicked } from './pages';
import type { Sections } from './section';
import { fold } from './text';
import { classOf } from './traits';

const ADD =
  /^(?:[＋+✚]\s*)?(?:新增|添加|增加|追加|加一?行|增行|插入一?行|继续添加|再加)[^，。]{0,10}$|^[＋+]$|^\+?add(?: ?row)?$/i;
const NOT_ADD = /提交|保存|删除|移除|上传|附件|文件|图片|确定|下一步|收藏|购物|好友|账号|用户/;
const BUTTONS = [
  'button',
  'a',
  '[role="button"]',
  'input[type="button"]',
  '[class]:is([class*="btn"],[class*="add"])',
];

/** Buttons below `root`, itself included. */
function buttonsIn(root: ParentNode): HTMLElement[] {
  const inside = allOf(root, BUTTONS);
  const self = root as HTMLElement;
  if (self.nodeType === 1 && self.matches(BUTTONS.join())) inside.unshift(self);
  return inside;
}

/** The page's own buttons that add a row, in document order. */
export function findAddButtons(roots: ParentNode[], page: Page): HTMLElement[] {
  const out: HTMLElement[] = [];
  for (const element of roots.flatMap(buttonsIn)) {
    if (element.childElementCount > 6 || page.owners.has(element)) continue;
    const text = fold(
      element.textContent || (element as HTMLInputElement).value || element.title || '',
    );
    if (!text || text.length > 16 || !ADD.test(text) || NOT_ADD.test(text) || page.ignored(element))
      continue;
    if (out.some((other) => other.contains(element))) continue;
    out.push(element);
  }
  return out;
}

/** Groups the cells into lists and looks for lists of blocks and empty tables with an add button. */
export function findLists(
  entries: Entry[],
  page: Page,
  sections: Sections,
  roots: ParentNode[],
  grids: string,
): Map<Element, List> {
  const lists = new Map<Element, List>();
  for (const entry of entries) {
    const { row } = entry;
    if (!row) continue;
    let list = lists.get(row.table);
    if (!list) {
      list = newList(row.table as HTMLElement, entry.section);
      lists.set(row.table, list);
    }
    if (list.lines[list.lines.length - 1] !== row.line) list.lines.push(row.line);
    entry.row = { ...row, index: list.lines.length - 1 };
    if (row.column && !list.columns.includes(row.column)) list.columns.push(row.column);
  }
  const listOf = listsBeside(lists, entries, page, sections, grids);
  for (const button of findAddButtons(roots, page)) {
    const list = listOf(button);
    if (list) {
      list.canAdd = true;
      list.button ??= button;
      lists.set(list.element, list);
    }
  }
  for (const entry of entries) {
    const list = entry.row ? lists.get(entry.row.table) : undefined;
    if (entry.row?.weak && !list?.canAdd) {
      entry.row = undefined;
      if (list) lists.delete(list.element);
    }
  }
  findClosed(lists, page, sections, roots, grids);
  for (const list of lists.values())
    list.signature =
      [
        ...list.section.map(headingPiece),
        ...[list.label, list.columns.slice(0, 3).join('+')].map(piece),
      ]
        .filter(Boolean)
        .join('/') || '列表';
  number([...lists.values()]);
  return lists;
}

/** Finds the list that a button adds to by where it stands. */
function listsBeside(
  lists: Map<Element, List>,
  entries: Entry[],
  page: Page,
  sections: Sections,
  grids: string,
) {
  const beside = (branch: Element, forward: boolean): List | null => {
    for (
      let other = step(branch, forward), n = 0;
      other && n < 4;
      other = step(other, forward), n++
    ) {
      const place = other;
      const tables = all(place, 'table') as HTMLTableElement[];
      const drawn = grids ? tables.filter((table) => table.matches(grids)) : [];
      const grid = drawn.at(forward ? 0 : -1);
      if (grid) return lists.get(grid) ?? emptyList(tables, page, sections, grid);
      if (!page.holds(place) || (onlyTicked(place) && place.querySelector('td,th'))) {
        if (place.nodeName === 'TABLE') tables.push(place as HTMLTableElement);
        const empty = tables.length < 7 ? emptyList(tables, page, sections) : null;
        if (empty) return empty;
        if ((n > 0 || !forward) && sections.concerns(place)) return null;
        continue;
      }
      const held = [...lists.values()].filter(({ element }) => place.contains(element));
      if (held.length > 0) return held.at(forward ? 0 : -1) as List;
      const blocks = blocksAt(place, forward, entries, page);
      return blocks ? blockList(blocks, entries, page, sections) : null;
    }
    return null;
  };
  return (button: Element): List | null => {
    let branch = button;
    for (let n = 0; n < 6; n++) {
      const around: Element | null = branch.parentElement;
      if (!around) return null;
      for (const list of lists.values()) if (list.element.contains(button)) return list;
      // a bar with a title adds to what follows it, a bare button to what precedes it
      const titled = sections.concerns(branch);
      const list = beside(branch, titled) ?? beside(branch, !titled);
      if (list || around.nodeName === 'BODY') return list;
      branch = around;
    }
    return null;
  };
}

const step = (from: Element, forward: boolean) =>
  forward ? from.nextElementSibling : from.previousElementSibling;

const shapeOf = (element: Element): string =>
  `${element.nodeName}.${classOf(element).split(/\s+/)[0]}`;

/** Sibling blocks of one shape that hold the same fields; one block counts where its class says so. */
function blocksAt(
  place: Element,
  forward: boolean,
  entries: Entry[],
  page: Page,
): Element[] | null {
  const blocks = [place];
  const fields = labelsIn(place, entries);
  if (fields.split('|').length > 1) {
    for (let other = step(place, forward); other; other = step(other, forward)) {
      if (shapeOf(other) !== shapeOf(place) || labelsIn(other, entries) !== fields) break;
      blocks.push(other);
    }
    if (blocks.length > 1) return forward ? blocks : blocks.reverse();
  }
  const children = [...place.children].filter((child) => page.holds(child));
  const first = children[0];
  if (first && children.length <= 60 && labelsIn(first, entries).includes('|')) {
    const same = labelsIn(first, entries);
    const blocks = children.filter((child) => shapeOf(child) === shapeOf(first));
    // other fields may stand behind them
    if (
      blocks.length > 1 &&
      blocks.every((child, n) => child === children[n] && labelsIn(child, entries) === same)
    )
      return blocks;
  }
  if (children.length === 1 && first) {
    const inner = blocksAt(first, true, entries, page);
    if (inner) return inner;
  }
  return fields.includes('|') &&
    /(?:^|[-_\s])(?:item|row|list|card|block|panel|group)s?(?=$|[-_\s\d])/i.test(classOf(place))
    ? [place]
    : null;
}

const labelsIn = (block: Element, entries: Entry[]): string =>
  entries
    .filter((entry) => block.contains(entry.first))
    .map((entry) => entry.label)
    .join('|');

function blockList(blocks: Element[], entries: Entry[], page: Page, sections: Sections): List {
  const first = blocks[0] as HTMLElement;
  const around = first.parentElement;
  // a parent that holds other fields too is not the list
  const own =
    around && [...around.children].every((child) => blocks.includes(child) || !page.holds(child));
  const element = own ? around : (blocks[blocks.length - 1] as HTMLElement);
  const list = newList(element, sections.titles(first));
  list.lines = blocks;
  blocks.forEach((line, index) => {
    const title = entries.find((entry) => line.contains(entry.first));
    for (const entry of entries) {
      if (!line.contains(entry.first)) continue;
      entry.row ??= {
        table: element,
        line,
        label: '',
        column: entry.label,
        corner: [],
        index,
        weak: false,
      };
      if (title)
        entry.section = entry.section.filter(
          (text) => !/^.{0,12}[\d一二三四五六七八九十]+$/.test(text) || text === list.label,
        );
      if (!list.columns.includes(entry.label)) list.columns.push(entry.label);
    }
  });
  return list;
}
