import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Desired } from '@/rules/plan';
import { PageWorld, serveFixtures } from './page-world';
import { type Version, versionPage } from './version-page';
import type { WidgetResult } from './widget-suite';

type Step = WidgetResult['fill'];

/** Calls one library's widget directly in the isolated world: find → snapshot → write → read → restore. */
const driver = `
globalThis.drive = (() => {
  const controller = new AbortController();
  const settle = {
    waited: 0,
    signal: controller.signal,
    until: (probe, ms) => new Promise((resolve) => {
      const end = performance.now() + ms;
      const ask = () => {
        const answer = probe();
        if (answer) return resolve(answer);
        if (performance.now() > end) return resolve(null);
        requestAnimationFrame(ask);
      };
      ask();
    }),
    turns: async (count) => {
      for (let left = count; left > 0; left--) await new Promise((resolve) => setTimeout(resolve));
    },
    quiet: (root, ms) => new Promise((resolve) => {
      let last = performance.now();
      const end = last + ms;
      const observer = new MutationObserver(() => { last = performance.now(); });
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      const ask = () => {
        const now = performance.now();
        if (now - last > 34 || now > end) { observer.disconnect(); resolve(); }
        else requestAnimationFrame(ask);
      };
      ask();
    }),
  };
  const widget = (id) => assistant.widgets.find((w) => w.id === id);
  const control = (id, css) => {
    const el = document.querySelector(css);
    if (!el) throw new Error('no element ' + css);
    const all = widget(id).find(document);
    const found = all.find((c) => c.root === el || c.input === el || c.owns.includes(el)) ??
      all.find((c) => el.contains(c.root) || c.root.contains(el));
    if (!found) throw new Error(id + ' does not claim ' + css + '; it claims ' +
      all.map((c) => c.kind + ':' + (c.root.id || c.input?.name || c.root.className)).join(', '));
    return found;
  };
  const kept = new Map();
  return {
    list: (id) => widget(id).find(document).map((c) => {
      const w = widget(id);
      return { kind: c.kind, state: w.state(c), value: w.read(c), options: w.options(c), label: w.formItem(c)?.label ?? null,
        required: w.formItem(c)?.required ?? false, constraints: w.constraints(c), name: c.input?.getAttribute('name') || c.owns[0]?.getAttribute('name') || c.root.id };
    }),
    claimedTwice: (id) => {
      const seen = new Set();
      return widget(id).find(document).flatMap((c) => c.owns).filter((el) => seen.size === seen.add(el).size).map((el) => el.outerHTML.slice(0, 120));
    },
    read: (id, css) => widget(id).read(control(id, css)),
    state: (id, css) => widget(id).state(control(id, css)),
    async write(id, css, desired) {
      const c = control(id, css);
      const w = widget(id);
      const snapshot = JSON.parse(JSON.stringify(w.snapshot(c)));
      if (!kept.has(id + css)) kept.set(id + css, snapshot);
      const start = performance.now();
      const result = await w.write(c, desired, settle);
      return { ...result, value: w.read(control(id, css)), holds: w.holds(control(id, css), desired), ms: Math.round(performance.now() - start), snapshot };
    },
    async undo(id, css) {
      const c = control(id, css);
      const result = await widget(id).restore(c, kept.get(id + css), settle);
      kept.delete(id + css);
      return { ...result, value: widget(id).read(control(id, css)) };
    },
  };
})();
`;

export interface Written {
  ok: boolean;
  reason?: string;
  restored?: boolean;
  waiting?: boolean;
  value: string;
  holds: boolean;
  ms: number;
}

export class Drive {
  private readonly results: WidgetResult[] = [];

  private constructor(
    readonly page: Page,
    readonly world: PageWorld,
    readonly library: string,
    private readonly fixture: string,
    /** As the table names it. */
    private readonly name: string,
  ) {}

  /** Opens `tests/fixtures/widgets/<fixture>.html`, in an iframe if asked, and waits for `window.ready`. */
  static async open(
    page: Page,
    library: string,
    framed = false,
    fixture = library,
    version?: Version,
  ): Promise<Drive> {
    serveFixtures(
      'tests/fixtures/widgets',
      version && { [`/${fixture}.html`]: await versionPage(version) },
    );
    await page.goto(`http://fixture.test/${framed ? `framed.html#${fixture}` : `${fixture}.html`}`);
    await page.waitForFunction('window.ready');
    const world = await PageWorld.open(page, framed);
    await world.evaluate(driver);
    return new Drive(page, world, library, fixture, version?.name ?? library);
  }

  private call<T>(name: string, ...args: unknown[]) {
    const list = [this.library, ...args].map((a) => JSON.stringify(a)).join(', ');
    return this.world.evaluate<T>(`drive.${name}(${list})`);
  }

  list() {
    return this.call<
      {
        kind: string;
        state: string;
        value: string;
        options?: string[];
        label: string | null;
        required: boolean;
        name: string;
      }[]
    >('list');
  }

  claimedTwice() {
    return this.call<string[]>('claimedTwice');
  }

  read(css: string) {
    return this.call<string>('read', css);
  }

  state(css: string) {
    return this.call<string>('state', css);
  }

  write(css: string, desired: Desired) {
    return this.call<Written>('write', css, desired);
  }

  /** `write` that must succeed. */
  async fill(css: string, desired: Desired) {
    const written = await this.write(css, desired);
    if (!written.ok || !written.holds) throw new Error(`${css}: ${JSON.stringify(written)}`);
    return written;
  }

  /** `undo` that must succeed. */
  async takeBack(css: string) {
    const undone = await this.undo(css);
    if (!undone.ok) throw new Error(`${css}: ${JSON.stringify(undone)}`);
    return undone;
  }

  undo(css: string) {
    return this.call<Written>('undo', css);
  }

  /** What the page itself holds. */
  model<T>(expression: string): Promise<T> {
    return (this.page.frame('inner') ?? this.page).evaluate<T>(expression);
  }

  /** One row of the library × control table in the README of tests. */
  note(control: string, ms: number, reset: Step = 'ok', fill: Step = 'ok', undo: Step = 'ok') {
    this.results.push({ library: this.name, control, fill, undo, reset, ms });
  }

  /** Adds the rows of this test to those of its library and fixture in `.e2e/widgets`. */
  async save() {
    const folder = path.resolve(import.meta.dirname, '../../.e2e/widgets');
    await mkdir(folder, { recursive: true });
    const name =
      this.fixture === this.library ? this.name : `${this.name}-${path.basename(this.fixture)}`;
    const file = path.join(folder, `${name}.json`);
    const old: { control: string }[] = await readFile(file, 'utf8').then(JSON.parse, () => []);
    const names = new Set(this.results.map((row) => row.control));
    const rows = [...old.filter((row) => !names.has(row.control)), ...this.results];
    await writeFile(file, `${JSON.stringify(rows, null, 2)}\n`);
  }
}
