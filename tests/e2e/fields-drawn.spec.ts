import type { Page } from '@playwright/test';
import type { Reading } from '@/entrypoints/portal.content/fields';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** Labels that only the drawn page tells: by position, and in grids that are no tables. */

async function read(page: Page, html: string): Promise<Reading> {
  serveFixtures('tests/fixtures/forms', {
    '/page.html': `<!DOCTYPE html><meta charset="utf-8"><body>${html}</body>`,
  });
  await page.goto('http://fixture.test/page.html');
  const world = await PageWorld.open(page);
  return world.call<Reading>('readFields');
}
/** `name → label` of every field that can be seen. */
async function labels(page: Page, html: string): Promise<Record<string, string>> {
  const { fields } = await read(page, html);
  return Object.fromEntries(fields.map(({ name, label }) => [name ?? '', label]));
}

const at = (left: number, top: number, rest = '') =>
  `style="position:absolute;left:${left}px;top:${top}px;${rest}"`;

test('labels and boxes placed absolutely, in any order of the markup', async ({ page }) => {
  const names = ['企业名称', '统一社会信用代码', '注册资本（万元）', '成立日期'];
  const texts = names.map((name, n) => `<span ${at(20, 20 + n * 40)}>${name}：</span>`);
  const boxes = names.map(
    (_, n) => `<input name="b${n}" placeholder="请输入" ${at(190, 16 + n * 40, 'width:160px')}>`,
  );
  const right = {
    b0: '企业名称',
    b1: '统一社会信用代码',
    b2: '注册资本（万元）',
    b3: '成立日期',
  };
  const form = (inner: string) => `<div style="position:relative;height:300px">${inner}</div>`;
  const pairs = (list: string[], other: string[]) =>
    list.map((one, n) => `${one}${other[n]}`).join('');
  expect(await labels(page, form([...texts, ...boxes].join('')))).toEqual(right);
  expect(await labels(page, form([...boxes, ...texts].join('')))).toEqual(right);
  expect(await labels(page, form(pairs(texts, boxes)))).toEqual(right);
  expect(await labels(page, form([...texts].reverse().concat(boxes).join('')))).toEqual(right);
});

test('a flat list of cells that its style breaks into rows', async ({ page }) => {
  const cells = (texts: string[]) => texts.map((text) => `<div>${text}</div>`).join('');
  const row = (name: string, n: number) =>
    cells([name, ...[1, 2, 3].map((year) => `<input name="r${n}y${year}">`)]);
  const html = `<h4>近三年经营情况</h4><div style="display:grid;grid-template-columns:1.6fr 1fr 1fr 1fr">${cells(['项目', '2020年', '2021年', '2022年'])}${row('营业收入（亿元）', 1)}${row('利润总额（万元）', 2)}</div>`;
  const { fields } = await read(page, html);
  expect(fields.map(({ name, label, row }) => [name, label, row?.column, row?.index])).toEqual([
    ['r1y1', '营业收入（亿元）', '2020年', 0],
    ['r1y2', '营业收入（亿元）', '2021年', 0],
    ['r1y3', '营业收入（亿元）', '2022年', 0],
    ['r2y1', '利润总额（万元）', '2020年', 1],
    ['r2y2', '利润总额（万元）', '2021年', 1],
    ['r2y3', '利润总额（万元）', '2022年', 1],
  ]);
});

test('labels right above, in two columns', async ({ page }) => {
  const cell = (name: string, text: string, left: number, top: number) => [
    `<i ${at(left, top, 'font-style:normal')}><b>*</b>${text}</i>`,
    `<input name="${name}" ${at(left, top + 24, 'width:180px')}>`,
  ];
  const cells = [
    cell('a', '单位名称', 20, 10),
    cell('b', '通讯地址', 320, 10),
    cell('c', '联系人', 20, 80),
    cell('d', '联系电话', 320, 80),
  ];
  const html = `<div style="position:relative;height:200px">${cells.map(([text]) => text).join('')}${cells.map(([, box]) => box).join('')}</div>`;
  expect(await labels(page, html)).toEqual({
    a: '单位名称',
    b: '通讯地址',
    c: '联系人',
    d: '联系电话',
  });
});

test('a CSS grid filled column by column, and flex items put in order by style', async ({
  page,
}) => {
  const names = ['法定代表人', '经营范围', '职工总数'];
  expect(
    await labels(
      page,
      `<div style="display:grid;grid-template:repeat(3,36px) / 120px 200px;grid-auto-flow:column">
         ${names.map((name) => `<div>${name}</div>`).join('')}
         ${names.map((_, n) => `<div><input name="g${n}"></div>`).join('')}
       </div>`,
    ),
  ).toEqual({ g0: '法定代表人', g1: '经营范围', g2: '职工总数' });
  expect(
    await labels(
      page,
      `<div style="display:flex;gap:8px">
         <input name="f0" style="order:2"><span style="order:1">法定代表人</span>
         <input name="f1" style="order:4"><span style="order:3">职工总数</span>
       </div>`,
    ),
  ).toEqual({ f0: '法定代表人', f1: '职工总数' });
});

test('no label past another control, from another one, from afar, or of two', async ({ page }) => {
  const html = `<div style="position:relative;height:400px">
    <input name="next" ${at(300, 20, 'width:80px')}><input name="first" ${at(120, 20, 'width:80px')}>
    <span ${at(20, 22)}>企业名称</span>
    <input name="far" ${at(600, 120, 'width:80px')}><span ${at(20, 122)}>经营范围</span>
    <input name="both" ${at(150, 200, 'width:120px')}><span ${at(60, 202)}>注册地址</span><span ${at(150, 176)}>通讯地址</span>
    <input name="hint" ${at(150, 260, 'width:120px')}><span ${at(60, 262)}>请如实填写</span>
    <input name="veiled" ${at(150, 320, 'width:120px')}><span ${at(60, 322, 'visibility:hidden')}>银行账号</span>
  </div>`;
  expect(await labels(page, html)).toEqual({
    next: '',
    first: '企业名称',
    far: '',
    both: '',
    hint: '',
    veiled: '',
  });
});

test('structure wins over what merely stands beside', async ({ page }) => {
  const html = `<div style="position:relative;height:200px">
    <label for="x" ${at(20, 150)}>统一社会信用代码</label>
    <span ${at(20, 22)}>企业名称</span><input id="x" name="x" ${at(120, 20)}>
    <span ${at(20, 82)}>企业简称</span><input name="y" aria-label="英文名称" ${at(120, 80)}>
  </div>`;
  const { fields } = await read(page, html);
  expect(fields.map(({ label, labelSource }) => [label, labelSource])).toEqual([
    ['统一社会信用代码', 'for'],
    ['英文名称', 'aria'],
  ]);
});

const row = (...cells: string[]) =>
  `<div class="tr">${cells.map((cell) => `<div class="td">${cell}</div>`).join('')}</div>`;

test('a grid of divs is read by header and row', async ({ page }) => {
  const box = (name: string) => `<span><input name="${name}"></span>`;
  const { fields, groups } = await read(
    page,
    `<h4>主要财务指标</h4><div class="grid">
       ${row('指标', '2021年', '2022年')}
       ${row('营业收入（万元）', box('r1'), box('r2'))}
       ${row('利润总额（万元）', box('p1'), box('p2'))}
     </div>
     <div class="title"><b>主要产品</b><button type="button">新增</button></div>
     <div><div class="head">${row('序号', '产品名称', '产量')}</div>
       <div>${row('1', box('n'), box('q'))}</div></div>`,
  );
  expect(
    fields.map(({ name, label, row: place }) => [name, label, place?.label ?? '', place?.column]),
  ).toEqual([
    ['r1', '营业收入（万元）', '营业收入（万元）', '2021年'],
    ['r2', '营业收入（万元）', '营业收入（万元）', '2022年'],
    ['p1', '利润总额（万元）', '利润总额（万元）', '2021年'],
    ['p2', '利润总额（万元）', '利润总额（万元）', '2022年'],
    ['n', '产品名称', '', '产品名称'],
    ['q', '产量', '', '产量'],
  ]);
  expect(groups.find(({ canAdd }) => canAdd)).toMatchObject({ label: '主要产品', rows: 1 });
});

test('a grid by roles, header and body apart', async ({ page }) => {
  const cells = (...inner: string[]) =>
    `<div role="row">${inner.map((one) => `<div role="gridcell"><p>${one}</p></div>`).join('')}</div>`;
  const { fields } = await read(
    page,
    `<div role="grid"><div><div role="row"><span role="columnheader">姓名</span><span role="columnheader">手机</span></div></div>
      <div>${cells('<input name="n1">', '<input name="m1">')}${cells('<input name="n2">', '<input name="m2">')}</div></div>`,
  );
  expect(fields.map(({ name, label, row: place }) => [name, label, place?.index])).toEqual([
    ['n1', '姓名', 0],
    ['m1', '手机', 0],
    ['n2', '姓名', 1],
    ['m2', '手机', 1],
  ]);
});

test('rows of label and box under a bar of words are no grid', async ({ page }) => {
  expect(
    await labels(
      page,
      `<div class="bar"><span>基本信息</span><span>联系方式</span></div>
       <div class="line"><label>企业名称</label><div><input name="a"></div></div>
       <div class="line"><label>通讯地址</label><div><input name="b"></div></div>
       <div class="bar"><span>甲</span><span>乙</span><span>丙</span><span>丁</span></div>
       <div class="line"><i>姓名</i><div><input name="c"></div><i>职务</i><div><input name="d"></div></div>`,
    ),
  ).toEqual({ a: '企业名称', b: '通讯地址', c: '姓名', d: '职务' });
});

test('hidden boxes behind drawn ones: what stands before them in the markup names them', async ({
  page,
}) => {
  const radios = (name: string) =>
    ['是', '否']
      .map(
        (word) =>
          `<input type="radio" name="${name}" title="${word}" style="display:none"><div class="layui-unselect layui-form-radio"><i class="layui-icon"></i><div>${word}</div></div>`,
      )
      .join('');
  const select = (name: string) =>
    `<div class="c"><select name="${name}" style="display:none"><option value="">请选择</option><option>甲</option></select><div class="layui-unselect layui-form-select"><div class="layui-select-title"><input class="layui-input" readonly placeholder="请选择"></div><dl class="layui-anim"><dd lay-value="甲">甲</dd></dl></div></div>`;
  const html = `<div style="height:40px"></div><form class="layui-form"><div class="b"><label>是否上市</label>${radios('listed')}</div><div class="b"><label>所在地</label><div class="r">${['p', 'q', 's'].map(select).join('')}</div></div></form>`;
  const { fields } = await read(page, html);
  expect(fields.map(({ label, part }) => [label, part?.index])).toEqual([
    ['是否上市', undefined],
    ['所在地', 0],
    ['所在地', 1],
    ['所在地', 2],
  ]);
});
