import { expect, type Page, type Worker } from '@playwright/test';
import { sampleCompany } from '../../rules/facts/sample-company';
import type { Assistant } from './assistant';

/** What the hostile specs share: a page script that hears all it can, and ears in our own worlds. */

/** Values of the sample company that can be told from ordinary words, in the units a form may ask. */
export function secrets(): string[] {
  const found = new Set<string>();
  const add = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) add(one);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
    else if (typeof value === 'string' && /云岭|\d{6}|@|沈小禾|顾远舟|钱知秋/.test(value))
      found.add(value.slice(0, 40));
    else if (typeof value === 'number' && value >= 1_000_000)
      for (const unit of [1, 1e4, 1e8]) {
        const shown = String(value / unit);
        if (shown.replace('.', '').length < 3) continue;
        found.add(shown);
        found.add(Number(shown).toLocaleString('zh-CN', { maximumFractionDigits: 8 }));
      }
  };
  add({ ...sampleCompany.facts, ...sampleCompany.declaration.facts });
  // The replica's registration data hold these two: the page knows them anyhow.
  const own = ['苏州云岭精密制造有限公司', '91320583MA1Q8K6X9B'];
  return [...found].filter((value) => !own.includes(value));
}

export const leaksIn = (heard: unknown): string[] => {
  const text = JSON.stringify(heard);
  return secrets().filter((secret) =>
    /^[\d.,]+$/.test(secret)
      ? new RegExp(`(?<![\\d.,])${secret.replace(/\./g, '\\.')}(?![\\d.])`).test(text)
      : text.includes(secret),
  );
};

/** Runs before the page's own scripts: hooks whatever a page may hook, into `window.heard`. */
export function eavesdrop(): void {
  const heard: string[] = [];
  const say = (...parts: unknown[]) => {
    if (heard.length < 20_000) heard.push(parts.map(String).join(' ').slice(0, 4_000));
  };
  const roots: ShadowRoot[] = [];
  Object.assign(window, { heard, stolenRoots: roots });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
    const root = attach.call(this, { ...init, mode: 'open' });
    roots.push(root);
    return root;
  };
  const listen = EventTarget.prototype.addEventListener;
  for (const type of ['message', 'input', 'change', 'focus', 'blur', 'keydown', 'paste'])
    listen.call(
      window,
      type,
      (event) => {
        const target = event.target as { value?: string } | null;
        say(type, JSON.stringify((event as MessageEvent).data ?? null), target?.value ?? '');
      },
      true,
    );
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    ...args: Parameters<EventTarget['addEventListener']>
  ) {
    say('listens', args[0]);
    return listen.apply(this, args);
  };
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event) {
    say('dispatches', event.type, JSON.stringify((event as CustomEvent).detail ?? null));
    return dispatch.call(this, event);
  };
  const setter = (prototype: object, key: string) => {
    const old = Object.getOwnPropertyDescriptor(prototype, key);
    if (!old?.set) return;
    Object.defineProperty(prototype, key, {
      ...old,
      set(value) {
        say('sets', key, value);
        old.set?.call(this, value);
      },
    });
  };
  setter(HTMLInputElement.prototype, 'value');
  setter(HTMLTextAreaElement.prototype, 'value');
  setter(Element.prototype, 'innerHTML');
  setter(Node.prototype, 'textContent');
  const post = window.postMessage.bind(window);
  window.postMessage = ((...args: [unknown, string]) => {
    say('posts', JSON.stringify(args[0]));
    post(...args);
  }) as typeof window.postMessage;
  const { fetch } = window;
  window.fetch = (...args) => {
    say('fetches', args[0], JSON.stringify(args[1] ?? null));
    return fetch(...args);
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      say('changes', (target as Element).outerHTML?.slice(0, 300));
      for (const node of addedNodes) say('adds', (node as Element).outerHTML ?? node.textContent);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

/** All the page's spy has, with what stands in the page now. */
export const heardBy = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    heard: (window as unknown as { heard: string[] }).heard,
    html: document.documentElement.outerHTML,
    values: [...document.querySelectorAll<HTMLInputElement>('input,textarea,select')].map(
      (field) => field.value,
    ),
    roots: (window as unknown as { stolenRoots: ShadowRoot[] }).stolenRoots.map(
      (root) => root.innerHTML,
    ),
  }));

/**
 * A page of our own making under a portal's name (or another replica's), with `body`.
 * `/hostile/x` and `/hostile/y` there are a plain form.
 */
export async function hostilePage(
  assistant: Assistant,
  body: string,
  origin = 'https://submission.miit-imps.com',
  headers: Record<string, string> = {},
): Promise<Page> {
  const plain = `<h2>单位基本信息</h2><table>
    <tr><th>企业英文名称</th><td><input name="a"></td></tr>
    <tr><th>通讯地址</th><td><input name="b"></td></tr></table>`;
  await assistant.context.route(/\/hostile\//, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers,
      body: `<!doctype html><title>申报</title><body>${
        route.request().url() === `${origin}/hostile/main` ? body : plain
      }`,
    }),
  );
  return assistant.visit(`${origin}/hostile/main`);
}

type Sender = { tabs: { sendMessage(...args: unknown[]): unknown } };
type Taps = {
  sentToFrames: { type: string }[];
  heardFromPages: string[];
  chrome: Sender & {
    runtime: { onMessage: { addListener(hear: (message: { type?: string }) => void): void } };
  };
  browser?: Sender;
};

/** From now on the worker keeps what it sends to frames. */
export async function tapWorker(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const taps = globalThis as unknown as Taps;
    taps.sentToFrames = [];
    taps.heardFromPages = [];
    taps.chrome.runtime.onMessage.addListener((message) => {
      taps.heardFromPages.push(String(message?.type));
    });
    for (const api of new Set([taps.chrome, taps.browser])) {
      if (!api) continue;
      const { tabs } = api;
      const send = tabs.sendMessage;
      tabs.sendMessage = (...args) => {
        taps.sentToFrames.push(args[1] as { type: string });
        return send.apply(tabs, args);
      };
    }
  });
}

export const sentToFrames = (worker: Worker): Promise<{ type: string }[]> =>
  worker.evaluate(() => (globalThis as unknown as Taps).sentToFrames);

/** Types of the messages the worker got since it was tapped. */
export const heardTypes = (worker: Worker): Promise<string[]> =>
  worker.evaluate(() => (globalThis as unknown as Taps).heardFromPages);

/** Evaluates in our content script's own world, as its code would. */
export async function inOurWorld<T>(
  assistant: Assistant,
  page: Page,
  expression: string,
): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type } = (context.auxData ?? {}) as { type?: string };
      if (type === 'isolated') worlds.push({ id: context.id, origin: context.origin });
    });
    await session.send('Runtime.enable');
    const world = worlds.find(({ origin }) => origin.includes(assistant.id));
    if (!world) throw new Error('Our content script does not run here');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value as T;
  } finally {
    await session.detach();
  }
}

/** Stops the extension's service worker as the browser does when it is idle. */
export async function stopWorker(assistant: Assistant): Promise<void> {
  const browser = assistant.context.browser();
  if (!browser) throw new Error('The browser is closed');
  const session = await browser.newBrowserCDPSession();
  const workers = async () =>
    (await session.send('Target.getTargets')).targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.includes(assistant.id),
    );
  type Flagged = { stopping?: boolean };
  await (await assistant.worker()).evaluate(() => {
    (globalThis as Flagged).stopping = true;
  });
  for (const { targetId } of await workers())
    await session.send('Target.closeTarget', { targetId });
  // A busy page wakes it again at once, under the same target: a new one knows nothing of the flag.
  const isOld = async () =>
    (await workers()).length > 0 &&
    (await Promise.race([
      assistant.worker().then((one) => one.evaluate(() => (globalThis as Flagged).stopping)),
      new Promise<true>((resolve) => setTimeout(resolve, 2_000, true)),
    ]).catch(() => true)) === true;
  await expect.poll(isOld, { timeout: 20_000 }).toBe(false);
  await session.detach();
}
