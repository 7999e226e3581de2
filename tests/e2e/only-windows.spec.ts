import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../run/build.mjs';
import { test } from './extension';
import { ask, makePlan, tabState } from './miit';
import { routeFixtures } from './page-world';
import { seedSample } from './sample';

const site = 'http://declare.city.example';
test.use({ origins: [site] });

/** The page's own lists, without the one box that stands over them: no control until a window opens. */
const lists = readFileSync(path.join(root, 'tests/fixtures/widgets/dialogs/layui.html'), 'utf8')
  .replace(/<form class="layui-form"><div.*<\/form>/, '')
  .replace('honours: [],', '');

const cases = { 新增: true, 录入: false };

for (const [words, known] of Object.entries(cases))
  test(`a step of texts and a “${words}” button is ${known ? 'known before' : 'read as soon as'} its window opens`, async ({
    assistant,
  }) => {
    await seedSample(assistant, '2023-08-01');
    await routeFixtures(assistant.context, 'tests/fixtures/widgets/dialogs', site);
    await assistant.context.route(`${site}/lists`, (route) =>
      route.fulfill({
        body: lists.replaceAll('</i>新增<', `</i>${words}<`).replaceAll('添加荣誉<', `${words}<`),
        contentType: 'text/html',
      }),
    );
    const page = await assistant.visit(`${site}/lists`);
    await page.waitForFunction('window.model');
    expect(await page.locator('input,textarea,select').count()).toBe(0);
    const tabId = await assistant.tabId(page);
    const panel = await assistant.panel(page);
    expect(await ask(panel, { type: 'site.enable', origin: site })).toEqual({});
    const reasons = async () => {
      const { lines, problem } = await makePlan(panel, tabId);
      return problem
        ? [problem]
        : lines.flatMap(({ label, reason }) => (label === '资质证书' ? reason : []));
    };
    if (known) {
      await expect
        .poll(reasons)
        .toEqual([
          expect.stringMatching(/^这张表的内容在“新增”打开的窗口里填：.*；还有 3 条没有填/),
        ]);
      expect((await tabState(panel, tabId)).lists).toBe(2);
      await panel.bringToFront();
      await panel.getByRole('button', { name: '生成填写计划' }).click();
      await expect(panel.getByText('这张表的内容在“新增”打开的窗口里填')).toBeVisible();
    } else expect(await reasons()).toEqual([expect.stringContaining('没有找到输入框')]);
    await page.bringToFront();
    await page.getByText(words).first().click();
    const titles = async () => [
      ...new Set((await makePlan(panel, tabId)).lines.flatMap(({ set }) => set?.title ?? [])),
    ];
    await expect.poll(titles, { timeout: 3_000 }).toContain('新增：两化融合管理体系贯标');
  });
