import type { FieldDescriptor, PageDescription } from '../field';
import { parseCached } from './surroundings';

/** The last whole year that a table has a column for: 本年 (which one is a question), 上年 or its figure. */
type Last = 'current' | 'previous' | number;

const sum = /^(?:三年)?(?:合计|总计|累计)(?:数|金额)?$/;

/** Which years the columns of each table name. */
export class TableYears {
  private readonly last = new Map<string, Last>();
  private readonly columns = new Map<string, Set<string>>();

  constructor({ fields }: PageDescription) {
    for (const { row } of fields) {
      if (!row?.column) continue;
      const { group, column } = row;
      const { year, qualifiers } = parseCached(column, 0);
      // beside 本年预计, 上年 is plain
      if (!year || qualifiers.length > 0) continue;
      this.columns.set(group, (this.columns.get(group) ?? new Set()).add(column));
      const known = this.last.get(group);
      if (year.kind === 'report' || (year.kind === 'relative' && year.offset === 0))
        this.last.set(group, 'current');
      else if (known === 'current') continue;
      else if (year.kind === 'absolute')
        this.last.set(group, Math.max(year.year, typeof known === 'number' ? known : 0));
      else if (year.kind === 'relative' && year.offset === -1 && !known)
        this.last.set(group, 'previous');
    }
  }

  /** Does its table hold this year beside last year? */
  compares({ row }: FieldDescriptor): boolean {
    return row !== undefined && this.last.get(row.group) === 'current';
  }

  /** The year that 前一年度 counts back from in its table; undefined where none stands there. */
  lastOf({ row }: FieldDescriptor, declarationYear: number): number | undefined {
    const last = row && this.last.get(row.group);
    return typeof last === 'string' ? declarationYear - 1 : last;
  }

  /** Is it the sum of the columns of several years beside it? */
  sums({ row }: FieldDescriptor): boolean {
    return sum.test(row?.column ?? '') && (this.columns.get(row?.group ?? '')?.size ?? 0) > 1;
  }
}
