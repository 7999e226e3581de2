import * as z from 'zod';
import type { DateRef, NumberExpr, Predicate, RecordTest } from './predicate';
import { civilDate, count, factKey, id, list, offset, short } from './schema-parts';

const yearRef = z.union([
  z.strictObject({ offset }),
  z.strictObject({ year: z.number().int().min(1990).max(2100) }),
]);
const comparison = z.enum(['>=', '>', '<=', '<', '=']);
const dateComparison = z.enum(['before', 'onOrBefore', 'after', 'onOrAfter']);
const shift = z.number().int().min(-50_000).max(50_000);

const dateRef: z.ZodType<DateRef> = z.lazy(() =>
  z.union([
    civilDate,
    z.strictObject({ today: z.literal(true) }),
    z.strictObject({
      stage: id,
      edge: z.enum(['opens', 'due']).optional(),
      between: z.tuple([civilDate, civilDate]).optional(),
    }),
    z.strictObject({ fact: factKey }),
    z.strictObject({
      from: dateRef,
      years: z.number().int().min(-100).max(100).optional(),
      months: z.number().int().min(-1200).max(1200).optional(),
      days: shift.optional(),
    }),
  ]),
);

const valueRef = z.union([
  z.string().max(200),
  z.number(),
  z.boolean(),
  z.strictObject({ fact: factKey }),
  z.strictObject({ declaration: z.enum(['category', 'direction', 'year']) }),
]);
const field = z
  .string()
  .max(40)
  .refine((name) => /^[a-z][A-Za-z0-9]*$/.test(name), '不是有效的栏目编号');
const words = list(short, 100).min(1);

const recordTest: z.ZodType<RecordTest> = z.lazy(() =>
  z.discriminatedUnion('test', [
    z.strictObject({ test: z.literal('is'), field, value: valueRef }),
    z.strictObject({ test: z.literal('oneOf'), field, values: words }),
    z.strictObject({ test: z.literal('contains'), field, anyOf: words }),
    z.strictObject({ test: z.literal('compare'), field, cmp: comparison, value: z.number() }),
    z.strictObject({ test: z.literal('date'), field, cmp: dateComparison, ref: dateRef }),
    z.strictObject({
      test: z.literal('span'),
      from: field,
      to: field,
      months: count,
      window: z.tuple([dateRef, dateRef]),
    }),
    z.strictObject({ test: z.enum(['any', 'all']), of: list(recordTest, 50).min(1) }),
    z.strictObject({ test: z.literal('not'), of: recordTest }),
  ]),
);
const tests = list(recordTest, 50);

const numberExpr: z.ZodType<NumberExpr> = z.lazy(() =>
  z.union([
    z.number(),
    z.strictObject({ fact: factKey, year: yearRef.optional() }),
    z.strictObject({ sum: list(numberExpr, 50).min(1) }),
    z.strictObject({ difference: z.tuple([numberExpr, numberExpr]) }),
    z.strictObject({ times: z.tuple([numberExpr, z.number().min(0)]) }),
    z.strictObject({ percentOf: z.tuple([numberExpr, numberExpr]) }),
    z.strictObject({ sumYears: factKey, from: offset, to: offset }),
    z.strictObject({ sumRecords: factKey, field, where: tests.optional() }),
    z.strictObject({ countRecords: factKey, where: tests.optional(), distinct: field.optional() }),
    z.strictObject({ rows: factKey }),
  ]),
);

const name = short;
const unit = z.string().max(10).optional();
export const method = z.enum(['word', 'characters', 'charactersNoSpaces', 'utf16', 'gbk', 'utf8']);

/** The closed set of operators: zod twin of predicate.ts. */
export const predicate: z.ZodType<Predicate> = z.lazy(() => {
  const children = list(predicate, 100).min(1);
  return z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('all'), of: children }),
    z.strictObject({ op: z.literal('any'), of: children }),
    z.strictObject({ op: z.literal('not'), of: predicate }),
    z.strictObject({ op: z.literal('atLeast'), n: count, of: children }),
    z.strictObject({ op: z.literal('atMost'), n: count, of: children }),
    z.strictObject({
      op: z.literal('cases'),
      of: list(z.strictObject({ when: predicate, require: predicate }), 50).min(1),
      otherwise: predicate,
    }),
    z.strictObject({ op: z.literal('given'), fact: factKey, year: yearRef.optional() }),
    z.strictObject({ op: z.literal('is'), fact: factKey, value: z.boolean() }),
    z.strictObject({ op: z.literal('oneOf'), fact: factKey, values: words }),
    z.strictObject({ op: z.literal('contains'), fact: factKey, anyOf: words }),
    z.strictObject({ op: z.literal('level'), fact: factKey, order: words, atLeast: short }),
    z.strictObject({ op: z.literal('inRegion'), fact: factKey, regions: list(words, 100).min(1) }),
    z.strictObject({ op: z.literal('sameAs'), fact: factKey, other: factKey }),
    z.strictObject({
      op: z.literal('compare'),
      name,
      left: numberExpr,
      cmp: comparison,
      right: numberExpr,
      unit,
      tolerance: z.number().min(0).optional(),
    }),
    z.strictObject({
      op: z.literal('eachYear'),
      name,
      fact: factKey,
      from: offset,
      to: offset,
      cmp: comparison,
      value: z.number(),
      unit,
    }),
    z.strictObject({
      op: z.literal('date'),
      fact: factKey,
      cmp: dateComparison,
      ref: dateRef,
      verb: short.optional(),
    }),
    z.strictObject({
      op: z.literal('elapsed'),
      fact: factKey,
      years: count.max(100).optional(),
      months: count.max(1200).optional(),
      days: count.max(50_000).optional(),
      until: dateRef,
      verb: short.optional(),
    }),
    z.strictObject({
      op: z.literal('records'),
      name,
      fact: factKey,
      where: tests,
      atLeast: count.optional(),
      atMost: count.optional(),
      distinct: field.optional(),
      outOf: z.strictObject({ count, among: tests }).optional(),
    }),
    z.strictObject({
      op: z.literal('everyRecord'),
      name,
      fact: factKey,
      where: tests.optional(),
      test: tests.min(1),
    }),
    z.strictObject({
      op: z.literal('declared'),
      field: z.enum(['category', 'direction']),
      in: words,
    }),
    z.strictObject({
      op: z.literal('siblings'),
      same: list(z.enum(['category', 'direction']), 2),
      atMost: count,
    }),
    z.strictObject({
      op: z.literal('ticked'),
      clause: id,
      unanswered: z.enum(['no', 'unknown']),
    }),
    z.strictObject({ op: z.literal('material'), id }),
    z.strictObject({
      op: z.literal('textLength'),
      fact: factKey,
      method,
      max: count.optional(),
      min: count.optional(),
    }),
  ]);
});
