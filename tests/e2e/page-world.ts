import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { test as base, type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import clearInPage from '@/entrypoints/background/clear-in-page';
import { findChromium, quietFlags } from '../run/browser.mjs';
import { root } from '../run/build.mjs';
import { fileAt, sendFile } from './serve-files';

/**
 * Runs the page side (reader, widgets, fill engine) in an isolated world of a
 * fixture page: the same JavaScript realm a content script gets, without the
 * rest of the extension. What the page's framework holds is asked in the page's
 * own world with `page.evaluate`.
 */

/** What this worker serves as `http://fixture.test/` now: its tests run one after the other. */
let served: { folder: string; pages: Record<string, string> } = { folder: '', pages: {} };

/** Where `http://fixture.test/` is: a server, so that the browser keeps libraries as it does anywhere. */
async function startFixtures(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://fixture.test');
    const html = served.pages[pathname];
    if (html === undefined) return sendFile(response, served.folder, pathname);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return server;
}

/** Serves `http://fixture.test/` from the folder, `/node_modules/` from the project's, and pages (path → HTML) the test makes up. */
export function serveFixtures(folder: string, pages: Record<string, string> = {}): void {
  served = { folder: path.join(root, folder), pages };
}

/** The same under another origin, to one page or context of any browser. */
export async function routeFixtures(at: Pick<Page, 'route'>, folder: string, origin: string) {
  await at.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const found = fileAt(path.join(root, folder), pathname);
    await route.fulfill(found ?? { status: 404, body: `not found: ${pathname}` });
  });
}

let bundle: Promise<string> | undefined;

/** The page side as one script; exports of tests/e2e/page-world-entry.ts hang on `assistant`. */
export function pageSideBundle(): Promise<string> {
  bundle ??= build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: path.join(root, 'tests/e2e/page-world-entry.ts'),
        formats: ['iife'],
        name: 'assistant',
      },
    },
  }).then((result) => {
    const output = Array.isArray(result) ? result[0] : result;
    if (!output || !('output' in output)) throw new Error('vite gave no output');
    return `${output.output[0].code}\n;globalThis.assistant = assistant;`;
  });
  return bundle;
}

/** One for a page, however often it is opened anew: those left behind cost at every navigation. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

export class PageWorld {
  private constructor(
    private readonly session: CDPSession,
    private readonly contextId: number,
  ) {}

  /** Makes the isolated world in the main frame of the page (or in its first child frame) and loads the bundle there. */
  static async open(page: Page, inChild = false): Promise<PageWorld> {
    const session = await sessionOf(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: ((inChild && frameTree.childFrames?.[0]) || frameTree).frame.id,
      worldName: 'assistant',
      grantUniveralAccess: false,
    });
    const world = new PageWorld(session, executionContextId);
    await world.evaluate(await pageSideBundle());
    // What the background does in the extension: the function runs in the page's own world.
    const frame = (inChild && page.mainFrame().childFrames()[0]) || page.mainFrame();
    await frame.evaluate(
      `document.addEventListener('harness:clear', (event) => (${clearInPage})(event.detail) && event.preventDefault())`,
    );
    return world;
  }

  /** Evaluates an expression (may be a promise) there; the result must be JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Calls a function there with JSON arguments. */
  call<T>(name: string, ...args: unknown[]): Promise<T> {
    return this.evaluate<T>(`assistant.${name}(${args.map((a) => JSON.stringify(a)).join(', ')})`);
  }
}

/** A browser per worker without the extension, a fresh page per test. */
export const test = base.extend<object, { plainBrowser: import('@playwright/test').Browser }>({
  plainBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright requires a destructured first argument
    async ({}, use) => {
      const server = await startFixtures();
      const { port } = server.address() as AddressInfo;
      const browser = await chromium.launch({
        executablePath: await findChromium(),
        headless: false,
        args: [
          '--headless=new',
          ...quietFlags,
          `--host-resolver-rules=MAP fixture.test:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
        ],
      });
      await use(browser);
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ plainBrowser }, use) => {
    const context = await plainBrowser.newContext({ viewport: { width: 1280, height: 900 } });
    await use(await context.newPage());
    await context.close();
  },
});
export { expect } from '@playwright/test';
