import type { Page } from '@playwright/test';
import type { Reading } from '@/entrypoints/portal.content/fields';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** What needs layout, real frames or a real library. */

async function open(page: Page, html: string): Promise<PageWorld> {
  serveFixtures('tests/fixtures/forms', {
    '/page.html': `<!DOCTYPE html><meta charset="utf-8"><body>${html}</body>`,
  });
  await page.goto('http://fixture.test/page.html');
  return PageWorld.open(page);
}
const read = (world: PageWorld) => world.call<Reading>('readFields');

const hidden = [
  '<div style="display:none">名称<input></div>',
  '<div style="visibility:hidden">名称<input></div>',
  '<div style="opacity:0">名称<input></div>',
  '<input style="position:absolute;left:-9999px">',
  '<input style="position:absolute;top:-500px">',
  '<input style="width:0;height:0;border:0;padding:0">',
  '<input style="width:1px;height:1px;border:0;padding:0">',
  '<div style="height:0;overflow:hidden" aria-hidden="true"><input></div>',
  '<div inert><input></div>',
  '<details><summary>更多</summary><input></details>',
];
const shown = [
  '<div style="height:5000px"></div><p>名称：<input></p>',
  '<div style="width:9000px"><p style="margin-left:8000px">名称：<input></p></div>',
  '<div style="overflow:auto;height:50px"><div style="height:900px"></div><p>名称：<input></p></div>',
  '<p style="opacity:.4">名称：<input></p>',
];

test('what a dialog over the page has scrolled out can be scrolled to; a trap in it is still one', async ({
  page,
}) => {
  const world = await open(
    page,
    `<div id="over" style="position:fixed;inset:0;overflow:auto"><div style="position:absolute;width:600px">
      <p>名称：<input id="name"></p><p>地址：<input id="place"></p>
      <input id="trap" style="position:absolute;left:-9999px"><input id="above" style="position:absolute;top:-400px">
      <div style="height:3000px"></div><p>电话：<input id="phone"></p></div></div>`,
  );
  // read anew each time: nothing in the markup tells that it was scrolled
  const states = async () => {
    const { fields } = await world.call<Reading>('readPage');
    return fields.map(({ label, state }) => `${label} ${state}`);
  };
  const unscrolled = await states();
  await page.evaluate(() => document.querySelector('#over')?.scrollTo(0, 1_500));
  expect(await states()).toEqual(unscrolled);
  expect(unscrolled.map((each) => each.split(' ')[1]).sort()).toEqual([
    'hidden',
    'hidden',
    'open',
    'open',
    'open',
  ]);
});

test('what nobody can see is hidden; what can be scrolled to is not', async ({ page }) => {
  for (const [pieces, state] of [
    [hidden, 'hidden'],
    [shown, 'open'],
  ] as const)
    for (const html of pieces) {
      const world = await open(page, html);
      const { fields } = await read(world);
      expect(
        fields.map((field) => field.state),
        html,
      ).toEqual([state]);
    }
});

test('what floats at the right of a line is no part of its label', async ({ page }) => {
  const remark = '表号：甲一<br>有效期至：2024年6月';
  const world = await open(
    page,
    `<div><span style="float:right">${remark}</span>
     单位代码：<span><input></span><br>单位名称：<span><input></span></div>`,
  );
  const { fields } = await read(world);
  expect(fields.map(({ label, section }) => [label, section])).toEqual([
    ['单位代码', []],
    ['单位名称', []],
  ]);
});

test('frames without a URL of their own are read, at any depth; others are not', async ({
  page,
}) => {
  const world = await open(
    page,
    `<h3>外页</h3><iframe id="blank"></iframe>
     <iframe srcdoc="<p>甲单位名称：<input></p><iframe srcdoc='<p>内层：<input></p>'></iframe>"></iframe>
     <iframe src="/page2.html"></iframe><iframe src="https://elsewhere.test/"></iframe>`,
  );
  await page.evaluate(() => {
    const frame = document.querySelector('#blank') as HTMLIFrameElement;
    (frame.contentDocument as Document).body.innerHTML = '<p>乙单位名称：<input></p>';
  });
  await expect
    .poll(async () =>
      (await read(world)).fields.map(({ label, section }) => [...section, label].join('/')),
    )
    .toEqual(['外页/乙单位名称', '外页/甲单位名称', '外页/内层']);
});

test('open shadow roots are read, nested ones too, and what appears in them later', async ({
  page,
}) => {
  const world = await open(page, '<h3>组件</h3><x-a></x-a>');
  await page.evaluate(() => {
    const outer = (document.querySelector('x-a') as Element).attachShadow({ mode: 'open' });
    outer.innerHTML = '<p>企业名称：<input></p><x-b></x-b>';
    (outer.querySelector('x-b') as Element).attachShadow({ mode: 'open' }).innerHTML =
      '<p>电话：<input></p>';
  });
  const labels = async () => (await read(world)).fields.map(({ label }) => label);
  expect(await labels()).toEqual(['企业名称', '电话']);
  await page.evaluate(() => {
    document
      .querySelector('x-a')
      ?.shadowRoot?.querySelector('p')
      ?.insertAdjacentHTML('afterend', '<p>传真：<input></p>');
  });
  expect(await labels()).toEqual(['企业名称', '传真', '电话']);
});

const vue = (template: string, data: string) => `
  <link rel="stylesheet" href="/node_modules/element-ui/lib/theme-chalk/index.css">
  <div id="app">${template}</div>
  <script src="/node_modules/vue2/dist/vue.js"></script>
  <script src="/node_modules/element-ui/lib/index.js"></script>
  <script>window.app = new Vue({ el: '#app', data: ${data} })</script>`;

test('Element UI: a dialog, a table row and a tab that come later', async ({ page }) => {
  const world = await open(
    page,
    vue(
      `<el-form label-width="120px"><h3>基本信息</h3><el-form-item label="企业名称" required><el-input v-model="a" show-word-limit maxlength="50"></el-input></el-form-item>
       <el-form-item label="注册资本"><el-input v-model="a"><template slot="append">万元</template></el-input></el-form-item>
       <h3>主要产品</h3><el-table :data="rows"><el-table-column type="index" label="序号"></el-table-column><el-table-column label="产品名称"><template slot-scope="s"><el-input v-model="s.row.n"></el-input></template></el-table-column><el-table-column label="销售额（万元）"><template slot-scope="s"><el-input v-model="s.row.m"></el-input></template></el-table-column></el-table><el-button @click="rows.push({n:'',m:''})">新增一行</el-button>
       <el-dialog title="联系人" :visible.sync="open"><el-form-item label="手机"><el-input v-model="a"></el-input></el-form-item></el-dialog></el-form>`,
      `{ a: '', open: false, rows: [{ n: '', m: '' }] }`,
    ),
  );
  const first = await read(world);
  expect(
    first.fields.map(({ label, unit, section }) => [...section, label, unit ?? ''].join('/')),
  ).toEqual([
    '基本信息/企业名称/',
    '基本信息/注册资本/万元',
    '主要产品/产品名称/',
    '主要产品/销售额（万元）/',
  ]);
  expect(first.fields[0]?.constraints).toMatchObject({ required: true, maxLength: 50 });
  const group = first.groups[0];
  expect(group).toMatchObject({ rows: 1, canAdd: true });

  await world.evaluate(
    `void assistant.formReader().addButton(${JSON.stringify(group?.signature)}).click()`,
  );
  await expect.poll(async () => (await read(world)).groups[0]?.rows).toBe(2);
  const cell = `${group?.signature}[1]/产品名称`;
  expect(
    await world.evaluate(`assistant.formReader().find(${JSON.stringify(cell)}) !== null`),
  ).toBe(true);
  expect((await read(world)).fields.map(({ signature }) => signature).slice(0, 4)).toEqual(
    first.fields.map(({ signature }) => signature),
  );

  await page.evaluate('app.open = true');
  await expect
    .poll(async () =>
      (await read(world)).fields
        .filter(({ label }) => label === '手机')
        .map(({ section, state }) => [...section, state].join('/')),
    )
    .toEqual(['联系人/open']);
});

test('typing tells nobody; a page that renders without end is not followed at every frame', async ({
  page,
}) => {
  const world = await open(
    page,
    '<form><p>企业名称：<input id="a"></p></form><div id="clock"></div>',
  );
  await read(world);
  await page.locator('#a').pressSequentially('一二三四五');
  expect(await world.call('formChanges')).toBe(0);
  await page.evaluate(async () => {
    const form = document.querySelector('form') as HTMLFormElement;
    for (let n = 0; n < 60; n++) {
      const row = document.createElement('p');
      row.innerHTML = `行${n}：<input>`;
      form.append(row);
      await new Promise(requestAnimationFrame);
    }
  });
  const told = await world.call<number>('formChanges');
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThan(30);
  expect((await read(world)).fields).toHaveLength(61);
});

test('2,000 fields are read in slices between which the page runs', async ({ page }) => {
  const rows = Array.from(
    { length: 1000 },
    (_, n) => `<tr><td>指标${n}甲：</td><td><input></td><td>指标${n}乙：</td><td><input></td></tr>`,
  ).join('');
  const world = await open(page, `<table>${rows}</table>`);
  const turns = await world.evaluate<number>(`(async () => {
    let turns = 0; let on = true;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { turns += 1; if (on) channel.port2.postMessage(0); };
    channel.port2.postMessage(0);
    await assistant.freshReaderSoon();
    on = false;
    return turns;
  })()`);
  expect(await world.call('freshReaderSoon')).toBe(2000);
  // Slices of 12 ms: the page gets its turn several times, however slow the machine is.
  // How long the longest one is on a quiet machine: npm run bench -- read.
  expect(turns).toBeGreaterThanOrEqual(3);
});

test('of a list of 20,000 options the first 2,000 are told, and any may be chosen', async ({
  page,
}) => {
  const options = Array.from({ length: 20_000 }, (_, n) => `<option>行业${n}</option>`).join('');
  const world = await open(page, `<p>所属行业：<select>${options}</select></p>`);
  await page.locator('select').selectOption('行业19999');
  const [field] = (await read(world)).fields;
  expect(field?.value).toBe('行业19999');
  expect(field?.options).toHaveLength(2_000);
  expect(field?.options?.[1_999]).toBe('行业1999');
});

test('a large page is read by its parts: controls in two places, a list beside one of them', async ({
  page,
}) => {
  const feed = '<div class="feed"><a href="#">通知公告</a><span>2023-06-01</span></div>';
  const world = await open(
    page,
    `<div>${feed.repeat(4_000)}</div>
     <div id="one"><h3>单位信息</h3><p>企业名称：<input></p></div>
     <div>${feed.repeat(4_000)}</div>
     <div id="two"><h3>联系人</h3><p>姓名：<input></p></div>
     <h3>主要产品</h3><div><a class="btn">新增一行</a></div>
     <table><tr><th>产品名称</th><th>产量</th></tr></table>
     <div>${feed.repeat(4_000)}</div>`,
  );
  const { fields, groups } = await read(world);
  expect(fields.map(({ section, label }) => [...section, label].join('/'))).toEqual([
    '单位信息/企业名称',
    expect.stringMatching(/^联系人\/姓名$|\/联系人\/姓名$/),
  ]);
  expect(groups).toMatchObject([{ label: '主要产品', canAdd: true }]);
});
