import { useEffect, useRef } from 'react';

/**
 * Edits of one stored list that may follow each other faster than the store answers:
 * each edit starts from the last one made here, so that none is lost.
 */
export function useList<T>(stored: T[], save: (next: T[]) => unknown) {
  const latest = useRef(stored);
  const writing = useRef(0);
  useEffect(() => {
    if (writing.current === 0) latest.current = stored;
  }, [stored]);
  return (change: (rows: T[]) => T[]) => {
    latest.current = change(latest.current);
    writing.current += 1;
    void Promise.resolve(save(latest.current)).finally(() => {
      writing.current -= 1;
    });
  };
}
