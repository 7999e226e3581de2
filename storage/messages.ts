import * as z from 'zod';

/**
 * The protocol. Three directions, each parsed at the receiver:
 *
 * 1. `PageMessage`  content script → background. Never answered with profile values.
 * 2. `PanelMessage` extension page → background. Refused to content scripts by sender.
 * 3. `FrameMessage` background → one frame. Only `fill.apply` carries values, and
 *    only those the user has just confirmed for that frame and origin. The content
 *    script has no zod: it parses with entrypoints/portal.content/parse.ts, and a
 *    contract test holds the two together.
 */

const text = z.string().max(20_000);
const longText = z.string().max(400_000);
const name = z.string().max(2_000);

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
  groups: z
    .array(
      z.object({
        signature: name,
        label: name,
        section: z.array(name).max(20),
        rows: z.number().int(),
        canAdd: z.boolean(),
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

/* 1. content script → background ------------------------------------------- */

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

/** Shown beside a field. Holds no profile value: only wording, citation and state. */
export interface Annotation {
  signature: string;
  state: 'unmet' | 'unknown' | 'contradiction' | 'info';
  /** Chinese, ≤ 60 characters. */
  text: string;
  /** `工信厅联通装函〔2023〕212号 二（三）`. */
  citation: string;
}

export interface FieldLimit {
  signature: string;
  max: number;
  min?: number;
  method: 'word' | 'characters' | 'charactersNoSpaces' | 'utf16';
  /** Where it comes from: pack citation, portal, or the page's own words. */
  source: string;
}

/** Answer to `page.describe`. */
export interface PageAdvice {
  portalName: string;
  pageName: string;
  packTitles: string[];
  annotations: Annotation[];
  limits: FieldLimit[];
  /** How this portal counts, where known. */
  counting: FieldLimit['method'] | '';
  /** May drafts be kept on this page? Never on a log-in page. */
  drafts: boolean;
  /** Number of fields the profile could fill; no values. */
  fillable: number;
}

/* 2. extension page → background -------------------------------------------- */

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

/* 3. background → one frame -------------------------------------------------- */

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
export type FrameMessage = z.infer<typeof frameMessage>;
export type ApplyLine = Extract<FrameMessage, { type: 'fill.apply' }>['lines'][number];

/* Answers of the background to the panel ------------------------------------- */

export interface ClauseFinding {
  pack: string;
  packTitle: string;
  clause: string;
  severity: '必备' | '否决' | '承诺' | '优先' | '提示';
  outcome: 'met' | 'unmet' | 'unknown' | 'not-applicable';
  title: string;
  /** With the company's own figures: panel only, never sent to a page. */
  reason: string;
  citation: string;
  evidence: string;
  missing: { address: string; label: string }[];
  /** Fields on the page beside which it shows. */
  signatures: { frameId: number; signature: string }[];
}

export interface TabState {
  tabId: number;
  /** What a shortcut, menu item or in-page button has just opened the panel for. */
  intent: { part: 'fill' | 'deadlines' | 'findings'; at: number } | null;
  /** '' when the tab is not a recognised portal. */
  portal: string;
  portalName: string;
  origin: string;
  pageId: string;
  pageName: string;
  pageKind: string;
  packs: { id: string; title: string; number: string }[];
  notes: string[];
  /** A question to be answered once before the first fill, or ''. */
  unverified: string;
  fields: number;
  fillable: number;
  findings: ClauseFinding[];
  limits: (FieldLimit & { frameId: number; label: string; count: number })[];
  company: { id: string; name: string } | null;
  companies: number;
  /** Last run of this tab, if it can still be undone. */
  runId: string;
}

export interface Plan {
  id: string;
  tabId: number;
  /** Empty with a reason when there is nothing to plan. */
  lines: import('@/rules/plan').PlanLine[];
  /** Why no plan could be made: no profile, no form, log-in page …; '' otherwise. */
  problem: string;
  company: { id: string; name: string } | null;
  declarationYear: number;
}

export interface RunState {
  id: string;
  tabId: number;
  done: boolean;
  total: number;
  outcomes: (import('@/rules/plan').Outcome & { label: string; section: string[] })[];
  undone: boolean;
  startedAt: number;
  finishedAt: number;
  problem: string;
}

/** One value read from the page, understood as a fact; nothing is stored until the user ticks it. */
export interface CaptureLine {
  id: string;
  frameId: number;
  signature: string;
  /** Label and headings as on the page. */
  label: string;
  section: string[];
  address: import('@/rules/facts/types').FactAddress;
  factLabel: string;
  /** Canonical value, unit and year understood. */
  value: import('@/rules/facts/types').FactValue;
  /** The same as a person reads it; `known` is what the profile holds, '' when nothing. */
  shown: string;
  known: string;
  state: 'new' | 'same' | 'conflict';
  reason: string;
}

export interface CapturePreview {
  tabId: number;
  lines: CaptureLine[];
  company: { id: string; name: string } | null;
  /** Why nothing could be read; '' otherwise. */
  problem: string;
}

/** Chinese sentence that says place, cause and mend; every refusal travels as this. */
export interface Failure {
  error: string;
}
