import type { TabState } from '@/storage/messages';

export type Situation = 'no-portal' | 'login' | 'no-profile' | 'no-form' | 'ready';

/** The one thing to say first of a page; the log-in page outranks a missing profile. */
export function situationOf(state: TabState): Situation {
  if (!state.portal && state.fields === 0 && state.pageKind !== 'login') return 'no-portal';
  if (state.pageKind === 'login') return 'login';
  if (!state.company) return 'no-profile';
  if (state.fields === 0) return 'no-form';
  return 'ready';
}
