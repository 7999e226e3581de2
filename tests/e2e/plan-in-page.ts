import { withDerived } from '@/rules/facts/derive';
import type { Facts } from '@/rules/facts/types';
import { makePlan } from '@/rules/make-plan';
import type { PlannedLine } from '@/rules/plan';
import type { ApplyLine } from '@/storage/messages';
import type { FormReading } from './form-probe';
import type { PageWorld } from './page-world';

/** Certificates and honours that tables and windows enter one by one, of an invented company. */
export const recordFacts: Facts = {
  'certificate[]': [
    {
      type: '高新技术企业',
      number: 'GR202132000000',
      issuer: '江苏省科学技术厅',
      validTo: '2024-11-29',
    },
    {
      type: '两化融合管理体系贯标',
      number: 'AIITRE-00622IIIMS0000000',
      issuer: '示例评定机构',
      validTo: '2025-06-14',
    },
    {
      type: '专精特新中小企业',
      number: '',
      issuer: '江苏省工业和信息化厅',
      validTo: '2025-10-19',
    },
  ],
  'honour[]': [
    { programme: '江苏省示范智能车间', issuer: '江苏省工业和信息化厅', awardedOn: '2021-12-20' },
    { programme: '苏州市质量奖', issuer: '苏州市人民政府', awardedOn: '2022-09-05' },
  ],
  'company.phone': '025-80000000',
};

/** The plan that the background would make of the page as it now is, in 2023. */
export async function planInPage(world: PageWorld, facts: Facts): Promise<PlannedLine[]> {
  const { page } = await world.call<FormReading>('readForm');
  const today = '2023-08-01';
  return makePlan(page, {
    declarationYear: 2023,
    today,
    facts: withDerived(facts, today),
    teachings: [],
    frameId: 0,
  });
}

/** Lines as the background sends them once they are confirmed. */
export const confirmed = (lines: PlannedLine[]): ApplyLine[] =>
  lines.flatMap(({ id, signature, label, before, desired, newRow }) =>
    desired
      ? [
          {
            lineId: id,
            signature,
            label,
            before,
            desired,
            newRow,
            ...(newRow && { group: /^(.*?)\[\d+\]/.exec(signature)?.[1] }),
          },
        ]
      : [],
  );
