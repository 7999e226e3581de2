import { gather } from './evidence';
import { refineLabels } from './label-passes';
import { ANY_CHOICE, set, take, WHOLE } from './label-set';
import type { Entry, Evidence, Picked, ScopeLabel } from './model';
import { CHUNK } from './model';
import type { Surroundings } from './surroundings';
import { hasWord, isHint, numbering, PLACE, unitOnly, wordsOf } from './text';

const REGION = /^[\u4e00-\u9fff]{2,8}(?:省|市|自治区)$/;
/** A label that stands beside more fields than this is a heading. */
export const PARTS = 6;

/**
 * Labels for all shown controls of one tree, in document order. Evidence is read
 * where it is missing; the decision is made anew over all of them, because one
 * control's label can settle its neighbour's.
 */
export function* readLabels(entries: Entry[], around: Surroundings): Generator<void> {
  for (let n = 0; n < entries.length; n++) {
    const entry = entries[n] as Entry;
    entry.evidence ??= gather(entry, entries[n - 1], entries[n + 1], around);
    if (n % CHUNK === CHUNK - 1) yield;
  }
  const groups = new Map<Entry, Entry[]>();
  const headOf = new Map<Entry, Entry>();
  let prev: Entry | undefined;
  let prevKey: Element | null = null;
  for (const entry of entries) {
    const evidence = entry.evidence as Evidence;
    entry.label = '';
    entry.source = 'none';
    entry.from = null;
    entry.raw = '';
    entry.about = '';
    entry.lead = '';
    entry.context = [];
    entry.row = undefined;
    entry.part = undefined;
    entry.scope = evidence.scopeElement;
    entry.unit = evidence.unit;
    entry.hints = evidence.hints;
    if (evidence.starred) entry.raw = '* ';
    const key = decide(entry, evidence, prev, prevKey, around);
    if (key === JOINED && prev) {
      const head = headOf.get(prev) ?? prev;
      headOf.set(entry, head);
      const group = groups.get(head) ?? [head];
      group.push(entry);
      groups.set(head, group);
    }
    prevKey = key === JOINED ? prevKey : (key as Element | null);
    prev = entry;
  }
  for (const [head, group] of groups) settleGroup(head, group);
  refineLabels(entries, (head) => groups.get(head)?.at(-1)?.unit ?? '');
}

const JOINED = Symbol('joined');

/** Sets the label; answers the scope whose label was used, null for an own one, JOINED for a part. */
function decide(
  entry: Entry,
  evidence: Evidence,
  prev: Entry | undefined,
  prevKey: Element | null,
  around: Surroundings,
): Element | null | typeof JOINED {
  const { explicit, scope, own, joins } = evidence;
  const choice = ANY_CHOICE.has(entry.control.kind);
  const mayJoin =
    joins && prev !== undefined && !WHOLE.has(entry.control.kind) && !WHOLE.has(prev.control.kind);
  if (explicit) {
    set(entry, explicit.text, explicit.source, explicit.from, explicit.raw);
    return null;
  }
  if (scope) {
    const members = around.members(scope.key);
    entry.row = scope.row;
    const named =
      own &&
      isName(own) &&
      !(members > 1 && REGION.test(own.text)) &&
      own.text !== scope.label &&
      (members > 1 ||
        (scope.source !== 'form-item' &&
          (own.strong || (own.near && (numbering(own.text) === 0 || spans(scope.from))))));
    entry.context = [...scope.context];
    // one item may hold several rows, each with a label of its own
    const goesOn = prev?.evidence?.scope?.label === scope.label;
    if (named) {
      take(entry, own);
      if (scope.label !== own.text) {
        entry.context.push(scope.label);
        // `上年度财务状况` with `（亿元）` set apart below it
        entry.lead = wordsOf(scope.from).trim();
      }
      return null;
    }
    if (
      prev &&
      prevKey === scope.key &&
      goesOn &&
      !WHOLE.has(entry.control.kind) &&
      !WHOLE.has(prev.control.kind)
    ) {
      set(entry, scope.label, scope.source, scope.from, scope.raw);
      return JOINED;
    }
    if (mayJoin && goesOn && prev?.label && prev.scope === entry.scope && members > 1) {
      follow(entry, prev);
      return JOINED;
    }
    // a box of its own in a row of boxes: `☐ 高新技术企业 | ☐ 专精特新`
    if (
      choice &&
      evidence.caption &&
      (members > 1 || scope.source === 'cell-left') &&
      entry.control.owns.length <= 1 &&
      (besideBox(scope, prev) || ticks(scope, evidence.caption))
    ) {
      set(entry, evidence.caption, 'wrap', entry.first, '');
      if (members > 1) entry.context.push(scope.label);
      return null;
    }
    set(entry, scope.label, scope.source, scope.from, scope.raw);
    return scope.key;
  }
  if (own) {
    take(entry, own);
    return null;
  }
  if (mayJoin && prev) {
    if (!prev.label && prev.evidence?.offer) take(prev, prev.evidence.offer);
    if (prev.label) {
      follow(entry, prev);
      return JOINED;
    }
  }
  return null;
}

/** The text to the left is the caption of the box before. */
const besideBox = (scope: ScopeLabel, prev: Entry | undefined): boolean =>
  prev !== undefined && ANY_CHOICE.has(prev.control.kind) && prev.evidence?.caption === scope.label;

/** `已获资质 | ☐ 高新技术企业 ☐ 专精特新企业`: each box of a list is a question of its own. */
const ticks = ({ key, source }: ScopeLabel, caption: string): boolean =>
  source === 'cell-left' &&
  hasWord(caption) &&
  key.querySelectorAll('input:not([type=checkbox])').length === 0 &&
  key.querySelectorAll('input').length > 1;

function follow(entry: Entry, prev: Entry): void {
  set(entry, prev.label, prev.source, prev.from, prev.raw);
  entry.context = prev.context;
  entry.row ??= prev.row;
}

const spans = (cell: Element | null): boolean => Number(cell?.getAttribute('rowspan') ?? 1) > 1;

const isName = ({ text, strong }: Picked): boolean =>
  text.length >= 2 && !PLACE.test(text) && !unitOnly(text) && (strong || !isHint(text));

function settleGroup(head: Entry, group: Entry[]): void {
  if (group.length <= PARTS) {
    group.forEach((entry, index) => {
      entry.part = { index, size: group.length, head };
    });
  } else if (head.source === 'previous-text') {
    for (const entry of group.slice(1)) set(entry, '', 'none', null, '');
  }
}
