import * as z from 'zod';
import {
  fieldDescriptor,
  journalEntry,
  longText,
  name,
  outcome,
  pageDescription,
  text,
} from './values';

const draft = z.object({
  /** `pathname + hash route`, never the query string. */
  path: z.string().max(2_000),
  signature: name,
  label: text,
  text: longText,
});

export const pageMessage = z.discriminatedUnion('type', [
  /** The frame has (re)read its form. Answer: `PageAdvice`. */
  z.object({ type: z.literal('page.describe'), page: pageDescription }),
  /** A control has appeared in this frame: the form side is wanted there. */
  z.object({ type: z.literal('form.load') }),
  z.object({ type: z.literal('page.gone') }),
  z.object({ type: z.literal('panel.open'), intent: z.enum(['fill', 'deadlines', 'findings']) }),
  z.object({
    type: z.literal('fill.progress'),
    runId: name,
    outcome,
    journal: journalEntry.optional(),
  }),
  /** A frame has an outcome for every line it was sent: said also to a worker that was stopped meanwhile. */
  z.object({
    type: z.literal('fill.ended'),
    runId: name,
    outcomes: z.array(outcome).max(5_000),
  }),
  z.object({ type: z.literal('draft.save'), drafts: z.array(draft).max(200) }),
  /** Answer: drafts of this origin and path only. */
  z.object({ type: z.literal('draft.list'), path: z.string().max(2_000) }),
  z.object({
    type: z.literal('draft.discard'),
    path: z.string().max(2_000),
    signature: name,
  }),
  /** The user pointed at a field in teach mode. */
  z.object({ type: z.literal('teach.picked'), field: fieldDescriptor }),
  /** A control marked with this attribute is to be emptied by its own framework; answer: `{cleared}`. */
  z.object({ type: z.literal('control.clear'), token: z.string().regex(/^data-a[0-9a-f]{32}$/) }),
]);
export type PageMessage = z.infer<typeof pageMessage>;
export type DraftInput = z.infer<typeof draft>;
