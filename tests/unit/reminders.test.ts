import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { dueStages } from '@/entrypoints/background/reminders';
import { deleteEverything } from '@/storage/backup';
import { followPack, unfollowPack } from '@/storage/declarations';
import { createCompany, saveFacts } from '@/storage/profiles';

const pack = 'miit-2023-smart-manufacturing-pilot';
const days = [30, 7, 1, 0];

beforeEach(deleteEverything);

async function follower() {
  const company = await createCompany('昆山示例装备有限公司');
  await saveFacts(company.id, '', { 'company.isCentralSoe': false }, 'typed');
  await followPack(company.id, pack, 2023);
  return company;
}

test('a stage of a followed programme is told when it comes within a threshold, once', async () => {
  await follower();
  expect(await dueStages('2023-07-31', days, new Set())).toEqual([]);
  const [first] = await dueStages('2023-08-24', days, new Set());
  expect(first?.title).toContain('还有 7 天');
  expect(first?.message).toContain('2023-08-31');
  const told = new Set((await dueStages('2023-08-24', days, new Set())).map(({ key }) => key));
  expect(await dueStages('2023-08-24', days, told)).toEqual([]);
  // The computer was off on the seventh day: the sixth still belongs to the same threshold.
  expect((await dueStages('2023-08-26', days, new Set()))[0]?.title).toContain('还有 5 天');
  expect(
    (await dueStages('2023-08-26', days, told)).filter((d) => d.title.includes('5 天')),
  ).toEqual([]);
  expect((await dueStages('2023-08-31', days, told))[0]?.title).toContain('今天截止');
});

test('nothing is told of a programme nobody follows, nor of what is past', async () => {
  const company = await follower();
  expect(await dueStages('2024-01-01', days, new Set())).toEqual([]);
  await unfollowPack(company.id, pack);
  expect(await dueStages('2023-08-24', days, new Set())).toEqual([]);
});
