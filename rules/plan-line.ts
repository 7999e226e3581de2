import type { FieldDescriptor } from './field';
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
