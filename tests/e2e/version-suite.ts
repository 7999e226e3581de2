import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import type { FormReading } from './form-probe';
import { expect, PageWorld, serveFixtures, test } from './page-world';
import type { WidgetCase, WidgetResult } from './widget-suite';

/**
 * Another version of a library that has its whole suite: the controls its versions draw
 * differently, through reader and engine once there and back. `never`: what must be refused
 * beside those, with its reason. Results go to the table as a library of their own.
 */
interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

type Model = Record<string, unknown>;
const folder = path.resolve(import.meta.dirname, '../../.e2e/widgets');

/** Nothing is nothing: libraries clear to '', null, undefined or [] themselves. */
const bare = (model: Model) =>
  Object.fromEntries(
    Object.entries(model).filter(([, value]) =>
      [value].flat().some((each) => each !== null && each !== undefined && each !== ''),
    ),
  );

export function versionSuite(
  name: string,
  fixture: string,
  cases: WidgetCase[],
  popups: string,
  never: Record<string, { desired: WidgetCase['desired']; reason: RegExp }> = {},
) {
  test(`${name}: its controls are read, filled and put back`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    serveFixtures('tests/fixtures/widgets/versions');
    await page.goto(`http://fixture.test/${fixture}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const model = () => page.evaluate<Model>('window.model()');
    const initial = await model();

    const { fields } = (await world.call<FormReading>('readForm')).page;
    const said = new Map(fields.map((one) => [one.label.replace(/（.*/, ''), one]));
    const states = ['企业名称', '企业规模', '成立日期', '锁定项', '禁用项', '登录密码'];
    expect(states.map((label) => [label, said.get(label)?.state])).toEqual([
      ['企业名称', 'open'],
      ['企业规模', 'open'],
      ['成立日期', 'open'],
      ['锁定项', 'locked'],
      ['禁用项', 'disabled'],
      ['登录密码', 'forbidden'],
    ]);
    expect(said.get('企业规模')?.constraints.required).toBe(true);
    expect(said.get('成立日期')?.constraints.required ?? false).toBe(false);

    const lines = await world.call<ApplyLine[]>('planFor', {
      ...Object.fromEntries(cases.map(({ label, desired }) => [label, desired])),
      ...Object.fromEntries(Object.entries(never).map(([label, { desired }]) => [label, desired])),
    });
    const run = await world.call<Run>('applyPlan', lines);
    for (const { label, status, reason } of run.outcomes) {
      const refusal = never[label]?.reason;
      expect.soft(status, `${label}: ${reason}`).toBe(refusal ? 'refused' : 'filled');
      if (refusal) expect.soft(reason, label).toMatch(refusal);
    }
    const expected = Object.fromEntries(cases.map((each) => [each.prop, each.expected]));
    expect.soft(bare(await model())).toEqual(bare({ ...initial, ...expected }));

    // what stands there now is overwritten with nothing that a list does not have
    const absent = await world.call<ApplyLine[]>('planFor', {
      企业规模: { type: 'choice', options: ['微型'] },
      所在地区: { type: 'path', levels: [['江苏省'], ['不存在市']] },
    });
    const refused = (await world.call<Run>('applyPlan', absent)).outcomes;
    expect
      .soft(refused.map(({ reason }) => reason?.replace(/；.*/, '')))
      .toEqual(['选项“微型”被页面禁用', '没有选项“不存在市”']);
    expect.soft(bare(await model())).toEqual(bare({ ...initial, ...expected }));

    const undone = await world.call<Outcome[]>('undoRun', run.journal);
    expect.soft(undone.filter(({ status }) => status !== 'filled')).toEqual([]);
    expect.soft(bare(await model())).toEqual(bare(initial));
    await expect.soft(page.locator(`:is(${popups}):not([class*="-leave"]):visible`)).toHaveCount(0);
    expect.soft(errors).toEqual([]);
    if (test.info().errors.length) return;

    const took = new Map(run.outcomes.map(({ label, ms }) => [label, Math.round(ms ?? 0)]));
    const rows = cases.map(({ control, label }): WidgetResult => {
      const ms = [...took].find(([own]) => own.startsWith(label))?.[1] ?? 0;
      return { library: name, control, fill: 'ok', undo: 'ok', ms };
    });
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `versions-${fixture}.json`);
    await writeFile(file, `${JSON.stringify(rows, null, 1)}\n`);
  });
}
