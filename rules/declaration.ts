/** What the rules know of one application; the shape of storage's DeclarationRow. */
export interface DeclarationContext {
  packId: string;
  /** 申报年度: the year relative years count from. */
  year: number;
  /** Title or id of the chosen category; '' while not chosen. */
  category: string;
  direction: string;
  /** Stage id → date the user set, `YYYY-MM-DD`. */
  stageDates: Record<string, string>;
  /** Clause id → the user's own tick for 自查 clauses. */
  selfChecks: Record<string, { answer: 'yes' | 'no'; note: string; on: string }>;
  materials: Record<string, { done: boolean; note: string }>;
  /**
   * The company's other declarations under the same pack. Left out: nobody looked, and clauses
   * on the number of applications stay unknown until the user ticks them.
   */
  siblings?: readonly { category: string; direction: string }[];
}

/** An application nobody has begun: nothing chosen, dated or ticked. */
export function blankDeclaration(packId: string, year: number, category = ''): DeclarationContext {
  return { packId, year, category, direction: '', stageDates: {}, selfChecks: {}, materials: {} };
}
