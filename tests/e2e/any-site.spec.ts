import { expect } from '@playwright/test';
import { test } from './extension';
import { ask, inlineTexts, makePlan } from './miit';
import { seedSample } from './sample';

const site = 'http://declare.city.example';
const next = 'http://apply.county.example';
const form = `<!doctype html><meta charset="utf-8"><title>市级申报</title>
<table><tr><td>企业名称</td><td><input name="a"></td></tr>
<tr><td>注册资本（万元）</td><td><input name="b"></td></tr>
<tr><td>企业简介（限500字）</td><td><textarea name="c"></textarea></td></tr></table>`;

test.describe('allowed', () => {
  test.use({ origins: [site, next] });

  test('a site is switched on, filled, and switched off with no trace', async ({ assistant }) => {
    await seedSample(assistant);
    await assistant.context.route(`${site}/**`, (route) =>
      route.fulfill({ body: form, contentType: 'text/html' }),
    );
    const page = await assistant.visit(`${site}/form`);
    expect(await inlineTexts(page)).toEqual([]);
    const tabId = await assistant.tabId(page);
    const panel = await assistant.panel(page);
    expect(await ask(panel, { type: 'site.enable', origin: site })).toEqual({});
    // At once, without a reload, though the panel stands in front.
    await expect.poll(() => inlineTexts(page)).toContainEqual(expect.stringContaining('可填 3 项'));
    const plan = await makePlan(panel, tabId);
    const lines = plan.lines.filter((line) => line.status === 'ready');
    expect(lines.map((line) => line.fact?.address).sort()).toEqual([
      'company.name',
      'company.registeredCapital',
      'narrative.intro',
    ]);
    await ask(panel, {
      type: 'fill.run',
      planId: plan.id,
      lines: lines.map(({ id }) => ({ id })),
    });
    expect(await page.locator('input[name=b]').inputValue()).toBe('8000');
    expect(await ask(panel, { type: 'site.disable', origin: site })).toEqual({});
    // At once, without a reload, and for good: what is typed now wakes nothing.
    await expect.poll(() => inlineTexts(page)).toEqual([]);
    await expect(page.locator('body ~ *')).toHaveCount(0);
    await page.locator('textarea').fill('停用之后写的字');
    await page.locator('textarea').click();
    expect(await inlineTexts(page)).toEqual([]);
    expect((await makePlan(panel, tabId)).lines).toEqual([]);
    // Switched on again, the same open page is served again.
    expect(await ask(panel, { type: 'site.enable', origin: site })).toEqual({});
    await expect.poll(() => inlineTexts(page)).toContain('7 / 500 字');
    expect(await ask(panel, { type: 'site.disable', origin: site })).toEqual({});
    await page.reload();
    await page.locator('textarea').click();
    expect(await inlineTexts(page)).toEqual([]);
    expect((await makePlan(panel, tabId)).lines).toEqual([]);
  });

  test('the site asked for is the one in view, also after the tab went on to another', async ({
    assistant,
  }) => {
    await assistant.context.route(/declare\.city|apply\.county/, (route) =>
      route.fulfill({ body: form, contentType: 'text/html' }),
    );
    const page = await assistant.visit(`${site}/form`);
    const panel = await assistant.panel(page);
    await expect(panel.getByRole('button', { name: '在本站启用' })).toBeVisible();
    await page.goto(`${next}/form`);
    await expect(panel.getByText(next)).toBeVisible();
    await panel.evaluate(() => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: object } }).chrome;
      Object.defineProperty(permissions, 'request', {
        value: (asked: unknown, done?: (granted: boolean) => void) => {
          Object.assign(window, { asked });
          done?.(false);
          return done ? undefined : Promise.resolve(false);
        },
      });
    });
    await panel.getByRole('button', { name: '在本站启用' }).click();
    await expect(panel.getByRole('alert')).toContainText('没有给权限');
    expect(await panel.evaluate(() => (window as unknown as { asked: unknown }).asked)).toEqual({
      origins: [`${next}/*`],
    });
  });
});

test('an origin the browser has not granted cannot be switched on', async ({ assistant }) => {
  await seedSample(assistant);
  const panel = await assistant.options();
  expect(await ask(panel, { type: 'site.enable', origin: 'https://a.example' })).toEqual({
    error: expect.stringContaining('权限'),
  });
});
