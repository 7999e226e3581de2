import type { Reading } from '@/entrypoints/portal.content/fields';
import { expect, PageWorld, test } from './page-world';

test('an editable element that no editor claims is read, written as paragraphs and put back', async ({
  page,
}) => {
  await page.setContent(`<div data-label="企业概况">企业概况（500字以内）：
    <div id="plain" contenteditable="true"><p>原有<b>内容</b></p></div></div>
    <div data-label="讨论">讨论：<div class="ProseMirror" contenteditable="true"></div></div>
    <div data-label="简介">简介：<div role="textbox" contenteditable="true"></div></div>
    <div data-label="不可编辑">不可编辑：<div contenteditable="false">字</div></div>
    <script>let held = ''; plain.addEventListener('input', () => { held = plain.innerText.trim(); });</script>`);
  const world = await PageWorld.open(page);
  const { fields } = await world.call<Reading>('readFields');
  expect(fields.map(({ kind, label, value }) => [kind, label, value])).toEqual([
    ['richtext', '企业概况（500字以内）', '原有内容'],
  ]);
  const written = await world.call<{ before: unknown }>('writeControl', 'editable', '企业概况', {
    type: 'rich',
    paragraphs: ['第一段。', '1 < 2'],
  });
  expect(await page.evaluate('held')).toBe('第一段。\n\n1 < 2');
  expect(await page.locator('#plain').innerHTML()).toBe('<p>第一段。</p><p>1 &lt; 2</p>');
  await world.call('restoreControl', 'editable', '企业概况', written.before);
  expect(await page.locator('#plain').innerHTML()).toBe('<p>原有<b>内容</b></p>');
  expect(await page.evaluate('held')).toBe('原有内容');
});
