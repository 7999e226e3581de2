import { closeGaps } from '@/rules/close-gaps';
import type { PlanLine, PlannedLine } from '@/rules/plan';
import { hostPortal, pageFor } from '@/rules/portals';
import type { Plan } from '@/storage/messages';
import { activeCompany } from '@/storage/profiles';
import { getSetting } from '@/storage/settings';
import { planFrame } from './advise';
import { type Applicant, loadApplicant } from './applicant';
import { type Frame, readFrames } from './frames';
import { forget, keep, recall } from './session-store';
import { strangerOn } from './stranger';

/** A plan as kept in the background: with the values, and the origins it was made for. */
export interface StoredPlan {
  id: string;
  tabId: number;
  /** Address of the page it was made for. */
  url: string;
  companyId: string;
  declarationYear: number;
  lines: PlannedLine[];
  /** Line id → what was last shown for it under another match. */
  changed: Record<string, PlannedLine>;
  origins: [frameId: number, origin: string][];
}

const planKey = (planId: string) => `plan:${planId}`;
const newestKey = (tabId: number) => `plan-of:${tabId}`;

/** The panel sees wording only; the value in widget form stays here until confirmed. */
function withoutDesired({ desired: _, ...line }: PlannedLine): PlanLine {
  return line;
}

function problemOf(applicant: Applicant, frames: Frame[]): string {
  const top = frames[0];
  if (!top)
    return '这一页没有可识别的申报表。请打开申报系统的填报页面再试；刚装好助手时请先刷新页面。';
  if (!applicant.company)
    return '还没有企业资料。请先新建企业，或打开一份填过的申报表“从本页采集”。';
  const step = applicant.portal && pageFor(applicant.portal, top.page.url, top.page.headings);
  if (step?.kind === 'login') return '这是登录页。账号、密码和验证码请自己填，助手不碰。';
  if (frames.every(({ page }) => page.fields.length + page.groups.length === 0))
    return '这一页没有找到输入框。如果表单还在加载，请稍等再试。';
  return '';
}

/** Reads the tab's forms anew and plans every field; nothing is written. */
export async function planTab(tabId: number): Promise<Plan> {
  const frames = await readFrames(tabId);
  const url = frames[0]?.page.url ?? 'about:blank';
  const applicant = await loadApplicant(
    url,
    frames.map(({ page }) => page),
  );
  const { company } = applicant;
  const problem = problemOf(applicant, frames) || (await strangerOn(frames, applicant));
  const lines = problem ? [] : frames.flatMap((frame) => planFrame(frame, applicant, frames));
  const stored: StoredPlan = {
    id: crypto.randomUUID(),
    tabId,
    url,
    companyId: company?.id ?? '',
    declarationYear: applicant.matching.declarationYear,
    lines,
    changed: {},
    origins: frames.map((frame) => [frame.frameId, frame.origin]),
  };
  const older = await recall<string>(newestKey(tabId));
  if (older) await forget(planKey(older));
  await keep(planKey(stored.id), stored);
  await keep(newestKey(tabId), stored.id);
  return {
    id: stored.id,
    tabId,
    lines: lines.map(withoutDesired),
    problem:
      problem || (lines.length === 0 ? '这一页的输入框都不在企业资料的范围内，没有可填的。' : ''),
    unread: frames.reduce((sum, { page }) => sum + (page.unread ?? 0), 0),
    company: company && { id: company.id, name: company.name },
    declarationYear: stored.declarationYear,
  };
}

/** The tab is closed: its plan, which holds profile values, can be confirmed no more. */
export async function forgetPlan(tabId: number): Promise<void> {
  const planId = await recall<string>(newestKey(tabId));
  await forget(newestKey(tabId), ...(planId ? [planKey(planId)] : []));
}

/** The plan the user has in front of him; only a tab's newest one counts. */
export async function storedPlan(planId: string): Promise<StoredPlan> {
  const plan = await recall<StoredPlan>(planKey(planId));
  if (!plan) throw new Error('这份填写计划已过期（页面或资料有变）。请重新生成填写计划。');
  return plan;
}

/** Another company may have been chosen meanwhile, in the panel itself: its values are not this plan's. */
async function assertSameCompany(plan: StoredPlan): Promise<void> {
  if (((await activeCompany())?.id ?? '') !== plan.companyId)
    throw new Error('当前企业已换过，这份计划是按原来的企业做的。请重新生成填写计划。');
}

/** What another match of one line would write. Kept with the plan: confirmed is what was shown. */
export async function previewLine(
  plan: StoredPlan,
  lineId: string,
  address: string,
): Promise<PlannedLine> {
  await assertSameCompany(plan);
  const line = plan.lines.find((l) => l.id === lineId);
  if (!line) throw new Error('计划里没有这一行。请重新生成填写计划。');
  const frames = await readFrames(plan.tabId);
  const frame = frames.find((f) => f.frameId === line.frameId);
  if (!frame) throw new Error('这一栏所在的页面已不在。请重新生成填写计划。');
  const applicant = await loadApplicant(
    plan.url,
    frames.map(({ page }) => page),
  );
  const other = planFrame(frame, applicant, frames, { [line.signature]: address }).find(
    (l) => l.signature === line.signature,
  );
  if (!other) throw new Error('页面上找不到这一栏了。请重新生成填写计划。');
  const shown = { ...other, id: line.id };
  const { changed, ...rest } = await storedPlan(plan.id);
  await keep(planKey(plan.id), { ...rest, changed: { ...changed, [lineId]: shown } });
  return shown;
}

/** The confirmed lines with their values as shown, the user's own matches in place of ours. */
export async function confirmedLines(
  plan: StoredPlan,
  chosen: { id: string; address?: string }[],
): Promise<PlannedLine[]> {
  await assertSameCompany(plan);
  const lines = chosen.flatMap(({ id, address }) => {
    const line = plan.lines.find((l) => l.id === id);
    if (!line) return [];
    const used = address && address !== line.fact?.address ? plan.changed[id] : line;
    if (used !== line && used?.fact?.address !== address)
      throw new Error(`“${line.label}”改选的资料没有核对过。请重新生成填写计划。`);
    return used?.desired ? [used] : [];
  });
  return closeGaps(lines, plan.lines);
}

/** Refuses where a portal's address is unverified and the user has not accepted it yet. */
export async function assertTrusted(origins: Iterable<string>): Promise<void> {
  const trusted = await getSetting('trusted');
  for (const origin of origins) {
    const portal = hostPortal(origin);
    if (portal?.unverified && !trusted.includes(`${portal.id} ${origin}`))
      throw new Error(
        `这个网址还没有核实：${origin}。${portal.unverified}请先打开这个网址，在侧边栏确认。`,
      );
  }
}
