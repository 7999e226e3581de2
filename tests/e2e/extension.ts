import { test as base } from '@playwright/test';
import { Assistant } from './assistant';

export { expect } from '@playwright/test';
export { Assistant } from './assistant';

/** `assistant`: a fresh browser with the built extension and the replica portals for each test. */
export const test = base.extend<{ assistant: Assistant }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright requires a destructured first argument
  assistant: async ({}, use) => {
    const assistant = await Assistant.launch();
    await use(assistant);
    await assistant.close();
  },
});
