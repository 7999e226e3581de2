import type { Page } from '@playwright/test';
import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** Lists and windows that a page opens at its boxes: nothing in them may send the form, lead away or take a row away. */

interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}
const text = (value: string): Desired => ({ type: 'text', text: value });
const choice = (value: string): Desired => ({ type: 'choice', options: [value] });

/** Each box in a row of its own; `opens`: the markup that a click on it puts below it. */
const box = (label: string, opens: string, around = (input: string) => input, more = '') =>
  `<tr><td width="120">${label}</td><td><div class="pick" style="position:relative">${around(
    `<input type="text" readonly placeholder="请选择" onclick='show(this, ${JSON.stringify(opens)})'>`,
  )}${more}</div></td></tr>`;
const list = (...rows: string[]) =>
  `<div class="list" style="position:absolute;left:0;top:100%;z-index:9;background:#fff;width:180px">${rows.join('')}</div>`;
const over = (inner: string) =>
  `<div class="window" style="position:fixed;left:300px;top:100px;width:400px;background:#fff">选择<table><tr><td>通用</td></tr></table>${inner}</div>`;

async function open(page: Page, rows: string) {
  serveFixtures('tests/fixtures/widgets', {
    '/list.html': `<!doctype html><meta charset="utf-8"><form action="/sent.html"><table border="1" width="700">
      <tr><td>企业名称</td><td><input type="text" name="name"></td></tr>${rows}</table></form>
      <script>
        const told = { sent: 0, reset: 0, removed: 0 };
        document.forms[0].addEventListener('submit', (event) => { event.preventDefault(); told.sent++; });
        document.forms[0].addEventListener('reset', (event) => { event.preventDefault(); told.reset++; });
        function show(input, html) {
          document.querySelectorAll('.list,.window').forEach((each) => each.remove());
          const frame = input.closest('.pick');
          if (html) frame.insertAdjacentHTML('beforeend', html);
        }
        document.addEventListener('click', ({ target }) => {
          const row = target.closest?.('[data-takes]');
          if (!row) return;
          const frame = row.closest('.pick');
          frame.querySelector('input').value = row.dataset.takes;
          frame.dataset.held = row.textContent;
          frame.querySelector('.list').remove();
        });
        document.addEventListener('mousedown', ({ target }) => { if (!target.closest('.pick')) show(document.querySelector('.pick input'), ''); });
        window.told = told;
      </script>`,
    '/away.html': '<!doctype html><title>away</title>',
  });
  await page.goto('http://fixture.test/list.html');
  const world = await PageWorld.open(page);
  const told = () => page.evaluate<Record<string, number>>('window.told');
  const run = async (wanted: Record<string, Desired>) =>
    world.call<Run>('applyPlan', await world.call<ApplyLine[]>('planFor', wanted));
  return { world, told, run };
}
const still = { sent: 0, reset: 0, removed: 0 };
const reasons = ({ outcomes }: Run) =>
  Object.fromEntries(outcomes.map(({ label, status, reason }) => [label, reason ?? status]));

test('rows that would send the form or lead away are not pressed', async ({ page }) => {
  const { told, run } = await open(
    page,
    [
      box('企业性质', list('<button>国有</button>', '<button>民营</button>')),
      box('企业规模', list('<a href="/away.html">大型</a>', '<a href="/away.html">中型</a>')),
      box('所属行业', list('<li>汽车</li>'), (input) => `<a href="/away.html">${input}</a>`),
      box('上市情况', list('<li><button><span>未上市</span></button></li>', '<li>已上市</li>')),
    ].join(''),
  );
  const found = reasons(
    await run({
      企业性质: choice('民营'),
      企业规模: choice('中型'),
      所属行业: choice('汽车'),
      上市情况: choice('未上市'),
      企业名称: text('示例'),
    }),
  );
  expect(page.url()).toBe('http://fixture.test/list.html');
  expect(await told()).toEqual(still);
  expect(found).toEqual({
    企业名称: 'filled',
    企业性质: '点开的列表里没有“民营”，未填写',
    企业规模: '点开的列表里没有“中型”，未填写',
    所属行业: '这一项在链接里，点它会离开本页，未填写',
    上市情况: '点开的列表里没有“未上市”，未填写',
  });
});

test('a window is closed by nothing that would send or empty the form', async ({ page }) => {
  const { told, run } = await open(
    page,
    [
      box('企业性质', over('<button class="btn-close">×</button>')),
      box('企业规模', over('<button>取消</button>')),
      box('所属行业', over('<input type="reset" class="close" value="×">')),
      box(
        '上市情况',
        over('<button type="button" class="close" onclick="this.parentNode.remove()">×</button>'),
      ),
    ].join(''),
  );
  const result = await run({
    企业性质: choice('民营'),
    企业规模: choice('中型'),
    所属行业: choice('汽车'),
    上市情况: choice('未上市'),
  });
  expect(await told()).toEqual(still);
  expect(result.outcomes.map(({ status }) => status)).toEqual(Array(4).fill('refused'));
  expect(reasons(result).上市情况).toBe('这一项要在弹出的窗口里选，未填写');
  await expect(page.locator('.window .close[type=button]')).toHaveCount(0);
});

test('undo presses no sign that could take the row away or send the form', async ({ page }) => {
  const rows = list('<li data-takes="民营">民营</li>', '<li data-takes="国有">国有</li>');
  const { world, told, run } = await open(
    page,
    [
      box('企业性质', rows, undefined, '<i class="icon-remove" onclick="told.removed++">×</i>'),
      box('企业规模', rows, undefined, '<button class="btn-clear">×</button>'),
    ].join(''),
  );
  const { outcomes, journal } = await run({ 企业性质: choice('民营'), 企业规模: choice('国有') });
  expect(outcomes.map(({ status }) => status)).toEqual(['filled', 'filled']);
  const undone = await world.call<Outcome[]>('undoRun', journal);
  expect(await told()).toEqual(still);
  expect(undone.map(({ reason }) => reason)).toEqual(
    Array(2).fill('该列表没有“清空”，不能恢复为未选，请自行核对'),
  );
});

test('a choice that the box shows in other words is not said to be taken back', async ({
  page,
}) => {
  const rows = list('<li data-takes="C36">汽车制造业</li>', '<li data-takes="C34">通用设备</li>');
  const { run } = await open(
    page,
    box('所属行业', rows) +
      box('主要行业', rows, (input) => input.replace('readonly ', 'autocomplete="off" ')),
  );
  const wanted = { 所属行业: choice('汽车制造业'), 主要行业: choice('汽车制造业') };
  const { outcomes } = await run(wanted);
  expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual(
    Array(2).fill(['refused', '页面没有接受这个选项；未能恢复原值，请核对']),
  );
  expect(
    await page
      .locator('.pick')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.held)),
  ).toEqual(['汽车制造业', '汽车制造业']);
});

test('signs of a combobox that would send its form are left alone', async ({ page }) => {
  serveFixtures('tests/fixtures/widgets', {
    '/role.html': `<!doctype html><meta charset="utf-8"><form><p><span id="l">企业性质</span>
      <div role="combobox" aria-labelledby="l" aria-controls="o" tabindex="0" style="width:200px;border:1px solid"><input readonly style="border:0"><button class="clear" style="display:none">×</button></div></p></form>
      <ul role="listbox" id="o" hidden style="position:absolute"><li role="option">国有</li><li role="option">民营</li></ul>
      <script>
        window.sent = 0;
        document.forms[0].addEventListener('submit', (event) => { event.preventDefault(); window.sent++; });
        const [combo, options] = [document.querySelector('[role=combobox]'), document.querySelector('#o')];
        combo.onclick = ({ target }) => { if (target.localName !== 'button') options.hidden = !options.hidden; };
        options.onclick = ({ target }) => {
          combo.querySelector('input').value = target.textContent;
          for (const each of options.children) each.setAttribute('aria-selected', each === target);
          options.hidden = true;
          combo.querySelector('button').style.display = '';
        };
        document.onmousedown = ({ target }) => { if (!combo.contains(target) && !options.contains(target)) options.hidden = true; };
      </script>`,
  });
  await page.goto('http://fixture.test/role.html');
  const world = await PageWorld.open(page);
  const lines = await world.call<ApplyLine[]>('planFor', { 企业性质: choice('民营') });
  const { outcomes, journal } = await world.call<Run>('applyPlan', lines);
  expect(outcomes.map(({ status }) => status)).toEqual(['filled']);
  await world.call<Outcome[]>('undoRun', journal);
  expect(await page.evaluate('window.sent')).toBe(0);
});
