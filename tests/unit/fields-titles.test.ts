// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { I, read, table } from './read-labels';

/** Titles known by what they do, units by their column, halves of a table by their headers. */

afterEach(() => {
  document.body.innerHTML = '';
});

const row = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const block = (title: string, ...labels: string[]) =>
  `<div class="tt">${title}</div><div class="grid"><div>${labels
    .map((label) => `<div class="item"><label>${label}</label><div>${I}</div></div>`)
    .join('')}</div></div>`;
const years = ['2021年', '2022年'];

const cases: [name: string, html: string, fields: string[]][] = [
  [
    'lines of one look before blocks of fields are titles, whatever their class is called',
    `<form>${block('项目基本信息', '名称', '类别')}${block('财务与研发（单位：万元）', '收入', '利润')}</form>`,
    [
      '项目基本信息 | 名称',
      '项目基本信息 | 类别',
      '财务与研发（单位：万元） | 收入',
      '财务与研发（单位：万元） | 利润',
    ],
  ],
  [
    'a title with a remark set apart in it keeps both; one sentence in its look is none',
    `<div class="card-header">企业概况</div><p>名称：${I}</p><div class="card-header">财务与人员 <span>金额：亿元，保留四位小数；人数：人</span></div><p>收入：${I}</p>`,
    ['企业概况 | 名称', '财务与人员金额：亿元，保留四位小数；人数：人 | 收入'],
  ],
  [
    'one such line alone is none: it may be a menu or a path',
    `<form><div class="path">个人中心</div><div class="grid"><div><label>名称</label>${I}<label>类别</label>${I}</div></div></form>`,
    ['名称', '类别'],
  ],
  [
    'lines of one look before lines of fields that have names of their own are titles too',
    `<form>${[
      ['主体信息', '名称', '代码'],
      ['财务信息（单位：万元）', '收入', '利润'],
    ]
      .map(
        ([title, ...names]) =>
          `<div><div class="ti">${title}</div>${names.map((name) => `<div class="ln"><div class="la">${name}</div>${I}</div>`).join('')}</div>`,
      )
      .join('')}</form>`,
    [
      '主体信息 | 名称',
      '主体信息 | 代码',
      '财务信息（单位：万元） | 收入',
      '财务信息（单位：万元） | 利润',
    ],
  ],
  [
    'labels of one look before boxes of several parts are none',
    `${['企业性质', '上市情况']
      .map(
        (label, n) =>
          `<div class="lab">${label}</div><div class="val"><input type="radio" name="${n}">甲<input type="radio" name="${n}">乙</div>`,
      )
      .join('')}<div class="lab">企业名称</div><div class="val">${I}</div>`,
    ['企业性质', '上市情况', '企业名称'],
  ],
  [
    'words with bars between them are a menu',
    `<b>能耗报告 ｜ 节能目标 ｜ 负责人备案</b><h3>基本情况</h3><p>名称：${I}</p>`,
    ['基本情况 | 名称'],
  ],
  [
    'the last row of a table heads the table behind it',
    `${table(`<tr><td colspan="4">一、企业信息</td></tr>${row('名称', I, '代码', I)}<tr><td colspan="4">二、经济指标（单位：万元）</td></tr>`)}<table>${row('指标', ...years)}${row('营业收入', I, I)}</table>`,
    [
      '一、企业信息 | 名称',
      '一、企业信息 | 代码',
      ...years.map((year) => `二、经济指标（单位：万元） | 营业收入 {营业收入×${year}#0}`),
    ],
  ],
  [
    'the last row of a table that only closes it heads nothing',
    `${table(`${row('名称', I, '代码', I)}<tr><td colspan="4">填表人签字并盖章，一式三份。</td></tr>`)}<table>${row('电话', I)}${row('传真', I)}</table>`,
    ['名称', '代码', '电话', '传真'],
  ],
  [
    'the unit in a column of its own is that of all cells of the row',
    table(
      `<tr><th>指标</th><th>2021</th><th>2022</th><th>单位</th></tr><tr><th>营业收入</th><td>${I}</td><td>${I}</td><td>亿元</td></tr><tr><th>职工</th><td>${I}</td><td>${I}</td><td>人</td></tr>`,
    ),
    ['亿元', '人'].flatMap((unit, n) =>
      ['2021', '2022'].map((year) => {
        const name = n ? '职工' : '营业收入';
        return `${name} [${unit}] {${name}×${year}#${n}}`;
      }),
    ),
  ],
  [
    'a row that names the halves of a table is no header of their columns',
    table(
      `${row('指标', '代码', '本年', '上年', '指标', '代码', '本年', '上年')}<tr><td colspan="4">一、资产负债</td><td colspan="4">二、损益</td></tr>${row('资产总计', '201', I, I, '营业收入', '301', I, I)}`,
    ),
    ['资产总计', '营业收入'].flatMap((name) =>
      ['本年', '上年'].map((year) => `${name} {${name}×${year}#0}`),
    ),
  ],
];

test.each(cases)('%s', (_, html, fields) => {
  expect(read(html)).toEqual(fields);
});
