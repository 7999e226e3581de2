import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { AssistantDb } from '@/storage/db';

/** Each version of the database, opened with the rows the version before it left. */

const entry = (lineId: string) => ({ lineId, signature: lineId, label: lineId, after: '新' });

test('version 2: journals kept inside their runs become rows of their own, in order', async () => {
  const name = 'upgrade-to-2';
  const old = new Dexie(name);
  old.version(1).stores({
    companies: 'id, updatedAt',
    facts: '[companyId+declarationId+address], [companyId+declarationId], companyId',
    declarations: 'id, companyId, packId',
    drafts: '[origin+path+signature], [origin+path], origin, updatedAt',
    teachings: '[portal+signature], portal',
    runs: 'id, tabId, startedAt',
    packs: 'id',
    settings: 'key',
  });
  const run = { id: 'r', tabId: 3, origin: 'o', companyId: 'c', startedAt: 1, finishedAt: 2 };
  await old.table('companies').add({ id: 'c', name: '甲', createdAt: 1, updatedAt: 1 });
  await old.table('runs').add({
    ...run,
    undone: false,
    frames: [
      { frameId: 0, origin: 'o', entries: [entry('a'), entry('b')] },
      { frameId: 4, origin: 'p', entries: [entry('c')] },
    ],
  });
  await old.table('runs').add({ ...run, id: 'nothing', undone: true, frames: [] });
  old.close();

  const db = new AssistantDb(name);
  expect(await db.companies.get('c')).toMatchObject({ name: '甲' });
  expect(await db.runs.get('r')).toEqual({ ...run, undone: false });
  expect(await db.runs.get('nothing')).toEqual({ ...run, id: 'nothing', undone: true });
  const entries = await db.entries.where('runId').equals('r').sortBy('order');
  expect(entries.map(({ order: _, ...rest }) => rest)).toEqual([
    { runId: 'r', frameId: 0, origin: 'o', ...entry('a') },
    { runId: 'r', frameId: 0, origin: 'o', ...entry('b') },
    { runId: 'r', frameId: 4, origin: 'p', ...entry('c') },
  ]);
  db.close();
});
