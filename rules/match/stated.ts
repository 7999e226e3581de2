import type { FactDefinition } from '../facts/types';
import { moneyScale } from '../label';
import type { Surroundings } from './surroundings';
import type { FieldReading } from './types';

/** A unit stated once over the table counts for money only, and only where all that is said agrees. */
export function withUnit(
  parsed: FieldReading,
  { kind }: Pick<FactDefinition, 'kind'>,
  { units, percent }: Surroundings,
): FieldReading {
  if (kind === 'percent' && percent && parsed.unit === undefined) return { ...parsed, unit: '%' };
  const [unit = ''] = units;
  if (kind !== 'money' || parsed.unit !== undefined || !unit) return parsed;
  const scale = moneyScale(unit);
  if (units.length > 1) return { ...parsed, units };
  return scale === undefined
    ? { ...parsed, qualifiers: [...parsed.qualifiers, 'foreign'] }
    : { ...parsed, unit, scale };
}
