/** Units in which money is entered; `shift` = decimal places to 元. */
export const moneyUnits = [
  { id: '元', shift: 0 },
  { id: '万元', shift: 4 },
  { id: '亿元', shift: 8 },
] as const;
export type MoneyUnit = (typeof moneyUnits)[number]['id'];

const shiftOf = (unit: MoneyUnit) => moneyUnits.find(({ id }) => id === unit)?.shift ?? 0;

/** Moves the decimal point of a plain decimal numeral; exact, no floating arithmetic. */
function shiftPoint(numeral: string, places: number): string {
  const negative = numeral.startsWith('-');
  const [whole = '', part = ''] = numeral.replace('-', '').split('.');
  const digits = whole + part;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const right = padded.slice(at).replace(/0+$/, '');
  return `${negative ? '-' : ''}${left}${right ? `.${right}` : ''}`;
}

/**
 * `1,234.56` in the given unit, or a numeral with its own unit (`1.2亿`, `300 万元`) → 元.
 * Null when it is no amount.
 */
export function parseMoney(text: string, unit: MoneyUnit): number | null {
  const folded = text.normalize('NFKC').replace(/[\s,，¥￥]/g, '');
  const match = /^(-?\d+(?:\.\d+)?)(元|万元?|亿元?)?$/.exec(folded);
  if (!match?.[1]) return null;
  const own = match[2];
  const used: MoneyUnit = own
    ? own.startsWith('亿')
      ? '亿元'
      : own.startsWith('万')
        ? '万元'
        : '元'
    : unit;
  return Number(shiftPoint(match[1], shiftOf(used)));
}

/** 元 → the numeral in a unit, exact: 12345600 → `1234.56` 万元. */
export function showMoney(value: number, unit: MoneyUnit): string {
  return shiftPoint(toPlain(value), -shiftOf(unit));
}

function toPlain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(2) : text;
}

/** The unit in which an amount is short to read. */
export function naturalUnit(value: number): MoneyUnit {
  const size = Math.abs(value);
  return size >= 1e8 ? '亿元' : size >= 1e4 ? '万元' : '元';
}

/** `1,234.56 万元`. */
export function readMoney(value: number): string {
  const unit = naturalUnit(value);
  const [whole = '', part] = showMoney(value, unit).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${part ? `.${part}` : ''} ${unit}`;
}
