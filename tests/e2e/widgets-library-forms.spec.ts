import type { Page } from '@playwright/test';
import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { libraryForms } from './library-forms';
import { amis, fusion } from './own-library-forms';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/**
 * Whole forms in libraries of Chinese government portals, one page load each: read, refused,
 * filled, undone; asserted on the library's own model.
 */

interface Row {
  label: string;
  kind: string;
  state: string;
  value: string;
  widget: string;
}
interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

const model = (page: Page) => page.evaluate<Record<string, unknown>>('window.model()');
/** Empty as its library has it: some say '' or [] for what they said nothing of. */
const settled = (one: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(one).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && !value.join('')),
    ),
  );

/** Whose lists and calendars are read by a file of their own, and how many of them the page has. */
const owners = new Map([
  ['amis', 27],
  ['fusion', 29],
]);

for (const form of [amis, fusion, ...libraryForms])
  test(`${form.page}: its form is read, filled into its model and emptied again; the rest is refused`, async ({
    page,
  }) => {
    serveFixtures('tests/fixtures/widgets');
    await page.goto(`http://fixture.test/${form.page}.html`);
    await page.waitForFunction('window.ready');
    const world = await PageWorld.open(page);
    const apply = async (wanted: Record<string, Desired>) =>
      world.call<Run>('applyPlan', await world.call<ApplyLine[]>('planFor', wanted));
    const nothingOpen = () =>
      expect(page.locator(form.lists).filter({ visible: true })).toHaveCount(0);
    const before = settled(await model(page));

    const { fields } = await world.call<{ fields: Row[] }>('readPage');
    const rows = fields.filter(({ state }) => state !== 'hidden');
    expect(
      rows.map(({ label, kind, state, value }) => `${label} ${kind} ${state} ${value}`.trim()),
    ).toEqual(form.fields);

    expect(fields.filter(({ widget }) => widget === form.page)).toHaveLength(
      owners.get(form.page) ?? 0,
    );

    const asked = Object.entries(form.refused);
    const refused = await apply(
      Object.fromEntries(asked.map(([label, [desired]]) => [label, desired])),
    );
    expect(
      Object.fromEntries(refused.outcomes.map(({ label, reason }) => [label, reason])),
    ).toEqual(Object.fromEntries(asked.map(([label, [, reason]]) => [label, reason])));
    expect(refused.journal).toEqual([]);
    expect(settled(await model(page))).toEqual(before);
    await nothingOpen();

    const { outcomes, journal } = await apply(form.fill);
    expect(outcomes.filter(({ status }) => status !== 'filled')).toEqual([]);
    expect(outcomes).toHaveLength(Object.keys(form.fill).length);
    // nothing else was touched: a switch or a list that is not seen least of all
    await expect
      .poll(async () => settled(await model(page)))
      .toEqual(settled({ ...before, ...form.holds }));
    await nothingOpen();

    const undone = await world.call<Outcome[]>('undoRun', journal);
    const labels = new Map(journal.map(({ lineId, label }) => [lineId, label]));
    expect(
      Object.fromEntries(
        undone
          .filter(({ status }) => status !== 'filled')
          .map(({ lineId, reason }) => [labels.get(lineId), reason]),
      ),
    ).toEqual(form.stays ?? {});
    await expect.poll(async () => settled(await model(page))).toEqual({ ...before, ...form.left });
    await nothingOpen();
  });
