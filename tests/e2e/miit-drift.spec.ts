import { expect, test } from './extension';
import { lastRun, model, portalAt } from './miit';
import { seedSample } from './sample';

test('drift: what the user typed after the plan was made is not overwritten', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'unit');
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  await panel.getByRole('button', { name: '生成填写计划' }).click();
  const confirm = panel.getByRole('button', { name: /^确认填写/ });
  await expect(confirm).toBeVisible();
  const item = page.locator('.el-form-item').filter({ hasText: '通讯地址' });
  await item.locator('input').fill('用户刚刚自己写的地址');
  await confirm.click();
  await expect(panel.getByText(/^填写完成/)).toBeVisible({ timeout: 45_000 });
  expect(await model(page, 'form.unit.address')).toBe('用户刚刚自己写的地址');
  const { outcomes } = await lastRun(panel, tabId);
  const address = outcomes.find((outcome) => outcome.label === '通讯地址');
  expect(address?.status).toBe('refused');
  expect(address?.reason).toMatch(/[\u4e00-\u9fff]/);
});

test('a session time-out dialog over the form is neither clicked nor filled', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'project');
  await page.evaluate(() => (window as unknown as { vm: { timeout(): void } }).vm.timeout());
  await expect(page.getByText('登录已超时')).toBeVisible();
  const panel = await assistant.panel(page);
  await panel.getByRole('button', { name: '生成填写计划' }).click();
  await panel.getByRole('button', { name: /^确认填写/ }).click();
  await expect(panel.getByText(/^填写完成/)).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText('登录已超时')).toBeVisible();
  expect(await model(page, 'clicks')).toEqual({ save: 0, next: 0, submit: 0 });
});
