/** `2020-3-1`, `2020/3/1`, `2020.3.1`, `2020年3月1日`, `20200301` → `2020-03-01`; '' when it is no real date. */
export function parseDate(text: string): string {
  const folded = text.normalize('NFKC').trim();
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(folded) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(folded);
  if (!match) return '';
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : '';
}
