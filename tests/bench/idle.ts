import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { PageWorld } from '../e2e/page-world';
import { findChromium, quietFlags } from '../run/browser.mjs';
import { formOf } from './read';

/**
 * What the page side costs a page on which the user does nothing: 200 fields, of which
 * 20 are annotated and 20 counted, while the page itself keeps changing. Each of 10
 * pairs is the same page with and without our script; the figure is CPU time of the
 * renderer's main thread in ms. `difference` has the larger standard deviation of the
 * two as its floor: a ratio below 1 is noise.
 */
interface Row {
  name: string;
  value: number;
  unit: string;
  floor: number;
  ratio: number;
}

const root = path.resolve(import.meta.dirname, '../..');
/** Nothing is left to do or to draw. */
const rested =
  'new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done())))';
const PAIRS = 10;
const FRAMES = 90;

/** What the page does in each frame, by name. */
const workloads = {
  'nothing changes': '',
  'a clock, a carousel and a news list beside the form': `
    clock.textContent = 'frame ' + n;
    carousel.classList.toggle('active');
    if (n % 10 === 0) { news.prepend(document.createElement('li')); news.firstChild.textContent = '通知 ' + n; news.lastChild.remove(); }`,
  'and a message under a field every half second': `
    clock.textContent = 'frame ' + n;
    carousel.classList.toggle('active');
    if (n % 30 === 15) { const tip = document.createElement('div'); tip.className = 'error'; tip.textContent = '不能为空'; document.querySelector('fieldset .form-group').append(tip); }
    if (n % 30 === 29) document.querySelector('fieldset .form-group .error')?.remove();`,
};

/** The extension's side of the page as one script, and a background that answers at once. */
async function sessionBundle(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      lib: {
        entry: path.join(root, 'tests/bench/idle-side.ts'),
        formats: ['iife'],
        name: 'side',
      },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('vite gave no output');
  return `globalThis.browser = { runtime: {
    id: 'bench',
    onMessage: { addListener() {}, removeListener() {} },
    sendMessage: async (message) => {
      if (message.type !== 'page.describe') return {};
      const open = message.page.fields.filter(({ state }) => state === 'open').map(({ signature }) => signature);
      globalThis.tellDescribed(open.length);
      return {
        portalName: '示例', pageName: '', packTitles: [], counting: '', drafts: true, fillable: open.length,
        annotations: open.slice(0, 20).map((signature) => ({ signature, state: 'info', text: '见通知第一条', citation: '' })),
        limits: open.slice(20, 40).map((signature) => ({ signature, max: 500, method: 'characters', source: '' })),
      };
    },
  } };
  ${output.output[0].code};
  const described = new Promise((resolve) => { globalThis.tellDescribed = resolve; });
  side.start();
  described.then((count) => ${rested}.then(() => count));`;
}

/** CPU ms of the main thread for one workload on a fresh page. */
async function busy(page: Page, frames: string, side: string | null): Promise<number> {
  await page.setContent(
    `<body><p id="clock"></p><div id="carousel" class="carousel">图片</div><ul id="news"><li>一</li><li>二</li></ul><form>${formOf(200)}</form></body>`,
  );
  if (side) {
    const world = await PageWorld.open(page);
    const described = await world.evaluate<number>(side);
    if (described < 190) throw new Error(`only ${described} of 200 fields described`);
  }
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.evaluate(rested);
  const before = await spent();
  await page.evaluate(`new Promise((done) => {
    let n = 0;
    const step = () => { ${frames}; if (++n < ${FRAMES}) requestAnimationFrame(step); else done(); };
    requestAnimationFrame(step);
  })`);
  const after = await spent();
  await session.detach();
  return after - before;
}

const mean = (list: number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
const deviation = (list: number[]) => Math.sqrt(mean(list.map((each) => (each - mean(list)) ** 2)));

export async function run(): Promise<Row[]> {
  const side = await sessionBundle();
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    headless: false,
    args: ['--headless=new', ...quietFlags],
  });
  const rows: Row[] = [];
  try {
    for (const [name, frames] of Object.entries(workloads)) {
      const on: number[] = [];
      const off: number[] = [];
      for (let pair = 0; pair < PAIRS; pair++) {
        // by turns first, so that a machine that warms up favours neither
        for (const which of pair % 2 ? [on, off] : [off, on]) {
          const page = await browser.newPage();
          which.push(await busy(page, frames, which === on ? side : null));
          await page.close();
        }
      }
      const row = (what: string, value: number, floor: number): Row => ({
        name: `${FRAMES} frames, ${name}: ${what}`,
        value,
        unit: 'ms',
        floor,
        ratio: value / floor,
      });
      const noise = Math.max(deviation(on), deviation(off));
      rows.push(row('with the page side', mean(on), mean(off)));
      rows.push(row('difference against noise', mean(on) - mean(off), noise));
    }
  } finally {
    await browser.close();
  }
  return rows;
}
