// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { calendarIn } from '@/entrypoints/portal.content/gestures/drawn-calendar';

const panel = (buttons: string) => {
  document.body.innerHTML = `<div><p>2023年5月</p>${buttons}</div>`;
  return document.body.firstElementChild as HTMLElement;
};

test('what leads on in the form is no arrow of a calendar', () => {
  const { arrows } = calendarIn(() => undefined);
  const [, on] = arrows.month;
  if (typeof on !== 'function') throw new Error('an arrow of a drawn calendar is looked for');
  const text = (buttons: string) => on(panel(buttons))?.textContent;
  expect(text('<a>下月</a><a>下一步</a>')).toBe('下月');
  expect(text('<a class="next">下一页</a><button type="submit">›</button>')).toBeUndefined();
});
