// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import ConfirmButton from '@/components/confirm-button';

/** What cannot be undone is asked for again, and the keyboard can say no. */

let root: Root;
const confirmed = vi.fn();
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === name);
const press = (key: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  confirmed.mockClear();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <ConfirmButton question="找不回，确定？" onConfirm={confirmed}>
          删除
        </ConfirmButton>
      </MantineProvider>,
    ),
  );
  await act(async () => button('删除')?.click());
});
afterEach(() => {
  act(() => root.unmount());
  document.body.innerHTML = '';
});

test('a second Enter does not delete: the way out has the focus', () => {
  expect(document.activeElement).toBe(button('取消'));
});

test('Escape takes the question back, and the focus with it', async () => {
  await press('Escape');
  expect(button('确定')).toBeUndefined();
  expect(document.activeElement).toBe(button('删除'));
  expect(confirmed).not.toHaveBeenCalled();
});

test('confirming does it once and gives the focus back', async () => {
  await act(async () => button('确定')?.click());
  expect(confirmed).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(button('删除'));
});
