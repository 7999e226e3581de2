import { describe, expect, test } from 'vitest';
import { withDerived } from '@/rules/facts/derive';
import { sampleFacts } from '@/rules/facts/sample-company';
import { makePlan } from '@/rules/make-plan';
import { context, field, page } from './describe-page';

const facts = withDerived(sampleFacts, context.today);
const plan = (...args: Parameters<typeof field>) =>
  makePlan(page([field(...args)]), { ...context, facts, frameId: 0 })[0];

describe('a unit stated once for a table', () => {
  test('is that of its amounts', () => {
    expect(plan('2022年利润总额', { unitRemarks: ['金额单位：万元'] })).toMatchObject({
      after: '5687',
      status: 'ready',
    });
    expect(
      plan('2022年利润总额', { unitRemarks: ['注：以下以千元为单位'], kind: 'number' }),
    ).toMatchObject({
      after: '56870',
      status: 'ready',
    });
  });

  test('gives way to the unit of the field itself', () => {
    expect(plan('2022年利润总额（亿元）', { unitRemarks: ['金额单位：万元'] })?.after).toBe(
      '0.5687',
    );
    expect(plan('2022年利润总额', { unitRemarks: ['金额单位：万元'], unit: '元' })?.after).toBe(
      '56870000',
    );
  });

  test('is never that of counts, ratios and texts', () => {
    expect(plan('2022年末职工总数', { unitRemarks: ['金额单位：万元'] })).toMatchObject({
      after: '612',
      status: 'ready',
    });
    expect(plan('2022年资产负债率', { unitRemarks: ['金额单位：万元'] })).toMatchObject({
      after: '41.41%',
      status: 'ready',
    });
    expect(plan('企业名称', { unitRemarks: ['金额单位：万元'] })?.status).toBe('ready');
  });

  test('says that ratios are percents where it lists the sign beside', () => {
    expect(plan('2022年资产负债率', { section: ['三、经营指标（万元，%）'] })?.after).toBe('41.41');
    expect(plan('2022年利润总额', { section: ['三、经营指标（万元，%）'] })?.after).toBe('5687');
    expect(plan('2022年利润总额', { unit: '万元人民币' })?.after).toBe('5687');
  });

  test('is not used where the page contradicts itself', () => {
    const two = { unitRemarks: ['单位：万元', '注：本表金额单位为元'] };
    expect(plan('2022年利润总额', two)?.after).toBe('5687万元');
    expect(plan('2022年利润总额', { ...two, kind: 'number' })).toMatchObject({
      status: 'ask',
      reason: expect.stringContaining('几种单位（万元、元）'),
    });
    const headed = { section: ['经营情况（元）'], unitRemarks: ['金额单位：万元'] };
    expect(plan('2022年利润总额', headed)?.after).toBe('5687万元');
  });

  test('in a foreign currency takes no amount', () => {
    expect(plan('2022年利润总额', { unitRemarks: ['单位：万美元'] })).toBeUndefined();
  });
});
