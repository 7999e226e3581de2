import { catalogue } from '@/rules/facts';
import type { FactDefinition } from '@/rules/facts/types';

/** Sheet names and columns of the Excel template; the reader and the writer share them. */
export const plainSheet = '企业资料';
export const yearSheet = '年度数据';
export const scenarioSheet = '智能制造场景';

export const plainColumns = ['分组', '资料项', '值', '单位', '说明', '编号（勿改）'] as const;

export const plainFacts = catalogue.filter(
  ({ scope, kind }) => scope !== 'year' && scope !== 'scenario' && kind !== 'record',
);
export const yearFacts = catalogue.filter(({ scope }) => scope === 'year');
export const scenarioFacts = catalogue.filter(({ scope }) => scope === 'scenario');
export const recordFacts = catalogue.filter(({ kind }) => kind === 'record');

/** In the first cell of a record's sheet: there is none, which is not the same as nothing known. */
export const noneText = '确认没有';
export const noneHint = `没有记录时，在第一格写“${noneText}”；空着表示不知道`;

/** Excel forbids `\ / ? * [ ] :` in sheet names and more than 31 characters. */
export function sheetName({ label }: FactDefinition): string {
  return label.replace(/[\\/?*[\]:]/g, '、').slice(0, 31);
}

/** What to write in a cell, told in the template. */
export function hintOf(definition: FactDefinition): string {
  const { kind, choices, hint } = definition;
  if (choices && choices.length > 0)
    return `如 ${choices
      .slice(0, 8)
      .map(({ id }) => id)
      .join('、')}`;
  const byKind: Partial<Record<FactDefinition['kind'], string>> = {
    date: '如 2020-03-01',
    boolean: '是 或 否',
    region: '如 江苏省/苏州市/昆山市',
    longText: '可写多行，每行一个长短版本',
    money: '单位可改为 元、万元、亿元',
  };
  return [hint, byKind[kind]].filter(Boolean).join('；');
}
