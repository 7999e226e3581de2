import type { ControlKind } from '@/rules/field';
import type { Settle, WriteResult } from '../widgets';
import { headingDate } from './dates';
import { all, one, shown, textOf, valueElement } from './dom';
import { click } from './events';
import { done, fail } from './say';

/** How a calendar is paged and clicked where its box may not be typed in. */
export interface PanelSpec {
  /** Elements whose texts hold year and month, in any order; `2023 年`, `8 月`, `Aug`. */
  header: string;
  previousYear: string;
  nextYear: string;
  previousMonth: string;
  nextMonth: string;
  /** A list of years to choose from, where no arrow leads past a month. */
  years?: string;
  yearOption?: string;
  /** Cells of this month (or year, or decade), nothing of the neighbours. */
  cell: string;
}

/** Pages to the month and clicks the day, for one date or the two ends of a range. */
export async function clickThrough(
  popup: HTMLElement,
  spec: PanelSpec,
  grain: ControlKind,
  iso: string[],
  settle: Settle,
): Promise<WriteResult> {
  const years = grain === 'year';
  const months = grain === 'month';
  for (const date of iso) {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const away = () => {
      const heading = headingDate(
        all(popup, spec.header)
          .filter(shown)
          .map((each) => valueElement(each)?.value ?? each.textContent ?? '')
          .join(' '),
      );
      const known = heading.year && (years || months || heading.month);
      return known
        ? {
            years: years
              ? Math.floor(year / 10) - Math.floor(heading.year / 10)
              : year - heading.year,
            months: years || months ? 0 : month - heading.month,
          }
        : null;
    };
    // some draw the year a moment after the rest
    await settle.until(away, 500);
    for (let step = 0; step < 200; step++) {
      const far = away();
      if (!far?.years && !far?.months) break;
      const button = far.years
        ? far.years > 0
          ? spec.nextYear
          : spec.previousYear
        : far.months > 0
          ? spec.nextMonth
          : spec.previousMonth;
      const target =
        all(popup, button).find(shown) ??
        (far.years ? await listedYear(popup, spec, year, far.years, settle) : null);
      if (!target) break;
      click(target);
      await settle.quiet(popup, 100);
    }
    const there = away();
    if (!there || there.years || there.months) return fail('日历翻不到这个日期所在的年月');
    const cells = all(popup, spec.cell).filter(shown);
    const cell = months
      ? cells[month - 1]
      : cells.find(
          (each) => Number(/\d+/.exec(each.textContent ?? '')?.[0]) === (years ? year : day),
        );
    if (!cell || /disabled/.test(cell.className)) return fail('这个日期不在可选范围内');
    click(one(cell, 'span,a,em,div') ?? cell);
    await settle.quiet(popup, 100);
  }
  return done;
}

/** The year in its list, or the end of the list that is nearest to it. */
async function listedYear(
  popup: HTMLElement,
  { years = '', yearOption = '' }: PanelSpec,
  year: number,
  far: number,
  settle: Settle,
) {
  const opener = years ? one(popup, years) : null;
  if (!opener) return null;
  click(opener);
  const listed = () => {
    const options = all(popup, yearOption).filter((each) => shown(each) && textOf(each).length > 3);
    return options.find((each) => textOf(each) === `${year}`) ?? options.at(far > 0 ? -1 : 0);
  };
  return settle.until(listed, 500);
}
