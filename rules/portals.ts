import type { Portal, PortalPage } from './portal';

/** Every portal file in rules/portals; existing is registering. */
export const portals: Portal[] = Object.values(
  import.meta.glob<Portal>('./portals/*.ts', { eager: true, import: 'default' }),
);

/** Is `host` this name or one of its subdomains? `evil-miit-imps.com` is not. */
export function underHost(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}

/** The portal whose host an origin is on, whatever the path. */
export function hostPortal(origin: string, all: Portal[] = portals): Portal | null {
  let host: string;
  try {
    host = new URL(origin).hostname.toLowerCase();
  } catch {
    return null;
  }
  return all.find((portal) => portal.hosts.some((name) => underHost(host, name))) ?? null;
}

/**
 * The portal a URL belongs to, by host (any port) and, where the portal shares
 * its host with other services, by path.
 */
export function portalFor(url: string, all: Portal[] = portals): Portal | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  const host = parsed.hostname.toLowerCase();
  const path = parsed.pathname + parsed.search + parsed.hash;
  return (
    all.find(
      (portal) =>
        portal.hosts.some((name) => underHost(host, name)) &&
        (!portal.path || new RegExp(portal.path).test(path)),
    ) ?? null
  );
}

/**
 * The step of a portal, by what stands on the page and by URL. A page that names
 * both needs both; the page that asks for more wins.
 */
export function pageFor(portal: Portal, url: string, headings: string[]): PortalPage | null {
  const { pathname, search, hash } = new URL(url);
  const path = pathname + search + hash;
  const folded = headings.map((heading) => heading.replace(/\s+/g, ''));
  let best: PortalPage | null = null;
  let bestAsked = 0;
  for (const page of portal.pages) {
    const urlFits = page.url ? new RegExp(page.url).test(path) : undefined;
    const headingFits = page.headings?.some((name) => folded.some((h) => h.includes(name)));
    if (urlFits === false || headingFits === false) continue;
    const asked = (urlFits ? 2 : 0) + (headingFits ? 1 : 0);
    if (asked > bestAsked) [best, bestAsked] = [page, asked];
  }
  return best;
}
