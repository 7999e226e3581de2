/** A finite number as plain decimal text, never in exponent notation. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const exponent = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/i.exec(text);
  if (!exponent) return text;
  const [, sign = '', whole = '0', fraction = '', power = '0'] = exponent;
  return sign + shiftDecimal(fraction ? `${whole}.${fraction}` : whole, Number(power));
}

/** Moves the decimal point exactly: `shiftDecimal('12000.5', -4)` is `1.20005`. */
export function shiftDecimal(text: string, places: number): string {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded =
    point <= 0
      ? '0'.repeat(1 - point) + digits
      : digits + '0'.repeat(Math.max(0, point - digits.length));
  const at = Math.max(1, point);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  const shifted = right ? `${left}.${right}` : left;
  return negative && !/^[0.]+$/.test(shifted) ? `-${shifted}` : shifted;
}

/** Rounds half away from zero to `decimals` places, on the digits themselves. */
export function roundDecimal(text: string, decimals: number): string {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  if (fraction.length <= decimals) return text;
  const kept = BigInt(whole + fraction.slice(0, decimals));
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const digits = String(kept + up).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const rounded = decimals ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits;
  return negative && !/^[0.]+$/.test(rounded) ? `-${rounded}` : rounded;
}

/** How many places a unit stands left of the canonical one: 万 → 4. */
export const scales: Readonly<Record<string, number>> = {
  '': 0,
  元: 0,
  千: 3,
  千元: 3,
  万: 4,
  万元: 4,
  百万: 6,
  百万元: 6,
  千万: 7,
  千万元: 7,
  亿: 8,
  亿元: 8,
};
