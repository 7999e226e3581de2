import type { Reading } from '@/entrypoints/portal.content/fields';
import { elementMore } from './more-cases';
import { expect, PageWorld, serveFixtures, test } from './page-world';
import { regionCases } from './region-cases';
import { casesFor } from './widget-cases';

test('Element UI: a tag that is fading away is no value any more, and undo does not bring it back', async ({
  page,
}) => {
  const partners = elementMore.find(({ prop }) => prop === 'partners');
  if (!partners) throw new Error('no case for 合作单位');
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/more/element-ui.html');
  await page.waitForFunction('window.model');
  // a tag leaves over two frames, or as long as the page's style says: long enough to be looked at
  await page.addStyleTag({
    content: '.v-leave-active{transition:opacity 30s}.v-leave-to{opacity:0}',
  });
  const world = await PageWorld.open(page);
  const { label, desired } = partners;
  await world.call('writeControl', 'element-ui', label, desired);
  expect(await page.evaluate('window.model().partners')).toEqual(partners.expected);
  await page.evaluate('window.resetForm()');
  await expect(page.locator('.el-tag.v-leave-active')).toHaveCount(1);
  const { fields } = await world.call<Reading>('readFields');
  expect(fields.find((field) => field.label === label)?.value).toBe('');
  const { before } = await world.call<{ before: { texts: string[] } }>(
    'writeControl',
    'element-ui',
    label,
    desired,
  );
  expect(before.texts).toEqual([]);
});

test('Ant Design Vue: a cascader that loads its levels anew is filled again after a reset, and undone', async ({
  page,
}) => {
  const region = regionCases.find(({ prop }) => prop === 'lazy');
  if (!region) throw new Error('no case for the levels loaded one by one');
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/regions/ant-design-vue.html');
  await page.waitForFunction('window.model');
  const world = await PageWorld.open(page);
  const write = () =>
    world.call<{ result: object; before: object }>(
      'writeControl',
      'ant-design-vue',
      region.label,
      region.desired,
    );
  const model = () => page.evaluate('window.model().lazy');
  await write();
  expect(await model()).toEqual(region.expected);
  await page.evaluate('window.resetForm()');
  await expect.poll(model).toEqual([]);
  const { result, before } = await write();
  expect(result).toMatchObject({ ok: true });
  expect(await model()).toEqual(region.expected);
  await world.call('restoreControl', 'ant-design-vue', region.label, before);
  expect([await model()].flat().filter(Boolean)).toEqual([]);
});

test('View Design: a list its library hides just as it opens again is opened once more', async ({
  page,
}) => {
  const region = regionCases.find(({ prop }) => prop === 'city');
  if (!region) throw new Error('no case for the list that ends with the city');
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/regions/view-design.html');
  await page.waitForFunction('window.model');
  const world = await PageWorld.open(page);
  const write = () =>
    world.call<{ result: object }>('writeControl', 'view-design', region.label, region.desired);
  const model = () => page.evaluate('window.model().city');
  await write();
  expect(await model()).toEqual(region.expected);
  await page.evaluate('window.resetForm()');
  // what its Drop does 300 ms after it was closed, here at the worst moment: the control thinks it is open
  await page.evaluate(() => {
    const list = document.querySelector<HTMLElement>('.ivu-cascader-transfer');
    if (!list) throw new Error('no list');
    new MutationObserver((_, observer) => {
      if (list.querySelectorAll('.ivu-cascader-menu').length !== 2) return;
      if (/-leave/.test(list.className)) return;
      list.style.display = 'none';
      observer.disconnect();
    }).observe(list, { attributes: true, childList: true, subtree: true });
  });
  expect((await write()).result).toMatchObject({ ok: true });
  expect(await model()).toEqual(region.expected);
});

test('Element UI: suggestions that are asked for late do not open once the text is written', async ({
  page,
}) => {
  const bank = casesFor().find(({ control }) => control === '自动补全');
  if (!bank) throw new Error('no case for a box with suggestions');
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/element-ui.html');
  await page.waitForFunction('window.model');
  const world = await PageWorld.open(page);
  await world.call('writeControl', 'element-ui', bank.label, bank.desired);
  const list = page.locator('.el-autocomplete-suggestion');
  // the library asks 300 ms after the last key, and draws what it got even where it does not show it
  await expect(list.locator('li').first()).toBeAttached();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  expect(await list.evaluateAll((all) => all.filter((each) => each.checkVisibility()).length)).toBe(
    0,
  );
  expect((await page.evaluate<Record<string, unknown>>('window.model()'))[bank.prop]).toBe(
    bank.expected,
  );
});
