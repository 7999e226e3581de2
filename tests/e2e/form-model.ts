import type { Page } from '@playwright/test';

/** What a page itself holds, by the path within it: `data.form.name` → text. Empty values are left out. */
export type Model = Record<string, string>;

/**
 * The values that the page's own code would send: the data of Vue's roots, what forms of antd
 * answer, what EasyUI's boxes answer; for a page without any of these its inputs, as it has
 * nothing else. Asked in the page's own world.
 */
export const modelOf = (page: Page): Promise<Model> =>
  page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: what frameworks leave on elements has no types
    type Any = any;
    const out: Record<string, string> = {};
    const seen = new Set<unknown>();
    const walk = (path: string, value: Any): void => {
      if (value === null || value === undefined || value === '' || typeof value === 'function')
        return;
      if (typeof value !== 'object') {
        out[path] = String(value);
        return;
      }
      // dates of the browser and of dayjs
      const date = value instanceof Date ? value : value.$d;
      if (date instanceof Date) {
        out[path] = date.toDateString();
        return;
      }
      if (seen.has(value) || value instanceof Node || value.__v_isVNode || value._isVue) return;
      seen.add(value);
      for (const key of Object.keys(value))
        if (!/^[_$]/.test(key)) walk(`${path}.${key}`, value[key]);
    };
    const roots = new Set<unknown>();
    let found = 0;
    const once = (root: unknown, value: () => unknown): void => {
      if (!root || roots.has(root)) return;
      roots.add(root);
      walk(`${found++}`, value());
    };
    const formsBelow = (fiber: Any): void => {
      for (let at = fiber; at; at = at.sibling) {
        const form = at.memoizedProps?.form;
        if (form?.getFieldsValue) once(form, () => form.getFieldsValue(true));
        formsBelow(at.child);
      }
    };
    for (const element of document.querySelectorAll<Any>('*')) {
      const vm = element.__vue__?.$root;
      // the library's own calendar stands in a root of its own
      if (vm?.$el.classList.contains('el-picker-panel')) continue;
      once(vm, () => vm.$data);
      const app = element.__vue_app__ && element._vnode?.component;
      once(app, () => ({ data: app.data, setup: app.setupState }));
      for (const key of Object.keys(element))
        if (key.startsWith('__reactContainer$')) formsBelow(element[key]);
    }
    if (found > 0) return out;
    const { $ } = window as Any;
    const boxes = $?.fn?.combobox ? $('.textbox-f').get() : [];
    for (const [n, box] of [...boxes].entries()) out[`box ${n}`] = $(box).textbox('getValue');
    const inputs = [...document.querySelectorAll<HTMLInputElement>('input,textarea,select')];
    // without what EasyUI's boxes were made of, which is not sent, and its lists and calendars
    const own = inputs.filter((input) => !input.closest('.textbox-f,.combo-p'));
    for (const [n, { type, checked, value }] of own.entries()) {
      const held = /^(?:checkbox|radio)$/.test(type) ? String(checked) : value;
      if (held !== '') out[`input ${n}`] = held;
    }
    return out;
  });
