import { expect, type Page } from '@playwright/test';
import type { RunState } from '@/storage/messages';
import { test } from './extension';
import { ask, makePlan } from './miit';
import { routeFixtures } from './page-world';
import { seedSample } from './sample';

/** Windows whose form is a page of its own in a frame, over a list that is nothing but texts. */

const site = 'http://declare.city.example';
test.use({ origins: [site] });
interface Held {
  certificates: object[];
  touched: string[];
  form: Record<string, string>;
  shown: boolean;
}
const model = (page: Page) => page.evaluate<Held>('window.model()');

for (const library of ['layui', 'easyui', 'bootstrap'])
  test(`${library}: the page in its window is one record of the list behind, record by record`, async ({
    assistant,
  }) => {
    await seedSample(assistant, '2023-08-01');
    await routeFixtures(assistant.context, 'tests/fixtures/widgets/framed', site);
    const page = await assistant.visit(`${site}/${library}.html`);
    await page.waitForFunction('window.model');
    const tabId = await assistant.tabId(page);
    const panel = await assistant.panel(page);
    expect(await ask(panel, { type: 'site.enable', origin: site })).toEqual({});
    await page.bringToFront();

    const records = async () => (await makePlan(panel, tabId)).lines.filter(({ set }) => set);
    const record = async () => {
      await page.getByText('新增', { exact: false }).first().click();
      await expect.poll(async () => (await records()).length).toBeGreaterThan(1);
      const { id, lines } = await makePlan(panel, tabId);
      const sets = lines.filter(({ set }) => set);
      expect(new Set(sets.map(({ status }) => status))).toEqual(new Set(['ready']));
      const { id: runId } = await ask<RunState>(panel, {
        type: 'fill.run',
        planId: id,
        lines: sets.map((line) => ({ id: line.id })),
      });
      const { outcomes } = await ask<RunState>(panel, { type: 'run.state', runId });
      expect(outcomes.filter(({ status }) => status !== 'filled')).toEqual([]);
      const { form, touched } = await model(page);
      return { form, touched: touched.length, title: sets[0]?.set?.title };
    };
    const confirm = async () => {
      await page.getByText('确定').last().click();
      await expect.poll(async () => (await model(page)).shown).toBe(false);
    };

    expect(await record()).toEqual({
      title: expect.stringMatching(/^新增.*：两化融合管理体系贯标$/),
      touched: 0,
      form: {
        name: '两化融合管理体系贯标',
        number: 'AIITRE-00622IIIMS0000000',
        until: '2025-06-14',
      },
    });
    await confirm();
    // it stands in the list now, and a window that is closed is no place for the next
    expect(await records()).toEqual([]);
    const next = { name: '质量管理体系', number: '00000Q00000R0M', until: '2024-07-31' };
    await page.evaluate(`held.certificates.push(${JSON.stringify(next)}); draw()`);
    expect(await record()).toMatchObject({
      title: expect.stringMatching(/^新增.*：专精特新中小企业$/),
      touched: 1,
      form: { name: '专精特新中小企业', until: '2025-10-19' },
    });
    await confirm();
    expect(await model(page)).toMatchObject({
      certificates: [{}, { name: '两化融合管理体系贯标' }, next, { name: '专精特新中小企业' }],
      touched: ['确定', '确定'],
    });
  });
