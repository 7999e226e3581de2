import { axe, sideways } from './axe';
import { expect, test } from './extension';

const places = [
  ['profile', '#/profile'],
  ['finance', '#/profile/财务数据'],
  ['transfer', '#/transfer'],
  ['programmes', '#/programmes'],
  ['programme', '#/programmes/miit-2023-smart-manufacturing-pilot'],
  ['packs', '#/packs'],
  ['certificates', '#/profile/资质、荣誉与信用'],
  ['scenarios', '#/profile/智能制造场景'],
  ['portals', '#/portals'],
  ['drafts', '#/drafts'],
  ['settings', '#/settings'],
] as const;

const widths = [360, 1280, 1920];
/** Above this the page is as wide as below: only its margins grow. */
const widest = 1280;

test('every place of the options page passes axe, at 360, 1280 and 1920 px', async ({
  assistant,
}) => {
  test.setTimeout(180_000);
  const page = await assistant.options('#/profile');
  await page.getByRole('button', { name: '载入示例企业' }).click();
  await expect(page.getByLabel('企业名称')).toHaveValue('苏州云岭精密制造有限公司');
  for (const [name, hash] of places) {
    await page.goto(assistant.url(`options.html${hash}`));
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await assistant.screenshot(page, `options-${name}-${width}`);
      expect(await sideways(page), `${name} at ${width} scrolls sideways`).toBe(0);
      if (width <= widest) expect(await axe(page), `${name} at ${width}`).toEqual([]);
    }
  }
});
