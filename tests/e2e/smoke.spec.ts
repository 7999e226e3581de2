import { expect, PageWorld, serveFixtures, test } from './page-world';

test('the page side runs in an isolated world of a fixture page', async ({ page }) => {
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/node_modules/vue2/package.json');
  const world = await PageWorld.open(page);
  expect(await world.evaluate('typeof assistant.widgets.length')).toBe('number');
  expect(await page.evaluate('typeof assistant')).toBe('undefined');
});
