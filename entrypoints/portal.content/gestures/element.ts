import type { ControlKind } from '@/rules/field';
import { cascade } from './cascade';
import { part, radios, ticks } from './choice-parts';
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

export const cascader = (clear: string): Part =>
  part(
    '.el-cascader',
    'cascader',
    cascade({
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
  );

const each = (name: string, suffix = '') => `.el-${name}${suffix},.el-${name}-button${suffix}`;

export const basics: Part[] = [
  part('.el-transfer', 'unknown', unwritten),
  part('.el-autocomplete', 'autocomplete', suggestBox({ popup: '.el-autocomplete-suggestion' })),
  radios('.el-radio-group', each('radio')),
  ticks('.el-checkbox-group', each('checkbox')),
  part(
    '.el-radio',
    'radio',
    toggles(itemsBy('.el-radio'), () => false),
  ),
  part('.el-checkbox', 'checkbox', tickBox),
  part('.el-switch', 'switch', slideBox('.is-checked')),
  part('.el-input-number', 'number', textBox),
  part('.el-textarea', 'textarea', textBox),
  part('.el-input', 'text', textBox),
];
