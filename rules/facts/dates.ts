/** A date as written: day and month are missing where the text does not say them. */
export interface LooseDate {
  year: number;
  month?: number;
  day?: number;
}

const two = (n: number) => String(n).padStart(2, '0');

/** True for a day of the proleptic Gregorian calendar. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
}

/** Reads `2022-03-01`, `2022/3/1`, `2022.3`, `２０２２年３月`, `20220301`, `2022年`; null if it is no date. */
export function readDate(text: string): LooseDate | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+(?=\d{1,2}:)/, 'T')
    .replace(/\s/g, '')
    .replace(/T\d{1,2}:.*$/i, '');
  const match =
    /^(\d{4})年?(?:度)?$/.exec(plain) ??
    /^(\d{4})(?:[-/.年])(\d{1,2})月?$/.exec(plain) ??
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})?$/.exec(plain);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  if (year === undefined || !isCivilDate(year, month ?? 1, day ?? 1)) return null;
  return { year, ...(month && { month }), ...(day && { day }) };
}

/** `YYYY-MM-DD`, a missing month or day taken as the first. */
export function isoDate({ year, month = 1, day = 1 }: LooseDate): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day Excel's 1900 date system gives a serial number. */
export function dateOfSerial(serial: number): string {
  return new Date((Math.floor(serial) - 25569) * 86_400_000).toISOString().slice(0, 10);
}
