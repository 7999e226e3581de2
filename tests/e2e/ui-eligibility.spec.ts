import { axe, sideways } from './axe';
import { expect, test } from './extension';
import { portalAt } from './miit';
import { seedSample } from './sample';

test.describe.configure({ timeout: 120_000 });

test('资格 says which clauses the page in view asks about, shows where, and judges what stands there', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'unit');
  const panel = await assistant.panel(page);
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.getByRole('tab', { name: '资格' }).click();
  await expect(panel.getByText(/^当前页面涉及 \d+ 条：/)).toBeVisible();

  // The page's own come first in their group, and lead to the field.
  const unknown = panel.getByRole('region', { name: '待补充' });
  await expect(unknown.getByText('本页 1')).toBeVisible();
  await expect(unknown.getByRole('article').first()).toHaveAccessibleName(
    '本页涉及：近三年经济效益较好',
  );
  await unknown.getByRole('button', { name: '利润总额（万元）' }).click();
  const profit = page.locator('.el-table__body td:nth-child(3) input').first();
  await expect(profit).toBeInViewport();

  // What stands on the page may be judged otherwise than the profile.
  await panel.getByRole('button', { name: '展开符合的条款' }).click();
  const met = panel.getByRole('region', { name: '符合', exact: true });
  await expect(met.getByRole('article', { name: /^本页涉及：/ })).toHaveCount(3);
  await profit.fill('-50');
  await profit.blur();
  const positive = met.getByRole('article', { name: '本页涉及：近三年利润总额是否为正' });
  await expect(positive.getByText(/^按本页现在所填：不符合。/)).toBeVisible({ timeout: 20_000 });
  await assistant.screenshot(panel, 'panel-资格-page-360');
  expect(await axe(panel)).toEqual([]);
  expect(await sideways(panel)).toBe(0);

  // Elsewhere other clauses concern the page; where none does, nothing is said.
  await page.evaluate(() => {
    location.hash = '#/home';
  });
  await expect(panel.getByText(/^当前页面涉及/)).toBeHidden({ timeout: 20_000 });
  await expect(panel.getByRole('article', { name: /^本页涉及：/ })).toHaveCount(0);
  expect(assistant.errors).toEqual([]);
});
