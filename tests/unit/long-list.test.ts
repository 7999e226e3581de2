// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { createSettle } from '@/entrypoints/portal.content/fill/settle';
import { scrollThrough } from '@/entrypoints/portal.content/gestures/long-list';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A list of 60 rows that keeps ten in the page, drawn `after` ms behind each scroll. */
function list(after: number) {
  document.body.innerHTML = '<div class="popup"><div class="box"></div></div>';
  const box = document.querySelector('.box') as HTMLElement;
  Object.defineProperties(box, { clientHeight: { value: 200 }, scrollHeight: { value: 1200 } });
  const draw = (from: number) => {
    box.innerHTML = Array.from({ length: 10 }, (_, at) => `<p>第${from + at}行</p>`).join('');
  };
  draw(0);
  box.addEventListener('scroll', () => {
    setTimeout(draw, after, Math.floor(box.scrollTop / 20));
  });
  return document.querySelector('.popup') as HTMLElement;
}
const settle = () => createSettle(new AbortController().signal);
const find = (popup: HTMLElement, text: string) => () =>
  [...popup.querySelectorAll('p')].find((row) => row.textContent === text);

test('a list that a busy page draws late is walked all the same', async () => {
  const popup = list(70);
  const look = find(popup, '第47行');
  expect((await scrollThrough(popup, '.box', () => look() ?? null, settle()))?.textContent).toBe(
    '第47行',
  );
});

test('a list that never draws anew is not waited for at every step', async () => {
  const popup = list(0);
  const box = popup.querySelector('.box') as HTMLElement;
  box.replaceWith(box.cloneNode(true));
  const still = popup.querySelector('.box') as HTMLElement;
  Object.defineProperties(still, { clientHeight: { value: 60 }, scrollHeight: { value: 1600 } });
  const asked = vi.fn(() => null);
  const at = performance.now();
  expect(await scrollThrough(popup, '.box', asked, settle())).toBeNull();
  // 40 steps of 20 ms, and what the first two wait on top
  expect(performance.now() - at).toBeLessThan(4_000);
  expect(asked.mock.calls.length).toBeGreaterThan(40);
});
