import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** Regions beyond one cascader: three lists that load one another, and cascaders of many paths. */

interface Run {
  outcomes: Outcome[];
  journal: JournalEntry[];
}
interface Read {
  fields: {
    signature: string;
    label: string;
    value: string;
    kind: string;
    part?: { index: number; size: number };
  }[];
}

for (const library of ['element-ui', 'element-plus'])
  test(`${library}: 省, 市 and 区县 in three lists are filled and emptied in turn`, async ({
    page,
  }) => {
    serveFixtures('tests/fixtures/widgets');
    await page.goto(`http://fixture.test/regions/${library}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const { fields } = await world.call<Read>('readPage');
    const lists = fields.filter((field) => field.label.startsWith('经营地区'));
    expect(lists.map(({ kind, part }) => [kind, part?.index, part?.size])).toEqual([
      ['select', 0, 3],
      ['select', 1, 3],
      ['select', 2, 3],
    ]);
    const levels = [
      ['重庆市', '重庆'],
      ['市辖区', '重庆市'],
      ['渝中区', '渝中'],
    ];
    const lines = lists.map(
      ({ signature, label, value }, at): ApplyLine => ({
        lineId: `l${at}`,
        signature,
        label,
        before: value,
        desired: { type: 'choice', options: levels[at] ?? [] } satisfies Desired,
        newRow: false,
      }),
    );
    const { outcomes, journal } = await world.call<Run>('applyPlan', lines);
    expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual(
      lines.map(() => ['filled', undefined]),
    );
    const three = () => page.evaluate('JSON.parse(JSON.stringify(vm.three))');
    expect(await three()).toEqual({ top: '50', town: '5001', district: '500103' });
    const undone = await world.call<Outcome[]>('undoRun', journal);
    expect(undone.filter(({ status }) => status === 'refused')).toEqual([]);
    expect(Object.values((await three()) as object).filter(Boolean)).toEqual([]);
  });

for (const library of ['element-ui', 'element-plus', 'antd', 'ant-design-vue'])
  test(`${library}: a cascader of many paths is refused and keeps its own`, async ({ page }) => {
    serveFixtures('tests/fixtures/widgets');
    await page.goto(`http://fixture.test/regions/${library}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const before = await page.evaluate('model()');
    const levels = [['北京市'], ['市辖区'], ['朝阳区']];
    const written = await world.call<{ result: object }>('writeControl', library, '辐射地区', {
      type: 'path',
      levels,
    });
    expect(written.result).toMatchObject({
      ok: false,
      restored: true,
      reason: '这里可以选多个路径，请手工选择',
    });
    expect(await page.evaluate('model()')).toEqual(before);
  });
