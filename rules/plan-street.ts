import { fold } from './facts/fold';
import { shortRegion } from './facts/regions';
import type { FactValue } from './facts/types';
import type { FieldDescriptor, PageDescription } from './field';
import type { FieldMatch } from './match';
import { regionOf } from './match/address-parts';
import type { PlannedLine } from './plan';

/** Words by which a box asks for what the lists before it leave unsaid. */
const rest = /详细|具体|街道|门牌|路名/;

/** What a box behind lists of 省, 市 and 区县 takes: the street, or the whole address with a question. */
export interface Street {
  /** The address without the region that the lists hold; absent where it cannot be told. */
  text?: string;
  /** Chinese: what the user should look at. */
  doubt: string;
}

/**
 * The part of an address behind its region, down to the deepest level that the lists hold;
 * null where the address does not name that level at its beginning. Levels above it may be
 * left out, as in 江苏省昆山市….
 */
export function streetIn(address: string, region: string[], deepest: string): string | null {
  const last = region.findLastIndex((name) =>
    [name, shortRegion(name)].some((word) => fold(word) === fold(deepest)),
  );
  let left = address.trim();
  for (const [level, name] of region.slice(0, last + 1).entries()) {
    if (left.startsWith(name)) left = left.slice(name.length).trim();
    else if (level === last) return null;
  }
  return last >= 0 && left ? left : null;
}

/** Lines of the lists that stand right before a field and ask for this region. */
function listsBefore(page: PageDescription, at: number, region: string, matches: FieldMatch[]) {
  const lists: FieldDescriptor[] = [];
  for (let n = at - 1; n >= 0; n--) {
    const field = page.fields[n];
    if (!field || field.state === 'hidden') continue;
    // a box in which the region is written out leaves nothing to the one behind it
    const apart = field.kind !== 'text' || field.part;
    if (matches[n]?.address !== region || !apart) break;
    lists.unshift(field);
  }
  return lists;
}

/**
 * Boxes for 详细地址 or 街道 behind lists that the same plan fills with the region of the
 * same address, by signature: the region is not to be written twice.
 */
export function streets(
  page: PageDescription,
  matches: FieldMatch[],
  lines: PlannedLine[],
  facts: Record<string, FactValue>,
): Map<string, Street> {
  const found = new Map<string, Street>();
  page.fields.forEach((field, at) => {
    const match = matches[at];
    const address = match?.address ?? '';
    const key = regionOf[address];
    const text = facts[address];
    const names = `${field.label} ${field.placeholder ?? ''} ${match?.parsed.concept}`;
    if (!key || typeof text !== 'string' || !rest.test(names)) return;
    const lists = listsBefore(page, at, key, matches);
    if (lists.length === 0) return;
    const region = facts[key];
    const planned = lists.map(({ signature }) => lines.find((one) => one.signature === signature));
    const filled = planned.every((line) => line?.desired);
    const deepest = planned.at(-1)?.after.split(' / ').at(-1) ?? '';
    const street =
      filled && Array.isArray(region) ? streetIn(text, region as string[], deepest) : null;
    found.set(
      field.signature,
      street
        ? { text: street, doubt: '' }
        : {
            doubt: filled
              ? '前面的列表已选地区，而资料里的地址不以该地区开头，请核对这里要填哪一段'
              : '前面的地区列表没有填上，这里是完整地址，请核对',
          },
    );
  });
  return found;
}
