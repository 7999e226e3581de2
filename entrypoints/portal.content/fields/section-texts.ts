import type { Heading } from './heading';
import type { Entry } from './model';
import type { Page } from './page';
import { hasUnit, isRemark } from './remark';
import { searches } from './search';
import type { Sections } from './section';
import { clean } from './text';

const MOST = 12;
/** Levels inside a heading at which a label may have been read. */
const DEEP = 4;
const LONGEST = 200;

/** Headings of one path that no control took for its label, and the section they make. */
interface Shared {
  free: Heading[];
  texts: string[];
  all: string[];
  section: string[];
  /** Remarks that may state a unit for what stands under it. */
  remarks: string[];
  /** Its texts were met. */
  told: boolean;
}

/**
 * The section of each control: headings above it, what its label's scope adds, what the
 * sentence is about. Controls under the same headings share one list.
 */
export class SectionTexts {
  /** Every text met, for the page's headings. */
  readonly met: Set<string>;
  /** What labels were read from. */
  private readonly froms = new Set<Element>();
  private readonly shared = new Map<Heading[], Shared>();

  constructor(
    shown: Entry[],
    private readonly page: Page,
    private readonly sections: Sections,
    private readonly outer: string[],
  ) {
    this.met = new Set(outer);
    for (const { from } of shown) if (from) this.froms.add(from);
  }

  /** Remarks that may state a unit for a control. */
  remarks({ path }: Entry): string[] {
    return this.under(path).remarks;
  }

  of(entry: Entry): string[] {
    const { scope, label, context, about } = entry;
    const silent = entry.state === 'hidden';
    const path = this.sections.of(entry);
    const shared = this.under(path);
    const { free } = shared;
    const bar = searches(entry, this.page);
    // what stands in the scope comes last on the path
    const last = free[free.length - 1];
    const within = scope !== null && last !== undefined && scope.contains(last.element);
    if (!within && !bar && !about && context.length === 0 && !shared.texts.includes(label)) {
      if (!silent && !shared.told) {
        shared.told = true;
        for (const text of shared.all) this.met.add(text);
      }
      return shared.section;
    }
    const texts = [...this.outer];
    const inner: string[] = [];
    for (const { element, text } of free)
      (within && scope.contains(element) ? inner : texts).push(text);
    texts.push(...context.map(clean), ...inner, about);
    const all = apart(texts, label);
    if (bar) all.push('搜索');
    if (!silent) for (const text of all) this.met.add(text);
    return kept(all);
  }

  /** Was a control's label read from this heading? */
  private claimed(element: Element, depth: number): boolean {
    if (this.froms.has(element)) return true;
    if (depth > 0)
      for (let inner = element.firstElementChild; inner; inner = inner.nextElementSibling)
        if (this.claimed(inner, depth - 1)) return true;
    return false;
  }

  private under(path: Heading[]): Shared {
    let shared = this.shared.get(path);
    if (!shared) {
      const free = path.filter((one) => !isRemark(one) && !this.claimed(one.element, DEEP));
      const texts = [...this.outer, ...free.map(({ text }) => text)];
      const all = apart(texts, '');
      shared = {
        free,
        texts,
        all,
        section: kept(all),
        remarks: remarksOn(path),
        told: false,
      };
      this.shared.set(path, shared);
    }
    return shared;
  }
}

/** Those that no title deeper in the path replaces by a unit of its own. */
function remarksOn(path: Heading[]): string[] {
  const from = path.findLastIndex(({ text }) => hasUnit(text));
  return path.flatMap(({ remark, anew }, n) =>
    remark !== undefined && (n > from || anew) ? remark : [],
  );
}

/** Neither empty, nor said twice running, nor the control's own label. */
const apart = (texts: string[], label: string): string[] =>
  texts.filter((text, n) => text && text !== texts[n - 1] && text !== label);

const kept = (texts: string[]): string[] =>
  texts.slice(-MOST).map((text) => text.slice(0, LONGEST));
