import { catalogue } from '../facts';
import { fold } from '../facts/fold';
import type { FactDefinition, RecordField } from '../facts/types';
import type { FieldDescriptor, PageDescription, RepeatGroup } from '../field';
import { applicant, others } from './heading-words';
import { parseCached } from './surroundings';
import { windowForms } from './window-form';

/** What a column of a table asks of each record. */
export interface ColumnMeaning {
  column: RecordField;
  /** The column asks for a period that ends with this one. */
  to?: RecordField;
}

/** A table of the page whose rows are records of one list of the profile. */
export interface RecordTable {
  /** = RowPosition.group of its cells. */
  group: string;
  label: string;
  section: string[];
  definition: FactDefinition;
  /** By column header as on the page. */
  columns: Map<string, ColumnMeaning>;
  /** Cells of the rows that stand on the page, by row. */
  rows: FieldDescriptor[][];
  canAdd: boolean;
  /** Rows that stand on the page as texts, by column header. */
  texts: Record<string, string>[];
  /** How its rows are filled where none of them is open. */
  opens?: RepeatGroup['opens'] | undefined;
  /** The form of one record in a window of the page, by its title. */
  window?: string;
  /** The window's own list stands in another frame and is known. */
  known?: boolean;
  /** More rows stand on other pages of it than are shown. */
  paged?: boolean | undefined;
  /** Chinese: what the user should look at before he agrees; '' where it is plain. */
  doubt: string;
  /** Chinese: why no row is filled; '' where rows may be. */
  refused: string;
  /** Of a list with kinds: only these go here. */
  only?: Set<string>;
}

const lists = catalogue.filter(({ fields }) => fields?.some(({ leads }) => leads));

/** Tables of other things that have names, numbers and dates too. */
const otherLists =
  /申请专利|专利申请|申请中|在审|受理|论文|标准|人员|团队|人才|职称|职业资格|产品|检测|检验|高管|合同|设备|供应商|客户|子公司|分公司|审核|附件|材料清单/;
/** Titles of windows that enter one of these, or one right or shareholder: nothing of the company's own. */
export const otherEntries = new RegExp(
  `${otherLists.source}|专利|知识产权|著作权|软著|软件登记|商标|股东`,
);
/** A column that makes every row somebody else's, or something else. */
const otherColumns =
  /姓名|持证人|人员|职称|学历|岗位|产品|型号|规格|专利|发明人|著作权|股东|检测|客户|证件/;
/** The heading wants some of the records only. */
const restricted =
  /相关|对应|核心|支撑|i{1,2}类|近[一二三四五\d]|国家级|省级|市级|以上|前[三五十\d]|有效期内|最高/;

const wordsOf = ({ label, synonyms = [] }: RecordField) => [label, ...synonyms];

/** Columns of the list by header, specific wordings apart from those that mean anything. */
function read(definition: FactDefinition, headers: string[], year: number) {
  const columns = new Map<string, ColumnMeaning>();
  let strong = false;
  let lead = false;
  const used = new Set<string>();
  for (const bare of [false, true])
    for (const header of headers) {
      if (columns.has(header)) continue;
      const { concept, full } = parseCached(header, year);
      const says = (words: string[] = []) =>
        words.some((word) => fold(word) === concept || fold(word) === full);
      for (const column of definition.fields ?? []) {
        const named = says(bare ? column.bare : wordsOf(column));
        const period = !bare && says(column.period?.words);
        if ((!named && !period) || used.has(column.key)) continue;
        const to = definition.fields?.find(({ key }) => period && key === column.period?.to);
        columns.set(header, to ? { column, to } : { column });
        used.add(column.key);
        if (column.leads) {
          lead = true;
          strong ||= !bare;
        }
        break;
      }
    }
  const inOrder = headers.flatMap((header): [string, ColumnMeaning][] => {
    const meaning = columns.get(header);
    return meaning ? [[header, meaning]] : [];
  });
  return { columns: new Map(inOrder), lead, strong };
}

/** A text without the words of lists that stand apart: 股东情况 is about the applicant all the same. */
const without = (text: string, words: string[] = []) =>
  words.reduce((rest, word) => rest.replaceAll(fold(word), ''), text);

/** The lists that the nearest telling heading names; null where it names something else. */
function headed(headings: string[]): FactDefinition[] | null {
  for (const heading of headings) {
    const named = lists.filter(({ label, synonyms, sections = [] }) =>
      [label, ...synonyms, ...sections].some((word) => heading.includes(fold(word))),
    );
    const apart = named.filter((list) => list.apart);
    const rest = apart.reduce((text, { sections }) => without(text, sections), heading);
    if (otherLists.test(heading) || (others.test(rest) && !applicant.test(rest))) return null;
    if (named.length > 0) return apart.length > 0 ? apart : named;
  }
  return [];
}

/** Does a column make every row of such a table something else? */
function isAlien(header: string, { sections, beside = [], apart, fields = [] }: FactDefinition) {
  const text = fold(header);
  if (apart && fields.some((column) => wordsOf(column).some((word) => fold(word) === text)))
    return false;
  return otherColumns.test(apart ? without(text, [...beside, ...(sections ?? [])]) : text);
}

/** What a table wants of a list that has kinds: records of these, all where undefined. */
function kindsIn(
  { kinds, sections = [] }: FactDefinition,
  headings: string[],
  headers: string[],
): Set<string> | undefined {
  if (!kinds) return undefined;
  const { all, words } = kinds;
  const told = headings.find((heading) => sections.some((word) => heading.includes(word)));
  for (const text of [told ?? '', headers.map(fold).join('|')]) {
    if (text.includes(all)) return undefined;
    const wanted = new Set<string>();
    let rest = text;
    for (const [word, ids] of Object.entries(words)) {
      if (!rest.includes(word)) continue;
      rest = rest.replaceAll(word, '');
      for (const id of ids) wanted.add(id);
    }
    if (wanted.size > 0) return wanted;
  }
  return undefined;
}

interface Verdict {
  definition: FactDefinition;
  columns: Map<string, ColumnMeaning>;
  doubt: string;
  refused: string;
  only?: Set<string>;
}

/** Which list a table with these headers under these headings (innermost first) holds, if any. */
function judge(headers: string[], headings: string[], year: number): Verdict | null {
  const folded = headings.map(fold);
  const named = headed(folded);
  if (!named) return null;
  const fits = lists
    .filter((definition) => !headers.some((header) => isAlien(header, definition)))
    .map((definition) => ({ definition, ...read(definition, headers, year) }))
    .filter(({ columns, lead }) => lead && columns.size >= 2);
  const strong = fits.filter((fit) => fit.strong);
  const meant = fits.filter(({ definition }) => named.includes(definition));
  const [only] = strong.length > 0 ? strong : meant;
  if (!only) return null;
  const said = named.length === 1 ? named : meant.map(({ definition }) => definition);
  const rivals = new Set([
    ...strong.map(({ definition }) => definition),
    ...(strong.length > 0 && named.length > 1 ? [] : said),
  ]);
  if (rivals.size > 1) {
    const names = [...rivals].map(({ label }) => `“${label}”`).join('和');
    return { ...only, doubt: '', refused: `这张表的列名和标题像${names}，分不清，请手工填写` };
  }
  const doubts = [
    named.length === 1 ? '' : `标题没有写明只填“${only.definition.label}”`,
    headings.slice(0, 2).some((heading) => restricted.test(heading))
      ? `标题“${headings.find((heading) => restricted.test(heading))}”有限定，请核对这一条是否符合`
      : '',
  ];
  const kinds = kindsIn(only.definition, folded, headers);
  return {
    ...only,
    doubt: doubts.filter(Boolean).join('；'),
    refused: '',
    ...(kinds && { only: kinds }),
  };
}

/** May one record belong to both tables? */
const meet = (a: RecordTable, b: RecordTable): boolean =>
  !a.only || !b.only || [...a.only].some((kind) => b.only?.has(kind));

/**
 * Tables and row lists of a page that hold one of the profile's lists. Decided by
 * column headers and by the nearest heading; where the two contradict each other,
 * or two tables ask for one list, nothing is filled and the reason is said.
 */
export function recordTables(
  page: PageDescription,
  year: number,
  beside: PageDescription[] = [],
): RecordTable[] {
  const cells = new Map<string, FieldDescriptor[]>();
  for (const field of page.fields)
    if (field.row && field.state !== 'hidden')
      cells.set(field.row.group, [...(cells.get(field.row.group) ?? []), field]);
  const found = page.groups.flatMap((group): RecordTable[] => {
    const own = cells.get(group.signature) ?? [];
    const headers = [
      ...new Set([...own.map(({ row }) => row?.column ?? ''), ...(group.columns ?? [])]),
    ].filter(Boolean);
    const above = [...group.section, group.label, ...(own[0]?.section ?? [])].filter(Boolean);
    const verdict = judge(headers, [...new Set(above.reverse())], year);
    if (!verdict) return [];
    const rows: FieldDescriptor[][] = Array.from({ length: group.rows }, () => []);
    for (const field of own) rows[field.row?.index ?? 0]?.push(field);
    const { signature, label, section, canAdd, texts = [], opens, paged } = group;
    return [{ ...verdict, group: signature, label, section, rows, canAdd, texts, opens, paged }];
  });
  for (const { title, section, fields, list } of windowForms(page, beside)) {
    const above = list ? [...list.section, list.label, ...section] : section;
    const headings = [...new Set(above.filter(Boolean).reverse())];
    const verdict = judge([...new Set(fields.map(({ label }) => label))], headings, year);
    if (!verdict) continue;
    const place = {
      group: section.join('/'),
      label: title || list?.label || '',
      section: section.slice(0, -1),
      window: title,
      known: list !== undefined,
    };
    found.push({ ...verdict, ...place, rows: [fields], canAdd: false, texts: [] });
  }
  return found.map((table) => {
    const rival = found.some(
      (other) =>
        other !== table &&
        other.definition === table.definition &&
        (other.window === undefined) === (table.window === undefined) &&
        meet(other, table),
    );
    const refused = `本页有几张表都像“${table.definition.label}”，分不清各填哪些，请手工填写`;
    return rival && !table.refused ? { ...table, refused } : table;
  });
}
