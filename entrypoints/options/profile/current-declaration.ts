/**
 * The declaration whose texts are edited: the chosen one ('' = all), else the one shown first, so
 * that a change elsewhere does not put another under the user's hands; the newest where both are gone.
 */
export function currentDeclaration(ids: string[], chosen: string | null, first: string): string {
  if (chosen === '') return '';
  return [chosen, first].find((id) => id && ids.includes(id)) ?? ids[0] ?? '';
}
