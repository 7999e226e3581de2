import { clock } from '../clock';
import { everything } from '../gestures/dom';
import { watchOpened } from '../gestures/opened';
import type { Settle } from '../widgets';

/** Waits by mutations, frames and a coarse timer (hidden tabs have no frames); ends at once when stopped. */
export function createSettle(signal: AbortSignal, clearChoice?: Settle['clearChoice']): Settle {
  let waited = 0;

  function until<T>(probe: () => T | null | undefined | false, ms: number): Promise<T | null> {
    const at = clock();
    const first = probe();
    if (first) return Promise.resolve(first);
    if (signal.aborted || ms <= 0) return Promise.resolve(null);
    return new Promise((resolve) => {
      const finish = (value: T | null) => {
        observer.disconnect();
        clearInterval(timer);
        cancelAnimationFrame(frame);
        signal.removeEventListener('abort', stop);
        waited += clock() - at;
        resolve(value);
      };
      const ask = () => {
        let value: T | null | undefined | false = null;
        try {
          value = probe();
        } catch {
          // A probe over a page that is being rebuilt may find nothing to hold on to.
        }
        if (value) finish(value);
        else if (clock() - at >= ms) finish(null);
      };
      const stop = () => finish(null);
      const observer = new MutationObserver(ask);
      observer.observe(document, everything);
      let frame = requestAnimationFrame(function next() {
        frame = requestAnimationFrame(next);
        ask();
      });
      const timer = setInterval(ask, 50);
      signal.addEventListener('abort', stop);
    });
  }

  async function quiet(root: Node, ms: number): Promise<void> {
    let frames = 0;
    const observer = new MutationObserver(() => {
      frames = 0;
    });
    observer.observe(root, everything);
    let last = -1;
    await until(() => {
      const now = Math.floor(clock() / 15);
      if (now !== last) {
        last = now;
        frames++;
      }
      return frames > 2;
    }, ms);
    observer.disconnect();
  }

  let channel: MessageChannel | null = null;
  /** By a message to ourselves, not a timer: timers that follow each other are held back for 4 ms each. */
  function turns(count: number): Promise<void> {
    const at = clock();
    channel ??= new MessageChannel();
    const own = channel;
    return new Promise((resolve) => {
      let left = count;
      own.port1.onmessage = () => {
        if (--left > 0) return own.port2.postMessage(0);
        // nothing is kept alive by one that hears nothing
        own.port1.onmessage = null;
        waited += clock() - at;
        resolve();
      };
      own.port2.postMessage(0);
    });
  }

  return {
    until,
    quiet,
    turns,
    signal,
    opened: watchOpened(),
    ...(clearChoice && { clearChoice }),
    get waited() {
      return waited;
    },
  };
}
