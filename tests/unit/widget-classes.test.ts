// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { createReader } from '@/entrypoints/portal.content/fields';
import elementUi from '@/entrypoints/portal.content/widgets/element-ui';
import layui from '@/entrypoints/portal.content/widgets/layui';
import native from '@/entrypoints/portal.content/widgets/native';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Pages take classes off a control that was read before: while it loads, to restyle it, or to break us. */
test.each([
  [
    'element-ui',
    elementUi,
    '<div class="el-form-item"><label class="el-form-item__label">企业名称</label><div class="el-form-item__content"><div class="el-input known"><input class="el-input__inner" value="云岭"></div></div></div>',
  ],
  [
    'layui',
    layui,
    '<div class="layui-form"><div class="layui-form-item"><label class="layui-form-label">企业名称</label><div class="layui-input-block"><input class="layui-input known" value="云岭"></div></div></div>',
  ],
])('%s: a control that lost its classes is read on', (_, widget, html) => {
  document.body.innerHTML = `<form>${html}</form>`;
  const reader = createReader({ document, widgets: [widget, native] });
  expect(reader.read().fields.map(({ label, value }) => `${label} ${value}`)).toEqual([
    '企业名称 云岭',
  ]);
  const control = document.querySelector('.known') as HTMLElement;
  control.className = '';
  for (const inner of control.querySelectorAll('[class]')) inner.className = '';
  expect(reader.read().fields.map(({ value }) => value)).toEqual(['云岭']);
  const row = document.createElement('p');
  row.innerHTML = '联系人：<input>';
  document.querySelector('form')?.append(row);
  expect(reader.read().fields.map(({ value }) => value)).toEqual(['云岭', '']);
  reader.stop();
});
