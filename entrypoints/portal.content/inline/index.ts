import type { FieldLimit, PageAdvice } from '@/storage/messages';
import type { FormReader, Found } from '../fields';
import { first, listen } from '../listen';
import { isSame } from '../same';
import { createCounter } from './counter';
import { createDraftOffer, type DraftOffer } from './draft-offer';
import { FieldMark } from './field-mark';
import { createFinding } from './finding';
import { createLayout } from './layout';
import { createSurface, make, onPress } from './surface';

export interface InlineActions {
  openPanel(intent: 'fill' | 'deadlines' | 'findings'): void;
  restoreDraft(signature: string): void;
  discardDraft(signature: string): void;
}

export interface Inline {
  /** Our host element, for the reader to ignore. */
  host: HTMLElement;
  /** Shows what the background says of this page; replaces what was shown. */
  show(advice: PageAdvice): void;
  /** Says that the background refuses, and why; '' takes it back, as `show` does. */
  refused(reason: string): void;
  offerDraft(signature: string, offer: DraftOffer | null): void;
  /** The text of a field changed by any means. */
  refresh(signature?: string): void;
  /** Scrolls to a field and rings it for a moment. */
  point(signature: string): boolean;
  /** A line at the top of the page while the user points at a field; '' takes it away. */
  say(text: string): void;
  stop(): void;
}

/** How long a field stays ringed after the panel pointed at it. */
const ringMs = 1_600;
/** Texts set by page scripts raise no event: visible limited fields are compared this often. */
const compareMs = 1_000;

export function createInline(reader: FormReader, actions: InlineActions): Inline {
  const surface = createSurface();
  const marks = new Map<string, FieldMark>();
  const offers = new Map<string, DraftOffer>();
  const layout = createLayout(surface, () => marks.values());
  const bar = make('div', 'bar');
  bar.hidden = true;
  surface.view.append(bar);
  let fab: HTMLElement | null = null;
  let hidden = false;
  let advice: PageAdvice | null = null;
  let refusal = '';

  /** The field of a signature, looked for anew only when it has left the page. */
  function fieldOf(signature: string) {
    let found: Found | null = null;
    return () => {
      if (!found?.element.isConnected || found.control.input?.isConnected === false)
        found = reader.find(signature);
      return found;
    };
  }

  function refresh(signature?: string) {
    for (const key of signature === undefined ? marks.keys() : [signature]) {
      const counter = marks.get(key)?.counter;
      const found = counter && reader.find(key);
      if (found) counter.update(reader.value(found));
    }
  }

  function erase(signature: string, mark: FieldMark) {
    mark.element.remove();
    mark.stop();
    if (mark.watched) unwatch(mark.watched);
    marks.delete(signature);
  }

  function markOf(signature: string): FieldMark {
    const known = marks.get(signature);
    if (known) return known;
    const mark = new FieldMark(fieldOf(signature));
    surface.root.append(mark.element);
    marks.set(signature, mark);
    return mark;
  }

  function draw() {
    const limits = bySignature<FieldLimit>(advice?.limits);
    const annotations = bySignature(advice?.annotations);
    const signatures = new Set([
      ...limits.keys(),
      ...annotations.keys(),
      ...(advice ? offers.keys() : []),
    ]);
    for (const [signature, mark] of marks) if (!signatures.has(signature)) erase(signature, mark);
    for (const signature of signatures) {
      const mark = markOf(signature);
      const own = limits.get(signature);
      const counted = own && advice ? { own, counting: advice.counting } : undefined;
      mark.put('counter', counted, ({ own, counting }) => {
        mark.counter = createCounter(own, counting);
        return mark.counter.element;
      });
      mark.put('findings', annotations.get(signature), (found) =>
        createFinding(found, () => actions.openPanel('findings')),
      );
      mark.put('draft', offers.get(signature), (offer) =>
        createDraftOffer(
          offer,
          () => actions.restoreDraft(signature),
          () => actions.discardDraft(signature),
        ),
      );
    }
    refresh();
    layout.schedule();
  }

  function drawButton() {
    fab?.remove();
    fab = null;
    if (hidden || (!refusal && !advice?.fillable)) return;
    fab = make('div', 'fab');
    const open = make(
      'button',
      '',
      refusal ? '申报助手 · 现在用不了，点开看原因' : `申报助手 · 可填 ${advice?.fillable} 项`,
    );
    open.title = refusal;
    const hide = make('button', 'hide', '×');
    hide.setAttribute('aria-label', '收起');
    onPress(open, () => actions.openPanel('fill'));
    onPress(hide, () => {
      hidden = true;
      drawButton();
    });
    fab.append(open, hide);
    surface.view.append(fab);
    layout.schedule();
  }

  const onInput = (event: Event) => {
    const target = event.composedPath()[0];
    if (!(target instanceof Node)) return;
    for (const [signature, mark] of marks)
      if (mark.counter && mark.anchor()?.contains(target)) refresh(signature);
  };
  const deaf = listen(document, 'input', onInput, first);
  let timer = 0;
  const onScreen = new Set<Element>();
  const screen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) onScreen.add(target);
      else onScreen.delete(target);
  });
  const watch = (mark: FieldMark) => {
    const element = mark.anchor();
    if (element === mark.watched) return;
    if (mark.watched) unwatch(mark.watched);
    mark.watched = element;
    if (element) screen.observe(element);
  };
  const unwatch = (element: Element) => {
    screen.unobserve(element);
    onScreen.delete(element);
  };
  // Only what is on screen is compared: thousands of limited boxes cost no more than a few.
  const compare = () => {
    if (document.visibilityState === 'visible')
      for (const mark of marks.values()) {
        if (!mark.counter) continue;
        watch(mark);
        const field = mark.watched && onScreen.has(mark.watched) && mark.field();
        if (field) mark.counter.update(reader.value(field));
      }
    timer = window.setTimeout(compare, compareMs);
  };
  compare();

  return {
    host: surface.host,
    refused(reason) {
      if (reason === refusal) return;
      refusal = reason;
      drawButton();
    },
    show(next) {
      if (refusal) this.refused('');
      const same = isSame(advice, next);
      advice = next;
      if (same) {
        refresh();
        layout.schedule();
        return;
      }
      draw();
      drawButton();
    },
    offerDraft(signature, offer) {
      if (offer) offers.set(signature, offer);
      else offers.delete(signature);
      draw();
    },
    refresh,
    point(signature) {
      const element = reader.find(signature)?.element;
      if (!element) return false;
      element.scrollIntoView({ block: 'center' });
      const ring = make('div', 'ring');
      const box = element.getBoundingClientRect();
      const { left, top, scale } = surface.origin();
      const at = (length: number) => `${length / scale}px`;
      ring.style.cssText = `left:${at(box.left - left - 4)};top:${at(box.top - top - 4)};width:${at(box.width + 8)};height:${at(box.height + 8)}`;
      surface.root.append(ring);
      setTimeout(() => ring.remove(), ringMs);
      return true;
    },
    say(text) {
      bar.textContent = text;
      bar.hidden = text === '';
    },
    stop() {
      clearTimeout(timer);
      screen.disconnect();
      deaf();
      layout.stop();
      surface.remove();
    },
  };
}

function bySignature<T extends { signature: string }>(all: readonly T[] = []): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(each.signature, [...(groups.get(each.signature) ?? []), each]);
  return groups;
}
