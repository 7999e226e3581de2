import { labelOf } from '../facts';
import type { FactAddress, FactValue } from '../facts/types';
import type { Comparison, DateComparison } from '../predicate';

const comparisons: Record<Comparison, [holds: string, fails: string]> = {
  '>=': ['不低于', '低于'],
  '>': ['高于', '不高于'],
  '<=': ['不超过', '超过'],
  '<': ['低于', '不低于'],
  '=': ['等于', '不等于'],
};

/** 不低于 / 低于 … as the comparison came out. */
export function comparisonWords(cmp: Comparison, holds: boolean): string {
  return comparisons[cmp][holds ? 0 : 1];
}

const dateComparisons: Record<DateComparison, [holds: string, fails: string]> = {
  before: ['早于', '不早于'],
  onOrBefore: ['不晚于', '晚于'],
  after: ['晚于', '不晚于'],
  onOrAfter: ['不早于', '早于'],
};

/** 早于 / 不早于 … as the comparison came out. */
export function dateComparisonWords(cmp: DateComparison, holds: boolean): string {
  return dateComparisons[cmp][holds ? 0 : 1];
}

function round(value: number, decimals: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const rest = fraction.replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${grouped}${rest && `.${rest}`}`;
}

/** A number as people write it: 18,000,000 元 → `1,800 万元`. Rounded for reading only. */
export function numberWords(value: number, unit = ''): string {
  if (unit === '元' && Math.abs(value) >= 10_000) return `${round(value / 10_000, 4)} 万元`;
  if (unit === '%') return `${round(value, 2)}%`;
  return unit ? `${round(value, 2)} ${unit}` : round(value, 2);
}

/** A stored value in a sentence. */
export function valueWords(value: FactValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) {
    return value.every((part) => typeof part === 'string') ? value.join('') : `${value.length} 条`;
  }
  return String(value);
}

/** 未填写「…」 for the facts that would decide. */
export function missingWords(addresses: readonly FactAddress[]): string {
  return `未填写${addresses.map((address) => `「${labelOf(address)}」`).join('、')}`;
}

const noise = /[\s“”"'‘’]/g;
/** Ideographs, digits and small letters only: already comparable. */
const settled = /^[\u4e00-\u9fa5a-z0-9]*$/;

/** Comparable form of a short wording: NFKC, lower case, white space and quotes dropped. */
export function plainText(text: string): string {
  if (settled.test(text)) return text;
  return text.normalize('NFKC').replace(noise, '').toLowerCase();
}
