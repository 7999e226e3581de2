import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { withDerived } from '@/rules/facts/derive';
import { matchPage } from '@/rules/match';
import { type Assistant, test as browserTest, expect } from './extension';
import type { FormReading } from './form-probe';
import { ask, fillFromPanel, inlineTexts, makePlan } from './miit';
import { PageWorld, serveFixtures, test } from './page-world';
import { platformCompany, seedSample } from './sample';

interface Answer {
  fact: string | null;
  value?: string | string[];
  startsWith?: string;
  /** Why it is missed; the test fails once it is not. */
  known?: string;
}

const answers = Object.entries(
  (
    JSON.parse(
      readFileSync(new URL('../portals/form-125/expected.json', import.meta.url), 'utf8'),
    ) as Record<string, Record<string, Answer>>
  )['/'] ?? {},
);
const facts = { ...platformCompany.facts, ...platformCompany.declaration.facts };

test('the 125号 申报书: every blank means what the notice asks, nothing else', async ({ page }) => {
  serveFixtures('tests/portals/form-125/site');
  await page.goto('http://fixture.test/index.html');
  const world = await PageWorld.open(page);
  const { page: form } = await world.call<FormReading>('readForm');
  const matches = matchPage(form, {
    declarationYear: 2023,
    today: '2023-06-01',
    facts: withDerived(facts, '2023-06-01'),
    teachings: [],
  });
  const meant = Object.fromEntries(
    form.fields.map(({ name }, i) => [
      name,
      matches[i]?.level === 'fill' ? matches[i].address : null,
    ]),
  );
  const wrong = answers.filter(([name, { fact }]) => meant[name] && meant[name] !== fact);
  const missed = answers.filter(([name, { fact }]) => fact && !meant[name]);
  const right = answers.filter(([name, { fact }]) => fact && meant[name] === fact);
  console.log(`form-125: ${right.length} right, ${wrong.length} wrong, ${missed.length} missed`);
  expect(wrong.map(([name]) => `${name} = ${meant[name]}`)).toEqual([]);
  const known = answers.filter(([, answer]) => answer.known);
  expect(missed.map(([name]) => name)).toEqual(known.map(([name]) => name));
  const labelled = new Set(answers.map(([name]) => name));
  expect(Object.keys(meant).filter((name) => !labelled.has(name) && meant[name])).toEqual([]);
});

const site = 'https://form-125.example.com';
browserTest.use({ origins: [site] });

/** What the form would post: the only model such a page has. */
const posted = (page: Page) =>
  page.evaluate(() => {
    const model: Record<string, string | string[]> = {};
    for (const [name, value] of new FormData(document.forms[0]))
      if (typeof value === 'string') {
        const held = model[name];
        model[name] = held === undefined ? value : [held, value].flat();
      }
    return model;
  });

const unlike = (model: Record<string, string | string[]>) =>
  answers
    .filter(([name, { value, startsWith }]) => {
      const held = model[name] ?? '';
      if (startsWith) return !String(held).startsWith(startsWith);
      return JSON.stringify(held) !== JSON.stringify(value);
    })
    .map(([name, { value }]) => `${name}: ${JSON.stringify(model[name])}, not ${value}`);

/** The site switched on by the user, the platform company in the profile. */
async function opened(assistant: Assistant) {
  await seedSample(assistant, '2023-06-01', platformCompany);
  const page = await assistant.visit(`${site}/`);
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  expect(await ask(panel, { type: 'site.enable', origin: site })).toEqual({});
  await page.reload();
  await expect
    .poll(() => inlineTexts(page), { timeout: 20_000 })
    .toContainEqual(expect.stringMatching(/^申报助手 · 可填 1\d\d 项$/));
  return { page, panel, tabId };
}

browserTest.describe.configure({ timeout: 180_000 });

browserTest('the 125号 申报书 is filled, and one click takes it back', async ({ assistant }) => {
  const { page, panel, tabId } = await opened(assistant);
  const empty = await posted(page);
  const { lines } = await makePlan(panel, tabId);
  const uploads = lines.filter(({ kind }) => kind === 'file');
  expect(uploads.map(({ status, reason }) => `${status}：${reason}`)).toEqual(
    Array(13).fill('refused：这里要上传文件，请自己选择文件'),
  );
  expect(uploads[0]?.label).toContain('工业设备清单');
  await fillFromPanel(panel);
  expect(unlike(await posted(page))).toEqual([]);
  await assistant.screenshot(page, 'form-125-filled-1280');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await assistant.screenshot(page, 'form-125-filled-1920');
  await assistant.screenshot(panel, 'form-125-outcomes');
  await panel.getByRole('button', { name: '撤销本次填写' }).click();
  await expect.poll(() => posted(page), { timeout: 60_000 }).toEqual(empty);
  expect(assistant.errors).toEqual([]);
});

browserTest('limits are counted, sums that do not add up are said', async ({ assistant }) => {
  const { page, panel } = await opened(assistant);
  const shown = async () => (await inlineTexts(page)).join('\n');
  for (const [name, max] of [
    ['a17', 1_000],
    ['d8', 2_500],
    ['g1', 1_000],
  ] as const) {
    const limit = max.toLocaleString('en');
    await page.locator(`textarea[name=${name}]`).fill('字'.repeat(max));
    await expect.poll(shown).toContain(`${limit} / ${limit} 字`);
    await page.locator(`textarea[name=${name}]`).fill('字'.repeat(max + 1));
    await expect.poll(shown).toContain(`${(max + 1).toLocaleString('en')} / ${limit} 字 · 超 1 字`);
    await page.locator(`textarea[name=${name}]`).fill('');
  }
  await fillFromPanel(panel);
  await expect.poll(shown, { timeout: 20_000 }).not.toContain('四类设备之和');
  // The page is told of a change when the box is left.
  await page.locator('input[name=c12]').fill('512301');
  await page.keyboard.press('Tab');
  await expect.poll(shown, { timeout: 20_000 }).toMatch(/四类设备之和.*1,?286,?401.*1,?286,?400/);
  await page.locator('input[name=c33]').fill('2600');
  await page.keyboard.press('Tab');
  await expect.poll(shown, { timeout: 20_000 }).toContain('自研与生态伙伴 APP 之和');
  await assistant.screenshot(page, 'form-125-sums');
});
