import * as z from 'zod';

/** What a frame says of its form, and what is written into it: used by more than one direction. */
export const text = z.string().max(20_000);
export const longText = z.string().max(400_000);
export const name = z.string().max(2_000);

export const controlKinds = [
  'text',
  'textarea',
  'number',
  'select',
  'multiselect',
  'cascader',
  'treeselect',
  'date',
  'month',
  'year',
  'daterange',
  'radio',
  'checkbox',
  'switch',
  'autocomplete',
  'richtext',
  'file',
  'unknown',
] as const;

const constraints = z.object({
  required: z.boolean().optional(),
  maxLength: z.number().optional(),
  minLength: z.number().optional(),
  pattern: text.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.number().optional(),
  limit: z.object({ max: z.number(), min: z.number().optional(), text }).optional(),
});

export const fieldDescriptor = z.object({
  id: name,
  signature: name,
  kind: z.enum(controlKinds),
  widget: name,
  state: z.enum(['open', 'locked', 'disabled', 'hidden', 'forbidden', 'unsupported']),
  label: text,
  labelSource: z.enum([
    'for',
    'aria',
    'wrap',
    'form-item',
    'cell-left',
    'cell-above',
    'header-row',
    'dt',
    'previous-text',
    'geometry',
    'placeholder',
    'title',
    'name',
    'none',
  ]),
  placeholder: text.optional(),
  title: text.optional(),
  name: name.optional(),
  section: z.array(name).max(20),
  unit: name.optional(),
  unitRemarks: z.array(name).max(20).optional(),
  unitHeads: z.array(name).max(20).optional(),
  row: z
    .object({
      group: name,
      index: z.number().int().min(0),
      label: name.optional(),
      column: name.optional(),
    })
    .optional(),
  part: z.object({ group: name, index: z.number().int(), size: z.number().int() }).optional(),
  options: z.array(name).max(5_000).optional(),
  constraints,
  value: longText,
});

export const pageDescription = z.object({
  url: z.string().max(8_000),
  origin: z.string().max(500),
  title: name,
  portal: z.string().max(100),
  page: z.string().max(100),
  headings: z.array(name).max(200),
  fields: z.array(fieldDescriptor).max(5_000),
  unread: z.number().int().min(0).optional(),
  window: name.optional(),
  groups: z
    .array(
      z.object({
        signature: name,
        label: name,
        section: z.array(name).max(20),
        rows: z.number().int(),
        canAdd: z.boolean(),
        columns: z.array(name).max(60).optional(),
        texts: z.array(z.record(name, name)).max(60).optional(),
        opens: z.enum(['row', 'add', 'cell']).optional(),
        paged: z.boolean().optional(),
      }),
    )
    .max(500),
});

export const desired = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: longText }),
  z.object({ type: z.literal('choice'), options: z.array(name) }),
  z.object({ type: z.literal('choices'), options: z.array(z.array(name)) }),
  z.object({ type: z.literal('path'), levels: z.array(z.array(name)) }),
  z.object({ type: z.literal('date'), date: name, precision: z.enum(['day', 'month', 'year']) }),
  z.object({ type: z.literal('range'), from: name, to: name }),
  z.object({ type: z.literal('bool'), value: z.boolean() }),
  z.object({ type: z.literal('rich'), paragraphs: z.array(longText) }),
]);

export const snapshot = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: longText }),
  z.object({ type: z.literal('choices'), texts: z.array(name) }),
  z.object({ type: z.literal('path'), levels: z.array(name) }),
  z.object({ type: z.literal('bool'), value: z.boolean() }),
  // Pasted pictures stand in the HTML as text: without it the old content could not be put back.
  z.object({ type: z.literal('rich'), html: z.string().max(20_000_000), text: longText }),
]);

export const outcome = z.object({
  lineId: name,
  signature: name,
  status: z.enum(['filled', 'unchanged', 'refused', 'reverted', 'waiting']),
  reason: text.optional(),
  value: longText.optional(),
  ms: z.number().optional(),
  settleMs: z.number().optional(),
});

/** What one line of the journal needs to be undone. */
export const journalEntry = z.object({
  lineId: name,
  signature: name,
  label: text,
  before: snapshot.optional(),
  /** What the field showed after our write: undo refuses if the user has typed since. */
  after: longText,
  /** Row added by the run: undo empties it and says so where the page has no delete. */
  addedRow: z.boolean().optional(),
});
export type JournalEntry = z.infer<typeof journalEntry>;
