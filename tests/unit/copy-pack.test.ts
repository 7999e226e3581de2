import { describe, expect, it } from 'vitest';
import { copyPack, datesToSet, exportPack } from '@/rules/copy-pack';
import { deadlines } from '@/rules/deadlines';
import { blankDeclaration } from '@/rules/declaration';
import { builtInPacks } from '@/rules/packs';
import { parsePack } from '@/rules/schema';

describe('copyPack', () => {
  it.each(builtInPacks.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
    const copy = copyPack(pack, 2027, '2026-12-01');
    const parsed = parsePack(exportPack(copy), builtInPacks);
    expect(parsed).toEqual({ ok: true, pack: copy });
    expect(copy.id).toContain('2027');
    expect(copy.stages.some(({ due, opens }) => due || opens)).toBe(false);
    expect(datesToSet(copy).stages).toEqual(copy.stages.map(({ id }) => id));
    const states = deadlines(copy, blankDeclaration(copy.id, 2027), {}, '2026-12-01');
    expect(states.every(({ state }) => state === '未定')).toBe(true);
  });

  it('takes the dates the user sets', () => {
    const source = builtInPacks.find(({ number }) => number.includes('212'));
    if (!source) throw new Error('212号 is gone');
    const copy = copyPack(source, 2027, '2026-12-01');
    const declaration = {
      ...blankDeclaration(copy.id, 2027),
      stageDates: { 'apply-online': '2027-08-31' },
    };
    const mine = deadlines(copy, declaration, {}, '2027-08-20').find(({ isMine }) => isMine);
    expect(mine).toMatchObject({ due: '2027-08-31', state: '进行中', dueFrom: '本人设定' });
  });

  it('points out dates inside clauses', () => {
    const source = builtInPacks.find(({ number }) => number.includes('苏工信'));
    if (!source) throw new Error('27号 is gone');
    expect(datesToSet(copyPack(source, 2027, '2026-12-01')).clauses).toEqual(
      expect.arrayContaining(['integration-certificate', 'cloud-continuous']),
    );
  });
});
