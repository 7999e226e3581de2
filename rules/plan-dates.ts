import type { FieldDescriptor, PageDescription } from './field';
import type { PlannedLine } from './plan';

/** What the boxes of one day share: their group and the fact. */
const dayOf = (line: PlannedLine, field: FieldDescriptor | undefined): string =>
  field?.part?.size === 3 && field.kind === 'select' && line.fact
    ? `${field.part.group}\n${line.fact.address}`
    : '';

/** 年, 月 and 日 in three lists are one answer: where one cannot be chosen, none is. */
export function wholeDays(lines: PlannedLine[], page: PageDescription): PlannedLine[] {
  const fields = new Map(page.fields.map((field) => [field.signature, field]));
  const day = (line: PlannedLine) => dayOf(line, fields.get(line.signature));
  const refused = new Map(
    lines.flatMap((line): [string, string][] =>
      line.status === 'refused' && day(line) !== '' ? [[day(line), line.reason]] : [],
    ),
  );
  return lines.map((line) => {
    const why = refused.get(day(line));
    if (!why || line.status === 'refused' || line.status === 'same') return line;
    const { desired: _, ...rest } = line;
    return { ...rest, after: '', overwrites: false, status: 'refused', reason: why };
  });
}
