import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLabel, parseLimit } from '@/rules/label';

const parse = (text: string) => parseLabel(text, { declarationYear: 2023 });

describe('what a label says', () => {
  const cases: [string, Partial<ReturnType<typeof parse>>][] = [
    [
      '2022年主营业务收入（万元）*',
      { concept: '主营业务收入', accountingYear: 2022, unit: '万元', scale: 4, required: true },
    ],
    ['上年末总负债（万元）', { concept: '总负债', accountingYear: 2022, scale: 4 }],
    [
      '主营业务收入（2022年，万元）',
      { concept: '主营业务收入', accountingYear: 2022, unit: '万元', scale: 4 },
    ],
    ['从业人员（2022年末，人）', { concept: '从业人员', accountingYear: 2022, unit: '人' }],
    ['A1.企业名称', { concept: '企业名称' }],
    ['B2.3、资产总额', { concept: '资产总额' }],
    ['1.2.3 企业名称', { concept: '企业名称' }],
    ['（1）企业名称', { concept: '企业名称' }],
    ['A股代码', { concept: 'a股代码' }],
    ['前年利润总额', { concept: '利润总额', accountingYear: 2021 }],
    ['本年度净利润(万元)', { concept: '净利润', accountingYear: 2023 }],
    ['第一年总资产', { concept: '总资产', accountingYear: 2020 }],
    ['第三年总资产', { concept: '总资产', accountingYear: 2022 }],
    [
      '近三年平台相关的累计业务收入（万元）',
      { concept: '平台相关的累计业务收入', year: { kind: 'range', text: '近三年' } },
    ],
    [
      '2021、2022年企业研发投入',
      { concept: '企业研发投入', year: { kind: 'list', years: [2021, 2022] } },
    ],
    ['2020-2022年营业收入', { concept: '营业收入', year: { kind: 'range', text: '2020-2022年' } }],
    ['去年同期总资产', { concept: '去年同期总资产', qualifiers: ['partial'] }],
    ['上半年利润（万元）', { concept: '上半年利润', qualifiers: ['partial'] }],
    ['本年度预计利润（万元）', { concept: '预计利润', qualifiers: ['planned'] }],
    ['总投资额折合美元(万美元)', { qualifiers: ['foreign'] }],
    ['注册资本万元', { concept: '注册资本', scale: 4 }],
    ['注册资金（万）', { concept: '注册资金', unit: '万元' }],
    ['技术人员：人', { concept: '技术人员', unit: '人' }],
    ['其中：净利润', { concept: '净利润' }],
    ['填表日期：年月日', { concept: '填表日期', dateShape: '年月日' }],
    ['1.1 工业设备数量*', { concept: '工业设备数量', required: true }],
    ['（一）申报单位情况介绍', { concept: '申报单位情况介绍' }],
    [
      '组织机构代码（统一社会信用代码）',
      {
        full: '组织机构代码(统一社会信用代码)',
        concept: '组织机构代码',
        remarks: ['统一社会信用代码'],
      },
    ],
    ['企业名称（盖章）', { concept: '企业名称', remarks: [] }],
    ['请输入企业名称', { concept: '企业名称' }],
    ['联系电话（选填）', { concept: '联系电话', required: false }],
    ['是否上市（是/否）', { concept: '是否上市', options: ['是', '否'] }],
    [
      '企业简介（限1000字）',
      { concept: '企业简介', limit: { max: 1000, method: 'word', text: '限1000字' } },
    ],
    ['5G应用情况', { concept: '5g应用情况' }],
    ['３年内专利数（件）', { unit: '件' }],
    ['', { concept: '' }],
  ];
  it.each(cases)('%s', (text, wanted) => expect(parse(text)).toMatchObject(wanted));
});

describe('limits', () => {
  const cases: [string, { max?: number; min?: number; method?: string }][] = [
    ['(限1000字)*必填', { max: 1000 }],
    ['至少150字', { min: 150 }],
    ['公司介绍不得少于50字', { min: 50 }],
    ['请填写主要研究内容，建议300字，不超过500字', { max: 500 }],
    ['请输入预期目标，建议100字，不超过200字', { max: 200 }],
    ['工作类型不能为空，最多10个字符', { max: 10, method: 'characters' }],
    ['增值业务名称(不超过10个字)', { max: 10 }],
    ['class maxlength:500 required', { max: 500, method: 'utf16' }],
    ['validate[maxSize[50]]', { max: 50, method: 'utf16' }],
    ['500-1000字', { min: 500, max: 1000 }],
    ['字数控制在3000字以内', { max: 3000 }],
    ['0 / 3000', { max: 3000 }],
    ['限1,000字以内', { max: 1000 }],
  ];
  it.each(cases)('%s', (text, wanted) => expect(parseLimit(text)).toMatchObject(wanted));

  it('finds none where none is stated', () => {
    for (const text of ['注册资本（万元）', '2022年营业收入', '手机号', '1、立项背景', '限报2项'])
      expect(parseLimit(text), text).toBeUndefined();
  });

  it('cuts the limit off the concept', () => {
    expect(parse('1、立项背景(限800字)').concept).toBe('立项背景');
    expect(parse('*企业简介和发展前景（1000字以内）').concept).toBe('企业简介和发展前景');
    expect(parse('请填写主要研究内容，建议300字，不超过500字').concept).toBe('主要研究内容');
    expect(parse('市场及用户分析:(500字以内)').concept).toBe('市场及用户分析');
    expect(parse('请输入申报单位，不超过30字').concept).toBe('申报单位');
  });

  it('reads every collected phrasing', () => {
    const lines = readFileSync('tests/fixtures/labels/limits.txt', 'utf8')
      .split('\n')
      .filter(Boolean);
    const unread = lines.filter((line) => !parseLimit(line));
    console.log(`limit phrasings: ${lines.length} read, ${unread.length} not`);
    expect(lines.length).toBeGreaterThan(40);
    expect(unread).toEqual([]);
  });
});
