import type { FieldDescriptor, RepeatGroup } from '@/rules/field';
import type { Widget } from '../widgets';
import { describeAll } from './descriptor';
import { Surroundings } from './evidence';
import { describe, findLists, type List } from './group';
import { readLabels } from './label';
import type { Entry } from './model';
import { classOf, Page } from './page';
import { entryOf, findControls, innerDocuments } from './scan';
import { activeText, Sections } from './section';
import { forbiddenByLabel, stateOf } from './state';
import { clean, fold } from './text';

/** One reading of a document with everything inside it. */
export interface Tree {
  roots: (Document | ShadowRoot)[];
  entries: Entry[];
  fields: FieldDescriptor[];
  lists: List[];
  groups: RepeatGroup[];
  headings: string[];
  bySignature: Map<string, number>;
  /** Is this element, or does it hold, a control? */
  touches(element: Element): boolean;
  refresh(index: number): void;
  refreshValues(): void;
}

const SEARCH = /搜索|查询|检索|搜一搜/;

export function readTree(
  doc: Document,
  widgets: Widget[],
  ignored: (element: Element) => boolean,
): Tree {
  const roots: (Document | ShadowRoot)[] = [];
  const entries: Entry[] = [];
  const lists = new Map<Element, List>();
  const pages: Page[] = [];
  const headings = new Set<string>();
  const box = doc.documentElement.getBoundingClientRect();
  const layout = box.width > 0 || box.height > 0;

  const readRoot = (root: Document | ShadowRoot, outer: string[]): void => {
    roots.push(root);
    const mine = findControls(root, widgets, ignored).map(entryOf);
    const page = new Page(layout, ignored);
    pages.push(page);
    const shown: Entry[] = [];
    for (const entry of mine) {
      entry.state = stateOf(entry, layout);
      if (entry.state === 'hidden') continue;
      entry.options = entry.widget.options(entry.control);
      entry.item = entry.widget.formItem(entry.control);
      page.add(entry);
      shown.push(entry);
    }
    readLabels(shown, new Surroundings(shown, page, root));
    const sections = new Sections(page);
    const claimed = new Set<Element>();
    const forms = new Map<Element, boolean>();
    for (const entry of shown) if (entry.from) claimed.add(entry.from);
    for (const entry of mine) {
      const path = sections
        .path(entry.anchor)
        .filter(({ element }) => !claimed.has(element) && !isClaimed(element, claimed));
      const within = (element: Element) => entry.scope?.contains(element) ?? false;
      entry.section = [
        ...outer,
        ...path.filter(({ element }) => !within(element)).map(({ text }) => text),
        ...entry.context.map(clean),
        ...path.filter(({ element }) => within(element)).map(({ text }) => text),
        entry.about,
      ].filter((text, n, all) => text && text !== all[n - 1] && text !== entry.label);
      if (entry.state !== 'hidden') for (const text of entry.section) headings.add(text);
      if (entry.state === 'open' && forbiddenByLabel(entry)) entry.state = 'forbidden';
      if (isSearch(entry, forms)) entry.section.push('搜索');
    }
    for (const [element, list] of findLists(shown, page, sections, root)) lists.set(element, list);
    entries.push(...mine);
    for (const heading of root.querySelectorAll(
      'h1,h2,h3,[aria-current],[class*="steps"],[class*="breadcrumb"]',
    )) {
      if (heading.childElementCount > 30) continue;
      const text = /H\d/.test(heading.nodeName)
        ? fold(heading.textContent ?? '')
        : activeText(heading);
      if (text && text.length <= 60) headings.add(text);
    }
    const inside = (frame: Element) => mine.some((entry) => entry.control.root.contains(frame));
    for (const [frame, inner] of innerDocuments(root, inside))
      readRoot(
        inner,
        sections.path(frame).map(({ text }) => text),
      );
    for (const host of shadowHosts(root))
      if (host.shadowRoot && !ignored(host))
        readRoot(host.shadowRoot, [...outer, ...sections.path(host).map(({ text }) => text)]);
  };
  readRoot(doc, []);

  const fields = describeAll(entries, lists);
  const bySignature = new Map<string, number>();
  fields.forEach((field, n) => {
    bySignature.set(field.signature, n);
  });
  const all = [...lists.values()];
  const refresh = (n: number): void => {
    const entry = entries[n];
    const field = fields[n];
    if (!entry || !field) return;
    const state = stateOf(entry, layout);
    field.state = state === 'open' && forbiddenByLabel(entry) ? 'forbidden' : state;
    field.value = /hidden|forbidden/.test(field.state) ? '' : entry.widget.read(entry.control);
  };
  return {
    roots,
    entries,
    fields,
    lists: all,
    groups: all.map(describe),
    headings: [...headings].slice(0, 200),
    bySignature,
    touches: (element) =>
      pages.some((page) => page.holders.has(element) || page.owners.has(element)),
    refresh,
    refreshValues: () => {
      fields.forEach((field, n) => {
        const entry = entries[n];
        if (entry && !/hidden|forbidden/.test(field.state))
          field.value = entry.widget.read(entry.control);
      });
    },
  };
}

function isClaimed(heading: Element, claimed: Set<Element>): boolean {
  if (heading.childElementCount === 0) return false;
  for (const label of heading.querySelectorAll('*')) if (claimed.has(label)) return true;
  return false;
}

const SEARCH_CLASS =
  /(?:^|\s)(?:[a-z]+-)?(?:search|query|filter)(?:-?(?:bar|box|form|area|panel|collapse|wrap\w*|list|container|content|condition\w*|group|row))?(?=\s|$)/i;

function isSearch(entry: Entry, forms: Map<Element, boolean>): boolean {
  const input = entry.control.input ?? entry.control.root;
  if (input.getAttribute('type') === 'search' || input.closest('[role="search"]')) return true;
  if (SEARCH.test(input.getAttribute('placeholder') ?? '')) return true;
  if (/^(?:keywords?|search\w*|q|wd|kw)$/i.test(input.getAttribute('name') ?? '')) return true;
  let up = entry.control.root.parentElement;
  for (let n = 0; up && n < 9; n++, up = up.parentElement) {
    if (SEARCH_CLASS.test(classOf(up))) return true;
    if (up.nodeName === 'FORM') {
      const known = forms.get(up) ?? onlySearches(up);
      forms.set(up, known);
      if (known) return true;
    }
  }
  return false;
}

/** A form whose buttons search and do not save. */
function onlySearches(form: Element): boolean {
  const words = [
    ...form.querySelectorAll('button,a[class*="btn"],input[type="submit"],input[type="button"]'),
  ].map((button) => fold(button.textContent || (button as HTMLInputElement).value || ''));
  return (
    words.some((word) => /^(?:搜\s*索|查\s*询|检\s*索)$/.test(word)) &&
    !words.some((word) => /保存|提交|下一步|暂存|确定|申报/.test(word))
  );
}

/** Open shadow hosts; a walk over the first nodes only, so that a huge page stays cheap. */
function shadowHosts(root: Document | ShadowRoot): Element[] {
  const out: Element[] = [];
  const walker = (
    root.nodeType === 9 ? (root as Document) : (root.ownerDocument ?? document)
  ).createTreeWalker(root, 1);
  for (let n = 0, node = walker.nextNode(); node && n < 30_000; node = walker.nextNode(), n++)
    if ((node as Element).shadowRoot) out.push(node as Element);
  return out;
}
