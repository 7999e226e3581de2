/** Remembers focus and scroll position; the answer puts them back. */
export function keepPlace(): () => void {
  const active = document.activeElement;
  const { scrollX, scrollY } = window;
  return () => {
    const now = document.activeElement;
    if (now !== active)
      if (active instanceof HTMLElement && active !== document.body && active.isConnected)
        active.focus({ preventScroll: true });
      else if (now instanceof HTMLElement) now.blur();
    if (window.scrollX !== scrollX || window.scrollY !== scrollY) window.scrollTo(scrollX, scrollY);
  };
}
