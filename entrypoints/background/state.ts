import { countText } from '@/rules/count-text';
import { pageFor } from '@/rules/portals';
import type { ClauseOnPage, PageAdvice, TabState } from '@/storage/messages';
import { lastRun, lastRunOf } from '@/storage/runs';
import { getSetting } from '@/storage/settings';
import { adviseFrame, judgeFrame } from './advise';
import { type Applicant, loadApplicant } from './applicant';
import { showBadge } from './badge';
import { broadcast } from './events';
import { type Frame, framesOf, knownTabs, rememberFrame, tellFrames } from './frames';
import { intentOf } from './panel';

/** Remembers a frame's form and answers with what is to be shown beside its fields. */
export async function describeFrame(frame: Frame): Promise<PageAdvice> {
  await rememberFrame(frame);
  const frames = await framesOf(frame.tabId);
  const applicant = await loadApplicant(
    frame.page.url,
    frames.map(({ page }) => page),
  );
  const advice = adviseFrame(frame, applicant, frames);
  await showBadge(frame.tabId, frame.frameId, {
    recognised: Boolean(applicant.portal),
    fillable: advice.fillable,
    title: applicant.portal
      ? `申报助手：${applicant.portal.name}${advice.pageName ? ` · ${advice.pageName}` : ''}`
      : '申报助手',
  });
  broadcast({ type: 'tab.changed', tabId: frame.tabId });
  return advice;
}

const nothing = {
  portal: '',
  portalName: '',
  origin: '',
  pageId: '',
  pageName: '',
  pageKind: '',
  packs: [],
  notes: [],
  unverified: '',
  fields: 0,
  lists: 0,
  fillable: 0,
  limits: [],
  clauses: [],
  runId: '',
};

/** One entry per clause: the frames of a page see the same notice. */
function mergeClauses(all: ClauseOnPage[]): ClauseOnPage[] {
  const merged = new Map<string, ClauseOnPage>();
  for (const one of all) {
    const key = `${one.pack} ${one.clause}`;
    const known = merged.get(key);
    merged.set(key, known ? { ...known, fields: [...known.fields, ...one.fields] } : one);
  }
  return [...merged.values()];
}

async function unverifiedQuestion(applicant: Applicant, origin: string): Promise<string> {
  const { portal } = applicant;
  if (!portal?.unverified) return '';
  return (await getSetting('trusted')).includes(`${portal.id} ${origin}`) ? '' : portal.unverified;
}

/** The tab's last run; after a restart of the browser, which numbers its tabs anew, the site's. */
async function undoable(tabId: number, origin: string): Promise<string> {
  const own = await lastRun(tabId, origin);
  if (own) return own.id;
  const other = await lastRunOf(origin);
  const elsewhere = other && (await framesOf(other.tabId).catch(() => []));
  return elsewhere?.every((frame) => frame.origin !== origin) ? (other?.id ?? '') : '';
}

/** What the panel shows of one tab. */
export async function tabState(tabId: number): Promise<TabState> {
  const frames = await framesOf(tabId);
  const top = frames.find((frame) => frame.frameId === 0) ?? frames[0];
  const applicant = await loadApplicant(
    top?.page.url ?? 'about:blank',
    frames.map(({ page }) => page),
  );
  const company = applicant.company && {
    id: applicant.company.id,
    name: applicant.company.name,
  };
  const base = {
    ...nothing,
    tabId,
    intent: intentOf(tabId),
    company,
    companies: applicant.companies,
    declarationYear: applicant.matching.declarationYear,
  };
  if (!top) return base;
  const { portal } = applicant;
  const advised = frames.map((frame) => ({ frame, ...judgeFrame(frame, applicant, frames) }));
  const headings = frames.flatMap((frame) => frame.page.headings);
  const step = portal ? pageFor(portal, top.page.url, headings) : null;
  const plainHttp = top.origin.startsWith('http:')
    ? ['本系统使用未加密的 http，请在可信网络上填写。']
    : [];
  return {
    ...base,
    portal: portal?.id ?? '',
    portalName: portal?.name ?? '',
    origin: top.origin,
    pageId: step?.id ?? '',
    pageName: step?.name ?? '',
    pageKind: step?.kind ?? '',
    packs: applicant.programmes.map(({ pack: { id, title, number } }) => ({ id, title, number })),
    notes: [...plainHttp, ...(portal?.notes ?? [])],
    unverified: await unverifiedQuestion(applicant, top.origin),
    fields: frames.reduce((sum, frame) => sum + frame.page.fields.length, 0),
    lists: frames.reduce((sum, frame) => sum + frame.page.groups.length, 0),
    fillable: advised.reduce((sum, { advice }) => sum + advice.fillable, 0),
    limits: advised.flatMap(({ frame, advice }) =>
      advice.limits.flatMap((limit) => {
        const field = frame.page.fields.find((f) => f.signature === limit.signature);
        if (!field) return [];
        const count = countText(field.value, limit.method);
        return [{ ...limit, frameId: frame.frameId, label: field.label, count }];
      }),
    ),
    clauses: mergeClauses(advised.flatMap(({ clauses }) => clauses)),
    runId: await undoable(tabId, top.origin),
  };
}

/** Facts, packs or the date changed: every open page asks for its advice anew. */
export async function refreshPages(): Promise<void> {
  const tabs = await knownTabs();
  await Promise.all(tabs.map((tabId) => tellFrames(tabId, { type: 'page.refresh' })));
}
