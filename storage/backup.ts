import * as z from 'zod';
import { database } from './db';
import { name as protocolName } from './messages/values';

/**
 * The whole of the user's data as one JSON file. Import is all or nothing: every
 * problem is listed with its path first, then one transaction merges by id, and
 * the newer of two versions of the same row stays.
 */

const id = z.string().min(1).max(200);
/** What comes from a page is stored as the protocol lets it in, and must come back. */
const fromPage = protocolName.min(1);
const time = z.number().min(0);
const plainText = z.string().max(400_000);
const recordValue = z.record(
  z.string().max(200),
  z.union([plainText, z.number(), z.boolean(), z.array(plainText).max(1_000), z.null()]),
);
const factValue = z.union([
  plainText,
  z.number(),
  z.boolean(),
  z.array(plainText).max(1_000),
  z.array(recordValue).max(5_000),
]);
const answer = z.object({
  answer: z.enum(['yes', 'no']),
  note: z.string().max(5_000),
  on: z.string().max(20),
});

const tables = {
  companies: z.array(z.object({ id, name: z.string().max(500), createdAt: time, updatedAt: time })),
  facts: z.array(
    z.object({
      companyId: id,
      declarationId: z.string().max(200),
      address: id,
      value: factValue,
      source: z.enum(['typed', 'captured', 'imported', 'sample']),
      updatedAt: time,
    }),
  ),
  declarations: z.array(
    z.object({
      id,
      companyId: id,
      packId: id,
      year: z.number().int().min(1990).max(2200),
      category: z.string().max(500),
      direction: z.string().max(500),
      stageDates: z.record(z.string().max(200), z.string().max(20)),
      materials: z.record(
        z.string().max(200),
        z.object({ done: z.boolean(), note: z.string().max(5_000) }),
      ),
      selfChecks: z.record(z.string().max(200), answer),
      followed: z.boolean(),
      createdAt: time,
      updatedAt: time,
    }),
  ),
  drafts: z.array(
    z.object({
      origin: fromPage,
      path: z.string().max(2_000),
      signature: fromPage,
      label: z.string().max(20_000),
      text: plainText,
      versions: z.array(z.object({ text: plainText, at: time })).max(50),
      updatedAt: time,
    }),
  ),
  teachings: z.array(
    z.object({
      portal: fromPage,
      signature: fromPage,
      label: z.string().max(20_000),
      factKey: z.string().max(200),
      yearOffset: z.number().int().nullable(),
      updatedAt: time,
    }),
  ),
  packs: z.array(z.object({ id, json: z.string().max(5_000_000), addedAt: time })),
};

const backupFile = z.object({
  kind: z.literal('declaration-assistant/backup'),
  version: z.literal(1),
  exportedAt: z.string().max(40),
  ...tables,
});
export type BackupFile = z.infer<typeof backupFile>;
type TableName = keyof typeof tables;
const tableNames = Object.keys(tables) as TableName[];

/** Chinese name of each table, for problems and previews. */
export const tableLabels: Record<TableName, string> = {
  companies: '企业',
  facts: '企业资料',
  declarations: '申报',
  drafts: '草稿',
  teachings: '更正',
  packs: '规则包',
};

/** Everything but settings and run journals, which belong to this computer. */
export async function exportBackup(): Promise<string> {
  const db = database();
  const content = await db.transaction('r', tableNames, async () => ({
    companies: await db.companies.toArray(),
    facts: await db.facts.toArray(),
    declarations: await db.declarations.toArray(),
    drafts: await db.drafts.toArray(),
    teachings: await db.teachings.toArray(),
    packs: await db.packs.toArray(),
  }));
  const file: BackupFile = {
    kind: 'declaration-assistant/backup',
    version: 1,
    exportedAt: new Date().toISOString(),
    ...content,
  };
  return JSON.stringify(file, null, 1);
}

export type BackupReading =
  | { ok: true; file: BackupFile; counts: Record<TableName, number> }
  | { ok: false; problems: { path: string; message: string }[] };

function nameOf(path: PropertyKey[]): string {
  const [table, row, ...rest] = path;
  const label = tableLabels[table as TableName];
  if (!label) return path.length > 0 ? path.map(String).join('.') : '文件';
  return typeof row === 'number'
    ? `${label}第 ${row + 1} 条${rest.length > 0 ? ` ${rest.map(String).join('.')}` : ''}`
    : label;
}

/** A pack stored under another id than its own would replace a notice and could not be removed. */
function misnamed({ id: stored, json }: { id: string; json: string }, index: number) {
  let own: unknown;
  try {
    own = (JSON.parse(json) as { id?: unknown } | null)?.id;
  } catch {
    return []; // Unreadable ones are kept, listed and never used: see listBrokenPacks.
  }
  if (own === undefined || own === stored) return [];
  const message = `编号不符：文件里叫“${stored}”，内容却是“${String(own)}”。`;
  return [{ path: nameOf(['packs', index]), message }];
}

/** Checks a backup without storing anything. `problems` is at most 50 long. */
export function readBackup(json: string): BackupReading {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    const message = '文件不是 JSON，可能没有下载完整。请重新选择由“导出备份”得到的文件。';
    return { ok: false, problems: [{ path: '文件', message }] };
  }
  const parsed = backupFile.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, 50).map((issue) => ({
      path: nameOf(issue.path),
      message:
        issue.path[0] === 'kind' || issue.path[0] === 'version'
          ? '这不是本助手的备份文件，或由更新的版本导出。请先升级助手。'
          : '内容缺失或类型不对。',
    }));
    return { ok: false, problems };
  }
  const known = new Set(parsed.data.companies.map((company) => company.id));
  const problems = (['facts', 'declarations'] as const).flatMap((table) =>
    parsed.data[table].flatMap((row, index) =>
      known.has(row.companyId)
        ? []
        : [{ path: nameOf([table, index]), message: '所属企业不在文件里。' }],
    ),
  );
  problems.push(...parsed.data.packs.flatMap(misnamed));
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, 50) };
  const counts = Object.fromEntries(
    tableNames.map((name) => [name, parsed.data[name].length]),
  ) as Record<TableName, number>;
  return { ok: true, file: parsed.data, counts };
}

/** Merges a checked backup in one transaction; returns how many rows were written. */
export async function importBackup(file: BackupFile): Promise<number> {
  const db = database();
  return db.transaction('rw', tableNames, async () => {
    let written = 0;
    const keepNewer = async <Row extends { updatedAt: number }>(
      rows: Row[],
      get: (row: Row) => Promise<Row | undefined>,
      put: (row: Row) => Promise<unknown>,
    ) => {
      for (const row of rows) {
        const old = await get(row);
        if (old && old.updatedAt >= row.updatedAt) continue;
        await put(row);
        written += 1;
      }
    };
    await keepNewer(
      file.companies,
      (row) => db.companies.get(row.id),
      (row) => db.companies.put(row),
    );
    await keepNewer(
      file.facts,
      (row) => db.facts.get([row.companyId, row.declarationId, row.address]),
      (row) => db.facts.put(row),
    );
    await keepNewer(
      file.declarations,
      (row) => db.declarations.get(row.id),
      (row) => db.declarations.put(row),
    );
    await keepNewer(
      file.drafts,
      (row) => db.drafts.get([row.origin, row.path, row.signature]),
      (row) => db.drafts.put(row),
    );
    await keepNewer(
      file.teachings,
      (row) => db.teachings.get([row.portal, row.signature]),
      (row) => db.teachings.put(row),
    );
    for (const row of file.packs) {
      if (((await db.packs.get(row.id))?.addedAt ?? -1) >= row.addedAt) continue;
      await db.packs.put(row);
      written += 1;
    }
    return written;
  });
}

/** Deletes everything this product keeps on the computer. */
export async function deleteEverything(): Promise<void> {
  const db = database();
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((t) => t.clear())));
}
