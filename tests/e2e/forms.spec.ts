import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type CaptureContext, capturePage } from '@/rules/capture';
import { definitionOf, keyOf } from '@/rules/facts';
import { withDerived } from '@/rules/facts/derive';
import { sampleFacts } from '@/rules/facts/sample-company';
import { makePlan } from '@/rules/make-plan';
import { matchPage } from '@/rules/match';
import type { PlannedLine } from '@/rules/plan';
import type { FormReading } from './form-probe';
import {
  describeScored,
  type FormAnswers,
  loadForms,
  missesOf,
  type Scored,
  scoreForm,
  tally,
  type Verdict,
} from './form-score';
import { byLibraries, FormStage } from './form-stage';
import { expect, test } from './page-world';

interface Written {
  form: string;
  n: number;
  where: string;
  right: string;
  got: string;
}

/**
 * Frozen forms nobody tuned the matcher to: `answers.json` says what a careful applicant
 * does. A quarter of them makes one test.
 */
const PARTS = 4;

// They keep a core busy: one after the other beside tests that wait for animations, not beside each other.
test.describe.configure({ mode: 'default' });

/** What the parts of the run found, of one part of the forms. */
class Score {
  readonly results: Scored[] = [];
  /** What the sample company's plan would write when confirmed as it stands. */
  readonly planned: Scored[] = [];
  /** Values of the plan where `answers.json` says what they must be: units, halves of a number. */
  readonly written: Written[] = [];
  /** Of what the plan would write: read back into the profile, how often the same, and where another. */
  captured = 0;
  readonly miscaptured: string[] = [];

  constructor(
    private readonly part: number,
    readonly forms: FormAnswers[],
  ) {}

  async read(page: Page) {
    const stage = new FormStage(page);
    for (const form of this.forms) this.judge(form, await stage.read(form));
  }

  private judge(form: FormAnswers, reading: FormReading) {
    const today = `${form.declarationYear}-08-01`;
    const context = {
      declarationYear: form.declarationYear,
      today,
      facts: withDerived(sampleFacts, today),
      teachings: [],
    };
    const proposals = matchPage(reading.page, context).map((match) =>
      // The plan never ticks a sensitive fact of itself.
      match.level === 'fill' && match.address && definitionOf(keyOf(match.address))?.sensitive
        ? { ...match, level: 'ask' }
        : match,
    );
    this.results.push(...scoreForm(form, reading, proposals));
    const lines = makePlan(reading.page, { ...context, frameId: 0 });
    const sure = lines.filter(({ status }) => status === 'ready');
    this.capture(form, reading.page, sure, context);
    const ready = sure.map(({ signature, fact, reason }) => ({
      signature,
      address: fact?.address ?? 'unknown',
      level: 'fill',
      reason,
    }));
    this.planned.push(...scoreForm(form, reading, ready));
    for (const { answer, field } of scoreForm(form, reading, [])) {
      const line = lines.find(({ signature }) => signature === field?.signature);
      if (answer.value === undefined || !line || line.after === '') continue;
      // another fact is judged above: here it is about the unit and shape of the right one
      if (![answer.fact, ...(answer.also ?? [])].includes(line.fact?.address ?? '')) continue;
      const where = `${form.slug} #${answer.n} ${line.label} (${line.fact?.label ?? ''})`;
      if (line.status === 'ready' || line.status === 'ask')
        this.written.push({
          form: form.slug,
          n: answer.n,
          where,
          right: answer.value,
          got: line.after,
        });
    }
  }

  /** The way back: a form as the plan leaves it must not teach the profile anything else. */
  private capture(
    { slug }: FormAnswers,
    page: FormReading['page'],
    lines: PlannedLine[],
    context: CaptureContext,
  ) {
    const after = new Map(lines.map((line) => [line.signature, line.after]));
    const fields = page.fields.map((field) => ({
      ...field,
      value: after.get(field.signature) ?? field.value,
    }));
    for (const { address, state, stated, before, fieldSignature } of capturePage(
      { ...page, fields },
      context,
    )) {
      // of a region the page may show other levels already
      if (!after.has(fieldSignature) || definitionOf(keyOf(address))?.kind === 'region') continue;
      if (state === 'same') this.captured++;
      else this.miscaptured.push(`${slug}: ${address} ${stated}, not ${before}`);
    }
  }

  report() {
    const { forms, results, written } = this;
    const rows = forms.map((form) => ({
      form: form.slug,
      ...tally(results.filter((one) => one.form === form.slug)),
    }));
    const total = { form: 'total', ...tally(results) };
    console.table([...rows, total], Object.keys(total));
    const ready = this.planned.filter(are('right')).length;
    console.log(`ready and right in the sample company's plans: ${ready}`);
    const findings = results
      .filter(({ verdict }) => verdict !== 'right' && verdict !== 'quiet')
      .map(describeScored)
      .sort();
    const values = written.filter(({ right, got }) => got !== right);
    const misses = Object.fromEntries(
      forms.map(({ slug }) => [
        slug,
        {
          knownMisses: missesOf(results.filter(({ form }) => form === slug)),
          knownMisvalued: values.filter(({ form }) => form === slug).map(({ n }) => n),
        },
      ]),
    );
    const folder = path.resolve(import.meta.dirname, '../../.e2e/forms-score');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, `${this.part}.json`),
      `${JSON.stringify({ total, rows, misses, values, findings }, null, 1)}\n`,
    );
  }
}

const are =
  (...verdicts: Verdict[]) =>
  ({ verdict }: Scored) =>
    verdicts.includes(verdict);

const all = byLibraries(loadForms());
const size = Math.ceil(all.length / PARTS);

for (let part = 0; part < PARTS; part++)
  test(`frozen forms ${part + 1}/${PARTS}: read, matched and planned as a careful applicant would`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const forms = all.slice(part * size, (part + 1) * size);
    const score = new Score(part, forms);
    await score.read(page);
    score.report();
    const { results, planned, written } = score;
    const declared = ({ form, answer }: Scored) =>
      forms.some(({ slug, knownMisses }) => slug === form && knownMisses.includes(answer.n));

    expect(forms.length).toBeGreaterThanOrEqual(40);
    expect(tally(results).controls).toBeGreaterThanOrEqual(1200);

    const unseen = results.filter(
      (one) => one.answer.must === 'fill' && !one.field && !declared(one),
    );
    expect.soft(unseen.map(describeScored), 'controls no field was found for').toEqual([]);

    const wrong = results.filter(are('wrongFill'));
    expect.soft(wrong.map(describeScored), 'wrong, yet to be filled without asking').toEqual([]);

    const forbidden = results.filter(are('forbiddenFill'));
    expect.soft(forbidden.map(describeScored), 'to be filled where nothing may be').toEqual([]);

    for (const { slug, knownMisses } of forms) {
      const misses = missesOf(results.filter(({ form }) => form === slug));
      expect
        .soft(misses, `${slug}: knownMisses of answers.json must be exactly these`)
        .toEqual(knownMisses);
    }

    const misvalued = written.filter(({ right, got }) => got !== right);
    const accepted = ({ form, n, got }: Written) =>
      /[元亿]$/.test(got) &&
      forms.some((one) => one.slug === form && one.knownMisvalued?.includes(n));
    expect
      .soft(
        misvalued.filter((one) => !accepted(one)),
        'wrong unit or shape',
      )
      .toEqual([]);
    const declaredValues = forms.flatMap(({ knownMisvalued = [] }) => knownMisvalued).length;
    expect
      .soft(misvalued.filter(accepted).length, 'knownMisvalued must be exact')
      .toBe(declaredValues);
    expect.soft(written.length, 'values compared').toBeGreaterThan(100);

    const bad = planned.filter(are('wrongFill', 'forbiddenFill'));
    expect.soft(bad.map(describeScored), 'ready in the plan of the sample company').toEqual([]);
    expect.soft(planned.filter(are('right')).length, 'lines ready and right').toBeGreaterThan(600);
    expect.soft(score.miscaptured, 'captured otherwise than it was filled').toEqual([]);
    expect.soft(score.captured, 'captured as it was filled').toBeGreaterThan(600);
  });
