/** Milliseconds since the page was opened: never set back, as the time of day may be. */
export const clock = (): number => performance.now();
