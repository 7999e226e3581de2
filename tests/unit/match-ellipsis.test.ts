import { expect, test } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { completed } from '@/rules/match/ellipsis';
import { field, page } from './describe-page';

const section = ['三、成效'];
const inside = [...section, '补充说明'];
const blank = (label: string, rest: Partial<FieldDescriptor> = {}) =>
  field(label, { labelSource: 'previous-text', section, ...rest });
const labels = (...fields: FieldDescriptor[]) => [...completed(page(fields)).values()];

const industries = blank('收入占比最高的 3 个行业', { section: inside });
const end = blank('并介绍 3 个案例，包括成效等）', { kind: 'textarea' });

test('what the sentence said before goes for its later blanks', () => {
  expect(labels(industries, industries, blank('3 个领域'), blank('3 个领域'), end)).toEqual([
    '收入占比最高的3 个领域',
    '收入占比最高的3 个领域',
    '补充说明',
  ]);
});

test.each([
  ['another number', [industries, blank('5 个领域')]],
  ['another sentence', [industries, blank('客户数量'), blank('3 个领域')]],
  ['another section', [industries, blank('3 个领域', { section: ['四、其他'] })]],
  ['nothing before', [blank('3 个领域'), end]],
  ['a bracket of its own', [industries, blank('并介绍（3 个案例）', { kind: 'textarea' })]],
  ['a short box', [industries, { ...end, kind: 'text' as const }]],
  [
    'a topic that asks for no text',
    [blank('最好的 3 个产品', { section: [...section, '主要产品'] }), end],
  ],
] as [string, FieldDescriptor[]][])('%s completes nothing', (_, fields) => {
  expect(labels(...fields)).toEqual([]);
});
