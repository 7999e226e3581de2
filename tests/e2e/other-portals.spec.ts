import { expect, test } from './extension';
import { byName, judge } from './judge';
import { seedSample } from './sample';

test.describe.configure({ timeout: 120_000 });

interface Form {
  portal: string;
  url: string;
  /** Key in expected.json. */
  step: string;
  /** Expression that gives the page's own model, evaluated in the frame with this path. */
  frame: string;
  model: string;
  /** Fewest paths that must be right: raise it, never lower it. */
  right: number;
}

const forms: Form[] = [
  {
    portal: 'jssys',
    url: 'http://jssys.caiiclovd.com/',
    step: '/apply/base.html',
    frame: '/apply/base.html',
    model: byName,
    right: 20,
  },
  {
    portal: 'dxplat',
    url: 'https://www.dxplat.com/esp/#/star',
    step: '#/star',
    frame: '/esp/',
    model: `Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(model.star))).map(([k, v]) => ['star.' + k, v]))`,
    right: 10,
  },
  {
    portal: 'dxplat',
    url: 'http://jsgxt.jszwfw.gov.cn:8090/esp/Apply.aspx',
    step: 'Apply.aspx',
    frame: '/esp/Apply.aspx',
    model: byName,
    right: 8,
  },
];

for (const { portal, url, step, frame: place, model, right } of forms)
  test(`${portal} ${step}: what is filled is right, nothing is wrong`, async ({ assistant }) => {
    await seedSample(assistant, '2023-02-20');
    const page = await assistant.visit(url);
    const panel = await assistant.panel(page);
    const trust = panel.getByRole('button', { name: '网址没错，可以填写' });
    const plan = panel.getByRole('button', { name: '生成填写计划' });
    await expect(plan.or(trust).first()).toBeVisible({ timeout: 20_000 });
    if (await trust.first().isVisible()) await trust.first().click();
    await plan.click();
    await panel.getByRole('button', { name: /^确认填写/ }).click();
    await expect(panel.getByText(/^填写完成/)).toBeVisible({ timeout: 90_000 });
    const frame = page.frames().find((one) => new URL(one.url()).pathname === place);
    const held = (await frame?.evaluate(model)) as Record<string, unknown>;
    const { right: good, wrong } = judge(portal, step, held);
    expect(wrong).toEqual([]);
    expect(good.length).toBeGreaterThanOrEqual(right);
    expect(assistant.errors).toEqual([]);
  });
