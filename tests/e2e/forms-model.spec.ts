import { withDerived } from '@/rules/facts/derive';
import { sampleFacts } from '@/rules/facts/sample-company';
import { makePlan } from '@/rules/make-plan';
import type { Outcome } from '@/rules/plan';
import type { JournalEntry } from '@/storage/messages';
import { type Model, modelOf } from './form-model';
import type { FormReading } from './form-probe';
import { loadForms } from './form-score';
import { FormStage } from './form-stage';
import { expect, test } from './page-world';
import { confirmed } from './plan-in-page';

/**
 * Whole forms filled and undone, one of each stack: not what the page shows is asked, but what its own
 * code would send. Each form is one that nobody wrote for this test.
 */
const stacks = {
  'Element UI': '902-',
  'Element Plus': '949-',
  'antd 5': '953-',
  'Ant Design Vue': '954-',
  'View Design': '964-',
  layui: '948-',
  EasyUI: '947-',
  Bootstrap: '951-',
  'no library': '961-',
};

type Named = Outcome & { label: string };
interface Run {
  outcomes: Named[];
  journal: JournalEntry[];
}

const bare = (text: string) => text.replace(/[\s,]/g, '');
const typed = /^(?:text|textarea|number|autocomplete)$/;
/** Paths whose value differs; what was never set and what was set back to nothing are one. */
const changed = (one: Model, other: Model) =>
  Object.keys({ ...one, ...other }).filter(
    (path) =>
      (one[path] ?? '').replace(/^(?:0|false)$/, '') !==
      (other[path] ?? '').replace(/^(?:0|false)$/, ''),
  );

for (const [stack, number] of Object.entries(stacks))
  test(`${stack}: what is filled is in the page's model, what is undone is not`, async ({
    page,
  }) => {
    const form = loadForms().find(({ slug }) => slug.startsWith(number));
    if (!form) throw new Error(`no form ${number}`);
    const stage = new FormStage(page);
    const reading = await stage.read(form);
    const before = await modelOf(page);
    const today = `${form.declarationYear}-08-01`;
    const facts = withDerived(sampleFacts, today);
    const { declarationYear } = form;
    const context = { declarationYear, today, facts, teachings: [], frameId: 0 };
    const lines = makePlan(reading.page, context).filter(
      ({ status }) => status === 'ready' || status === 'ask',
    );
    const run = await stage.call<Run>('applyPlan', confirmed(lines));
    const filled = await modelOf(page);
    const done = run.outcomes.filter(({ status }) => status === 'filled');
    expect(done.length).toBeGreaterThan(10);
    expect(changed(before, filled).length).toBeGreaterThanOrEqual(done.length);
    const held = Object.values(filled).map(bare);
    const texts = done.flatMap(({ signature }) => {
      const line = lines.find((each) => each.signature === signature);
      const field = reading.page.fields.find((each) => each.signature === signature);
      return line && field && typed.test(field.kind) ? [line] : [];
    });
    expect(texts.length).toBeGreaterThan(5);
    const lost = texts.filter(
      ({ after }) =>
        !held.includes(bare(after)) &&
        !held.some((each) => each !== '' && Number(each) === Number(bare(after))),
    );
    expect(lost.map(({ label }) => label)).toEqual([]);
    const { page: now } = await stage.call<FormReading>('readForm');
    const again = makePlan(now, context);
    // on the second visit nothing is left to do
    const unlike = done.flatMap(({ signature, label }) => {
      const line = again.find((each) => each.signature === signature);
      return line?.status === 'same' ? [] : [`${label}: ${line?.status} ${line?.before}`];
    });
    expect(unlike).toEqual([]);
    const undone = await stage.call<Named[]>('undoRun', run.journal);
    const said = undone.filter(({ status }) => status !== 'filled');
    const left = changed(before, await modelOf(page));
    expect(said.map(({ label, reason }) => `${label}: ${reason}`)).toEqual([]);
    expect(left).toEqual([]);
  });
