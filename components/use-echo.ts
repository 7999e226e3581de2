import { useEffect, useState } from 'react';

/**
 * A stored value that shows the user's choice at once, while the store is still writing.
 * Whatever the store says afterwards wins.
 */
export function useEcho<T extends string | number | boolean | undefined>(
  stored: T,
  save: (value: T) => void,
): [T, (value: T) => void] {
  const [echo, setEcho] = useState<{ value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stored value ends the echo
  useEffect(() => setEcho(null), [stored]);
  const choose = (value: T) => {
    setEcho({ value });
    save(value);
  };
  return [echo ? echo.value : stored, choose];
}
