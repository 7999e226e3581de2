import type { Page } from '@playwright/test';
import type { DraftRow } from '../../storage/db';
import type { Assistant } from './assistant';
import { expect, test } from './extension';
import {
  eavesdrop,
  heardBy,
  heardTypes,
  inOurWorld,
  leaksIn,
  secrets,
  sentToFrames,
  tapWorker,
} from './hostile';
import { inlineTexts, makePlan, model, openStep, portalUrl, signIn, tabState } from './miit';
import { seedSample } from './sample';

test.describe.configure({ timeout: 120_000 });

const draft = '这一段草稿是很久以前写下而没有保存的文字，足够长，值得保留下来，以后再用。';

/** The MIIT replica with a page script that hears everything, on one step, our marks shown. */
async function spiedPortal(assistant: Assistant, step: 'unit' | 'scene'): Promise<Page> {
  const page = await assistant.context.newPage();
  await page.addInitScript(eavesdrop);
  await page.goto(portalUrl);
  await signIn(page);
  await openStep(page, step);
  await expect
    .poll(async () => (await inlineTexts(page)).join(), { timeout: 30_000 })
    .toMatch(/可填 \d+ 项|3,000 字/);
  return page;
}

test('before the user confirms no value reaches the page, its scripts or its frames', async ({
  assistant,
}) => {
  expect(secrets().length).toBeGreaterThan(60);
  await seedSample(assistant, '2023-08-20');
  const worker = await assistant.worker();
  await tapWorker(worker);
  const page = await spiedPortal(assistant, 'unit');
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  const plan = await makePlan(panel, tabId);
  expect(leaksIn(plan).length).toBeGreaterThan(10);
  await panel.getByRole('button', { name: '生成填写计划' }).click();
  await expect(panel.getByRole('button', { name: /^确认填写/ })).toBeVisible();
  await openStep(page, 'scene');
  await openStep(page, 'unit');
  await tabState(panel, tabId);

  expect(leaksIn(await heardBy(page))).toEqual([]);
  const sent = await sentToFrames(worker);
  expect(sent.map(({ type }) => type)).toContain('page.read');
  expect(sent.map(({ type }) => type)).not.toContain('fill.apply');
  expect(leaksIn(sent)).toEqual([]);
  expect(leaksIn(await inlineTexts(page))).toEqual([]);

  await panel.getByRole('button', { name: /^确认填写/ }).click();
  await expect(panel.getByText(/^填写完成/)).toBeVisible({ timeout: 60_000 });
  // The same ears do hear what was confirmed: they are not deaf.
  expect(leaksIn(await heardBy(page)).length).toBeGreaterThan(5);
  expect(leaksIn(await sentToFrames(worker)).length).toBeGreaterThan(5);
});

test('the answers to the page side hold no value, and what is privileged is refused to it', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await spiedPortal(assistant, 'unit');
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  const plan = await makePlan(panel, tabId);
  // Fields named after every fact there is, with values that contradict the profile.
  const fields = plan.lines.map((line, n) => ({
    id: `f${n}`,
    signature: `x/${n}`,
    kind: 'text',
    widget: 'native',
    state: 'open',
    label: line.label,
    labelSource: 'for',
    section: line.section,
    constraints: {},
    value: String(n),
  }));
  const description = {
    url: `${portalUrl}#/declare/unit`,
    origin: 'https://submission.miit-imps.com',
    title: '',
    portal: 'miit-imps',
    page: 'unit',
    headings: ['单位信息'],
    fields,
    groups: [],
  };
  const send = (message: object) =>
    inOurWorld<{ error?: string }>(
      assistant,
      page,
      `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
    );
  const advice = await send({ type: 'page.describe', page: description });
  expect(Object.keys(advice)).toContain('annotations');
  expect(leaksIn(advice)).toEqual([]);
  for (const message of [
    { type: 'tab.state', tabId },
    { type: 'fill.plan', tabId },
    { type: 'fill.run', planId: plan.id, lines: plan.lines.map(({ id }) => ({ id })) },
    { type: 'fill.preview', planId: plan.id, lineId: plan.lines[0]?.id, address: 'company.name' },
    { type: 'capture.preview', tabId },
    { type: 'site.enable', origin: 'https://evil.example' },
    { type: 'data.changed' },
  ])
    expect(await send(message)).toEqual({ error: '网页不能发出这个请求。' });
  for (const message of [{ type: 'nothing' }, null, 7, { type: 'page.describe', page: {} }])
    expect((await send(message as object)).error).toBeTruthy();
  const stored = await inOurWorld(
    assistant,
    page,
    'chrome.storage.session ? chrome.storage.session.get(null).catch(() => "refused") : "absent"',
  );
  expect(['refused', 'absent']).toContain(stored);
});

test('fake events open nothing, restore nothing, teach nothing; our host may be torn out', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await spiedPortal(assistant, 'scene');
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  const { fields } = await inOurWorld<{ fields: number }>(
    assistant,
    page,
    'Promise.resolve({ fields: document.querySelectorAll("textarea").length })',
  );
  expect(fields).toBeGreaterThan(0);
  const plan = await makePlan(panel, tabId);
  const signature = plan.lines.find((line) => line.kind === 'textarea')?.signature ?? '';
  const row: DraftRow = {
    origin: 'https://submission.miit-imps.com',
    path: '/#/declare/scene',
    signature,
    label: '场景描述',
    text: draft,
    versions: [],
    updatedAt: Date.now(),
  };
  await assistant.put({ drafts: [row] });
  await page.reload();
  await openStep(page, 'scene');
  await expect
    .poll(async () => (await inlineTexts(page)).join(), { timeout: 30_000 })
    .toContain('有草稿');
  await panel.evaluate((id) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ type: 'teach.start', tabId: id });
  }, tabId);
  const worker = await assistant.worker();
  await tapWorker(worker);
  const tabs = assistant.context.pages().length;
  const seen = await page.evaluate(() => {
    const host = [...document.documentElement.children].find((e) => e.localName === 'div');
    if (!(host instanceof HTMLElement)) return { found: false, root: null, inner: '' };
    const types = ['click', 'pointerdown', 'mousedown', 'keydown', 'input', 'focusin', 'submit'];
    for (const target of [host, ...document.querySelectorAll('textarea,input'), document])
      for (const type of types)
        for (const make of [
          () => new Event(type, { bubbles: true, composed: true }),
          () =>
            new MouseEvent(type, { bubbles: true, composed: true, clientX: 1200, clientY: 860 }),
          () => new KeyboardEvent(type, { bubbles: true, key: 'Enter' }),
        ])
          target.dispatchEvent(make());
    host.click();
    for (let x = 0; x < innerWidth; x += 40)
      for (let y = 0; y < innerHeight; y += 40)
        document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', { bubbles: false }));
    let again = '';
    try {
      host.attachShadow({ mode: 'open' });
    } catch (error) {
      again = (error as Error).name;
    }
    return { found: true, root: host.shadowRoot, inner: host.innerHTML, again };
  });
  expect(seen).toEqual({ found: true, root: null, inner: '', again: 'NotSupportedError' });
  expect(JSON.stringify(await model(page, 'form.scenes'))).not.toContain(draft);
  const heard = await heardTypes(worker);
  for (const type of ['panel.open', 'teach.picked', 'draft.discard', 'draft.save'])
    expect(heard).not.toContain(type);
  expect(assistant.context.pages().length).toBe(tabs);
  expect((await assistant.rows<DraftRow>('drafts')).map((one) => one.text)).toEqual([draft]);
  expect(await assistant.rows('teachings')).toEqual([]);
  expect((await heardBy(page)) as { roots: string[] }).toMatchObject({ roots: [] });

  await page.evaluate(() => {
    const host = [...document.documentElement.children].find((e) => e.localName === 'div');
    host?.remove();
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647';
    document.body.append(cover);
    if (host) document.body.append(host);
    host?.remove();
    cover.remove();
  });
  await page.keyboard.press('Escape');
  await openStep(page, 'unit');
  await expect
    .poll(async () => (await inlineTexts(page)).join(), { timeout: 30_000 })
    .toMatch(/可填 \d+ 项/);
  expect(assistant.errors).toEqual([]);
});

test('messages in our own names, and in those of the framework, do nothing', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const worker = await assistant.worker();
  await tapWorker(worker);
  const page = await spiedPortal(assistant, 'unit');
  const before = await model(page, 'form.unit');
  const reachable = await page.evaluate(async (id) => {
    const line = {
      lineId: 'l',
      signature: 's',
      label: '通讯地址',
      before: '',
      desired: { type: 'text', text: '假' },
      newRow: false,
    };
    const messages: unknown[] = [
      { type: 'page.read' },
      { type: 'fill.apply', runId: 'r', origin: location.origin, lines: [line] },
      { type: 'teach.start' },
      { type: 'fill.plan', tabId: 1 },
      { type: `${id}:portal:wxt:content-script-started`, contentScriptName: 'portal' },
      { __proto__: null, type: 'fill.apply' },
    ];
    const last = new Promise((resolve) => {
      window.addEventListener('message', ({ data }) => data === 'last' && resolve(data));
    });
    for (const message of [...messages, 'last']) {
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent('message', { detail: message }));
    }
    for (const name of ['portal', 'form'])
      for (const type of [`${id}:${name}:wxt:locationchange`, 'wxt:content-script-started'])
        for (const detail of [null, 1, { contentScriptName: 5 }, { contentScriptName: name }])
          document.dispatchEvent(new CustomEvent(type, { detail }));
    await last;
    const { chrome } = globalThis as unknown as {
      chrome?: { runtime?: { sendMessage?: unknown } };
    };
    return typeof chrome?.runtime?.sendMessage;
  }, assistant.id);
  expect(reachable).toBe('undefined');
  // Whatever our side made of them has reached the worker before this answer of its.
  await inOurWorld(assistant, page, 'chrome.runtime.sendMessage({ type: "nothing" })');
  const manifest = await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { getManifest(): Record<string, unknown> } } }
    ).chrome.runtime.getManifest(),
  );
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(leaksIn(await heardBy(page))).toEqual([]);
  expect((await sentToFrames(worker)).map(({ type }) => type)).not.toContain('fill.apply');
  expect(await model(page, 'form.unit')).toEqual(before);
  const panel = await assistant.panel(page);
  const plan = await makePlan(panel, await assistant.tabId(page));
  expect(plan.lines.length).toBeGreaterThan(20);
  expect(assistant.errors).toEqual([]);
});

test('a page cannot end the assistant in the name of a newer script, nor overhear that it is there', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await spiedPortal(assistant, 'unit');
  const { heard } = (await heardBy(page)) as { heard: string[] };
  await page.evaluate(async (id) => {
    for (const name of ['portal', 'form']) {
      const type = `${id}:${name}:wxt:content-script-started`;
      const detail = { contentScriptName: name, messageId: 'forged' };
      document.dispatchEvent(new CustomEvent(type, { detail }));
      window.dispatchEvent(new CustomEvent(type, { detail }));
      const heard = new Promise((resolve) =>
        window.addEventListener('message', resolve, { once: true }),
      );
      window.postMessage({ type, ...detail }, '*');
      await heard;
    }
  }, assistant.id);
  expect((await inlineTexts(page)).join()).toMatch(/可填 \d+ 项/);
  const panel = await assistant.panel(page);
  const plan = await makePlan(panel, await assistant.tabId(page));
  expect([plan.problem, plan.lines.length > 20]).toEqual(['', true]);
  // What comes later in the page is still seen: the watch on it stands, too.
  await openStep(page, 'scene');
  await expect
    .poll(async () => (await inlineTexts(page)).join(), { timeout: 30_000 })
    .toContain('3,000 字');
  expect(heard.filter((line) => line.includes(assistant.id))).toEqual([]);
  expect(assistant.errors).toEqual([]);
});
