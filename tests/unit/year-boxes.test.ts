// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { createReader } from '@/entrypoints/portal.content/fields';
import { sampleFacts } from '@/rules/facts/sample-company';
import { matchPage } from '@/rules/match';
import { context, page } from './describe-page';
import plain from './plain-widget';

afterEach(() => {
  document.body.innerHTML = '';
});

const I = '<input type="text">';
const row = (label: string, cell: string) =>
  `<table><tr><td>${label}</td><td>${cell}</td></tr></table>`;
const income = '近三年营业收入（万元）';
const years = ['2020', '2021', '2022'];
const addons = (year: (text: string) => string) =>
  years
    .map(
      (text, i) =>
        `<div class="form-group"><label>${i ? '&nbsp;' : income}</label><div class="input-group"><span class="input-group-addon">${year(text)}</span>${I}</div></div>`,
    )
    .join('');

/** What each box is filled with unasked, `?` before what is only asked. */
function meant(html: string): string[] {
  document.body.innerHTML = html;
  const reader = createReader({ document, widgets: [plain] });
  const { fields, groups } = reader.read();
  reader.stop();
  const form = { ...page([]), fields, groups };
  return matchPage(form, { ...context, facts: sampleFacts }).map(({ level, address }) =>
    level === 'silent' ? '-' : `${level === 'ask' ? '?' : ''}${address?.replace('finance.', '')}`,
  );
}
const each = (key: string, list = years) => list.map((year) => `${key}@${year}`);
const back = [...years].reverse();
const nothing = ['-', '-', '-'];

test.each([
  ['figures drawn before the boxes', addons((text) => text), each('revenue')],
  ['years drawn before the boxes', addons((text) => `${text}年`), each('revenue')],
  [
    'years before the boxes of a cell',
    row(income, `2020年${I} 2021年${I} 2022年${I}`),
    each('revenue'),
  ],
  [
    'from the last year back',
    row(income, back.map((y) => `${y}年：${I}`).join('')),
    each('revenue', back),
  ],
  [
    'figures from the last year back',
    `<div class="form-item"><label>近三年研发投入（万元）</label><div>${back.map((y) => `<span>${y}</span>${I}`).join('')}</div></div>`,
    each('rdExpense', back),
  ],
  [
    'years as prompts',
    row(income, back.map((y) => `<input type="text" placeholder="${y}年">`).join(' ')),
    each('revenue', back),
  ],
  [
    'a sentence',
    `<p>近三年利润总额：2020年${I}万元，2021年${I}万元，2022年${I}万元</p>`,
    each('profit'),
  ],
  [
    'years over another row of the same columns',
    `<table><tr><td>指标</td><td>2020年</td><td>2021年</td><td>2022年</td></tr><tr><td>总资产（万元）</td><td>${I}</td><td>${I}</td><td>${I}</td></tr><tr><td>${income}</td><td>${I}</td><td>${I}</td><td>${I}</td></tr></table>`,
    [...each('totalAssets'), ...each('revenue')],
  ],
  ['no years: a question', row(income, `${I} ${I} ${I}`), each('?revenue')],
  [
    'years behind the boxes of a sentence',
    `<p>${income}：${I}2020年，${I}2021年，${I}2022年</p>`,
    nothing,
  ],
  ['years behind the boxes of a cell', row(income, `${I}2020年 ${I}2021年 ${I}2022年`), nothing],
  ['figures behind the boxes', row(income, `${I}2020 ${I}2021 ${I}2022`), each('?revenue')],
  ['one year twice', row(income, `2020年${I} 2020年${I}`), ['-', '-']],
  ['somebody else’s', row(`合作单位${income}`, `2020年${I} 2021年${I}`), ['-', '-']],
] as [string, string, string[]][])('three years: %s', (_, html, expected) => {
  expect(meant(html)).toEqual(expected);
});
