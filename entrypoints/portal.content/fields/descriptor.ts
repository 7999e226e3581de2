import {
  type ControlKind,
  type FieldConstraints,
  type FieldDescriptor,
  headingPiece,
  piece,
} from '@/rules/field';
import { findLimitPhrase } from '@/rules/limit-phrase';
import type { List } from './list';
import { CHUNK, type Entry, number } from './model';
import { hasUnit } from './remark';
import { fold, memo, starred, unitOnly, wordsOf } from './text';
import { MUST, traitsOf } from './traits';

const MADE_UP =
  /el-id|^rc[_-]|layui|^radix|^react|^mui|^ng-|^:|^_?\d+$|\d{3,}|[0-9a-f]{8,}|select2|easyui|uuid|^input\d*$|^textfield\d*$/i;

/** A name that a person or a server template gave, not a counter of this session. */
export const steadyName = (name: string): string =>
  name &&
  name.length <= 60 &&
  !MADE_UP.test(name) &&
  (name.match(/[a-z]\d|\d[a-z]/gi)?.length ?? 0) < 4
    ? name
    : '';

/** Lists of one form and sections already put together. */
interface Around {
  lists: Map<Element, List>;
  joined: Map<string[], Joined>;
}

/** A section in one text, and as part of a signature. */
interface Joined {
  whole: string;
  path: string;
}

/** Controls under the same headings share one list of them. */
function joinedOf(section: string[], joined: Map<string[], Joined>): Joined {
  let known = joined.get(section);
  if (!known) {
    known = { whole: section.join('/'), path: section.map(headingPiece).join('/') };
    joined.set(section, known);
  }
  return known;
}

const WORDY = new Set<ControlKind>(['text', 'textarea', 'richtext', 'autocomplete', 'unknown']);
/** Words of length, without which no text states a limit. */
const COUNTS = /字|符|[mM][aA][xX]|[cC][hH][aA][rR]/;

/** The same few remarks stand beside hundreds of boxes. */
const limitIn = memo(findLimitPhrase);

/** The label or what it stands in is marked as required by its class. */
const marked = (from: Element): boolean =>
  ((traitsOf(from) | (from.parentElement ? traitsOf(from.parentElement) : 0)) & MUST) > 0;

function constraintsOf(entry: Entry): FieldConstraints {
  const out: FieldConstraints = { ...entry.widget.constraints(entry.control) };
  if (entry.item?.required || starred(entry.raw) || (entry.from && marked(entry.from)))
    out.required = true;
  if (WORDY.has(entry.control.kind)) {
    const { raw, hints, context, section, said } = entry;
    const words = [
      raw,
      said.placeholder,
      said.title,
      hints,
      said.class,
      said['data-options'],
      context.length > 0 ? context.join('\n') : '',
      section[section.length - 1],
    ];
    for (const text of words) {
      const limit = text && COUNTS.test(text) ? limitIn(text) : null;
      if (!limit) continue;
      if (limit.max > 0) {
        out.limit ??= { ...limit };
        break;
      }
      if (limit.min) out.minLength ??= limit.min;
    }
  }
  return out;
}

/** Descriptors of all entries with signatures that are unique in the frame. */
export function* describeAll(
  entries: Entry[],
  lists: Map<Element, List>,
): Generator<void, FieldDescriptor[]> {
  const out: FieldDescriptor[] = [];
  const around: Around = { lists, joined: new Map() };
  for (let n = 0; n < entries.length; n++) {
    const entry = entries[n] as Entry;
    out.push(describeOne(entry, n, around));
    if (n % CHUNK === CHUNK - 1) yield;
  }
  number(out);
  return out;
}

function describeOne(entry: Entry, n: number, { lists, joined }: Around): FieldDescriptor {
  const { control, widget, state, part, section, row, remarks, lead, said } = entry;
  const { whole, path: above } = joinedOf(section, joined);
  const list = row ? lists.get(row.table) : undefined;
  const group = list && row ? `${list.signature}[${row.index}]/${row.column}/${row.label}` : '';
  const head = part ? `#${part.index}/${part.size}/${part.head.label}` : '';
  const { label, source } = entry;
  const stamp = [state, label, source, entry.unit, group, head, whole, lead, remarks.join()];
  if (entry.field && entry.constraints && stamp.every((one, n) => one === entry.stamp[n])) {
    entry.field.id = `f${n}`;
    entry.field.signature = entry.base;
    return entry.field;
  }
  const name = (said.name || said.id || '').slice(0, 200);
  const placeholder = fold(said.placeholder ?? '');
  const title = fold(said.title ?? '');
  const steady = steadyName(name);
  const own = piece(entry.label || placeholder || steady || '无名');
  entry.base =
    list && row
      ? `${list.signature}[${row.index}]/${piece(row.column || entry.label)}`
      : `${above ? `${above}/` : ''}${own}·${control.kind}${steady ? `@${piece(steady)}` : ''}`;
  if (part) entry.base += `#${part.index + 1}`;
  if (state === 'hidden') entry.base += '~hidden';
  entry.stamp = stamp;
  entry.constraints = constraintsOf(entry);
  const field: FieldDescriptor = {
    id: `f${n}`,
    signature: entry.base,
    kind: control.kind,
    widget: widget.id,
    state,
    label: entry.label.slice(0, 400),
    labelSource: entry.source,
    section,
    constraints: entry.constraints,
    value: '',
  };
  if (placeholder) field.placeholder = placeholder;
  if (title) field.title = title;
  if (name) field.name = name;
  const unit = entry.unit || unitInside(entry);
  if (unit) field.unit = unit;
  const heads = row ? [...row.corner, lead].filter(hasUnit) : hasUnit(lead) ? [lead] : [];
  if (heads.length > 0) field.unitHeads = heads;
  if (remarks.length > 0) field.unitRemarks = remarks;
  if (row && list) {
    field.row = { group: list.signature, index: row.index };
    if (row.label) field.row.label = row.label.slice(0, 200);
    if (row.column) field.row.column = row.column.slice(0, 200);
  }
  if (part)
    field.part = {
      group: `${above}/${piece(part.head.label)}${group ? `[${row?.index}]` : ''}`,
      index: part.index,
      size: part.size,
    };
  if (entry.options) field.options = entry.options.slice(0, 2_000);
  entry.field = field;
  return field;
}

/** Unit drawn inside the library's own box: an appended cell, or what is chosen in a list there. */
export function unitInside({ control: { root, input, kind }, label, said }: Entry): string {
  if (root === input || !/^(?:text|number|autocomplete)$/.test(kind)) return '';
  for (const box of root.querySelectorAll('input'))
    if (box !== input && unitOnly(box.value)) return unitOnly(box.value);
  // its label may stand in the same frame, and a prompt that is drawn
  const text = fold(wordsOf(root))
    .replace(label, '')
    .replace(fold(said.placeholder ?? ''), '');
  return text.length <= 12 ? unitOnly(text) : '';
}
