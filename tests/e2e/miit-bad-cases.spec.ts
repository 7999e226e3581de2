import { expect, test } from './extension';
import {
  inlineTexts,
  makePlan,
  model,
  openStep,
  portalAt,
  portalUrl,
  signIn,
  tabState,
} from './miit';
import { seedSample } from './sample';

test.describe.configure({ timeout: 90_000 });

test('no profile yet: the panel says what to do and plans nothing', async ({ assistant }) => {
  const page = await portalAt(assistant, 'unit');
  const panel = await assistant.panel(page);
  await expect(panel.getByText(/企业资料/).first()).toBeVisible();
  const plan = await makePlan(panel, await assistant.tabId(page));
  expect(plan.lines).toEqual([]);
  expect(plan.problem).toContain('还没有企业资料');
});

test('a page of the portal without a form, and the log-in page: nothing filled, nothing drafted', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await assistant.visit(portalUrl);
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  await expect(panel.getByText('这是登录页')).toBeVisible();
  const plan = await makePlan(panel, tabId);
  expect(plan.lines).toEqual([]);
  expect(plan.problem).toContain('登录页');
  await signIn(page);
  await expect
    .poll(async () => (await tabState(panel, tabId)).pageName, { timeout: 15_000 })
    .toBe('通知公告');
  expect((await makePlan(panel, tabId)).lines.filter((line) => line.status === 'ready')).toEqual(
    [],
  );
  expect(await assistant.rows('drafts')).toEqual([]);
  expect(assistant.errors).toEqual([]);
});

test('two companies: the active one is used', async ({ assistant }) => {
  await seedSample(assistant);
  await assistant.put({
    companies: [{ id: 'second', name: '第二家示例公司', createdAt: 2, updatedAt: 2 }],
  });
  const page = await portalAt(assistant, 'unit');
  const panel = await assistant.panel(page);
  const state = await tabState(panel, await assistant.tabId(page));
  expect([state.companies, state.company?.id]).toEqual([2, 'sample-company']);
});

test('the portal inside a frame of another origin stays silent', async ({ assistant }) => {
  await seedSample(assistant);
  const page = await assistant.visit('https://embed.example.com/');
  const frame = page.frameLocator('#portal');
  await expect(frame.getByPlaceholder('请输入密码')).toBeVisible();
  const panel = await assistant.panel(page);
  const plan = await makePlan(panel, await assistant.tabId(page));
  expect(plan.lines).toEqual([]);
  expect(await inlineTexts(page)).toEqual([]);
  expect(assistant.errors).toEqual([]);
});

test('the extension reloaded under an open page: the page side goes quiet', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await portalAt(assistant, 'scene');
  await expect
    .poll(async () => (await inlineTexts(page)).join(), { timeout: 20_000 })
    .toContain('3,000 字');
  const worker = await assistant.worker();
  await worker
    .evaluate(() =>
      (
        globalThis as unknown as { chrome: { runtime: { reload(): void } } }
      ).chrome.runtime.reload(),
    )
    .catch(() => undefined);
  await page.locator('.scene-item textarea').first().fill('重新加载之后继续输入');
  await openStep(page, 'unit');
  await page.getByRole('textbox').nth(5).click();
  expect(assistant.errors).toEqual([]);
  expect(await model(page, 'form.scenes.0.desc')).toBe('重新加载之后继续输入');
});
