import { creditCheck, idCheck, orgCheck } from './codes';
import { readDate } from './dates';
import type { FactDefinition, FactKind, FactValue } from './types';

type Check = (value: FactValue, definition: FactDefinition) => string;

const text =
  (check: (value: string, definition: FactDefinition) => string): Check =>
  (value, definition) =>
    typeof value === 'string' ? check(value, definition) : '应为文字';

const number =
  (check: (value: number, definition: FactDefinition) => string): Check =>
  (value, definition) =>
    typeof value === 'number' && Number.isFinite(value) ? check(value, definition) : '应为数字';

const shape = (pattern: RegExp, message: string) =>
  text((value) => (pattern.test(value) ? '' : message));

const mayBeNegative = /^finance\.(?:profit|operatingProfit|netProfit|grossProfit|netAssets)$/;

function creditCode(value: string): string {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value))
    return '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z）';
  return creditCheck(value.slice(0, 17)) === value[17]
    ? ''
    : '统一社会信用代码的校验位不对，请核对每一位';
}

function idNumber(value: string): string {
  if (/^\d{17}[\dX]$/.test(value))
    return idCheck(value.slice(0, 17)) === value[17] ? '' : '身份证号的校验位不对，请核对每一位';
  return /^[A-Z0-9()-]{6,20}$/i.test(value) && !/^\d{15,}/.test(value)
    ? ''
    : '证件号应为 18 位身份证号或其他证件的号码';
}

function plainText(value: string, { key }: FactDefinition): string {
  if (!value.trim()) return '不能为空';
  if (key !== 'company.orgCode') return '';
  return /^[0-9A-Z]{9}$/.test(value) && orgCheck(value.slice(0, 8)) === value[8]
    ? ''
    : '组织机构代码应为 9 位且校验位正确（信用代码第 9–17 位）';
}

const checks: Record<FactKind, Check> = {
  text: text(plainText),
  longText: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((v) => typeof v === 'string' && v.trim())
      ? ''
      : '至少要有一段文字',
  creditCode: text(creditCode),
  phone: shape(
    /^(?:\+?86-?)?(?:(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4})$/,
    '电话应为区号-号码（如 0512-57000000）或 11 位手机号',
  ),
  mobile: shape(/^1[3-9]\d{9}$/, '手机号应为 1 开头的 11 位数字'),
  email: shape(
    /^[^\s@,;，；]+@[^\s@,;，；.]+(?:\.[^\s@,;，；.]+)+$/,
    '邮箱格式不对，应如 name@example.com',
  ),
  url: shape(
    /^(?:https?:\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:\/\S*)?$/i,
    '网址格式不对，应如 www.example.com',
  ),
  postcode: shape(/^\d{6}$/, '邮政编码应为 6 位数字'),
  idNumber: text(idNumber),
  date: text((value) =>
    /^\d{4}-\d{2}-\d{2}$/.test(value) && readDate(value)
      ? ''
      : '日期不存在或格式不对，应如 2022-03-01',
  ),
  year: number((value) =>
    Number.isInteger(value) && value >= 1900 && value <= 2100 ? '' : '年份应为 4 位数字',
  ),
  money: number((value, { key }) =>
    value < 0 && !mayBeNegative.test(key) ? '金额不能为负数' : '',
  ),
  percent: number((value, { key }) => {
    if (/growth|returnRate/i.test(key)) return '';
    if (value < 0) return '比例不能为负数';
    return value > 100 && key !== 'finance.debtRatio' && !key.startsWith('finance.rd')
      ? '比例不能超过 100%'
      : '';
  }),
  count: number((value, { unit }) => {
    if (value < 0) return '数量不能为负数';
    return Number.isInteger(value) || unit === '分' || unit === '分钟' ? '' : '数量应为整数';
  }),
  boolean: (value) => (typeof value === 'boolean' ? '' : '应为“是”或“否”'),
  choice: text((value) => (value.trim() ? '' : '请选择一项')),
  region: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'string' && v)
      ? ''
      : '地区应从省写起，如 江苏省/苏州市/昆山市',
  record: (value) =>
    Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
      ? ''
      : '应为清单',
};

/** Checks a canonical value; '' when it is right, else what is wrong in plain Chinese. */
export function validateFact(definition: FactDefinition, value: FactValue): string {
  return checks[definition.kind](value, definition);
}
