import type { Outcome, OutcomeStatus } from '@/rules/plan';

/** What needs the user's eye comes first. */
export const outcomeKinds: { status: OutcomeStatus; label: string; color: string }[] = [
  { status: 'reverted', label: '被网页改回', color: 'red' },
  { status: 'refused', label: '拒绝', color: 'orange' },
  { status: 'waiting', label: '等待', color: 'orange' },
  { status: 'filled', label: '已填', color: 'green' },
  { status: 'unchanged', label: '未变', color: 'gray' },
];

export const outcomeKindOf = new Map(outcomeKinds.map((kind) => [kind.status, kind]));

/** How many outcomes there are of each kind. */
export function countOutcomes(outcomes: Outcome[]): Partial<Record<OutcomeStatus, number>> {
  const counts: Partial<Record<OutcomeStatus, number>> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
