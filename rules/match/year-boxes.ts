import type { FieldDescriptor, PageDescription } from '../field';
import { takeYear } from '../label/year';

/** A box whose label is only its year: what it asks for stands in the heading, the label of all. */
export interface YearBox {
  asked: string;
  year: number;
}

const bareYear = /^(?:请?(?:输入|填写)\s*)?((?:19|20)\d\d)\s*年?度?$/;
const yearIn = (text: string | undefined): number | undefined => {
  const year = bareYear.exec(text?.trim() ?? '')?.[1];
  return year ? Number(year) : undefined;
};

/** Boxes side by side under one wording, each with its year: in its label, or as its prompt. */
function boxOf(field: FieldDescriptor): YearBox | undefined {
  if (field.row || !/^(?:text|number)$/.test(field.kind)) return undefined;
  const single = (text: string) => {
    const kind = takeYear(text).year?.kind;
    return kind !== undefined && kind !== 'range';
  };
  const labelled = yearIn(field.label);
  const heading = field.section[field.section.length - 1] ?? '';
  if (labelled && heading && !single(heading)) return { asked: heading, year: labelled };
  const prompted = field.part && yearIn(field.placeholder);
  return prompted && !single(field.label) ? { asked: field.label, year: prompted } : undefined;
}

const leading = /^(.{4,}?)\s*[:：]\s*((?:19|20)\d\d)\s*年度?$/;

/** `近三年营业收入：2020年` before boxes that say 2021年, 2022年: what all of them ask for. */
function leadOf({ label, row, part }: FieldDescriptor): YearBox | undefined {
  const [, asked, year] = (!row && !part && leading.exec(label.trim())) || [];
  return asked && year && takeYear(asked).year?.kind === 'range'
    ? { asked, year: Number(year) }
    : undefined;
}

/** The boxes behind it that are labelled by the years that follow, and it. */
function ledBy(first: FieldDescriptor, lead: YearBox, next: FieldDescriptor[]) {
  const led: [string, YearBox][] = [[first.signature, lead]];
  for (const field of next) {
    const year = yearIn(field.label);
    const follows = Math.abs((year ?? 0) - (led.at(-1)?.[1].year ?? 0)) === 1;
    if (!year || !follows || field.row || field.kind !== first.kind) break;
    led.push([field.signature, { asked: lead.asked, year }]);
  }
  return led.length > 1 ? led : [];
}

/**
 * The boxes of a page that are one year each. Two or more in a row, no year twice;
 * where a box without a year leads the row, the years may stand behind their boxes
 * (`____2020年 ____2021年`), and none is believed.
 */
export function yearBoxes(page: PageDescription): Map<string, YearBox> {
  const found = new Map<string, YearBox>();
  let before: FieldDescriptor | undefined;
  for (let i = 0; i < page.fields.length; i++) {
    const first = page.fields[i];
    const lead = first && leadOf(first);
    if (first && lead) {
      const led = ledBy(first, lead, page.fields.slice(i + 1, i + 6));
      for (const [signature, own] of led) found.set(signature, own);
      if (led.length > 0) {
        i += led.length - 1;
        before = page.fields[i];
        continue;
      }
    }
    const box = first && boxOf(first);
    if (!first || !box) {
      before = first;
      continue;
    }
    const row: [string, YearBox][] = [];
    for (; i < page.fields.length; i++) {
      const field = page.fields[i];
      const own = field && boxOf(field);
      if (!field || own?.asked !== box.asked) break;
      row.push([field.signature, own]);
    }
    const years = new Set(row.map(([, { year }]) => year));
    const led =
      before !== undefined && (before.label === box.asked || joined(before, page.fields[i - 1]));
    if (row.length > 1 && years.size === row.length && !led)
      for (const [signature, own] of row) found.set(signature, own);
    before = page.fields[--i];
  }
  return found;
}

/** The box with its label in full: `营业收入（万元）（2020年）`. */
export function inFull(field: FieldDescriptor, { asked, year }: YearBox): FieldDescriptor {
  const label = `${takeYear(asked).rest}（${year}年）`;
  const isHeading = field.section.at(-1) === asked;
  const section = isHeading ? field.section.slice(0, -1) : field.section;
  return { ...field, label, section, part: undefined };
}

const joined = (one: FieldDescriptor, other: FieldDescriptor | undefined): boolean =>
  one.part !== undefined && one.part.group === other?.part?.group;
