import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { Assistant } from './assistant';
import {
  ask,
  expectedOf,
  fillFromPanel,
  inlineTexts,
  lastRun,
  makePlan,
  model,
  openStep,
  portalAt,
  type Step,
  tabState,
  ticks,
  wrongIn,
} from './miit';
import { seedSample } from './sample';

interface Row {
  what: string;
  outcome: string;
  detail: string;
}

const dueDates = [/8\s*月\s*31\s*日|2023-08-31/, /9\s*月\s*15\s*日|2023-09-15/] as const;
const rows: Row[] = [];
const faults: string[] = [];

function note(what: string, outcome: string, detail: string) {
  rows.push({ what, outcome, detail: detail.replace(/\s+/g, ' ').slice(0, 70) });
}

function check(what: string, right: boolean, detail: string) {
  note(what, right ? 'as expected' : 'DIFFERS', detail);
  if (!right) faults.push(`${what}: ${detail}`);
}

const labels: Record<string, string> = {
  filled: 'filled',
  unchanged: 'unchanged',
  refused: 'refused',
  reverted: 'reverted',
  waiting: 'waiting',
};

async function waitForInline(page: Page, pattern: RegExp): Promise<string> {
  const shown = async () => (await inlineTexts(page)).join(' ');
  await expect
    .poll(shown, { timeout: 10_000, intervals: [20] })
    .toMatch(pattern)
    .catch(() => {});
  return shown();
}

/** The background's view of the tab once it has heard of the step. */
async function stateOn(panel: Page, tabId: number, step: Step) {
  const pageId = async () => (await tabState(panel, tabId)).pageId;
  await expect
    .poll(pageId, { timeout: 10_000 })
    .toBe(step)
    .catch(() => {});
  return tabState(panel, tabId);
}

async function fillStep(assistant: Assistant, page: Page, panel: Page, tabId: number, step: Step) {
  await openStep(page, step);
  await panel.getByRole('button', { name: '生成填写计划' }).waitFor();
  const state = await stateOn(panel, tabId, step);
  check(
    `detected: ${state.pageName}`,
    state.portal === 'miit-imps' && state.pageKind === 'form',
    `${state.portalName} · ${state.packs.map((pack) => pack.number).join()}`,
  );
  const plan = await makePlan(panel, tabId);
  for (const line of plan.lines)
    if (line.status !== 'ready') note(`  ${line.label}`, `plan: ${line.status}`, line.reason);
  const startedAt = performance.now();
  await fillFromPanel(panel, ticks[step]);
  const total = performance.now() - startedAt;
  const run = await lastRun(panel, tabId);
  for (const { label, status, value, reason, ms = 0, settleMs = 0 } of run.outcomes)
    note(
      `  ${label}`,
      labels[status] ?? status,
      `${reason ?? value ?? ''} (${Math.round(ms)} ms, page ${Math.round(settleMs)})`,
    );
  const wrong = await wrongIn(page, step);
  const known = expectedOf(step).filter(([, expected]) => expected.known).length;
  const right = expectedOf(step).length - known - wrong.length;
  check(
    `verified in Vue: ${state.pageName}`,
    wrong.length === 0,
    wrong.join('; ') ||
      `${right} model paths right, ${known} declared failures, 0 wrong; plan to verified ${Math.round(total)} ms`,
  );
  const shot = await assistant.screenshot(page, `start-${step}`);
  await panel.getByRole('button', { name: '完成' }).click();
  return { shot, runId: run.id };
}

/** Columns of a terminal: a Chinese character takes two. */
const columns = (text: string) =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columns(text)));

function print() {
  const [first = 0, second = 0] = (['what', 'outcome'] as const).map((key) =>
    Math.max(...rows.map((row) => columns(row[key]))),
  );
  for (const { what, outcome, detail } of rows)
    console.log(`${pad(what, first)}  ${pad(outcome, second)}  ${detail}`);
}

/** Goes 1–6 of the acceptance by itself; true when everything was as expected. */
export default async function walk(): Promise<boolean> {
  const assistant = await Assistant.launch();
  const shots: string[] = [];
  try {
    await seedSample(assistant, '2023-08-20');
    const page = await portalAt(assistant, 'unit');
    const tabId = await assistant.tabId(page);
    const panel = await assistant.panel(page);
    const before = await waitForInline(page, /成立日期/);
    check('warned: date contradicts profile', before.includes('成立日期'), '成立时间 ≠ 资料');
    let runId = '';
    for (const step of ['unit', 'project', 'scene'] as const) {
      const done = await fillStep(assistant, page, panel, tabId, step);
      shots.push(done.shot);
      runId = done.runId;
    }
    const counted = await waitForInline(page, /超 66 字/);
    check('counted: saved text over 3,000', /3,066 \/ 3,000 字/.test(counted), counted);
    await ask(panel, { type: 'fill.undo', runId });
    const left = (await model<{ name: string; desc: string }[]>(page, 'form.scenes')).slice(1);
    check(
      'undone: the added scenes',
      left.every(({ name, desc }) => !name && !desc),
      'new rows emptied',
    );
    await page.reload();
    const idleAt = performance.now();
    await waitForInline(page, /超 66 字/);
    note(
      'annotated after a reload',
      `${Math.round(performance.now() - idleAt)} ms`,
      'from the load event, the portal fetching its own saved form included',
    );
    await panel.getByRole('tab', { name: '截止日期' }).click();
    await panel.getByText(dueDates[0]).first().waitFor();
    const due = (await panel.locator('main').textContent()) ?? '';
    check(
      'deadlines: 2023-08-31 and 2023-09-15',
      dueDates.every((date) => date.test(due)),
      (due.match(/20\d\d-\d\d-\d\d\s*(?:还有|今日|已过)[^）]*）?/g) ?? [due]).join('; '),
    );
    shots.push(await assistant.screenshot(panel, 'start-deadlines'));
    const clicks = await model<Record<string, number>>(page, 'clicks');
    check(
      'never saved, next, submitted',
      Object.values(clicks).every((count) => count === 0),
      JSON.stringify(clicks),
    );
    check('no console error', assistant.errors.length === 0, assistant.errors.join('; '));
  } finally {
    await assistant.close();
  }
  print();
  for (const shot of shots) console.log(`screenshot: ${shot}`);
  console.log(faults.length ? `${faults.length} differ` : 'everything as expected');
  for (const fault of faults) console.log(`✗ ${fault}`);
  return faults.length === 0;
}
