import { plainDecimal, roundDecimal, shiftDecimal } from '../facts/decimal';
import type { FactDefinition } from '../facts/types';
import type { FieldDescriptor } from '../field';
import { countPlaces } from '../label';
import type { FieldReading } from '../match/types';
import { asText, type Formatted } from './types';

/** Decimals people write for a unit when the control states none. */
const customary: Record<number, number> = { 0: 2, 3: 2, 4: 2, 6: 3, 7: 4, 8: 4 };
/** Rounding may change a figure by at most this share; beyond it would say something else. */
const tolerance = 0.005;

function withThousands(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Rounds to what the control keeps, or says that too much would be lost. */
function fitDecimals(
  exact: string,
  wanted: number | undefined,
  usual: number,
  most: number,
): string | null {
  const limit = wanted ?? usual;
  for (let decimals = limit; decimals <= (wanted ?? 8); decimals++) {
    const rounded = roundDecimal(exact, decimals);
    const full = Number(exact);
    const lost = full === 0 ? 0 : Math.abs(Number(rounded) - full) / Math.abs(full);
    if (lost <= most) return rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded;
  }
  return null;
}

function rangeProblem(text: string, { constraints: { min, max } }: FieldDescriptor): string {
  const value = Number(text);
  if (min !== undefined && value < min) return `此框最小 ${min}，要填的是 ${text}`;
  if (max !== undefined && value > max) return `此框最大 ${max}，要填的是 ${text}`;
  return '';
}

/** 元 → the unit of the label, exactly; 0.00亿元 for a figure that is not nought is refused. */
export function formatNumber(
  definition: FactDefinition,
  value: number,
  field: FieldDescriptor,
  parsed: FieldReading,
): Formatted {
  const { kind } = definition;
  const typed = field.kind === 'number';
  let exact = plainDecimal(value);
  let suffix = '';
  let doubt = '';
  let usual = 2;
  let most = tolerance;
  if (kind === 'money') {
    let places = parsed.scale;
    if (places === undefined) {
      places = Math.abs(value) >= 10_000 ? 4 : 0;
      const why = parsed.units ? `页面写了几种单位（${parsed.units.join('、')}）` : '没有写单位';
      if (typed) doubt = `${why}，按${places ? '万元' : '元'}填，请核对`;
      else suffix = places ? '万元' : '元';
    }
    exact = shiftDecimal(exact, -places);
    usual = customary[places] ?? 2;
  } else if (kind === 'percent') {
    if (!typed && parsed.unit === undefined) suffix = '%';
  } else if (kind === 'count') {
    const places = countPlaces(parsed.unit);
    exact = shiftDecimal(exact, -places);
    // people are no rounded sum: all of them or none
    if (places > 0) [usual, most] = [8, 0];
  } else usual = 0;
  const digits = fitDecimals(exact, field.constraints.decimals, usual, most);
  if (digits === null)
    return {
      refused: `此框保留 ${field.constraints.decimals ?? usual} 位小数，${exact}${parsed.unit ?? ''} 写进去会失真`,
    };
  const problem = rangeProblem(digits, field);
  if (problem) return { refused: problem };
  const grouped = !typed && /\d,\d{3}/.test(field.placeholder ?? '');
  return asText((grouped ? withThousands(digits) : digits) + suffix, doubt);
}
