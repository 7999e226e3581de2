import type { Page } from '@playwright/test';
import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, test } from './page-world';
import { Drive } from './widget-driver';

/** The real reader and the real engine over whole forms of jQuery-age libraries and editors. */

interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}
const text = (value: string): Desired => ({ type: 'text', text: value });
const one = (...options: string[]): Desired => ({ type: 'choice', options });
const day = (date: string): Desired => ({ type: 'date', date, precision: 'day' });

async function run(page: Page, library: string, wanted: Record<string, Desired>) {
  const drive = await Drive.open(page, library);
  const initial = await drive.model('model()');
  const lines = await drive.world.call<ApplyLine[]>('planFor', wanted);
  const { outcomes, journal } = await drive.world.call<Run>('applyPlan', lines);
  expect(outcomes.map((each) => [each.label, each.status, each.reason])).toEqual(
    lines.map((line) => [line.label, 'filled', undefined]),
  );
  const filled = await drive.model('model()');
  const undone = await drive.world.call<Outcome[]>('undoRun', journal);
  expect(undone.filter((each) => each.status === 'refused')).toEqual([]);
  expect(await drive.model('model()')).toEqual(initial);
  return filled;
}

test('layui: a whole run by labels, undone in form.val', async ({ page }) => {
  const filled = await run(page, 'layui', {
    企业名称: text('南京示例精密机械有限公司'),
    注册资本: text('3500'),
    企业性质: one('民营企业'),
    申报类别: one('工厂类'),
    成立日期: day('2008-03-05'),
    建设周期: { type: 'range', from: '2020-01-15', to: '2022-11-30' },
    是否上市: { type: 'bool', value: true },
    已获资质: { type: 'choices', options: [['专精特新']] },
    是否央企: { type: 'bool', value: true },
    企业简介: text('一段。'),
  });
  expect(filled).toMatchObject({
    ownership: '2',
    late: 'f',
    foundedOn: '2008-03-05',
    listed: 'Y',
    soe: 'on',
  });
});

test('EasyUI: a whole run by labels, undone in getValue', async ({ page }) => {
  const filled = await run(page, 'easyui', {
    企业名称: text('南京示例精密机械有限公司'),
    注册资本: text('3500.5'),
    企业性质: one('民营企业'),
    归口部门: one('装备处'),
    '注册地（省）': one('江苏省'),
    '注册地（市）': one('苏州市'),
    成立日期: day('2008-03-05'),
    是否上市: { type: 'bool', value: true },
  });
  expect(filled).toMatchObject({
    capital: '3500.50',
    department: '12',
    city: '3205',
    listed: true,
  });
});

test('Bootstrap with select2 and datepicker: a whole run by labels', async ({ page }) => {
  const filled = await run(page, 'select2', {
    企业名称: text('南京示例精密机械有限公司'),
    企业性质: one('民营企业'),
    技术方向: { type: 'choices', options: [['大数据']] },
    成立日期: day('2008-03-05'),
    建设周期: { type: 'range', from: '2020-01-15', to: '2022-11-30' },
  });
  expect(filled).toMatchObject({ ownership: '2', directions: ['big'], from: '2020-01-15' });
});

test('My97: a whole run by labels', async ({ page }) => {
  const filled = await run(page, 'my97', {
    企业名称: text('南京示例精密机械有限公司'),
    成立日期: day('2008-03-05'),
    认定时间: day('2021-12-31'),
    图标触发: day('2022-10-08'),
  });
  expect(filled).toMatchObject({ foundedOn: '2008-03-05', recognisedOn: '2021年12月31日' });
});

for (const editor of [
  'ueditor',
  'tinymce',
  'ckeditor4',
  'ckeditor5',
  'quill',
  'kindeditor',
  'wangeditor',
])
  test(`${editor}: read by its cell's label, filled and undone by the engine`, async ({ page }) => {
    await page.addInitScript('window.model = () => ({ html: window.html() })');
    const filled = await run(page, editor, {
      项目名称: text('示例场景'),
      场景描述: { type: 'rich', paragraphs: ['第一段。', '第二段。'] },
    });
    const { html } = filled as { html: string };
    expect(html.replace(/\s/g, '')).toBe('<p>第一段。</p><p>第二段。</p>');
  });
