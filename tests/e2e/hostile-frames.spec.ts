import type { Page } from '@playwright/test';
import type { FieldDescriptor } from '../../rules/field';
import type { Plan, RunState } from '../../storage/messages';
import type { Assistant } from './assistant';
import { expect, test } from './extension';
import { heardTypes, hostilePage, leaksIn, sentToFrames, tapWorker } from './hostile';
import { ask, inlineTexts, makePlan } from './miit';
import { seedSample } from './sample';

test.describe.configure({ timeout: 90_000 });

const form = `<h2>单位基本信息</h2><table>
  <tr><th>企业英文名称</th><td><input name="a"></td></tr>
  <tr><th>通讯地址</th><td><input name="b"></td></tr>
  <tr><th>邮政编码</th><td><input name="c"></td></tr>
  <tr><th>主要产品</th><td><input name="d"></td></tr></table>`;
const ready = (plan: Plan) => plan.lines.filter(({ status }) => status === 'ready');
const values = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('input,textarea')].map((field) => [
        field.name,
        field.value,
      ]),
    ),
  );

async function planned(assistant: Assistant, body: string) {
  await seedSample(assistant, '2023-08-20');
  const page = await hostilePage(assistant, body);
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  await expect
    .poll(async () => ready(await makePlan(panel, tabId)).length, { timeout: 30_000 })
    .toBeGreaterThan(2);
  const plan = await makePlan(panel, tabId);
  const run = () =>
    ask<RunState>(panel, {
      type: 'fill.run',
      planId: plan.id,
      lines: ready(plan).map(({ id }) => ({ id })),
    });
  return { page, panel, plan, run, tabId };
}

test('a field that became another between plan and confirm is not written', async ({
  assistant,
}) => {
  const { page, run } = await planned(assistant, form);
  await page.evaluate(() => {
    const cell = (name: string) => document.querySelector<HTMLInputElement>(`[name=${name}]`);
    cell('a')?.setAttribute('type', 'password');
    cell('b')?.style.setProperty('display', 'none');
    const label = cell('c')?.closest('tr')?.querySelector('th');
    if (label) label.textContent = '登录密码';
  });
  const { outcomes } = await run();
  expect(Object.fromEntries(outcomes.map(({ label, status }) => [label, status]))).toEqual({
    企业英文名称: 'refused',
    通讯地址: 'refused',
    邮政编码: 'refused',
    主要产品: 'filled',
  });
  expect(await values(page)).toMatchObject({ a: '', b: '', c: '' });
  for (const { reason } of outcomes.filter(({ status }) => status === 'refused'))
    expect(reason).toMatch(/[\u4e00-\u9fff]/);
});

for (const elsewhere of ['https://www.dxplat.com/hostile/x', 'https://embed.example.com/hostile/x'])
  test(`the tab went to ${new URL(elsewhere).host} between plan and confirm: refused, no value sent`, async ({
    assistant,
  }) => {
    const { page, run, panel } = await planned(assistant, form);
    await tapWorker(await assistant.worker());
    await page.goto(elsewhere);
    await expect(page.locator('[name=a]')).toBeVisible();
    if (elsewhere.includes('dxplat'))
      await expect
        .poll(async () => ready(await makePlan(panel, await assistant.tabId(page))).length)
        .toBeGreaterThan(0);
    const sentBefore = await sentToFrames(await assistant.worker());
    expect(leaksIn(sentBefore)).toEqual([]);
    const state = await run().catch((error: Error) => error);
    const text = JSON.stringify(state instanceof Error ? state.message : state);
    expect(text).toMatch(/别的网站|没有回应|过期|重新生成/);
    expect(text).not.toContain('"filled"');
    expect(Object.values(await values(page)).join('')).toBe('');
    expect(leaksIn(await sentToFrames(await assistant.worker()))).toEqual([]);
  });

test('frames of other origins, sandboxed or look-alike, hear and hold nothing', async ({
  assistant,
}) => {
  const inner = form.replaceAll('"', "'");
  const { page, run, plan } = await planned(
    assistant,
    `${form}
    <iframe id="alike" src="https://www.dxplat.com/hostile/x"></iframe>
    <iframe id="stranger" src="https://embed.example.com/hostile/x"></iframe>
    <iframe id="boxed" sandbox="allow-scripts" srcdoc="${inner}"></iframe>
    <iframe id="boxedsame" sandbox="allow-scripts" src="https://submission.miit-imps.com/hostile/y"></iframe>
    <iframe id="moved" src="about:blank"></iframe>
    <script>moved.contentWindow.location = 'https://embed.example.com/hostile/x'</script>`,
  );
  await expect(page.frameLocator('#moved').locator('[name=a]')).toBeVisible();
  expect(new Set(plan.lines.map(({ label }) => label)).size).toBe(plan.lines.length);
  const state = await run();
  expect(state.outcomes.map(({ status }) => status)).not.toContain('reverted');
  expect((await values(page)).b).toContain('云岭路');
  for (const frame of ['alike', 'stranger', 'boxed', 'boxedsame', 'moved']) {
    const held = page.frameLocator(`#${frame}`).locator('input');
    for (const input of await held.all()) expect(await input.inputValue()).toBe('');
  }
});

test('the portal framed by a stranger, by a sandbox or at depth stays silent', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  await tapWorker(await assistant.worker());
  const portal = 'https://submission.miit-imps.com/hostile/y';
  const page = await hostilePage(
    assistant,
    `<iframe id="direct" src="${portal}"></iframe>
     <iframe id="boxed" sandbox="allow-scripts allow-forms" src="${portal}"></iframe>
     <iframe id="deep" srcdoc="<iframe id='inner' src='${portal}'></iframe>"></iframe>`,
    'https://embed.example.com',
  );
  await expect(page.frameLocator('#direct').locator('[name=a]')).toBeVisible();
  await expect(page.frameLocator('#deep').frameLocator('#inner').locator('[name=a]')).toBeVisible();
  const panel = await assistant.panel(page);
  const plan = await makePlan(panel, await assistant.tabId(page));
  expect(plan.lines).toEqual([]);
  expect(await inlineTexts(page)).toEqual([]);
  expect(await heardTypes(await assistant.worker())).not.toContain('page.describe');
});

const guarded = [
  ['password', '<input name="password" type="password" value="S3CRET-1">', '登录密码'],
  ['named', '<input name="named" type="password" value="S3CRET-2">', '企业英文名称'],
  ['captcha', '<input name="captcha" value="S3CRET-3">', '验证码'],
  ['sms', '<input name="sms" autocomplete="one-time-code" value="S3CRET-4">', '短信验证码'],
  ['idcard', '<input name="idcard" value="S3CRET-5">', '法定代表人身份证号'],
  ['cvv', '<input name="cvv" value="S3CRET-6">', 'CVV'],
  ['card', '<input name="card" autocomplete="cc-number" value="S3CRET-7">', '银行卡号'],
  ['gone', '<input name="gone" style="display:none" value="S3CRET-8">', '单位传真'],
  [
    'offscreen',
    '<input name="offscreen" style="position:absolute;left:-9999px" value="S3CRET-9">',
    '开户银行',
  ],
  ['clear', '<input name="clear" style="opacity:0" value="S3CRET-10">', '企业网址'],
  ['codes', '<textarea name="codes">S3CRET-11</textarea>', '短信验证码'],
] as const;
const closed = [
  ['locked', '<input name="locked" readonly>', '注册地址'],
  ['off', '<input name="off" disabled>', '联系人姓名'],
  ['keyword', '<input name="keyword" type="search" placeholder="搜索企业名称">', '企业名称'],
] as const;
const rowOf = ([, input, label]: readonly [string, string, string]) =>
  `<tr><th>${label}</th><td>${input}</td></tr>`;

test('secrets are never read; they, search boxes and closed fields are never ready, never drafted', async ({
  assistant,
}) => {
  const body = `${form}<h2>其他信息</h2><table>${[...guarded, ...closed].map(rowOf).join('')}</table>
    <p>备注 <textarea name="locked2" readonly></textarea></p>`;
  const { page, plan, run, tabId } = await planned(assistant, body);
  const readings = await (await assistant.worker()).evaluate(
    (id) =>
      (
        globalThis as unknown as {
          chrome: {
            tabs: {
              sendMessage(tab: number, m: object, o: object): Promise<{ fields: unknown[] }>;
            };
          };
        }
      ).chrome.tabs.sendMessage(id, { type: 'page.read' }, { frameId: 0 }),
    tabId,
  );
  expect(JSON.stringify(readings)).not.toContain('S3CRET');
  const fields = readings.fields as FieldDescriptor[];
  const stateOf = (name: string) => fields.find((field) => field.name === name)?.state ?? 'unread';
  const states = Object.fromEntries(guarded.map(([name]) => [name, stateOf(name)]));
  expect(Object.entries(states).filter(([, state]) => state === 'open')).toEqual([]);
  const names = new Map(fields.map((field) => [field.signature, field.name]));
  const readyNames = ready(plan).map(({ signature }) => names.get(signature));
  for (const [name] of [...guarded, ...closed]) expect(readyNames).not.toContain(name);
  await page
    .locator('[name=codes]')
    .pressSequentially('这里写下的文字很长很长很长很长很长很长很长很长很长很长很长');
  await page
    .locator('[name=password]')
    .pressSequentially('a-long-invented-password-0123456789-0123456789');
  await run();
  const after = await values(page);
  for (const [name, input] of guarded)
    if (name !== 'codes' && name !== 'password') expect(after[name], input).toMatch(/^S3CRET-\d+$/);
  for (const [name] of closed) expect(after[name]).toBe('');
  await page.close({ runBeforeUnload: true });
  expect(await assistant.rows('drafts')).toEqual([]);
});
