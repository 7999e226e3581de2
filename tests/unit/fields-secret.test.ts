// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { createReader } from '@/entrypoints/portal.content/fields';
import native from '@/entrypoints/portal.content/widgets/native';

afterEach(() => {
  document.body.innerHTML = '';
});

const stateOf = (html: string) => {
  document.body.innerHTML = `<label>联系电话 ${html}</label>`;
  const reader = createReader({ document, widgets: [native] });
  const [field] = reader.read().fields;
  reader.stop();
  return field?.state;
};

test.each([
  '<input type="password">',
  '<input type="PASSWORD">',
  '<input type="Password" name="a">',
  '<input autocomplete="One-Time-Code">',
  '<input name="loginPWD">',
  '<input autocomplete="new-password">',
  '<input role="combobox" autocomplete="cc-number">',
])('%s is never read nor written, however it is spelled', (html) => {
  expect(stateOf(html)).toBe('forbidden');
});

test('a list that keeps the browser from filling it is no password', () => {
  expect(stateOf('<input role="combobox" autocomplete="new-password">')).toBe('open');
});

test('attributes named like what every object has say nothing', () => {
  expect(stateOf('<input constructor="a" __proto__="b" valueOf="c">')).toBe('open');
});
