import type { FieldDescriptor, RepeatGroup } from '@/rules/field';
import type { Control, Widget } from '../widgets';

/** What the fill engine needs of the form reader (fields/index.ts). */
export interface FillReader {
  read(): { fields: FieldDescriptor[]; groups: RepeatGroup[] };
  find(signature: string): FillTarget | null;
  group(signature: string): HTMLElement | null;
  addButton(signature: string): HTMLElement | null;
  value(found: FillTarget): string;
}

export interface FillTarget {
  control: Control;
  widget: Widget;
  descriptor: FieldDescriptor;
  element: HTMLElement;
}
