// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { Control } from '@/entrypoints/portal.content/widgets';
import native from '@/entrypoints/portal.content/widgets/native';

afterEach(() => {
  document.body.innerHTML = '';
});

const LIST =
  '<select><option value="">请选择</option><option value="1">是</option><option>否</option></select>';
const told = () => native.find(document).map((control: Control) => native.options(control));

test('lists drawn alike are told alike, and one that changes is told anew', () => {
  document.body.innerHTML = LIST + LIST;
  expect(told()).toEqual([
    ['是', '否'],
    ['是', '否'],
  ]);
  const [first, second] = document.querySelectorAll('select');
  const more = document.createElement('option');
  more.textContent = '不适用';
  first?.append(more);
  for (const option of second?.querySelectorAll('option') ?? []) option.value = '';
  expect(told()).toEqual([['是', '否', '不适用'], []]);
});
