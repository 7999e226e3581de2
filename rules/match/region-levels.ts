import { definitionOf, keyOf } from '../facts';
import { fullProvince } from '../facts/regions';
import type { PageDescription } from '../field';
import type { FieldMatch } from './types';

const city = /(?:[市州盟]|地区)$/;

/**
 * Two lists side by side, with or without a box for the rest, are 省 and 市 or 市 and 区县: the options of the first
 * tell which. Sets the level of both; leaves them alone where it cannot be told.
 */
export function setRegionLevels(page: PageDescription, matches: FieldMatch[]): void {
  const lists = new Map<string, number>();
  for (const { part, kind } of page.fields)
    if (part && kind === 'select') lists.set(part.group, (lists.get(part.group) ?? 0) + 1);
  const firsts = new Map(
    page.fields.flatMap(({ part, kind, options }) =>
      part && lists.get(part.group) === 2 && part.index === 0 && kind === 'select'
        ? [[part.group, options]]
        : [],
    ),
  );
  page.fields.forEach(({ part, kind }, i) => {
    const match = matches[i];
    const options = part && firsts.get(part.group);
    if (!part || !match?.address || !options?.length || kind !== 'select') return;
    if (definitionOf(keyOf(match.address))?.kind !== 'region') return;
    const cities = options.filter((text) => city.test(text) && !fullProvince(text));
    if (cities.length * 2 > options.length) match.parsed.level ??= 1 + part.index;
  });
}
