const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Check character of the first 17 of a 统一社会信用代码 (GB 32100-2015, 5.2); '' if they are not of its alphabet. */
export function creditCheck(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = creditAlphabet.indexOf(character);
    if (value < 0) return '';
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return creditAlphabet[(31 - (sum % 31)) % 31] ?? '';
}

/** Check character of an 组织机构代码's first 8 (GB 11714-1997); '' if malformed. */
export function orgCheck(first8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(first8)) return '';
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce(
    (total, weight, i) => total + weight * Number.parseInt(first8[i] ?? '0', 36),
    0,
  );
  return '0123456789X0'[11 - (sum % 11)] ?? '';
}

/** Check character of an 18-digit 公民身份号码's first 17 (GB 11643-1999). */
export function idCheck(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(first17[i]) * (2 ** (17 - i) % 11);
  return '10X98765432'[sum % 11] ?? '';
}
