import { useLiveQuery as useDexieQuery } from 'dexie-react-hooks';
import { explainStorageError } from '@/storage/errors';

/**
 * Dexie's hook, that does not swallow a database that cannot be opened: Dexie takes that for a
 * closed one and leaves the page empty without a word. Here it reaches the error boundary.
 */
export function useLiveQuery<Value>(
  query: () => Value | Promise<Value>,
  dependencies: unknown[],
): Value | undefined {
  return useDexieQuery(async () => {
    try {
      return await query();
    } catch (error) {
      if (error instanceof Error && error.name === 'DatabaseClosedError')
        throw new Error(explainStorageError(error), { cause: error });
      throw error;
    }
  }, dependencies);
}
