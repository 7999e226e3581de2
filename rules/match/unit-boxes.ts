import type { FieldDescriptor } from '../field';
import { readUnit } from '../label';
import { named, stemNamed } from './lexicon';
import { parseCached } from './surroundings';

/** A list that offers nothing but units: 万元 / 万美元 beside the amount. */
const offersUnits = ({ kind, options = [], value }: FieldDescriptor): boolean => {
  const named = options.filter((text) => text.trim() !== '' && !/^-*请?选择/.test(text));
  if (kind === 'select' && options.length === 0) return readUnit(value) !== undefined;
  return (
    /^(?:select|radio)$/.test(kind) && named.length >= 2 && named.every((text) => readUnit(text))
  );
};

/** `__ 亿 __ 万元`: one amount over several boxes, which nothing here takes apart. */
export const brokenAmount = (fields: FieldDescriptor[], i: number): boolean => {
  const bare = (field: FieldDescriptor | undefined) => /^[亿万]$/.test(field?.unit ?? '');
  const [before, field] = [fields[i - 1], fields[i]];
  return bare(field) || (bare(before) && field?.section.join() === before?.section.join());
};

const glued = /^((?:亿|百万|千万|万|千)元)(?=(?:\d{4}年|[\u4e00-\u9fff]{2}))/;
const amount = /^(?:text|number)$/;

/** Does the label ask for money, in a unit that it does not say? */
function unitless({ label, unit, kind }: FieldDescriptor): boolean {
  if (unit !== undefined || !amount.test(kind)) return false;
  const { concept, unit: own } = parseCached(label, 0);
  const found = [...named(concept), ...stemNamed(concept, ['money'])];
  return own === undefined && found.some(({ definition }) => definition.kind === 'money');
}

/** `销售收入 __ 万元研发投入 __`: the unit that begins a label is that of the box before it. */
export function withUnitsBetween(fields: FieldDescriptor[]): FieldDescriptor[] {
  if (!fields.some(({ label }) => glued.test(label))) return fields;
  const plain = [...fields];
  plain.forEach((field, i) => {
    const unit = glued.exec(field.label)?.[1];
    const before = plain[i - 1];
    if (!unit || before?.section.join() !== field.section.join()) return;
    plain[i] = { ...field, label: field.label.slice(unit.length) };
    if (before && unitless(before)) plain[i - 1] = { ...before, unit };
  });
  return plain;
}

/**
 * Fields without their unit lists: the amount before such a list takes the unit that is
 * chosen in it and is no part of a value any more; the list itself answers `true`.
 */
export function withoutUnitBoxes(
  fields: FieldDescriptor[],
): { field: FieldDescriptor; unitBox: boolean }[] {
  const plain = fields.map((field) => ({ field, unitBox: false }));
  fields.forEach((field, i) => {
    const before = plain[i - 1];
    const same = before && !before.unitBox && before.field.label === field.label;
    if (!same || !offersUnits(field)) return;
    const unit = readUnit(field.value);
    const { part: _, ...amount } = before.field;
    plain[i - 1] = { field: { ...amount, ...(unit && { unit }) }, unitBox: false };
    plain[i] = { field, unitBox: true };
  });
  return plain;
}
