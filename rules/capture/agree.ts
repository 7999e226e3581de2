import { fold } from '../facts/fold';
import { shortRegion, splitRegion } from '../facts/regions';
import type { FactDefinition, FactValue } from '../facts/types';
import { regionOf } from '../match/address-parts';

/** How finely the page writes a value. */
export interface Fineness {
  /** Half a unit of the last digit written, in canonical units. */
  step?: number;
  /** A date without its day. */
  month?: boolean;
}

const plainUrl = (text: string) => fold(text).replace(/^https?\/\/|\/+$/g, '');
const plainPhone = (text: string) => text.replace(/\D/g, '').replace(/^86(?=\d{10})/, '');

function sameText({ kind }: FactDefinition, a: string, b: string, month: boolean): boolean {
  if (kind === 'date' && month) return a.slice(0, 7) === b.slice(0, 7);
  if (kind === 'url') return plainUrl(a) === plainUrl(b);
  if (kind === 'phone' || kind === 'mobile') return plainPhone(a) === plainPhone(b);
  return fold(a) === fold(b);
}

/** Forms often ask for fewer levels than the profile holds; never for another place. */
function sameRegion(page: string[], profile: string[]): boolean {
  const whole = splitRegion(profile.join('/'));
  const levels = whole.length > 0 ? whole : profile;
  return (
    page.length <= levels.length &&
    page.every((name, i) => shortRegion(name) === shortRegion(levels[i] ?? ''))
  );
}

const texts = (list: readonly unknown[]) =>
  list.filter((one): one is string => typeof one === 'string');

/** Is the address on the page the profile's without the region that it begins with? */
function sameStreet(page: string, profile: string): boolean {
  const [street, whole] = [fold(page), fold(profile)];
  const region = whole.slice(0, whole.length - street.length);
  return whole.endsWith(street) && region !== '' && splitRegion(region).length > 1;
}

/** Do page and profile say the same, as far as the page's own rounding and wording allow? */
export function agrees(
  definition: FactDefinition,
  onPage: FactValue,
  known: FactValue,
  { step = 0, month = false }: Fineness = {},
): boolean {
  const { kind } = definition;
  if (typeof onPage === 'number' && typeof known === 'number')
    return Math.abs(onPage - known) <= (kind === 'money' ? Math.max(step, 0.005) : 0.005);
  if (Array.isArray(onPage) && Array.isArray(known)) {
    const [a, b] = [texts(onPage), texts(known)];
    if (kind === 'region') return sameRegion(a, b);
    return b.some((text) => fold(text) === fold(a[0] ?? ''));
  }
  if (typeof onPage !== 'string' || typeof known !== 'string') return onPage === known;
  return (
    sameText(definition, onPage, known, month) ||
    (regionOf[definition.key] !== undefined && sameStreet(onPage, known))
  );
}
