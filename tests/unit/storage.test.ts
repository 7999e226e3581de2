import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { deleteEverything, exportBackup, importBackup, readBackup } from '@/storage/backup';
import { AssistantDb, database } from '@/storage/db';
import { declarationFor, followPack, removeDeclaration } from '@/storage/declarations';
import { expireDrafts, listDrafts, saveDrafts } from '@/storage/drafts';
import {
  activeCompany,
  createCompany,
  listCompanies,
  loadFacts,
  removeCompany,
  saveFacts,
  setActiveCompany,
  yearsIn,
} from '@/storage/profiles';
import { getRun, journal, lastRun, startRun, updateRun } from '@/storage/runs';
import { realToday, setToday, today } from '@/storage/settings';
import { exportTeachings, importTeachings, listTeachings, saveTeaching } from '@/storage/teachings';

beforeEach(deleteEverything);

const draft = (text: string) => ({ path: '/#/scene', signature: 's', label: '场景描述', text });
const site = 'https://submission.miit-imps.com';

test('two companies keep their facts apart; the active one survives a restart', async () => {
  const first = await createCompany('昆山示例装备有限公司');
  const second = await createCompany('南京样本软件有限公司');
  await saveFacts(first.id, '', { 'finance.revenue@2022': 120_000_000 }, 'typed');
  expect((await activeCompany())?.id).toBe(second.id);
  await setActiveCompany(first.id);
  database().close();
  await database().open();
  expect((await activeCompany())?.name).toBe('昆山示例装备有限公司');
  expect(await loadFacts(first.id)).toEqual({
    'company.name': '昆山示例装备有限公司',
    'finance.revenue@2022': 120_000_000,
  });
  expect(await loadFacts(second.id)).toEqual({ 'company.name': '南京样本软件有限公司' });
  expect(yearsIn(await loadFacts(first.id))).toEqual([2022]);
});

test('saving returns what stood there, so that saving it again undoes the change', async () => {
  const { id } = await createCompany('甲');
  await saveFacts(id, '', { 'company.fax': '0512-00000000' }, 'typed');
  const before = await saveFacts(id, '', { 'company.fax': null, 'company.name': '乙' }, 'typed');
  expect(before).toEqual({ 'company.fax': '0512-00000000', 'company.name': '甲' });
  expect((await listCompanies())[0]?.name).toBe('乙');
  await saveFacts(id, '', before, 'typed');
  expect(await loadFacts(id)).toEqual({ 'company.name': '甲', 'company.fax': '0512-00000000' });
});

test('facts of a declaration win over the company and go with the declaration', async () => {
  const { id } = await createCompany('甲');
  const declaration = await followPack(id, 'some-pack', 2023);
  await saveFacts(id, declaration.id, { 'project.name': '产线改造' }, 'typed');
  expect((await loadFacts(id, declaration.id))['project.name']).toBe('产线改造');
  expect((await loadFacts(id))['project.name']).toBeUndefined();
  await removeDeclaration(declaration);
  expect(await declarationFor(id, 'some-pack')).toBeNull();
  expect((await loadFacts(id, declaration.id))['project.name']).toBeUndefined();
});

test('a removed company takes its facts along and another becomes active', async () => {
  const first = await createCompany('甲');
  const second = await createCompany('乙');
  await removeCompany(second.id);
  expect((await activeCompany())?.id).toBe(first.id);
  expect(await database().facts.count()).toBe(1);
  await expect(saveFacts(second.id, '', { 'company.fax': '1' }, 'typed')).rejects.toThrow(
    '已被删除',
  );
});

test('a draft emptied by the portal keeps its former text as a version', async () => {
  await saveDrafts(site, [draft('第一版文字'.repeat(20))]);
  await saveDrafts(site, [draft('')]);
  const [kept] = await listDrafts(site, '/#/scene');
  expect(kept?.text).toBe('');
  expect(kept?.versions[0]?.text).toBe('第一版文字'.repeat(20));
  expect(await listDrafts('https://other.example')).toEqual([]);
});

test('drafts untouched for 90 days are forgotten, younger ones stay', async () => {
  await saveDrafts(site, [draft('文字')]);
  expect(await expireDrafts(Date.now() + 89 * 86_400_000)).toBe(0);
  expect(await expireDrafts(Date.now() + 91 * 86_400_000)).toBe(1);
});

test('a backup restores everything on another computer, newer rows staying', async () => {
  const { id } = await createCompany('甲');
  const declaration = await followPack(id, 'p', 2023);
  await saveFacts(id, declaration.id, { 'project.totalInvestment': 36_500_000 }, 'typed');
  await saveDrafts(site, [draft('草稿文字')]);
  await saveTeaching({ portal: 'x', signature: 's', label: 'l', factKey: '', yearOffset: null });
  const json = await exportBackup();
  await deleteEverything();
  const reading = readBackup(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  expect(reading.counts).toMatchObject({ companies: 1, facts: 2, declarations: 1, drafts: 1 });
  await importBackup(reading.file);
  expect((await loadFacts(id, declaration.id))['project.totalInvestment']).toBe(36_500_000);
  vi.useFakeTimers({ now: Date.now() + 1_000, toFake: ['Date'] });
  await saveFacts(id, '', { 'company.name': '甲改名' }, 'typed');
  vi.useRealTimers();
  await importBackup(reading.file);
  expect((await loadFacts(id))['company.name']).toBe('甲改名');
});

test('a broken backup names place and cause and stores nothing', async () => {
  await createCompany('甲');
  const file = JSON.parse(await exportBackup());
  file.facts.push({ ...file.facts[0], value: { nested: true } });
  file.facts.push({ ...file.facts[0], companyId: 'nobody' });
  const reading = readBackup(JSON.stringify(file));
  expect(reading.ok).toBe(false);
  if (!reading.ok) expect(reading.problems[0]?.path).toContain('企业资料第 2 条');
  file.facts.splice(1, 1);
  const second = readBackup(JSON.stringify(file));
  if (second.ok) throw new Error('accepted a fact of an unknown company');
  expect(second.problems).toEqual([{ path: '企业资料第 2 条', message: '所属企业不在文件里。' }]);
  expect(readBackup('{').ok).toBe(false);
});

test('corrections travel as JSON; an unknown fact key stops the import', async () => {
  const row = {
    portal: 'p',
    signature: 's',
    label: '单位全称',
    factKey: 'company.name',
    yearOffset: null,
  };
  await saveTeaching(row);
  const json = await exportTeachings();
  await deleteEverything();
  await expect(importTeachings(json, () => false)).rejects.toThrow('什么都没有导入');
  expect(await listTeachings()).toEqual([]);
  expect(await importTeachings(json, () => true)).toBe(1);
  expect(await listTeachings('p')).toMatchObject([row]);
});

test('a run is journalled line by line and can be found after a restart', async () => {
  const run = { id: 'r', tabId: 3, origin: site, companyId: 'c', startedAt: 1, finishedAt: 0 };
  await startRun({ ...run, undone: false });
  const entry = { lineId: 'l', signature: 's', label: '名称', after: 'x' };
  await journal('r', 0, site, entry);
  await journal('r', 0, site, { ...entry, after: 'y' });
  database().close();
  await database().open();
  expect((await lastRun(3, site))?.id).toBe('r');
  expect((await getRun('r'))?.frames).toEqual([
    { frameId: 0, origin: site, entries: [{ ...entry, after: 'y' }] },
  ]);
  await updateRun('r', { undone: true });
  expect(await lastRun(3, site)).toBeNull();
});

test('the demonstration date is refused when it is no date, and returns to today', async () => {
  await expect(setToday('2023/8/1')).rejects.toThrow('不是有效日期');
  await setToday('2023-08-01');
  expect(await today()).toBe('2023-08-01');
  await setToday('');
  expect(await today()).toBe(realToday());
  expect(realToday(new Date('2023-08-31T16:30:00Z'))).toBe('2023-09-01');
});

test('an upgrade that fails stops and leaves the old data as it was', async () => {
  const name = 'upgrade-test';
  const old = new AssistantDb(name);
  await old.companies.add({ id: 'c', name: '甲', createdAt: 1, updatedAt: 1 });
  old.close();
  const broken = new Dexie(name);
  broken.version(1).stores({ companies: 'id, updatedAt' });
  broken
    .version(99)
    .stores({ companies: 'id, updatedAt, name' })
    .upgrade(() => {
      throw new Error('upgrade went wrong');
    });
  await expect(broken.open()).rejects.toThrow();
  broken.close();
  const again = new AssistantDb(name);
  expect(await again.companies.get('c')).toMatchObject({ name: '甲' });
  again.close();
});
