import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run/build.mjs';
import { expect, test } from './extension';
import { seedSample } from './sample';

test.describe.configure({ timeout: 120_000 });

type Labels = Record<string, Record<string, { fact: string | null; value?: unknown }>>;

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

const byName = `Object.fromEntries([...document.forms[0].elements].filter((e) => e.name && (e.type !== 'radio' || e.checked)).map((e) => [e.name.split('$').pop(), e.value]))`;

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
    const labels = JSON.parse(
      readFileSync(path.join(root, 'tests/portals', portal, 'expected.json'), 'utf8'),
    ) as Labels;
    const judged = Object.entries(labels[step] ?? {}).filter(
      ([, { value }]) => value !== undefined,
    );
    const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
    const empty = (value: unknown) =>
      value === undefined || value === null || value === '' || same(value, []);
    const wrong = judged.filter(([key, { value }]) => !empty(held[key]) && !same(held[key], value));
    const good = judged.filter(([key, { value }]) => same(held[key], value));
    const missed = judged.filter(([key, { value }]) => empty(held[key]) && !empty(value));
    console.log(
      `${portal} ${step}: ${good.length} right, ${wrong.length} wrong, missed: ${missed.map(([key]) => key).join(' ') || 'none'}`,
    );
    expect(wrong.map(([key]) => `${key} = ${JSON.stringify(held[key])}`)).toEqual([]);
    expect(good.length).toBeGreaterThanOrEqual(right);
    expect(assistant.errors).toEqual([]);
  });
