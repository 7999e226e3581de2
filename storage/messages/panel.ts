import * as z from 'zod';
import { fieldDescriptor, longText, name } from './values';

export const panelMessage = z.discriminatedUnion('type', [
  /** Answer: `TabState`. */
  z.object({ type: z.literal('tab.state'), tabId: z.number().int() }),
  /** Answer: `Plan`. */
  z.object({ type: z.literal('fill.plan'), tabId: z.number().int() }),
  /** Answer: `RunState` when all lines are done; progress comes as `fill.changed`. */
  z.object({
    type: z.literal('fill.run'),
    planId: name,
    lines: z.array(z.object({ id: name, address: name.optional() })).max(5_000),
  }),
  /** Progress so far, asked after each `fill.changed`; answer: `RunState`. */
  z.object({ type: z.literal('run.state'), runId: name }),
  /** What another match of one line would write; answer: `PlanLine` (same id). */
  z.object({ type: z.literal('fill.preview'), planId: name, lineId: name, address: name }),
  /** Writes a kept text back into its field; answer: `RunState`, to be undone like any run. */
  z.object({
    type: z.literal('draft.restore'),
    tabId: z.number().int(),
    origin: name,
    path: z.string().max(2_000),
    signature: name,
    text: longText,
  }),
  z.object({ type: z.literal('fill.stop'), runId: name }),
  /** Answer: `RunState` with what stands in the fields now. */
  z.object({
    type: z.literal('fill.undo'),
    runId: name,
    lineIds: z.array(name).max(5_000).optional(),
  }),
  z.object({
    type: z.literal('page.focus'),
    tabId: z.number().int(),
    frameId: z.number().int(),
    signature: name,
  }),
  /** Point-and-teach: the next click in the page picks a field. */
  z.object({ type: z.literal('teach.start'), tabId: z.number().int() }),
  z.object({ type: z.literal('teach.stop'), tabId: z.number().int() }),
  /** Read the page's own values as facts; answer: `CapturePreview`. */
  z.object({ type: z.literal('capture.preview'), tabId: z.number().int() }),
  /** Portal addresses marked unverified: the user says yes once. */
  z.object({ type: z.literal('portal.trust'), portal: name, origin: name }),
  /** Facts, packs, settings or the demo date changed: annotate open pages anew. */
  z.object({ type: z.literal('data.changed') }),
  z.object({ type: z.literal('site.enable'), origin: name }),
  z.object({ type: z.literal('site.disable'), origin: name }),
]);
export type PanelMessage = z.infer<typeof panelMessage>;

/* Broadcast by the background to extension pages. */
export const panelEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('tab.changed'), tabId: z.number().int() }),
  z.object({ type: z.literal('fill.changed'), runId: name }),
  z.object({
    type: z.literal('teach.picked'),
    tabId: z.number().int(),
    portal: name,
    field: fieldDescriptor,
  }),
]);
export type PanelEvent = z.infer<typeof panelEvent>;
