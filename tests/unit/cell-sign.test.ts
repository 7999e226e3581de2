// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { addsToTable, hasOpeningCell } from '@/entrypoints/portal.content/gestures/cell-sign';

/** What the watch goes by where no control stands: loaded for cells that open, not for lists. */
const table = (cells: string, lines = 1) =>
  `<table><tr><th>名称</th><th>数值</th></tr>${`<tr>${cells}</tr>`.repeat(lines)}</table>`;

const opens = (html: string) => {
  document.body.innerHTML = html;
  return hasOpeningCell(document);
};

test.each([
  ['a class', '<td>甲</td><td class="cell-edit"></td>'],
  ['a class inside', '<td>甲</td><td><div class="editable-cell-value-wrap"></div></td>'],
  ['words', '<td>甲</td><td>点击填写</td>'],
  ['a text cursor', '<td>甲</td><td><span style="cursor:text">—</span></td>'],
])('%s tells a cell that opens', (_, cells) => {
  expect(opens(table(cells))).toBe(true);
  expect(opens(table('<td>甲</td><td>1</td>') + table(cells, 4))).toBe(true);
});

test.each([
  ['texts', '<td>甲</td><td>12</td>'],
  ['an edit button', '<td>甲</td><td><a class="btn-edit" href="#"><i class="edit"></i></a></td>'],
  ['a class that says no', '<td class="non-edit">甲</td><td class="disable-edit">12</td>'],
])('%s tell none', (_, cells) => {
  expect(opens(table(cells))).toBe(false);
  expect(opens(table(cells, 500))).toBe(false);
});

test('a page of very many tables is not looked through to its end', () => {
  const far = table('<td>甲</td><td class="cell-edit"></td>');
  expect(opens(table('<td>甲</td><td>1</td>', 3).repeat(100) + far)).toBe(false);
});

test('a button that adds to a table of texts is a sign, menus and links of a list are none', () => {
  const adds = (html: string) => {
    document.body.innerHTML = html;
    return addsToTable(document);
  };
  const texts = table('<td>甲</td><td>1</td>', 4);
  expect(adds(`${texts}<button><i></i> 新增</button>`)).toBe(true);
  expect(adds(`<a href="javascript:;">＋ 添加荣誉</a>${texts}`)).toBe(true);
  expect(adds(`<input type="button" value="增加一行">${texts}`)).toBe(true);
  expect(adds('<button>新增</button>')).toBe(false);
  expect(adds(`<a href="/a">最新增补通知</a><button>查询</button>${texts}`)).toBe(false);
});
