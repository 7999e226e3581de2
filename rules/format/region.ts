import { fold } from '../facts/fold';
import { municipalities, shortRegion } from '../facts/regions';
import type { FieldDescriptor } from '../field';
import type { FieldReading } from '../match/types';
import { chooseOption } from './choice';
import { asText, type Formatted } from './types';

const both = (name: string) => [...new Set([name, shortRegion(name)])];

/**
 * Wordings per level as portals list them; a 直辖市 gets 市辖区 (or itself) as
 * its second level where three are asked.
 */
function levelsOf(region: string[], three: boolean): string[][] {
  const [top = '', ...rest] = region;
  if (!three || !municipalities.has(top) || rest.length !== 1) return region.map(both);
  const district = both(rest[0] ?? '');
  const middle = /县$/.test(rest[0] ?? '') ? ['县', '市辖区'] : ['市辖区'];
  return [
    both(top),
    [...middle, top, shortRegion(top), `${shortRegion(top)}城区`, ...district],
    district,
  ];
}

/** Level a list of its own shows by its prompt (请选择市) or by holding one of our names. */
function promptedLevel(field: FieldDescriptor, region: string[]): number | undefined {
  if (field.part?.size !== 2 || field.kind !== 'select') return undefined;
  const known = new Set(field.options?.map(fold));
  const held = region.findIndex((name) => both(name).some((word) => known.has(fold(word))));
  if (held >= 0) return held;
  const prompt = /选择\s*([省市区县])/.exec(`${field.value}${field.placeholder ?? ''}`)?.[1];
  return prompt ? { 省: 0, 市: 1, 区: 2, 县: 2 }[prompt] : undefined;
}

/** A region level by level, in one cascader, or written out in one box. */
export function formatRegion(
  region: string[],
  field: FieldDescriptor,
  parsed: FieldReading,
): Formatted {
  const text = region.filter((name) => !/直辖县级行政区划$/.test(name)).join('');
  const level = parsed.level ?? promptedLevel(field, region) ?? field.part?.index;
  const three = parsed.level !== undefined || (field.part?.size ?? 3) >= 3;
  if (field.kind === 'cascader' || field.kind === 'treeselect')
    return { desired: { type: 'path', levels: levelsOf(region, true) }, after: region.join(' / ') };
  const typed = field.kind === 'text' || field.kind === 'textarea';
  if (level !== undefined) {
    const wordings = levelsOf(region, three)[level];
    const name = wordings?.[0];
    if (!wordings || !name) return { refused: '企业资料里的地区没有写到这一级' };
    if (!typed) return chooseOption(wordings, field);
    const [top = ''] = region;
    return asText(name === '市辖区' || name === '县' ? top : name);
  }
  if (typed) return asText(text);
  // one list of unknown level: the deepest name that it offers
  const deepest = [...region].reverse().flatMap(both);
  const joined = region.map((_, i) => region.slice(0, i + 1).join('')).reverse();
  const known = field.options?.map(fold);
  if (!known || known.length === 0)
    return {
      desired: { type: 'choice', options: [...deepest, ...joined] },
      after: region[region.length - 1] ?? '',
    };
  return chooseOption([...joined, ...deepest], field);
}
