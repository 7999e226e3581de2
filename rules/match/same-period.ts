import type { FieldDescriptor, PageDescription } from '../field';
import { parseCached } from './surroundings';

const same = /(上年|去年)同期(?:数|累计)?/;
/** Reports of less than a year: there the same period is no whole year. */
const shorter = /月报|季报|快报|月度|季度|半年|[\d一二三四五六七八九十]月|本月|本期|本季|累计/;

/** Tables that hold this year, and nothing shorter, beside the same period of last year. */
function yearlyTables(page: PageDescription): Set<string> {
  const columns = new Map<string, Set<string>>();
  for (const { row } of page.fields)
    if (row?.column) {
      const known = columns.get(row.group) ?? new Set();
      columns.set(row.group, known.add(row.column));
    }
  const found = new Set<string>();
  if ([page.title, ...page.headings].some((text) => shorter.test(text))) return found;
  for (const [group, texts] of columns) {
    const all = [...texts];
    const now = all.some((text) => {
      const { year, qualifiers } = parseCached(text, 0);
      return year?.kind === 'relative' && year.offset === 0 && qualifiers.length === 0;
    });
    if (now && all.some((text) => same.test(text)) && !all.some((text) => shorter.test(text)))
      found.add(group);
  }
  return found;
}

/**
 * The fields with 上年同期 read as 上年 where the table's other column is the whole
 * 本年 of a yearly report: put to the user like every 本年 beside 上年, never filled unasked.
 */
export function withWholeYears(page: PageDescription): PageDescription {
  if (!page.fields.some(({ row }) => row?.column && same.test(row.column))) return page;
  const tables = yearlyTables(page);
  if (tables.size === 0) return page;
  const plain = (text: string): string =>
    text.replace(same, /(?:19|20)\d\d年/.test(text) ? '' : '$1');
  const fields = page.fields.map((field): FieldDescriptor => {
    const { row } = field;
    if (!row?.column || !tables.has(row.group) || !same.test(row.column)) return field;
    const label = field.label === row.column ? plain(field.label) : field.label;
    return { ...field, label, row: { ...row, column: plain(row.column) } };
  });
  return { ...page, fields };
}
