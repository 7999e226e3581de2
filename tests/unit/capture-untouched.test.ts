import { describe, expect, test } from 'vitest';
import { capturePage } from '@/rules/capture';
import type { FieldDescriptor } from '@/rules/field';
import { context, field, page } from './describe-page';

/** What a form shows before anybody has filled it says nothing of the company. */
const caught = (fields: FieldDescriptor[]) =>
  capturePage(page(fields), { ...context, facts: {} }).map(({ address, value }) => [
    address,
    value,
  ]);
const money = (label: string, value: string) =>
  field(label, { kind: 'number', value, section: ['2022年经营情况'] });

describe('prompts', () => {
  test.each([
    ['企业性质', 'select', '请选择'],
    ['企业性质', 'select', '-- 请选择 --'],
    ['所属行业', 'select', '≡ 请选择行业大类 ≡'],
    ['项目方向', 'select', '请先选择类别'],
    ['企业规模', 'select', '全部'],
    ['企业名称', 'text', '请填写营业执照上的名称'],
  ] as const)('%s in a %s that shows “%s”', (label, kind, value) => {
    expect(caught([field(label, { kind, value })])).toEqual([]);
  });

  test('a region whose second list shows the word of its level', () => {
    const levels = ['江苏省', '地市', '区县'];
    const lists = levels.map((value, index) =>
      field('所在地区', {
        kind: 'select',
        value,
        part: { group: 'r', index, size: 3 },
      }),
    );
    expect(caught(lists)).toEqual([]);
    expect(caught([field('所在地区', { kind: 'cascader', value: '江苏省/地市' })])).toEqual([]);
  });

  test('a text that begins like a prompt is a text', () => {
    expect(caught([field('主要产品', { value: '选择性激光熔化设备' })])).toEqual([
      ['company.mainProducts', '选择性激光熔化设备'],
    ]);
  });
});

describe('number boxes that show what they began with', () => {
  test('all alike, they are left out', () => {
    const fields = ['营业收入（万元）', '利润总额（万元）', '研发投入（万元）'];
    expect(caught(fields.map((label) => money(label, '0')))).toEqual([]);
    expect(caught(fields.map((label) => money(label, '1')))).toEqual([]);
    // three of one each, as a person types them
    const counts = ['发明专利数', '实用新型专利数', '软件著作权数'];
    expect(caught(counts.map((label) => field(label, { value: '1' })))).toHaveLength(3);
  });

  test('beside one that differs, a zero is a zero', () => {
    const fields = [
      money('营业收入（万元）', '52643'),
      money('利润总额（万元）', '0'),
      money('研发投入（万元）', '0'),
    ];
    expect(caught(fields)).toEqual([
      ['finance.revenue@2022', 526_430_000],
      ['finance.profit@2022', 0],
      ['finance.rdExpense@2022', 0],
    ]);
  });
});

describe('values in other shapes', () => {
  test('a region of a cascader whose label names one level only', () => {
    expect(
      caught([field('所在区县', { kind: 'cascader', value: '江苏省 / 苏州市 / 昆山市' })]),
    ).toEqual([['company.officeRegion', ['江苏省', '苏州市', '昆山市']]]);
  });

  test('a whole region written in two boxes', () => {
    const twice = ['企业所在地区', '所在地区'].map((label) =>
      field(label, { value: '江苏省苏州市昆山市' }),
    );
    expect(caught(twice)).toEqual([['company.officeRegion', ['江苏省', '苏州市', '昆山市']]]);
  });

  test("an option with the code of its classification, in the catalogue's own word", () => {
    const options = ['151 国有独资公司', '159 其他有限责任公司'];
    const one = field('登记注册类型', { kind: 'select', value: '159 其他有限责任公司', options });
    expect(caught([one])).toEqual([['company.type', '有限责任公司']]);
  });

  test.each([
    ['已通过', ['已通过', '未通过'], true],
    ['未通过', ['已通过', '未通过'], false],
    ['已认定', ['已认定', '尚未认定'], true],
    ['尚未认定', ['已认定', '尚未认定'], false],
  ])('two answers that are not 是 and 否: %s', (value, options, held) => {
    const one = field('两化融合管理体系贯标', { kind: 'radio', value, options });
    expect(caught([one])).toEqual([['certificate.integration.held', held]]);
  });
});
