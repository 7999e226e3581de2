import type { Page } from '@playwright/test';
import type { RunState } from '../../storage/messages';
import type { Assistant } from './assistant';
import { expect, test } from './extension';
import { hostilePage } from './hostile';
import { inlineBox, pressInline } from './inline';
import { ask, inlineTexts, makePlan } from './miit';
import { seedSample } from './sample';

test.describe.configure({ timeout: 90_000 });

const form = `<h2>单位基本信息</h2><table>
  <tr><th>企业英文名称</th><td><input name="a"></td></tr>
  <tr><th>通讯地址</th><td><input name="b"></td></tr>
  <tr><th>企业简介（不超过500字）</th><td><textarea name="c" rows="5" cols="60"></textarea></td></tr></table>`;
const button = '申报助手 · 可填';
const counter = '0 / 500 字';

const shown = (page: Page, text: string) =>
  expect.poll(async () => (await inlineTexts(page)).join(), { timeout: 30_000 }).toContain(text);

/** How far the counter stands from the lower right corner of its text box, in pixels of the window. */
async function counterOffset(page: Page): Promise<{ right: number; below: number }> {
  const box = await inlineBox(page, counter);
  const field = await page
    .locator('[name=c]')
    .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
  if (!box) return { right: Number.NaN, below: Number.NaN };
  const whole = (length: number) => Math.round(length) || 0;
  return { right: whole(box.right - field.right), below: whole(box.top - field.bottom) };
}

const panels = async (assistant: Assistant) =>
  (await assistant.worker()).evaluate(async () => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { getContexts(filter: object): Promise<object[]> } };
      }
    ).chrome;
    return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length;
  });

const styles: Record<string, { css: string; scale?: number; body?: string }> = {
  'all of it unset': { css: '* { all: unset !important }' },
  'divisions of the root hidden, moved and covered': {
    css: `html > div { display: none !important; visibility: hidden !important; opacity: 0 !important;
        position: static !important; transform: translate(-9999px) !important; clip-path: inset(100%) !important;
        zoom: .01 !important; pointer-events: none !important; direction: rtl !important }
      html > div::before { content: '假' !important; position: fixed; inset: 0; background: #fff }
      :host, :host * { display: none !important } .pill, .fab, .mark, .view { display: none !important }
      html > div { --h: 900px !important; animation: gone 1ms forwards !important }
      @keyframes gone { to { opacity: 0; transform: translate(-9999px) } }`,
  },
  'the root zoomed': { css: 'html { zoom: 1.5 }', scale: 1.5 },
  'the root scaled and moved': {
    css: 'html { transform: translate(30px, 40px) scale(.8); transform-origin: 0 0; height: 3000px }',
    scale: 0.8,
  },
  'the root positioned': {
    css: 'html { position: relative; margin: 60px 0 0 80px; width: 700px; border: 3px solid }',
  },
  'a large font and a dark page': {
    css: 'html { font-size: 40px; line-height: 4; letter-spacing: 9px; text-transform: uppercase; background: #111; color: #eee; color-scheme: dark }',
  },
};

for (const [name, { css, scale = 1 }] of Object.entries(styles))
  test(`${name}: marks stand at their fields, the button opens the panel`, async ({
    assistant,
  }) => {
    await seedSample(assistant, '2023-08-20');
    const page = await hostilePage(assistant, `<style>${css}</style>${form}`);
    await shown(page, button);
    await shown(page, counter);
    const near = async () => {
      const { right, below } = await counterOffset(page);
      return [Math.abs(right) <= 2, Math.abs(below - 2 * scale) <= 2, right, below];
    };
    await expect.poll(near).toEqual([true, true, expect.any(Number), expect.any(Number)]);
    await assistant.screenshot(page, `hostile-style-${name.replaceAll(/\W+/g, '-')}`);
    await page.evaluate(() => scrollTo(0, 400));
    await expect.poll(near).toEqual([true, true, expect.any(Number), expect.any(Number)]);
    // Anchored to the window, not to the page that scrolled away under it.
    const inWindow = async () => {
      const box = await inlineBox(page, button);
      return box && [Math.round((900 - box.bottom) / scale), box.right < 1280, box.left > 700];
    };
    await expect.poll(inWindow).toEqual([24, true, true]);
    await pressInline(page, button);
    await expect.poll(() => panels(assistant), { timeout: 15_000 }).toBe(1);
    expect(assistant.errors).toEqual([]);
  });

test('nothing of ours is printed', async ({ assistant }) => {
  await seedSample(assistant, '2023-08-20');
  const page = await hostilePage(assistant, form);
  await shown(page, button);
  await expect.poll(() => inlineBox(page, button)).not.toBeNull();
  const box = await inlineBox(page, button);
  /** What is drawn where the button stood: a debugger's look inside would end the print view. */
  const drawn = () =>
    page.evaluate(
      ([x, y]) => [matchMedia('print').matches, document.elementFromPoint(x, y)?.localName],
      [(box?.left ?? 0) + 20, (box?.top ?? 0) + 10] as const,
    );
  expect(await drawn()).toEqual([false, 'div']);
  await page.emulateMedia({ media: 'print' });
  expect(await drawn()).toEqual([true, 'html']);
});

test('a page that allows nothing (default-src none): marks are drawn, the form is filled', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await hostilePage(assistant, form, undefined, {
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
  });
  await shown(page, button);
  await expect.poll(() => counterOffset(page)).toEqual({ right: 0, below: 2 });
  const panel = await assistant.panel(page);
  const plan = await makePlan(panel, await assistant.tabId(page));
  const lines = plan.lines.filter(({ status }) => status === 'ready').map(({ id }) => ({ id }));
  const { outcomes } = await ask<RunState>(panel, { type: 'fill.run', planId: plan.id, lines });
  expect(outcomes.map(({ status }) => status)).toEqual(lines.map(() => 'filled'));
  expect(await page.locator('[name=b]').inputValue()).toContain('云岭路');
  expect(assistant.errors).toEqual([]);
});

test('a page that takes our element out again and again stays quick; the marks come back when it stops', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await hostilePage(
    assistant,
    `${form}<script>
      window.taken = 0;
      window.taker = new MutationObserver(() => {
        for (const child of [...document.documentElement.children])
          if (child.localName === 'div') { child.remove(); taken++; }
      });
      taker.observe(document, { childList: true, subtree: true });
    </script>`,
  );
  const taken = () => page.evaluate(() => (window as unknown as { taken: number }).taken);
  await expect.poll(taken, { timeout: 20_000 }).toBeGreaterThan(2);
  const panel = await assistant.panel(page);
  const plan = await makePlan(panel, await assistant.tabId(page));
  expect(plan.lines.filter(({ status }) => status === 'ready').length).toBeGreaterThan(1);
  expect(await taken()).toBeLessThan(12);
  await page.bringToFront();
  await page.evaluate(() => (window as unknown as { taker: MutationObserver }).taker.disconnect());
  await expect.poll(() => inlineBox(page, button), { timeout: 30_000 }).not.toBeNull();
  // Put elsewhere, or thrown away with the whole root: the same.
  await page.evaluate(() => {
    const host = [...document.documentElement.children].find(
      ({ localName }) => localName === 'div',
    );
    const box = document.createElement('p');
    box.style.display = 'none';
    document.body.append(box);
    if (host) box.append(host);
  });
  await expect.poll(() => inlineBox(page, button), { timeout: 30_000 }).not.toBeNull();
  expect(assistant.errors).toEqual([]);
});

test('document.domain set by the page and its frame: both forms are planned and filled', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const relax = `<script>document.domain = 'miit-imps.com'</script>`;
  const page = await hostilePage(
    assistant,
    `${relax}${form}<iframe id="inner" src="/hostile/x"></iframe>`,
    undefined,
    { 'origin-agent-cluster': '?0' },
  );
  expect(await page.evaluate(() => document.domain)).toBe('miit-imps.com');
  await shown(page, button);
  const panel = await assistant.panel(page);
  const tabId = await assistant.tabId(page);
  await expect
    .poll(async () => new Set((await makePlan(panel, tabId)).lines.map((l) => l.frameId)).size)
    .toBe(2);
  const plan = await makePlan(panel, tabId);
  const lines = plan.lines.filter(({ status }) => status === 'ready').map(({ id }) => ({ id }));
  await ask<RunState>(panel, { type: 'fill.run', planId: plan.id, lines });
  const held = [page.locator('[name=b]'), page.frameLocator('#inner').locator('[name=b]')];
  for (const one of held) expect(await one.inputValue()).toContain('云岭路');
  expect(assistant.errors).toEqual([]);
});
