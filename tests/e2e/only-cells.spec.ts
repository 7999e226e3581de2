import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../run/build.mjs';
import { test } from './extension';
import { ask, tabState } from './miit';
import { routeFixtures } from './page-world';
import { seedSample } from './sample';

const site = 'http://declare.city.example';
test.use({ origins: [site] });

/** The page's own table, without the boxes that choose rows: no control stands on it. */
const cells = readFileSync(
  path.join(root, 'tests/fixtures/widgets/editable-cell.html'),
  'utf8',
).replace('rowSelection: {}, ', '');

test('a page whose only boxes are cells that open on a click is read', async ({ assistant }) => {
  await seedSample(assistant);
  await routeFixtures(assistant.context, 'tests/fixtures/widgets', site);
  await assistant.context.route(`${site}/cells`, (route) =>
    route.fulfill({ body: cells, contentType: 'text/html' }),
  );
  const page = await assistant.visit(`${site}/cells`);
  await page.waitForFunction('window.model');
  expect(await page.locator('input,textarea,select').count()).toBe(0);
  const panel = await assistant.panel(page);
  expect(await ask(panel, { type: 'site.enable', origin: site })).toEqual({});
  const tabId = await assistant.tabId(page);
  const read = async () => (await tabState(panel, tabId)).fields;
  await expect.poll(read).toBe(6);
});
