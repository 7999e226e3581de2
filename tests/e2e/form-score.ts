import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FieldDescriptor } from '@/rules/field';
import type { FormReading } from './form-probe';

/** The right answer for one control, or for several that are one question. */
export interface Answer {
  /** Index of the control in document order; `ns` where several belong together. */
  n: number;
  ns?: number[];
  kind: string;
  fact: string | null;
  /** Facts that are right as well. */
  also?: string[];
  must: 'fill' | 'never' | 'free';
  /** What stands in the field afterwards with the sample company. */
  value?: string;
  note?: string;
}

export interface FormAnswers {
  slug: string;
  title: string;
  layout: string;
  topic: string;
  declarationYear: number;
  fields: Answer[];
  /** Indexes (`n`) of answers known to be missed: exact, so that the list can only shrink. */
  knownMisses: number[];
  /** Indexes whose amount is right but written with its unit, where the table has another. */
  knownMisvalued?: number[];
}

export type Verdict =
  | 'right'
  | 'askedRight'
  | 'missed'
  | 'wrongFill'
  | 'wrongAsk'
  | 'forbiddenFill'
  | 'forbiddenAsk'
  | 'quiet';

export interface Scored {
  form: string;
  answer: Answer;
  verdict: Verdict;
  field?: FieldDescriptor;
  got?: Proposal;
}

/** One proposal of the matcher for one field. */
export interface Proposal {
  signature: string;
  address: string | null;
  level: string;
  reason: string;
}

const folder = path.resolve(import.meta.dirname, '../fixtures/forms');

/** What counts as a control and gets an index. */
export const { selector }: { selector: string } = JSON.parse(
  readFileSync(path.join(folder, 'controls.json'), 'utf8'),
);

/** Every fixture folder's answers, in order. */
export function loadForms(): FormAnswers[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((slug) => ({
      slug,
      ...JSON.parse(readFileSync(path.join(folder, slug, 'answers.json'), 'utf8')),
    }));
}

const indexes = (answer: Answer): number[] => answer.ns ?? [answer.n];

/** How many controls the frozen page has: the page is ready when it shows as many. */
export const controlCount = (form: FormAnswers): number =>
  Math.max(...form.fields.flatMap(indexes)) + 1;

const accepts = (answer: Answer, address: string): boolean =>
  [answer.fact, ...(answer.also ?? [])].includes(address);

function judge(answer: Answer, proposal: Proposal | undefined): Verdict {
  const fills = proposal?.level === 'fill';
  if (!proposal?.address || (!fills && proposal.level !== 'ask'))
    return answer.must === 'fill' ? 'missed' : 'quiet';
  if (accepts(answer, proposal.address)) return fills ? 'right' : 'askedRight';
  if (answer.must === 'never') return fills ? 'forbiddenFill' : 'forbiddenAsk';
  if (answer.must === 'free' && answer.fact === null) return 'quiet';
  return fills ? 'wrongFill' : 'wrongAsk';
}

/** Worst first: an answer that spans several fields counts as its worst. */
const gravity: Verdict[] = [
  'forbiddenFill',
  'wrongFill',
  'forbiddenAsk',
  'wrongAsk',
  'missed',
  'askedRight',
  'right',
  'quiet',
];

/** Holds what the matcher proposes against the answers; a field not open is as good as silent. */
export function scoreForm(
  form: FormAnswers,
  reading: FormReading,
  proposals: Proposal[],
): Scored[] {
  return form.fields.map((answer) => {
    const wanted = new Set(indexes(answer));
    const covering = reading.page.fields.filter((field) =>
      reading.controls[field.id]?.some((n) => wanted.has(n)),
    );
    // A library's hidden original beside its drawn control is no second question.
    const open = covering.filter(({ state }) => state === 'open');
    const fields = open.length > 0 ? open : covering;
    const judged = fields.map((field): Scored => {
      const proposal =
        field.state === 'open'
          ? proposals.find(({ signature }) => signature === field.signature)
          : undefined;
      const verdict = judge(answer, proposal);
      return { form: form.slug, answer, verdict, field, got: proposal };
    });
    judged.sort((a, b) => gravity.indexOf(a.verdict) - gravity.indexOf(b.verdict));
    const none: Scored = { form: form.slug, answer, verdict: judge(answer, undefined) };
    return judged[0] ?? none;
  });
}

/** Answers that should have been filled or offered and were not. */
export const missesOf = (scored: Scored[]): number[] =>
  scored
    .filter(({ answer, verdict }) => answer.must === 'fill' && /^(missed|wrongAsk)$/.test(verdict))
    .map(({ answer }) => answer.n);

export type Tally = Record<Verdict, number> & { controls: number; fill: number; never: number };

export function tally(scored: Scored[]): Tally {
  const count = (verdict: Verdict) => scored.filter((one) => one.verdict === verdict).length;
  const of = (must: Answer['must']) => scored.filter(({ answer }) => answer.must === must).length;
  return {
    controls: scored.reduce((sum, { answer }) => sum + indexes(answer).length, 0),
    fill: of('fill'),
    never: of('never'),
    right: count('right'),
    askedRight: count('askedRight'),
    missed: count('missed'),
    wrongFill: count('wrongFill'),
    wrongAsk: count('wrongAsk'),
    forbiddenFill: count('forbiddenFill'),
    forbiddenAsk: count('forbiddenAsk'),
    quiet: count('quiet'),
  };
}

/** A line a person can act on: which control of which form, what was right, what was answered. */
export function describeScored({ form, answer, verdict, field, got }: Scored): string {
  const where = field
    ? `“${[...field.section, field.label].join(' › ')}”${field.row ? ` [${field.row.label ?? ''} × ${field.row.column ?? ''}]` : ''} (${field.kind}, ${field.state}, ${field.labelSource})`
    : 'no field found for this control';
  const right =
    answer.must === 'never' ? 'leave alone' : [answer.fact, ...(answer.also ?? [])].join(' or ');
  const note = answer.note ? ` — ${answer.note}` : '';
  const answered = got ? `${got.address ?? 'none'} at ${got.level}: ${got.reason}` : 'nothing';
  return `${verdict} · ${form} #${answer.n} · ${where} · right: ${right}${note} · answered: ${answered}`;
}
