import type { Page } from '@playwright/test';
import type { Reading } from '@/entrypoints/portal.content/fields';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/**
 * Words before a box in its own frame, as each library draws them: they are the label where
 * nothing else is. Every page has the same four boxes: 企业名称, 注册资本 with its unit, an
 * address behind its protocol, a phone that its form item labels.
 */

const scripts = (...names: string[]) =>
  names.map((name) => `<script src="${name}"></script>`).join('');
const vue = (code: string) => `<div id="app"></div>${code}`;

const elementBoxes = `
  <h4>企业信息</h4>
  <el-input v-model="m.a"><template #prepend>企业名称</template></el-input>
  <el-input v-model="m.b"><template #prepend>注册资本</template><template #append>万元</template></el-input>
  <p>企业网址：<el-input v-model="m.c"><template #prepend>https://</template></el-input></p>
  <el-form><el-form-item label="联系电话"><el-input v-model="m.d"><template #prepend>中国大陆</template></el-input></el-form-item></el-form>`;
const antBoxes = `
  <h4>企业信息</h4>
  <a-input v-model:value="m.a" addon-before="企业名称"></a-input>
  <a-input v-model:value="m.b" addon-before="注册资本" addon-after="万元"></a-input>
  <p>企业网址：<a-input v-model:value="m.c" addon-before="https://"></a-input></p>
  <a-form :model="m"><a-form-item label="联系电话" name="d"><a-input v-model:value="m.d" addon-before="中国大陆"></a-input></a-form-item></a-form>`;
const iviewBoxes = `
  <h4>企业信息</h4>
  <i-input v-model="m.a"><span slot="prepend">企业名称</span></i-input>
  <i-input v-model="m.b"><span slot="prepend">注册资本</span><span slot="append">万元</span></i-input>
  <p>企业网址：<i-input v-model="m.c"><span slot="prepend">https://</span></i-input></p>
  <i-form :label-width="80"><form-item label="联系电话"><i-input v-model="m.d"><span slot="prepend">中国大陆</span></i-input></form-item></i-form>`;
const model = 'function () { return { m: { a: "", b: "", c: "", d: "" } } }';
const vue2 = (template: string) =>
  `<script>new Vue({ el: '#app', data: ${model}, template: \`<div>${template}</div>\` })</script>`;
const vue3 = (template: string, library: string) =>
  `<script>Vue.createApp({ data: ${model}, template: \`<div>${template}</div>\` }).use(${library}).mount('#app')</script>`;

const pages: Record<string, string> = {
  'element-ui': vue(
    `${scripts('/node_modules/vue2/dist/vue.min.js', '/node_modules/element-ui/lib/index.js')}${vue2(elementBoxes)}`,
  ),
  'element-plus': vue(
    `${scripts('/node_modules/vue3/dist/vue.global.prod.js', '/libraries/element-plus/dist/index.full.min.js')}${vue3(elementBoxes, 'ElementPlus')}`,
  ),
  'ant-design-vue': vue(
    `${scripts('/node_modules/dayjs/dayjs.min.js', ...['customParseFormat', 'weekday', 'localeData', 'weekOfYear', 'weekYear', 'advancedFormat', 'quarterOfYear'].map((name) => `/node_modules/dayjs/plugin/${name}.js`), '/node_modules/vue3/dist/vue.global.prod.js', '/libraries/ant-design-vue/dist/antd.min.js')}${vue3(antBoxes, 'antd')}`,
  ),
  antd: vue(
    `${scripts('/node_modules/react18/umd/react.production.min.js', '/node_modules/react-dom18/umd/react-dom.production.min.js', '/node_modules/dayjs/dayjs.min.js', '/libraries/antd5/dist/antd.min.js')}
     <script>const h = React.createElement, { Input, Form } = antd;
     ReactDOM.createRoot(document.getElementById('app')).render(h('div', null, h('h4', null, '企业信息'),
       h(Input, { addonBefore: '企业名称' }), h(Input, { addonBefore: '注册资本', addonAfter: '万元' }), h('p', null, '企业网址：', h(Input, { addonBefore: 'https://' })),
       h(Form, null, h(Form.Item, { label: '联系电话', name: 'd' }, h(Input, { addonBefore: '中国大陆' })))))</script>`,
  ),
  'view-design': vue(
    `${scripts('/node_modules/vue2/dist/vue.min.js', '/node_modules/view-design/dist/iview.min.js')}${vue2(iviewBoxes)}`,
  ),
  layui: `<h4>企业信息</h4>
    <div class="layui-input-group"><div class="layui-input-split layui-input-prefix">企业名称</div><input type="text" class="layui-input"></div>
    <div class="layui-input-group"><div class="layui-input-split layui-input-prefix">注册资本</div><input type="text" class="layui-input"><div class="layui-input-split layui-input-suffix">万元</div></div>
    <label>企业网址：</label><div class="layui-input-wrap"><div class="layui-input-prefix">https://</div><input type="text" class="layui-input"></div>
    <div class="layui-form-item"><label class="layui-form-label">联系电话</label><div class="layui-input-block"><div class="layui-input-group"><div class="layui-input-split layui-input-prefix">中国大陆</div><input type="text" class="layui-input"></div></div></div>`,
  'bootstrap 5': `<h4>企业信息</h4>
    <div class="input-group"><span class="input-group-text">企业名称</span><input class="form-control"></div>
    <div class="input-group"><span class="input-group-text">注册资本</span><input class="form-control"><span class="input-group-text">万元</span></div>
    <label>企业网址：</label><div class="input-group"><span class="input-group-text">https://</span><input class="form-control"></div>
    <div class="row"><label class="col-form-label" for="tel">联系电话</label><div class="input-group"><span class="input-group-text">中国大陆</span><input id="tel" class="form-control"></div></div>`,
  'bootstrap 4': `<h4>企业信息</h4>
    <div class="input-group"><div class="input-group-prepend"><span class="input-group-text">企业名称</span></div><input class="form-control"></div>
    <div class="input-group"><div class="input-group-prepend"><span class="input-group-text">注册资本</span></div><input class="form-control"><div class="input-group-append"><span class="input-group-text">万元</span></div></div>
    <label>企业网址：</label><div class="input-group"><div class="input-group-prepend"><span class="input-group-text">https://</span></div><input class="form-control"></div>
    <div class="form-group"><label for="tel">联系电话</label><div class="input-group"><div class="input-group-prepend"><span class="input-group-text">中国大陆</span></div><input id="tel" class="form-control"></div></div>`,
};

async function read(page: Page, html: string): Promise<Reading> {
  serveFixtures('tests/fixtures/forms', {
    '/page.html': `<!DOCTYPE html><meta charset="utf-8"><body>${html}</body>`,
  });
  await page.goto('http://fixture.test/page.html');
  await expect(page.locator('input')).toHaveCount(4);
  const world = await PageWorld.open(page);
  return world.call<Reading>('readFields');
}

for (const [library, html] of Object.entries(pages))
  test(`${library}: words in a box's frame are its label where nothing else is`, async ({
    page,
  }) => {
    const { fields } = await read(page, html);
    expect(fields.map(({ label, unit }) => [label, unit])).toEqual([
      ['企业名称', undefined],
      ['注册资本', '万元'],
      ['企业网址', undefined],
      ['联系电话', undefined],
    ]);
  });
