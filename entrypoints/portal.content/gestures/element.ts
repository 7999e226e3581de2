import type { ControlKind } from '@/rules/field';
import { cascade } from './cascade';
import { radios, ticks } from './choice-parts';
import { one } from './dom';
import type { Part } from './driver';
import { focus } from './events';
import { suggestBox, textBox, unwritten } from './text-box';
import { itemsBy, slideBox, tickBox, toggles } from './toggles';

/** What Element UI 2 and Element Plus draw alike. */

const kinds: Record<string, ControlKind> = {
  date: 'date',
  datetime: 'date',
  month: 'month',
  year: 'year',
  daterange: 'daterange',
  monthrange: 'daterange',
  yearrange: 'daterange',
  datetimerange: 'daterange',
};

export const dateKind = (root: HTMLElement): ControlKind =>
  kinds[/el-date-editor--(\w+)/.exec(root.className)?.[1] ?? ''] ?? 'unknown';

/** What the ends of a range are. */
export const rangeGrain = (root: HTMLElement): ControlKind | undefined =>
  (['month', 'year'] as const).find((kind) => root.matches(`.el-date-editor--${kind}range`));

/** Their calendars open on focus. */
export const opener = (root: HTMLElement) => {
  const input = one(root, 'input');
  if (input) focus(input);
};

export const formItem = {
  root: '.el-form-item',
  label: '.el-form-item__label',
  required: '.is-required',
};

export const cascader = (clear: string): Part => ({
  root: '.el-cascader',
  kind: 'cascader',
  driver: cascade({
    popup: '.el-cascader__dropdown',
    trigger: '.el-input__inner',
    value: '.el-input__inner,.el-cascader__tags span span',
    menu: '.el-cascader-menu',
    node: '.el-cascader-node',
    nodeText: '.el-cascader-node__label',
    trail: '.in-active-path,.is-active',
    more: '.el-cascader-node__postfix',
    tick: 'input',
    many: '.el-cascader__tags',
    clear,
  }),
});

const each = (name: string, suffix = '') => `.el-${name}${suffix},.el-${name}-button${suffix}`;

export const basics: Part[] = [
  { root: '.el-transfer', kind: 'unknown', driver: unwritten },
  {
    root: '.el-autocomplete',
    kind: 'autocomplete',
    driver: suggestBox({ popup: '.el-autocomplete-suggestion' }),
  },
  radios('.el-radio-group', each('radio')),
  ticks('.el-checkbox-group', each('checkbox')),
  { root: '.el-radio', kind: 'radio', driver: toggles(itemsBy('.el-radio'), () => false) },
  {
    root: '.el-checkbox',
    kind: 'checkbox',
    driver: tickBox,
  },
  {
    root: '.el-switch',
    kind: 'switch',
    driver: slideBox('.is-checked'),
  },
  { root: '.el-input-number', kind: 'number', driver: textBox },
  { root: '.el-textarea', kind: 'textarea', driver: textBox },
  { root: '.el-input', kind: 'text', driver: textBox },
];
