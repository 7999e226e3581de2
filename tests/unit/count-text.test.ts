import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountMethod, countText } from '@/rules/count-text';

/** Text, then 字数, 字符数（计空格）, 字符数（不计空格）, value.length. */
const examples: [string, number, number, number, number][] = [
  ['', 0, 0, 0, 0],
  ['使用 Adobe Photoshop 打开图片', 8, 23, 20, 23],
  ['一二三四五 six seven eight', 8, 21, 18, 21],
  ['Hello 你好', 3, 8, 7, 8],
  ['EXH.C-◇', 2, 7, 7, 7],
  ['你好，世界。', 6, 6, 6, 6],
  ['“智能制造”——优秀场景…', 13, 13, 13, 13],
  ['2023年8月31日', 6, 10, 10, 10],
  ['GB/T 39116-2020', 2, 15, 14, 15],
  ['第一行\n第二行', 6, 6, 6, 7],
  ['第一行\r\n第二行', 6, 6, 6, 8],
  ['全角　空格', 4, 5, 4, 5],
  ['ＡＢＣ１２３', 6, 6, 6, 6],
  ['①②③ ℃', 4, 5, 4, 5],
  ['𠮷野家', 3, 3, 3, 4],
  ['好👍', 2, 2, 2, 3],
  ['안녕 세계', 2, 5, 4, 5],
  ['안녕abc', 2, 5, 5, 5],
  ['don’t stop', 2, 10, 9, 10],
  ['a\u200bb', 1, 3, 3, 3],
  ['  \t\n ', 0, 4, 0, 5],
  ['MES/ERP/PLM系统', 3, 13, 13, 13],
];
const methods: CountMethod[] = ['word', 'characters', 'charactersNoSpaces', 'utf16'];

describe('countText', () => {
  it.each(examples)('%j', (text, ...figures) => {
    expect(methods.map((method) => countText(text, method))).toEqual(figures);
  });

  it.each([
    ['', 0, 0],
    ['汉字', 4, 6],
    ['abc 汉字。\n', 11, 14],
    ['é', 2, 2],
    ['𠮷', 4, 4],
    ['·—…', 6, 8],
  ])('bytes of %j: %i in GBK, %i in UTF-8', (text, gbk, utf8) => {
    expect(countText(text, 'gbk')).toBe(gbk);
    expect(countText(text, 'utf8')).toBe(utf8);
    expect(countText(text, 'utf8')).toBe(new TextEncoder().encode(text).length);
  });

  it('shows how 2,990 字 pass a box of 3,000 in Word and not in the portal', () => {
    const text = `${'智'.repeat(2980)} ${'platform '.repeat(10)}`;
    expect(countText(text, 'word')).toBe(2990);
    expect(countText(text, 'utf16')).toBeGreaterThan(3000);
  });

  const chinese = fc.string({ unit: fc.constantFrom(...'智能制造，。、：（）场景优秀') });
  const mixed = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '智',
        '能',
        '，',
        ' ',
        '\n',
        'a',
        '1',
        '-',
        '.',
        '’',
        '𠮷',
        '👍',
        '안',
        '\u200b',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });

  it('counts pure Chinese one by one under every method', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        for (const method of methods) expect(countText(text, method)).toBe(text.length);
      }),
    );
  });

  it('never exceeds the portal: word ≤ charactersNoSpaces ≤ characters ≤ utf16', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const [word, all, bare, units] = methods.map((method) => countText(text, method)) as [
          number,
          number,
          number,
          number,
        ];
        expect(word).toBeLessThanOrEqual(bare);
        expect(bare).toBeLessThanOrEqual(all);
        expect(all).toBeLessThanOrEqual(units);
      }),
    );
  });

  it('adds up over a space, and white space around changes nothing', () => {
    fc.assert(
      fc.property(mixed, mixed, (a, b) => {
        expect(countText(`${a} ${b}`, 'word')).toBe(countText(a, 'word') + countText(b, 'word'));
        expect(countText(`\n ${a}\t`, 'word')).toBe(countText(a, 'word'));
      }),
    );
  });

  it('agrees with code points counted another way', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const points = Array.from(text).filter((c) => !/[\n\v\f\r\u0085\u2028\u2029]/.test(c));
        expect(countText(text, 'characters')).toBe(points.length);
      }),
    );
  });

  it('is linear: a million 字 under a second', () => {
    const text = '智能制造platform '.repeat(80_000);
    const start = performance.now();
    expect(countText(text, 'word')).toBe(400_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
