import { expect } from '@playwright/test';
import type { CompanyRow, FactRow, TeachingRow } from '../../storage/db';
import { test } from './extension';
import { makePlan, model, openStep, portalAt } from './miit';
import { seedSample } from './sample';

test('the first five minutes: a form filled elsewhere becomes the profile', async ({
  assistant,
}) => {
  const page = await portalAt(assistant, 'unit');
  const type = (label: string, text: string) =>
    page
      .locator('.el-form-item', { hasText: label })
      .locator('input')
      .first()
      .pressSequentially(text);
  await type('通讯地址', '江苏省苏州市昆山市云岭路88号');
  await type('注册资本（万元）', '8000');
  const panel = await assistant.panel(page);
  await panel.getByRole('button', { name: '从本页采集' }).click();
  await expect(panel.getByText('8,000 万元')).toBeVisible();
  await panel.getByRole('button', { name: /^存入/ }).click();
  await expect(panel.getByRole('status')).toContainText('已存入');

  const [company] = await assistant.rows<CompanyRow>('companies');
  expect(company?.name).toBe(await model(page, 'form.unit.name'));
  const facts = await assistant.rows<FactRow>('facts');
  const value = (address: string) => facts.find((row) => row.address === address)?.value;
  expect(value('company.registeredCapital')).toBe(80_000_000);
  expect(value('company.officeAddress')).toBe('江苏省苏州市昆山市云岭路88号');
  expect(value('company.creditCode')).toBe(await model(page, 'form.unit.creditCode'));
  expect(facts.every((row) => row.source === 'captured' || row.address === 'company.name')).toBe(
    true,
  );
});

test('capture shows what conflicts and stores only what is ticked', async ({ assistant }) => {
  await seedSample(assistant);
  const page = await portalAt(assistant, 'unit');
  const panel = await assistant.panel(page);
  await panel.getByRole('button', { name: '从本页采集' }).click();
  const conflict = panel.getByRole('region', { name: '与资料不同' });
  await expect(conflict).toContainText('成立日期');
  await expect(conflict).toContainText('2012-05-18');
  await expect(conflict.getByRole('checkbox', { name: '存入成立日期' })).not.toBeChecked();
  const before = await assistant.rows<FactRow>('facts');
  await panel.getByRole('button', { name: '返回' }).click();
  expect(await assistant.rows<FactRow>('facts')).toEqual(before);
});

test('pointing at a field teaches it; it wins from then on, also after a reload', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await portalAt(assistant, 'unit');
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  await panel.getByRole('button', { name: '指定字段' }).click();
  await expect(panel.getByText('请在网页上点一个字段')).toBeVisible();
  await page.bringToFront();
  await page.locator('.el-form-item', { hasText: '传真' }).locator('input').click();
  await panel.bringToFront();
  await expect(panel.getByText(/基本信息 › 传真/)).toBeVisible();
  await panel.getByRole('button', { name: '永不填写' }).click();
  await expect
    .poll(async () => (await assistant.rows<TeachingRow>('teachings')).map((row) => row.label))
    .toEqual(['传真']);
  await panel.getByRole('button', { name: '结束' }).click();
  await page.bringToFront();
  await page.reload();
  await openStep(page, 'unit');
  const plan = await makePlan(panel, tabId);
  expect(plan.lines.some((line) => line.status === 'ready')).toBe(true);
  expect(plan.lines.filter((line) => line.label === '传真' && line.status === 'ready')).toEqual([]);
  // The click that pointed did not reach the page: nothing was focused or opened by it.
  expect(await model(page, 'form.unit.fax')).toBe('');
});
