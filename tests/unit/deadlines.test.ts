import { describe, expect, it } from 'vitest';
import { copyPack } from '@/rules/copy-pack';
import { deadlines, nearDays, nextStage } from '@/rules/deadlines';
import { blankDeclaration } from '@/rules/declaration';
import { evaluate } from '@/rules/evaluate';
import type { Facts } from '@/rules/facts/types';
import { citationText, limitsFor } from '@/rules/limits';
import { builtInPacks } from '@/rules/packs';
import { rankPacks } from '@/rules/rank';
import { summarise, whatIf } from '@/rules/what-if';

function packOf(part: string) {
  const pack = builtInPacks.find(({ number }) => number.includes(part));
  if (!pack) throw new Error(`${part} is gone`);
  return pack;
}
const pilot = packOf('212');
const guangdong = packOf('37');
const jiangsu = packOf('27');

function stages(part: string, category: string, facts: Facts, today: string, dates = {}) {
  const pack = packOf(part);
  const declaration = { ...blankDeclaration(pack.id, pack.year, category), stageDates: dates };
  return deadlines(pack, declaration, facts, today);
}

describe('deadlines', () => {
  const ours: Facts = { 'company.isCentralSoe': false };

  it('gives the applicant and the recommender their own dates', () => {
    const found = stages('212', '示范工厂', ours, '2023-08-20');
    expect(found.map(({ id, due, actor, state }) => [id, due, actor, state])).toEqual([
      ['apply-online', '2023-08-31', '申报单位', '进行中'],
      ['recommend-province', '2023-09-15', '省级推荐单位', '进行中'],
    ]);
    expect(found[0]).toMatchObject({
      naturalDays: 11,
      workdays: 9,
      isMine: true,
      basis: 'submission',
    });
    expect(found[0]?.text).toBe('还有 11 天（9 个工作日）');
  });

  it('keeps both recommenders and says why while nobody knows who the applicant is', () => {
    const found = stages('212', '示范工厂', {}, '2023-08-20').filter(({ isCertain }) => !isCertain);
    expect(found.map(({ id }) => id).sort()).toEqual(['recommend-central', 'recommend-province']);
    expect(found[0]?.uncertainty).toContain('是否中央企业');
  });

  it.each([
    ['2023-08-23', '进行中', '还有 8 天（6 个工作日）'],
    ['2023-08-24', '临近', '还有 7 天（5 个工作日）'],
    ['2023-08-30', '临近', '还有 1 天（1 个工作日）'],
    ['2023-08-31', '今日', '今日截止'],
    ['2023-09-01', '已截止', '已过 1 天'],
    ['2026-11-20', '已截止', '已过 1177 天'],
  ])('on %s the call of 212号 is %s: %s', (today, state, text) => {
    expect(nearDays).toBe(7);
    expect(stages('212', '', ours, today)[0]).toMatchObject({ state, text });
  });

  it('opens before it closes', () => {
    const [first] = stages('27', '工业互联网标杆工厂', {}, '2023-01-30');
    expect(first).toMatchObject({ state: '未开启', text: '2023-02-06 开启', opens: '2023-02-06' });
    expect(first?.dueFrom).toBe('通知（年份取自发文日期）');
  });

  it('shows the local deadline beside the ministry’s', () => {
    const facts: Facts = { ...ours, 'company.registeredRegion': ['广东省', '佛山市'] };
    const city = stages('37', '平台类', facts, '2023-12-01').find(({ id }) => id === 'city-submit');
    expect(city).toMatchObject({
      due: '2023-12-08',
      time: '下午下班前',
      basis: 'arrival',
      before: { id: 'recommend-province', due: '2023-12-20' },
      citation: { number: guangdong.number, clause: '四（一）' },
    });
    expect(city?.conflict).toBeUndefined();
    const inherited = stages('37', '平台类', facts, '2023-12-01').find(
      ({ id }) => id === 'recommend-province',
    );
    expect(inherited?.citation.number).toBe('工信厅信管函〔2023〕319号');
  });

  it('lets the user date a local stage and warns where that is too late', () => {
    const open = stages('125', '', {}, '2023-05-01').find(({ id }) => id === 'apply-local');
    expect(open).toMatchObject({ state: '未定', isLocal: true, before: { due: '2023-06-16' } });
    const late = stages('125', '', {}, '2023-05-01', { 'apply-local': '2023-06-17' });
    expect(late.find(({ id }) => id === 'apply-local')?.conflict).toContain('晚于');
    const fine = stages('125', '', {}, '2023-05-01', { 'apply-local': '2023-06-16' });
    const kept = fine.find(({ id }) => id === 'apply-local');
    expect(kept?.dueFrom).toBe('本人设定');
    expect(kept?.conflict).toBeUndefined();
  });

  it('says that holidays are not published instead of guessing', () => {
    const later = stages('125', '', {}, '2026-12-20', { 'apply-local': '2027-01-10' });
    const stage = later.find(({ id }) => id === 'apply-local');
    expect(stage).toMatchObject({ naturalDays: 21, workdays: undefined });
    expect(stage?.text).toContain('放假安排未公布');
  });

  it('ignores a date of the user that does not exist', () => {
    const found = stages('125', '', {}, '2023-05-01', { 'apply-local': '2023-02-30' });
    expect(found.find(({ id }) => id === 'apply-local')?.state).toBe('未定');
  });

  it('names the next stage', () => {
    expect(nextStage(stages('212', '', ours, '2023-09-01'))?.id).toBe('recommend-province');
    expect(nextStage(stages('212', '', ours, '2023-09-16'))).toBeUndefined();
  });
});

describe('limits', () => {
  it('belong to the notices that print them', () => {
    expect(limitsFor(pilot, '示范工厂').map(({ max, method }) => [max, method])).toEqual([
      [3000, 'word'],
    ]);
    expect(limitsFor(packOf('125'), '').map(({ max }) => max)).toEqual([1000, 2500, 1000]);
    expect(limitsFor(jiangsu, '')).toEqual([]);
    expect(citationText(pilot, { clause: '二（五）' })).toBe(
      '工信厅联通装函〔2023〕212号 二（五）',
    );
  });
});

describe('what if', () => {
  const declaration = blankDeclaration(jiangsu.id, 2023, '工业互联网标杆工厂');

  it('puts the fewest facts that settle most first', () => {
    const facts: Facts = { 'company.registeredRegion': ['江苏省'], 'credit.clean': true };
    const { deciders, all, selfChecks } = whatIf(jiangsu, declaration, facts, '2023-02-10');
    expect(deciders[0]?.facts).toEqual(['project.capability[]']);
    expect(deciders[0]?.clauses.length).toBe(4);
    expect(
      deciders.every(
        ({ facts: needed }, i) => i === 0 || needed.length >= (deciders[i - 1]?.facts.length ?? 0),
      ),
    ).toBe(true);
    expect(all).toContain('company.establishedOn');
    expect(selfChecks.map(({ id }) => id)).toContain('construction-guide');
  });

  it('has nothing left once everything is known', () => {
    const pack = packOf('125');
    const yes = Object.fromEntries(
      pack.clauses.map(({ id }) => [id, { answer: 'yes' as const, note: '', on: '2023-05-01' }]),
    );
    const facts: Facts = {
      'company.creditCode': '91110108MA00000070',
      'company.isLegalPerson': true,
      'company.applicantKind': '互联网企业',
      'credit.clean': true,
      'narrative.intro': ['简介'],
      'project.architecture': ['架构'],
      'project.plan': ['计划'],
    };
    const full = { ...blankDeclaration(pack.id, 2023), selfChecks: yes };
    expect(whatIf(pack, full, facts, '2023-05-01')).toEqual({
      deciders: [],
      all: [],
      selfChecks: [],
    });
    expect(summarise(evaluate(pack, full, facts, '2023-05-01')).text).toBe('可申报');
  });
});

describe('ranking', () => {
  const facts: Facts = {
    'company.registeredRegion': ['江苏省', '苏州市'],
    'company.isLegalPerson': true,
    'company.establishedOn': '2015-01-01',
    'company.isCentralSoe': false,
    'credit.clean': true,
  };

  it('ranks every programme and category, open ones first, refusals with their clause', () => {
    const ranked = rankPacks(builtInPacks, facts, [], '2023-02-10');
    const entries = builtInPacks.reduce(
      (sum, { categories }) => sum + Math.max(1, categories.length),
      0,
    );
    expect(ranked).toHaveLength(entries);
    const guangdongs = ranked.filter(({ packId }) => packId === guangdong.id);
    expect(guangdongs.every(({ summary }) => summary.verdict === '不可申报')).toBe(true);
    expect(guangdongs[0]?.reasons[0]).toContain('注册地」为江苏省苏州市');
    expect(guangdongs[0]?.reasons[0]).toContain('粤工信工业互联网函〔2023〕37号 二（一）');
    const verdicts = ranked.map(({ summary }) => summary.verdict);
    expect(verdicts.indexOf('不可申报')).toBeGreaterThan(verdicts.lastIndexOf('待补充'));
  });

  it('says honestly that the 2023 calls have closed', () => {
    const ranked = rankPacks(builtInPacks, facts, [], '2026-11-20');
    const closed = ranked.filter(({ isClosed }) => isClosed);
    expect(closed.length).toBe(ranked.length);
    expect(closed.every(({ reasons, next }) => reasons.includes('申报已截止') && !next)).toBe(true);
  });

  it('does not call a copied pack without dates closed', () => {
    const copy = copyPack(packOf('125'), 2027, '2026-12-01');
    expect(rankPacks([copy], facts, [], '2026-12-01')[0]?.isClosed).toBe(false);
  });

  it('uses the declarations there are, as each other’s siblings', () => {
    const pack = packOf('319');
    const declarations = ['工厂类', '安全类', '网络类'].map((category) =>
      blankDeclaration(pack.id, 2023, category),
    );
    const ranked = rankPacks([pack], facts, declarations, '2023-12-01');
    const factory = ranked.find(({ category }) => category === '工厂类');
    expect(factory?.declared).toBe(true);
    expect(factory?.reasons.join()).toContain('共 3 个申报项目，超过 2 个');
  });
});
