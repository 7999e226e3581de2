import { type FieldDescriptor, type RepeatGroup, withStillHeadings } from '@/rules/field';
import { clock } from '../clock';
import { everything } from '../gestures/dom';
import { first, listen } from '../listen';
import type { Control, Widget } from '../widgets';
import { type Haste, NEVER, NOW } from './aside';
import { createChanges, nodesOf } from './changes';
import { unitInside } from './descriptor';
import { Forest } from './forest';
import type { Entry } from './model';
import { elementOf } from './spots';
import { windowAround } from './windows';

export interface Found {
  control: Control;
  widget: Widget;
  descriptor: FieldDescriptor;
  element: HTMLElement;
}

export interface Reading {
  fields: FieldDescriptor[];
  groups: RepeatGroup[];
  /** Headings, step and tab names in view. */
  headings: string[];
  /** Shown controls that are not among the fields: a page may hold too many. */
  unread: number;
  /** Title of the window of another page in which this one is shown. */
  window?: string;
}

export interface FormReader {
  /** The form as it now is; only what changed since is read again. */
  read(): Reading;
  /** The same in slices of at most 12 ms, so that a form of thousands of fields never blocks the page. */
  readSoon(): Promise<Reading>;
  /** The one field with this signature, re-read if the page changed; null unless exactly one. */
  find(signature: string): Found | null;
  /** The field that this node of the page is part of. */
  at(node: Node): Found | null;
  /** Element of a RepeatGroup. */
  group(signature: string): HTMLElement | null;
  /** The page's own button that adds a row to it, found by where it stands; null if none. */
  addButton(signature: string): HTMLElement | null;
  /** What the control shows at this moment. */
  value(found: Found): string;
  /** The form's shape changed; at most once a frame, never for typing. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  stop(): void;
}

const WATCHED =
  'class style hidden disabled readonly required placeholder maxlength type inert open aria-hidden aria-disabled aria-selected aria-current'.split(
    ' ',
  );
/** Changes kept before everything is simply read again. */
const MANY = 400;
/** Milliseconds of work before the page may run. */
const SLICE = 12;
/** Milliseconds until a change is told of, at least. */
const FRAME = 16;
/** Least milliseconds between two announcements of a change. */
const PAUSE = 100;
/** The same where what changed lately was nothing of the form: a clock is not looked at ten times a second. */
const CALM = 400;
/** A page that moves beside its form is read this long after the last time: scripts set values without a word. */
const QUIET = 2_000;

/** Reads forms of one document, its open shadow roots and frames without a URL of their own. */
export function createReader(options: {
  document: Document;
  widgets: Widget[];
  ignore?: Element[];
}): FormReader {
  const { document: doc, widgets, ignore = [] } = options;
  const ignored = (element: Element): boolean =>
    ignore.length > 0 && ignore.some((host) => host.contains(element));
  const listeners = new Set<() => void>();
  let watched = new Set<Node>();
  let forest: Forest | null = null;
  let pending: MutationRecord[] = [];
  const changes = createChanges();
  /** Some were judged to matter and are not told of. */
  let fresh = false;
  let readAt = 0;
  /** Something beside the form changed since it was read: values may have, too. */
  let stirred = false;
  let opened: boolean | undefined;
  let timer = 0;
  let told = Number.NEGATIVE_INFINITY;
  let pause = PAUSE;

  const note = (records: MutationRecord[]): void => {
    if (!forest) return;
    changes.keep(records);
    // not within a reading: it knows half the page
    if (!steps && changes.count() > MANY) judge();
    if (records.length > 0) schedule();
  };

  /** Sorts out what may change the reading. */
  const judge = (): void => {
    if (!forest) return;
    for (const record of changes.take())
      if (pending.length <= MANY) {
        const haste = hasteOf(record, forest);
        if (haste !== NEVER) pending.push(record);
        if (haste === NOW) fresh = true;
      }
  };

  const schedule = (): void => {
    if (timer || listeners.size === 0) return;
    // after the page has drawn; one that renders without end is listened to at leisure
    timer = window.setTimeout(tell, Math.max(told + pause - clock(), FRAME));
  };
  const tell = (): void => {
    timer = 0;
    told = clock();
    if (steps) {
      schedule();
      return;
    }
    judge();
    pause = fresh ? PAUSE : Math.min(pause * 2, CALM);
    if (!fresh && !(stirred && told > readAt + QUIET)) return;
    fresh = false;
    readAt = told;
    for (const listener of listeners) listener();
  };
  /** Somebody acts: what comes of it is not waited for. */
  const wake = (): void => {
    pause = PAUSE;
    if (!timer) return;
    clearTimeout(timer);
    timer = 0;
    schedule();
  };
  const deaf = listen(doc, 'pointerdown keydown', wake, first);

  /** Our own marks, decorations beside the form and changes of a mere class elsewhere are not the form's shape. */
  const hasteOf = (record: MutationRecord, now: Forest): Haste => {
    const { target, type } = record;
    const element = elementOf(target);
    if (!element || ignored(element)) return NEVER;
    if (type === 'attributes') return now.touches(element) ? NOW : NEVER;
    if (type === 'childList') {
      const ours = (node: Node) => ignore.includes(node as Element);
      const said = (node: Node) =>
        (node.nodeType === 1 && !ours(node)) ||
        (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
      if (!nodesOf(record).some(said)) return NEVER;
    }
    const haste = now.haste(record);
    stirred ||= haste !== NOW;
    return haste;
  };

  const observer = new MutationObserver(note);
  const watch = (roots: Node[]): void => {
    for (const root of roots) {
      if (watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, { ...everything, attributeFilter: WATCHED });
    }
  };

  /** Brings the forest up to date, in steps. */
  function* catchUp(): Generator<void, Forest> {
    note(observer.takeRecords());
    judge();
    // its window was opened or closed: nothing in this page tells
    const open = windowAround(doc)?.open;
    if (open !== opened) forest = null;
    opened = open;
    if (!forest) {
      const planted = new Forest(doc, widgets, ignored);
      watch([doc]);
      forest = planted;
      yield* planted.rebuild();
      watch(planted.trees.map((tree) => tree.root));
    } else if (pending.length > 0) {
      const taken = pending;
      pending = [];
      if (taken.length > MANY || !(yield* forest.update(taken))) {
        yield* forest.rebuild();
        watch(forest.trees.map((tree) => tree.root));
      }
    }
    return forest;
  }

  let steps: Generator<void, Forest> | null = null;
  /** Finishes what `readSoon` began, or does it all at once. */
  const current = (): Forest => {
    const running = steps ?? catchUp();
    steps = null;
    let step = running.next();
    while (!step.done) step = running.next();
    judge();
    return pending.length > 0 || forest !== step.value ? current() : step.value;
  };

  const soon = async (): Promise<Forest> => {
    while (true) {
      steps ??= catchUp();
      const running = steps;
      const until = clock() + SLICE;
      let step = running.next();
      while (!step.done && clock() < until) step = running.next();
      if (step.done) {
        steps = null;
        return current();
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (steps !== running) return current();
    }
  };

  const reading = (now: Forest): Reading => {
    readAt = clock();
    stirred = false;
    const around = windowAround(doc);
    const fields = now.fields.map((field, n) => {
      const entry = now.entries[n];
      // a window that is closed keeps its page
      if (around?.open === false) return { ...field, state: 'hidden' as const, value: '' };
      const secret = field.state === 'hidden' || field.state === 'forbidden';
      if (entry) field.value = secret ? '' : entry.widget.read(entry.control);
      // a list of units inside the box may have been changed without a trace in the markup
      if (entry && entry.control.owns.length > 1 && unitInside(entry))
        field.unit = unitInside(entry);
      return { ...field };
    });
    const { groups, headings, unread } = now;
    return { fields, groups, headings, unread, ...(around?.open && { window: around.title }) };
  };

  const found = (now: Forest, entry: Entry | null | undefined): Found | null => {
    if (!entry?.field || !entry.control.root.isConnected) return null;
    now.treeOf(entry)?.refresh(entry);
    const { control, widget, field } = entry;
    return { control, widget, descriptor: { ...field }, element: control.root };
  };

  return {
    read: () => reading(current()),
    readSoon: async () => reading(await soon()),
    find(signature) {
      const now = current();
      const at =
        now.bySignature.get(signature) ?? now.bySignature.get(withStillHeadings(signature));
      return found(now, at === undefined ? null : now.entries[at]);
    },
    at(node) {
      const now = current();
      const entry = now.entryAt(node);
      return found(now, entry && now.bySignature.has(entry.field?.signature ?? '') ? entry : null);
    },
    group: (signature) =>
      current().lists.find((list) => list.signature === signature)?.element ?? null,
    addButton: (signature) =>
      current().lists.find((list) => list.signature === signature)?.button ?? null,
    value: ({ widget, control }) => widget.read(control),
    onChange(listener) {
      current();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      deaf();
      clearTimeout(timer);
      observer.disconnect();
      listeners.clear();
      watched = new Set();
      steps = null;
      forest = null;
      pending = [];
      changes.take();
    },
  };
}
