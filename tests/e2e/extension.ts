import { rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { Assistant } from './assistant';
import { granted } from './granted';

export { expect } from '@playwright/test';
export { Assistant } from './assistant';

/**
 * `assistant`: a fresh browser with the built extension and the replica portals for each test.
 * `origins`: sites the user has allowed it to read beside the portals; none unless a test says so.
 */
export const test = base.extend<{ assistant: Assistant; origins: string[] }>({
  origins: [[], { option: true }],
  assistant: async ({ origins }, use) => {
    const extension = origins.length ? await granted(origins) : undefined;
    const assistant = await Assistant.launch({ extension });
    await use(assistant);
    await assistant.close();
    if (extension) rmSync(extension, { recursive: true, force: true });
  },
});
