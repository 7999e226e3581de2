import { expect } from 'vitest';

/** Prints what a contract test looked at, and fails where that was nothing. */
export function examined(count: number, what: string): void {
  console.log(`examined: ${count} ${what}`);
  expect(count, `nothing examined: no ${what} found, so this test proves nothing`).toBeGreaterThan(
    0,
  );
}
