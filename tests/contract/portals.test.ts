import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Portal } from '@/rules/portal';
import { portalFor } from '@/rules/portals';
import { loadReplicas } from '../e2e/replicas';
import { root } from '../run/build.mjs';
import { examined, none } from './examined';

const byFile = Object.entries(
  import.meta.glob<Portal>('/rules/portals/*.ts', { eager: true, import: 'default' }),
).map(([file, portal]) => ({ id: path.basename(file, '.ts'), portal }));
const packIds = Object.keys(import.meta.glob('/rules/packs/*.ts')).map((file) =>
  path.basename(file, '.ts'),
);

const date = /^\d{4}-\d{2}-\d{2}$/;
/** Match patterns as Chromium takes them: a port makes it refuse the whole extension. */
const pattern = /^(\*|https?):\/\/(\*|(\*\.)?[^*/:]+)\/\S*$/;

/** What a portal file still lacks, as sentences that say what to do. */
function gaps(id: string, portal: Portal): string[] {
  const file = `rules/portals/${id}.ts`;
  const list: string[] = [];
  const need = (ok: boolean, what: string) => {
    if (!ok) list.push(`${file}: ${what}`);
  };
  need(portal.id === id, `id is '${portal.id}': set it to the file name '${id}'.`);
  need(portal.name.length > 1, "set name to the portal's Chinese name.");
  need(portal.hosts.length > 0, 'list at least one host (registrable domain).');
  need(
    portal.hosts.every((host) => /^[a-z0-9.-]+$/.test(host)),
    'hosts hold a scheme, port or path: give bare lower-case host names.',
  );
  need(portal.matches.length > 0, 'list the match patterns of the manifest.');
  for (const one of portal.matches)
    need(
      pattern.test(one),
      `match pattern ${one} is not valid: write *://*.host/* without a port.`,
    );
  need(portal.examples.length > 0, 'give at least one example URL.');
  need(
    portal.counterExamples.length > 0,
    'give at least one URL that looks alike and is not this portal.',
  );
  need(
    portal.pages.some(({ kind }) => kind === 'form'),
    'name at least one page of kind form.',
  );
  need(
    portal.pages.every(({ url, headings }) => url || headings?.length),
    'each page needs a url expression or headings.',
  );
  need(
    new Set(portal.pages.map((page) => page.id)).size === portal.pages.length,
    'two pages share an id.',
  );
  need(portal.source.length > 3, 'say in source where the facts come from.');
  need(date.test(portal.checked), 'set checked to the date of the last check, YYYY-MM-DD.');
  for (const pack of portal.packs)
    need(
      packIds.includes(pack),
      `pack '${pack}' has no file rules/packs/${pack}.ts: write it or mend the id.`,
    );
  need(
    existsSync(path.join(root, 'tests/portals', id, 'replica.mjs')),
    `make its replica tests/portals/${id}/replica.mjs.`,
  );
  need(
    existsSync(path.join(root, 'tests/portals', id, 'expected.json')),
    `label the replica's inputs in tests/portals/${id}/expected.json.`,
  );
  return list;
}

describe('portals', () => {
  it('every file is complete', () => {
    examined(byFile.length, 'portal files');
    none(byFile.flatMap(({ id, portal }) => gaps(id, portal)));
  });

  it('an incomplete file is refused with sentences', () => {
    const empty = {
      id: 'y',
      name: '',
      hosts: [],
      matches: ['https://a.cn:8090/*'],
      examples: [],
      counterExamples: [],
      packs: ['none'],
      pages: [],
      counting: 'utf16',
      source: '',
      checked: '',
    } satisfies Portal;
    expect(gaps('x', empty).length).toBeGreaterThan(8);
  });

  it('every example URL is its own portal and no other', () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const { id, portal } of byFile)
      for (const url of portal.examples) {
        for (const other of byFile) {
          tried += 1;
          const is = portalFor(url, [other.portal]) !== null;
          if (is === (other.id === id)) continue;
          wrong.push(
            `Is ${url} the portal ${other.id}? Yes → add it to examples of rules/portals/${other.id}.ts and remove it from ${id}.ts. ` +
              `No → ${is ? `narrow hosts or path of rules/portals/${other.id}.ts` : `widen hosts of rules/portals/${id}.ts`}.`,
          );
        }
      }
    examined(tried, 'example URL × portal pairs');
    none(wrong);
  });

  it('no counter-example is the portal', () => {
    const tried = byFile.flatMap(({ id, portal }) =>
      portal.counterExamples.map((url) => ({ id, url, is: portalFor(url, [portal]) !== null })),
    );
    examined(tried.length, 'counter-example URLs');
    none(
      tried
        .filter(({ is }) => is)
        .map(
          ({ id, url }) =>
            `Is ${url} the portal ${id}? Yes → move it to examples. No → narrow hosts of rules/portals/${id}.ts.`,
        ),
    );
  });

  it('every replica stands at an address of a portal', async () => {
    const origins = [...(await loadReplicas()).entries()];
    examined(origins.length, 'replica origins');
    const wrong = origins
      .filter(([origin, { folder }]) => {
        const owner = path.relative(path.join(root, 'tests/portals'), folder).split(path.sep)[0];
        return !origin.endsWith('.example.com') && portalFor(origin)?.id !== owner;
      })
      .map(([origin]) => origin);
    none(wrong);
  });
});
