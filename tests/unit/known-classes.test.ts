// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { hasAny } from '@/entrypoints/portal.content/gestures/dom';
import { widgets } from '@/entrypoints/portal.content/widgets';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A root that tells which selectors it was asked. */
function asked(html: string) {
  document.body.innerHTML = html;
  const selectors: string[] = [];
  const root = {
    querySelector(selector: string) {
      selectors.push(selector);
      return document.querySelector(selector);
    },
  } as unknown as ParentNode;
  return { root, selectors };
}

test('a class that is nowhere on the page is not looked for', () => {
  const { root, selectors } = asked('<p class="known">企业名称</p>');
  const names = new Set(['known']);
  expect(hasAny(root, '.gone,.known .gone,p.gone:not(.known)', names)).toBe(false);
  expect(selectors).toEqual([]);
  expect(hasAny(root, '.gone,.known', names)).toBe(true);
  expect(selectors).toEqual(['.known']);
});

test('what is more than a class is still asked', () => {
  const { root } = asked('<p class="known" role="row" data-x="a.b">企业名称</p>');
  const names = new Set(['known']);
  for (const selector of [
    '[role="row"]',
    'p:not(.gone)',
    '[data-x="a.b"]',
    '.known:is(.gone,[role])',
    '[class*="now"]',
  ])
    expect(hasAny(root, selector, names), selector).toBe(true);
});

test('every library says the same of a page, told its classes or not', () => {
  for (const html of [
    '<div class="el-form-item"><div class="el-input"><input class="el-input__inner"></div></div>',
    '<div class="layui-form"><select class="layui-input"></select><div class="layui-form-select"></div></div>',
    '<div class="ivu-input-wrapper ivu-input-type-text"><input class="ivu-input"></div>',
    '<span class="select2 select2-container"></span><select class="select2-hidden-accessible"></select>',
    '<input class="Wdate"><div contenteditable="true"></div>',
  ]) {
    document.body.innerHTML = html;
    const names = new Set(
      [...document.querySelectorAll('[class]')].flatMap((element) =>
        element.className.toLowerCase().split(' '),
      ),
    );
    for (const widget of widgets)
      expect(widget.present(document, names), `${widget.id}: ${html}`).toBe(
        widget.present(document),
      );
  }
});
