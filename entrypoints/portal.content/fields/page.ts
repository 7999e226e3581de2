import type { Entry, Run } from './model';
import { clean, fold, HINT_CLASS, squeeze } from './text';

const INLINE = new Set(
  'A,ABBR,B,BDI,BDO,BIG,CITE,CODE,DFN,EM,FONT,I,INS,KBD,LABEL,MARK,NOBR,Q,S,SAMP,SMALL,SPAN,STRONG,STRIKE,SUB,SUP,TT,U,VAR,WBR'.split(
    ',',
  ),
);
const SKIP = new Set(
  'SCRIPT,STYLE,TEMPLATE,NOSCRIPT,BUTTON,OPTION,SELECT,INPUT,TEXTAREA,IFRAME,OBJECT,svg,SVG,IMG,CANVAS,VIDEO,HEAD'.split(
    ',',
  ),
);
const STOP = new Set(['FORM', 'BODY', 'FIELDSET', 'HTML', 'MAIN']);

export const isInline = (element: Element): boolean => INLINE.has(element.nodeName);
export const classOf = (element: Element): string => element.getAttribute('class') ?? '';

/** A translation in an element of its own stands apart: `名称 NAME`. */
const spaced = (before: string, text: string): string =>
  /[\u4e00-\u9fff）]$/.test(before) && /^[A-Za-z]/.test(text) ? ` ${text}` : text;

/** What one reading knows of the document: where the controls are, and texts already read. */
export class Page {
  /** Ancestors of shown controls. */
  readonly holders = new Set<Node>();
  /** Elements that are, or are part of, a shown control. */
  readonly owners = new Map<Element, Entry>();
  private readonly texts = new Map<Element, string>();
  private readonly labels = new Map<Element, string>();

  constructor(
    readonly layout: boolean,
    readonly ignored: (element: Element) => boolean,
  ) {}

  clear(): void {
    this.holders.clear();
    this.owners.clear();
  }

  /** The text of this element may have changed. */
  forget(element: Element): void {
    this.texts.delete(element);
    this.labels.delete(element);
  }

  add(entry: Entry): void {
    const { control, first, last, anchor } = entry;
    const { holders, owners } = this;
    const hold = (element: Element) => {
      for (let up = element.parentNode; up && !holders.has(up); up = up.parentNode) holders.add(up);
    };
    owners.set(control.root, entry);
    owners.set(first, entry);
    owners.set(last, entry);
    for (const element of control.owns) owners.set(element, entry);
    hold(first === last ? anchor : first);
    if (first === last) return;
    for (const box of control.owns) {
      owners.set(box.closest('label') ?? box, entry);
      hold(box);
    }
  }

  skips(element: Element): boolean {
    return (
      SKIP.has(element.nodeName) ||
      (element as HTMLElement).hidden === true ||
      (element.hasAttribute('style') &&
        /display:\s*none/.test(element.getAttribute('style') ?? '')) ||
      this.ignored(element)
    );
  }

  /** Text of an element without controls, buttons, hints and hidden parts. */
  textOf(element: Element): string {
    let text = this.texts.get(element);
    if (text === undefined) {
      text = element.firstElementChild
        ? fold(this.gather(element, { left: 400 }))
        : fold(element.textContent ?? '');
      this.texts.set(element, text);
    }
    return text;
  }

  private gather(element: Element, budget: { left: number }): string {
    let out = '';
    for (let node = element.firstChild; node && budget.left > 0; node = node.nextSibling) {
      budget.left--;
      if (node.nodeType === 3) out += node.nodeValue;
      else if (node.nodeType === 1) {
        const child = node as Element;
        if (child.nodeName === 'BR') out += ' ';
        else if (!this.owners.has(child) && !this.skips(child) && !HINT_CLASS.test(classOf(child)))
          out += INLINE.has(child.nodeName)
            ? spaced(out, this.gather(child, budget))
            : ` ${this.gather(child, budget)} `;
      }
    }
    return out;
  }

  /**
   * Texts before a control, nearest first, up to the previous control, `scope` or 13
   * ancestors; `line`: the previous control stands on the same line.
   */
  runsBefore(
    entry: Entry,
    next: Entry | undefined,
    scope: Element | null,
  ): { runs: Run[]; line: boolean } {
    const runs: Run[] = [];
    let buffer = '';
    let element: Element | null = null;
    let near = true;
    let shared = false;
    let budget = 90;
    let met = false;
    const flush = (touches = false) => {
      if (element && buffer.trim())
        runs.push({ text: squeeze(buffer), element, near, shared, touches, hint: false });
      buffer = '';
      element = null;
    };
    const take = (node: Node): void => {
      if (--budget < 0) met = true;
      else if (node.nodeType === 3) {
        if (node.nodeValue?.trim()) {
          buffer = node.nodeValue + buffer;
          element ??= node.parentElement;
        }
      } else if (node.nodeType === 1) {
        const el = node as Element;
        const owner = this.owners.get(el);
        if (owner === entry) return;
        if (owner) met = true;
        else if (this.holders.has(el)) {
          flush(true);
          met = true;
        } else if (el.nodeName === 'BR' || el.nodeName === 'HR') {
          flush();
          near = false;
        } else if (!this.skips(el)) {
          if (HINT_CLASS.test(classOf(el))) {
            const text = fold(el.textContent ?? '');
            if (text) runs.push({ text, element: el, near, shared, touches: false, hint: true });
            return;
          }
          const block = !INLINE.has(el.nodeName);
          if (block) {
            flush();
            near = false;
          }
          for (let child = el.lastChild; child && !met; child = child.previousSibling) take(child);
          if (block) flush();
        }
      }
    };
    let node: Node = entry.first;
    for (let ups = 0; ups <= 13; ups++) {
      for (let left = node.previousSibling; left && !met; left = left.previousSibling) take(left);
      if (met) break;
      const parent: Node | null = node.parentNode;
      if (!parent || parent === scope || parent.nodeType !== 1 || STOP.has(parent.nodeName)) break;
      if (!INLINE.has(parent.nodeName)) {
        flush();
        near = false;
      }
      node = parent;
      if (!shared && next && parent.contains(next.first)) {
        flush();
        shared = true;
      }
      if (shared && runs.some((run) => run.shared && !run.hint)) break;
    }
    flush(met);
    return { runs, line: near && met };
  }

  /** Text right after the control on its line, and remarks below it. */
  textAfter(
    entry: Entry,
    prev: Entry | undefined,
    scope: Element | null,
  ): { line: string; more: string[]; ended: boolean } {
    let line = '';
    let open = true;
    let met = false;
    let followed = false;
    let budget = 30;
    const more: string[] = [];
    const take = (node: Node): void => {
      if (--budget < 0) met = true;
      else if (node.nodeType === 3) {
        const text = node.nodeValue ?? '';
        if (open) line += text;
        else if (text.trim()) more.push(fold(text));
      } else if (node.nodeType === 1) {
        const el = node as Element;
        if (this.owners.get(el) === entry) return;
        if (this.owners.has(el) || this.holders.has(el)) {
          met = true;
          followed = open;
        } else if (el.nodeName === 'BR') open = false;
        else if (!this.skips(el)) {
          if (!INLINE.has(el.nodeName)) {
            if (line.trim() || el.childElementCount > 3) open = false;
            const text = fold(el.textContent ?? '');
            if (text && text.length < 300) {
              if (open) line = text;
              else more.push(text);
              open = false;
            }
          } else
            for (let child = el.firstChild; child && !met; child = child.nextSibling) take(child);
        }
      }
    };
    let node: Node = entry.last;
    for (let ups = 0; ups <= 3 && !met; ups++) {
      for (let right = node.nextSibling; right && !met; right = right.nextSibling) take(right);
      const parent: Node | null = node.parentNode;
      if (!parent || parent === scope || parent.nodeType !== 1 || STOP.has(parent.nodeName)) break;
      if (prev && parent.contains(prev.first)) break;
      if (/^(?:TD|TH|TR|LI|DD)$/.test(parent.nodeName)) break;
      if (!INLINE.has(parent.nodeName) && line.trim()) open = false;
      node = parent;
    }
    return { line: squeeze(line), more, ended: !followed };
  }

  label(element: Element): string {
    let label = this.labels.get(element);
    if (label === undefined) {
      label = clean(this.textOf(element));
      this.labels.set(element, label);
    }
    return label;
  }
}
