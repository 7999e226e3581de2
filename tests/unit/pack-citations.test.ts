import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rawPacks } from '@/rules/packs';

/** The notices' texts: beside the checkout, or where SHARED says. */
function noticesFolder(): string | undefined {
  const root = path.resolve(import.meta.dirname, '../..');
  const places = [
    process.env.SHARED,
    path.join(root, '../shared'),
    path.join(root, '../../shared'),
  ];
  return places
    .filter((place) => place !== undefined)
    .map((place) => path.join(place, 'notices'))
    .find((place) => existsSync(place));
}

/** NFKC, every bracket of a 文号 alike, all white space gone. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[〔﹝【]/g, '[')
    .replace(/[〕﹞】]/g, ']')
    .replace(/[—–~～]/g, '-')
    .replace(/\s+/g, '');

/** Lines of a notice, folded one by one; markup and table rules break lines. */
function linesOf(text: string): string[] {
  return text
    .replace(/<[^>]*>|\|/g, '\n')
    .split('\n')
    .map(fold)
    .filter(Boolean);
}

const numeral = '[一二三四五六七八九十]+';
const chapter = new RegExp(`^${numeral}、`);
const paragraph = new RegExp(`^\\(${numeral}\\)`);
const block = /^\(\d+\)/;
const item = /^\d+\.(?!\d\D)/;
const subItem = /^\d+\.\d(?!\d)/;

/** Each level: how its heading starts, and which headings end it. */
const levels = [
  {
    part: new RegExp(`^(${numeral})(?=[、(（ ]|$)、?`),
    head: (n: string) => `${n}、`,
    ends: [chapter],
  },
  {
    part: new RegExp(`^\\((${numeral})\\)`),
    head: (n: string) => `(${n})`,
    ends: [chapter, paragraph],
  },
  { part: /^\((\d+)\)/, head: (n: string) => `(${n})`, ends: [chapter, block] },
  { part: /^(\d+\.\d+)/, head: (n: string) => n, ends: [chapter, block, item, subItem] },
  { part: /^(\d+)/, head: (n: string) => `${n}.`, ends: [chapter, paragraph, item] },
];

function annexBody(lines: string[], annex: string): string[] {
  const heading = lines.indexOf(`附件${annex}`);
  if (heading >= 0) return lines.slice(heading + 1);
  const listed = lines
    .join('')
    .match(new RegExp(`附件:.*?${annex}\\.(.+?)${Number(annex) + 1}\\.`));
  const start = lines.indexOf(listed?.[1] ?? '');
  return start >= 0 ? lines.slice(start + 1) : [];
}

/** Lines of the clause (`二（三）`, `三（一）1`, `附件2 3.1`, or a literal heading). */
function section(all: string[], clause: string): string[] {
  let lines = all;
  let rest = clause.normalize('NFKC');
  const annex = /^附件(\d+) /.exec(rest);
  if (annex) {
    lines = annexBody(all, annex[1] ?? '');
    rest = rest.slice(annex[0].length);
  }
  if (!annex && !chapter.test(`${rest}、`) && !/^[一二三四五六七八九十]/.test(rest)) {
    const start = lines.findIndex((line) => line.includes(fold(rest)));
    return start < 0 ? [] : lines.slice(start);
  }
  while (rest) {
    const level = levels.find(({ part }) => part.test(rest));
    const match = level?.part.exec(rest);
    if (!level || !match) return [];
    const start = lines.findIndex((line) => line.startsWith(level.head(match[1] ?? '')));
    if (start < 0) return [];
    const after = lines.slice(start + 1);
    const end = after.findIndex((line) => level.ends.some((heading) => heading.test(line)));
    lines = [lines[start] ?? '', ...(end < 0 ? after : after.slice(0, end))];
    rest = rest.slice(match[0].length);
    // The heading's own line may open with the next level's number.
    lines[0] = (lines[0] ?? '').slice(rest ? level.head(match[1] ?? '').length : 0);
  }
  return lines;
}

interface Cited {
  path: string;
  clause: string;
  evidence: string;
}

function citations(value: unknown, at: string): Cited[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => citations(one, `${at}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { clause, evidence } = value as Record<string, unknown>;
  if (typeof clause === 'string' && typeof evidence === 'string') {
    return [{ path: at, clause, evidence }];
  }
  return Object.entries(value).flatMap(([key, inner]) => citations(inner, `${at}.${key}`));
}

const folder = noticesFolder();

describe('citations of the built-in packs', () => {
  it('stand in the notices, in the clause they name', () => {
    if (!folder) {
      console.log('citations: the folder shared/notices is not here, nothing examined');
      return;
    }
    const notices = readdirSync(folder).map((file) =>
      linesOf(readFileSync(path.join(folder, file), 'utf8')),
    );
    const problems: string[] = [];
    let examined = 0;
    for (const pack of rawPacks) {
      const number = fold(pack.number);
      // A line of its own near the top: the Guangdong notice quotes the ministry's number too.
      const own = notices.filter((lines) =>
        lines.slice(0, 12).some((line) => line.endsWith(number)),
      );
      const lines = own[0];
      if (own.length !== 1 || !lines) {
        problems.push(`${pack.id}: ${pack.number} heads ${own.length} notices`);
        continue;
      }
      for (const { path: at, clause, evidence } of citations(pack, pack.id)) {
        examined++;
        const found = section(lines, clause);
        if (found.length === 0) problems.push(`${at}: 没有条款 ${clause}`);
        else if (!found.join('').includes(fold(evidence))) {
          problems.push(`${at}: ${clause} 中没有“${evidence}”`);
        }
      }
    }
    console.log(`citations examined: ${examined} in ${rawPacks.length} packs`);
    expect(problems).toEqual([]);
    expect(examined).toBeGreaterThan(100);
  });

  it('would notice a wrong clause and a wrong phrase', () => {
    const lines = linesOf('一、条件\n（一）甲乙\n（二）丙\n丁\n二、流程\n1.戊\n2.己');
    expect(section(lines, '一（一）').join('')).not.toContain('丙');
    expect(section(lines, '一（二）').join('')).toContain('丙丁');
    expect(section(lines, '一（三）')).toEqual([]);
    expect(section(lines, '二、1').join('')).toBe('1.戊');
  });
});
