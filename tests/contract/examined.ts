import { expect } from 'vitest';

/** Prints what a contract test looked at, and fails where that was nothing. */
export function examined(count: number, what: string): void {
  console.log(`examined: ${count} ${what}`);
  expect(count, `nothing examined: no ${what} found, so this test proves nothing`).toBeGreaterThan(
    0,
  );
}

/** Fails with the list itself as the message, so that every runner shows what to mend. */
export function none(faults: string[]): void {
  expect(faults.length, faults.join('\n')).toBe(0);
}
