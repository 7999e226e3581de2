import { expect, test } from './extension';

test('the built extension runs on a replica under its real host name and keeps its rows', async ({
  assistant,
}) => {
  const page = await assistant.visit('https://submission.miit-imps.com/');
  expect(await page.evaluate(() => location.host)).toBe('submission.miit-imps.com');
  expect(await assistant.tabId(page)).toBeGreaterThan(0);

  const company = { id: 'c1', name: '示例公司', createdAt: 1, updatedAt: 1 };
  await assistant.put({ companies: [company] });
  expect(await assistant.rows('companies')).toEqual([company]);

  const panel = await assistant.panel(page);
  await expect(panel.locator('#root')).not.toBeEmpty();

  const again = await assistant.reopen();
  expect(await again.rows('companies')).toEqual([company]);
  await again.close();
});

test('a replica is served inside a frame of another origin', async ({ assistant }) => {
  const page = await assistant.visit('https://embed.example.com/');
  const frame = page.frameLocator('#portal');
  await expect(frame.locator('body')).not.toBeEmpty();
  expect(page.frames().map((frame) => new URL(frame.url()).host)).toContain(
    'submission.miit-imps.com',
  );
});
