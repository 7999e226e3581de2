import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../run/build.mjs';
import { Assistant } from './assistant';
import { test } from './extension';
import { granted } from './granted';
import { ask, tabState } from './miit';
import { routeFixtures } from './page-world';
import { seedSample } from './sample';

const site = 'http://declare.city.example';

/** The page's own table, without the boxes that choose rows: no control stands on it. */
const cells = readFileSync(
  path.join(root, 'tests/fixtures/widgets/editable-cell.html'),
  'utf8',
).replace('rowSelection: {}, ', '');

test('a page whose only boxes are cells that open on a click is read', async ({ assistant }) => {
  const own = await Assistant.launch({ extension: granted(assistant.extension, site) });
  try {
    await seedSample(own);
    await routeFixtures(own.context, 'tests/fixtures/widgets', site);
    await own.context.route(`${site}/cells`, (route) =>
      route.fulfill({ body: cells, contentType: 'text/html' }),
    );
    const page = await own.visit(`${site}/cells`);
    await page.waitForFunction('window.model');
    expect(await page.locator('input,textarea,select').count()).toBe(0);
    const panel = await own.panel(page);
    expect(await ask(panel, { type: 'site.enable', origin: site })).toEqual({});
    const tabId = await own.tabId(page);
    const read = async () => (await tabState(panel, tabId)).fields;
    await expect.poll(read).toBe(6);
  } finally {
    await own.close();
  }
});
