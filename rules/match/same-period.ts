import type { FieldDescriptor, PageDescription } from '../field';
import { parseCached } from './surroundings';

const same = /(上年|去年)同期(?:数|累计)?/;
/** `本期（2022年）` beside `上年同期（2021年）`: each says which whole year it is. */
const dated = /^(本年|本期|(?:上年|去年)同期)\s*[(（]\s*((?:19|20)\d\d年(?:度|全年)?)\s*[)）]$/;
/** Reports of less than a year: there the same period is no whole year. */
const shorter = /月报|季报|快报|月度|季度|半年|[\d一二三四五六七八九十]月|本月|本期|本季|累计/;

/** Does a table hold this year, and nothing shorter, beside the same period of last year? */
function isYearly(columns: string[]): boolean {
  const others = columns.filter((text) => !dated.test(text));
  if (others.some((text) => shorter.test(text))) return false;
  const now = columns.some((text) => {
    const { year, qualifiers } = parseCached(text, 0);
    return year?.kind === 'relative' && year.offset === 0 && qualifiers.length === 0;
  });
  return (now || others.length < columns.length - 1) && columns.some((text) => same.test(text));
}

/** `2022年` beside `上年同期（2021年）`, under no heading of a part of a year: both say which whole year. */
function isDated(columns: string[], headings: string[]): boolean {
  const years = columns.map((text) => /^((?:19|20)\d\d)年度?$/.exec(text)?.[1]).filter(Boolean);
  const before = columns
    .map((text) => /\d{4}/.exec(dated.exec(text)?.[2] ?? '')?.[0])
    .filter(Boolean);
  return (
    columns.length === 2 &&
    years.length === 1 &&
    Number(before[0]) === Number(years[0]) - 1 &&
    !headings.some((text) => shorter.test(text))
  );
}

function yearlyTables({ title, headings, fields }: PageDescription): Set<string> {
  const tables = new Map<string, { columns: Set<string>; section: string[] }>();
  for (const { row, section } of fields)
    if (row?.column) {
      const known = tables.get(row.group) ?? { columns: new Set(), section };
      known.columns.add(row.column);
      tables.set(row.group, known);
    }
  const short = [title, ...headings].some((text) => shorter.test(text));
  return new Set(
    [...tables].flatMap(([group, { columns, section }]) =>
      isDated([...columns], section) || (!short && isYearly([...columns])) ? group : [],
    ),
  );
}

const plain = (text: string): string =>
  dated.exec(text)?.[2] ?? text.replace(same, /(?:19|20)\d\d年/.test(text) ? '' : '$1');

/**
 * The fields with 上年同期 read as 上年 where the table's other column is the whole
 * 本年 of a yearly report: put to the user like every 本年 beside 上年, never filled unasked.
 * Where both columns state their year (`本期（2022年）`), that is the year.
 */
export function withWholeYears(page: PageDescription): PageDescription {
  if (!page.fields.some(({ row }) => row?.column && same.test(row.column))) return page;
  const tables = yearlyTables(page);
  if (tables.size === 0) return page;
  const fields = page.fields.map((field): FieldDescriptor => {
    const { row } = field;
    if (!row?.column || !tables.has(row.group)) return field;
    const column = plain(row.column);
    if (column === row.column) return field;
    const label = field.label === row.column ? column : field.label;
    return { ...field, label, row: { ...row, column } };
  });
  return { ...page, fields };
}
