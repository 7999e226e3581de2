import type { FieldConstraints, FieldDescriptor, LabelSource } from '@/rules/field';
import type { Control, Widget } from '../widgets';
import type { Heading } from './heading';
import type { Place } from './page';
import type { Box } from './placed';
import type { Said } from './said';

/** Controls between two chances to let the page run. */
export const CHUNK = 64;

/** Kinds whose words stand beside each choice. */
export const CHOICE = new Set<string>(['radio', 'checkbox']);

/** A control on its way to a FieldDescriptor. */
export interface Entry {
  control: Control;
  widget: Widget;
  /** First and last element of the control in document order: texts are searched from there. */
  first: Element;
  last: Element;
  /** The element that stands for the whole control in the structure. */
  anchor: Element;
  cell: HTMLTableCellElement | null;
  state: import('@/rules/field').FieldState;
  /** Attributes of its input, or its root without one, when its state was read. */
  said: Said;
  /** Where its first element stands, if its state was read in this round; null where nothing is drawn. */
  box: Box | null;
  options: string[] | undefined;
  item: { label: string; element: HTMLElement; required: boolean } | null;
  label: string;
  source: LabelSource;
  /** Element the label text was read from. */
  from: Element | null;
  /** Label and neighbouring texts as on the page, for limit phrases and stars. */
  raw: string;
  hints: string;
  unit: string;
  /** Texts that head the scope of the label: row heading, outer label. Outermost first. */
  context: string[];
  /** Form item, cell or dd in which the label was looked for. */
  scope: Element | null;
  /** What the sentence before the label was about: `国家标准` of `其中牵头制定`. */
  about: string;
  /** What the DOM said, kept while the surroundings do not change. */
  evidence: Evidence | null;
  constraints: FieldConstraints | null;
  /** The description last made, and what it was made from. */
  field: FieldDescriptor | null;
  stamp: string[];
  /** Signature before duplicates are numbered. */
  base: string;
  dd: Element | null;
  /** The place around the anchor, as `Page.at` last found it. */
  at: Place | null;
  epoch: number;
  /** Headings above the anchor, and the round of headings they are of. */
  path: Heading[];
  pathRound: number;
  /** Column and row header where the control stands in a grid. */
  row?: GridRow;
  part?: { index: number; size: number; head: Entry };
  section: string[];
  /** Words with a unit that head several blanks of one line: `经济指标（千元）：营业收入____ 资产____`. */
  lead: string;
  /** Remarks that may state the unit of its table or section. */
  remarks: string[];
}

export interface GridRow {
  table: Element;
  line: Element;
  label: string;
  column: string;
  /** Headers over the rows' names. */
  corner: string[];
  index: number;
  /** Counts as a list only where the page can add rows. */
  weak: boolean;
}

/** A text that may be a control's label. */
export interface Picked {
  text: string;
  raw: string;
  element: Element;
  near: boolean;
  /** Ends in a colon, has a star or stands in a label element. */
  strong: boolean;
  /** `其中…`, `占…`: goes on about what the blank before it is. */
  continues: boolean;
}

/** Label that a form item, table cell or dt gives to all controls in its scope. */
export interface ScopeLabel {
  key: Element;
  label: string;
  raw: string;
  source: LabelSource;
  from: Element | null;
  context: string[];
  row?: GridRow;
}

export interface Evidence {
  explicit: { text: string; source: LabelSource; from: Element; raw: string } | null;
  scope: ScopeLabel | null;
  scopeElement: Element | null;
  own: Picked | null;
  /** Text that heads this control and the next. */
  offer: Picked | null;
  /** Right before the control stands a bare figure that may be its year: `2020`. */
  year: string;
  /** Nothing but a separator stands between the previous control and this one. */
  joins: boolean;
  unit: string;
  hints: string;
  starred: boolean;
  /** Words of a lone radio, checkbox or switch. */
  caption: string;
  /** Label by where it stands; undefined until it was looked for. */
  position?: Picked | null;
}

/** A piece of text found near a control, nearest first. */
export interface Run {
  text: string;
  element: Element;
  /** No block boundary between it and the control. */
  near: boolean;
  /** It also heads the next control. */
  shared: boolean;
  /** Follows the previous control on the same line. */
  touches: boolean;
  hint: boolean;
}

/**
 * True duplicates are all numbered, the first one too: a signature that was unique
 * when a plan was made finds nothing once a second control bears it.
 */
export function number(fields: { signature: string }[]): void {
  const first = new Map<string, { signature: string }>();
  const times = new Map<string, number>();
  for (const field of fields) {
    const { signature } = field;
    const earlier = first.get(signature);
    if (!earlier) {
      first.set(signature, field);
      continue;
    }
    const n = (times.get(signature) ?? 1) + 1;
    times.set(signature, n);
    earlier.signature = `${signature}~1`;
    field.signature = `${signature}~${n}`;
  }
}
