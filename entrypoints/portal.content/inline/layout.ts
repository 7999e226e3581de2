import { first, listen } from '../listen';
import type { Surface } from './surface';

/**
 * Keeps marks beside their fields. Works in document coordinates, so that
 * scrolling the page itself costs nothing; inner scrolling, resizing, animation
 * and mutation re-measure once per frame, reads before writes.
 */

/** On a smaller box the words of a finding would hide what is typed: a sign stands for them. */
const tightWidth = 260;
const tightHeight = 28;
/** Nearer to the left edge than this a card opens to the right. */
const cardWidth = 320;

export interface Mark {
  element: HTMLElement;
  /** The field it belongs to, or null when it has left the page. */
  anchor(): Element | null;
}

export interface Layout {
  schedule(): void;
  stop(): void;
}

/** The box of a field, or null while it is not to be seen; `clips`: what cuts its inside off, once asked. */
function visibleBox(anchor: Element, clips: Map<Element, DOMRect | null>): DOMRect | null {
  const box = anchor.getBoundingClientRect();
  if (box.width < 4 || box.height < 4) return null;
  // Clipped away by an inner scroller: the pill would float over foreign content.
  for (let node = anchor.parentElement; node && node !== document.body; node = node.parentElement) {
    let frame = clips.get(node);
    if (frame === undefined) {
      const cuts =
        node.scrollHeight > node.clientHeight + 1 && getComputedStyle(node).overflowY !== 'visible';
      frame = cuts ? node.getBoundingClientRect() : null;
      clips.set(node, frame);
    }
    if (frame && (box.bottom < frame.top + 4 || box.bottom > frame.bottom + 4)) return null;
  }
  return box;
}

/** Under a transformed root even `fixed` scrolls along: then the view is laid over the window by hand. */
function fitView(view: HTMLElement, scale: number): boolean {
  const { style } = view;
  if (style.cssText) style.cssText = '';
  const box = view.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const near = (a: number, b: number) => Math.abs(a - b) < 24;
  if (near(box.top, 0) && near(box.left, 0) && near(box.bottom, innerHeight)) return false;
  const width = document.compatMode === 'CSS1Compat' ? clientWidth : innerWidth;
  const height = document.compatMode === 'CSS1Compat' ? clientHeight : innerHeight;
  style.cssText = `inset:auto;left:${-box.left / scale}px;top:${-box.top / scale}px;width:${width / scale}px;height:${height / scale}px`;
  return true;
}

export function createLayout({ view, origin }: Surface, marks: () => Iterable<Mark>): Layout {
  let frame = 0;
  let moved = false;
  const place = () => {
    frame = 0;
    const places: { mark: Mark; box: DOMRect | null }[] = [];
    const clips = new Map<Element, DOMRect | null>();
    for (const mark of marks()) {
      const anchor = mark.anchor();
      places.push({ mark, box: anchor?.isConnected ? visibleBox(anchor, clips) : null });
    }
    const { left, top, scale } = origin();
    moved = fitView(view, scale);
    for (const { mark, box } of places) {
      mark.element.hidden = box === null;
      if (!box) continue;
      const { style } = mark.element;
      const at = (length: number) => `${Math.round(length / scale)}px`;
      // not by a transform: each would be a layer of its own to the browser, in every frame
      style.left = at(box.left - left);
      style.top = at(box.top - top);
      style.width = at(box.width);
      style.setProperty('--h', at(box.height));
      const { classList } = mark.element;
      classList.toggle('tight', box.width < tightWidth * scale && box.height < tightHeight * scale);
      classList.toggle('at-left', box.right < cardWidth * scale);
    }
  };
  const schedule = () => {
    frame ||= requestAnimationFrame(place);
  };
  const onScroll = (event: Event) => {
    if (moved || event.target !== document) schedule();
  };
  const deaf = [
    listen(document, 'scroll', onScroll, first),
    listen(document, 'transitionend animationend load toggle', schedule, first),
    listen(window, 'resize', schedule),
  ];
  const sizes = new ResizeObserver(schedule);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  return {
    schedule,
    stop() {
      cancelAnimationFrame(frame);
      for (const off of deaf) off();
      sizes.disconnect();
    },
  };
}
