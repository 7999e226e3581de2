import type { FieldDescriptor, PageDescription, RepeatGroup, RowPosition } from '../field';
import { looselyNamed, named } from './lexicon';
import { parseCached } from './surroundings';
import { TableYears } from './table-years';

const ordinalLabel =
  /^(?:第?\s*(?:\d{1,3}|[一二三四五六七八九十]+)\s*[行条项]?|[（(]?\d{1,3}[）)]?)?$/;
const sceneNumber =
  /场景\s*(?:[（(]?(\d{1,2}|[一二三四五六七八九十])(?![\d字个项])[)）]?)|第\s*([\d一二三四五六七八九十])\s*个(?:典型|优秀|智能制造)*场景|场景(?:名称|描述|介绍|简介|说明|内容|环节)\s*[（(]?(\d{1,2}|[一二三四五六七八九十])[)）]?$/;
const digits = '零一二三四五六七八九十';

/** Which rows are lists of like things, and which scenario a field belongs to. */
export class ListRows {
  private readonly lists = new Set<string>();
  /** Tables with several rows that have no name; named rows of them are no list. */
  private readonly nameless = new Set<string>();
  /** Rows of such tables that are the applicant's own, whatever button stands near. */
  private readonly own = new Set<string>();
  private readonly seen = new Map<string, number>();
  readonly years: TableYears;

  constructor(page: PageDescription) {
    this.years = new TableYears(page);
    const cells = new Map<string, RowPosition[]>();
    for (const { row } of page.fields)
      if (row) cells.set(row.group, [...(cells.get(row.group) ?? []), row]);
    const sheets = new Set(
      page.groups
        .filter((group) => isSheet(group, cells.get(group.signature) ?? []))
        .map(({ signature }) => signature),
    );
    for (const { canAdd, signature } of page.groups)
      if (canAdd && !sheets.has(signature)) {
        this.lists.add(signature);
        for (const index of ownRows(cells.get(signature) ?? []))
          this.own.add(`${signature}#${index}`);
      }
    const unnamed = new Map<string, Set<number>>();
    const labelled = ownLabels(page.fields);
    for (const { row } of page.fields)
      if (row && !labelled.has(row.group) && ordinalLabel.test(row.label ?? '')) {
        const indexes = unnamed.get(row.group) ?? new Set();
        unnamed.set(row.group, indexes.add(row.index));
      }
    for (const [group, indexes] of unnamed)
      if (indexes.size > 1 && !sheets.has(group)) this.nameless.add(group);
  }

  /** `list` = like rows without names · `grid` = named rows or no table. */
  kindOf({ row }: FieldDescriptor): 'list' | 'grid' {
    if (!row || this.own.has(`${row.group}#${row.index}`)) return 'grid';
    const nameless = this.nameless.has(row.group) && ordinalLabel.test(row.label ?? '');
    return nameless || this.lists.has(row.group) ? 'list' : 'grid';
  }

  /** Zero-based row of a scenario field: its table row, the number in its heading, or its turn. */
  sceneOf(field: FieldDescriptor, key: string): number {
    if (field.row) return field.row.index;
    for (const heading of [...field.section, field.label].reverse()) {
      const match = sceneNumber.exec(heading);
      const said = match?.[1] ?? match?.[2] ?? match?.[3];
      if (said) return (digits.includes(said) ? digits.indexOf(said) : Number(said)) - 1;
    }
    return this.turnOf(key);
  }

  /** How often the fact has been asked for so far. */
  turnOf(key: string): number {
    const turn = this.seen.get(key) ?? 0;
    this.seen.set(key, turn + 1);
    return turn;
  }
}

const bySelf = /^(?:previous-text|for|aria|wrap)$/;

/** Tables whose cells each bear a label of their own, no two rows the same: no rows of like things. */
function ownLabels(fields: FieldDescriptor[]): Set<string> {
  const rows = new Map<string, Map<string, number>>();
  const alike = new Set<string>();
  for (const { row, label, labelSource } of fields) {
    if (!row) continue;
    const known = rows.get(row.group) ?? new Map<string, number>();
    rows.set(row.group, known);
    const own = bySelf.test(labelSource) && label !== row.column && label !== row.label;
    if (!own || (known.get(label) ?? row.index) !== row.index) alike.add(row.group);
    known.set(label, row.index);
  }
  return new Set([...rows.keys()].filter((group) => !alike.has(group)));
}

/**
 * Rows of a table that its button adds no more of: they are named by a known person, or ask
 * for the applicant's own under headers that no other row has.
 */
function ownRows(cells: RowPosition[]): number[] {
  const rows = new Map<number, RowPosition[]>();
  const under = new Map<string | undefined, Set<number>>();
  for (const cell of cells) {
    rows.set(cell.index, [...(rows.get(cell.index) ?? []), cell]);
    under.set(cell.column, (under.get(cell.column) ?? new Set()).add(cell.index));
  }
  const most = (row: RowPosition[], is: (cell: RowPosition) => boolean) =>
    row.length > 1 && row.filter(is).length * 2 >= row.length;
  const alone = ({ column }: RowPosition) => under.get(column)?.size === 1;
  return [...rows].flatMap(([index, row]) => {
    const person = most(
      row,
      ({ label, column }) => !!label && isOf('person', parseCached(`${label}${column}`, 0).full),
    );
    const account =
      rows.size > 1 &&
      row.every(alone) &&
      most(row, ({ column }) => isOf('bank', parseCached(column ?? '', 0).concept));
    return person || account ? index : [];
  });
}

const isOf = (kind: string, word: string): boolean =>
  named(word).some(({ definition }) => definition.key.startsWith(`${kind}.`));

/** A record of a list has a name. */
const name = /名称|姓名|名字|标题|题目|主题/;
/** A block that asks for the texts of the project. */
const tellsProject = (columns: string[]): boolean =>
  !columns.some((text) => name.test(text)) &&
  columns.filter(
    (text) =>
      /^项目/.test(text) &&
      [...named(parseCached(text, 0).concept), ...looselyNamed(parseCached(text, 0).concept)].some(
        ({ definition }) => definition.scope === 'project' && definition.kind === 'longText',
      ),
  ).length > 1;

/**
 * Not a list, whatever button stands near: rows named by their years, named rows over columns
 * of years, or columns that are asked for once each, and are figures of their own year, a
 * known person's or the project's texts.
 */
function isSheet({ columns = [] }: RepeatGroup, cells: RowPosition[]): boolean {
  const names = [...new Set(cells.map(({ label }) => label ?? ''))];
  if (names.length > 1 && names.every((name) => parseCached(name, 0).year?.kind === 'absolute'))
    return true;
  const years = [...new Set(cells.map(({ column }) => column ?? ''))].filter(
    (text) => parseCached(text, 0).year?.kind === 'absolute',
  );
  if (years.length > 1 && names.length > 1 && !names.some((name) => ordinalLabel.test(name)))
    return true;
  if (columns.length < 2 || cells.length !== columns.length) return false;
  if (tellsProject(columns)) return true;
  const own = columns.filter((text) => {
    const { year, concept } = parseCached(text, 0);
    if (year && year.kind !== 'range' && concept.length > 1) return true;
    return named(concept).some(({ definition }) => definition.scope === 'person');
  });
  return own.length * 2 >= columns.length;
}
