import { chromium } from '@playwright/test';
import { PageWorld } from '../e2e/page-world';
import { findChromium, quietFlags } from '../run/browser.mjs';

/**
 * Reading a form, in Chromium in an isolated world, on pages whose layout is done.
 * The floor is what any reader must do: find the controls, ask each where it stands,
 * walk to the nearest text. Values are medians of 9 runs in ms; `first` is the very
 * first reading, with code that no compiler has seen yet.
 */
interface Row {
  name: string;
  value: number;
  unit: string;
  floor: number;
  ratio: number;
}

/** Four-column table rows, label divs and bootstrap-like rows by turns, under headings. */
export function formOf(fields: number): string {
  const parts: string[] = [];
  for (let n = 0; n < fields; ) {
    const at = n / 10;
    if (at % 3 === 0) {
      let rows = '';
      for (let r = 0; r < 5; r++, n += 2)
        rows += `<tr><td class="l"><span class="must">*</span>指标${n}（万元）：</td><td><input name="a.b${n}"></td><td class="l">说明项目${n + 1}</td><td><select><option value="">请选择</option><option>是</option></select></td></tr>`;
      parts.push(`<h4>${at}、分部</h4><table>${rows}</table>`);
    } else if (at % 3 === 1) {
      let rows = '';
      for (let r = 0; r < 10; r++, n++)
        rows += `<div class="row"><div class="col"><div class="lab"><i>*</i><span>单位名称${n}</span></div><div class="ctl"><div><div><input placeholder="请输入" maxlength="50"></div></div><div class="tip">不超过50字</div></div></div></div>`;
      parts.push(`<section><div class="panel-title">第${at}组</div><div>${rows}</div></section>`);
    } else {
      let rows = '';
      for (let r = 0; r < 10; r++, n++)
        rows += `<div class="form-group"><label class="control-label">联系信息${n}：</label><div class="col-sm-8"><textarea maxlength="500"></textarea><span>字</span></div></div>`;
      parts.push(`<fieldset><legend>第${at}项</legend>${rows}</fieldset>`);
    }
  }
  return parts.join('');
}

const others = (count: number): string =>
  '<div class="feed"><ul><li><a href="#">通知公告</a><span>2023-06-01</span></li><li><b>要闻</b></li></ul><p>文字</p></div>'.repeat(
    Math.round(count / 8),
  );

const measure = `async ({ runs, change }) => {
  const controls = 'input,select,textarea,[contenteditable=true]';
  const floor = () => {
    let seen = 0;
    for (const element of document.querySelectorAll(controls)) {
      const rect = element.getBoundingClientRect();
      let node = element, text = '';
      while (node && !text) {
        for (let left = node.previousSibling; left && !text; left = left.previousSibling) text = (left.textContent ?? '').trim();
        node = node.parentNode;
      }
      if (rect.width && text) seen++;
    }
    return seen;
  };
  const time = (act) => { const from = performance.now(); act(); return performance.now() - from; };
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  document.body.offsetHeight;
  const fresh = () => assistant.freshReader();
  const first = time(() => fresh());
  const reads = [], floors = [], changed = [], idle = [];
  for (let n = 0; n < runs; n++) { floors.push(time(floor)); reads.push(time(fresh)); }
  const reader = assistant.formReader();
  reader.read();
  for (let n = 0; n < runs; n++) {
    idle.push(time(() => reader.read()));
    const row = document.createElement('div');
    row.className = 'form-group';
    row.innerHTML = '<label>新增信息：</label><div><input></div>';
    document.querySelector('fieldset').append(row);
    document.body.offsetHeight;
    changed.push(time(() => reader.read()));
  }
  const long = [];
  const watcher = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) long.push(duration); });
  await new Promise((resolve) => setTimeout(resolve, 60));
  watcher.observe({ entryTypes: ['longtask'] });
  await assistant.freshReaderSoon();
  await new Promise((resolve) => setTimeout(resolve, 60));
  watcher.disconnect();
  return { longest: Math.max(0, ...long), first, read: median(reads), floor: median(floors), changed: median(changed), idle: median(idle), fields: reader.read().fields.length };
}`;

export async function run(): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    headless: false,
    args: ['--headless=new', ...quietFlags],
  });
  const rows: Row[] = [];
  try {
    const sizes: [fields: number, nodes: number][] = [
      [50, 0],
      [200, 0],
      [1000, 0],
      [2000, 0],
      [200, 20_000],
      [200, 200_000],
      [2000, 20_000],
    ];
    for (const [fields, nodes] of sizes) {
      const page = await browser.newPage();
      await page.setContent(`<body>${others(nodes)}<form>${formOf(fields)}</form></body>`);
      const world = await PageWorld.open(page);
      const result = await world.evaluate<Record<string, number>>(`(${measure})({ runs: 9 })`);
      const { first = 0, read = 0, floor = 0, changed = 0, idle = 0, longest = 0 } = result;
      const name = `${fields} fields${nodes ? `, ${nodes} other nodes` : ''}`;
      const row = (what: string, value: number): Row => ({
        name: `${name}: ${what}`,
        value,
        unit: 'ms',
        floor,
        ratio: value / floor,
      });
      rows.push(row('first read', first), row('read', read));
      rows.push(row('again after a row was added', changed), row('again unchanged', idle));
      rows.push(row('longest task over 50 ms of readSoon', longest));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return rows;
}
