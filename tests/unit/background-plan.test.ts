import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureTab } from '@/entrypoints/background/capture';
import {
  assertTrusted,
  confirmedLines,
  planTab,
  previewLine,
  storedPlan,
} from '@/entrypoints/background/plan';
import { tabState } from '@/entrypoints/background/state';
import type { PageDescription } from '@/rules/field';
import { deleteEverything } from '@/storage/backup';
import { followPack } from '@/storage/declarations';
import { createCompany, saveFacts, setActiveCompany } from '@/storage/profiles';
import { setSetting, setToday } from '@/storage/settings';
import { page as described, field } from './describe-page';

/** What the user confirmed is what he was shown: of that company, over that content. */

const url = 'https://submission.miit-imps.com/#/unit';
let shown: PageDescription;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    _: number,
    message: { type: string },
    { frameId }: { frameId: number },
  ) => (message.type === 'page.read' && frameId === 0 ? shown : undefined)) as never);
  await deleteEverything();
  shown = {
    ...described([field('企业名称'), field('邮政编码'), field('传真')]),
    url,
    origin: new URL(url).origin,
  };
});

async function company(name: string, postcode: string) {
  const row = await createCompany(name);
  await saveFacts(
    row.id,
    '',
    { 'company.postcode': postcode, 'company.fax': `0512-5700${postcode.slice(0, 4)}` },
    'typed',
  );
  return row;
}

async function planned(label: string) {
  const plan = await planTab(7);
  const line = plan.lines.find((one) => one.label === label);
  if (!line) throw new Error(`no line for ${label}`);
  return { plan, line };
}

test('a plan made for one company writes nothing once another is chosen', async () => {
  const first = await company('昆山示例装备有限公司', '215300');
  const second = await company('南京样本软件有限公司', '210000');
  await setActiveCompany(first.id);
  const { plan, line } = await planned('邮政编码');
  await setActiveCompany(second.id);
  const stored = await storedPlan(plan.id);
  await expect(confirmedLines(stored, [{ id: line.id }])).rejects.toThrow('当前企业');
  await expect(previewLine(stored, line.id, 'company.fax')).rejects.toThrow('当前企业');
  await setActiveCompany(first.id);
  expect((await confirmedLines(stored, [{ id: line.id }])).map(({ after }) => after)).toEqual([
    '215300',
  ]);
});

test('another match is written over what the preview showed, not over what was typed since', async () => {
  await company('昆山示例装备有限公司', '215300');
  const { plan, line } = await planned('邮政编码');
  const address = 'company.fax';
  const preview = await previewLine(await storedPlan(plan.id), line.id, address);
  expect(preview.before).toBe('');
  for (const one of shown.fields) if (one.label === '邮政编码') one.value = '刚打的字';
  const [confirmed] = await confirmedLines(await storedPlan(plan.id), [{ id: line.id, address }]);
  expect(confirmed).toMatchObject({ before: '', after: preview.after });
});

test('another match that was never shown is refused in words', async () => {
  await company('昆山示例装备有限公司', '215300');
  const { plan, line } = await planned('邮政编码');
  const stored = await storedPlan(plan.id);
  await expect(confirmedLines(stored, [{ id: line.id, address: 'company.fax' }])).rejects.toThrow(
    '重新生成',
  );
});

const codes = { own: '91320583MA1Q8K6X9B', other: '91110000100000001W' };

test('the form of another company gets no plan, and the user is told whose it is', async () => {
  const { id } = await company('昆山示例装备有限公司', '215300');
  await saveFacts(id, '', { 'company.creditCode': codes.own }, 'typed');
  const code = (value: string) => field('统一社会信用代码', { state: 'locked', value });
  const open = async (...fields: ReturnType<typeof field>[]) => {
    shown = { ...shown, fields: described([...fields, field('邮政编码')]).fields };
    return planTab(7);
  };
  expect((await open(code(codes.own))).problem).toBe('');
  const plan = await open(code(codes.other));
  expect(plan.lines).toEqual([]);
  expect(plan.problem).toContain(codes.other);
  expect(plan.problem).toContain('昆山示例装备有限公司');
  const preview = await captureTab(7);
  expect(preview.stranger).toContain(codes.other);
  expect(preview.lines.length).toBeGreaterThan(0);

  const name = field('企业名称', { state: 'locked', value: '南京样本软件有限公司' });
  // A name alone may be an old one, unless the profile knows a company of that name.
  expect((await open(name)).problem).toBe('');
  await company('南京样本软件有限公司', '210000');
  await setActiveCompany(id);
  expect((await open(name)).problem).toContain('南京样本软件有限公司');
});

test('an address still to be verified gets no value, be it of a frame inside a trusted page', async () => {
  const trusted = 'http://jssys.caiicloud.com';
  const misprint = 'http://jssys.caiiclovd.com';
  await expect(assertTrusted([trusted])).rejects.toThrow(trusted);
  await setSetting('trusted', [`jssys ${trusted}`]);
  await assertTrusted([trusted, 'https://submission.miit-imps.com', 'http://declare.city.example']);
  await expect(assertTrusted([trusted, misprint])).rejects.toThrow(misprint);
});

test('the panel is told the declaration year that years are taught against, not the calendar’s', async () => {
  const { id } = await company('昆山示例装备有限公司', '215300');
  await followPack(id, 'miit-2023-smart-manufacturing-pilot', 2023);
  await setToday('2026-03-01');
  expect((await tabState(7)).declarationYear).toBe(2023);
});

test('上年 is not counted from an old notice that the company does not follow', async () => {
  const { id } = await company('昆山示例装备有限公司', '215300');
  await saveFacts(
    id,
    '',
    { 'finance.revenue@2022': 120_000_000, 'finance.revenue@2025': 150_000_000 },
    'typed',
  );
  shown = { ...shown, fields: described([field('上年营业收入（万元）')]).fields };
  const planOn = async (day: string) => {
    await setToday(day);
    const { declarationYear, lines } = await planTab(7);
    return [declarationYear, lines[0]?.fact?.address, lines[0]?.after];
  };
  expect(await planOn('2023-08-01')).toEqual([2023, 'finance.revenue@2022', '12000']);
  expect(await planOn('2026-03-01')).toEqual([2026, 'finance.revenue@2025', '15000']);
  await followPack(id, 'miit-2023-smart-manufacturing-pilot', 2023);
  expect(await planOn('2026-03-01')).toEqual([2023, 'finance.revenue@2022', '12000']);
});
