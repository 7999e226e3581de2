import type { FormReading } from './form-probe';
import { expect, PageWorld, serveFixtures, test } from './page-world';
import { planInPage, recordFacts } from './plan-in-page';

/** Tables with a pager: what stands on a page that is not shown may be the very record. */

const elsewhere = '表格还有其他页，请先确认没有填过';

for (const library of [
  'element-ui',
  'element-plus',
  'view-design',
  'antd',
  'layui',
  'easyui',
  'bootstrap',
  'plain',
])
  test(`${library}: a list with more pages asks, one with a single page does not`, async ({
    page,
  }) => {
    serveFixtures('tests/fixtures/widgets/paged');
    await page.goto(`http://fixture.test/${library}.html`);
    await page.getByText('示例荣誉').first().waitFor();
    const world = await PageWorld.open(page);
    const { groups } = (await world.call<FormReading>('readForm')).page;
    expect(groups.map(({ label, paged = false }) => ({ label, paged }))).toEqual([
      { label: '资质证书', paged: true },
      { label: '企业荣誉', paged: false },
    ]);
    const lines = await planInPage(world, recordFacts);
    const said = (address: string) => [
      ...new Set(
        lines
          .filter(({ fact }) => fact?.address === address)
          .map(({ reason }) => reason.includes(elsewhere)),
      ),
    ];
    expect({ paged: said('certificate[]'), whole: said('honour[]') }).toEqual({
      paged: [true],
      whole: [false],
    });
    expect(
      lines.filter(({ status, fact }) => status === 'ready' && fact?.address === 'certificate[]'),
    ).toEqual([]);
  });
