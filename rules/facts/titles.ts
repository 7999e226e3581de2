import { fold } from './fold';
import type { FactDefinition, Facts, RecordValue } from './types';

const plain = (text: string) => fold(text).replace(/["'“”‘’「」]/g, '');
const rank = /^(?:国家|省|市)/;

/** Id of the kind of certificate an option names (`专精特新“小巨人”企业`), or undefined. */
export function certificateOf(option: string, definition: FactDefinition): string | undefined {
  const choices = definition.fields?.find(({ key }) => key === 'type')?.choices ?? [];
  const word = plain(option);
  return choices.find(
    ({ id, synonyms = [] }) =>
      id !== '其他' && [id, ...synonyms].some((one) => plain(one) === word),
  )?.id;
}

/** 国家企业技术中心 is not proved by the certificate of the province. */
function levelFits(option: string, level: unknown): boolean {
  const wanted = rank.exec(option)?.[0];
  return !wanted || (typeof level === 'string' && level.startsWith(wanted));
}

/** Does a certificate hold on `day`? One without an end holds on. */
export function isValidOn({ validFrom, validTo }: RecordValue, day: string): boolean {
  const from = typeof validFrom === 'string' ? validFrom : '';
  const to = typeof validTo === 'string' && validTo ? validTo : '9999';
  return from <= day && day <= to;
}

/** Options proved by a certificate or honour that holds on `day` (`YYYY-MM-DD`). */
export function provenTitles(
  options: string[],
  definition: FactDefinition,
  facts: Facts,
  day: string,
): string[] {
  const rows = (address: string) => {
    const value = facts[address];
    return Array.isArray(value) ? (value as RecordValue[]) : [];
  };
  const certificates = rows('certificate[]').filter((row) => isValidOn(row, day));
  const honours = rows('honour[]').filter(
    ({ status, validUntil }) =>
      status === '有效' && (typeof validUntil !== 'string' || !validUntil || day <= validUntil),
  );
  return options.filter((option) => {
    const type = certificateOf(option, definition);
    return (
      certificates.some((row) => row.type === type && levelFits(option, row.level)) ||
      honours.some(({ programme }) => plain(String(programme ?? '')) === plain(option))
    );
  });
}
