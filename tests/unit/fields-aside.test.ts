// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReader, type FormReader } from '@/entrypoints/portal.content/fields';
import plain from './plain-widget';

/** Clocks and news beside a form: what moves there is not read again, unless it says something. */

let reader: FormReader | undefined;
let told = 0;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  reader?.stop();
  document.body.innerHTML = '';
});

function open(html: string): FormReader {
  document.body.innerHTML = html;
  reader = createReader({ document, widgets: [plain] });
  reader.read();
  reader.onChange(() => {
    told++;
  });
  return reader;
}
const at = (selector: string) => document.querySelector(selector) as HTMLElement;
const fresh = () => {
  const once = createReader({ document, widgets: [plain] });
  const whole = once.read();
  once.stop();
  return whole;
};

/** How often the reader tells of a change. */
async function tellings(change: () => void): Promise<number> {
  told = 0;
  change();
  await vi.advanceTimersByTimeAsync(300);
  return told;
}

const page = `<div id="bar"><i>系统</i><span id="clock">10:00:00</span></div>
  <ul id="news"><li>一</li><li>二</li></ul>
  <div id="over"><span>说明</span></div>
  <form><div id="block"><h3 id="head"><span>联系人</span></h3><p id="name">姓名：<input></p>
  <p id="phone">电话：<input></p><table><tr><td>收入</td><td><input></td></tr></table></div></form>`;
const tick = (n: number) => {
  at('#clock').textContent = `10:00:0${n}`;
};
const news = (n: number) => {
  const item = document.createElement('li');
  item.innerHTML = `<a href="#">通知 ${n}</a>`;
  at('#news').prepend(item);
  at('#news').lastElementChild?.remove();
};

describe('a part that moves beside the form', () => {
  test.each([
    ['a clock', tick],
    ['a list of news', news],
  ])('is not told of at once: %s', async (_, change) => {
    const form = open(page);
    for (let n = 1; n < 6; n++) expect(await tellings(() => change(n))).toBe(0);
    expect(form.read()).toEqual(fresh());
  });

  test('is told of again at leisure, for a script may have set a value', async () => {
    const form = open(page);
    await tellings(() => tick(1));
    form.read();
    told = 0;
    for (let n = 2; n < 60; n++) {
      tick(n);
      await vi.advanceTimersByTimeAsync(50);
      if (n === 30) expect(told).toBe(0);
    }
    expect(told).toBe(1);
  });

  test('is looked at ever less; somebody who acts is not kept waiting for that', async () => {
    const form = open(page);
    const addField = () => at('form').insertAdjacentHTML('beforeend', '<p>传真：<input></p>');
    const ticking = async (ms: number) => {
      for (let n = 0; n < ms / 20; n++) {
        tick(n);
        await vi.advanceTimersByTimeAsync(20);
      }
    };
    await ticking(1_000);
    form.read();
    told = 0;
    addField();
    await ticking(400);
    expect(told).toBe(1);
    // at whatever moment between two looks
    for (const since of [1_000, 1_100, 1_200, 1_300]) {
      await ticking(since);
      form.read();
      told = 0;
      addField();
      document.dispatchEvent(new Event('keydown'));
      await ticking(120);
      expect(told).toBe(1);
    }
  });
});

/** What a form says of the words in a box: it changes nothing of what the box asks for. */
const messages: [what: string, html: string][] = [
  ['a line under the box', '<div class="el-form-item__error">请输入不能为空</div>'],
  ['words beside the box', '<span class="error">格式不正确</span>'],
  ['in two layers', '<div class="ant-form-explain"><div>联系电话格式有误</div></div>'],
];

describe('a message about what was typed', () => {
  test.each(messages)('is not told of, when it comes and when it goes: %s', async (_, html) => {
    const form = open(page);
    const before = fresh();
    expect(await tellings(() => at('#phone').insertAdjacentHTML('beforeend', html))).toBe(0);
    expect(form.read()).toEqual(before);
    expect(fresh()).toEqual(before);
    expect(await tellings(() => at('#phone').lastElementChild?.remove())).toBe(0);
    expect(form.read()).toEqual(fresh());
  });

  test('is not told of where it is written into what stood there for it', async () => {
    const form = open(page.replace('电话：<input>', '电话：<input><i class="err"></i>（万元）'));
    const before = fresh();
    expect(before.fields[1]?.unit).toBe('万元');
    for (const words of ['不能为空', '格式不正确', '']) {
      expect(await tellings(() => Object.assign(at('.err'), { textContent: words }))).toBe(0);
      expect(form.read()).toEqual(before);
      expect(fresh()).toEqual(before);
    }
  });

  test.each([
    ['a limit', '<span class="error">不能为空，不超过20字</span>'],
    ['another box', '<span class="error">不能为空<input></span>'],
    ['words that are no message', '<span class="msg">手机</span>'],
  ])('is told of where it says more: %s', async (_, html) => {
    const form = open(page);
    expect(await tellings(() => at('#phone').insertAdjacentHTML('beforeend', html))).toBe(1);
    expect(form.read()).toEqual(fresh());
  });
});

/** Each comes after the part it stands in has been moving. */
const sayings: [what: string, change: () => void][] = [
  ['a label', () => Object.assign(at('#name').firstChild as Text, { data: '联系人姓名：' })],
  ['a heading', () => Object.assign(at('#head span'), { textContent: '法定代表人' })],
  [
    'a clock that becomes a title',
    () => Object.assign(at('#clock'), { textContent: '第二部分 财务' }),
  ],
  [
    'a title that is one by its part',
    () => Object.assign(at('#over span'), { textContent: '二、财务' }),
  ],
  ['a unit over the form', () => Object.assign(at('#over span'), { textContent: '单位：万元' })],
  ['a cell', () => Object.assign(at('td'), { textContent: '利润' })],
  [
    'a message under a field',
    () => at('#phone').insertAdjacentHTML('beforeend', '<b>不超过20字</b>'),
  ],
  [
    'a control among the news',
    () => at('#news').insertAdjacentHTML('beforeend', '<li>搜索<input></li>'),
  ],
  [
    'a title among the news',
    () => at('#news').insertAdjacentHTML('beforeend', '<li><h2>公告</h2></li>'),
  ],
  [
    'a table among the news',
    () => at('#news').insertAdjacentHTML('beforeend', '<li><table></table></li>'),
  ],
];

test.each(sayings)('is heard: %s', async (_, change) => {
  const form = open(page);
  for (let n = 0; n < 4; n++) {
    tick(n);
    news(n);
    at('#over span').textContent = `说明${n}`;
    form.read();
  }
  expect(await tellings(change)).toBe(1);
  expect(form.read()).toEqual(fresh());
});

test('a title that loses its words heads nothing any more', () => {
  const form = open(page);
  at('#head span').textContent = '';
  expect(form.read().fields[0]?.section).toEqual([]);
  at('#head span').textContent = '财务负责人';
  expect(form.read().fields[0]?.section).toEqual(['财务负责人']);
});

test('the same reading comes of many changes beside and in the form as of one whole reading', () => {
  const form = open(page);
  const words = [
    '10:00',
    '二、财务',
    '单位：万元',
    '',
    '联系人：',
    '2022年度',
    '关于申报的通知',
    '共 3 页',
  ];
  const places = [
    '#clock',
    '#over span',
    '#over',
    '#head span',
    '#bar i',
    '#news li',
    'td',
    '#phone i',
  ];
  at('#phone').insertAdjacentHTML('afterbegin', '<i>备用</i>');
  let seed = 11;
  const next = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  for (let n = 0; n < 300; n++) {
    const place = document.querySelector(places[next(places.length)] ?? '');
    if (place) place.textContent = words[next(words.length)] ?? '';
    if (next(4) === 0) news(n);
    if (next(3) > 0) continue;
    expect(form.read(), `after change ${n}`).toEqual(fresh());
  }
});
