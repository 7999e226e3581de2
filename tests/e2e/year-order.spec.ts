import { expect, test } from './extension';
import { ask, inlineTexts } from './miit';
import { seedSample } from './sample';

const site = 'https://years.example.com';
test.use({ origins: [site] });
const box = '<input name="y" size="8">';
const form = `<!doctype html><meta charset="utf-8"><title>市级申报</title>
<table><tr><td>企业名称</td><td><input name="a"></td></tr>
<tr><td>近三年营业收入（万元）</td><td>${box} ${box} ${box}</td></tr></table>
<h3>主要指标</h3><table><tr><th>指标（万元）</th><th>本年实际</th><th>上年实际</th></tr>
<tr><td>利润总额</td><td><input name="t"></td><td><input name="t"></td></tr>
<tr><td>资产总计</td><td><input name="t"></td><td><input name="t"></td></tr></table>`;

test.describe.configure({ timeout: 120_000 });

test('boxes without years, and 本年 beside 上年, are one question each; one answer settles all of them', async ({
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
  await expect(asked.getByText('“本年”是哪一年')).toHaveCount(1);
  await assistant.screenshot(panel, 'year-order-asked');
  await asked.getByRole('button', { name: '由近到远：2022、2021、2020' }).click();
  await expect(panel.getByRole('button', { name: '确认填写 4 项' })).toBeVisible();
  // an answer that the profile has no figures for says so, and is taken back where it stands
  await asked.getByRole('button', { name: '本年是2023年' }).click();
  const left = panel.getByRole('region', { name: '将填写' });
  await expect(left.getByText(/企业资料里没有“2023年利润总额”/)).toBeVisible();
  // one question stays one, whatever becomes of its boxes
  await expect(panel.getByText('“本年”是哪一年')).toHaveCount(1);
  await expect(panel.getByRole('region', { name: '不填' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: '确认填写 6 项' })).toBeVisible();
  await assistant.screenshot(panel, 'year-order-missing');
  await left.getByRole('button', { name: '本年是2022年' }).click();
  await expect(panel.getByRole('button', { name: '确认填写 8 项' })).toBeVisible();
  await assistant.screenshot(panel, 'year-order-chosen');
  await panel.getByRole('button', { name: /^确认填写/ }).click();
  await expect(panel.getByText(/^填写完成/)).toBeVisible({ timeout: 60_000 });
  const values = (name: string) =>
    page
      .locator(`input[name=${name}]`)
      .evaluateAll((boxes: HTMLInputElement[]) => boxes.map(({ value }) => value));
  expect(await values('y')).toEqual(['52643', '44785', '36120']);
  expect(await values('t')).toEqual(['5687', '4613', '63480', '56130']);
  expect(assistant.errors).toEqual([]);
});
