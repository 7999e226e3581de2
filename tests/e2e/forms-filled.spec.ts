import type { Page } from '@playwright/test';
import { withDerived } from '@/rules/facts/derive';
import { sampleFacts } from '@/rules/facts/sample-company';
import { makePlan } from '@/rules/make-plan';
import type { Outcome } from '@/rules/plan';
import type { JournalEntry } from '@/storage/messages';
import type { FormReading } from './form-probe';
import { type FormAnswers, loadForms, selector } from './form-score';
import { FormStage } from './form-stage';
import { expect, test } from './page-world';
import { confirmed } from './plan-in-page';

/**
 * Frozen forms written as the sample company's plan says and undone again: what the planner makes
 * and what the widgets take must be one language. One form or two of each library.
 */
const slugs = [
  '323-dcmm-reward-bootstrap',
  '398-corpinfo-dual-prevention-elui',
  '447-layui-service-oriented-manufacturing',
  '472-wuhan-gazelle-unicorn',
  '558-sme-service-platform-iview',
  '560-talent-programme-bootstrap',
  '593-fj-design-centre-easyui',
  '655-zj-future-factory-antdv',
  '409-antd5-little-giant',
  '727-ty-sci-project-jsp',
  '764-guangdong-park-pilot',
];

/** The company's own city, or a kind, is not among the options that show only when it is opened. */
const refusals: Record<string, string[]> = {
  '409-antd5-little-giant': ['企业类型: 没有选项“有限责任公司”；现有：国有、合资、民营、其他'],
  '593-fj-design-centre-easyui': [
    '所在设区市: 没有选项“苏州市”；现有：福州市、厦门市、泉州市、漳州市',
  ],
  '655-zj-future-factory-antdv': ['申报类别: 没有选项“示范工厂”；现有：头雁型、链主型、平台型'],
};

interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

/** What a person sees in each control. */
const seen = (page: Page) =>
  page.evaluate(
    (css) =>
      [...document.querySelectorAll<HTMLInputElement>(css)].flatMap((each) =>
        each.checkVisibility({ visibilityProperty: true })
          ? /^(checkbox|radio)$/.test(each.type)
            ? `${each.checked}`
            : (each.value ?? each.textContent)
          : [],
      ),
    selector,
  );

for (const slug of slugs)
  test(`${slug}: the whole plan is written, nothing is sent, undo leaves what was there`, async ({
    page,
  }) => {
    const form = loadForms().find((each) => each.slug === slug) as FormAnswers;
    const stage = new FormStage(page);
    const reading = await stage.read(form);
    await page.evaluate(() =>
      addEventListener('submit', () => document.body.setAttribute('data-sent', ''), true),
    );
    const before = await seen(page);
    const today = `${form.declarationYear}-08-01`;
    const lines = makePlan(reading.page, {
      declarationYear: form.declarationYear,
      today,
      facts: withDerived(sampleFacts, today),
      teachings: [],
      frameId: 0,
    }).filter(({ status }) => status === 'ready' || status === 'ask');
    expect(lines.length).toBeGreaterThan(10);
    const run = await stage.call<Run>('applyPlan', confirmed(lines));
    const not = run.outcomes.filter(({ status }) => status !== 'filled' && status !== 'unchanged');
    expect(not.map(({ label, reason }) => `${label}: ${reason}`)).toEqual(refusals[slug] ?? []);
    // read anew: what stands in each field is what the panel showed
    const { fields } = (await stage.call<FormReading>('readForm')).page;
    const shown = new Map(fields.map(({ signature, value }) => [signature, value]));
    const empty = run.outcomes.filter(
      ({ status, signature }) => status === 'filled' && !shown.get(signature),
    );
    expect(empty.map(({ label }) => label)).toEqual([]);
    expect(await page.getAttribute('body', 'data-sent')).toBeNull();
    const undone = await stage.call<Outcome[]>('undoRun', run.journal);
    const left = undone.filter(({ status }) => status !== 'filled');
    expect(left.map(({ reason }) => reason)).toEqual([]);
    expect(await seen(page)).toEqual(before);
  });
