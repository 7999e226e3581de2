import { expect, test } from 'vitest';
import { sampleFacts } from '@/rules/facts/sample-company';
import type { FieldDescriptor } from '@/rules/field';
import { makePlan } from '@/rules/make-plan';
import { field, page } from './describe-page';

const options = ['高新技术企业', '专精特新中小企业', '专精特新“小巨人”企业', '制造业单项冠军'];
const plan = (extra: Partial<FieldDescriptor>, today: string) =>
  makePlan(page([field('企业资质（可多选）', { kind: 'checkbox', options, ...extra })]), {
    facts: sampleFacts,
    declarationYear: 2023,
    today,
    teachings: [],
    frameId: 0,
  })[0];

test('only the titles that valid certificates prove are ticked', () => {
  expect(plan({}, '2023-02-20')).toMatchObject({
    status: 'ready',
    desired: { type: 'choices', options: [['高新技术企业'], ['专精特新中小企业']] },
  });
});

test('an expired certificate and one of a lower level prove nothing', () => {
  expect(plan({}, '2027-01-01')).toMatchObject({ status: 'refused' });
  const national = { options: ['国家专精特新中小企业', '高新技术企业', '制造业单项冠军'] };
  expect(plan(national, '2023-02-20')?.after).toBe('高新技术企业');
});
