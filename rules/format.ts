import { provenTitles } from './facts/titles';
import type { FactDefinition, FactKind, FactValue } from './facts/types';
import type { FieldDescriptor } from './field';
import { chooseOption, formatBoolean, formatChoice } from './format/choice';
import { formatDate, formatYear } from './format/date';
import { formatNumber } from './format/number';
import { formatRegion } from './format/region';
import { checkText, formatLongText } from './format/text';
import { asText, type FormatContext, type Formatted } from './format/types';
import type { FieldReading } from './match/types';

export type { FormatContext, Formatted, TextLimit } from './format/types';

const listing = new Set(['select', 'multiselect', 'radio', 'checkbox', 'cascader', 'treeselect']);

function formatPhone(value: string, field: FieldDescriptor): Formatted {
  const { part } = field;
  if (!part || part.size < 2)
    return field.kind === 'number' && /\D/.test(value)
      ? { refused: '此框只收数字，写不下带区号横线的电话' }
      : asText(value);
  const pieces = /^(0\d{2,3})-(\d{7,8})(?:-(\d{1,6}))?$/.exec(value)?.slice(1);
  if (!pieces) return { refused: `“${value}”不是区号加号码，分不进这几个框` };
  if (pieces[2] && part.size < 3) return { refused: '电话带分机号，这里没有分机的框' };
  const piece = pieces[part.index];
  return piece ? asText(piece) : { refused: '没有分机号，此框留空' };
}

function formatPlain(definition: FactDefinition, value: string, field: FieldDescriptor): Formatted {
  if (definition.key === 'company.orgCode') {
    const dashed =
      /[0-9A-Z]-[0-9X]\b/i.test(field.placeholder ?? '') || field.constraints.maxLength === 10;
    return asText(dashed ? `${value.slice(0, 8)}-${value.slice(8)}` : value);
  }
  return listing.has(field.kind) ? chooseOption([value], field) : asText(value);
}

/** 企业资质（可多选）: the options that valid certificates prove, no others. */
function formatTitles(
  definition: FactDefinition,
  { options = [] }: FieldDescriptor,
  { facts = {}, today }: FormatContext,
): Formatted {
  const proven = provenTitles(options, definition, facts, today);
  if (proven.length === 0)
    return { refused: `资质证书里没有在 ${today} 有效、能证明这些选项的，请手工核对` };
  return {
    desired: { type: 'choices', options: proven.map((option) => [option]) },
    after: proven.join('、'),
  };
}

const figures: ReadonlySet<FactKind> = new Set(['money', 'percent', 'count', 'year']);
const lists: ReadonlySet<FactKind> = new Set(['region', 'longText', 'record']);

/** A figure stored as text has no unit that could be converted: it must not reach a form. */
function isOfKind(value: FactValue, kind: FactKind): boolean {
  if (figures.has(kind)) return typeof value === 'number' && Number.isFinite(value);
  if (lists.has(kind)) return Array.isArray(value);
  return typeof value === (kind === 'boolean' ? 'boolean' : 'string');
}

const mismatch: Formatted = { refused: '企业资料里的值与此项类型不符，请先更正' };

function shaped(
  definition: FactDefinition,
  value: FactValue,
  field: FieldDescriptor,
  parsed: FieldReading,
  context: FormatContext,
): Formatted {
  const { kind } = definition;
  if (!isOfKind(value, kind)) return mismatch;
  if (typeof value === 'boolean') return formatBoolean(value, field, parsed);
  if (typeof value === 'number')
    return kind === 'year'
      ? formatYear(value, field)
      : listing.has(field.kind)
        ? chooseOption([String(value)], field)
        : formatNumber(definition, value, field, parsed);
  if (typeof value === 'string') {
    if (kind === 'date') return formatDate(definition, value, field, parsed, context);
    if (kind === 'choice') return formatChoice(definition, value, field);
    if (kind === 'phone') return formatPhone(value, field);
    return formatPlain(definition, value, field);
  }
  if (kind === 'record') return formatTitles(definition, field, context);
  const texts = value.filter((one): one is string => typeof one === 'string');
  if (texts.length !== value.length || texts.length === 0) return mismatch;
  if (kind === 'region') return formatRegion(texts, field, parsed);
  return kind === 'longText' ? formatLongText(texts, field, parsed, context) : mismatch;
}

/**
 * What this field wants for a fact: unit, decimals, date shape, option by
 * meaning, region level, the longest text that fits. What cannot be written
 * faithfully is refused with the reason in Chinese; nothing is ever cut.
 */
export function formatValue(
  definition: FactDefinition,
  value: FactValue,
  field: FieldDescriptor,
  parsed: FieldReading,
  context: FormatContext,
): Formatted {
  const made = shaped(definition, value, field, parsed, context);
  if ('refused' in made || made.desired.type !== 'text' || definition.kind === 'longText')
    return made;
  if (field.kind === 'richtext')
    return { desired: { type: 'rich', paragraphs: [made.desired.text] }, after: made.after };
  if (field.kind === 'switch') return { refused: '此处是开关，不能填文字' };
  const problem = checkText(made.desired.text, field, parsed, context);
  return problem ? { refused: problem } : made;
}
