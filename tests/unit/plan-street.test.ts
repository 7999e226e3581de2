import { describe, expect, it } from 'vitest';
import { sampleFacts } from '@/rules/facts/sample-company';
import type { FieldDescriptor } from '@/rules/field';
import { makePlan } from '@/rules/make-plan';
import { streetIn } from '@/rules/plan-street';
import { context, field, page } from './describe-page';

const lists = (label: string, size = 3): FieldDescriptor[] =>
  [
    ['江苏省', '浙江省'],
    ['南京市', '苏州市'],
    ['虎丘区', '昆山市'],
  ]
    .slice(0, size)
    .map((options, index) =>
      field(label, {
        kind: 'select',
        options: ['请选择', ...options],
        value: '请选择',
        part: { group: label, index, size },
        signature: `${label}/${index}`,
      }),
    );

const last = (fields: FieldDescriptor[], facts: Record<string, unknown> = {}) => {
  const lines = makePlan(page(fields), {
    ...context,
    frameId: 0,
    facts: { ...sampleFacts, ...facts } as typeof sampleFacts,
  });
  const { after, status, reason } = lines.at(-1) ?? { after: '', status: '', reason: '' };
  return { after, status, reason };
};

describe('a box behind the lists of a region', () => {
  it.each([
    ['three lists', [...lists('注册地址'), field('详细地址')]],
    ['街道', [...lists('注册地址'), field('街道门牌号')]],
    ['a cascader', [field('注册地址', { kind: 'cascader' }), field('详细地址')]],
    [
      'named by its prompt',
      [...lists('注册地址'), field('注册地址', { placeholder: '请输入详细地址' })],
    ],
  ])('%s: takes the street only', (_, fields) => {
    expect(last(fields)).toMatchObject({ after: '云岭路88号', status: 'ready' });
  });

  it('says the district where the lists end above it', () => {
    const two = [...lists('注册地址', 2), field('详细地址')];
    expect(last(two)).toMatchObject({ after: '昆山市云岭路88号' });
  });

  it('has the whole address, with a question, where that does not begin with the region', () => {
    const fields = [...lists('注册地址'), field('详细地址')];
    expect(last(fields, { 'company.registeredAddress': '云岭路88号A座' })).toMatchObject({
      after: '云岭路88号A座',
      status: 'ask',
      reason: expect.stringContaining('不以该地区开头'),
    });
    expect(last(fields, { 'company.registeredRegion': undefined })).toMatchObject({
      after: '江苏省苏州市昆山市云岭路88号',
      status: 'ask',
      reason: expect.stringContaining('没有填上'),
    });
  });

  it('has the whole address without lists before it', () => {
    expect(last([field('注册地'), field('注册详细地址')])).toMatchObject({
      after: '江苏省苏州市昆山市云岭路88号',
    });
    expect(last([field('企业名称'), field('注册详细地址')])).toMatchObject({
      after: '江苏省苏州市昆山市云岭路88号',
      status: 'ready',
    });
  });
});

describe('the street in an address', () => {
  const region = ['江苏省', '苏州市', '昆山市'];
  it.each([
    ['江苏省苏州市昆山市云岭路88号', '昆山市', '云岭路88号'],
    ['江苏省昆山市云岭路88号', '昆山市', '云岭路88号'],
    ['江苏省苏州市昆山市云岭路88号', '苏州', '昆山市云岭路88号'],
    ['江苏省苏州市工业园区星湖街1号', '昆山市', null],
    ['江苏省苏州市昆山市', '昆山市', null],
    ['云岭路88号', '昆山市', null],
    ['江苏省苏州市昆山市云岭路88号', '太仓市', null],
  ])('%s below %s: %s', (address, deepest, street) => {
    expect(streetIn(address, region, deepest)).toBe(street);
  });
  it('of a municipality', () => {
    expect(streetIn('北京市海淀区中关村1号', ['北京市', '海淀区'], '海淀区')).toBe('中关村1号');
    expect(streetIn('北京市海淀区中关村1号', ['北京市', '海淀区'], '市辖区')).toBe(null);
  });
});
