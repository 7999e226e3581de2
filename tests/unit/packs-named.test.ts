import { expect, test } from 'vitest';
import { builtInPacks } from '@/rules/packs';
import { packsNamed } from '@/rules/packs-named';

const named = (...words: string[]) => packsNamed(builtInPacks, words).map(({ id }) => id);

test('a page names its notice by title or by number, whatever the brackets', () => {
  expect(named('2023年跨行业跨领域工业互联网平台申报书')).toEqual([
    'miit-2023-cross-industry-platform',
  ]);
  expect(named('首页', '关于申报的通知（苏工信融合[2023]27号）')).toEqual([
    'jiangsu-2023-industrial-internet-demo',
  ]);
});

test('a subject alone, another year or nothing at all names none', () => {
  expect(named('工业互联网平台', '2024年跨行业跨领域工业互联网平台申报书', '')).toEqual([]);
  expect(named()).toEqual([]);
});

test('a title inside a longer one that is named too does not count', () => {
  const [pack] = builtInPacks;
  if (!pack) throw new Error('no packs');
  const short = { ...pack, id: 'short', title: '智能工厂培育行动', number: '' };
  const long = { ...pack, id: 'long', title: '甲市智能工厂培育行动', number: '' };
  const ids = (word: string) => packsNamed([short, long], [word]).map(({ id }) => id);
  expect(ids('甲市智能工厂培育行动申报')).toEqual(['long']);
  expect(ids('智能工厂培育行动申报')).toEqual(['short']);
});
