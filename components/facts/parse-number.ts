/** `1,234`, full-width digits, a trailing % → number; null when it is none. */
export function parseNumber(text: string): number | null {
  const folded = text.normalize('NFKC').replace(/[\s,，%]/g, '');
  return /^-?\d+(\.\d+)?$/.test(folded) ? Number(folded) : null;
}
