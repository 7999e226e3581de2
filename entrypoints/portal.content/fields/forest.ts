import type { FieldDescriptor, RepeatGroup } from '@/rules/field';
import type { Widget } from '../widgets';
import { type Haste, NEVER } from './aside';
import { describeAll } from './descriptor';
import { describe, type List } from './list';
import type { Entry } from './model';
import { innerDocuments } from './regions';
import { holdsHost } from './survey';
import { type Root, Tree } from './tree';
import { windowAround } from './windows';

/** Fields reported at most, and hidden ones among them: a page may hold thousands of traps. */
const MOST = 5_000;
const VEILED = 500;

/** Everything below one document: its own tree and those of shadow roots and frames without a URL. */
export class Forest {
  trees: Tree[] = [];
  fields: FieldDescriptor[] = [];
  entries: Entry[] = [];
  lists: List[] = [];
  groups: RepeatGroup[] = [];
  headings: string[] = [];
  /** Shown controls beyond those reported. */
  unread = 0;
  bySignature = new Map<string, number>();

  constructor(
    private readonly doc: Document,
    private readonly widgets: Widget[],
    private readonly ignored: (element: Element) => boolean,
  ) {}

  *rebuild(): Generator<void> {
    const box = this.doc.documentElement.getBoundingClientRect();
    this.trees = [];
    const { title } = windowAround(this.doc) ?? {};
    yield* this.plant(this.doc, box.width > 0 || box.height > 0, title ? [title] : []);
    yield* this.gather();
  }

  private *plant(root: Root, layout: boolean, outer: string[]): Generator<void> {
    const tree = new Tree(root, this.widgets, this.ignored, layout, outer);
    this.trees.push(tree);
    const { frames, hosts } = yield* tree.grow();
    if (frames.length + hosts.length === 0) return;
    const whole = tree.entries.filter(
      (entry) => entry.control.kind === 'richtext' || entry.control.root.localName !== 'input',
    );
    const inside = (frame: Element) => whole.some((entry) => entry.control.root.contains(frame));
    for (const [frame, inner] of innerDocuments(frames, inside))
      yield* this.plant(inner, layout, tree.sectionOf(frame));
    for (const host of hosts)
      if (host.shadowRoot && !this.ignored(host) && !inside(host))
        yield* this.plant(host.shadowRoot, layout, tree.sectionOf(host));
  }

  /** False when frames or shadow roots came or went: then all is read again. */
  *update(records: MutationRecord[]): Generator<void, boolean> {
    const byTree = new Map<Tree, MutationRecord[]>();
    for (const record of records) {
      const tree = this.around(record.target);
      if (!tree) continue;
      const list = byTree.get(tree);
      if (list) list.push(record);
      else byTree.set(tree, [record]);
    }
    if (
      records.length > 400 ||
      records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(planted))
    )
      return false;
    for (const [tree, list] of byTree) yield* tree.update(list);
    yield* this.gather();
    return true;
  }

  private around(node: Node): Tree | undefined {
    return this.trees.find(({ root }) => root.contains(node));
  }

  /** How soon this change of words or elements is to be read. */
  haste(record: MutationRecord): Haste {
    // taken out meanwhile: what it stood in tells of that
    return this.around(record.target)?.haste(record) ?? NEVER;
  }

  touches(element: Element): boolean {
    return this.trees.some((tree) => tree.touches(element));
  }

  /** The shown control that a node is part of. */
  entryAt(node: Node): Entry | null {
    const root = node.getRootNode();
    return this.trees.find((tree) => tree.root === root)?.entryAt(node) ?? null;
  }

  treeOf(entry: Entry): Tree | undefined {
    return this.trees.find((tree) => tree.entries.includes(entry));
  }

  private *gather(): Generator<void> {
    let veiled = 0;
    this.unread = 0;
    this.entries = [];
    for (const { entries } of this.trees)
      for (const entry of entries) {
        const hidden = entry.state === 'hidden';
        if (hidden && ++veiled > VEILED) continue;
        if (this.entries.length < MOST) this.entries.push(entry);
        else if (!hidden) this.unread++;
      }
    const lists = new Map(this.trees.flatMap((tree) => [...tree.lists]));
    this.fields = yield* describeAll(this.entries, lists);
    this.lists = [...lists.values()];
    this.groups = this.lists.slice(0, 500).map(describe);
    this.headings = [...new Set(this.trees.flatMap((tree) => tree.headings))].slice(0, 200);
    this.bySignature = new Map(this.fields.map((field, n) => [field.signature, n]));
  }
}

const planted = (node: Node): boolean => {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (element.nodeName === 'IFRAME' || element.shadowRoot) return true;
  if (!element.firstElementChild) return false;
  if (element.getElementsByTagName('iframe').length > 0) return true;
  return holdsHost(element);
};
