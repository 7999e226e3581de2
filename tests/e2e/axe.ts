import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Violations of a page as readable lines; [] when it is clean. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Our pages have no frames: without the second page that joins frames' results it takes a third.
    .setLegacyMode()
    // what passes need not be listed: most of the time goes into describing it
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html);
    return `${id}: ${places.join(' | ')}`;
  });
}

/** How far the page scrolls sideways, in px. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
