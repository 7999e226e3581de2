import type { Page } from '@playwright/test';
import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/**
 * Selects whose author draws what is chosen as a picture, or not at all: what they hold can be
 * read in their list alone. antd 5 and Element Plus, `tests/fixtures/widgets/unreadable`.
 */

interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

async function open(page: Page, library: string) {
  serveFixtures('tests/fixtures/widgets/unreadable');
  await page.goto(`http://fixture.test/${library}.html`);
  await page.waitForFunction('window.model');
  return PageWorld.open(page);
}
const model = (page: Page) => page.evaluate<Record<string, unknown>>('window.model()');
const choice = (...options: string[]): Desired => ({ type: 'choice', options });

for (const library of ['antd', 'element-plus'])
  test(`${library}: what cannot be read back is not left written and called restored`, async ({
    page,
  }) => {
    const world = await open(page, library);
    const lines = await world.call<ApplyLine[]>('planFor', {
      企业规模: choice('中型'),
      企业性质: choice('民营'),
      所属园区: choice('花桥经济开发区'),
    });
    const { outcomes } = await world.call<Run>('applyPlan', lines);
    expect(outcomes.map(({ label, status, reason }) => `${label} ${status} ${reason}`)).toEqual([
      // has a sign that clears it; the other is emptied by the page's framework
      '企业规模 refused 选中后页面没有显示所选的文字，无法核对，未填写',
      '企业性质 refused 选中后页面没有显示所选的文字，无法核对，未填写',
      '所属园区 filled undefined',
    ]);
    const held = Object.entries(await model(page)).filter(([, value]) => value);
    expect(held).toEqual([['park', 'huaqiao']]);
    await expect(
      page.locator('.ant-select-dropdown:visible,.el-select__popper:visible'),
    ).toHaveCount(0);
  });
