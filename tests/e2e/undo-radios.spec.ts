import type { Page } from '@playwright/test';
import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/**
 * Radio buttons of the browser's own, bound by a page's framework: no gesture chooses none, and what
 * stands unticked on screen may still be held by the model. Undone is what the model has let go.
 */

interface Run {
  outcomes: Outcome[];
  journal: JournalEntry[];
}
type Model = Record<string, unknown>;

const yes: Desired = { type: 'bool', value: true };
const wanted: Record<string, Desired> = {
  企业规模: { type: 'choice', options: ['中型'] },
  是否高新技术企业: yes,
  是否上市: yes,
  是否规上企业: yes,
};
const kept = '单选项选过后不能恢复为未选，请自行核对';

const model = (page: Page) =>
  page.evaluate(() => (window as unknown as { model(): Model }).model());
const ticked = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('input:checked')].map(
      (each) => each.closest('p')?.textContent?.split('：')[0],
    ),
  );

const pages: Record<string, { filled: Model; undone: Model; stays: string[] }> = {
  vue2: {
    filled: { 企业规模: '中型', 是否高新技术企业: 1, 是否上市: '是', 是否规上企业: '是' },
    // a choice's own handler knows its own value only; so does a row that the template names
    undone: { 企业规模: '', 是否高新技术企业: '', 是否上市: '是', 是否规上企业: '是' },
    stays: ['是否上市', '是否规上企业'],
  },
  vue3: {
    filled: { 企业规模: '中型', 是否高新技术企业: 1, 是否上市: '是', 是否规上企业: '是' },
    undone: { 企业规模: '', 是否高新技术企业: '', 是否上市: '', 是否规上企业: '是' },
    stays: ['是否规上企业'],
  },
  react: {
    filled: { 企业规模: '中型', 是否高新技术企业: '是', 是否上市: '是', 是否规上企业: '' },
    undone: { 企业规模: '', 是否高新技术企业: '是', 是否上市: '', 是否规上企业: '' },
    stays: ['是否高新技术企业'],
  },
};

for (const [name, { filled, undone, stays }] of Object.entries(pages))
  test(`${name}: what the model still holds is not said to be undone`, async ({ page }) => {
    serveFixtures('tests/fixtures/widgets/radios');
    await page.goto(`http://fixture.test/${name}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const lines = await world.call<ApplyLine[]>('planFor', wanted);
    const run = await world.call<Run>('applyPlan', lines);
    expect(run.outcomes.map(({ status }) => status)).toEqual(Array(4).fill('filled'));
    expect(await model(page)).toEqual(filled);
    const outcomes = await world.call<Outcome[]>('undoRun', run.journal);
    const label = new Map(lines.map((line) => [line.lineId, line.label]));
    const refused = outcomes.filter(({ status }) => status !== 'filled');
    expect(refused.map(({ lineId, reason }) => `${label.get(lineId)}: ${reason}`)).toEqual(
      stays.map((each) => `${each}: ${kept}`),
    );
    expect(await model(page)).toEqual(undone);
    expect(await ticked(page)).toEqual(stays);
  });

async function openBeside(page: Page) {
  serveFixtures('tests/fixtures/widgets/radios');
  await page.goto('http://fixture.test/beside.html');
  await page.waitForFunction('window.model');
  return PageWorld.open(page);
}

test('the choice of a group that stands among another’s is not emptied with it', async ({
  page,
}) => {
  const world = await openBeside(page);
  const lines = await world.call<ApplyLine[]>('planFor', { 是否上市: yes });
  const run = await world.call<Run>('applyPlan', lines);
  expect(await model(page)).toMatchObject({ listed: '是', plans: '有' });
  const outcomes = await world.call<Outcome[]>('undoRun', run.journal);
  expect(outcomes.map(({ status, reason }) => `${status} ${reason}`)).toEqual([`refused ${kept}`]);
  expect(await model(page)).toMatchObject({ listed: '是', plans: '有' });
});

test('a field that goes with the choice that showed it is undone', async ({ page }) => {
  const world = await openBeside(page);
  const first = await world.call<ApplyLine[]>('planFor', { 是否高新技术企业: yes });
  const shows = await world.call<Run>('applyPlan', first);
  const second = await world.call<ApplyLine[]>('planFor', {
    证书编号: { type: 'text', text: 'GR202132000000' },
  });
  const filled = await world.call<Run>('applyPlan', second);
  expect(await model(page)).toMatchObject({ hiTech: '是', number: 'GR202132000000' });
  const outcomes = await world.call<Outcome[]>('undoRun', [...shows.journal, ...filled.journal]);
  expect(outcomes.map(({ status, reason }) => `${status} ${reason}`)).toEqual([
    'filled undefined',
    'filled undefined',
  ]);
  expect(await model(page)).toMatchObject({ hiTech: '', number: '' });
});
