import { chromium } from '@playwright/test';
import { PageWorld } from '../e2e/page-world';
import { findChromium, quietFlags } from '../run/browser.mjs';

/**
 * 500 native text fields, filled by the engine and by a bare loop that only sets the
 * value and dispatches the same events. Medians of 9 runs in ms. `write` is drift
 * check, snapshot, write and first read-back; `run` is all of it, less the 250 ms for
 * which the last field is watched; `run with watch` is what the user waits. Boxes that hold a
 * text are given a few turns of the page before they are left (gestures/typed.ts), empty ones are not.
 */
interface Row {
  name: string;
  value: number;
  unit: string;
  floor: number;
  ratio: number;
}
interface Timing {
  fields: number;
  filled: number;
  floor: number;
  writing: number;
  total: number;
}

const FIELDS = 500;
const WATCH = 250;
const median = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

export async function run(): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    headless: false,
    args: ['--headless=new', ...quietFlags],
  });
  try {
    const page = await browser.newPage();
    const rows = Array.from(
      { length: FIELDS },
      (_, index) => `<tr><th>指标${index}</th><td><input name="f${index}"></td></tr>`,
    ).join('');
    await page.setContent(`<form><table>${rows}</table></form>`);
    const world = await PageWorld.open(page);
    const measure = async (what: string, empty: boolean): Promise<Row[]> => {
      const timings: Timing[] = [];
      for (let round = 0; round < 11; round++)
        timings.push(await world.call<Timing>('timeFill', round, empty));
      const warm = timings.slice(2);
      if (warm.some((each) => each.filled !== FIELDS))
        throw new Error(`filled ${warm.map((each) => each.filled)} of ${FIELDS}`);
      const floor = median(warm.map((each) => each.floor));
      const row = (name: string, value: number): Row => ({
        name: `${FIELDS} native fields, ${what}: ${name}`,
        value,
        unit: 'ms',
        floor,
        ratio: value / floor,
      });
      return [
        row('write', median(warm.map((each) => each.writing))),
        row('run', median(warm.map((each) => each.total)) - WATCH),
        row('run with watch', median(warm.map((each) => each.total))),
      ];
    };
    return [...(await measure('empty', true)), ...(await measure('overwritten', false))];
  } finally {
    await browser.close();
  }
}
