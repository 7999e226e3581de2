import { keyOf } from './facts';
import { parseAddress } from './facts/types';
import type { PageDescription } from './field';
import type { FieldMatch } from './match';
import type { PlannedLine } from './plan';

/**
 * Three boxes under 近三年 that name no year stand in either order: one question
 * for all three, with both orders and their years, instead of three.
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
  const years = [-3, -2, -1].map((offset) => declarationYear + offset);
  const orders = [
    { name: '由远到近', years },
    { name: '由近到远', years: [...years].reverse() },
  ];
  return lines.map((line) => {
    const { field, match } = fields.get(line.signature) ?? {};
    const address = line.fact?.address ?? '';
    const part = field?.part;
    const unnamed = match?.parsed.year?.kind === 'range' && part?.size === 3 && !match.parsed.split;
    if (!unnamed || !field || parseAddress(address).year === undefined) return line;
    return {
      ...line,
      set: {
        id: part.group,
        title: field.label,
        orders: orders.map((order) => ({
          label: `${order.name}：${order.years.join('、')}`,
          address: `${keyOf(address)}@${order.years[part.index]}`,
        })),
      },
    };
  });
}
