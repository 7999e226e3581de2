import { keyOf } from './facts';
import { type FactAddress, parseAddress } from './facts/types';
import type { FieldDescriptor, PageDescription } from './field';
import type { FieldMatch } from './match';
import type { PlannedLine } from './plan';

type Question = NonNullable<PlannedLine['set']>;

/** Three boxes under 近三年 that name no year stand in either order. */
function boxOrder(
  { label, part }: FieldDescriptor,
  { parsed }: FieldMatch,
  address: FactAddress,
  declarationYear: number,
): Question | null {
  if (parsed.year?.kind !== 'range' || part?.size !== 3 || parsed.split) return null;
  const years = [-3, -2, -1].map((offset) => declarationYear + offset);
  const orders = [
    { name: '由远到近', years },
    { name: '由近到远', years: [...years].reverse() },
  ];
  return {
    id: part.group,
    title: label,
    question: '页面没有写明各框是哪一年，请选一个顺序',
    orders: orders.map((order) => ({
      label: `${order.name}：${order.years.join('、')}`,
      address: `${keyOf(address)}@${order.years[part.index]}`,
    })),
  };
}

/** 本年 beside 上年 in a table: the year that is over, or that of the declaration. */
function comparedYear(
  { row }: FieldDescriptor,
  { parsed, doubted }: FieldMatch,
  address: FactAddress,
  declarationYear: number,
): Question | null {
  if (!row || doubted || !parsed.compared || parsed.year?.kind !== 'relative') return null;
  const { offset } = parsed.year;
  return {
    id: `${row.group} 本年`,
    title: '“本年”是哪一年',
    question: '表里并列“本年”“上年”，没有写明是哪一年，请选一个',
    orders: [declarationYear - 1, declarationYear].map((year) => ({
      label: `本年是${year}年`,
      address: `${keyOf(address)}@${year + offset}`,
    })),
  };
}

/**
 * Fields whose year one answer settles are one question with its answers, instead of one
 * each; a question that only one line asks is left to that line.
 */
export function askOrders(
  lines: PlannedLine[],
  page: PageDescription,
  matches: FieldMatch[],
  declarationYear: number,
): PlannedLine[] {
  const fields = new Map(
    page.fields.map((field, i) => [field.signature, { field, match: matches[i] }]),
  );
  const asked = lines.map((line) => {
    const { field, match } = fields.get(line.signature) ?? {};
    const address = line.fact?.address ?? '';
    if (!field || !match || parseAddress(address).year === undefined) return null;
    return (
      boxOrder(field, match, address, declarationYear) ??
      comparedYear(field, match, address, declarationYear)
    );
  });
  const times = new Map<string, number>();
  for (const set of asked) if (set) times.set(set.id, (times.get(set.id) ?? 0) + 1);
  return lines.map((line, n) => {
    const set = asked[n];
    return set && (times.get(set.id) ?? 0) > 1 ? { ...line, set } : line;
  });
}
