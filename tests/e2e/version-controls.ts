import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, PageWorld, serveFixtures, test } from './page-world';
import { type Version, versionPage } from './version-page';
import { blank, type WidgetCase, type WidgetResult, type Written } from './widget-suite';

const root = path.resolve(import.meta.dirname, '../..');

type Model = Record<string, unknown>;
const bare = (model: Model) =>
  Object.fromEntries(Object.entries(model).filter(([, value]) => blank(value) !== null));

/** Controls that the version draws in its own way: written once and undone, by the framework's model. */
export function versionControls(version: Version, cases: WidgetCase[], popups: string) {
  const { library, name } = version;
  test(`${name}: controls, model after fill and undo`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    serveFixtures('tests/fixtures/widgets', {
      '/version.html': await versionPage(version),
    });
    await page.goto('http://fixture.test/version.html');
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const model = () => page.evaluate<Model>('window.model()');
    const closed = () =>
      page
        .waitForFunction(
          (selector) =>
            ![...document.querySelectorAll(selector)].some(
              (each) => each.checkVisibility() && !/-leave/.test(each.className),
            ),
          popups,
          { timeout: 1_000 },
        )
        .then(
          () => true,
          () => false,
        );
    const results: WidgetResult[] = [];
    for (const each of cases) {
      const initial = await model();
      const key = `${name} / ${each.control}`;
      const written = await world.call<Written>('writeControl', library, each.label, each.desired);
      const note = JSON.stringify(written);
      expect
        .soft(written.result.ok && written.holds && (await closed()), `${key}: ${note}`)
        .toBe(true);
      expect
        .soft(await model(), `${key}: ${note}`)
        .toEqual({ ...initial, [each.prop]: each.expected });
      const back = await world.call('restoreControl', library, each.label, written.before);
      expect.soft(back, `${key} / undo`).toEqual({ ok: true });
      expect.soft(bare(await model()), `${key} / undo`).toEqual(bare(initial));
      expect.soft(await closed(), `${key} / undo leaves it closed`).toBe(true);
      const ms = Math.round(written.ms);
      results.push({
        library: name,
        control: each.control,
        fill: 'ok',
        undo: 'ok',
        ms,
      });
    }
    expect.soft(errors).toEqual([]);
    await mkdir(path.join(root, '.e2e/widgets'), { recursive: true });
    await writeFile(
      path.join(root, `.e2e/widgets/${name}.json`),
      `${JSON.stringify(results, null, 1)}\n`,
    );
    console.log(`${name}: ${results.map((each) => `${each.control} ${each.ms}`).join(' · ')}`);
  });
}
