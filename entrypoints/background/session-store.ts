import { browser } from 'wxt/browser';

/**
 * Memory that outlives the service worker but not the browser: kept by the
 * browser for trusted contexts only, never on disk. Plans hold profile values.
 */
export async function keep(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

export async function recall<Value>(key: string): Promise<Value | null> {
  const found = await browser.storage.session.get(key);
  return (found[key] as Value | undefined) ?? null;
}

export async function forget(...keys: string[]): Promise<void> {
  await browser.storage.session.remove(keys);
}
