import type { FieldDescriptor, RepeatGroup } from '@/rules/field';
import type { Control, Widget } from '../widgets';
import { readTree, type Tree } from './tree';

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
}

export interface FormReader {
  /** The form as it now is; only what changed since is read again. */
  read(): Reading;
  /** The one field with this signature, re-read if the page changed; null unless exactly one. */
  find(signature: string): Found | null;
  /** Element of a RepeatGroup. */
  group(signature: string): HTMLElement | null;
  /** What the control shows at this moment. */
  value(found: Found): string;
  /** The form's shape changed; at most once a frame, never for typing. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  stop(): void;
}

const WATCHED = [
  'class',
  'style',
  'hidden',
  'disabled',
  'readonly',
  'required',
  'placeholder',
  'maxlength',
  'type',
  'inert',
  'aria-hidden',
  'aria-disabled',
  'aria-selected',
];

/** Reads forms of one document, its open shadow roots and frames without a URL of their own. */
export function createReader(options: {
  document: Document;
  widgets: Widget[];
  ignore?: Element[];
}): FormReader {
  const { document: doc, widgets, ignore = [] } = options;
  const ignored = (element: Element): boolean => ignore.some((host) => host.contains(element));
  const view = doc.defaultView;
  const listeners = new Set<() => void>();
  const watched = new Set<Node>();
  let tree: Tree | null = null;
  let scheduled = false;

  const invalidate = (records: MutationRecord[]) => {
    if (!tree || !records.some((record) => matters(record, tree as Tree))) return;
    tree = null;
    if (scheduled || listeners.size === 0) return;
    scheduled = true;
    const tell = () => {
      scheduled = false;
      for (const listener of listeners) listener();
    };
    if (view?.requestAnimationFrame && doc.visibilityState !== 'hidden')
      view.requestAnimationFrame(tell);
    else setTimeout(tell, 16);
  };

  /** A change inside a control, in our own marks or to a mere decoration is not the form's shape. */
  const matters = (record: MutationRecord, now: Tree): boolean => {
    const target = (
      record.target.nodeType === 1 ? record.target : record.target.parentNode
    ) as Element | null;
    if (!target || ignored(target)) return false;
    if (record.type === 'attributes') return now.touches(target);
    if (record.type === 'childList') {
      const nodes = [...record.addedNodes, ...record.removedNodes].filter(
        (node) => node.nodeType === 1 || (node.nodeType === 3 && node.nodeValue?.trim()),
      );
      return (
        nodes.length > 0 &&
        !nodes.every((node) => node.nodeType === 1 && ignore.includes(node as Element))
      );
    }
    return true;
  };

  const observer = new MutationObserver(invalidate);
  const watch = (root: Node) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: WATCHED,
    });
  };

  const current = (): Tree => {
    const records = observer.takeRecords();
    if (records.length > 0) invalidate(records);
    if (!tree) {
      tree = readTree(doc, widgets, ignored);
      for (const root of tree.roots) watch(root);
    }
    return tree;
  };

  return {
    read() {
      const now = current();
      now.refreshValues();
      return { fields: now.fields, groups: now.groups, headings: now.headings };
    },
    find(signature) {
      const now = current();
      const at = now.bySignature.get(signature);
      if (at === undefined) return null;
      const entry = now.entries[at];
      const descriptor = now.fields[at];
      if (!entry || !descriptor || !entry.control.root.isConnected) return null;
      now.refresh(at);
      return {
        control: entry.control,
        widget: entry.widget,
        descriptor,
        element: entry.control.root,
      };
    },
    group: (signature) =>
      current().lists.find((list) => list.signature === signature)?.element ?? null,
    value: (found) => found.widget.read(found.control),
    onChange(listener) {
      current();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      observer.disconnect();
      listeners.clear();
      watched.clear();
      tree = null;
    },
  };
}
