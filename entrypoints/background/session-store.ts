import { browser } from 'wxt/browser';

/**
 * Memory that outlives the service worker but not the browser: kept by the
 * browser for trusted contexts only, never on disk. Plans hold profile values.
 */
export async function keep(key: string, value: unknown): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: value });
  } catch {
    // 1 MB for all plans before Chromium 112, 10 MB since.
    throw new Error('这一页太大，浏览器给助手的内存放不下。请分步填写，或减少页面上的内容。');
  }
}

/** What was kept under a key; null where nothing is. */
export async function recall<Value>(key: string): Promise<Value | null> {
  const found = await browser.storage.session.get(key);
  return (found[key] as Value | undefined) ?? null;
}

/** Those of the keys under which something is kept. */
export async function keptAmong(keys: string[]): Promise<Set<string>> {
  return new Set(Object.keys(await browser.storage.session.get(keys)));
}

/** Drops what was kept under the keys. */
export async function forget(...keys: string[]): Promise<void> {
  await browser.storage.session.remove(keys);
}
