import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadApplicant } from '@/entrypoints/background/applicant';
import { loadRanking } from '@/entrypoints/options/programmes/load-ranking';
import { copyPack } from '@/rules/copy-pack';
import type { FactValue } from '@/rules/facts/types';
import { builtInPacks } from '@/rules/packs';
import { deleteEverything, exportBackup, importBackup, readBackup } from '@/storage/backup';
import { database } from '@/storage/db';
import {
  declarationFor,
  followPack,
  newDeclaration,
  removeDeclaration,
  saveDeclaration,
  unfollowPack,
} from '@/storage/declarations';
import { listDrafts, saveDrafts } from '@/storage/drafts';
import { allPacks, listBrokenPacks, listUserPacks, savePack } from '@/storage/packs';
import {
  allFacts,
  createCompany,
  loadFacts,
  removeCompany,
  saveFacts,
  saveFactsByOwner,
} from '@/storage/profiles';
import { getRun, journal, lastRun, recordUndo, startRun } from '@/storage/runs';
import { listTeachings, saveTeaching } from '@/storage/teachings';

const site = 'https://submission.miit-imps.com';
const packId = 'miit-2023-smart-manufacturing-pilot';
const builtIn = builtInPacks.find(({ id }) => id === packId);
if (!builtIn) throw new Error('no pack');

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useRealTimers();
  await deleteEverything();
});

/** Later rows are newer, as on a real clock. */
function oneSecondLater() {
  vi.useFakeTimers({ now: Date.now() + 1_000, toFake: ['Date'] });
}

async function twoDeclarations() {
  const { id } = await createCompany('甲');
  const kept = { ...newDeclaration(id, packId, 2023), category: '示范工厂' };
  const dropped = { ...newDeclaration(id, packId, 2023), category: '优秀场景' };
  await saveDeclaration(kept);
  oneSecondLater();
  await saveDeclaration({ ...dropped, followed: false });
  return { companyId: id, kept, dropped };
}

test('a declaration given up does not take the place of the one that is followed', async () => {
  const { companyId, kept } = await twoDeclarations();
  expect((await declarationFor(companyId, packId))?.id).toBe(kept.id);
  const [programme] = (await loadApplicant(`${site}/`)).programmes;
  expect(programme?.declaration.category).toBe('示范工厂');
});

test('a declaration given up is no second application', async () => {
  await twoDeclarations();
  const [programme] = (await loadApplicant(`${site}/`)).programmes;
  expect(programme?.declaration.siblings).toEqual([]);
  const [company] = await loadRanking();
  expect(
    company?.ranked.filter(({ declared }) => declared).map(({ category }) => category),
  ).toEqual(['示范工厂']);
});

test('a programme given up by itself is found again, with what was entered', async () => {
  const { id } = await createCompany('甲');
  const first = await followPack(id, packId, 2023);
  await unfollowPack(id, packId);
  expect((await declarationFor(id, packId))?.followed).toBe(false);
  expect((await followPack(id, packId, 2024)).id).toBe(first.id);
});

test('the overview judges a declaration by its own facts', async () => {
  const { id } = await createCompany('甲');
  const declaration = await followPack(id, packId, 2023);
  await saveDeclaration({ ...declaration, category: '优秀场景' });
  const open = async () =>
    (await loadRanking())[0]?.ranked.find(
      (entry) => entry.packId === packId && entry.category === '优秀场景',
    )?.summary.unknown ?? 0;
  const before = await open();
  await saveFacts(
    id,
    declaration.id,
    { 'scenario.name#0': '场景', 'scenario.description#0': ['短文。'] },
    'typed',
  );
  expect(await open()).toBeLessThan(before);
});

test('an older backup does not overwrite a newer pack', async () => {
  const copy = copyPack(builtIn, 2027, '2026-12-01');
  await savePack(copy);
  const reading = readBackup(await exportBackup());
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  oneSecondLater();
  await savePack({ ...copy, title: '后来改过的标题' });
  await importBackup(reading.file);
  expect((await allPacks()).find(({ id }) => id === copy.id)?.title).toBe('后来改过的标题');
});

test('a backup whose pack goes by another name is refused with its place', async () => {
  const copy = copyPack(builtIn, 2027, '2026-12-01');
  await savePack(copy);
  const file = JSON.parse(await exportBackup());
  // It would replace the built-in notice and could not be removed again.
  file.packs[0].json = JSON.stringify(builtIn);
  const reading = readBackup(JSON.stringify(file));
  if (reading.ok) throw new Error('accepted');
  expect(reading.problems).toEqual([
    { path: '规则包第 1 条', message: expect.stringContaining(packId) },
  ]);
});

test('what was stored can be restored, however long its field is called', async () => {
  const signature = `单位信息/${'很长的栏目名称'.repeat(40)}`;
  await saveDrafts(site, [{ path: '/', signature, label: '简介', text: '文字' }]);
  await saveTeaching({ portal: 'p', signature, label: 'l', factKey: '', yearOffset: null });
  const reading = readBackup(await exportBackup());
  await deleteEverything();
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  await importBackup(reading.file);
  expect(await listDrafts(site)).toHaveLength(1);
  expect(await listTeachings('p')).toHaveLength(1);
});

test('a pack that builds on another imported pack is used', async () => {
  const base = copyPack(builtIn, 2027, '2026-12-01');
  const local = {
    ...base,
    id: 'city-2027',
    title: '某市 2027 年通知',
    extends: base.id,
    clauses: [],
    stages: [],
    categories: [],
    limits: [],
    bounds: [],
    quotas: [],
    materials: [],
    checks: [],
  };
  await savePack(local);
  expect(await listBrokenPacks()).toEqual(['city-2027']);
  await savePack(base);
  expect(await listBrokenPacks()).toEqual([]);
  expect((await allPacks()).map(({ id }) => id)).toEqual(
    expect.arrayContaining([base.id, 'city-2027']),
  );
  expect(await listUserPacks()).toHaveLength(2);
});

test('what was entered for a declaration is known to be there', async () => {
  const { id } = await createCompany('甲');
  const declaration = await followPack(id, packId, 2023);
  await saveFacts(id, declaration.id, { 'scenario.name#4': '第五个' }, 'typed');
  const other = await createCompany('乙');
  expect(await allFacts(id)).toEqual({ 'company.name': '甲', 'scenario.name#4': '第五个' });
  expect(await allFacts(other.id)).toEqual({ 'company.name': '乙' });
});

test('nothing is stored for a declaration or a company that is gone: it would never be seen again', async () => {
  const { id } = await createCompany('甲');
  const declaration = await followPack(id, packId, 2023);
  await removeDeclaration(declaration);
  await expect(
    saveFacts(id, declaration.id, { 'project.name': '产线改造' }, 'typed'),
  ).rejects.toThrow('申报已被删除');
  await removeCompany(id);
  await expect(saveDeclaration(newDeclaration(id, packId, 2023))).rejects.toThrow('企业已被删除');
  expect(readBackup(await exportBackup()).ok).toBe(true);
});

test('a removed company leaves no value of its own in the journals of fills', async () => {
  const { id } = await createCompany('甲');
  await startRun({ ...run, id: 'own', companyId: id, startedAt: 1 });
  await journal('own', 0, site, entry);
  await startRun({ ...run, id: 'other', startedAt: 2 });
  await removeCompany(id);
  expect(await getRun('own')).toBeNull();
  expect(await database().entries.count()).toBe(0);
  expect(await getRun('other')).not.toBeNull();
});

test('values of company and declaration are stored together or not at all', async () => {
  const { id } = await createCompany('甲');
  const declaration = await followPack(id, packId, 2023);
  const broken = (() => {}) as never; // What the database cannot take.
  await expect(
    saveFactsByOwner(
      id,
      new Map<string, Record<string, FactValue>>([
        ['', { 'company.fax': '0512-57000000' }],
        [declaration.id, { 'project.name': broken }],
      ]),
      'imported',
    ),
  ).rejects.toThrow();
  expect(await loadFacts(id, declaration.id)).toEqual({ 'company.name': '甲' });
});

const run = { tabId: 3, origin: site, companyId: 'c', finishedAt: 0, undone: false };
const entry = { lineId: 'l', signature: 's', label: '名称', after: 'x' };

test('a run that wrote nothing does not hide the one that can be undone', async () => {
  await startRun({ ...run, id: 'wrote', startedAt: 1 });
  await journal('wrote', 0, site, entry);
  await startRun({ ...run, id: 'nothing', startedAt: 2 });
  expect((await lastRun(3, site))?.id).toBe('wrote');
});

test('lines undone one by one leave the rest, in order, where they stand now', async () => {
  await startRun({ ...run, id: 'r', startedAt: 1 });
  for (const lineId of ['a', 'b', 'c']) await journal('r', 4, site, { ...entry, lineId });
  await journal('r', 4, site, { ...entry, lineId: 'a', after: 'y' });
  expect(await recordUndo('r', 9, ['b'], new Map([[4, 0]]))).toBe(false);
  expect(await getRun('r')).toMatchObject({
    tabId: 9,
    undone: false,
    frames: [{ frameId: 0, entries: [{ lineId: 'a', after: 'y' }, { lineId: 'c' }] }],
  });
  expect(await recordUndo('r', 9, ['a', 'c'], new Map())).toBe(true);
  expect(await lastRun(9, site)).toBeNull();
});

test('a value whose journal is gone is not passed off as undoable', async () => {
  await startRun({ ...run, id: 'r', startedAt: 1 });
  await deleteEverything();
  await expect(journal('r', 0, site, entry)).rejects.toThrow('撤销');
});
