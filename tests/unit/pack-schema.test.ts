import { describe, expect, it } from 'vitest';
import { catalogue } from '@/rules/facts';
import { rawPacks } from '@/rules/packs';
import { parsePack } from '@/rules/schema';

/** Every `fact`, `sumYears`, `showBeside` … key a pack names, with its path. */
function factKeys(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => factKeys(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${path}.${key}`;
    const names = ['fact', 'other', 'sumYears', 'sumRecords', 'countRecords', 'rows'];
    if (names.includes(key) && typeof inner === 'string') return [[here, inner]];
    if (key === 'showBeside' || key === 'factKeys') {
      return (inner as string[]).map((name): [string, string] => [here, name]);
    }
    return factKeys(inner, here);
  });
}

describe('the built-in packs', () => {
  it.each(rawPacks.map((pack) => [pack.id, pack] as const))('%s passes the schema', (_, pack) => {
    expect(parsePack(pack, rawPacks)).toMatchObject({ ok: true });
  });

  it('survive JSON → zod → JSON unchanged', () => {
    for (const pack of rawPacks) {
      const parsed = parsePack(JSON.stringify(pack), rawPacks);
      expect(parsed.ok && parsed.pack).toEqual(pack);
    }
  });

  it('name only facts of the catalogue', () => {
    const known = new Set(catalogue.map(({ key }) => key));
    const named = rawPacks.flatMap((pack) => factKeys(pack, pack.id));
    console.log(`fact keys named by packs: ${named.length}`);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(([, key]) => !known.has(key))).toEqual([]);
  });

  it('name no person in their contacts', () => {
    const offices = rawPacks.flatMap((pack) => pack.contacts.map(({ office }) => office));
    expect(offices.filter((office) => /联系人|先生|女士/.test(office))).toEqual([]);
  });
});
