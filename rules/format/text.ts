import { type CountMethod, countText } from '../count-text';
import type { FieldDescriptor } from '../field';
import { countUnits, statedMethod } from '../limit-method';
import type { FieldReading } from '../match/types';
import { asText, type FormatContext, type Formatted } from './types';

interface Bound {
  max?: number;
  min?: number;
  method: CountMethod;
}

/** Every limit known for a field: pack and portal, its label and hints, its own maxlength. */
function boundsOf(field: FieldDescriptor, parsed: FieldReading, context: FormatContext): Bound[] {
  const stated = context.limits?.filter(({ signature }) => signature === field.signature) ?? [];
  const { limit, maxLength, minLength } = field.constraints;
  return [
    ...stated,
    ...(parsed.limit ? [parsed.limit] : []),
    ...(limit
      ? [
          {
            max: limit.max,
            ...(limit.min && { min: limit.min }),
            method: statedMethod(limit.text),
          },
        ]
      : []),
    ...(maxLength !== undefined && maxLength > 0
      ? [{ max: maxLength, ...(minLength && { min: minLength }), method: 'utf16' as const }]
      : []),
  ];
}

/** '' when the text keeps every bound, else by how much it does not. */
function excess(text: string, bounds: Bound[]): string {
  for (const { max, min, method } of bounds) {
    const count = countText(text, method);
    const unit = countUnits[method];
    if (max !== undefined && count > max)
      return `${count} ${unit}，超过上限 ${max} ${unit}，多 ${count - max} ${unit}`;
    if (min !== undefined && count < min)
      return `${count} ${unit}，不足 ${min} ${unit}，少 ${min - count} ${unit}`;
  }
  return '';
}

/** A short text as it is: what the box cannot hold is refused, never cut. */
export function checkText(
  text: string,
  field: FieldDescriptor,
  parsed: FieldReading,
  context: FormatContext,
): string {
  const over = excess(text, boundsOf(field, parsed, context));
  if (over) return `内容 ${over}`;
  const { pattern } = field.constraints;
  if (!pattern) return '';
  try {
    if (new RegExp(`^(?:${pattern})$`, 'u').test(text)) return '';
  } catch {
    return '';
  }
  return `“${text}”不合此框要求的格式`;
}

/** The longest variant that keeps every limit by its own method of counting. */
export function formatLongText(
  variants: string[],
  field: FieldDescriptor,
  parsed: FieldReading,
  context: FormatContext,
): Formatted {
  const bounds = boundsOf(field, parsed, context);
  const oneLine = field.kind === 'text' || field.kind === 'autocomplete';
  const texts = variants
    .map((text) => (oneLine ? text.replace(/\s*\n\s*/g, '') : text.replace(/\r\n?/g, '\n')).trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  const shortest = texts[texts.length - 1];
  if (shortest === undefined) return { refused: '企业资料里这段文字是空的' };
  const fitting = texts.find((text) => !excess(text, bounds));
  if (fitting === undefined)
    return {
      refused:
        texts.length > 1
          ? `${texts.length} 个版本都不合字数要求，最短的一版 ${excess(shortest, bounds)}`
          : excess(shortest, bounds),
    };
  if (field.kind !== 'richtext') return asText(fitting);
  return {
    desired: { type: 'rich', paragraphs: fitting.split(/\n+/).filter(Boolean) },
    after: fitting,
  };
}
