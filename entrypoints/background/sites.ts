import { browser } from 'wxt/browser';
import { getSetting, setSetting } from '@/storage/settings';
import clearInPage from './clear-in-page';
import { callAll } from './frames';

/**
 * Sites the user switches on himself. The browser's own permission prompt comes
 * first (asked by the page, which has the user's gesture); here the script is
 * registered for that origin only. Off means: no script, no permission, no trace.
 */

const scriptFile = '/content-scripts/portal.js' as const;
const scriptId = (origin: string) => `site:${origin}`;

/** Match pattern of an origin; a port may not stand in one, and none matches every port. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Error('只能在网页（http 或 https）上启用。');
  return `${protocol}//${hostname}/*`;
}

/**
 * Registers the script for an origin, for this and later visits.
 * @throws {Error} when the browser has not granted the origin
 */
export async function enableSite(origin: string): Promise<void> {
  const pattern = patternOf(origin);
  if (!(await browser.permissions.contains({ origins: [pattern] })))
    throw new Error('浏览器还没有授予这个网站的权限。请点“在此网站启用”并在弹窗里选“允许”。');
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId(origin)] });
  if (known.length === 0)
    await browser.scripting.registerContentScripts([
      {
        id: scriptId(origin),
        matches: [pattern],
        js: [scriptFile],
        allFrames: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  const sites = await getSetting('sites');
  if (!sites.includes(origin)) await setSetting('sites', [...sites, origin]);
}

/** Takes script and permission back and ends what stands in open pages. A host's permission covers all its ports: it goes with the last. */
export async function disableSite(origin: string): Promise<void> {
  // It may never have been registered, or the browser dropped it.
  await browser.scripting.unregisterContentScripts({ ids: [scriptId(origin)] }).catch(() => {});
  const others = (await getSetting('sites')).filter((site) => site !== origin);
  await setSetting('sites', others);
  await callAll();
  const pattern = patternOf(origin);
  if (others.some((site) => patternOf(site) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Puts the form side into one frame of a portal or of a site the user switched on. */
export async function loadForm(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/content-scripts/form.js'],
  });
}

/** Empties the marked control in the page's own world; false where the browser has no such world. */
export async function clearControl(
  tabId: number,
  frameId: number,
  token: string,
): Promise<boolean> {
  const results = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    world: 'MAIN',
    func: clearInPage,
    args: [token],
  });
  return results[0]?.result === true;
}

/**
 * Puts the script into the tabs that show the site now, so that none need be reloaded. Not into
 * the active tab: where the panel is a window of its own, that is the panel.
 */
export async function injectIntoOpen(origin: string): Promise<void> {
  for (const { id, url } of await browser.tabs.query({ url: patternOf(origin) }))
    if (id !== undefined && url && new URL(url).origin === origin)
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files: [scriptFile] })
        .catch(() => {}); // An error page, or closed meanwhile.
}

/** The user took a permission back in the browser's own settings: forget the site too. */
export async function permissionsRemoved(origins: string[]): Promise<void> {
  for (const origin of await getSetting('sites'))
    if (origins.includes(patternOf(origin))) await disableSite(origin);
}
