import type { Page } from '@playwright/test';
import type { PlanLine } from '../../rules/plan';
import type { Plan, RunState, TabState } from '../../storage/messages';
import type { Assistant } from './assistant';

/** A tab as the background would describe it. */
export function tabState(change: Partial<TabState> = {}): TabState {
  return {
    tabId: 1,
    portal: 'miit-imps',
    portalName: '智能制造数据资源公共服务平台',
    origin: 'https://submission.miit-imps.com',
    pageId: 'company',
    pageName: '单位信息',
    pageKind: 'form',
    packs: [
      {
        id: 'miit-2023-smart-manufacturing-pilot',
        title: '2023年度智能制造试点示范行动',
        number: '工信厅联通装函〔2023〕212号',
      },
    ],
    notes: [],
    unverified: '',
    fields: 24,
    lists: 0,
    fillable: 18,
    limits: [
      {
        frameId: 0,
        signature: 'scenario',
        label: '场景描述',
        max: 3000,
        method: 'word',
        source: '工信厅联通装函〔2023〕212号 二（五）',
        count: 3001,
      },
      {
        frameId: 0,
        signature: 'intro',
        label: '企业简介',
        max: 500,
        method: 'utf16',
        source: '网页：500字以内',
        count: 480,
      },
    ],
    clauses: [],
    company: { id: 'sample-company', name: '苏州云岭精密制造有限公司' },
    companies: 1,
    declarationYear: 2023,
    intent: null,
    runId: '',
    ...change,
  };
}

export function planLine(index: number, change: Partial<PlanLine> = {}): PlanLine {
  return {
    id: `l${index}`,
    frameId: 0,
    signature: `s${index}`,
    label: `字段 ${index}`,
    section: ['企业基本信息'],
    kind: 'text',
    status: 'ready',
    fact: { address: 'company.name', label: '企业名称' },
    alternatives: [{ address: 'bank.holder', label: '账户名称' }],
    before: '',
    after: '苏州云岭精密制造有限公司',
    confidence: 0.99,
    reason: '标签与“企业名称”一致',
    overwrites: false,
    newRow: false,
    sensitive: false,
    ...change,
  };
}

export function plan(lines: PlanLine[]): Plan {
  return {
    id: 'p1',
    tabId: 1,
    lines,
    problem: '',
    unread: 0,
    company: { id: 'sample-company', name: '苏州云岭精密制造有限公司' },
    declarationYear: 2023,
  };
}

export function runState(change: Partial<RunState> = {}): RunState {
  return {
    id: 'r1',
    tabId: 1,
    purpose: 'plan',
    done: true,
    total: 0,
    outcomes: [],
    undone: false,
    startedAt: 1,
    finishedAt: 2,
    problem: '',
    ...change,
  };
}

/**
 * Answers the panel's messages from a table, in place of the background, and keeps what
 * was asked in `window.asked`. For states that no replica brings about, and for 2,000 lines.
 */
export async function answerWith(page: Page, answers: Record<string, unknown>): Promise<void> {
  await page.addInitScript((table) => {
    type Heard = { type: string };
    const asked: Heard[] = [];
    const reply = (message: Heard) => {
      asked.push(message);
      return table[message.type] ?? {};
    };
    Object.assign(window, { asked });
    const { runtime } = (globalThis as unknown as { chrome: { runtime: object } }).chrome;
    Object.defineProperty(runtime, 'sendMessage', {
      value: (...args: unknown[]) => {
        const done = args.find((arg) => typeof arg === 'function') as
          | ((answer: unknown) => void)
          | undefined;
        const message = args.find((arg) => (arg as Heard | null)?.type) as Heard;
        const answer = reply(message);
        if (done) setTimeout(done, 0, answer);
        return done ? undefined : Promise.resolve(answer);
      },
    });
  }, answers);
}

/** Messages of one type that the panel sent. */
export function asked(page: Page, type: string): Promise<{ type: string }[]> {
  return page.evaluate(
    (wanted) =>
      (window as unknown as { asked: { type: string }[] }).asked.filter(
        (message) => message.type === wanted,
      ),
    type,
  );
}

/** The panel of tab 1 as wide as a narrow side panel, with these answers of the background. */
export async function openPanel(assistant: Assistant, answers: Record<string, unknown>) {
  const page = await assistant.context.newPage();
  await page.setViewportSize({ width: 360, height: 800 });
  await answerWith(page, answers);
  await page.goto(assistant.url('sidepanel.html?tab=1'));
  return page;
}
