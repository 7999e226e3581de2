import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { type Assistant, expect, test } from './extension';
import { sampleId, seedSample } from './sample';

interface Fact {
  address: string;
  value: unknown;
  companyId: string;
}

async function factsOf(assistant: Assistant): Promise<Record<string, unknown>> {
  const rows = await assistant.rows<Fact>('facts');
  return Object.fromEntries(rows.map(({ address, value }) => [address, value]));
}

async function type(page: Page, label: string, text: string) {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.blur();
}

test('what is typed is stored at once, checked, undone, and there after a restart', async ({
  assistant,
}) => {
  const page = await assistant.options();
  await page.getByLabel('企业名称').fill('苏州示例机电有限公司');
  await page.getByRole('button', { name: '建立' }).click();
  await expect(page.getByRole('heading', { name: '企业基本信息' })).toBeVisible();

  await type(page, '注册资本', '1,234.56');
  await expect(page.getByRole('status')).toContainText('已保存 注册资本');
  await type(page, '实缴资本', '1.2亿');
  await type(page, '成立日期', '2012年5月18日');
  await type(page, '统一社会信用代码', '91320583MA1Q8K6X9A');
  await expect(page.getByText('校验位不对')).toBeVisible();
  await page.getByRole('radiogroup', { name: '是否中央企业' }).getByLabel('否').check();
  await page.getByLabel('注册地：省').selectOption('江苏省');
  await page.getByLabel('注册地：市').selectOption('苏州市');
  await page.getByLabel('注册地：区县').selectOption('昆山市');
  await expect(page.getByRole('status')).toContainText('已保存 注册地');

  await type(page, '企业英文名称', 'Wrong');
  await expect(page.getByRole('status')).toContainText('已保存 企业英文名称');
  await page.getByRole('button', { name: '撤销上一次修改' }).click();
  await expect(page.getByLabel('企业英文名称')).toHaveValue('');

  await page.goto(assistant.url('options.html#/profile/财务数据'));
  await type(page, '2025年营业收入', '52600');
  await type(page, '2025年研发投入', '不是数');
  await expect(page.getByText('不是数，没有保存')).toBeVisible();

  const again = await assistant.reopen();
  const facts = await factsOf(again);
  await again.close();
  expect(facts).toEqual({
    'company.name': '苏州示例机电有限公司',
    'company.registeredCapital': 12_345_600,
    'company.paidInCapital': 120_000_000,
    'company.establishedOn': '2012-05-18',
    'company.creditCode': '91320583MA1Q8K6X9A',
    'company.isCentralSoe': false,
    'company.registeredRegion': ['江苏省', '苏州市', '昆山市'],
    'finance.revenue@2025': 526_000_000,
  });
});

test('records, scenarios and text variants are edited; a search finds by usual wording', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await assistant.options('#/profile');
  await page.getByLabel('查找资料项').fill('单位负责人');
  await expect(page.getByRole('textbox', { name: '法定代表人', exact: true })).toBeVisible();

  await page.getByLabel('查找资料项').fill('');
  await page.goto(assistant.url('options.html#/profile/资质、荣誉与信用'));
  await page.getByRole('button', { name: '添加资质证书' }).click();
  await expect(page.getByLabel('证书编号', { exact: true })).toHaveCount(5);
  // Two edits in a row, faster than the store answers: neither is lost.
  await page.getByLabel('证书编号', { exact: true }).last().fill('GR000');
  await page.getByRole('button', { name: '添加资质证书' }).click();
  await expect(page.getByLabel('证书编号', { exact: true })).toHaveCount(6);
  await expect
    .poll(async () => ((await factsOf(assistant))['certificate[]'] as { number?: string }[]).at(-2))
    .toMatchObject({ number: 'GR000' });

  await page.goto(assistant.url('options.html#/profile/企业文字材料'));
  const intro = page.getByRole('group', { name: '企业简介' });
  const before = await intro.getByRole('textbox').count();
  await intro.getByRole('button', { name: '再加一个长短版本' }).click();
  await expect(intro.getByRole('textbox')).toHaveCount(before + 1);
  await intro.getByRole('textbox').last().fill('使用 Adobe Photoshop 打开图片');
  await expect(intro.getByText('8 字（Word 字数）')).toBeVisible();
});

test('the Excel template goes out, comes back with changes, and nothing is half taken', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await assistant.options('#/transfer');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  const sheets = await readXlsxFile(await readFile(await download.path()));
  const plain = sheets.find(({ sheet }) => sheet === '企业资料')?.data ?? [];
  const rowOf = (key: string) => plain.findIndex((row) => row.at(-1) === key);
  expect(plain[rowOf('company.creditCode')]?.[2]).toBe('91320583MA1Q8K6X9B');

  const send = async (change: (data: unknown[][]) => void) => {
    const data = plain.map((row) => [...row]);
    change(data);
    const cells = data.map((row) =>
      row.map((value) => (value === null ? null : { value: String(value), type: String })),
    );
    const buffer = await writeXlsxFile([{ sheet: '企业资料', data: cells }]).toBuffer();
    await page
      .locator('input[type=file][accept*=xlsx]')
      .setInputFiles({ name: 'a.xlsx', mimeType: 'application/octet-stream', buffer });
  };
  const set = (data: unknown[][], key: string, value: string) => {
    const row = data[rowOf(key)];
    if (row) row[2] = value;
  };

  await send((data) => {
    set(data, 'company.establishedOn', '2012-02-30');
    set(data, 'company.website', 'www.example.com');
  });
  await expect(
    page.getByText(`企业资料 第 ${rowOf('company.establishedOn') + 1} 行`),
  ).toBeVisible();
  await expect(page.getByText('有问题 1')).toBeVisible();
  // Mended under the same name it can be picked again: the box remembers no choice.
  await expect(page.locator('input[type=file][accept*=xlsx]')).toHaveValue('');
  await expect(page.getByRole('button', { name: /确认导入/ })).toBeDisabled();
  await assistant.screenshot(page, 'options-excel-preview-1280');

  await send((data) => set(data, 'company.establishedOn', '2013-06-01'));
  await page.getByRole('button', { name: '确认导入 1 项' }).click();
  await expect(page.getByText('已导入 1 项')).toBeVisible();
  expect(await factsOf(assistant)).toMatchObject({
    'company.establishedOn': '2013-06-01',
    'company.creditCode': '91320583MA1Q8K6X9B',
  });
});

test('a backup brings everything back after all was deleted', async ({ assistant }) => {
  await seedSample(assistant);
  const before = await factsOf(assistant);
  const page = await assistant.options('#/transfer');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出备份' }).click(),
  ]);
  const file = await readFile(await download.path());

  await page.goto(assistant.url('options.html#/settings'));
  await page.getByRole('button', { name: '删除全部数据' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('已全部删除')).toBeVisible();
  expect(await assistant.rows('facts')).toEqual([]);

  await page.goto(assistant.url('options.html#/transfer'));
  const input = page.locator('input[type=file][accept="application/json"]');
  const json = 'application/json';
  await input.setInputFiles({ name: 'x.json', mimeType: json, buffer: Buffer.from('{"kind":1}') });
  await expect(page.getByText('什么都没有导入')).toBeVisible();
  await input.setInputFiles({ name: 'b.json', mimeType: json, buffer: file });
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('导入完成')).toBeVisible();
  expect(await factsOf(assistant)).toEqual(before);
});

test('a pack is copied to a new year, exported, refused when broken, and taken in again', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await assistant.options('#/packs');
  await page.getByRole('button', { name: '复制2023年度智能制造试点示范行动到新年度' }).click();
  const copied = page.getByRole('row', { name: /自己导入/ });
  await expect(copied).toContainText('待设日期');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    copied.getByRole('button', { name: /^导出/ }).click(),
  ]);
  const pack = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(pack.stages.every((stage: { due?: unknown }) => stage.due === undefined)).toBe(true);

  await copied.getByRole('button', { name: '删除' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await expect(copied).toHaveCount(0);

  const input = page.locator('input[type=file]');
  const send = (content: unknown) =>
    input.setInputFiles({
      name: 'pack.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
  await send({ ...pack, year: '明年' });
  await expect(page.getByRole('alert')).toContainText('year');
  expect(await assistant.rows('packs')).toEqual([]);
  await send(pack);
  await expect(page.getByText(`申报条件 ${pack.clauses.length}`).first()).toBeVisible();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(copied).toHaveCount(1);
  expect(await assistant.rows('packs')).toMatchObject([{ id: pack.id }]);

  await assistant.put({ packs: [{ id: 'old-pack', json: '{}', addedAt: 1 }] });
  await page.reload();
  await expect(page.getByText('规则包“old-pack”读不了')).toBeVisible();
  await page.getByRole('button', { name: '删除old-pack' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('规则包“old-pack”读不了')).toHaveCount(0);
  expect(await assistant.rows('packs')).toMatchObject([{ id: pack.id }]);
});

test('a self-check, a material and a local date are kept with the declaration', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await assistant.options('#/programmes/miit-2023-smart-manufacturing-pilot');
  const check = page.getByRole('article').filter({ hasText: '近三年经济效益较好' });
  await check.getByLabel('是', { exact: true }).click();
  await page.getByLabel('智能制造能力成熟度自评估结果', { exact: true }).check();
  await expect(page.getByText('材料清单（1/')).toBeVisible();
  const rows = await assistant.rows<{
    companyId: string;
    selfChecks: Record<string, unknown>;
    materials: Record<string, unknown>;
  }>('declarations');
  const row = rows.find(({ companyId }) => companyId === sampleId);
  expect(row?.selfChecks['economic-benefit']).toMatchObject({ answer: 'yes' });
  expect(Object.values(row?.materials ?? {})).toEqual([{ done: true, note: '' }]);
});
