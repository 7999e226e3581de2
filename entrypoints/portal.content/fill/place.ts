/**
 * Remembers focus and the scroll position of the page and of all that scrolls around these
 * elements; the answer puts them back.
 */
export function keepPlace(elements: Iterable<Element> = []): () => void {
  const active = document.activeElement;
  const around = new Set<Element>();
  for (const element of elements)
    for (let up = element.parentElement; up && !around.has(up); up = up.parentElement)
      around.add(up);
  const places = [...around].map((each) => [each, each.scrollTop, each.scrollLeft] as const);
  const { scrollX, scrollY } = window;
  return () => {
    const now = document.activeElement;
    if (now !== active)
      if (active instanceof HTMLElement && active !== document.body && active.isConnected)
        active.focus({ preventScroll: true });
      else if (now instanceof HTMLElement) now.blur();
    for (const [each, top, left] of places)
      if (each.scrollTop !== top || each.scrollLeft !== left)
        each.scrollTo({ left, top, behavior: 'instant' });
    if (window.scrollX !== scrollX || window.scrollY !== scrollY)
      window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}
