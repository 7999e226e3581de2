/** Where this frame stands, and whether it may speak at all. */

/**
 * Origins of the frames around this one, innermost first; null where one of them
 * cannot be known. Firefox has no `ancestorOrigins`: there, walking up works as
 * long as every ancestor is of the same origin, which is the case we accept.
 */
export function ancestorOrigins(window: Window): string[] | null {
  const known = window.location.ancestorOrigins;
  if (known) return Array.from(known);
  const origins: string[] = [];
  let frame: Window = window;
  while (frame !== frame.parent) {
    frame = frame.parent;
    try {
      origins.push(frame.location.origin);
    } catch {
      return null;
    }
  }
  return origins;
}

/**
 * A framed page speaks only where every page around it belongs to the same
 * portal: the same form embedded by a stranger stays silent.
 */
export function framedByStranger(
  window: Window & { origin: string },
  samePortal: (origin: string) => boolean,
): boolean {
  // Sandboxed: the portal itself does not trust what stands there.
  if (window.origin !== window.location.origin) return true;
  if (window === window.top) return false;
  const origins = ancestorOrigins(window);
  return origins === null || !origins.every(samePortal);
}
