import { describe, expect, it } from 'vitest';
import { parseLabel } from '@/rules/label';

const parse = (text: string) => parseLabel(text, { declarationYear: 2023 });

describe('brackets that say who fills it in, by which standard or how exactly', () => {
  it.each([
    ['股票代码（上市企业填写）', '股票代码'],
    ['股票代码（如上市）', '股票代码'],
    ['行业代码（GB/T 4754—2017）', '行业代码'],
    ['行业代码（四位）', '行业代码'],
    ['所属行业（国民经济行业大类）', '所属行业'],
    ['所属行业（国民经济行业大类—中类）', '所属行业'],
    ['所属行业（门类、大类、中类）', '所属行业'],
    ['所属集团（央企填写）', '所属集团'],
    ['开户银行（到支行）', '开户银行'],
    ['单位电话（区号-号码）', '单位电话'],
    ['外观设计专利（已授权）', '外观设计专利'],
  ])('%s', (label, full) => {
    expect(parse(label)).toMatchObject({ full, remarks: [] });
  });
  it.each(['企业名称（上市公司）名', '企业类型（集团）', '联系电话（固话）', '电话（手机）'])(
    '%s keeps what changes it',
    (label) => {
      expect(parse(label).full).not.toBe(parse(label.replace(/（.*?）/, '')).full);
    },
  );
});

it('a bracket may name the unit before the year', () => {
  expect(parse('营业收入（万元，上年度）')).toMatchObject({
    concept: '营业收入',
    remarks: [],
    unit: '万元',
    year: { kind: 'relative', offset: -1 },
  });
});
