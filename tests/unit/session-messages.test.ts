// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fitField, fitPage } from '@/entrypoints/portal.content/fit';
import type { Link } from '@/entrypoints/portal.content/link';
import { parseFrameMessage } from '@/entrypoints/portal.content/parse';
import { startSession } from '@/entrypoints/portal.content/session';
import type { PageDescription } from '@/rules/field';
import { pageFor, portalFor } from '@/rules/portals';
import type { PageAdvice, PageMessage } from '@/storage/messages';

/** What a form side tells the background of its page, and when it holds its tongue. */

const advice: PageAdvice = {
  portalName: '示例',
  pageName: '',
  packTitles: [],
  annotations: [],
  limits: [],
  counting: '',
  drafts: true,
  fillable: 0,
};
let told: PageDescription[] = [];
let answer: PageAdvice | null = advice;
let refusal = '';
/** Milliseconds until the background answers. */
let takes = 0;
/** Called at each look at the page. */
const looks = vi.fn(fitPage);
let end: () => void = () => {};
let hear: (message: unknown) => void = () => {};

function open(html: string) {
  document.body.innerHTML = html;
  const link: Link = {
    dead: false,
    get refusal() {
      return answer ? '' : refusal;
    },
    onDead(listener) {
      end = listener;
    },
    async send<Answer>(message: PageMessage) {
      if (message.type === 'draft.list') return [] as Answer;
      if (message.type === 'page.describe') told.push(message.page);
      if (takes) await new Promise((resolve) => setTimeout(resolve, takes));
      return answer as Answer | null;
    },
  };
  const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  startSession(null, {
    createLink: () => link,
    fitField,
    fitPage: looks,
    pageFor,
    parseFrameMessage,
    portalFor,
  });
  const heard = listen.mock.calls[0]?.[0] as (...args: unknown[]) => void;
  hear = (message) => heard(message, { id: fakeBrowser.runtime.id }, () => {});
}

/** The page moves, and all that was put off till later has happened. */
async function rest(change: () => void) {
  change();
  await vi.advanceTimersByTimeAsync(3_000);
}

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  answer = advice;
  takes = 0;
  Object.defineProperty(fakeBrowser.runtime, 'id', { value: 'test', configurable: true });
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const html =
  '<p id="clock">10:00</p><form><h3>联系人</h3><p id="one">姓名：<input></p><p>电话：<input></p></form>';
const at = (selector: string) => document.querySelector(selector) as HTMLElement;
const labels = () => told.at(-1)?.fields.map(({ label }) => label);

test('a clock that runs beside the form is not told of', async () => {
  open(html);
  await rest(() => {});
  expect(told).toHaveLength(1);
  for (let n = 1; n <= 10; n++)
    await rest(() => {
      at('#clock').textContent = `10:0${n}`;
    });
  expect(told).toHaveLength(1);
});

test('a label, a heading and what stands in a field are told of', async () => {
  open(html);
  await rest(() => {});
  await rest(() => {
    (at('#one').firstChild as Text).data = '联系人姓名：';
  });
  expect(labels()).toEqual(['联系人姓名', '电话']);
  await rest(() => {
    at('h3').textContent = '法定代表人';
  });
  expect(told.at(-1)?.fields[0]?.section).toEqual(['法定代表人']);
  await rest(() => {
    const box = at('input') as HTMLInputElement;
    box.value = '沈小禾';
    box.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(told.at(-1)?.fields[0]?.value).toBe('沈小禾');
  expect(told).toHaveLength(4);
});

test('an unchanged form is told again where it is asked for', async () => {
  open(html);
  await rest(() => {});
  await rest(() => hear({ type: 'page.refresh' }));
  expect(told).toHaveLength(2);
});

test('asked for again while the answer is under way', async () => {
  open(html);
  await rest(() => {});
  takes = 500;
  hear({ type: 'page.refresh' });
  await vi.advanceTimersByTimeAsync(400);
  expect(told).toHaveLength(2);
  await rest(() => hear({ type: 'page.refresh' }));
  expect(told).toHaveLength(3);
});

test('an unchanged form is told again after a message that failed or was refused', async () => {
  open(html);
  await rest(() => {});
  answer = null;
  await rest(() => hear({ type: 'page.refresh' }));
  expect(told).toHaveLength(2);
  // nobody answered: the next change of anything tells it
  answer = advice;
  await rest(() => {
    at('form').append(document.createElement('p'));
  });
  expect(told).toHaveLength(3);
  answer = null;
  refusal = '数据库打不开。';
  await rest(() => hear({ type: 'page.refresh' }));
  answer = advice;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveLength(5);
});

test('an unchanged form is told again when it comes back out of the store of pages', async () => {
  open(html);
  await rest(() => {});
  const back = Object.assign(new Event('pageshow'), { persisted: true });
  await rest(() => window.dispatchEvent(back));
  expect(told).toHaveLength(2);
  await rest(() =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false })),
  );
  expect(told).toHaveLength(2);
});

test('what was read for a plan does not outlive the form that it was read from', async () => {
  open(html);
  await rest(() => {});
  const box = at('input') as HTMLInputElement;
  box.value = '甲';
  hear({ type: 'page.read' });
  await rest(() => {});
  box.value = '';
  await rest(() => box.dispatchEvent(new Event('change', { bubbles: true })));
  expect(told.at(-1)?.fields[0]?.value).toBe('');
  expect(told).toHaveLength(2);
});

test('a page that moves and says nothing new is read ever more rarely, but a user is heard at once', async () => {
  open(html);
  await rest(() => {});
  looks.mockClear();
  for (let n = 0; n < 60; n++) {
    const tip = document.createElement('b');
    tip.textContent = '不能为空';
    at('#one').append(tip);
    await vi.advanceTimersByTimeAsync(300);
    tip.remove();
    await vi.advanceTimersByTimeAsync(300);
  }
  // 36 seconds: each change would be read by itself, now one reading stands for two seconds
  expect(looks.mock.calls.length).toBeLessThan(25);
  expect(looks.mock.calls.length).toBeGreaterThan(10);
  expect(told).toHaveLength(1);
  const box = at('input') as HTMLInputElement;
  box.value = '沈小禾';
  box.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(260);
  expect(told.at(-1)?.fields[0]?.value).toBe('沈小禾');
  expect(told).toHaveLength(2);
});
