import type { PlannedLine } from './plan';

const place = /^(.*?)\[(\d+)\]/;

/**
 * Rows that are to be added follow one another: where the user left one out, those
 * after it move up, so that no empty row is made for it.
 */
export function closeGaps(confirmed: PlannedLine[], planned: PlannedLine[]): PlannedLine[] {
  const rowsOf = (lines: PlannedLine[]) => {
    const rows = new Map<string, Set<number>>();
    for (const { newRow, signature, frameId } of lines) {
      const [, group, index] = (newRow && place.exec(signature)) || [];
      if (group === undefined) continue;
      const key = `${frameId} ${group}`;
      rows.set(key, (rows.get(key) ?? new Set()).add(Number(index)));
    }
    return rows;
  };
  const all = rowsOf(planned);
  const kept = rowsOf(confirmed);
  return confirmed.map((line) => {
    const [, group, index] = (line.newRow && place.exec(line.signature)) || [];
    const key = `${line.frameId} ${group}`;
    const own = kept.get(key);
    if (group === undefined || !own) return line;
    const first = Math.min(...(all.get(key) ?? own));
    const before = [...own].filter((row) => row < Number(index)).length;
    return { ...line, signature: line.signature.replace(place, `${group}[${first + before}]`) };
  });
}
