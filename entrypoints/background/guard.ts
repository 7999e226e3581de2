import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import {
  type Failure,
  type PageMessage,
  type PanelMessage,
  pageMessage,
  panelMessage,
} from '@/storage/messages';
import { endFrame } from './end-frame';
import { isServed } from './served';

/** A frame of a tab, as the browser vouches for it (never as the message claims). */
export interface FrameSender {
  tabId: number;
  frameId: number;
  origin: string;
  url: string;
}

type Sender = Browser.runtime.MessageSender;

/** Origin of a URL, '' where it is none. */
export function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
}

/** Is the sender one of our own pages (panel, options)? */
export function fromOwnPage(sender: Sender): boolean {
  return (
    sender.id === browser.runtime.id && Boolean(sender.url?.startsWith(browser.runtime.getURL('/')))
  );
}

/** The frame behind a content script's message; null for anything else. */
export function frameOf(sender: Sender): FrameSender | null {
  const { id, url, tab, frameId } = sender;
  if (id !== browser.runtime.id || !url || tab?.id === undefined || frameId === undefined)
    return null;
  if (!/^https?:/.test(url)) return null;
  return { tabId: tab.id, frameId, origin: new URL(url).origin, url };
}

export type PageHandlers = {
  [Type in PageMessage['type']]: (
    message: Extract<PageMessage, { type: Type }>,
    frame: FrameSender,
  ) => Promise<unknown>;
};
export type PanelHandlers = {
  [Type in PanelMessage['type']]: (
    message: Extract<PanelMessage, { type: Type }>,
  ) => Promise<unknown>;
};

const panelTypes = new Set<string>(panelMessage.options.map((option) => option.shape.type.value));
const pageTypes = new Set<string>(pageMessage.options.map((option) => option.shape.type.value));

const refuse = (error: string): Failure => ({ error });

/**
 * Routes one raw message by who sent it. Privileged types (`PanelMessage`) answer
 * our own pages only; page types answer content scripts only; anything that does
 * not parse is refused. Errors travel as `{error}` in Chinese.
 */
export async function dispatch(
  raw: unknown,
  sender: Sender,
  page: PageHandlers,
  panel: PanelHandlers,
  explain: (error: unknown) => string,
): Promise<unknown> {
  const type =
    typeof raw === 'object' && raw !== null && 'type' in raw && typeof raw.type === 'string'
      ? raw.type
      : '';
  try {
    if (panelTypes.has(type)) {
      if (!fromOwnPage(sender)) return refuse('网页不能发出这个请求。');
      const parsed = panelMessage.safeParse(raw);
      if (!parsed.success) return refuse(`请求“${type}”内容不对，已忽略。请重新打开侧边栏。`);
      const handle = panel[parsed.data.type] as (m: PanelMessage) => Promise<unknown>;
      return await handle(parsed.data);
    }
    if (pageTypes.has(type)) {
      const frame = frameOf(sender);
      if (!frame) return refuse('这个请求只能来自已识别的申报页面。');
      // Switched off under an open page: what stands there ends with this answer.
      if (!(await isServed(frame.origin))) {
        await endFrame(frame.tabId, frame.frameId);
        return { ...refuse('本站没有启用助手。'), off: true };
      }
      const parsed = pageMessage.safeParse(raw);
      if (!parsed.success) return refuse(`页面消息“${type}”内容不对，已忽略。`);
      const handle = page[parsed.data.type] as (m: PageMessage, f: FrameSender) => Promise<unknown>;
      return await handle(parsed.data, frame);
    }
    return refuse('不认识的请求，已忽略。');
  } catch (error) {
    return refuse(explain(error));
  }
}
