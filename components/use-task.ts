import { useCallback, useRef, useState } from 'react';
import { explainStorageError } from '@/storage/errors';

/** Runs one asynchronous action at a time and keeps its failure as a Chinese sentence. */
export function useTask() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const running = useRef(false);
  const run = useCallback(async (action: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError('');
    try {
      await action();
    } catch (failure) {
      setError(explainStorageError(failure));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, error, setError, run };
}
