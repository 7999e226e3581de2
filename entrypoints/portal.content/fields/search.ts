import type { Entry } from './model';
import { classOf } from './page';
import { fold } from './text';

const WORDS = /搜索|查询|检索|搜一搜/;
const NAMES = /^(?:keywords?|search\w*|q|wd|kw)$/i;
const CLASS =
  /(?:^|\s)(?:[a-z]+-)?(?:search|query|filter)(?:-?(?:bar|box|form|area|panel|collapse|wrap\w*|list|container|content|condition\w*|group|row))?(?=\s|$)/i;

/** Search boxes and query bars: reported with the section 搜索, so that they are refused. */
export class SearchBars {
  private readonly known = new Map<Element, boolean>();

  hold({ control }: Entry): boolean {
    const input = control.input ?? control.root;
    // a library's select may hold an input of type search
    if (control.kind === 'text') {
      if (input.getAttribute('type') === 'search') return true;
      if (WORDS.test(input.getAttribute('placeholder') ?? '')) return true;
      if (NAMES.test(input.getAttribute('name') ?? '')) return true;
    }
    return this.within(control.root.parentElement, 9);
  }

  private within(element: Element | null, depth: number): boolean {
    if (!element || depth === 0) return false;
    let known = this.known.get(element);
    if (known === undefined) {
      known =
        CLASS.test(classOf(element)) ||
        element.getAttribute('role') === 'search' ||
        (element.nodeName === 'FORM' && onlySearches(element)) ||
        this.within(element.parentElement, depth - 1);
      this.known.set(element, known);
    }
    return known;
  }
}

/** A form whose buttons search and do not save. */
function onlySearches(form: Element): boolean {
  const buttons = form.querySelectorAll(
    'button,a[class*="btn"],input[type="submit"],input[type="button"]',
  );
  let searches = false;
  for (const button of buttons) {
    const word = fold(button.textContent || (button as HTMLInputElement).value || '');
    if (/保存|提交|下一步|暂存|确定|申报/.test(word)) return false;
    if (/^(?:搜\s*索|查\s*询|检\s*索)$/.test(word)) searches = true;
  }
  return searches;
}
