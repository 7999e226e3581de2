import { useCallback, useState } from 'react';
import { explainStorageError } from '@/storage/errors';

/**
 * Stores what the user enters: every change is begun at once, none waits for another or is left
 * out (the page may be closing). Answers whether it was stored; keeps the failure as a Chinese sentence.
 */
export function useSave() {
  const [error, setError] = useState('');
  const save = useCallback(async (change: () => Promise<unknown>): Promise<boolean> => {
    try {
      await change();
      setError('');
      return true;
    } catch (failure) {
      setError(explainStorageError(failure));
      return false;
    }
  }, []);
  return { error, save };
}
