import { describe, expect, it } from 'vitest';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

/** The share of research: of 主营业务收入, of 营业收入, or not said of which. */

const asked = (label: string, rest = {}) => {
  const [found] = matchPage(page([field(label, rest)]), context);
  return found && { address: found.address, level: found.level, others: found.alternatives };
};

describe('a share of research', () => {
  it.each(['2022年研发投入占比（%）', '上年研发强度', '企业研发费用比例（%）', '研发经费占比'])(
    '%s may be either: both are put to the user',
    (label) => {
      expect(asked(label)).toMatchObject({
        address: 'finance.rdRatio@2022',
        level: 'ask',
        others: [{ address: 'finance.rdRevenueRatio@2022' }],
      });
    },
  );
  it.each([
    '研发投入强度（%，占营业收入）',
    '研发投入占比（占营业收入，%）',
    '研发强度（研发投入/营业收入，%）',
    '研发投入强度（占营业收入%）',
    '研发费用占营业收入比例',
  ])('%s is of 营业收入', (label) => {
    expect(asked(label)).toMatchObject({ address: 'finance.rdRevenueRatio@2022', level: 'fill' });
  });
  it.each(['研发投入占主营业务收入比重', '研发投入强度（%，占主营业务收入）'])(
    '%s is of 主营业务收入',
    (label) => {
      expect(asked(label)).toMatchObject({ address: 'finance.rdRatio@2022', level: 'fill' });
    },
  );
  it('beside the average of the industry is a question too', () => {
    const row = { group: 'g', index: 0, label: '研发投入占比（%）', column: '2022年度 本企业' };
    expect(asked('研发投入占比（%）', { row })).toMatchObject({ level: 'ask' });
  });
});
