/** Listens to events of these names, set apart by spaces, until the answer is called. */
export function listen<Heard extends Event>(
  target: EventTarget,
  names: string,
  heard: (event: Heard) => void,
  options: AddEventListenerOptions = {},
): () => void {
  const off = new AbortController();
  for (const name of names.split(' '))
    target.addEventListener(name, heard as EventListener, { ...options, signal: off.signal });
  return () => off.abort();
}

/** Before the page itself hears of it, and without holding it up. */
export const first = { capture: true, passive: true };
