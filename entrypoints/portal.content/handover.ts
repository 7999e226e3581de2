import type { pageFor, portalFor } from '@/rules/portals';
import type { fitField, fitPage } from './fit';
import type { createLink } from './link';
import type { parseFrameMessage } from './parse';

/** What both need and the watch brought along: the form side need not hold it once more. */
export interface Kit {
  createLink: typeof createLink;
  fitField: typeof fitField;
  fitPage: typeof fitPage;
  pageFor: typeof pageFor;
  parseFrameMessage: typeof parseFrameMessage;
  portalFor: typeof portalFor;
}

/**
 * The watch and the form side are two scripts of one isolated world, which the
 * page cannot reach. Their only common place is this global of that world.
 */
const post = globalThis as { assistantWatch?: { end: () => void; kit: Kit } | 'relieved' };

/** Is a watch, or the form side after it, here already? A script may be put in twice. */
export function isWatched(): boolean {
  return post.assistantWatch !== undefined;
}

/** The watch leaves word how it is ended, and what it hands over. */
export function standWatch(end: () => void, kit: Kit): void {
  post.assistantWatch = { end, kit };
}

/** Ends the watch. Null where there is none to relieve: not our frame, or taken over before. */
export function relieveWatch(): Kit | null {
  const watch = post.assistantWatch;
  if (typeof watch !== 'object') return null;
  post.assistantWatch = 'relieved';
  watch.end();
  return watch.kit;
}

/** The site is switched off: should it be switched on again, a new watch may stand here. */
export function leavePost(): void {
  post.assistantWatch = undefined;
}
