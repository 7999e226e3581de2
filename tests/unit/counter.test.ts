// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createCounter, describeCount } from '@/entrypoints/portal.content/inline/counter';
import type { FieldLimit } from '@/storage/messages';

const official: FieldLimit = { signature: 's', max: 3000, method: 'word', source: '二（五）' };
const box: FieldLimit = { signature: 's', max: 3000, method: 'utf16', source: '输入框' };

test.each([
  ['字'.repeat(2134), '2,134 / 3,000 字', ''],
  ['字'.repeat(2699), '2,699 / 3,000 字', ''],
  ['字'.repeat(2700), '2,700 / 3,000 字', 'near'],
  ['字'.repeat(3000), '3,000 / 3,000 字', 'near'],
  ['字'.repeat(3001), '3,001 / 3,000 字 · 超 1 字', 'over'],
])('%# nearing and passing the limit are different states', (text, shown, state) => {
  expect(describeCount(text, [official], 'word')).toEqual({ text: shown, state });
});

test('the portal counts letters one by one: its own figure follows, and it decides the state', () => {
  const text = `${'字'.repeat(2900)} Hello-World`.padEnd(3010, 'x');
  const shown = describeCount(text, [official, box], 'utf16');
  expect(shown.text).toBe('2,901 / 3,000 字 · 本系统计 3,010 / 3,000');
  expect(shown.state).toBe('over');
});

test('a portal box of another size is named with its own limit', () => {
  const shown = describeCount('字', [official, { ...box, max: 2000 }], 'utf16');
  expect(shown.text).toBe('1 / 3,000 字 · 本系统计 1 / 2,000');
});

test('bytes are counted and named as bytes', () => {
  const bytes: FieldLimit = { ...official, max: 400, method: 'gbk' };
  expect(describeCount('字'.repeat(200), [bytes], 'utf16')).toEqual({
    text: '400 / 400 字节',
    state: 'near',
  });
  expect(describeCount('字'.repeat(201), [bytes], '')).toEqual({
    text: '402 / 400 字节 · 超 2 字节',
    state: 'over',
  });
});

test('a box of 400 字 that is tested as 800 bytes: both figures, the stricter decides', () => {
  const limits: FieldLimit[] = [
    { ...official, max: 400 },
    { ...official, max: 800, method: 'gbk' },
  ];
  const text = `${'字'.repeat(300)}${' abc'.repeat(60)}`;
  expect(describeCount(text, limits, 'gbk')).toEqual({
    text: '360 / 400 字 · 840 / 800 字节',
    state: 'over',
  });
});

test('a lower bound is said until it is reached', () => {
  const limits = [{ ...official, max: 500, min: 150 }];
  expect(describeCount('字'.repeat(149), limits, '').text).toBe('149 / 500 字 · 至少 150 字');
  expect(describeCount('字'.repeat(150), limits, '').text).toBe('150 / 500 字');
});

test('a text of megabytes is counted when the typing rests, not at every key', () => {
  vi.useFakeTimers();
  const counter = createCounter([official], 'word');
  counter.update('字'.repeat(60_000));
  expect(counter.element.textContent).toContain('60,000 / 3,000 字');
  for (let key = 1; key <= 3; key++) {
    counter.update('字'.repeat(60_000 + key));
    vi.advanceTimersByTime(100);
    expect(counter.element.textContent).toContain('60,000 / 3,000 字');
  }
  vi.advanceTimersByTime(400);
  expect(counter.element.textContent).toContain('60,003 / 3,000 字');
  counter.update('字');
  expect(counter.element.textContent).toBe('1 / 3,000 字');
  vi.useRealTimers();
});
