import { axe, sideways } from './axe';
import { expect, test } from './extension';
import { fillFromPanel, model, portalAt } from './miit';
import { sampleId, seedSample } from './sample';

test('on the real page: plan, fill, undo one line, undo the run', async ({ assistant }) => {
  test.setTimeout(120_000);
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'unit');
  const panel = await assistant.panel(page);
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.getByRole('button', { name: '生成填写计划' }).click();
  await expect(panel.getByRole('button', { name: /^确认填写/ })).toBeVisible();
  await assistant.screenshot(panel, 'panel-real-plan-360');
  expect(await axe(panel)).toEqual([]);
  expect(await sideways(panel)).toBe(0);
  await panel.getByRole('button', { name: '返回' }).click();

  await fillFromPanel(panel);
  await assistant.screenshot(panel, 'panel-real-run-360');
  expect(await model(page, 'form.unit.contact.name')).not.toBe('');
  expect(await model(page, 'form.unit.postcode')).not.toBe('');

  await panel.getByRole('button', { name: '撤销邮政编码' }).click();
  await expect.poll(() => model(page, 'form.unit.postcode')).toBe('');
  expect(await model(page, 'form.unit.contact.name')).not.toBe('');

  await panel.getByRole('button', { name: '撤销本次填写' }).click();
  // Controls without an empty state cannot be put back: said so, one by one.
  await expect(panel.getByRole('status')).toContainText(/要自己改回|已撤销本次填写/, {
    timeout: 45_000,
  });
  await assistant.screenshot(panel, 'panel-real-undo-360');
  expect(await axe(panel)).toEqual([]);
  await expect.poll(() => model(page, 'form.unit.contact.name')).toBe('');
});

test('values typed on the page are captured into the profile only when ticked', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'unit');
  await page.evaluate(() => {
    const { vm } = window as unknown as { vm: { form: { unit: Record<string, unknown> } } };
    vm.form.unit.postcode = '215399';
    vm.form.unit.fax = '0512-57000099';
  });
  const panel = await assistant.panel(page);
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.getByRole('button', { name: '从本页采集' }).click();
  const conflict = panel.getByRole('region', { name: '与资料不同' });
  await expect(conflict.getByText('215399')).toBeVisible();
  await assistant.screenshot(panel, 'panel-real-capture-360');
  expect(await axe(panel)).toEqual([]);
  await conflict.getByRole('checkbox', { name: '存入邮政编码' }).check();
  await panel.getByRole('button', { name: /^存入 \d+ 项$/ }).click();
  await expect(panel.getByText(/^已存入/)).toBeVisible();
  const facts = await assistant.rows<{ companyId: string; address: string; value: unknown }>(
    'facts',
  );
  const storedOf = (wanted: string) =>
    facts.find(({ companyId, address }) => companyId === sampleId && address === wanted)?.value;
  expect(storedOf('company.postcode')).toBe('215399');
  expect(storedOf('company.fax')).not.toBe('0512-57000099');
});

test('a field pointed at in the page is taught and listed', async ({ assistant }) => {
  // Years are taught against the declaration's year (2023), whatever year it is now.
  await seedSample(assistant, '2026-03-01');
  const page = await portalAt(assistant, 'unit');
  const panel = await assistant.panel(page);
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.getByRole('button', { name: '指定字段' }).click();
  await expect(panel.getByText('请在网页上点一个字段')).toBeVisible();
  const point = async () => {
    await page.bringToFront();
    await page
      .getByRole('textbox', { name: /邮政编码|邮编/ })
      .or(
        page
          .locator('.el-form-item')
          .filter({ hasText: /邮政编码|邮编/ })
          .locator('input'),
      )
      .first()
      .click();
    await panel.bringToFront();
  };
  await point();
  await panel.getByRole('combobox', { name: '这个字段填什么' }).fill('单位传真');
  await panel.getByRole('option', { name: '单位传真', exact: true }).click();
  await assistant.screenshot(panel, 'panel-real-teach-360');
  await panel.getByRole('button', { name: '记住' }).click();
  await expect(panel.getByText(/已记住/)).toBeVisible();
  expect(await assistant.rows('teachings')).toMatchObject([
    { portal: 'miit-imps', factKey: 'company.fax', yearOffset: null },
  ]);
  await point();
  await panel.getByRole('combobox', { name: '这个字段填什么' }).fill('2022年营业收入');
  await panel.getByRole('option', { name: '2022年营业收入', exact: true }).click();
  await panel.getByRole('button', { name: '记住' }).click();
  await expect
    .poll(() => assistant.rows('teachings'))
    .toMatchObject([{ portal: 'miit-imps', factKey: 'finance.revenue', yearOffset: -1 }]);
  await panel.goto(assistant.url('options.html#/portals'));
  await expect(panel.getByRole('button', { name: '删除邮政编码的更正' })).toBeVisible();
});

test('a draft is put back into the page from the panel, and taken out again', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'unit');
  const typed =
    '本公司从事精密制造，这一段是用户自己写的企业简介，足够长，值得留底，丢了要重写一遍。';
  const intro = page
    .locator('.el-form-item')
    .filter({ hasText: '企业简介' })
    .locator('textarea')
    .first();
  await intro.fill(typed);
  await expect.poll(() => assistant.rows('drafts'), { timeout: 15_000 }).toHaveLength(1);
  await page.evaluate(() => {
    const { vm } = window as unknown as { vm: { form: { unit: { intro: string } } } };
    vm.form.unit.intro = '';
  });
  const panel = await assistant.panel(page);
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.getByRole('tab', { name: '草稿' }).click();
  await panel.getByRole('button', { name: '恢复到网页' }).click();
  await expect(panel.getByText('已恢复到网页。')).toBeVisible({ timeout: 15_000 });
  expect(await model(page, 'form.unit.intro')).toBe(typed);
  await assistant.screenshot(panel, 'panel-real-draft-360');
  await panel.getByRole('button', { name: '撤销恢复' }).click();
  await expect.poll(() => model(page, 'form.unit.intro')).toBe('');
  // The fill tab stays where it was: what was put back is no run of the plan.
  await panel.getByRole('tab', { name: '填写' }).click();
  await expect(panel.getByRole('button', { name: '生成填写计划' })).toBeVisible();
});
