import type { Desired } from '@/rules/plan';
import { expect, test } from './page-world';
import { Drive } from './widget-driver';

type Model = Record<string, string>;
const day = (date: string): Desired => ({ type: 'date', date, precision: 'day' });
const month = (date: string): Desired => ({ type: 'date', date, precision: 'month' });

/** Date boxes of the jQuery age by what they show: `tests/fixtures/widgets/dates/legacy.html`. */
const libraries: Record<string, [control: string, id: string, Desired, shown: string][]> = {
  layui: [
    ['日期（显示 dd/MM/yyyy）', 'l1', day('2022-04-03'), '03/04/2022'],
    ['日期（显示 yyyyMMdd）', 'l2', day('2023-08-20'), '20230820'],
    ['日期（显示 yyyy/MM/dd）', 'l3', day('2023-08-20'), '2023/08/20'],
    ['月份（显示 yyyy年MM月）', 'l4', month('2021-07'), '2021年07月'],
    ['日期（显示 dd/MM/yyyy，已有日期）', 'l5', day('2023-05-06'), '06/05/2023'],
    [
      '日期范围（显示 yyyy年MM月dd日）',
      'l6',
      { type: 'range', from: '2021-01-05', to: '2022-12-31' },
      '2021年01月05日 至 2022年12月31日',
    ],
  ],
  'bootstrap-datepicker': [
    ['日期（显示 MM/dd/yyyy）', 'b1', day('2022-04-03'), '04/03/2022'],
    ['日期（显示 yyyyMMdd）', 'b2', day('2023-08-20'), '20230820'],
    ['日期（显示 dd/MM/yyyy，已有日期）', 'b3', day('2023-05-06'), '06/05/2023'],
    ['月份（显示 yyyy年MM月）', 'b4', month('2021-07'), '2021年07月'],
  ],
  my97: [
    ['日期（显示 dd/MM/yyyy，已有日期）', 'm1', day('2023-05-06'), '06/05/2023'],
    ['日期（显示 yyyyMMdd）', 'm2', day('2023-08-20'), '20230820'],
    ['月份（显示 yyyy年MM月）', 'm3', month('2021-07'), '2021年07月'],
  ],
  easyui: [
    ['日期（显示 MM/dd/yyyy，已有日期）', 'e1', day('2023-05-06'), '05/06/2023'],
    ['日期（显示 MM/dd/yyyy）', 'e2', day('2022-04-03'), '04/03/2022'],
  ],
};

for (const [library, cases] of Object.entries(libraries))
  test(`${library}: dates as the box shows them, the former text back`, async ({ page }) => {
    const drive = await Drive.open(page, library, false, 'dates/legacy');
    const initial = await drive.model<Model>('model()');
    for (const [control, id, desired, shown] of cases) {
      const { ms } = await drive.fill(`#${id}`, desired);
      expect(await drive.model('model()'), control).toEqual({ ...initial, [id]: shown });
      if (library.startsWith('bootstrap') && desired.type === 'date' && id !== 'b4')
        expect(await drive.model(`held('#${id}')`), control).toBe(
          desired.date.split('-').map(Number).join('-'),
        );
      await drive.takeBack(`#${id}`);
      expect(await drive.model('model()'), `${control} undone`).toEqual(initial);
      await drive.fill(`#${id}`, desired);
      await page.evaluate('document.getElementById("apply").reset()');
      await page.evaluate('$(".easyui-datebox").datebox("reset"), $(".datepicker").keyup()');
      expect(await drive.model('model()'), `${control} reset by the page`).toEqual(initial);
      await drive.fill(`#${id}`, desired);
      expect(await drive.model('model()'), `${control} after a reset`).toEqual({
        ...initial,
        [id]: shown,
      });
      await drive.takeBack(`#${id}`);
      drive.note(control, ms);
    }
    await drive.save();
  });
