import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run/build.mjs';

type Labels = Record<string, Record<string, { fact: string | null; value?: unknown }>>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const empty = (value: unknown) =>
  value === undefined || value === null || value === '' || same(value, []);

/** The form's own model as `name → value`, of a page that submits by name; ASP.NET prefixes dropped. */
export const byName = `Object.fromEntries([...document.forms[0].elements].filter((e) => e.name && (e.type !== 'radio' || e.checked)).map((e) => [e.name.split('$').pop(), e.value]))`;

/** Judges what one step's model holds by the hand-labelled answers of its portal. */
export function judge(portal: string, step: string, held: Record<string, unknown>) {
  const file = path.join(root, 'tests/portals', portal, 'expected.json');
  const labels = JSON.parse(readFileSync(file, 'utf8')) as Labels;
  const judged = Object.entries(labels[step] ?? {}).filter(([, { value }]) => value !== undefined);
  const keys = (wanted: (value: unknown, expected: unknown) => boolean) =>
    judged.filter(([key, { value }]) => wanted(held[key], value)).map(([key]) => key);
  const result = {
    right: keys(same),
    wrong: keys((value, expected) => !empty(value) && !same(value, expected)),
    missed: keys((value, expected) => empty(value) && !empty(expected)),
  };
  console.log(
    `${portal} ${step}: ${result.right.length} right, ${result.wrong.length} wrong, missed: ${result.missed.join(' ') || 'none'}`,
  );
  return { ...result, wrong: result.wrong.map((key) => `${key} = ${JSON.stringify(held[key])}`) };
}
