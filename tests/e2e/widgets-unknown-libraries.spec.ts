import type { Page } from '@playwright/test';
import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { bootstrapPlugins } from './bootstrap-plugins';
import { expect, PageWorld, serveFixtures, test } from './page-world';
import { type LibraryCase, libraryCases } from './unknown-libraries';

/**
 * Controls of libraries that a portal may use beside its UI library, on pages as a portal's author
 * writes them; asserted on the library's own model.
 */

interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}
interface Row {
  label: string;
  kind: string;
  state: string;
  value: string;
}

async function open(page: Page, { page: name }: Pick<LibraryCase, 'page'>) {
  serveFixtures('tests/fixtures/widgets');
  await page.goto(`http://fixture.test/${name}.html`);
  await page.waitForFunction('window.ready');
  return PageWorld.open(page);
}
const model = (page: Page) => page.evaluate<Record<string, unknown>>('window.model()');
/** Texts in boxes on screen: what no model holds must not stand there. */
const typed = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])')]
      .filter((box) => box.checkVisibility())
      .map((box) => box.value)
      .filter(Boolean),
  );
const planned = (world: PageWorld, wanted: Record<string, Desired>) =>
  world.call<ApplyLine[]>('planFor', wanted);
/** Empty as its library has it: some say '' for null once emptied. */
const settled = (one: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value ?? '']));

for (const each of [...libraryCases, bootstrapPlugins]) {
  test(`${each.page}: every control is read once, with its label and what it holds`, async ({
    page,
  }) => {
    const world = await open(page, each);
    const { fields } = await world.call<{ fields: Row[] }>('readPage');
    expect(
      fields.map(({ label, kind, state, value }) => `${label} ${kind} ${state} ${value}`.trim()),
    ).toEqual(each.fields);
  });

  test(`${each.page}: what is offered is chosen, nothing stays open, and all is undone`, async ({
    page,
  }) => {
    const world = await open(page, each);
    const before = await model(page);
    const lines = await planned(world, each.fill);
    const { outcomes, journal } = await world.call<Run>('applyPlan', lines);
    expect(outcomes.filter(({ status }) => status !== 'filled')).toEqual([]);
    expect(outcomes).toHaveLength(Object.keys(each.fill).length);
    expect(await model(page)).toEqual({ ...before, ...each.holds });
    await expect(page.locator(each.list).filter({ visible: true })).toHaveCount(0);
    const undone = await world.call<Outcome[]>('undoRun', journal);
    expect(undone.filter(({ status }) => status !== 'filled').map(({ reason }) => reason)).toEqual(
      each.stays ?? [],
    );
    expect(settled(await model(page))).toEqual({ ...settled(before), ...each.left });
    await expect(page.locator(each.list).filter({ visible: true })).toHaveCount(0);
  });

  test(`${each.page}: what is not offered is refused with a reason, and nothing is left in a box`, async ({
    page,
  }) => {
    const world = await open(page, each);
    const before = [await model(page), await typed(page)];
    const lines = await planned(world, each.refused.wanted);
    const { outcomes, journal } = await world.call<Run>('applyPlan', lines);
    expect(Object.fromEntries(outcomes.map(({ label, reason }) => [label, reason]))).toEqual(
      each.refused.reasons,
    );
    expect(journal).toEqual([]);
    expect([await model(page), await typed(page)]).toEqual(before);
    await expect(page.locator(each.list).filter({ visible: true })).toHaveCount(0);
  });
}

const owners = [
  ['vue-treeselect', 'vue-treeselect', 7],
  ['chosen', 'chosen', 8],
  ['tom-select', 'tom-select', 8],
  ['bootstrap-plugins', 'select2-3', 3],
  ['bootstrap-plugins', 'bootstrap-switch', 1],
] as const;
for (const [name, id, count] of owners)
  test(`${id}: its controls are its own, not boxes that take any text`, async ({ page }) => {
    const world = await open(page, { page: name });
    const { fields } = await world.call<{ fields: { widget: string }[] }>('readPage');
    expect(fields.filter(({ widget }) => widget === id)).toHaveLength(count);
  });

test('chosen: what a parent brings late is awaited, its handlers hear of each choice', async ({
  page,
}) => {
  const world = await open(page, { page: 'chosen' });
  const { fields } = await world.call<{ fields: { label: string; signature: string }[] }>(
    'readPage',
  );
  const [province, city] = fields.filter(({ label }) => label === '注册地');
  const line = (lineId: string, signature: string | undefined, option: string): ApplyLine => ({
    lineId,
    signature: signature ?? '',
    label: '注册地',
    before: '',
    desired: { type: 'choice', options: [option] },
    newRow: false,
  });
  const { outcomes } = await world.call<Run>('applyPlan', [
    line('province', province?.signature, '江苏省'),
    line('city', city?.signature, '苏州市'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['filled', 'filled']);
  expect(await model(page)).toMatchObject({ province: '32', city: '3205' });
  expect(await page.evaluate('window.told')).toEqual([
    ['province', '32'],
    ['city', '3205'],
  ]);
  expect(await page.evaluate('window.faces()')).toMatchObject({
    province: '江苏省',
    city: '苏州市',
  });
});
