import { hostPortal } from '@/rules/portals';
import { getSetting } from '@/storage/settings';

/**
 * Does the assistant work on this origin: a known portal's, or one the user switched on? A script
 * may still stand in a page switched off since, and a match pattern cannot tell ports apart.
 */
export async function isServed(origin: string): Promise<boolean> {
  return hostPortal(origin) !== null || (await getSetting('sites')).includes(origin);
}
