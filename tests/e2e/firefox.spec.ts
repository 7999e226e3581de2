import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { Firefox } from './firefox';
import { byName, judge } from './judge';
import { sampleRows } from './sample';

test.describe.configure({ timeout: 120_000 });

const portal = 'http://jssys.caiiclovd.com/';
const step = '/apply/base.html';

/** The portal's first step, marked. */
async function marked(firefox: Firefox) {
  const rows = sampleRows();
  rows.settings?.push({ key: 'demoDate', value: '2023-02-20' });
  await firefox.put(rows);
  const page = await firefox.visit(portal);
  const frame = await page.waitForFrame((one) => new URL(one.url()).pathname === step);
  const buttons = async () =>
    (await firefox.inlineTexts(frame)).filter((text) => /^申报助手 · 可填 \d+ 项$/.test(text))
      .length;
  await expect.poll(buttons, { timeout: 30_000 }).toBe(1);
  return { frame, buttons };
}

const press = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"])`).click();

test('Firefox: marks on the portal, the panel plans and fills one step, the page holds it', async () => {
  const firefox = await Firefox.launch();
  try {
    const { frame } = await marked(firefox);
    const panel = await firefox.panel(portal);
    await press(panel, '网址没错，可以填写');
    await press(panel, '生成填写计划');
    await panel.locator('::-p-text(确认填写)').click();
    await panel.waitForSelector('::-p-text(填写完成)', { timeout: 60_000 });

    const held = (await frame.evaluate(byName)) as Record<string, unknown>;
    const { right, wrong } = judge('jssys', step, held);
    expect(wrong).toEqual([]);
    expect(right.length).toBeGreaterThanOrEqual(20);
    expect(firefox.errors).toEqual([]);
  } finally {
    await firefox.close();
  }
});

test('Firefox: an update under an open page leaves one set of marks, a removal none', async () => {
  const firefox = await Firefox.launch();
  try {
    const { frame, buttons } = await marked(firefox);
    const hosts = () => frame.evaluate(() => document.querySelectorAll(':root > div').length);
    expect(await hosts()).toBe(1);
    await firefox.update();
    await expect.poll(hosts, { timeout: 20_000 }).toBe(2);
    await expect.poll(buttons, { timeout: 20_000 }).toBe(1);
    await firefox.uninstall();
    await expect.poll(buttons, { timeout: 20_000 }).toBe(0);
    expect(firefox.errors).toEqual([]);
  } finally {
    await firefox.close();
  }
});
