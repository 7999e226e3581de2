import { browser } from 'wxt/browser';

/** Opens (or brings to the front) the options page at a place such as `#/profile`. */
export async function openOptions(hash = ''): Promise<void> {
  const base = browser.runtime.getURL('/options.html');
  const open = await browser.tabs.query({ url: `${base}*` }).catch(() => []);
  const known = open[0];
  if (known?.id === undefined) await browser.tabs.create({ url: base + hash });
  else await browser.tabs.update(known.id, { url: base + hash, active: true });
}
