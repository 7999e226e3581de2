import type { Page } from '@playwright/test';
import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** Pages that work against the fill engine: no hang, no wrong write, a clear outcome. */

interface Run {
  ms: number;
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

const form = `<form onsubmit="window.submitted = true; return false"><table>
  <tr><th>企业名称</th><td><input name="a"></td></tr>
  <tr><th>通讯地址</th><td><input name="b"></td></tr>
  <tr><th>主要产品</th><td><input name="c"></td></tr>
</table><button>提交</button></form>`;
const text = (value: string): Desired => ({ type: 'text', text: value });
const wanted = {
  企业名称: text('示例制造有限公司'),
  通讯地址: text('示例路 1 号'),
  主要产品: text('数控机床'),
};

async function open(page: Page, body = form) {
  serveFixtures('tests/fixtures/widgets', { '/hostile': `<!doctype html><body>${body}` });
  await page.goto('http://fixture.test/hostile');
  return PageWorld.open(page);
}
const values = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('input')].map((input) => input.value));
const statuses = (run: Run) => run.outcomes.map((each) => each.status);

test('a field replaced between plan and write: same label is found, another label is refused', async ({
  page,
}) => {
  const world = await open(page);
  const lines = await world.call<ApplyLine[]>('planFor', wanted);
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('tr');
    if (first) first.outerHTML = '<tr><th>企业名称</th><td><input name="a" class="new"></td></tr>';
    if (second) second.outerHTML = '<tr><th>法定代表人姓名</th><td><input name="b"></td></tr>';
  });
  const run = await world.call<Run>('applyPlan', lines);
  expect(Object.fromEntries(run.outcomes.map((each) => [each.label, each.status]))).toEqual({
    企业名称: 'filled',
    通讯地址: 'refused',
    主要产品: 'filled',
  });
  expect(await values(page)).toEqual(['示例制造有限公司', '', '数控机床']);
});

test('a value taken back while the page is too busy for its timers, or long after, is reverted', async ({
  page,
}) => {
  const world = await open(page);
  await page.evaluate(() => {
    const busy = (ms: number) => {
      for (const end = performance.now() + ms; performance.now() < end; );
    };
    const [a, b, c] = document.querySelectorAll('input');
    a?.addEventListener('change', () =>
      setTimeout(() => {
        a.value = '';
      }, 60),
    );
    b?.addEventListener('change', () => busy(400));
    // taken back by what happens to a later field, after the first was found right
    c?.addEventListener('change', () => {
      busy(300);
      setTimeout(() => {
        if (b) b.value = '';
      }, 200);
    });
  });
  const lines = await world.call<ApplyLine[]>('planFor', wanted);
  const run = await world.call<Run>('applyPlan', lines);
  expect(statuses(run)).toEqual(['reverted', 'reverted', 'filled']);
  expect(await values(page)).toEqual(['', '', '数控机床']);
});

test('handlers and setters that throw do not stop the run', async ({ page }) => {
  const world = await open(page);
  page.on('pageerror', () => {});
  await page.evaluate(() => {
    for (const input of document.querySelectorAll('input')) {
      Object.defineProperty(input, 'value', {
        get: () => 'lie',
        set: () => {
          throw new Error('setter');
        },
      });
      for (const type of ['focus', 'input', 'change', 'blur'])
        input.addEventListener(type, () => {
          throw new Error(type);
        });
    }
  });
  const run = await world.call<Run>('applyPlan', await world.call('planFor', wanted));
  expect(statuses(run)).toEqual(['filled', 'filled', 'filled']);
  expect(
    await page.evaluate(() =>
      [...new FormData(document.querySelector('form') ?? undefined).values()].map(String),
    ),
  ).toEqual(['示例制造有限公司', '示例路 1 号', '数控机床']);
});

test('a page that renders its form anew every frame ends the run with an outcome', async ({
  page,
}) => {
  const world = await open(page);
  const lines = await world.call<ApplyLine[]>('planFor', wanted);
  await page.evaluate(() => {
    const box = document.querySelector('table') as HTMLElement;
    const html = box.innerHTML;
    const render = () => {
      box.innerHTML = html;
      requestAnimationFrame(render);
    };
    render();
  });
  const run = await world.call<Run>('applyPlan', lines);
  expect(run.outcomes).toHaveLength(3);
  for (const outcome of run.outcomes) {
    expect(outcome.status).not.toBe('filled');
    expect(outcome.reason).toBeTruthy();
  }
  expect(run.ms).toBeLessThan(8_000);
});

test('a page that keeps taking values back is reported, not fought', async ({ page }) => {
  const world = await open(page);
  const lines = await world.call<ApplyLine[]>('planFor', wanted);
  await page.evaluate(() => {
    const input = document.querySelector('input') as HTMLInputElement;
    setInterval(() => {
      input.value = '平台默认';
    }, 120);
  });
  const run = await world.call<Run>('applyPlan', lines);
  const first = run.outcomes.find((each) => each.label === '企业名称');
  expect(['reverted', 'refused']).toContain(first?.status);
  expect(first?.reason).toMatch(/页面|计划之后/);
  expect(statuses(run).filter((each) => each === 'filled')).toHaveLength(2);
  expect(run.ms).toBeLessThan(4_000);
});

test('5,000 hidden inputs are neither written nor waited for', async ({ page }) => {
  const traps = Array.from(
    { length: 5_000 },
    (_, index) =>
      `<input name="t${index}" style="display:none"><input type="hidden" name="h${index}">`,
  ).join('');
  const world = await open(page, `${form}<div>${traps}</div>`);
  const run = await world.call<Run>('applyPlan', await world.call('planFor', wanted));
  expect(statuses(run)).toEqual(['filled', 'filled', 'filled']);
  expect((await values(page)).filter(Boolean)).toHaveLength(3);
  expect(run.ms).toBeLessThan(5_000);
});

test('5,000 boxes to tick in one element do not hold up a reading', async ({ page }) => {
  const boxes = Array.from(
    { length: 5_000 },
    (_, index) => ` 选项${index}<input type="checkbox" name="t${index}">`,
  ).join('');
  const world = await open(page, `${form}<p>${boxes}</p>`);
  const ms = await world.evaluate<number>(
    '(() => { const from = performance.now(); assistant.readPage(); return performance.now() - from; })()',
  );
  console.log(`5,000 boxes in one element read in ${Math.round(ms)} ms`);
  expect(ms).toBeLessThan(4_000);
});

test('an add-row button that adds nothing, too much, or leads elsewhere', async ({ page }) => {
  const list = (button: string) => `${form}<h3>参与人员</h3><div><table>
    <thead><tr><th>姓名</th><th>职务</th></tr></thead>
    <tbody><tr><td><input></td><td><input></td></tr></tbody></table>${button}</div>`;
  for (const [button, reason] of [
    [
      '<button type="button" onclick="window.clicks = (window.clicks || 0) + 1">新增</button>',
      /没有出现/,
    ],
    ['<button type="submit">新增并提交</button>', /新增/],
    ['<a href="/elsewhere">新增</a>', /新增/],
  ] as const) {
    const world = await open(page, list(button));
    const groups = (await world.call<{ groups: { signature: string }[] }>('readPage')).groups;
    const group = groups[0]?.signature ?? '参与人员';
    const line = {
      lineId: 'l0',
      signature: `${group}[4]/姓名`,
      label: '姓名',
      before: '',
      desired: text('示例'),
      newRow: true,
      group,
    };
    const run = await world.call<Run>('applyPlan', [line]);
    expect(run.outcomes[0]?.status).toBe('refused');
    expect(run.outcomes[0]?.reason).toMatch(new RegExp(`${reason.source}|找不到`));
    expect(await page.evaluate('window.clicks ?? 0')).toBeLessThanOrEqual(1);
    expect(await page.evaluate('window.submitted ?? false')).toBe(false);
    expect(page.url()).toContain('/hostile');
  }
});

test('a button that adds a row and, saying no type, would send its form adds the row and sends nothing', async ({
  page,
}) => {
  const rows = `<form action="/elsewhere" id="f"><h3>参与人员</h3><div><table>
    <thead><tr><th>姓名</th><th>职务</th></tr></thead>
    <tbody><tr><td><input></td><td><input></td></tr></tbody></table><button>新增</button>
    <button>删除</button></div></form>
  <script>
    window.heard = [];
    const body = document.querySelector('tbody');
    const [more, less] = document.querySelectorAll('button');
    more.addEventListener('click', () => body.append(body.rows[0].cloneNode(true)));
    less.addEventListener('mousedown', () => { document.forms[0].requestSubmit(); });
    less.addEventListener('click', () => body.rows.length > 1 && body.rows[body.rows.length - 1].remove());
    for (const type of ['submit', 'reset'])
      document.forms[0].addEventListener(type, (event) => { window.heard.push(type); event.preventDefault(); });
  </script>`;
  const world = await open(page, rows);
  const { groups } = await world.call<{ groups: { signature: string }[] }>('readPage');
  const group = groups[0]?.signature ?? '';
  const line = (n: number) => ({
    lineId: `l${n}`,
    signature: `${group}[${n}]/姓名`,
    label: '姓名',
    before: '',
    desired: text(`示例${n}`),
    newRow: true,
    group,
  });
  const run = await world.call<Run>('applyPlan', [line(1), line(2)]);
  expect(statuses(run)).toEqual(['filled', 'filled']);
  expect(await values(page)).toEqual(['', '', '示例1', '', '示例2', '']);
  expect(await page.evaluate('window.heard')).toEqual([]);
  // the user's own press sends as before
  await page.getByRole('button', { name: '新增' }).click();
  expect(await page.evaluate('window.heard')).toEqual(['submit']);
});

test('a page that draws thousands of rows anew at every key is filled all the same', async ({
  page,
}) => {
  serveFixtures('tests/fixtures/widgets', {
    '/rows.html': `<!doctype html><meta charset="utf-8"><form>${Array.from(
      { length: 20 },
      (_, n) => `<p>指标${n}：<input name="f${n}" oninput="draw()"></p>`,
    ).join('')}</form><div id="rows"></div>
      <script>
        function draw() {
          document.querySelector('#rows').innerHTML = '<table>' + Array.from({ length: 3000 }, (_, n) => '<tr><td>' + n + '</td><td>行' + n + '</td><td>' + performance.now() + '</td></tr>').join('') + '</table>';
        }
        draw();
      </script>`,
  });
  await page.goto('http://fixture.test/rows.html');
  const world = await PageWorld.open(page);
  const wanted = Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [`指标${n}`, text(String(n))]),
  );
  const lines = await world.call<ApplyLine[]>('planFor', wanted);
  const { ms, outcomes } = await world.call<Run>('applyPlan', lines);
  expect(outcomes.map(({ status }) => status)).toEqual(Array(20).fill('filled'));
  console.log(`20 boxes, 3,000 rows drawn anew at each: ${Math.round(ms)} ms`);
  expect(ms).toBeLessThan(8_000);
});
