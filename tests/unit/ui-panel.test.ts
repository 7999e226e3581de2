import { describe, expect, it } from 'vitest';
import { parseDate } from '@/components/facts/parse-date';
import { districtsOf, loadRegions, withoutMiddle } from '@/components/facts/regions';
import { countRows, removeRow } from '@/components/facts/scenario-list';
import { currentDeclaration } from '@/entrypoints/options/profile/current-declaration';
import {
  lineMatches,
  linesToFill,
  sharedDepth,
  startingChoices,
} from '@/entrypoints/sidepanel/fill/choices';
import { runSummary } from '@/entrypoints/sidepanel/fill/outcomes';
import { situationOf } from '@/entrypoints/sidepanel/fill/situation';
import { limitKey, limitState } from '@/entrypoints/sidepanel/limits/limit-state';
import { planLine, runState, tabState } from '../e2e/ui-panel';

describe('what is ticked at first', () => {
  const lines = [
    planLine(1),
    planLine(2, { overwrites: true, before: '旧' }),
    planLine(3, { sensitive: true }),
    planLine(4, { status: 'ask' }),
    planLine(5, { status: 'refused' }),
    planLine(6, { status: 'same' }),
  ];

  it('leaves out what replaces, what is sensitive and what must be asked', () => {
    expect(linesToFill(lines, startingChoices(lines)).map(({ id }) => id)).toEqual(['l1']);
  });

  it('never sends a refused line, ticked or not', () => {
    const all = Object.fromEntries(lines.map(({ id }) => [id, { ticked: true }]));
    expect(linesToFill(lines, all).map(({ id }) => id)).toEqual(['l1', 'l2', 'l3', 'l4']);
  });

  it('finds lines by label, heading, fact and value', () => {
    const line = planLine(1, { label: '手机', section: ['联系人'], after: '13800000000' });
    for (const query of ['手机', '联系', '企业名', '1380'])
      expect(lineMatches(line, query)).toBe(true);
    expect(lineMatches(line, '传真')).toBe(false);
  });

  it('counts the headings all lines share', () => {
    expect(
      sharedDepth([
        ['甲', '乙', '丙'],
        ['甲', '乙'],
      ]),
    ).toBe(2);
    expect(sharedDepth([['甲'], ['乙']])).toBe(0);
    expect(sharedDepth([['甲']])).toBe(0);
  });
});

describe('what the panel says', () => {
  it.each([
    [{ portal: '', fields: 0, pageKind: '' }, 'no-portal'],
    [{ portal: '', portalName: '', fields: 5, pageKind: '' }, 'ready'],
    [{ pageKind: 'login', company: null }, 'login'],
    [{ company: null }, 'no-profile'],
    [{ fields: 0 }, 'no-form'],
    [{}, 'ready'],
  ] as const)('%o is %s', (change, situation) => {
    expect(situationOf(tabState(change))).toBe(situation);
  });

  it('sums a run up, and what could not be undone', () => {
    const line = { lineId: 'a', signature: 's', label: 'x', section: [] };
    const run = runState({
      outcomes: [
        { ...line, status: 'filled' },
        { ...line, lineId: 'b', status: 'filled' },
      ],
    });
    expect(runSummary(run, {})).toBe('填写完成：已填 2');
    const undone = {
      a: { lineId: 'a', signature: 's', status: 'filled' as const },
      b: { lineId: 'b', signature: 's', status: 'refused' as const },
    };
    expect(runSummary(run, undone)).toBe('已撤销 1 项，1 项要自己改回');
    expect(runSummary({ ...run, undone: true }, undone)).toBe('已撤销本次填写');
    expect(runSummary({ ...run, done: false, total: 9 }, {})).toBe('正在填写 2 / 9');
  });

  it.each([
    [3001, 3000, undefined, '超出 1 字'],
    [3000, 3000, undefined, '还剩 0 字'],
    [2699, 3000, undefined, ''],
    [2700, 3000, undefined, '还剩 300 字'],
    [100, 3000, 300, '还差 200 字'],
  ])('%i of %i (at least %s): %s', (count, max, min, label) => {
    const [limit] = tabState().limits;
    if (!limit) throw new Error('the fixture has no limit');
    expect(limitState({ ...limit, count, max, min }).label).toBe(label);
  });

  it('tells the limits of one text apart: the notice’s and the box’s own', () => {
    const [limit] = tabState().limits;
    if (!limit) throw new Error('the fixture has no limit');
    const both = [limit, { ...limit, method: 'utf16' as const, max: 3000 }, { ...limit, max: 800 }];
    expect(new Set(both.map(limitKey)).size).toBe(3);
  });
});

describe('what is typed', () => {
  it.each([
    ['2012年5月18日', '2012-05-18'],
    ['2012/5/8', '2012-05-08'],
    ['20120518', '2012-05-18'],
    ['２０１２．５．１８', '2012-05-18'],
    ['2023-02-29', ''],
    ['2024-02-29', '2024-02-29'],
    ['2023-13-01', ''],
    ['五月', ''],
  ])('%s → %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it('leaves out the level between only for municipalities', () => {
    const regions = { 北京市: { 市辖区: ['海淀区'] }, 江苏省: { 苏州市: ['昆山市'] } };
    expect(withoutMiddle(regions, '北京市')).toBe('市辖区');
    expect(withoutMiddle(regions, '江苏省')).toBe('');
  });

  it('offers every district of a municipality, counties too', async () => {
    const regions = await loadRegions();
    const offered = districtsOf(regions, '重庆市', withoutMiddle(regions, '重庆市'));
    expect(offered).toEqual(expect.arrayContaining(['渝中区', '云阳县', '酉阳土家族苗族自治县']));
    expect(districtsOf(regions, '江苏省', '苏州市')).toContain('昆山市');
    expect(districtsOf(regions, '江苏省', '不存在')).toEqual([]);
  });

  it('keeps to the declaration shown first when another one changes', () => {
    expect(currentDeclaration(['a', 'b'], null, '')).toBe('a');
    // b was changed in another window and is the newest now.
    expect(currentDeclaration(['b', 'a'], null, 'a')).toBe('a');
    expect(currentDeclaration(['b', 'a'], 'b', 'a')).toBe('b');
    expect(currentDeclaration(['b', 'a'], '', 'a')).toBe('');
    expect(currentDeclaration(['b'], 'a', 'a')).toBe('b');
    expect(currentDeclaration([], null, 'a')).toBe('');
  });

  it('removes a scenario and moves the later ones up', () => {
    const facts = { 'scenario.name#0': '甲', 'scenario.name#1': '乙', 'scenario.name#2': '丙' };
    expect(countRows(facts, ['scenario.name'])).toBe(3);
    expect(removeRow(facts, ['scenario.name'], 1)).toEqual({
      'scenario.name#1': '丙',
      'scenario.name#2': null,
    });
  });
});
