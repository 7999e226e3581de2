import type { Heading } from './heading';
import { clean, wordsOf } from './text';

const ACTIVE =
  '.active,.is-active,.layui-this,[aria-selected="true"],[aria-current]:not([aria-current="false"]),.is-process,[class*="-active"],[class*="-process"],[class*="tabs-selected"],.current,.selected,.on,.cur';

/** The heading that a bar of tabs or steps is by the one that is marked, or null. */
export function switched(element: Element): Heading | null {
  const text = activeText(element);
  return text ? { text, element, level: 0, number: 0, style: 'tab' } : null;
}

/** Name of the active tab or step in a bar of several. */
function activeText(bar: Element): string {
  const marked = bar.querySelectorAll(ACTIVE);
  for (const one of [...marked].reverse()) {
    const text = clean(wordsOf(one));
    if (text && text.length <= 24 && wordsOf(bar).trim().length > text.length)
      return text.replace(/^\d+\s*/, '');
  }
  return '';
}
