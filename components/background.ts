import { browser } from 'wxt/browser';
import type { PlanLine } from '@/rules/plan';
import {
  type CapturePreview,
  type PanelEvent,
  type PanelMessage,
  type Plan,
  panelEvent,
  type RunState,
  type TabState,
} from '@/storage/messages';

interface Answers {
  'tab.state': TabState;
  'fill.plan': Plan;
  'fill.run': RunState;
  'fill.undo': RunState;
  'run.state': RunState;
  'draft.restore': RunState;
  'fill.preview': PlanLine;
  'capture.preview': CapturePreview;
}
type AnswerOf<K extends PanelMessage['type']> = K extends keyof Answers ? Answers[K] : unknown;

/**
 * Asks the background.
 * @throws {Error} with the Chinese sentence of a `Failure` answer, or saying that nobody answered
 */
export async function ask<M extends PanelMessage>(message: M): Promise<AnswerOf<M['type']>> {
  let answer: unknown;
  try {
    answer = await browser.runtime.sendMessage(message);
  } catch {
    throw new Error('助手后台没有响应，可能刚升级过。请重新打开本面板。');
  }
  if (answer && typeof answer === 'object' && 'error' in answer && answer.error)
    throw new Error(String(answer.error));
  return answer as AnswerOf<M['type']>;
}

/** The same where the answer does not matter and a missing background is no harm. */
export function tell(message: PanelMessage): void {
  ask(message).catch(() => undefined);
}

/** Profile, packs or settings changed: open pages are annotated anew. */
export function tellDataChanged(): void {
  tell({ type: 'data.changed' });
}

/** Hears the background's broadcasts, no content script's; returns the way to stop. */
export function listen(heard: (event: PanelEvent) => void): () => void {
  const hear = (message: unknown, sender: { url?: string }): undefined => {
    if (/^(?:https?|file|about|data|blob):/.test(sender.url ?? '')) return;
    const parsed = panelEvent.safeParse(message);
    if (parsed.success) heard(parsed.data);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}
