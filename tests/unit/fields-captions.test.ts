// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createReader } from '@/entrypoints/portal.content/fields';
import native from '@/entrypoints/portal.content/widgets/native';

/** Which words are a button's own: those behind it, or in some rows those before it. */
function read(html: string) {
  document.body.innerHTML = html;
  const reader = createReader({ document, widgets: [native] });
  const { fields } = reader.read();
  reader.stop();
  return fields.map(({ label, options }) => [label, options]);
}
const radio = (value: string) => `<input type="radio" name="a" value="${value}">`;
const box = (name: string) => `<input type="checkbox" name="${name}">`;
const row = (name: string, cell: string) =>
  `<table><tr><td>${name}</td><td>${cell}</td></tr></table>`;

test.each([
  ['behind', row('是否上市', `${radio('1')}是 ${radio('0')}否`), '是否上市', ['是', '否']],
  [
    'behind, under a name that stands before the first',
    `<p>企业规模 ${radio('1')}大型 ${radio('2')}中型</p>`,
    '企业规模',
    ['大型', '中型'],
  ],
  [
    'behind, with a remark before the first',
    row('是否上市', `（单选）${radio('1')}是 ${radio('0')}否`),
    '是否上市',
    ['是', '否'],
  ],
  ['before', row('是否上市', `是${radio('1')}　否${radio('0')}`), '是否上市', ['是', '否']],
  [
    'before, in elements of their own',
    row('企业性质', `<i>国有</i>${radio('1')}<i>民营</i>${radio('2')}<i>外资</i>${radio('3')}`),
    '企业性质',
    ['国有', '民营', '外资'],
  ],
  [
    'before, the first behind the name and its colon',
    `<p>是否上市： 是${radio('1')} 否${radio('0')}</p>`,
    '是否上市',
    ['是', '否'],
  ],
  [
    'before, with a remark behind the last',
    row('项目进展', `在建${radio('1')} 已完工${radio('2')}（单选）`),
    '项目进展',
    ['在建', '已完工'],
  ],
  [
    'before, with the name of the next box behind the last',
    row('是否上市', `是${radio('1')} 否${radio('0')} 股票代码：<input name="code">`),
    '是否上市',
    ['是', '否'],
  ],
  [
    'before, with boxes drawn as on paper',
    row('是否上市', `□是${radio('1')} □否${radio('0')}`),
    '是否上市',
    ['是', '否'],
  ],
])('%s', (_, html, label, options) => {
  expect(read(html)[0]).toEqual([label, options]);
});

test('boxes that are questions of their own, each behind its words', () => {
  const cell = `高新技术企业${box('a')} 专精特新企业${box('b')} 单项冠军${box('c')}`;
  const labels = read(row('资质', cell)).map(([label]) => label);
  expect(labels).toEqual(['高新技术企业', '专精特新企业', '单项冠军']);
});

test('the same, each before its words', () => {
  const cell = `${box('a')}高新技术企业 ${box('b')}专精特新企业 ${box('c')}单项冠军`;
  const labels = read(row('资质', cell)).map(([label]) => label);
  expect(labels).toEqual(['高新技术企业', '专精特新企业', '单项冠军']);
});

test('boxes in cells of their own, each behind the cell with its words', () => {
  const cells = ['高新技术企业', '专精特新企业', '单项冠军'].map(
    (words, n) => `<td>${words}</td><td>${box(`c${n}`)}</td>`,
  );
  const labels = read(`<table><tr>${cells.join('')}</tr></table>`).map(([label]) => label);
  expect(labels).toEqual(['高新技术企业', '专精特新企业', '单项冠军']);
});

test('the same, each before the cell with its words; the first is left to the head of its row', () => {
  const cells = ['高新技术企业', '专精特新企业', '单项冠军'].map(
    (words, n) => `<td>${box(`c${n}`)}</td><td>${words}</td>`,
  );
  const labels = read(`<table><tr><td>资质</td>${cells.join('')}</tr></table>`).map(
    ([label]) => label,
  );
  expect(labels).toEqual(['资质', '专精特新企业', '单项冠军']);
});
