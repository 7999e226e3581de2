import { fold } from '../facts/fold';
import type { FieldDescriptor } from '../field';
import { parseLabel, type YearRef } from '../label';
import { reportYearIn, takeYear, withoutFormDates } from '../label/year';
import { headedUnits, statedUnits } from '../stated-unit';
import {
  agency,
  anotherPerson,
  applicant,
  applicantLike,
  applicationForm,
  assigned,
  byAgent,
  companyHeading,
  hosted,
  memberForm,
  organisation,
  others,
  ownForm,
  ownPart,
  parts,
  partYear,
  planned,
  product,
  promise,
  queries,
  search,
  siteName,
  stranger,
  subunit,
  subunitPart,
  together,
  wholeAndPart,
  withContactData,
} from './heading-words';
import { named, roleTitles } from './lexicon';
import { namesPlatform, type PlatformKind } from './platform-words';

export interface Surroundings {
  /** Folded headings, innermost last, numbering cut off. */
  headings: string[];
  /** Role whose section this is, '' if none or several. */
  role: string;
  /** Heading that makes the field somebody else's or a search box; '' if none. */
  foreign: string;
  search: string;
  planned: string;
  company: boolean;
  /** Heading of a part of the applicant with facts of its own: 技术中心, 车间; '' if none. */
  subunit: string;
  /** Somebody else shares the heading with the applicant. */
  mixed: boolean;
  /** The applicant and a part of it share the heading. */
  shared: boolean;
  /** Names an organisation that may be another than the applicant. */
  unsure: boolean;
  /** One product of the applicant: its sales are not the company's. */
  product: boolean;
  /** A person whose role the profile does not know. */
  stranger: boolean;
  platform: boolean;
  project: boolean;
  scenario: boolean;
  /** The nearest heading is one scenario's: its dates and sums are not the project's. */
  scene: boolean;
  /** Money units stated once for the whole table or section; several contradict each other. */
  units: string[];
  /** … and that ratios are percents: `经营指标（万元，%）`. */
  percent: boolean;
  year?: YearRef;
  /** The year the page says its report is about. */
  reportYear?: number;
  /** A heading says that it is about a month, a quarter or half a year. */
  shorter: boolean;
  /** A heading says 近三年: a figure below that names no year is of one of them. */
  spans: boolean;
  /** Years listed in a heading, for boxes that stand side by side below it. */
  years?: YearRef;
}

const tails = /(?:基本)?(?:信息|情况|资料|概况|填报|登记表|表)$/;
/** A heading folded, its numbering cut off. */
export const cutHeading = (text: string): string =>
  fold(text).replace(
    /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.,部分章节步]+)|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|\d{1,2}(?![\dg])(?:\.\d{1,2})*[、.)]?|步骤\d|[a-z]\d{0,2}[.、)])/,
    '',
  );

function rolesIn(heading: string): Set<string> {
  const found = new Set<string>();
  let rest = heading;
  for (const [title, role] of roleTitles)
    if (rest.includes(title)) {
      found.add(role);
      rest = rest.replace(title, '|');
    }
  // 主要负责人与联系人: one more, of whom the profile need not know; 联系人及联系方式 is all of one
  if (found.size > 0 && anotherPerson.test(rest)) found.add('?');
  if (found.size === 1 && !found.has('contact') && withContactData.test(rest)) found.add('?');
  return found;
}

function roleOf(headings: string[]): string {
  for (const heading of [...headings].reverse()) {
    const found = rolesIn(heading);
    if (found.size === 1) return [...found][0] ?? '';
    if (found.size > 1) return '';
    if (/项目(?:基本)?(?:信息|情况)$|场景|财务|指标/.test(heading)) return '';
  }
  return '';
}

/** The year in `2023年平台申报书` is when it is asked, not what about. */
const documentTitle =
  /(?:申报|申请|推荐|认定|登记|备案|遴选|调查|征集)(?:书|表|材料|系统|平台|信息采集表)?[)）]?(?:[（(][^（()）]{1,12}[)）])?(?:\s*[—–―-]{1,2}\s*[^\s—–―-]{1,12})?$|(?:申报|申请)(?:企业|单位|主体)?填[报写]$|通知$/;

/** Says when the form is filled in, or explains: not the year of the figures below. */
const aboutForm =
  /申报年度|申报年份|申请年度|档案|建档|批次|首批|第[一二三四五六七八九十\d]+批|[。；;].|[，,].*[，,]|请[于在].{2,16}前/;

/** Units said beside the field's own words: by its row or column, else by the nearest heading and by remarks. */
function unitsOver(field: FieldDescriptor, sides: string[], headings: string[]): string[] {
  const nearest = (texts: string[]) =>
    texts.map(headedUnits).findLast((units) => units.length > 0) ?? [];
  const beside = nearest(sides);
  if (beside.length > 0) return beside;
  const { unitRemarks = [], unitHeads = [] } = field;
  const said = [...unitHeads.flatMap(headedUnits), ...unitRemarks.flatMap(statedUnits)];
  return [...new Set([...nearest(headings), ...said])];
}

const cache = new Map<string, Surroundings>();

/** What the headings above a field (and its row's name) say about it; `extra` are its group's headings. */
export function surroundingsOf(
  field: FieldDescriptor,
  extra: string[],
  year: number,
  about: PlatformKind = '',
  claimed: ReadonlySet<string> = new Set(),
  apart: ReadonlySet<string> = new Set(),
): Surroundings {
  const row = field.row;
  const bothSides = [row?.label, row?.column].filter((text): text is string => !!text);
  const sides = bothSides.filter((text) => text !== field.label);
  const texts = [...extra, ...field.section, ...sides];
  const key = `${year}${about}${[...claimed].join()};${[...apart].join()}\n${texts.join('\n')}\n\n${bothSides.join('\n')}\n\n${field.unitRemarks}\n${field.unitHeads}`;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size > 4000) cache.clear();
  // 人事负责人 in a table whose first row is 法定代表人: its own name counts
  const person = cutHeading(row?.label ?? '');
  const rowOfStranger = stranger.test(person) && rolesIn(person).size === 0;
  const headings = texts
    .map(cutHeading)
    .filter((text) => text !== '' && !(rowOfStranger && rolesIn(text).size > 0));
  const [, member, supplier] = memberForm.exec(headings[0] ?? '') ?? [];
  const bearer = member ?? supplier;
  const own = (h: string): boolean =>
    claimed.has(h) ||
    applicant.test(h.replace(together, '').replace(byAgent, '')) ||
    applicationForm.test(h.replace(byAgent, '')) ||
    named(h).length > 0 ||
    (bearer !== undefined && h.includes(bearer));
  const isForeign = (h: string): boolean =>
    others.test(h.replace(ownForm, '')) ||
    agency.test(h) ||
    assigned.test(h) ||
    (member !== undefined && h.startsWith('牵头'));
  const first = cutHeading(field.section[0] ?? '');
  const site = siteName.test(first) ? first : undefined;
  const strange = headings.filter((h) => h !== site && isForeign(h) && !own(h));
  const foreign = strange.find(
    (h) =>
      !hosted.test(h) && !h.split(parts).some((part) => !isForeign(part) && ownPart.test(part)),
  );
  const last = headings.at(-1) ?? '';
  // under an authority's heading the applicant's own promise is its own
  const promised = promise.test(last) && foreign !== last;
  const ofPart = headings.filter(
    (h, n) => subunit.test(h) || apart.has(h) || (n > 0 && subunitPart.test(h)),
  );
  const partOnly = ofPart.find((h) => !wholeAndPart.test(h) && !claimed.has(h));
  const role = roleOf(headings);
  const found: Surroundings = {
    headings,
    role,
    foreign: promised ? '' : (foreign ?? ''),
    search: headings.find((h) => search.test(h === site ? h.replace(queries, '') : h)) ?? '',
    planned: [...headings, ...bothSides.map(cutHeading)].find((h) => planned.test(h)) ?? '',
    company: headings.some((h) => companyHeading.test(h)),
    subunit: partOnly ?? '',
    mixed: strange.length > 0,
    shared: ofPart.length > 0,
    unsure: headings.some(
      (h) => organisation.test(h) && !applicantLike.test(h) && named(h).length === 0,
    ),
    product: headings.some((h) => product.test(h)),
    stranger: rowOfStranger || (stranger.test(last) && role === '' && !claimed.has(last)),
    project: headings.some((h) => h.includes('项目')),
    platform: about === 'industrial' || (about === '' && headings.some(namesPlatform)),
    scenario: headings.some((h) => h.includes('场景')),
    scene: /场景(?!申报|清单|遴选)/.test(last),
    shorter: headings.some((h) => partYear.test(h)),
    spans: false,
    units: unitsOver(field, sides, [...extra, ...field.section]),
    percent: [...sides, ...texts, ...(field.unitRemarks ?? [])].some((text) =>
      /(?:元[、,，;；/\s][^）)]{0,12}|[（(])[%％](?:[）)、,，;；/\s。]|$)/.test(text),
    ),
  };
  for (const text of [...texts].reverse()) {
    found.reportYear ??= reportYearIn(text.normalize('NFKC'));
    if (found.year || documentTitle.test(text) || aboutForm.test(text)) continue;
    const ref = takeYear(withoutFormDates(text.normalize('NFKC'))).year;
    if (ref?.kind === 'list') found.years ??= ref;
    else if (ref?.kind === 'range') found.spans = true;
    else if (ref) found.year = ref;
  }
  cache.set(key, found);
  return found;
}

/** Heading without `基本信息` and the like, to be put before a bare label. */
export const headingName = (heading: string): string =>
  heading.replace(/\([^()]{1,6}\)$/, '').replace(tails, '') || heading;

const labels = new Map<string, ReturnType<typeof parseLabel>>();

/** `parseLabel`, remembered: tables repeat their wordings. */
export function parseCached(text: string, declarationYear: number): ReturnType<typeof parseLabel> {
  const key = `${declarationYear} ${text}`;
  const known = labels.get(key);
  if (known) return known;
  if (labels.size > 8000) labels.clear();
  const parsed = parseLabel(text, { declarationYear });
  labels.set(key, parsed);
  return parsed;
}

/** Does a heading say that what stands below is the applicant's? */
export const isApplicants = (heading: string): boolean => {
  const text = cutHeading(heading).replace(/^附?表[一二三四五六七八九十\d]{1,2}/, '');
  if (text === '') return true;
  return (
    companyHeading.test(text) ||
    applicant.test(text) ||
    roleOf([text]) !== '' ||
    /项目|承诺|声明|账户|银行/.test(text)
  );
};
