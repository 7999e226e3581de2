import * as z from 'zod';
import { isDate } from './dates';

// Extension pages forbid eval, and zod decides at construction whether to compile its parsers:
// this stands in the module that every other schema of the rules imports first.
z.config({ jitless: true });

/* Small schemas that packs and predicates share; each error sentence is Chinese. */

export const id = z
  .string()
  .max(80)
  .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), '编号只能用小写字母、数字和连字符');
export const short = z.string().min(1).max(120);
export const text = z.string().min(1).max(2_000);
export const factKey = z
  .string()
  .max(80)
  .refine((key) => /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*(\[\])?$/.test(key), '不是有效的资料编号');
export const civilDate = z.string().refine(isDate, '日期不存在，应为 YYYY-MM-DD');
export const count = z.number().int().min(0).max(1_000_000);
export const offset = z.number().int().min(-30).max(5);
export const list = <T extends z.ZodType>(item: T, max = 200) => z.array(item).max(max);
