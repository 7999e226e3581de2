import { fold } from './facts/fold';
import type { RulePack } from './schema';

/** Shorter titles would be found in any page about the subject. */
const shortest = 8;

/**
 * The notices a page names, by title or 文号, in its own title or headings: what a
 * site without a portal file collects for. A title that is part of another one
 * that is named too does not count.
 */
export function packsNamed(packs: RulePack[], words: string[]): RulePack[] {
  const said = words.map(fold);
  const names = ({ title, number }: RulePack) =>
    [fold(title), fold(number)].filter((name) => name.length >= shortest);
  const named = packs.filter((pack) =>
    names(pack).some((name) => said.some((word) => word.includes(name))),
  );
  return named.filter(
    ({ title }) =>
      !named.some((other) => other.title !== title && fold(other.title).includes(fold(title))),
  );
}
