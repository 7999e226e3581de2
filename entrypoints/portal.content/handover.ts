/**
 * The watch and the form side are two scripts of one isolated world, which the
 * page cannot reach. Their only common place is this global of that world.
 */
const post = globalThis as { assistantWatch?: (() => void) | 'relieved' };

/** Is a watch, or the form side after it, here already? A script may be put in twice. */
export function isWatched(): boolean {
  return post.assistantWatch !== undefined;
}

/** The watch leaves word how it is ended. */
export function standWatch(end: () => void): void {
  post.assistantWatch = end;
}

/** Ends the watch. False where there is none to relieve: not our frame, or taken over before. */
export function relieveWatch(): boolean {
  const end = post.assistantWatch;
  if (typeof end !== 'function') return false;
  post.assistantWatch = 'relieved';
  end();
  return true;
}

/** The site is switched off: should it be switched on again, a new watch may stand here. */
export function leavePost(): void {
  post.assistantWatch = undefined;
}
