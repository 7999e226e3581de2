import { words } from './define';
import { roles } from './person';
import { isValidOn } from './titles';
import {
  type FactAddress,
  type Facts,
  type FactValue,
  parseAddress,
  type RecordValue,
} from './types';

const ratio = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100;

/** Yearly ratios in percent points, two decimals: key, numerator, denominator. */
const ratios: [string, string, string][] = [
  ['finance.debtRatio', 'finance.liabilities', 'finance.totalAssets'],
  ['finance.rdRatio', 'finance.rdExpense', 'finance.mainRevenue'],
  ['finance.rdRevenueRatio', 'finance.rdExpense', 'finance.revenue'],
  ['staff.rdRatio', 'staff.rd', 'staff.total'],
];

/** Facts read off the certificates: key, certificate type, column ('' = is there one). */
const certificateViews: [string, string, string][] = [
  ['certificate.hiTech.held', '高新技术企业', ''],
  ['certificate.hiTech.number', '高新技术企业', 'number'],
  ['certificate.hiTech.validFrom', '高新技术企业', 'validFrom'],
  ['certificate.hiTech.validTo', '高新技术企业', 'validTo'],
  ['certificate.sme.held', '专精特新中小企业', ''],
  ['certificate.littleGiant.held', '专精特新小巨人企业', ''],
  ['certificate.integration.held', '两化融合管理体系贯标', ''],
  ['certificate.integration.number', '两化融合管理体系贯标', 'number'],
  ['certificate.integration.validTo', '两化融合管理体系贯标', 'validTo'],
];

function newest(rows: RecordValue[], type: string): RecordValue | undefined {
  return rows
    .filter((row) => row.type === type)
    .sort((a, b) => String(b.validTo ?? '').localeCompare(String(a.validTo ?? '')))[0];
}

/**
 * Adds what follows from the entered facts on the day `today` (`YYYY-MM-DD`); what was entered
 * is never replaced, and nothing is derived from a missing fact. A certificate that is not
 * listed, or not valid on that day, is not taken as "no", nor the latter as "yes".
 */
export function withDerived(facts: Facts, today: string): Facts {
  const derived: Record<FactAddress, FactValue> = {};
  const number = (address: string) => {
    const value = facts[address];
    return typeof value === 'number' ? value : undefined;
  };
  const creditCode = facts['company.creditCode'];
  if (typeof creditCode === 'string' && creditCode.length === 18) {
    derived['company.orgCode'] = creditCode.slice(8, 17);
    derived['company.taxNumber'] = creditCode;
  }
  const years = new Set(Object.keys(facts).flatMap((address) => parseAddress(address).year ?? []));
  for (const year of years) {
    for (const [key, part, whole] of ratios) {
      const a = number(`${part}@${year}`);
      const b = number(`${whole}@${year}`);
      if (a !== undefined && b) derived[`${key}@${year}`] = ratio(a, b);
    }
    const now = number(`finance.revenue@${year}`);
    const before = number(`finance.revenue@${year - 1}`);
    if (now !== undefined && before && before > 0)
      derived[`finance.revenueGrowth@${year}`] = ratio(now - before, before);
  }
  const [address, postcode] = [facts['company.officeAddress'], facts['company.postcode']];
  if (address && postcode) derived['company.addressPostcode'] = `${address} ${postcode}`;
  for (const { key, attributes } of roles) {
    if (!words(attributes).includes('departmentTitle')) continue;
    const [department, title] = ['department', 'title'].map((one) => facts[`person.${key}.${one}`]);
    if (department && title) derived[`person.${key}.departmentTitle`] = `${department}${title}`;
  }
  const certificates = facts['certificate[]'];
  if (Array.isArray(certificates))
    for (const [key, type, column] of certificateViews) {
      const row = newest(certificates as RecordValue[], type);
      const value = row && (column ? row[column] : isValidOn(row, today) || undefined);
      if (value !== undefined && value !== null && value !== '') derived[key] = value as FactValue;
    }
  return { ...derived, ...facts };
}
