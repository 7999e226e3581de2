import type { Page } from '@playwright/test';
import type { DraftRow } from '../../storage/db';
import type { RunState } from '../../storage/messages';
import type { Assistant } from './assistant';
import { expect, test } from './extension';
import { stopWorker } from './hostile';
import { ask, inlineTexts, makePlan, model, openStep, portalAt, tabState } from './miit';
import { seedSample } from './sample';

test.describe.configure({ timeout: 120_000 });

const marks = (page: Page) => inlineTexts(page).then((texts) => texts.join());
const address = '江苏省苏州市昆山市云岭路88号';

/** The unit step, planned, with the ids of what is ready. */
async function planned(assistant: Assistant) {
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'unit');
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  const plan = await makePlan(panel, tabId);
  const lines = plan.lines.filter(({ status }) => status === 'ready').map(({ id }) => ({ id }));
  expect(lines.length).toBeGreaterThan(10);
  return { page, tabId, panel, message: { type: 'fill.run', planId: plan.id, lines } };
}

interface Disk {
  whole?: IDBObjectStore['put'];
  /** Names of the tables that refused a row. */
  refused?: string[];
}

/** Makes the next database writes fail as on a full disk. */
async function diskFull(assistant: Assistant, full: boolean) {
  await (await assistant.worker()).evaluate((now) => {
    const store = IDBObjectStore.prototype as IDBObjectStore & Disk;
    store.whole ??= store.put;
    store.refused = [];
    store.put = now
      ? function (this: IDBObjectStore) {
          store.refused?.push(this.name);
          throw new DOMException('The disk is full', 'QuotaExceededError');
        }
      : store.whole;
  }, full);
}

const refusedBy = async (assistant: Assistant) =>
  (await assistant.worker()).evaluate(() => (IDBObjectStore.prototype as Disk).refused ?? []);

/** Puts the watch into an open tab, as switching a site on does. */
const injectPortalScript = async (assistant: Assistant, tabId: number) =>
  (await assistant.worker()).evaluate(
    (id) =>
      (
        globalThis as unknown as {
          chrome: { scripting: { executeScript(injection: object): Promise<unknown> } };
        }
      ).chrome.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        files: ['/content-scripts/portal.js'],
      }),
    tabId,
  );

test('the extension reloaded under an open page: quiet, and the marks go by themselves', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'unit');
  await expect.poll(() => marks(page), { timeout: 30_000 }).toMatch(/可填 \d+ 项/);
  await assistant.reload();
  // Nobody touches the page: the marks go by themselves.
  await expect.poll(() => marks(page), { timeout: 15_000 }).toBe('');
  await openStep(page, 'scene');
  await page.locator('.scene-item textarea').first().fill('重新加载之后继续输入');
  expect(await model(page, 'form.scenes.0.desc')).toBe('重新加载之后继续输入');
  expect(assistant.errors).toEqual([]);

  // The new version, put into the page that still holds the old one's dead script.
  const marked = async () =>
    (await inlineTexts(page)).filter((text) => /可填 \d+ 项/.test(text)).length;
  await openStep(page, 'unit');
  const tabId = await assistant.tabId(page);
  await injectPortalScript(assistant, tabId);
  await expect.poll(marked, { timeout: 30_000 }).toBe(1);
  // Once more into the same world, as a second press of “在此网站启用” does: still one.
  await injectPortalScript(assistant, tabId);
  await openStep(page, 'scene');
  await openStep(page, 'unit');
  await expect.poll(marked).toBe(1);
  const panel = await assistant.panel(page);
  const { lines } = await makePlan(panel, tabId);
  expect(new Set(lines.map(({ signature }) => signature)).size).toBe(lines.length);
  expect(assistant.errors).toEqual([]);
});

test('the worker stopped between plan and confirm, and before undo', async ({ assistant }) => {
  const { page, panel, message } = await planned(assistant);
  const before = await model<{ address: string; postcode: string }>(page, 'form.unit');
  await stopWorker(assistant);
  const run = await ask<RunState>(panel, message);
  expect(run.done).toBe(true);
  expect(await model(page, 'form.unit.address')).toBe(address);
  await stopWorker(assistant);
  expect((await ask<RunState>(panel, { type: 'run.state', runId: run.id })).done).toBe(true);
  await stopWorker(assistant);
  await ask<RunState>(panel, { type: 'fill.undo', runId: run.id });
  const after = await model<typeof before>(page, 'form.unit');
  expect([after.address, after.postcode]).toEqual([before.address, before.postcode]);
});

test('the worker stopped in the middle of a run: the journal is whole, the run ends, undo takes all back', async ({
  assistant,
}) => {
  const { page, tabId, panel, message } = await planned(assistant);
  const before = await model<Record<string, unknown>>(page, 'form.unit');
  const running = ask<RunState>(panel, message).catch(() => null);
  await expect
    .poll(() => model(page, 'form.unit').then((now) => JSON.stringify(now)), { timeout: 20_000 })
    .not.toBe(JSON.stringify(before));
  await stopWorker(assistant);
  await running;
  await expect
    .poll(async () => (await tabState(panel, tabId)).runId, { timeout: 20_000 })
    .not.toBe('');
  const { runId } = await tabState(panel, tabId);
  await expect
    .poll(async () => (await ask<RunState>(panel, { type: 'run.state', runId })).done, {
      timeout: 40_000,
    })
    .toBe(true);
  const state = await ask<RunState>(panel, { type: 'run.state', runId });
  expect(state.outcomes.length).toBe(state.total);
  const undone = await ask<RunState>(panel, { type: 'fill.undo', runId });
  const texts = ['address', 'postcode', 'fax', 'assets', 'intro', 'contact', 'legal', 'years'];
  const after = await model<Record<string, unknown>>(page, 'form.unit');
  for (const key of texts) expect([key, after[key]]).toEqual([key, before[key]]);
  expect(undone.outcomes.length).toBeGreaterThan(5);
});

test('undo after the whole browser was restarted, where the portal kept what was filled', async ({
  assistant: first,
}) => {
  const { page, panel, message } = await planned(first);
  const before = await model<{ address: string }>(page, 'form.unit');
  await ask<RunState>(panel, message);
  const filled = await model<{ address: string }>(page, 'form.unit');
  expect(filled.address).toBe(address);
  const second = await first.reopen();
  try {
    // Tab numbers begin anew: another tab stands where the run's was.
    await second.visit('about:blank');
    const again = await portalAt(second, 'unit');
    await again.evaluate((unit) => {
      Object.assign((window as unknown as { vm: { form: { unit: object } } }).vm.form.unit, unit);
    }, filled);
    const tabId = await second.tabId(again);
    const secondPanel = await second.panel(again);
    await expect
      .poll(async () => (await tabState(secondPanel, tabId)).runId, { timeout: 20_000 })
      .not.toBe('');
    const { runId } = await tabState(secondPanel, tabId);
    const undone = await ask<RunState>(secondPanel, { type: 'fill.undo', runId });
    expect(undone.outcomes.find(({ label }) => label === '通讯地址')?.status).toBe('filled');
    expect((await model<{ address: string }>(again, 'form.unit')).address).toBe(before.address);
  } finally {
    await second.close();
  }
});

test('a full disk: no fill begins, one under way takes back what it cannot journal, words say why', async ({
  assistant,
}) => {
  const { page, panel, message, tabId } = await planned(assistant);
  const before = await model(page, 'form.unit');
  await diskFull(assistant, true);
  expect(JSON.stringify(await ask(panel, message))).toContain('存储空间已满');
  expect(await model(page, 'form.unit')).toEqual(before);
  await diskFull(assistant, false);

  // Full after the run was opened: the first journal entry fails.
  await (await assistant.worker()).evaluate(() => {
    const store = IDBObjectStore.prototype;
    const { put } = store;
    let writes = 0;
    store.put = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
      writes += 1;
      if (writes > 1) throw new DOMException('The disk is full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  const state = await ask<RunState>(panel, { ...message });
  expect(state.done).toBe(true);
  expect(state.problem).toContain('存储空间已满');
  expect(state.outcomes.map(({ status }) => status)).not.toContain('filled');
  expect(state.outcomes.some(({ reason }) => reason?.includes('已恢复原值'))).toBe(true);
  const after = await model<Record<string, unknown>>(page, 'form.unit');
  expect(after).toMatchObject({ address: '', postcode: '' });
  expect((await tabState(panel, tabId)).tabId).toBe(tabId);
});

test('a draft that could not be stored is kept on the page and stored when there is room again', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'scene');
  await expect.poll(() => marks(page), { timeout: 30_000 }).toContain('3,000 字');
  const box = page.locator('.scene-item textarea').first();
  await diskFull(assistant, true);
  await box.press('End');
  await box.pressSequentially('磁盘满的时候写下的话。');
  await expect.poll(() => refusedBy(assistant)).toContain('drafts');
  expect(await assistant.rows<DraftRow>('drafts')).toEqual([]);
  await page.bringToFront();
  await diskFull(assistant, false);
  await openStep(page, 'unit');
  await page.reload();
  await expect
    .poll(async () => (await assistant.rows<DraftRow>('drafts')).map((row) => row.text).join(), {
      timeout: 20_000,
    })
    .toContain('磁盘满的时候写下的话。');
});
