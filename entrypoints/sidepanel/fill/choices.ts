import type { LineStatus, PlanLine } from '@/rules/plan';

/** What the user decided for a line: ticked or not, and another match if he chose one. */
export type Choices = Readonly<Record<string, { ticked: boolean; address?: string }>>;

export const groups: { status: LineStatus; title: string; hint: string }[] = [
  { status: 'ready', title: '将填写', hint: '' },
  { status: 'ask', title: '请确认', hint: '把握不足或较敏感，勾选后才会填。' },
  { status: 'refused', title: '不填', hint: '不会写入，可改选资料后再填。' },
  { status: 'same', title: '已一致', hint: '网页上已是这个内容。' },
];

/** `ready` lines start ticked unless they replace what stands there or are sensitive. */
export function startingChoices(lines: PlanLine[]): Choices {
  return Object.fromEntries(
    lines.map((line) => [
      line.id,
      { ticked: line.status === 'ready' && !line.overwrites && !line.sensitive },
    ]),
  );
}

/** May the user have the line written at all? */
export function canTick(line: PlanLine): boolean {
  return line.status === 'ready' || line.status === 'ask';
}

/** Lines as they are shown: those of one record together, where its first line stands. */
export function inSets(lines: PlanLine[]): PlanLine[][] {
  const shown: PlanLine[][] = [];
  const sets = new Map<string, PlanLine[]>();
  for (const line of lines) {
    const key = setOf(line);
    const known = key === undefined ? undefined : sets.get(key);
    if (known) known.push(line);
    else {
      const own = [line];
      shown.push(own);
      if (key !== undefined) sets.set(key, own);
    }
  }
  return shown;
}

/** What `line` and the others of its record or question have in common. */
export const setOf = ({ frameId, set }: PlanLine): string | undefined =>
  set && `${frameId} ${set.id}`;

/**
 * The lines of each group. The boxes of one question stay together, in the first group that
 * any of them belongs to: its answer may leave some of them without a value.
 */
export function inGroups(lines: PlanLine[]): Record<LineStatus, PlanLine[]> {
  const rankOf = (line: PlanLine) => groups.findIndex(({ status }) => status === line.status);
  const first = new Map<string, number>();
  for (const line of lines) {
    const key = line.set?.question && setOf(line);
    if (key) first.set(key, Math.min(rankOf(line), first.get(key) ?? groups.length));
  }
  const out: Record<LineStatus, PlanLine[]> = { ready: [], ask: [], refused: [], same: [] };
  for (const line of lines) {
    const rank = first.get((line.set?.question && setOf(line)) || '');
    out[(rank === undefined ? undefined : groups[rank]?.status) ?? line.status].push(line);
  }
  return out;
}

/** The confirmed lines as `fill.run` takes them. */
export function linesToFill(lines: PlanLine[], choices: Choices) {
  return lines
    .filter((line) => canTick(line) && choices[line.id]?.ticked)
    .map((line) => ({ id: line.id, address: choices[line.id]?.address }));
}

/** How many leading headings all lines share: they say nothing about any one line. */
export function sharedDepth(sections: string[][]): number {
  const [first = []] = sections;
  if (sections.length < 2) return 0;
  const differs = first.findIndex((name, depth) => sections.some((own) => own[depth] !== name));
  return differs < 0 ? first.length : differs;
}

/** `单位信息 › 联系人 › 手机` folded for a search of lines. */
export function lineMatches(line: PlanLine, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return true;
  return [line.label, ...line.section, line.fact?.label ?? '', line.after, line.set?.title ?? '']
    .join(' ')
    .toLowerCase()
    .includes(wanted);
}
