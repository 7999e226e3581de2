import type { Outcome, OutcomeStatus } from '@/rules/plan';
import type { RunState } from '@/storage/messages';

/** What needs the user's eye comes first. */
export const outcomeKinds: { status: OutcomeStatus; label: string; color: string }[] = [
  { status: 'reverted', label: '被网页改回', color: 'red' },
  { status: 'refused', label: '拒绝', color: 'orange' },
  { status: 'waiting', label: '等待', color: 'orange' },
  { status: 'filled', label: '已填', color: 'green' },
  { status: 'unchanged', label: '未变', color: 'gray' },
];

export const outcomeKindOf = new Map(outcomeKinds.map((kind) => [kind.status, kind]));

/** Did undoing put the field back? */
export function isUndone(undo: Outcome | undefined): boolean {
  return undo?.status === 'filled' || undo?.status === 'unchanged';
}

/** One sentence for the whole run: `填写完成：已填 28，拒绝 1`, `已撤销 23 项，4 项要自己改回`. */
export function runSummary(run: RunState, undone: Record<string, Outcome>): string {
  if (!run.done) return `正在填写 ${run.outcomes.length} / ${run.total}`;
  if (run.undone) return '已撤销本次填写';
  const tried = Object.values(undone);
  if (tried.length > 0) {
    const left = tried.filter((undo) => !isUndone(undo)).length;
    return `已撤销 ${tried.length - left} 项${left > 0 ? `，${left} 项要自己改回` : ''}`;
  }
  const counts = countOutcomes(run.outcomes);
  const parts = outcomeKinds.flatMap(({ status, label }) =>
    counts[status] ? [`${label} ${counts[status]}`] : [],
  );
  return `填写完成：${parts.join('，')}`;
}

/** How many outcomes there are of each kind. */
export function countOutcomes(outcomes: Outcome[]): Partial<Record<OutcomeStatus, number>> {
  const counts: Partial<Record<OutcomeStatus, number>> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
