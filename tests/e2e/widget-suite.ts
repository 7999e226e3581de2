import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Snapshot, WriteResult } from '@/entrypoints/portal.content/widgets';
import type { Desired } from '@/rules/plan';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/**
 * One library's controls, all written, reset by the page, each written again and undone,
 * with the framework's own model asked after every step. Results go to `.e2e/widgets/<library>.json`;
 * a failure passes only if declared in tests/fixtures/widgets/known-failures.json,
 * and a declared failure that passes fails.
 */
export interface WidgetCase {
  /** Kind of control as the table in tests/README.md names it. */
  control: string;
  label: string;
  prop: string;
  desired: Desired;
  /** What the model holds under `prop` afterwards. */
  expected: unknown;
  /** Value after undo where it is not what stood there before: none is the rule. */
}

export interface Written {
  result: WriteResult;
  before: Snapshot;
  shown: string;
  holds: boolean;
  ms: number;
}
type Model = Record<string, unknown>;

const root = path.resolve(import.meta.dirname, '../..');
const declared = path.join(root, 'tests/fixtures/widgets/known-failures.json');

export interface WidgetResult {
  library: string;
  control: string;
  fill: 'ok' | 'known-failure';
  undo: 'ok' | 'known-failure';
  /** Absent where it was not tried. */
  reset?: 'ok' | 'known-failure';
  ms: number;
}

/** Nothing is nothing: libraries clear '' to null, undefined or [null] themselves. */
export const blank = (value: unknown) =>
  [value].flat().every((each) => each === null || each === undefined || each === '') ? null : value;

/** `fixture`: the page below tests/fixtures/widgets, where it is not the library's first. */
export function widgetSuite(
  library: string,
  cases: WidgetCase[],
  popups: string,
  fixture = library,
) {
  test(`${fixture}: every control, model after fill, reset and undo`, async ({ page }) => {
    test.setTimeout(180_000);
    const known: Record<string, string> = JSON.parse(await readFile(declared, 'utf8'));
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    serveFixtures('tests/fixtures/widgets');
    await page.goto(`http://fixture.test/${fixture}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const model = () => page.evaluate<Model>('window.model()');
    /** The page has drawn what its framework made of a reset. */
    const drawn = () =>
      page.evaluate(
        () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))),
      );
    /** Lists and calendars that are still open; one that closes by itself in a moment is not. */
    const openPopups = () =>
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
          () => 0,
          () => page.locator(`${popups} >> visible=true`).count(),
        );

    const results: WidgetResult[] = [];
    const only = process.env.WIDGET;
    const judge = (control: string, step: 'fill' | 'undo' | 'reset', problem: string | null) => {
      const key = `${library} / ${control} / ${step}`;
      const reason = known[key];
      if (reason)
        expect.soft(problem, `${key} is declared as failing and passes: delete it`).not.toBeNull();
      else expect.soft(problem, key).toBeNull();
      return problem === null ? ('ok' as const) : ('known-failure' as const);
    };
    const differs = (now: Model, then: Model, as = (value: unknown) => value) =>
      Object.keys({ ...now, ...then }).filter(
        (key) => JSON.stringify(as(now[key])) !== JSON.stringify(as(then[key])),
      );
    const chosen = cases.filter((one) => !only || one.control.includes(only));
    const clean = await model();
    for (const each of chosen) {
      const initial = await model();
      const written = await world.call<Written>('writeControl', library, each.label, each.desired);
      const filled = await model();
      const changed = differs(filled, initial).filter((key) => key !== each.prop);
      const right = JSON.stringify(filled[each.prop]) === JSON.stringify(each.expected);
      const fill = judge(
        each.control,
        'fill',
        right && written.result.ok && written.holds && !changed.length && !(await openPopups())
          ? null
          : JSON.stringify({
              ...written,
              model: filled[each.prop],
              changed,
              open: await openPopups(),
            }),
      );
      const ms = Math.round(written.ms);
      results.push({ library, control: each.control, fill, undo: 'ok', reset: 'ok', ms });
    }

    // The page resets all of it, then the same values again: widgets follow what the page did.
    await page.evaluate('window.resetForm()');
    await drawn();
    const after = await model();
    for (const [index, each] of chosen.entries()) {
      const row = results[index];
      if (!row) continue;
      const initial = await model();
      const again = await world.call<Written>('writeControl', library, each.label, each.desired);
      const held = (await model())[each.prop];
      const kept = differs(after, clean, blank).includes(each.prop);
      if (row.fill === 'ok')
        row.reset = judge(
          each.control,
          'reset',
          JSON.stringify(held) === JSON.stringify(each.expected) && !kept
            ? null
            : JSON.stringify({ again, held, after: after[each.prop] }),
        );
      const { before } = again;
      const back = await world.call<WriteResult>('restoreControl', library, each.label, before);
      const undone = await model();
      const left = differs(undone, initial, blank);
      row.undo = judge(
        each.control,
        'undo',
        back.ok && !left.length && !(await openPopups())
          ? null
          : JSON.stringify({ back, left, model: undone[each.prop], open: await openPopups() }),
      );
      if (left.length) await page.evaluate('window.resetForm()');
    }
    expect.soft(differs(after, clean, blank), 'left by a reset').toEqual([]);

    expect.soft(errors).toEqual([]);
    if (only) return;
    await mkdir(path.join(root, '.e2e/widgets'), { recursive: true });
    await writeFile(
      path.join(root, `.e2e/widgets/${fixture.replaceAll('/', '-')}.json`),
      `${JSON.stringify(results, null, 1)}\n`,
    );
    const slow = results.map((result) => `${result.control} ${result.ms}`).join(' · ');
    console.log(`${fixture}: ${results.length} controls; ms: ${slow}`);
  });
}

/** What every library must refuse, on controls that all fixtures have under the same labels. */
export function refusalSuite(library: string, popups: string) {
  test(`${library}: states, missing and disabled options leave the model alone`, async ({
    page,
  }) => {
    serveFixtures('tests/fixtures/widgets');
    await page.goto(`http://fixture.test/${library}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const initial = await page.evaluate('window.model()');
    const state = async (label: string) =>
      (await world.call<{ state: string }>('describeControl', library, label)).state;
    expect(await state('锁定项')).toBe('locked');
    expect(await state('禁用项')).toBe('disabled');
    expect(await state('登录密码')).toBe('forbidden');
    expect(await state('企业规模')).toBe('open');
    expect(await state('成立日期')).toBe('open');
    for (const [label, desired, reason] of [
      ['企业规模', { type: 'choice', options: ['微型'] }, /禁用/],
      [
        '企业规模',
        { type: 'choice', options: ['特大型'] },
        /没有选项“特大型”；现有：大型、中型、小型/,
      ],
      ['产品类别', { type: 'choices', options: [['软件'], ['不存在']] }, /没有选项“不存在”/],
      ['所在地区', { type: 'path', levels: [['江苏省'], ['不存在市']] }, /没有选项“不存在市”/],
      ['资质', { type: 'choices', options: [['单项冠军']] }, /禁用/],
      ['成立日期', { type: 'date', date: '2015-03', precision: 'month' }, /没有日/],
    ] as [string, Desired, RegExp][]) {
      const { result } = await world.call<Written>('writeControl', library, label, desired);
      expect.soft(result, label).toMatchObject({ ok: false, restored: true });
      expect.soft(result.ok ? '' : result.reason, label).toMatch(reason);
      expect.soft(await page.evaluate('window.model()'), label).toEqual(initial);
    }
    const open = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].filter(
          (each) => each.checkVisibility() && !/-leave/.test(each.className),
        ).length,
      popups,
    );
    expect(open).toBe(0);
  });
}
