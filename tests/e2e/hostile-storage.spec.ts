import type { Page } from '@playwright/test';
import type { Assistant } from './assistant';
import { expect, test } from './extension';
import { inlineBox } from './inline';
import { inlineTexts, portalAt } from './miit';
import { sampleId, sampleRows, seedSample } from './sample';

test.describe.configure({ timeout: 120_000 });

/** Chromium's words when the files of a database are damaged or locked by a virus scanner. */
const damage = 'Internal error opening backing store for indexedDB.open.';

/** The database cannot be opened in the worker, or can again. */
async function workerDatabase(assistant: Assistant, works: boolean) {
  await (await assistant.worker()).evaluate(
    ([open, words]) => {
      const { prototype } = IDBFactory;
      const kept = prototype as typeof prototype & { whole?: IDBFactory['open'] };
      kept.whole ??= prototype.open;
      prototype.open = open
        ? kept.whole
        : () => {
            throw new DOMException(words as string, 'UnknownError');
          };
    },
    [works, damage] as const,
  );
}

const failing: Record<string, { name: string; words: string; said: RegExp }> = {
  damaged: { name: 'UnknownError', words: damage, said: /资料库打不开/ },
  'forbidden by the browser': {
    name: 'SecurityError',
    words: 'denied',
    said: /不允许本助手使用本机存储/,
  },
  'of a newer version': { name: 'VersionError', words: 'higher version', said: /更新版本的助手/ },
};

for (const [what, { name, words, said }] of Object.entries(failing))
  test(`a database ${what}: panel and options say so in words, and try again`, async ({
    assistant,
  }) => {
    await seedSample(assistant, '2023-08-20');
    for (const file of ['options.html', 'options.html#/programmes', 'sidepanel.html?tab=1']) {
      const page = await assistant.context.newPage();
      await page.addInitScript(
        ([errorName, errorWords]) => {
          const { open } = IDBFactory.prototype;
          IDBFactory.prototype.open = () => {
            throw new DOMException(errorWords, errorName);
          };
          Object.assign(window, {
            mend: () => {
              IDBFactory.prototype.open = open;
            },
          });
        },
        [name, words] as const,
      );
      await page.goto(assistant.url(file));
      await expect(page.getByText(said).first()).toBeVisible();
      await expect(page.locator('body')).not.toContainText(/Error|denied|backing|version/);
      await page.evaluate(() => (window as unknown as { mend(): void }).mend());
      await page.getByRole('button', { name: '再试一次' }).first().click();
      await expect(page.getByText('苏州云岭精密制造有限公司').first()).toBeVisible();
      await page.close();
    }
  });

test('the database fails in the background: the page says so, the panel says why, and all comes back', async ({
  assistant,
}) => {
  // The worker has just started and has not opened it yet; a page of the extension seeds with its own.
  await workerDatabase(assistant, false);
  await assistant.put(sampleRows(undefined, '2023-08-20'));
  const page = await portalAt(assistant, 'unit');
  const button = '申报助手 · 现在用不了，点开看原因';
  await expect.poll(() => inlineBox(page, button), { timeout: 30_000 }).not.toBeNull();
  const panel = await assistant.panel(page);
  await expect(panel.getByText(/资料库打不开/).first()).toBeVisible();
  await page.bringToFront();
  await workerDatabase(assistant, true);
  await expect
    .poll(async () => (await inlineTexts(page)).join(), { timeout: 40_000 })
    .toMatch(/可填 \d+ 项/);
  expect(await inlineBox(page, button)).toBeNull();
  expect((await assistant.rows('companies')).length).toBe(1);
});

/** Writes of this page fail as on a full disk, or work again. */
const diskFull = (page: Page, full: boolean) =>
  page.evaluate((now) => {
    const { prototype } = IDBObjectStore;
    const kept = prototype as typeof prototype & { whole?: IDBObjectStore['put'] };
    kept.whole ??= prototype.put;
    prototype.put = now
      ? () => {
          throw new DOMException('full', 'QuotaExceededError');
        }
      : kept.whole;
  }, full);

test('a full disk while the profile is edited: said, what is typed stays, and is stored when there is room', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await assistant.options('#/profile');
  const box = page.getByLabel('企业名称', { exact: true });
  await expect(box).toHaveValue('苏州云岭精密制造有限公司');
  await diskFull(page, true);
  await box.fill('改名后的公司');
  await box.blur();
  await expect(page.getByText('本机存储空间已满')).toBeVisible();
  expect(await box.inputValue()).toBe('改名后的公司');
  const stored = async () =>
    (await assistant.rows<{ address: string; companyId: string; value: unknown }>('facts')).find(
      (row) => row.companyId === sampleId && row.address === 'company.name',
    )?.value;
  expect(await stored()).toBe('苏州云岭精密制造有限公司');
  await page.bringToFront();
  await diskFull(page, false);
  await box.fill('再改名的公司');
  await box.blur();
  await expect(page.getByText(/^已保存 企业名称/)).toBeVisible();
  expect(await stored()).toBe('再改名的公司');
});
