import * as z from 'zod';
import { database, type TeachingRow } from './db';

/** Corrections for one portal, or all. */
export function listTeachings(portal?: string): Promise<TeachingRow[]> {
  const table = database().teachings;
  return portal ? table.where('portal').equals(portal).toArray() : table.toArray();
}

/** Keeps a correction; an earlier one of the same field on that portal is replaced. */
export async function saveTeaching(row: Omit<TeachingRow, 'updatedAt'>): Promise<void> {
  await database().teachings.put({ ...row, updatedAt: Date.now() });
}

/** Forgets a correction: the field is matched by its label again. */
export async function removeTeaching(portal: string, signature: string): Promise<void> {
  await database().teachings.delete([portal, signature]);
}

const teachingFile = z.object({
  kind: z.literal('declaration-assistant/teachings'),
  version: z.literal(1),
  teachings: z
    .array(
      z.object({
        portal: z.string().min(1).max(500),
        signature: z.string().min(1).max(2_000),
        label: z.string().max(2_000),
        factKey: z.string().max(200),
        yearOffset: z.number().int().min(-20).max(20).nullable(),
      }),
    )
    .max(20_000),
});

/** Corrections as JSON: no profile value is in it, so it may be handed to a colleague. */
export async function exportTeachings(): Promise<string> {
  const teachings = (await listTeachings()).map(({ updatedAt: _, ...row }) => row);
  return JSON.stringify(
    { kind: 'declaration-assistant/teachings', version: 1, teachings },
    null,
    2,
  );
}

/**
 * Takes corrections from JSON, all or none; existing ones of the same field are replaced.
 * @param knownKey tells whether a fact key exists in this version's catalogue
 * @returns how many were taken
 * @throws {Error} naming each faulty entry
 */
export async function importTeachings(
  json: string,
  knownKey: (key: string) => boolean,
): Promise<number> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw new Error('导入失败：文件不是 JSON。请选择由“导出更正”得到的文件。');
  }
  const parsed = teachingFile.safeParse(data);
  if (!parsed.success) {
    const where = parsed.error.issues.slice(0, 5).map((issue) => issue.path.join('.') || '文件');
    throw new Error(`导入失败：内容不符合更正文件的格式（${where.join('、')}）。什么都没有导入。`);
  }
  const unknown = parsed.data.teachings.filter((row) => row.factKey && !knownKey(row.factKey));
  if (unknown.length > 0)
    throw new Error(
      `导入失败：有 ${unknown.length} 条指向不存在的资料项（如 ${unknown[0]?.factKey}）。什么都没有导入。`,
    );
  const updatedAt = Date.now();
  await database().teachings.bulkPut(parsed.data.teachings.map((row) => ({ ...row, updatedAt })));
  return parsed.data.teachings.length;
}
