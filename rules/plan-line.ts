import type { FactKind } from './facts/types';
import type { ControlKind, FieldDescriptor } from './field';
import type { PlannedLine } from './plan';

/** A line of the plan about this field, nothing decided yet. */
export function blankLine(field: FieldDescriptor, frameId: number): PlannedLine {
  return {
    id: `${frameId}-${field.id}`,
    frameId,
    signature: field.signature,
    label: field.label,
    section: field.section,
    kind: field.kind,
    status: 'refused',
    alternatives: [],
    before: field.value,
    after: '',
    confidence: 0,
    reason: '',
    overwrites: false,
    newRow: false,
    sensitive: false,
  };
}

const likely: Partial<Record<FactKind, ControlKind>> = {
  date: 'date',
  choice: 'select',
  boolean: 'select',
};

/**
 * A control that shows itself only when it is opened, as what a fact of this kind is
 * mostly asked by: what is formatted so is taken by boxes, lists and pickers alike.
 */
export const asOpened = (
  field: FieldDescriptor,
  kind: FactKind,
  otherwise: ControlKind = likely[kind] ?? 'text',
): FieldDescriptor => (field.kind === 'unknown' ? { ...field, kind: otherwise } : field);
