import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium, quietFlags } from '../run/browser.mjs';
import { buildExtension, root } from '../run/build.mjs';
import { putting, type Rows, withDatabase } from './database';
import { serveReplicas } from './replicas';

export const screens = path.join(root, '.e2e/screens');

async function inPage<T>(page: Page, expression: string): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await session.detach();
  }
}

let built: Promise<string> | undefined;

/** Folder of the built extension; looked at once in a process, since the sources do not change while a test file runs. */
export function builtExtension(): Promise<string> {
  built ??= buildExtension('chrome');
  return built;
}

interface Chrome {
  chrome: {
    tabs: { query(filter: object): Promise<{ id: number }[]> };
    runtime: { reload(): void };
  };
}

interface ExtensionManager {
  chrome: { developerPrivate: { updateProfileConfiguration(update: object): Promise<void> } };
}

/** A Chromium with the built extension and the replica portals, on its own profile folder. */
export class Assistant {
  /** Console errors and uncaught exceptions of pages and of the extension, as `where: text`. */
  readonly errors: string[] = [];
  private open = true;

  private constructor(
    readonly context: BrowserContext,
    readonly id: string,
    readonly folder: string,
    readonly extension: string,
    private readonly closeServer: () => void,
  ) {
    for (const page of context.pages()) this.listen(page);
    context.on('page', (page) => this.listen(page));
    const hear = (worker: Worker) =>
      worker.on('console', (message) => {
        if (message.type() === 'error') this.errors.push(`background: ${message.text()}`);
      });
    for (const worker of context.serviceWorkers()) hear(worker);
    context.on('serviceworker', hear);
  }

  /**
   * Builds if stale (at the first launch), then launches.
   * @param options `folder`: reuse a profile folder (restart tests); `extension`: another built folder; `headless` false shows the window.
   */
  static async launch(
    options: { folder?: string; headless?: boolean; slowMo?: number; extension?: string } = {},
  ): Promise<Assistant> {
    const extension = options.extension ?? (await builtExtension());
    const server = await serveReplicas();
    const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'assistant-'));
    const headless = options.headless ?? true;
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: await findChromium(),
      headless: false,
      slowMo: options.slowMo,
      viewport: headless ? { width: 1280, height: 900 } : null,
      ignoreHTTPSErrors: true,
      locale: 'zh-CN',
      args: [
        ...(headless ? ['--headless=new'] : []),
        ...quietFlags,
        ...server.flags,
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
      ],
    });
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    return new Assistant(context, new URL(worker.url()).host, folder, extension, server.close);
  }

  private listen(page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${error.message}`));
  }

  url(file: string): string {
    return `chrome-extension://${this.id}/${file}`;
  }

  /** The running service worker; Chromium may have replaced it since the launch. */
  async worker(): Promise<Worker> {
    return (
      this.context.serviceWorkers().find((worker) => worker.url().includes(this.id)) ??
      (await this.context.waitForEvent('serviceworker', { timeout: 15_000 }))
    );
  }

  /** Reloads the extension, as an update does; without developer mode Chromium leaves it off after. */
  async reload(): Promise<void> {
    const manager = await this.visit('chrome://extensions');
    await manager.evaluate(() =>
      (
        globalThis as unknown as ExtensionManager
      ).chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    await manager.close();
    const old = await this.worker();
    const started = this.context.waitForEvent('serviceworker', {
      predicate: (worker) => worker !== old,
      timeout: 30_000,
    });
    // The worker ends before it can answer.
    await old
      .evaluate(() => (globalThis as unknown as Chrome).chrome.runtime.reload())
      .catch(() => undefined);
    await started;
  }

  /** Opens a replica (or any) address in a new tab. */
  async visit(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** Chromium's own id of the tab; brings it to the front to find out. */
  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    const id = await (await this.worker()).evaluate(async () => {
      const [tab] = await (globalThis as unknown as Chrome).chrome.tabs.query({
        active: true,
        lastFocusedWindow: true,
      });
      return tab?.id;
    });
    if (id === undefined) throw new Error(`No tab found for ${page.url()}: is it still open?`);
    return id;
  }

  /** The side panel as a tab of its own, bound to the tab of `page`. */
  async panel(page: Page): Promise<Page> {
    return this.visit(this.url(`sidepanel.html?tab=${await this.tabId(page)}`));
  }

  options(hash = ''): Promise<Page> {
    return this.visit(this.url(`options.html${hash}`));
  }

  /** Runs in a page of the extension, with storage/db.ts as `assistantStorage`; a page without a product of its own opens fastest. */
  async inExtension<T>(expression: string): Promise<T> {
    const page = await this.visit(this.url('manifest.json'));
    try {
      return await inPage<T>(page, await withDatabase(expression));
    } finally {
      await page.close();
    }
  }

  /** The same in the running worker, on a connection of its own: no page has to be opened. */
  async inWorker<T>(expression: string): Promise<T> {
    const script = await withDatabase(expression);
    return (await this.worker()).evaluate<T>(script);
  }

  /** Puts rows into the extension's database and tells the background, as the options page does. */
  async put(rows: Rows): Promise<void> {
    await this.inExtension(`(async () => {
      await ${putting(rows)};
      await chrome.runtime.sendMessage({ type: 'data.changed' }).catch(() => undefined);
    })()`);
  }

  /** `put` into a browser that shows no page yet: nobody has to be told, so the worker can do it. */
  async seed(rows: Rows): Promise<void> {
    if (this.context.pages().every((page) => page.url() === 'about:blank'))
      await this.inWorker(putting(rows));
    else await this.put(rows);
  }

  /** All rows of one table. */
  rows<T>(table: string): Promise<T[]> {
    const reading = `assistantStorage.database().table(${JSON.stringify(table)}).toArray()`;
    return this.inWorker<T[]>(reading).catch((error: Error) => {
      // reading twice does no harm: tests stop the worker
      if (/closed|destroyed/.test(error.message)) return this.inExtension<T[]>(reading);
      throw error;
    });
  }

  /** Saves a screenshot below .e2e/screens and returns its path from the project root. */
  async screenshot(page: Page, name: string): Promise<string> {
    mkdirSync(screens, { recursive: true });
    const file = path.join(screens, `${name}.png`);
    await page.screenshot({ path: file, fullPage: true });
    return path.relative(root, file);
  }

  /** Closes the browser; the profile folder stays for `reopen` unless `keep` is false. */
  async close(keep = false): Promise<void> {
    if (this.open) {
      this.open = false;
      await this.context.close();
      this.closeServer();
    }
    if (!keep) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Closes and starts again on the same profile folder. */
  async reopen(): Promise<Assistant> {
    await this.close(true);
    return Assistant.launch({ folder: this.folder });
  }
}
