import { useEffect, useRef, useState } from 'react';

const saveAfterMs = 500;

/**
 * Text that is saved while it is typed: half a second after the last key, on
 * leaving the field, and when the page goes away. What is stored elsewhere meanwhile
 * shows unless the user is typing here.
 */
export function useTyped(stored: string, commit: (text: string) => void) {
  const [text, setText] = useState(stored);
  const dirty = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(commit);
  latest.current = commit;

  const flush = useRef(() => {
    clearTimeout(timer.current);
    if (dirty.current === null) return;
    const typed = dirty.current;
    dirty.current = null;
    latest.current(typed);
  }).current;

  useEffect(() => {
    if (dirty.current === null) setText(stored);
  }, [stored]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const type = (next: string) => {
    setText(next);
    dirty.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, saveAfterMs);
  };
  return { text, type, flush };
}
