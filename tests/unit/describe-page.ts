import type { FieldDescriptor, PageDescription, RepeatGroup } from '@/rules/field';

/** A field as the reader would report it; everything not said is plain. */
export function field(label: string, rest: Partial<FieldDescriptor> = {}): FieldDescriptor {
  return {
    id: rest.id ?? label,
    signature: rest.signature ?? label,
    kind: 'text',
    widget: 'native',
    state: 'open',
    label,
    labelSource: 'cell-left',
    section: [],
    constraints: {},
    value: '',
    ...rest,
  };
}

export function page(fields: FieldDescriptor[], groups: RepeatGroup[] = []): PageDescription {
  return {
    url: 'https://portal.example/#/form',
    origin: 'https://portal.example',
    title: '',
    portal: '',
    page: '',
    headings: [],
    fields: fields.map((one, i) => ({
      ...one,
      id: `f${i}`,
      signature: one.signature === one.label ? `${one.label}|${i}` : one.signature,
    })),
    groups,
  };
}

export const context = { declarationYear: 2023, today: '2023-08-01', teachings: [] };
