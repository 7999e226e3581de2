// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createDraftOffer } from '@/entrypoints/portal.content/inline/draft-offer';
import { FieldMark } from '@/entrypoints/portal.content/inline/field-mark';
import { make } from '@/entrypoints/portal.content/inline/surface';

const offer = { text: '字'.repeat(40), updatedAt: 0, replaces: false };
const line = (text: string) => make('p', '', text);
const card = (mark: FieldMark) => mark.element.querySelector<HTMLElement>('.card');

test('a draft the user opened stays open when a counter and findings come later', () => {
  const mark = new FieldMark(() => null);
  const draft = () =>
    createDraftOffer(
      offer,
      () => {},
      () => {},
    );
  mark.put('draft', offer, draft);
  const opened = card(mark);
  if (opened) opened.hidden = false;
  mark.put('counter', { max: 3000 }, () => line('0 / 3,000 字'));
  mark.put('findings', ['a'], () => line('不满 3 年'));
  mark.put('draft', offer, draft);
  expect(card(mark)).toBe(opened);
  expect(opened?.hidden).toBe(false);
  expect(mark.element.textContent).toMatch(/^0 \/ 3,000 字不满 3 年有草稿/);
});

test('a part that says something else is drawn anew, one that says nothing goes', () => {
  const mark = new FieldMark(() => null);
  mark.put('findings', ['a'], () => line('甲'));
  mark.put('counter', 1, () => line('1 字'));
  mark.put('findings', ['b'], () => line('乙'));
  expect(mark.element.textContent).toBe('1 字乙');
  mark.put('counter', undefined, () => line('never'));
  expect(mark.element.textContent).toBe('乙');
});
