import { definitionOf, keyOf } from './index';
import { readMoney } from './money';
import type { FactAddress, FactDefinition, FactValue } from './types';

/** A fact as a person reads it; texts are not cut. */
export function showValue(
  definition: Pick<FactDefinition, 'kind' | 'unit'> | undefined,
  value: FactValue,
): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) {
    if (value.length === 0) return definition?.kind === 'record' ? '确认没有' : '';
    if (value.every((item) => typeof item === 'string'))
      return definition?.kind === 'region' ? value.join('') : (longest(value as string[]) ?? '');
    return `${value.length} 条`;
  }
  if (typeof value === 'string') return value;
  if (definition?.kind === 'money') return readMoney(value);
  if (definition?.kind === 'percent') return `${value}%`;
  if (definition?.kind === 'year') return String(value);
  return `${value.toLocaleString('zh-CN')}${definition?.unit ? ` ${definition.unit}` : ''}`;
}

function longest(variants: string[]): string | undefined {
  return [...variants].sort((a, b) => b.length - a.length)[0];
}

/** The value at an address as a person reads it. */
export function showFact(address: FactAddress, value: FactValue): string {
  return showValue(definitionOf(keyOf(address)), value);
}
