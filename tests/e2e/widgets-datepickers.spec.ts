import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** jQuery pickers as portals set them up: box and date of the picker's own API, in one run from box to box. */

interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}
type Case = [label: string, name: string, date: string, shown: string];

const cases: Record<string, Case[]> = {
  'jquery-ui': [
    ['成立日期', 'plain', '2015-11-30', '2015-11-30'],
    ['发证日期', 'locked', '2022-12-31', '2022-12-31'],
    ['认定日期', 'lists', '1998-02-28', '1998-02-28'],
    ['签订日期', 'chinese', '2015-03-04', '2015年3月4日'],
    ['验收日期', 'day-first', '2022-03-04', '04/03/2022'],
    ['开工日期', 'icon', '2023-10-01', '2023-10-01'],
    ['批准日期', 'held', '2018-05-06', '05/06/2018'],
  ],
  'dates/datetimepicker': [
    ['成立日期', 'plain', '2015-11-30', '2015-11-30'],
    ['发证日期', 'group', '2022-12-31', '2022-12-31'],
    ['认定日期', 'locked', '1998-02-28', '1998-02-28'],
    ['签订日期', 'chinese', '2015-03-04', '2015年03月04日'],
    ['投产日期', 'unsigned', '2022-03-04', '2022年03月04日'],
    ['开工日期', 'timed', '2023-10-01', '2023-10-01 00:00'],
    ['批准日期', 'held', '2018-05-06', '2018-05-06'],
  ],
};

for (const [fixture, fields] of Object.entries(cases))
  test(`${fixture}: the picker itself has the date, refuses one that is out of bounds, and gives back what stood there`, async ({
    page,
  }) => {
    serveFixtures('tests/fixtures/widgets');
    await page.goto(`http://fixture.test/${fixture}.html`);
    await page.waitForFunction('window.ready');
    const world = await PageWorld.open(page);
    const dates = () => page.evaluate<Record<string, string>>('dates()');
    const before = await dates();
    const day = (date: string): Desired => ({ type: 'date', date, precision: 'day' });
    const wanted = fields.map(([label, , date]) => [label, day(date)] as const);
    const late = ['竣工日期', day('2022-03-04')] as const;
    const lines = await world.call<ApplyLine[]>('planFor', Object.fromEntries([...wanted, late]));
    const { outcomes, journal } = await world.call<Run>('applyPlan', lines);
    const told = outcomes.filter(({ status }) => status !== 'filled');
    expect(told).toMatchObject([
      { label: '竣工日期', status: 'refused', reason: expect.stringContaining('日历') },
    ]);
    // what is still open would put its own date in when the user next presses anywhere
    await page.mouse.click(5, 5);
    expect(await dates()).toEqual({
      ...before,
      ...Object.fromEntries(fields.map(([, name, date, shown]) => [name, `${shown} ${date}`])),
    });
    const undone = await world.call<Outcome[]>('undoRun', journal);
    expect(undone.filter(({ status }) => status !== 'filled')).toEqual([]);
    await page.mouse.click(5, 5);
    expect(await dates()).toEqual(before);
  });
