import { definitionOf } from '../facts';
import type { FieldDescriptor } from '../field';
import type { Candidate } from './candidate';
import type { FieldReading } from './types';

const lastYears = /^(platform\.metrics\.\w+)\.lastYear$/;

/**
 * 业务成本 behind 近三年…累计业务收入 is of the same three years, unless it says its own: surely
 * in the sentence that both are blanks of, elsewhere a question.
 */
export function ofThreeYears(
  candidate: Candidate,
  { labelSource }: Pick<FieldDescriptor, 'labelSource'>,
  { concept, year, yearFromSection }: FieldReading,
  previous: string,
): Candidate {
  const item = lastYears.exec(candidate.definition.key)?.[1];
  if (!item || !previous.endsWith('.threeYears') || (year && !yearFromSection)) return candidate;
  const definition = definitionOf(`${item}.threeYears`);
  if (!definition || definition.key === previous) return candidate;
  const sure = labelSource === 'previous-text' ? candidate.confidence : 0.8;
  const how = `紧跟在近三年的数之后，“${concept}”是`;
  return { ...candidate, definition, how, confidence: Math.min(candidate.confidence, sure) };
}
