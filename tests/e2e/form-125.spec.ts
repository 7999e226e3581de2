import { readFileSync } from 'node:fs';
import { withDerived } from '@/rules/facts/derive';
import { sampleFacts } from '@/rules/facts/sample-company';
import { matchPage } from '@/rules/match';
import type { FormReading } from './form-probe';
import { expect, PageWorld, serveFixtures, test } from './page-world';

type Labels = Record<string, Record<string, { fact: string | null }>>;

/** Blanks whose wording shares too much with others to be known without the item's heading. */
const knownMisses = ['c34', 'd6'];

test('the 125号 申报书: every blank means what the notice asks, nothing else', async ({ page }) => {
  await serveFixtures(page, 'tests/portals/form-125/site');
  await page.goto('http://fixture.test/index.html');
  const world = await PageWorld.open(page);
  const { page: form } = await world.call<FormReading>('readForm');
  const matches = matchPage(form, {
    declarationYear: 2023,
    today: '2023-06-20',
    facts: withDerived(sampleFacts, '2023-06-20'),
    teachings: [],
  });
  const file = new URL('../portals/form-125/expected.json', import.meta.url);
  const labels = (JSON.parse(readFileSync(file, 'utf8')) as Labels)['/'] ?? {};
  const filled = Object.fromEntries(
    form.fields.map(({ name }, i) => [
      name,
      matches[i]?.level === 'fill' ? matches[i].address : null,
    ]),
  );
  const entries = Object.entries(labels);
  const wrong = entries.filter(([name, { fact }]) => filled[name] && filled[name] !== fact);
  const missed = entries.filter(([name, { fact }]) => fact && !filled[name]);
  const right = entries.filter(([name, { fact }]) => fact && filled[name] === fact);
  console.log(`form-125: ${right.length} right, ${wrong.length} wrong, ${missed.length} missed`);
  expect(wrong.map(([name]) => `${name} = ${filled[name]}`)).toEqual([]);
  expect(missed.map(([name]) => name)).toEqual(knownMisses);
  const unlabelled = Object.keys(filled).filter((name) => !(name in labels) && filled[name]);
  expect(unlabelled).toEqual([]);
});
