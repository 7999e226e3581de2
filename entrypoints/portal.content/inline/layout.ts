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

/** The box of a field, or null while it is not to be seen. */
function visibleBox(anchor: Element): DOMRect | null {
  const box = anchor.getBoundingClientRect();
  if (box.width < 4 || box.height < 4) return null;
  // Clipped away by an inner scroller: the pill would float over foreign content.
  for (let node = anchor.parentElement; node && node !== document.body; node = node.parentElement) {
    if (node.scrollHeight <= node.clientHeight + 1) continue;
    const frame = node.getBoundingClientRect();
    const outside = box.bottom < frame.top + 4 || box.bottom > frame.bottom + 4;
    if (outside && getComputedStyle(node).overflowY !== 'visible') return null;
  }
  return box;
}

export function createLayout(marks: () => Iterable<Mark>): Layout {
  let frame = 0;
  const place = () => {
    frame = 0;
    const places: { mark: Mark; box: DOMRect | null }[] = [];
    for (const mark of marks()) {
      const anchor = mark.anchor();
      places.push({ mark, box: anchor?.isConnected ? visibleBox(anchor) : null });
    }
    const { scrollX, scrollY } = window;
    for (const { mark, box } of places) {
      mark.element.hidden = box === null;
      if (!box) continue;
      const { style } = mark.element;
      style.transform = `translate(${Math.round(box.left + scrollX)}px,${Math.round(box.top + scrollY)}px)`;
      style.width = `${Math.round(box.width)}px`;
      style.setProperty('--h', `${Math.round(box.height)}px`);
      const { classList } = mark.element;
      classList.toggle('tight', box.width < tightWidth && box.height < tightHeight);
      classList.toggle('at-left', box.right < cardWidth);
    }
  };
  const schedule = () => {
    frame ||= requestAnimationFrame(place);
  };
  const onScroll = (event: Event) => {
    if (event.target !== document) schedule();
  };
  const options = { capture: true, passive: true };
  const settling = ['transitionend', 'animationend', 'load', 'toggle'];
  document.addEventListener('scroll', onScroll, options);
  for (const type of settling) document.addEventListener(type, schedule, options);
  window.addEventListener('resize', schedule);
  const sizes = new ResizeObserver(schedule);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  return {
    schedule,
    stop() {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', onScroll, options);
      for (const type of settling) document.removeEventListener(type, schedule, options);
      window.removeEventListener('resize', schedule);
      sizes.disconnect();
    },
  };
}
