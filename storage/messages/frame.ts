import * as z from 'zod';
import { desired, journalEntry, longText, name, outcome, text } from './values';

export const frameMessage = z.discriminatedUnion('type', [
  /** Read again and answer a `PageDescription`. */
  z.object({ type: z.literal('page.read') }),
  /** Advice changed (profile edited, pack followed …). */
  z.object({ type: z.literal('page.refresh') }),
  /** Where the frame now stands; answer: `{origin}`. Asked before a value is sent. */
  z.object({ type: z.literal('page.where') }),
  z.object({ type: z.literal('page.focus'), signature: name }),
  z.object({
    type: z.literal('fill.apply'),
    runId: name,
    /** The frame refuses where its own origin differs. */
    origin: name,
    lines: z
      .array(
        z.object({
          lineId: name,
          signature: name,
          label: text,
          /** What the field showed when the plan was made: another value now is drift. */
          before: longText,
          desired,
          /** The row this cell belongs to when it is to be added first. */
          newRow: z.boolean(),
          group: name.optional(),
        }),
      )
      .max(5_000),
  }),
  z.object({ type: z.literal('fill.stop'), runId: name }),
  z.object({
    type: z.literal('fill.revert'),
    runId: name,
    origin: name,
    entries: z.array(journalEntry).max(5_000),
  }),
  z.object({ type: z.literal('teach.start') }),
  z.object({ type: z.literal('teach.stop') }),
]);
/** Answer to `fill.apply` and `fill.revert`; parsed by the background like any message. */
export const outcomesAnswer = z.union([
  z.object({ error: text.min(1) }),
  z.object({ outcomes: z.array(outcome).max(5_000) }),
]);
export type OutcomesAnswer = z.infer<typeof outcomesAnswer>;

export type FrameMessage = z.infer<typeof frameMessage>;
export type ApplyLine = Extract<FrameMessage, { type: 'fill.apply' }>['lines'][number];
