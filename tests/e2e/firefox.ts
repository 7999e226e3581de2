import path from 'node:path';
import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { findFirefox } from '../run/browser.mjs';
import { buildExtension } from '../run/build.mjs';
import { databaseScript, type Rows } from './database';
import { serveReplicas } from './replicas';

/** Fixed beforehand: Firefox otherwise draws one for each profile. */
const uuid = '6f1c2a52-6d0e-4a7b-9c55-0d6b8d1f3e21';
const id = 'declaration-assistant@example.org';
/** `webExtension.install` of WebDriver BiDi is in Firefox from here on. */
const oldest = 138;

/** What of the WebDriver BiDi connection puppeteer keeps to itself. */
interface Bidi {
  connection: {
    send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
  };
}
interface Context {
  context: string;
  url: string;
}
/** A node as BiDi serialises it, with its children and shadow root. */
interface Remote {
  sharedId?: string;
  value?: {
    nodeValue?: string;
    localName?: string;
    mode?: string;
    children?: Remote[];
    shadowRoot?: Remote | null;
  };
}

const idOf = (frame: Frame) => (frame as unknown as { _id: string })._id;

/** A Firefox with the built extension, the plain http replicas behind a proxy, and nothing else. */
export class Firefox {
  /** Console errors and uncaught exceptions of the pages opened here, as `where: text`. */
  readonly errors: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly extension: string,
    private readonly closeServer: () => void,
  ) {}

  static async launch(): Promise<Firefox> {
    const extension = await buildExtension('firefox');
    const server = await serveReplicas();
    const proxy = { type: 1, http: '127.0.0.1', http_port: server.port };
    const secure = { ssl: '127.0.0.1', ssl_port: server.port };
    const preferences = Object.entries({ ...proxy, ...secure });
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      defaultViewport: null,
      args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      extraPrefsFirefox: {
        ...Object.fromEntries(preferences.map(([name, value]) => [`network.proxy.${name}`, value])),
        'dom.security.https_first': false,
        'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
        'intl.accept_languages': 'zh-CN',
      },
    });
    const firefox = new Firefox(browser, extension, server.close);
    try {
      const version = await browser.version();
      if (Number(/\d+/.exec(version)?.[0]) < oldest)
        throw new Error(`${version} is too old for this test: ${oldest} or newer is needed.`);
      await browser.installExtension(path.resolve(extension));
      return firefox;
    } catch (error) {
      await firefox.close();
      throw error;
    }
  }

  private send<Result>(method: string, params: object): Promise<Result> {
    const { connection } = this.browser as unknown as Bidi;
    return connection.send(method, params).then(({ result }) => result as Result);
  }

  private listen(page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${String(error)}`));
  }

  async visit(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    this.listen(page);
    await page.goto(url);
    return page;
  }

  /**
   * Opens a page of the extension in a window of its own, as a user's click does: WebDriver
   * may not navigate there, the browser's own window may.
   */
  async own(file: string): Promise<Page> {
    const url = `moz-extension://${uuid}/${file}`;
    const known = new Set((await this.contexts()).map(({ context }) => context));
    const [chrome] = await this.contexts({ 'moz:scope': 'chrome' });
    await this.send('script.evaluate', {
      expression: `openTrustedLinkIn(${JSON.stringify(url)}, 'window')`,
      target: { context: chrome?.context },
      awaitPromise: false,
    });
    // puppeteer hears of the window, but not where it goes.
    const opened = async () =>
      (await this.contexts()).find((one) => one.url === url && !known.has(one.context))?.context;
    await expect.poll(opened, { timeout: 20_000 }).toBeDefined();
    const context = await opened();
    const page = (await this.browser.pages()).find((one) => idOf(one.mainFrame()) === context);
    if (!page) throw new Error(`${url} did not open`);
    this.listen(page);
    await page.waitForFunction(() => document.querySelector('main') !== null);
    return page;
  }

  private async contexts(params: object = {}): Promise<Context[]> {
    const tree = await this.send<{ contexts: Context[] }>('browsingContext.getTree', params);
    return tree.contexts;
  }

  /** Puts rows into the extension's database and tells the background. */
  async put(rows: Rows): Promise<void> {
    const page = await this.own('options.html');
    await page.evaluate(
      `${await databaseScript()}\n;globalThis.assistantStorage = assistantStorage;`,
    );
    await page.evaluate(async (tables) => {
      const { assistantStorage, browser } = globalThis as unknown as {
        assistantStorage: {
          database(): { table(name: string): { bulkPut(rows: unknown[]): Promise<void> } };
        };
        browser: { runtime: { sendMessage(message: object): Promise<void> } };
      };
      for (const [name, list] of Object.entries(tables))
        await assistantStorage.database().table(name).bulkPut(list);
      await browser.runtime.sendMessage({ type: 'data.changed' });
    }, rows);
    await page.close();
  }

  /** Opens the panel's page for the tab that shows `url`. */
  async panel(url: string): Promise<Page> {
    const page = await this.own('options.html');
    const tabId = await page.evaluate(async (pattern) => {
      const { browser } = globalThis as unknown as {
        browser: { tabs: { query(filter: object): Promise<{ id: number }[]> } };
      };
      return (await browser.tabs.query({ url: pattern }))[0]?.id;
    }, `${url}*`);
    await page.close();
    if (tabId === undefined) throw new Error(`No tab shows ${url}`);
    return this.own(`sidepanel.html?tab=${tabId}`);
  }

  /** Texts our marks show in a frame: they stand in closed shadow roots, into which only WebDriver looks. */
  async inlineTexts(frame: Frame): Promise<string[]> {
    const target = { context: idOf(frame) };
    const { result } = await this.send<{ result?: Remote }>('script.evaluate', {
      expression: 'document.documentElement',
      target,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 40 },
    });
    const found: { sharedId?: string; text: string }[] = [];
    const collect = (node: Remote | null | undefined, inside: boolean) => {
      if (!node?.value) return;
      const { nodeValue, children, shadowRoot, localName, mode } = node.value;
      const within = inside || mode === 'closed';
      if (localName === 'style') return;
      if (within && nodeValue?.trim()) found.push({ sharedId: node.sharedId, text: nodeValue });
      for (const child of [...(children ?? []), shadowRoot]) collect(child, within);
    };
    collect(result, false);
    const shown = await this.send<{ result: { value: { value: boolean }[] } }>(
      'script.callFunction',
      {
        functionDeclaration: `(...texts) => texts.map(({ parentElement }) =>
          parentElement?.checkVisibility({ visibilityProperty: true }) ?? false)`,
        arguments: found.map(({ sharedId }) => ({ sharedId })),
        target,
        awaitPromise: false,
      },
    );
    return found.filter((_, n) => shown.result.value[n]?.value).map(({ text }) => text);
  }

  /** Puts the same build in again, as an update does. */
  async update(): Promise<void> {
    await this.browser.installExtension(path.resolve(this.extension));
  }

  async uninstall(): Promise<void> {
    await this.browser.uninstallExtension(id);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.closeServer();
  }
}
