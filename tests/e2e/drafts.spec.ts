import { expect } from '@playwright/test';
import type { DraftRow } from '../../storage/db';
import { Assistant } from './assistant';
import { test } from './extension';
import { openInline, pressInline } from './inline';
import { inlineTexts, model, openStep, portalAt, portalUrl, signIn } from './miit';
import { seedSample } from './sample';

const written = '本场景面向多品种小批量订单，打通计划、采购与生产数据，由系统按交期自动排产。';
const kept = (assistant: Assistant) => assistant.rows<DraftRow>('drafts');
const newScene = '添加场景';

async function typeScene(assistant: Assistant) {
  const page = await portalAt(assistant, 'scene');
  await page.getByRole('button', { name: newScene }).click();
  const box = page.locator('.scene-item textarea').nth(1);
  await box.click();
  await box.pressSequentially(written, { delay: 1 });
  return page;
}

test('a text typed and never saved comes back after the browser was killed', async () => {
  const first = await Assistant.launch();
  await seedSample(first);
  await typeScene(first);
  await expect.poll(async () => (await kept(first)).map((row) => row.text)).toContain(written);
  await first.context.close();

  const second = await Assistant.launch({ folder: first.folder });
  try {
    const page = await portalAt(second, 'scene');
    await page.getByRole('button', { name: newScene }).click();
    await expect.poll(() => inlineTexts(page)).toContainEqual(expect.stringContaining('有草稿'));
    expect(await page.locator('.scene-item textarea').nth(1).inputValue()).toBe('');
    await openInline(page, '有草稿', '恢复草稿');
    // what the user opened stays open while the page around it grows and is judged anew
    const counters = (await inlineTexts(page)).length;
    await page.getByRole('button', { name: newScene }).click();
    await expect.poll(async () => (await inlineTexts(page)).length).toBeGreaterThan(counters);
    await pressInline(page, '恢复草稿');
    await expect
      .poll(async () => (await model<{ desc: string }[]>(page, 'form.scenes'))?.[1]?.desc)
      .toBe(written);
    await expect
      .poll(() => inlineTexts(page))
      .not.toContainEqual(expect.stringContaining('有草稿'));
    expect(second.errors).toEqual([]);
  } finally {
    await second.close();
    await first.close();
  }
});

test('nothing typed on the log-in page is kept, nor short and forbidden fields', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await assistant.visit(portalUrl);
  await page
    .getByPlaceholder('请输入密码')
    .pressSequentially('a-very-long-invented-password-0123456789');
  await page.getByPlaceholder('验证码', { exact: true }).pressSequentially('7K3M');
  await signIn(page);
  await openStep(page, 'unit');
  const phone = page.locator('.el-form-item', { hasText: '通讯地址' }).locator('input');
  await phone.pressSequentially('一个很长很长很长很长很长很长很长很长很长很长很长很长的地址');
  await openStep(page, 'scene');
  await page.getByRole('button', { name: newScene }).click();
  const box = page.locator('.scene-item textarea').nth(1);
  await box.pressSequentially(written, { delay: 1 });
  await expect.poll(async () => (await kept(assistant)).length).toBe(1);
  const rows = await kept(assistant);
  expect(rows.map((row) => row.text)).toEqual([written]);
  expect(JSON.stringify(rows)).not.toContain('invented-password');
});
