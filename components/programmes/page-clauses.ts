import { createContext, useContext } from 'react';
import type { ClauseOnPage } from '@/storage/messages';

/** The clauses of one pack that the page in view asks about, and the way to show a field there. */
export interface PageClauses {
  of(clause: string): ClauseOnPage | undefined;
  point(field: ClauseOnPage['fields'][number]): void;
}

/** Empty outside the side panel: no page is in view there. */
export const PageClausesContext = createContext<PageClauses>({
  of: () => undefined,
  point: () => undefined,
});

export const usePageClauses = (): PageClauses => useContext(PageClausesContext);
