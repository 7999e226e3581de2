import { useEffect, useState } from 'react';

/**
 * A stored value that shows the user's choice at once, while the store is still writing.
 * Whatever the store says afterwards wins; a choice it refuses (a rejection, or `false`) is
 * shown no more.
 */
export function useEcho<T extends string | number | boolean | undefined>(
  stored: T,
  save: (value: T) => unknown,
): [T, (value: T) => void] {
  const [echo, setEcho] = useState<{ value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stored value ends the echo
  useEffect(() => setEcho(null), [stored]);
  const choose = (value: T) => {
    setEcho({ value });
    const drop = () => setEcho((last) => (last?.value === value ? null : last));
    Promise.resolve(save(value)).then((stored) => {
      if (stored === false) drop();
    }, drop);
  };
  return [echo ? echo.value : stored, choose];
}
