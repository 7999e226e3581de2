import type { TabState } from '@/storage/messages';

export type Situation = 'no-portal' | 'login' | 'no-profile' | 'no-form' | 'ready';

/** The one thing to say first of a page; the log-in page outranks a missing profile. */
export function situationOf(state: TabState): Situation {
  const empty = state.fields + state.lists === 0;
  if (!state.portal && empty && state.pageKind !== 'login') return 'no-portal';
  if (state.pageKind === 'login') return 'login';
  if (!state.company) return 'no-profile';
  if (empty) return 'no-form';
  return 'ready';
}
