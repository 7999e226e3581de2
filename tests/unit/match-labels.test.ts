import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ControlKind } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** One hand-labelled wording; see the head line of the files for the notation. */
interface Case {
  file: string;
  expected: string;
  label: string;
  section: string;
  kind: ControlKind;
}

const folder = 'tests/fixtures/labels';
const cases: Case[] = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const [expected = '', label = '', section = '', kind = ''] = line.split('\t');
        return { file, expected, label, section, kind: (kind || 'text') as ControlKind };
      }),
  );

/** Labels known to be missed. It may only shrink. */
const knownMisses: string[] = [
  '帐号',
  '银行名称',
  '姓名',
  '职务',
  '工程总投资（万元）',
  '申报总投资',
  '申报总投资(亿元)',
];

type Verdict = 'right' | 'asked' | 'missed' | 'wrong' | 'askedWrong' | 'quiet';

function judge({ expected, label, section, kind }: Case): { verdict: Verdict; got: string } {
  const [match] = matchPage(
    page([field(label, { kind, section: section ? [section] : [] })]),
    context,
  );
  const got = match?.address ?? '-';
  const level = match?.level ?? 'silent';
  const wanted = expected
    .replace('?', '')
    .replace(/@(-?\d)$/, (_, offset) => `@${2023 + Number(offset)}`);
  const right = got.replace(/#0$/, '') === wanted;
  const told = `${level} ${got} ${match?.confidence ?? 0}`;
  if (wanted === '-') {
    if (level === 'fill') return { verdict: 'wrong', got: told };
    return { verdict: level === 'ask' ? 'askedWrong' : 'quiet', got: told };
  }
  if (level === 'silent') return { verdict: 'missed', got: told };
  if (level === 'ask') return { verdict: right ? 'asked' : 'askedWrong', got: told };
  return { verdict: right && !expected.startsWith('?') ? 'right' : 'wrong', got: told };
}

describe('hand-labelled wordings', () => {
  const judged = cases.map((one) => ({ ...one, ...judge(one) }));
  const of = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict);
  const show = (verdict: Verdict) =>
    of(verdict).map(
      ({ label, section, expected, got }) =>
        `${[section, label].filter(Boolean).join(' › ')}: ${expected}, got ${got}`,
    );

  it('are never filled wrongly', () => {
    console.log(
      `labels: ${judged.length} wordings — ${of('right').length} right, ${of('asked').length} asked, ${of('missed').length} missed, ${of('quiet').length} left alone, ${of('askedWrong').length} asked wrongly, ${of('wrong').length} wrong`,
    );
    expect(judged.length).toBeGreaterThan(300);
    expect(show('wrong')).toEqual([]);
  });

  it('miss only what is declared', () => {
    expect(
      of('missed')
        .map(({ label }) => label)
        .sort(),
    ).toEqual([...knownMisses].sort());
  });

  it('ask wrongly in few cases', () => {
    if (of('askedWrong').length) console.log(show('askedWrong').join('\n'));
    expect(of('askedWrong').length / judged.length).toBeLessThan(0.02);
  });
});
