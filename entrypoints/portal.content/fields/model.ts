import type { LabelSource } from '@/rules/field';
import type { Control, Widget } from '../widgets';

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
  /** Texts between the section headings and the label: row heading, outer label. */
  context: string[];
  /** Column and row header where the control stands in a grid. */
  row?: { table: Element; line: Element; label: string; column: string; index: number };
  part?: { index: number; size: number; head: Entry };
  section: string[];
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

export const blank = {
  label: '',
  source: 'none' as LabelSource,
  from: null,
  raw: '',
  hints: '',
  unit: '',
};
