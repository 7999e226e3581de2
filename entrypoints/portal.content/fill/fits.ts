import type { FieldConstraints } from '@/rules/field';
import type { Desired } from '@/rules/plan';
import { valueElement } from '../gestures/dom';
import { plain } from '../gestures/say';
import type { Control } from '../widgets';

const typed = ['text', 'textarea', 'number', 'autocomplete'];

const matches = (pattern: string, text: string) => {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
};

/**
 * Why the box cannot hold the value whole, or null. Lengths in UTF-16 units, as
 * `maxlength` counts. Nothing is ever cut to fit.
 */
export function misfit(kind: string, rules: FieldConstraints, desired: Desired): string | null {
  if (!typed.includes(kind) || desired.type === 'rich') return null;
  const text = plain(desired);
  const { maxLength, minLength, pattern, min, max, decimals } = rules;
  if (maxLength !== undefined && text.length > maxLength)
    return `内容有 ${text.length} 个字符，输入框最多 ${maxLength} 个，未填写`;
  if (minLength !== undefined && text && text.length < minLength)
    return `内容只有 ${text.length} 个字符，输入框至少要 ${minLength} 个`;
  if (pattern && text && !matches(pattern, text)) return '内容不符合输入框要求的格式';
  const value = Number(text.replace(/,/g, ''));
  if (kind !== 'number' && min === undefined && max === undefined) return null;
  if (!text || Number.isNaN(value)) return kind === 'number' && text ? '该项只能填数字' : null;
  if (min !== undefined && value < min) return `数值小于输入框允许的最小值 ${min}`;
  if (max !== undefined && value > max) return `数值大于输入框允许的最大值 ${max}`;
  const places = text.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  if (decimals !== undefined && places > decimals)
    return decimals ? `输入框只保留 ${decimals} 位小数` : '输入框只收整数';
  return null;
}

/** What the browser itself says of a value just written, or null. */
export function invalid(control: Control): string | null {
  const input = valueElement(control.input);
  const validity = input?.validity;
  if (!input?.value || !validity) return null;
  if (validity.typeMismatch || validity.patternMismatch) return '内容不符合输入框要求的格式';
  if (validity.rangeOverflow || validity.rangeUnderflow) return '超出输入框允许的范围';
  // Without a step attribute the browser assumes whole numbers, which no person typing is held to.
  if (validity.stepMismatch && input.hasAttribute('step')) return '输入框不收这么多位小数';
  return validity.tooLong ? '内容超过输入框的长度' : null;
}

/** Labels compared loosely: the plan may have joined row and column. */
export const sameLabel = (one: string, other: string, fold: (text: string) => string) => {
  if (one === other) return true;
  const [left, right] = [fold(one), fold(other)];
  return left.includes(right) || right.includes(left);
};
