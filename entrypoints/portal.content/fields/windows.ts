import { shown } from '../gestures/dom';
import { widgets } from '../widgets';
import { clean, wordsOf } from './text';

const kinds = widgets.flatMap(({ windows }) => windows ?? []);

/** What a page lays over itself to enter one record, by its role or as its library draws it. */
export const FRAMES = ['[role="dialog"]', ...kinds.map(({ frame }) => frame)].join();

/** The signs that close them, where no word says so. */
export const CLOSES = kinds.map(({ close }) => close).join();

const ROLE = '[role="dialog"],dialog';
const LIES = /fixed|absolute/;
/** Elements between a window and the one that is laid over the page with it. */
const AROUND = 3;

/**
 * Does what stands in it begin anew, whatever heads the place in the markup? By its role, or
 * where it lies over the page: boxes in the flow of a page are called dialogs as well.
 */
export function isWindow(element: Element): boolean {
  if (!element.matches(FRAMES)) return false;
  if (element.matches(ROLE)) return true;
  for (let at: Element | null = element, n = 0; at && n < AROUND; at = at.parentElement, n++)
    if (LIES.test(getComputedStyle(at).position)) return true;
  return false;
}

/** The window of another page that a page is shown in, and what it is called. */
export interface WindowAround {
  title: string;
  open: boolean;
}

/** … null where it stands in none, or where another site's page is around it. */
export function windowAround({ defaultView }: Document): WindowAround | null {
  const frame = defaultView?.frameElement;
  const box = frame?.closest(FRAMES);
  if (!frame || !box || !isWindow(box)) return null;
  const titles = ['[class*="title"]', 'h1,h2,h3,h4,h5,[class*="header"]'].flatMap((css) =>
    [...box.querySelectorAll(css)].flatMap((one) =>
      one.contains(frame) ? [] : clean(wordsOf(one)),
    ),
  );
  return { title: titles.find(Boolean) ?? '', open: shown(frame) };
}
