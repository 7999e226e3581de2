import type * as z from 'zod';
import { type Problem, pathText } from './schema-guard';

const kinds: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  tuple: '列表',
};

const chinese = /[\u4e00-\u9fff]/;

function amount(issue: { origin?: string }, bound: number | bigint): string {
  if (issue.origin === 'string') return `${bound} 个字符`;
  if (issue.origin === 'array') return `${bound} 项`;
  return String(bound);
}

/** zod's Chinese is half English: one sentence of our own for each kind of issue. */
export function sentence(issue: z.core.$ZodIssue): Problem {
  const path = pathText(issue.path);
  return { path, message: message(issue) };
}

function message(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `缺少此项，应为${kinds[issue.expected] ?? '其他类型'}`
        : `应为${kinds[issue.expected] ?? '其他类型'}`;
    case 'unrecognized_keys':
      return `不认识的字段：${issue.keys.slice(0, 5).join('、').slice(0, 80)}`;
    case 'too_big':
      return `超过上限 ${amount(issue, issue.maximum)}`;
    case 'too_small':
      return `低于下限 ${amount(issue, issue.minimum)}`;
    case 'invalid_value':
      return `只能是：${issue.values.slice(0, 20).join('、')}`;
    case 'invalid_union': {
      if (issue.discriminator) return `未知的运算：“${issue.discriminator}”不在允许的范围内`;
      const own = issue.errors.flat().find(({ code }) => code === 'custom');
      return own?.message ?? '格式不符，请对照同类条目';
    }
    default:
      return chinese.test(issue.message) ? issue.message : '格式不符';
  }
}
