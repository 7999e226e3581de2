import { describe, expect, test } from 'vitest';
import { limitsOf } from '@/entrypoints/background/advise';
import { definitionOf } from '@/rules/facts';
import { formatValue } from '@/rules/format';
import { parseLabel } from '@/rules/label';
import { assumedOf, statedMethod } from '@/rules/limit-method';
import { findLimitPhrase } from '@/rules/limit-phrase';
import { context, field } from './describe-page';

describe('limits in bytes', () => {
  test.each([
    ['不超过400字节', 400, 'gbk'],
    ['最多800个字节', 800, 'gbk'],
    ['（限 1,000 字节）', 1000, 'gbk'],
    ['200个字符（一个汉字2个字符）', 200, 'gbk'],
    ['请输入，200个字符，每个汉字占两个字符', 200, 'gbk'],
    ['不超过300字节（UTF-8）', 300, 'utf8'],
    ['最长600字节，一个汉字3个字节', 600, 'utf8'],
    ['最多255 bytes', 255, 'gbk'],
    ['不超过400字（800字节）', 800, 'gbk'],
    ['不超过400字', 400, 'word'],
    ['最多300个字符', 300, 'characters'],
    ['maxlength:500', 500, 'utf16'],
  ])('%s → %i by %s', (words, max, method) => {
    const found = findLimitPhrase(words);
    expect(found?.max).toBe(max);
    expect(statedMethod(found?.text ?? '')).toBe(method);
  });

  test('a width alone is no limit', () => {
    expect(findLimitPhrase('注：一个汉字2个字符')).toBeNull();
  });

  test('what was assumed is said', () => {
    expect(assumedOf('不超过400字节')).toContain('一个汉字2字节');
    expect(assumedOf('不超过400字节（GBK）')).toBe('');
    expect(assumedOf('200个字符（汉字2个字符）')).toBe('');
    expect(assumedOf('不超过300字')).toBe('');
  });

  test.each([
    ['企业简介（不超过400字节）', 400, 'gbk', '企业简介'],
    ['企业简介（200个字符，一个汉字2个字符）', 200, 'gbk', '企业简介'],
    ['企业简介（限500字）', 500, 'word', '企业简介'],
  ])('in the label %s', (label, max, method, concept) => {
    const parsed = parseLabel(label, context);
    expect(parsed.limit).toMatchObject({ max, method });
    expect(parsed.concept).toBe(concept);
  });

  test('of two figures each keeps its own counting', () => {
    expect(parseLabel('企业简介（不超过400字，800字节）', context).limit).toMatchObject({
      max: 400,
      method: 'word',
    });
  });

  test('the page is told how its limit is counted', () => {
    const box = field('企业简介', {
      kind: 'textarea',
      constraints: { limit: { max: 400, text: '不超过400字节' } },
    });
    expect(limitsOf(box, null, { programmes: [], portal: null } as never)).toEqual([
      expect.objectContaining({
        max: 400,
        method: 'gbk',
        source: '本页写明：不超过400字节，没有写编码，按一个汉字2字节计',
      }),
    ]);
  });

  test('a text fits by bytes, or is refused in bytes', () => {
    const box = field('企业简介', {
      kind: 'textarea',
      constraints: { limit: { max: 400, text: '不超过400字节' } },
    });
    const definition = definitionOf('narrative.intro');
    expect(definition).toBeDefined();
    const made = (texts: string[]) =>
      definition && formatValue(definition, texts, box, parseLabel(box.label, context), context);
    expect(made(['字'.repeat(300), '字'.repeat(200)])).toMatchObject({ after: '字'.repeat(200) });
    expect(made(['字'.repeat(300)])).toEqual({
      refused: '600 字节，超过上限 400 字节，多 200 字节',
    });
  });
});
