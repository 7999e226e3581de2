import { browser } from 'wxt/browser';
import type { PageDescription } from '@/rules/field';
import {
  type FrameMessage,
  type OutcomesAnswer,
  outcomesAnswer,
  pageDescription,
} from '@/storage/messages';
import { isServed } from './served';
import { forget, keep, keptAmong, recall } from './session-store';

/** What is known of one frame that runs our content script. */
export interface Frame {
  tabId: number;
  frameId: number;
  origin: string;
  page: PageDescription;
}

const known = new Map<number, Map<number, Frame>>();
/** A page that does not answer this long is not waited for: its scripts may never rest. */
const patienceMs = 15_000;
const storeKey = (tabId: number) => `frames:${tabId}`;

/** Frames of a tab that have described themselves, in this worker or before it was stopped. */
async function idsOf(tabId: number): Promise<Set<number>> {
  const kept = (await recall<number[]>(storeKey(tabId))) ?? [];
  return new Set([...kept, ...(known.get(tabId)?.keys() ?? [])]);
}

/** Remembers a frame's latest description. Page values stay in memory only. */
export async function rememberFrame(frame: Frame): Promise<void> {
  const frames = known.get(frame.tabId) ?? new Map<number, Frame>();
  const fresh = !frames.has(frame.frameId);
  frames.set(frame.frameId, frame);
  known.set(frame.tabId, frames);
  if (fresh) await keep(storeKey(frame.tabId), [...(await idsOf(frame.tabId))]);
}

/** The frame's document is gone: it is not asked again until a new one describes itself. */
export async function forgetFrame(tabId: number, frameId: number): Promise<void> {
  known.get(tabId)?.delete(frameId);
  const ids = await idsOf(tabId);
  if (ids.delete(frameId)) await keep(storeKey(tabId), [...ids]);
}

/** The tab is closed. */
export async function forgetTab(tabId: number): Promise<void> {
  known.delete(tabId);
  await forget(storeKey(tabId));
}

/** Open tabs in which some frame has described itself, before the worker was stopped too. */
export async function knownTabs(): Promise<number[]> {
  const open = (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
  const kept = await keptAmong(open.map(storeKey));
  return open.filter((tabId) => kept.has(storeKey(tabId)));
}

/** Sends one frame a message; null when nobody is there any more. */
export async function tell<Answer>(
  tabId: number,
  frameId: number,
  message: FrameMessage,
): Promise<Answer | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId });
    return (answer as Answer | undefined) ?? null;
  } catch {
    return null;
  }
}

const nonsense = '页面的回答看不懂，没有采用。请刷新页面后再试。';

/** The same where outcomes are to come back; an answer that is none is an error in words. */
export async function tellForOutcomes(
  tabId: number,
  frameId: number,
  message: FrameMessage,
): Promise<OutcomesAnswer | null> {
  const heard = await tell<unknown>(tabId, frameId, message);
  if (heard === null) return null;
  const parsed = outcomesAnswer.safeParse(heard);
  return parsed.success ? parsed.data : { error: nonsense };
}

/**
 * Frames of a tab with their forms read anew. Works after the worker was stopped:
 * the frame ids are kept, the forms themselves are asked for again.
 */
export async function readFrames(tabId: number): Promise<Frame[]> {
  const ids = (await idsOf(tabId)).add(0);
  const frames: Frame[] = [];
  let busy = false;
  for (const frameId of [...ids].sort((a, b) => a - b)) {
    const heard = await Promise.race([tell(tabId, frameId, { type: 'page.read' }), silence()]);
    if (heard === 'busy') {
      busy = true;
      continue;
    }
    const answer = pageDescription.safeParse(heard);
    if (!answer.success) {
      await forgetFrame(tabId, frameId);
      continue;
    }
    const { origin } = new URL(answer.data.url);
    if (!(await isServed(origin))) {
      await forgetFrame(tabId, frameId);
      continue;
    }
    const frame = { tabId, frameId, origin, page: answer.data };
    await rememberFrame(frame);
    frames.push(frame);
  }
  if (busy && frames.length === 0)
    throw new Error('页面正忙，一直没有回应。请等它停下来，或刷新页面后再试。');
  return frames;
}

const silence = () => new Promise<'busy'>((resolve) => setTimeout(resolve, patienceMs, 'busy'));

/** Frames as last described, read anew where the worker was stopped since one of them spoke. */
export async function framesOf(tabId: number): Promise<Frame[]> {
  const ids = await idsOf(tabId);
  const frames = known.get(tabId);
  const all = frames && frames.size > 0 && [...ids].every((frameId) => frames.has(frameId));
  return all ? [...frames.values()] : readFrames(tabId);
}

/** Tells every frame of a tab at once: one that never answers keeps no other waiting. */
export async function tellFrames(tabId: number, message: FrameMessage): Promise<void> {
  const frames = await framesOf(tabId).catch(() => []);
  await Promise.all(frames.map(({ frameId }) => tell(tabId, frameId, message)));
}

/** Has every frame that ever described itself say so anew, also what is served no more. */
export async function callAll(): Promise<void> {
  for (const tabId of await knownTabs())
    for (const frameId of (await idsOf(tabId)).add(0))
      void tell(tabId, frameId, { type: 'page.refresh' });
}

type Waiter = (frame: Frame) => void;
const waiters = new Map<string, Set<Waiter>>();

/** Resolves when that frame describes itself next (after a postback), or null after `ms`. */
export function nextDescription(tabId: number, frameId: number, ms: number): Promise<Frame | null> {
  const key = `${tabId}:${frameId}`;
  return new Promise((resolve) => {
    const waiting = waiters.get(key) ?? new Set<Waiter>();
    waiters.set(key, waiting);
    const done = (frame: Frame | null) => {
      clearTimeout(timer);
      waiting.delete(done);
      resolve(frame);
    };
    const timer = setTimeout(() => done(null), ms);
    waiting.add(done);
  });
}

/** Wakes whoever waits for this frame. */
export function frameDescribed(frame: Frame): void {
  for (const done of waiters.get(`${frame.tabId}:${frame.frameId}`) ?? []) done(frame);
}
