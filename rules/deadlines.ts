import { appliesTo } from './applies';
import { daysBetween, isDate } from './dates';
import type { DeclarationContext } from './declaration';
import { judge } from './engine/judge';
import type { Facts } from './facts/types';
import type { RulePack, Stage } from './schema';
import { workdaysBetween } from './workdays';

/** 未定: a stage set locally that the user has not dated yet. */
export type StageProgress = '未开启' | '进行中' | '临近' | '今日' | '已截止' | '未定';

/** From how many natural days before the due day a stage is 临近. */
export const nearDays = 7;

export interface StageState {
  /** Stage id. */
  id: string;
  packId: string;
  title: string;
  actor: Stage['actor'];
  actions: Stage['actions'];
  basis: Stage['basis'];
  copies: Stage['copies'];
  toWhom: string[];
  where?: string;
  opens?: string;
  /** `YYYY-MM-DD`; undefined while 未定. */
  due?: string;
  /** HH:MM or 下班前, as printed. */
  time?: string;
  /** The notice prints the date, its year comes from the issue date, or the user set it. */
  dueFrom?: '通知' | '通知（年份取自发文日期）' | '本人设定';
  state: StageProgress;
  /** Natural days from today to the due day; negative once past; undefined while 未定. */
  naturalDays?: number;
  /** Working days after today up to the due day; undefined where 放假安排未公布 or 未定. */
  workdays?: number;
  /** Chinese, short: `还有 12 天（8 个工作日）`, `今日截止`, `已过 5 天`. */
  text: string;
  /** Does the applicant himself act? */
  isMine: boolean;
  /** false where a fact is missing that would say whether the stage concerns this applicant. */
  isCertain: boolean;
  /** Why it is not certain, in Chinese. */
  uncertainty?: string;
  isLocal: boolean;
  /** A later stage of a higher level that this one must leave room for; both are to be shown. */
  before?: { id: string; title: string; due: string; actor: Stage['actor'] };
  /** The date set or printed here is later than the stage it must come before. */
  conflict?: string;
  citation: { number: string; clause: string; evidence: string };
  note?: string;
}

function progress(today: string, opens: string | undefined, due: string | undefined) {
  if (due !== undefined && today > due) return '已截止';
  if (due !== undefined && today === due) return '今日';
  if (opens !== undefined && today < opens) return '未开启';
  if (due === undefined) return '未定';
  return daysBetween(today, due) <= nearDays ? '临近' : '进行中';
}

function wordsFor(
  state: StageProgress,
  opens: string | undefined,
  days: number | undefined,
  workdays: number | undefined,
): string {
  if (state === '未开启') return `${opens} 开启`;
  if (days === undefined) return '日期由推荐单位或所在地另定，请自行设定';
  if (state === '今日') return '今日截止';
  if (days < 0) return `已过 ${-days} 天`;
  return `还有 ${days} 天（${workdays === undefined ? '放假安排未公布' : `${workdays} 个工作日`}）`;
}

function sourceOf(stage: Stage, own: string | undefined): StageState['dueFrom'] {
  if (own) return '本人设定';
  if (!stage.due) return undefined;
  return stage.due.yearFrom ? '通知（年份取自发文日期）' : '通知';
}

function ownDate(stage: Stage, declaration: DeclarationContext): string | undefined {
  const { stageDates } = declaration;
  const own = Object.hasOwn(stageDates, stage.id) ? stageDates[stage.id] : undefined;
  return isDate(own) ? own : undefined;
}

function stateOf(
  stage: Stage,
  pack: RulePack,
  declaration: DeclarationContext,
  today: string,
): StageState {
  const own = ownDate(stage, declaration);
  const due = own ?? stage.due?.date;
  const opens = stage.opens?.date;
  const state = progress(today, opens, due);
  const naturalDays = due === undefined ? undefined : daysBetween(today, due);
  const workdays = due === undefined ? undefined : workdaysBetween(today, due);
  const { id, title, actor, actions, basis, copies, toWhom, where, note, citation } = stage;
  return {
    id,
    packId: pack.id,
    title,
    actor,
    actions,
    basis,
    copies,
    toWhom,
    where,
    opens,
    due,
    time: own ? undefined : (stage.due?.time ?? stage.due?.wording),
    dueFrom: sourceOf(stage, own),
    state,
    naturalDays,
    workdays,
    text: wordsFor(state, opens, naturalDays, workdays),
    isMine: actor === '申报单位',
    isCertain: true,
    isLocal: stage.isLocal ?? false,
    citation: {
      number: citation.number ?? pack.number,
      clause: citation.clause,
      evidence: citation.evidence,
    },
    note,
  };
}

/** Does the stage concern this applicant; undefined: no. */
function withCertainty(
  state: StageState,
  stage: Stage,
  pack: RulePack,
  declaration: DeclarationContext,
  facts: Facts,
  today: string,
): StageState | undefined {
  const { category, direction } = declaration;
  if (!appliesTo(stage, category, direction)) return undefined;
  const open = (stage.categories && !category) || (stage.directions && !direction);
  const when = stage.when && judge(stage.when, { pack, declaration, facts, today });
  if (when?.truth === false) return undefined;
  if (when?.truth === null) return { ...state, isCertain: false, uncertainty: when.reason };
  if (open) return { ...state, isCertain: false, uncertainty: '尚未选择申报类别' };
  return state;
}

/** The stage that follows, and a warning where ours is later than that. */
function withSuccessor(state: StageState, stage: Stage, states: readonly StageState[]): StageState {
  const after = states.find(({ id }) => id === stage.before);
  if (!after?.due) return state;
  const before = { id: after.id, title: after.title, due: after.due, actor: after.actor };
  if (state.due === undefined || state.due <= after.due) return { ...state, before };
  const conflict = `“${state.title}”（${state.due}）晚于“${after.title}”（${after.due}），请核对`;
  return { ...state, before, conflict };
}

const byDate = (a: StageState, b: StageState) => (a.due ?? '9999').localeCompare(b.due ?? '9999');

/**
 * The stages of a resolved pack for one applicant, earliest due day first, undated last. Stages
 * that plainly do not concern him (another category, central SOE or not) are left out; where a
 * fact is missing the stage stays and says so. Dates are Asia/Shanghai civil dates.
 */
export function deadlines(
  pack: RulePack,
  declaration: DeclarationContext,
  facts: Facts,
  today: string,
): StageState[] {
  const found = pack.stages.flatMap((stage) => {
    const state = stateOf(stage, pack, declaration, today);
    const kept = withCertainty(state, stage, pack, declaration, facts, today);
    return kept ? [{ stage, state: kept }] : [];
  });
  const states = found.map(({ state }) => state);
  return found.map(({ stage, state }) => withSuccessor(state, stage, states)).sort(byDate);
}

/** The stage to act on next: not past, the applicant's own before others on the same day. */
export function nextStage(states: readonly StageState[]): StageState | undefined {
  const open = states.filter(({ state, due }) => due !== undefined && state !== '已截止');
  return open.sort((a, b) => byDate(a, b) || Number(b.isMine) - Number(a.isMine))[0];
}
