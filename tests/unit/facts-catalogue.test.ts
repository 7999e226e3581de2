import { describe, expect, it } from 'vitest';
import { catalogue, definitionOf, groups, keyOf, labelOf } from '@/rules/facts';
import { fold } from '@/rules/facts/fold';

describe('fact catalogue', () => {
  it('holds at least 140 facts with unique keys', () => {
    console.log(`catalogue: ${catalogue.length} facts in ${groups.length} groups`);
    expect(catalogue.length).toBeGreaterThanOrEqual(140);
    expect(new Set(catalogue.map((d) => d.key)).size).toBe(catalogue.length);
  });

  it('gives every choice, record and sensitive fact what the editor needs', () => {
    for (const d of catalogue) {
      expect(d.label, d.key).not.toBe('');
      expect(d.synonyms[0], d.key).toBe(d.label);
      if (d.kind === 'record') expect(d.fields?.length, d.key).toBeGreaterThan(1);
      if (d.kind === 'money') expect(d.unit, d.key).toBe('元');
      if (d.bare) expect(d.synonyms.length, d.key).toBeGreaterThan(0);
    }
    expect(catalogue.filter((d) => d.sensitive).map((d) => d.key)).toContain('bank.account');
  });

  it('never lets two facts claim the same wording, within bare wordings by section', () => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const d of catalogue)
      for (const synonym of d.synonyms.map(fold)) {
        const other = owner.get(synonym);
        if (other && other !== d.key) clashes.push(`${synonym}: ${other} / ${d.key}`);
        owner.set(synonym, d.key);
      }
    expect(clashes).toEqual([]);
  });

  it('numbers every blank of the 125号 form from 1.1 to 5.3', () => {
    const numbers = groups.map((g) => /^\d\.\d/.exec(g.name)?.[0]).filter(Boolean);
    expect(numbers).toEqual(
      '1.1 1.2 1.3 1.4 1.5 2.1 2.2 2.3 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.4 4.5 5.1 5.2 5.3'.split(
        ' ',
      ),
    );
  });

  it('names addresses', () => {
    expect(keyOf('finance.revenue@2022')).toBe('finance.revenue');
    expect(labelOf('finance.revenue@2022')).toBe('2022年营业收入');
    expect(labelOf('scenario.name#1')).toBe('第 2 个场景 · 场景名称');
    expect(definitionOf('company.name')?.label).toBe('企业名称');
    expect(definitionOf('nothing')).toBeUndefined();
  });
});
