import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Plan, RunState, TabState } from '../../storage/messages';
import { root } from '../run/build.mjs';
import type { Assistant } from './assistant';

export const portalUrl = 'https://submission.miit-imps.com/';
export type Step = 'unit' | 'project' | 'scene' | 'attach' | 'preview';

/** Signs in on the replica as a user would, by hand. */
export async function signIn(page: Page): Promise<void> {
  await page.getByPlaceholder('统一社会信用代码/手机号').fill('demo');
  await page.getByPlaceholder('请输入密码').fill('invented-password');
  await page.getByRole('button', { name: '登 录' }).click();
  await expect(page.getByText('通知公告')).toBeVisible();
}

/** What must stand on the page before a step is ready for a user, late options included. */
const ready: Record<Step, () => boolean> = {
  unit: () =>
    (window as unknown as Vm).vm.$children.some(
      (child) => (child as { regions?: unknown[] }).regions?.length,
    ),
  project: () => (document.body.textContent ?? '').includes('项目负责人手机'),
  scene: () => (document.body.textContent ?? '').includes('添加场景'),
  attach: () => (document.body.textContent ?? '').includes('选择文件'),
  preview: () => (document.body.textContent ?? '').includes('提交申报'),
};

interface Vm {
  vm: { $children: object[]; $data: object } & Record<string, unknown>;
}

/** Opens one step of the form; on the 单位信息 step the late regions have arrived. */
export async function openStep(page: Page, step: Step): Promise<void> {
  await page.evaluate((path) => {
    location.hash = path;
  }, `#/declare/${step}`);
  await page.waitForFunction(ready[step]);
}

/** Opens the portal on a step, with the session of a user who signed in before. */
export async function portalAt(assistant: Assistant, step: Step): Promise<Page> {
  const page = await assistant.context.newPage();
  await page.addInitScript((origin) => {
    if (location.origin === origin) sessionStorage.setItem('token', 'invented-session');
  }, new URL(portalUrl).origin);
  await page.goto(`${portalUrl}#/declare/${step}`);
  await page.waitForFunction(ready[step]);
  return page;
}

/** One value of the Vue root, by path: `form.unit.name`. */
export function model<T = unknown>(page: Page, path: string): Promise<T> {
  return page.evaluate(
    (keys) =>
      JSON.parse(
        JSON.stringify(
          keys.reduce<unknown>(
            (value, key) => (value as Record<string, unknown> | undefined)?.[key],
            (window as unknown as Vm).vm,
          ) ?? null,
        ),
      ),
    path.split('.'),
  ) as Promise<T>;
}

/** Asks the background as the panel does. */
export function ask<T>(panel: Page, message: object): Promise<T> {
  return panel.evaluate(
    (sent) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<T> } } }
      ).chrome.runtime.sendMessage(sent),
    message,
  ) as Promise<T>;
}

export const tabState = (panel: Page, tabId: number) =>
  ask<TabState>(panel, { type: 'tab.state', tabId });
export const makePlan = (panel: Page, tabId: number) =>
  ask<Plan>(panel, { type: 'fill.plan', tabId });

/** Panel button → plan on screen → confirm → outcomes on screen. */
export async function fillFromPanel(panel: Page, tick: string[] = []): Promise<void> {
  await panel.getByRole('button', { name: '生成填写计划' }).click();
  const confirm = panel.getByRole('button', { name: /^确认填写/ });
  await expect(confirm).toBeVisible();
  for (const label of tick) await panel.getByRole('checkbox', { name: label, exact: true }).check();
  await confirm.click();
  await expect(panel.getByText(/^填写完成/)).toBeVisible({ timeout: 90_000 });
}

/** The last run of a tab as the background keeps it. */
export async function lastRun(panel: Page, tabId: number): Promise<RunState> {
  const { runId } = await tabState(panel, tabId);
  return ask<RunState>(panel, { type: 'run.state', runId });
}

interface DomNode {
  nodeName: string;
  nodeValue: string;
  backendNodeId: number;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
  shadowRootType?: string;
}

function closedTexts(root: DomNode): string[] {
  const texts: string[] = [];
  const collect = (node: DomNode, inside: boolean) => {
    if (inside && node.nodeName === '#text' && node.nodeValue.trim()) texts.push(node.nodeValue);
    if (node.nodeName === 'STYLE') return;
    for (const child of node.children ?? []) collect(child, inside);
    for (const shadow of node.shadowRoots ?? [])
      collect(shadow, inside || shadow.shadowRootType === 'closed');
    if (node.contentDocument) collect(node.contentDocument, inside);
  };
  collect(root, false);
  return texts;
}

/** Texts our inline marks show: they stand in a closed shadow root that no page script can read. */
export async function inlineTexts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return closedTexts(root as DomNode);
}

/** The same of the top frame only: a page nested too deep for the debugger to say it whole. */
export async function topInlineTexts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: 2 });
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const texts: string[] = [];
  for (const { backendNodeId } of html?.children?.filter((c) => c.nodeName === 'DIV') ?? []) {
    const { node } = await session.send('DOM.describeNode', {
      backendNodeId,
      depth: -1,
      pierce: true,
    });
    texts.push(...closedTexts(node as DomNode));
  }
  await session.detach();
  return texts;
}

/** What expected.json says of one model path. */
export interface Expected {
  fact: string | null;
  value?: unknown;
  startsWith?: string;
  /** A declared failure: the test fails once it is mended, so that the list shrinks. */
  known?: string;
  /** Where it is not simply filled: refused, reverted, asked (left alone), missed. */
  outcome?: string;
}

const labels = JSON.parse(
  readFileSync(path.join(root, 'tests/portals/miit-imps/expected.json'), 'utf8'),
) as Record<string, Record<string, Expected>>;

/** Hand-labelled answers of one step: they stand in no page. */
export function expectedOf(step: Step): [string, Expected][] {
  return Object.entries(labels[step] ?? {});
}

/** Model paths of a step that do not hold what they should, as sentences. */
export async function wrongIn(page: Page, step: Step): Promise<string[]> {
  const wrong: string[] = [];
  for (const [where, { value, startsWith, known }] of expectedOf(step)) {
    const held = await model(page, where);
    const right = startsWith
      ? String(held).startsWith(startsWith)
      : value === undefined || JSON.stringify(held) === JSON.stringify(value);
    if (right && known) wrong.push(`${where} is right now: remove its “known” from expected.json`);
    if (!right && !known)
      wrong.push(
        `${where}: ${JSON.stringify(held)}, expected ${JSON.stringify(startsWith ?? value)}`,
      );
  }
  return wrong;
}

/** Lines that are asked about and that a user of the sample company would tick. */
export const ticks: Partial<Record<Step, string[]>> = {
  unit: ['填写成立时间', '填写传真'],
  project: ['填写申报类型'],
};
