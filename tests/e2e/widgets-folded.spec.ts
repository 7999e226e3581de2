import type { Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/**
 * Multiple choices whose tags the page folds ("+ 2"): what stands there is read in the
 * open list before it is replaced, and comes back with undo. The model is a set.
 */
interface Run {
  outcomes: Outcome[];
  journal: JournalEntry[];
}
type Model = Record<string, string[]>;

const choices = (...names: string[]) => ({ type: 'choices', options: names.map((n) => [n]) });
const sorted = (model: Model) =>
  Object.fromEntries(Object.entries(model).map(([key, list]) => [key, [...list].sort()]));

for (const library of ['element-ui', 'element-plus', 'antd', 'ant-design-vue'])
  test(`${library}: folded tags are replaced and come back whole`, async ({ page }) => {
    serveFixtures('tests/fixtures/widgets');
    await page.goto(`http://fixture.test/folded/${library}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const model = async () => sorted(await page.evaluate<Model>('model()'));
    const initial = await model();
    const lines = await world.call<ApplyLine[]>('planFor', {
      技术方向: choices('人工智能', '物联网'),
      应用行业: choices('行业31', '行业60', '行业5', '行业44'),
    });
    const { outcomes, journal } = await world.call<Run>('applyPlan', lines);
    expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual([
      ['filled', undefined],
      ['filled', undefined],
    ]);
    expect(await model()).toEqual(
      sorted({ directions: ['人工智能', '物联网'], industries: ['I31', 'I44', 'I5', 'I60'] }),
    );
    const undone = await world.call<Outcome[]>('undoRun', journal);
    expect(undone.map(({ status, reason }) => [status, reason])).toEqual([
      ['filled', undefined],
      ['filled', undefined],
    ]);
    expect(await model()).toEqual(initial);
  });
