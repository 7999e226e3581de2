// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import plain from './plain-widget';
import { I, read, table } from './read-labels';

/** Layouts of real portals, one by one: what names a box, heads it, gives its unit. */

afterEach(() => {
  document.body.innerHTML = '';
});

/** Controls drawn as a library does: the box with what stands before and behind it in one element. */
const boxed: typeof plain = {
  ...plain,
  find: (root) =>
    plain.find(root).flatMap((control) => {
      const box = control.root.closest<HTMLElement>('.box');
      return control.root.closest('.pre') ? [] : [{ ...control, root: box ?? control.root }];
    }),
};
const box = (before: string, behind = '') =>
  `<div class="box"><div class="in__prepend pre">${before}</div><div class="in__wrap">${I}</div>${behind && `<div class="in__append">${behind}</div>`}</div>`;

const radio = (...words: string[]) =>
  words.map((word) => `<input type="radio" name="r">${word}`).join(' ');
const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join('');
const row = (...texts: string[]) => `<tr>${cells(...texts)}</tr>`;
const span = (rows: number, text: string) => `<td rowspan="${rows}">${text}</td>`;

const cases: [name: string, html: string, fields: string[]][] = [
  [
    'the code of an item, or a dash, before its box is not its name',
    table(
      `<tr><th>指标名称</th><th>计量单位</th><th>代码</th><th>数量</th><th>指标名称</th><th>计量单位</th><th>代码</th><th>数量</th></tr>${row('从业人员期末人数', '人', 'QC01', I, '营业收入', '千元', 'QC10', I)}${row('其中：研究开发人员', '人', 'QC02', I, '利润总额', '千元', 'QC11', I)}`,
    ),
    [
      '从业人员期末人数 [人] {从业人员期末人数×数量#0}',
      '营业收入 [千元] {营业收入×数量#0}',
      '其中：研究开发人员 [人] {其中：研究开发人员×数量#1}',
      '利润总额 [千元] {利润总额×数量#1}',
    ],
  ],
  [
    'names in one row, their boxes in the next: no list, whatever they span',
    table(
      [
        '<tr><th colspan="2">企业名称</th><th colspan="2">信用代码</th></tr>',
        `<tr><td colspan="2">${I}</td><td colspan="2">${I}</td></tr>`,
        '<tr><th>邮编</th><th>姓名</th><th>手机</th><th>传真</th></tr>',
        row(I, I, I, I),
        '<tr><th colspan="2">行政区域</th><th colspan="2">通信地址</th></tr>',
        `<tr><td colspan="2">${I}</td><td colspan="2">${I}</td></tr>`,
        '<tr><th colspan="4">经营范围</th></tr>',
        `<tr><td colspan="4">${I}</td></tr>`,
      ].join(''),
    ),
    [
      ...['企业名称', '信用代码', '邮编', '姓名', '手机', '传真'],
      ...['行政区域', '通信地址', '经营范围'],
    ],
  ],
  [
    'how long a text may be is no name of its box',
    `<div><span class="lb">单位简介<br><small>500字内</small></span><textarea></textarea></div>`,
    ['单位简介'],
  ],
  [
    'words in the box of a library name it, and its unit stands behind',
    `<h3>企业信息</h3><div class="g">${box('企业名称')}${box('注册资本', '万元')}${box('联系人')}</div>`,
    ['企业信息 | 企业名称', '企业信息 | 注册资本 [万元]', '企业信息 | 联系人'],
  ],
  [
    'a protocol, a sign, a code or a list before a box names nothing',
    `<p>企业网址：${box('https://')}</p><p>金额：${box('￥')}</p><p>手机：${box('+86')}</p><p>证件：${box('<select><option>身份证件</option></select>')}</p>`,
    ['企业网址', '金额', '手机', '证件'],
  ],
  [
    'a label that stands before the whole box wins over words inside it',
    `<div><label>联系电话</label><div>${box('固定电话')}</div></div>${table(row('注册地址', box('中国大陆')))}`,
    ['联系电话', '注册地址'],
  ],
  [
    'a header row one cell of which offers a choice',
    table(
      `<tr>${span(2, '法定代表人')}${cells('姓名', '性别', radio('身份证', '护照'), '职务', '手机')}</tr>${row(I, I, I, I, I)}<tr>${span(2, '联系人')}${span(2, I)}${cells('电话', I, '手机', I)}</tr>${row('传真', I, '邮箱', I)}`,
    ),
    [
      '法定代表人 | 性别',
      '姓名 {法定代表人×姓名#0}',
      '性别 {法定代表人×性别#0}',
      '身份证护照 {法定代表人×身份证护照#0}',
      '职务 {法定代表人×职务#0}',
      '手机 {法定代表人×手机#0}',
      '联系人',
      '电话',
      '手机',
      '传真',
      '邮箱',
    ],
  ],
  [
    'a choice beside its label heads nothing',
    table(row('姓名', I, '性别', radio('男', '女')) + row('电话', I, '邮箱', I)),
    ['姓名', '性别', '电话', '邮箱'],
  ],
  [
    'a group cell of one row where others span several',
    table(
      `<tr>${span(2, '项目负责人')}${cells('姓名', I, '手机', I)}</tr>${row('职务', I, '邮箱', I)}${row('联系人', '姓名', I, '手机', I)}<tr><td colspan="2">项目名称</td><td colspan="3">${I}</td></tr>`,
    ),
    [
      '项目负责人 | 姓名',
      '项目负责人 | 手机',
      '项目负责人 | 职务',
      '项目负责人 | 邮箱',
      '联系人 | 姓名',
      '联系人 | 手机',
      '项目名称',
    ],
  ],
  [
    'the unit in the last line of a group cell',
    table(
      `<tr>${span(2, '经费<br>万元')}${cells('总投资', I)}</tr>${row('自筹', I)}<tr>${span(2, '人员')}${cells('总数', I)}</tr>${row('研发', I)}`,
    ),
    ['经费（万元） | 总投资', '经费（万元） | 自筹', '人员 | 总数', '人员 | 研发'],
  ],
  [
    'a numbered header row under rows that span columns',
    table(
      `<tr><td>1</td><td colspan="6">关键指标情况</td></tr><tr>${cells('2', '收入指标')}<td colspan="4">一、总收入</td>${cells(I)}</tr><tr>${span(2, '3')}${span(4, '费用指标')}${span(2, '归集年度')}${cells('本年度', '前一年度', '前二年度', '合计')}</tr>${row('1', '2', '3', '4')}${row('4', '二、费用', I, I, I, I)}${row('5', '三、销售收入', I, I, I, I)}`,
    ),
    [
      '一、总收入',
      ...['二、费用', '三、销售收入'].flatMap((name, n) =>
        ['本年度', '前一年度', '前二年度', '合计'].map(
          (column) => `费用指标 | ${name} {${name}×${column}#${n}}`,
        ),
      ),
    ],
  ],
  [
    'choices between words of one cell are one question',
    table(row('单位性质', `内资（${radio('国有', '集体')}） ${radio('中外合资', '独资')}`)),
    ['单位性质'],
  ],
  [
    'a line that is nothing but a year heads the block of fields below it',
    [2021, 2022]
      .map(
        (year) =>
          `<div><div class="y">${year} 年度</div><div class="row"><p>收入：${I}</p><p>利润：${I}</p></div></div>`,
      )
      .join(''),
    ['2021年度 | 收入', '2021年度 | 利润', '2022年度 | 收入', '2022年度 | 利润'],
  ],
  [
    'a line that is nothing but a year names its one box',
    `<h3>收入</h3><div><div>2021年</div><div>${I}</div></div><div><div>2022年</div><div>${I}</div></div>`,
    ['收入 | 2021年', '收入 | 2022年'],
  ],
  [
    'blocks of one list, and other fields behind them',
    `<div><div class="head">典型场景 <button>新增场景</button></div><div class="body">${['一', '二']
      .map((n) => `<div class="scene"><h4>场景${n}</h4><p>名称：${I}</p><p>环节：${I}</p></div>`)
      .join('')}<p>推荐单位：${I}</p></div></div>`,
    [
      '典型场景 | 名称 {×名称#0}',
      '典型场景 | 环节 {×环节#0}',
      '典型场景 | 名称 {×名称#1}',
      '典型场景 | 环节 {×环节#1}',
      '典型场景 | 推荐单位',
    ],
  ],
  [
    'a unit that a class calls a unit, in a column of its own',
    table(
      `<tr><th>序号</th><th>指标</th><th>单位</th><th>数据</th></tr>${row('1', '营业收入', '<span class="unit">万元</span>', I)}${row('2', '职工', '<span class="unit">人</span>', I)}`,
    ),
    ['数据 [万元] {营业收入×数据#0}', '数据 [人] {职工×数据#1}'],
  ],
  [
    'a short line that closes with a unit of money heads the block of fields below it',
    `<div><div class="t">上年度经营数据（万元）<button>补充</button></div><div class="row"><p>营业收入：${I}</p><p>净利润：${I}</p></div></div>`,
    ['上年度经营数据（万元） | 营业收入', '上年度经营数据（万元） | 净利润'],
  ],
  [
    'a row that says what its cells hold, under a row of texts',
    table(
      `${row('表号', 'GQ-2', '报告期', '2022年')}<tr><th>指标名称</th><td>总产值</td><th>数量</th><td>${I}</td></tr>`,
    ),
    ['总产值'],
  ],
  [
    'the head of the whole table is no header of its last column',
    table(
      `<tr><td>行次</td><td colspan="3">基本信息</td></tr>${row('1', '收入指标', '总收入', I)}<tr>${cells('2', '人员指标', '职工数', I)}</tr>`,
    ),
    ['总收入', '职工数'],
  ],
  [
    'a header reaches no further than a row of labels and boxes',
    table(
      `<tr>${span(2, '联系人')}${cells('姓名', '电话', '邮箱')}</tr>${row(I, I, I)}<tr><th>行业</th><td>${I}</td><th>资金</th><td>${I}</td></tr><tr><th>特征</th>${cells(radio('甲', '乙'), I, I)}</tr>`,
    ),
    [
      '姓名 {联系人×姓名#0}',
      '电话 {联系人×电话#0}',
      '邮箱 {联系人×邮箱#0}',
      '行业',
      '资金',
      '特征',
      '-',
      '-',
    ],
  ],
  [
    'boxes of one label with a year in a line of its own before each',
    `<div class="item"><label><i>*</i>近三年研发费用(万元):</label>${[2020, 2021, 2022].map((year) => `<div class="c"><p>${year}年</p>${I}</div>`).join('')}</div>`,
    [2020, 2021, 2022].map((year) => `近三年研发费用(万元) | ${year}年`),
  ],
  [
    'a quoted remark is no title, a quoted title is one',
    `<blockquote>带 * 的为必填项。财务数据须一致</blockquote><p>名称：${I}</p><blockquote>联系人</blockquote><p>姓名：${I}</p>`,
    ['名称', '联系人 | 姓名'],
  ],
  [
    'a person in a line of its own before a block of fields, no other line',
    `<div><div class="path">个人中心</div><div><h3>企业信息</h3><div class="row"><div class="item"><div class="label">名称：</div><div>${I}</div></div></div><div class="sub">联系人</div><div class="row">${['姓名', '职务'].map((name) => `<div class="item"><div class="label">${name}：</div><div>${I}</div></div>`).join('')}</div></div></div>`,
    ['企业信息 | 名称', '企业信息 › 联系人 | 姓名', '企业信息 › 联系人 | 职务'],
  ],
  [
    'what looks like a title found by its place ends what it heads',
    `<div><div class="t">经营数据（万元）</div><div class="row"><p>收入：${I}</p><p>利润：${I}</p></div><div class="t">典型做法</div><p>做法：${I}</p></div>`,
    ['经营数据（万元） | 收入', '经营数据（万元） | 利润', '做法'],
  ],
  [
    'a name with its value in words, a code before a name: no groups',
    table(`${row('企业名称', '某公司', '信用代码', I)}${row('A3', '注册地址', I)}`),
    ['信用代码', '注册地址'],
  ],
];

test.each(cases)('%s', (_, html, fields) => {
  expect(read(html, boxed)).toEqual(fields);
});

test('a box called a dialog that lies in the page does not lose the heading above it', () => {
  const inside = (style: string) =>
    read(`<h3>合作单位信息</h3><div class="dialog"${style}><p>企业名称：${I}</p></div>`);
  expect(inside('')).toEqual(['合作单位信息 | 企业名称']);
  expect(inside(' style="position:fixed"')).toEqual(['企业名称']);
});
