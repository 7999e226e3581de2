import type { ClauseOutcome } from '@/rules/evaluate';
import type { FactAddress, FactValue } from '@/rules/facts/types';
import type { Outcome, PlanLine } from '@/rules/plan';
import type { FieldLimit } from './advice';

/** A clause that is shown beside fields of the page in view, judged by what stands there now. */
export interface ClauseOnPage {
  pack: string;
  clause: string;
  outcome: ClauseOutcome;
  reason: string;
  fields: { frameId: number; signature: string; label: string }[];
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
  /** Lists that rows or records can be added to, also where no control stands on the page yet. */
  lists: number;
  fillable: number;
  limits: (FieldLimit & { frameId: number; label: string; count: number })[];
  clauses: ClauseOnPage[];
  company: { id: string; name: string } | null;
  companies: number;
  /** 申报年度 of the programme in view: 上年 is one less, whatever the calendar says. */
  declarationYear: number;
  /** Last run of this tab, if it can still be undone. */
  runId: string;
}

export interface Plan {
  id: string;
  tabId: number;
  /** Empty with a reason when there is nothing to plan. */
  lines: PlanLine[];
  /** Why no plan could be made: no profile, no form, log-in page …; '' otherwise. */
  problem: string;
  /** Controls of the page that were too many to be looked at. */
  unread: number;
  company: { id: string; name: string } | null;
  declarationYear: number;
}

export interface RunState {
  id: string;
  tabId: number;
  /** A confirmed plan, or one kept text put back from the drafts. */
  purpose: 'plan' | 'draft';
  done: boolean;
  total: number;
  outcomes: (Outcome & { label: string; section: string[] })[];
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
  address: FactAddress;
  factLabel: string;
  /** Canonical value, unit and year understood. */
  value: FactValue;
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
  /** Says that the form is another company's, whose values are not this one's; '' otherwise. */
  stranger: string;
  /** Why nothing could be read; '' otherwise. */
  problem: string;
}

/** Chinese sentence that says place, cause and mend; every refusal travels as this. */
export interface Failure {
  error: string;
}
