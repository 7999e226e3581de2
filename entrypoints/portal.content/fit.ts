import type { FieldDescriptor, PageDescription } from '@/rules/field';

/**
 * The background refuses a message with one text too long, and with it the whole
 * page. What a page may blow up is cut here instead (limits of storage/messages.ts;
 * tests/unit/fit holds the two together).
 */

/** Longest value of one field, in characters. */
export const valueMost = 400_000;
/** Characters of one page together: a browser message ends at 64 MB. Beyond, texts are cut to `spareMost`. */
const allMost = 12_000_000;
const spareMost = 120;
const fieldsMost = 5_000;
const nameMost = 2_000;

const texts: Record<string, number> = { value: valueMost, url: 8_000, origin: 500 };
const lists: Record<string, number> = {
  headings: 200,
  groups: 500,
  section: 20,
  unitRemarks: 20,
  unitHeads: 20,
};
/** By these a field is found again: whole or not at all. */
const keys = new Set(['signature', 'group']);
/** Half a pattern is another pattern. */
const whole = new Set(['pattern']);

let left = allMost;

function cut(value: unknown, key: string): unknown {
  if (typeof value === 'string') {
    left -= value.length;
    const most = left < 0 && !keys.has(key) ? spareMost : (texts[key] ?? nameMost);
    if (value.length <= most) return value;
    return whole.has(key) ? undefined : value.slice(0, most);
  }
  // JSON has no NaN and no infinity: they would arrive as null.
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Record<string, unknown>;
  if (key === 'limit' && !Number.isFinite(source.max)) return undefined;
  let out = source;
  const most = left < 0 && key === 'options' ? 0 : (lists[key] ?? fieldsMost);
  if (Array.isArray(value) && value.length > most)
    out = value.slice(0, most) as unknown as Record<string, unknown>;
  const inner = Array.isArray(value);
  for (const name of Object.keys(out)) {
    const old = out[name];
    const now = cut(old, inner ? key : name);
    if (now === old) continue;
    if (out === source) out = (inner ? [...value] : { ...source }) as Record<string, unknown>;
    if (now === undefined) delete out[name];
    else out[name] = now;
  }
  return out;
}

export function fitField(field: FieldDescriptor): FieldDescriptor {
  left = allMost;
  return cut(field, '') as FieldDescriptor;
}

/** The description with everything within the limits; what nobody sees is left out first. */
export function fitPage(page: PageDescription): PageDescription {
  let { fields, unread = 0 } = page;
  if (fields.length > fieldsMost) {
    const seen = fields.filter(({ state }) => state !== 'hidden');
    fields = seen.slice(0, fieldsMost);
    unread += seen.length - fields.length;
  }
  left = allMost;
  return cut({ ...page, fields, ...(unread > 0 && { unread }) }, '') as PageDescription;
}
