import type { Reading } from '@/entrypoints/portal.content/fields';
import { expect, PageWorld, serveFixtures, test } from './page-world';

test('an editable element that no editor claims is read, written as paragraphs and put back', async ({
  page,
}) => {
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/contenteditable.html');
  const world = await PageWorld.open(page);
  const { fields } = await world.call<Reading>('readFields');
  expect(fields.map(({ kind, label, value }) => [kind, label, value])).toEqual([
    ['richtext', '企业概况（500字以内）', '原有内容'],
    ['text', '营业收入', '旧数'],
  ]);
  const written = await world.call<{ before: unknown }>(
    'writeControl',
    'contenteditable',
    '企业概况',
    {
      type: 'rich',
      paragraphs: ['第一段。', '1 < 2'],
    },
  );
  expect(await page.evaluate('held')).toBe('第一段。\n\n1 < 2');
  expect(await page.locator('#plain').innerHTML()).toBe('<p>第一段。</p><p>1 &lt; 2</p>');
  await world.call('restoreControl', 'contenteditable', '企业概况', written.before);
  expect(await page.locator('#plain').innerHTML()).toBe('<p>原有<b>内容</b></p>');
  expect(await page.evaluate('held')).toBe('原有内容');
});

test('an editable cell takes one line of plain text and gives it back', async ({ page }) => {
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/contenteditable.html');
  const world = await PageWorld.open(page);
  const written = await world.call<{ before: unknown }>(
    'writeControl',
    'contenteditable',
    '营业收入',
    { type: 'text', text: '52643 <b>' },
  );
  expect(await page.evaluate('cell')).toBe('52643 <b>');
  expect(await page.locator('#cell').innerHTML()).toBe('52643 &lt;b&gt;');
  await world.call('restoreControl', 'contenteditable', '营业收入', written.before);
  expect(await page.evaluate('cell')).toBe('旧数');
});
