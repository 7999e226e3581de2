import { browser } from 'wxt/browser';
import type { PageDescription } from '@/rules/field';
import type { Portal } from '@/rules/portal';
import type { FrameMessage, PageAdvice } from '@/storage/messages';
import { clock } from './clock';
import { createDrafts, isDraftable } from './drafts';
import { createReader } from './fields';
import { createSettle } from './fill';
import { valueMost } from './fit';
import type { Kit } from './handover';
import { createInline } from './inline';
import { first, listen } from './listen';
import { startPick } from './pick';
import { createRuns } from './runs';
import { createTelling } from './telling';
import { widgets } from './widgets';

/** Changes of the form are told to the background at most this often; twice as long after each that told nothing new. */
const describePauseMs = 250;
/** A page that never rests is told of all the same, this long after its first change. */
const describeLatestMs = 2_000;
/** Until a page that was refused advice asks once more. */
const refusedMs = 10_000;

/**
 * One frame of a portal: reads the form, tells the background of it, shows its
 * advice, writes what the user confirmed. Ends when the extension is gone.
 */
export function startSession(portal: Portal | null, kit: Kit): void {
  const link = kit.createLink();
  const telling = createTelling(link);
  const ignore: Element[] = [];
  const reader = createReader({ document, widgets, ignore });
  const inline = createInline(reader, {
    openPanel: (intent) => void link.send({ type: 'panel.open', intent }),
    restoreDraft: (signature) => void restoreDraft(signature),
    discardDraft(signature) {
      drafts.discard(signature);
      offered.delete(signature);
      inline.offerDraft(signature, null);
    },
  });
  ignore.push(inline.host);
  // Typing may begin before the background has answered: kept until it says no.
  const drafts = createDrafts(reader, link);
  let keepDrafts = true;
  const runs = createRuns(reader, link, () => {
    inline.refresh();
    reportSoon();
  });
  const offered = new Map<string, string>();
  let place = '';
  let timer = 0;
  let due = 0;
  let reporting = false;
  let pause = describePauseMs;
  let advised: PageAdvice | null = null;
  let endPick: (() => void) | null = null;

  function describePage(reading = reader.read()): PageDescription {
    const { fields, groups, headings, unread, window } = reading;
    const { href, origin } = location;
    const page = portal ? (kit.pageFor(portal, href, headings)?.id ?? '') : '';
    const { title } = document;
    const id = portal?.id ?? '';
    return kit.fitPage({
      url: href,
      origin,
      title,
      portal: id,
      page,
      headings,
      fields,
      groups,
      unread,
      ...(window !== undefined && { window }),
    });
  }

  async function report() {
    due = 0;
    if (reporting) return reportLater();
    reporting = true;
    try {
      await reportNow();
    } finally {
      reporting = false;
    }
  }

  async function reportNow() {
    // In slices, so that a form of 2,000 fields does not hold the page up.
    const page = describePage(await reader.readSoon());
    const advice = await telling.tell(page);
    if (link.dead) return;
    pause = advice === advised ? Math.min(pause * 2, describeLatestMs) : describePauseMs;
    advised = advice;
    if (!advice) {
      // The database may come back: asked again at leisure, what is typed is kept meanwhile.
      inline.refused(link.refusal);
      clearTimeout(timer);
      if (link.refusal) timer = window.setTimeout(() => void report(), refusedMs);
      return;
    }
    inline.show(advice);
    keepDrafts = advice.drafts;
    if (!keepDrafts) {
      drafts.drop();
      return;
    }
    const here = `${page.url.split('?')[0]} ${page.fields.length}`;
    if (here === place) return;
    place = here;
    for (const { found, draft } of await drafts.offers()) {
      const { signature } = found.descriptor;
      offered.set(signature, draft.text);
      const replaces = reader.value(found) !== '';
      inline.offerDraft(signature, { text: draft.text, updatedAt: draft.updatedAt, replaces });
    }
  }

  function reportAnew() {
    telling.again();
    reportSoon();
  }

  /** Somebody did something, or asks. */
  function reportSoon() {
    pause = describePauseMs;
    reportLater();
  }

  /** The page moved by itself. */
  function reportLater() {
    if (link.dead) return;
    clearTimeout(timer);
    const now = clock();
    due ||= now + describeLatestMs;
    timer = window.setTimeout(() => void report(), Math.min(pause, due - now));
  }

  async function restoreDraft(signature: string) {
    const text = offered.get(signature);
    const found = reader.find(signature);
    if (!text || !found || !isDraftable(found)) return;
    // Too long to be kept as a version: what stands there would be lost.
    if (reader.value(found).length > valueMost) return;
    // What stands in the field becomes a version of the draft before it is replaced.
    drafts.typed(found);
    drafts.flush();
    const desired =
      found.descriptor.kind === 'richtext'
        ? ({ type: 'rich', paragraphs: text.split('\n') } as const)
        : ({ type: 'text', text } as const);
    await found.widget.write(found.control, desired, createSettle(new AbortController().signal));
    offered.delete(signature);
    inline.offerDraft(signature, null);
    inline.refresh(signature);
  }

  function fieldOf(event: Event) {
    const target = event.composedPath()[0];
    // Only long texts are kept: a line of text need not be looked for among thousands.
    if (!(target instanceof Node) || target instanceof HTMLInputElement) return null;
    return reader.at(target);
  }

  const onInput = (event: Event) => {
    if (link.dead || runs.busy) return;
    if (!keepDrafts || !event.isTrusted) return;
    const found = fieldOf(event);
    if (found && isDraftable(found)) drafts.typed(found);
  };

  const answers: {
    [Type in FrameMessage['type']]: (
      message: Extract<FrameMessage, { type: Type }>,
    ) => Promise<unknown>;
  } = {
    'page.read': async () => {
      // It keeps this in place of what it was told: to be put right should the form go back.
      telling.again();
      return describePage(await reader.readSoon());
    },
    'page.refresh': async () => {
      reportAnew();
      return {};
    },
    'page.where': async () => ({ origin: location.origin }),
    'page.focus': async ({ signature }) => ({ found: inline.point(signature) }),
    'fill.apply': async (message) => {
      if (message.origin !== location.origin)
        return { error: '页面已经不是确认时的网站，没有填写。请重新生成填写计划。' };
      if (runs.busy) return { error: '本页正在填写，请等它结束。' };
      return { outcomes: await runs.apply(message) };
    },
    'fill.stop': async ({ runId }) => {
      runs.stop(runId);
      return {};
    },
    'fill.revert': async (message) => {
      if (message.origin !== location.origin)
        return { error: '页面已经不是填写时的网站，无法撤销。' };
      if (runs.busy) return { error: '本页正在填写，请等它结束再撤销。' };
      return { outcomes: await runs.revert(message) };
    },
    'teach.start': async () => {
      endPick?.();
      inline.say('请点一下要更正的输入框（按 Esc 取消）');
      endPick = startPick(
        reader,
        (field) => void link.send({ type: 'teach.picked', field: kit.fitField(field) }),
        () => {
          endPick = null;
          inline.say('');
        },
      );
      return {};
    },
    'teach.stop': async () => {
      endPick?.();
      return {};
    },
  };

  // `true` keeps the line open for a later answer: understood by every browser without a polyfill.
  const onMessage = (
    raw: unknown,
    sender: { id?: string },
    reply: (answer: unknown) => void,
  ): true | undefined => {
    const message = sender.id === browser.runtime.id ? kit.parseFrameMessage(raw) : null;
    if (!message) return undefined;
    const answer = answers[message.type] as (m: FrameMessage) => Promise<unknown>;
    answer(message).then(reply, () => reply({ error: '页面上的助手出错了。请刷新页面再试。' }));
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);

  const deaf = [
    listen(document, 'input', onInput, first),
    listen(document, 'change', reportSoon, first),
  ];
  const onRoute = () => {
    keepDrafts = true;
    reportSoon();
  };
  deaf.push(listen(window, 'hashchange popstate', onRoute));
  // Back from the browser's store of pages: another page of this frame was told of meanwhile.
  const onShown = (event: PageTransitionEvent) => event.persisted && reportAnew();
  deaf.push(listen(window, 'pageshow', onShown));
  const unwatch = reader.onChange(reportLater);
  void report();

  link.onDead(() => {
    clearTimeout(timer);
    runs.stop();
    endPick?.();
    drafts.stop();
    unwatch();
    reader.stop();
    inline.stop();
    for (const off of deaf) off();
    try {
      browser.runtime.onMessage.removeListener(onMessage);
    } catch {
      // The extension is gone: there is nothing to remove the listener from.
    }
  });
}
