import { expect, test } from './extension';
import { ask, inlineTexts } from './miit';
import { seedSample } from './sample';

const site = 'https://years.example.com';
test.use({ origins: [site] });
const box = '<input name="y" size="8">';
const form = `<!doctype html><meta charset="utf-8"><title>市级申报</title>
<table><tr><td>企业名称</td><td><input name="a"></td></tr>
<tr><td>近三年营业收入（万元）</td><td>${box} ${box} ${box}</td></tr></table>`;

test.describe.configure({ timeout: 120_000 });

test('three boxes without years are one question; one answer puts all three in order', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-01');
  await assistant.context.route(`${site}/**`, (route) =>
    route.fulfill({ body: form, contentType: 'text/html' }),
  );
  const page = await assistant.visit(`${site}/`);
  const panel = await assistant.panel(page);
  expect(await ask(panel, { type: 'site.enable', origin: site })).toEqual({});
  await page.reload();
  await expect
    .poll(() => inlineTexts(page), { timeout: 20_000 })
    .toContainEqual(expect.stringMatching(/^申报助手 · 可填/));
  await panel.getByRole('button', { name: '生成填写计划' }).click();
  const asked = panel.getByRole('region', { name: '请确认' });
  await expect(asked.getByText('近三年营业收入（万元）')).toHaveCount(1);
  await assistant.screenshot(panel, 'year-order-asked');
  await asked.getByRole('button', { name: '由近到远：2022、2021、2020' }).click();
  await expect(panel.getByRole('button', { name: '确认填写 4 项' })).toBeVisible();
  await assistant.screenshot(panel, 'year-order-chosen');
  await panel.getByRole('button', { name: /^确认填写/ }).click();
  await expect(panel.getByText(/^填写完成/)).toBeVisible({ timeout: 60_000 });
  expect(
    await page
      .locator('input[name=y]')
      .evaluateAll((boxes: HTMLInputElement[]) => boxes.map(({ value }) => value)),
  ).toEqual(['52643', '44785', '36120']);
  expect(assistant.errors).toEqual([]);
});
