/**
 * Which accounting year a wording means. `relative` counts from the declaration
 * year (0 = 本年度, -1 = 上年); `report` from the year a report is about (报告年度);
 * `before` counts back from the last year a table has beside it (前一年度, 前二年度);
 * `ordinal` is 第一年 … of 近三年; `range` spans years and names no single one unless
 * the control is a part of it.
 */
export type YearRef =
  | { kind: 'absolute'; year: number }
  | { kind: 'relative'; offset: number }
  | { kind: 'report'; offset: number }
  | { kind: 'before'; years: number }
  | { kind: 'ordinal'; index: number }
  | { kind: 'list'; years: number[] }
  | { kind: 'range'; text: string };

const ordinals = '一二三四五';
const relative: [RegExp, number][] = [
  [
    /(?:(?<!上)上一?年度?|去年度?|上一会计年度|上边年|上个年度|上一个年度|最近一年|最近一个会计年度|近一年)(?:度?末|年?底|度)?/,
    -1,
  ],
  [/(?:前年度?|上上年度?)(?:末|底)?/, -2],
  [/(?:本年度?|当年度?(?!价)|今年度?|申报年度(?=.{2})|申报当年)(?:末|底)?/, 0],
];

const reported = /(上一?个?)?(?:报告|评价|统计|考核|填报|数据)(?:期|年度?)(?:末|底)?/;

const before = /(?<![目此之以])前([一二])(?:个)?(?:会计)?年度(?:末|底)?/;
const range =
  /(?:近|最近|前|过去)[二两三四五六2-9](?:个)?(?:会计)?年度?(?:来|内|度)?|(?:20|19)\d\d(?:年度?)?\s*[-~—–～至到]\s*(?:(?:20|19)\d\d|今|至今)(?:年度?)?|(?:20|19)\d\d年?度?(?:以来|起至今|至今)/;
const list =
  /((?:20|19)\d\d)(?:年度?)?\s*[、,，和及/]\s*((?:20|19)\d\d)(?:年度?)?(?:\s*[、,，和及/]\s*((?:20|19)\d\d)(?:年度?)?)?/;
const absolute =
  /(?:截至|截止|截止到|至)?((?:20|19)\d\d)(?:年度?|财年|会计年度)(?:12月31日|12月底|12月末|1-12月|全年|末|底)?/;
const bareYear = /^((?:20|19)\d\d)$/;

/**
 * Finds the year a wording names and returns the wording without it. Part-year
 * wordings (上半年, 1-6月, 同期) are left standing: they are other concepts.
 */
export function takeYear(text: string): { rest: string; year?: YearRef } {
  if (!/[年\d]/.test(text)) return { rest: text };
  const several = list.exec(text);
  if (several) {
    const years = several.slice(1).flatMap((year) => (year ? [Number(year)] : []));
    return { rest: text.replace(several[0], ''), year: { kind: 'list', years } };
  }
  const back = before.exec(text);
  if (back) {
    // 前一年度（2021年） says itself which
    const rest = text.replace(back[0], '');
    const years = ordinals.indexOf(back[1] ?? '') + 1;
    return absolute.test(rest) ? takeYear(rest) : { rest, year: { kind: 'before', years } };
  }
  const span = range.exec(text);
  if (span) return { rest: text.replace(span[0], ''), year: { kind: 'range', text: span[0] } };
  const year = absolute.exec(text) ?? bareYear.exec(text.trim());
  if (year)
    return { rest: text.replace(year[0], ''), year: { kind: 'absolute', year: Number(year[1]) } };
  const ordinal = /第([一二三四五1-5])年(?:度)?/.exec(text);
  if (ordinal) {
    const n = ordinal[1] ?? '';
    const index = ordinals.includes(n) ? ordinals.indexOf(n) : Number(n) - 1;
    return { rest: text.replace(ordinal[0], ''), year: { kind: 'ordinal', index } };
  }
  const report = reported.exec(text);
  if (report)
    return {
      rest: text.replace(report[0], ''),
      year: { kind: 'report', offset: report[1] ? -1 : 0 },
    };
  for (const [pattern, offset] of relative) {
    const match = pattern.exec(text);
    if (match && !/^同[期月季]/.test(text.slice(match.index + match[0].length)))
      return { rest: text.replace(match[0], ''), year: { kind: 'relative', offset } };
  }
  return { rest: text };
}

const statedReport =
  /(?:报告|评价|统计|考核|填报|数据|所属|调查)(?:期别?|年度|年份|年)(?:为|是)?\s*[:：]?\s*((?:20|19)\d\d)\s*年?(?!\s*[-~—–～至到])/;

/** `2022年1—12月`, `2022年1月1日至12月31日`: all of a year, said as its months or days. */
const allMonths =
  /((?:20|19)\d\d)\s*年?\s*0?1\s*月?\s*(?:0?1日\s*)?[-~—–～至到]+\s*(?:\1年)?\s*12\s*月/;

/** The year a heading says the report is about (`报告年度：2022年`, `2022年1—12月`), or undefined. */
export function reportYearIn(text: string): number | undefined {
  const year = (statedReport.exec(text) ?? allMonths.exec(text))?.[1];
  return year ? Number(year) : undefined;
}

/** A day or month that is no end of a year. */
const day = '(?:20)\\d\\d\\s*年\\s*(?!12)\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?底?';
/** `2023年6月16日前完成推荐`, `申报截止时间：2023年2月28日`, `申请日期：2022年7月`. */
const formDates = new RegExp(
  [
    `(?<!截[至止])${day}\\s*(?:\\d{1,2}[时点:：][\\d分]{0,3}\\s*)?(?:之?前|截止)(?:完成)?(?=提交|上报|报送|申报|填报|推荐|寄|审核|初审)`,
    `(?:申报|申请|推荐|提交|填报|报送|受理)(?:(?:时间|日期)?截止[至到于]?(?:时间|日期)?|日期|时间|年月)\\s*[:：]?\\s*${day}`,
    `(?:填表|填写|制表|打印|登录|保存)(?:日期|时间|年月)\\s*[:：]?\\s*${day}`,
  ].join('|'),
  'g',
);

/** A heading without the dates by which the form is handed in or on which it is filled in: no year of figures. */
export const withoutFormDates = (text: string): string => text.replace(formDates, '');

/** The one accounting year a reference means, or undefined where it names none or several. */
export function resolveYear(
  ref: YearRef | undefined,
  declarationYear: number,
  part = 0,
): number | undefined {
  if (!ref) return undefined;
  if (ref.kind === 'absolute') return ref.year;
  // reports of a year are collected in the next
  if (ref.kind === 'report') return declarationYear - 1 + ref.offset;
  if (ref.kind === 'relative') return declarationYear + ref.offset;
  if (ref.kind === 'ordinal') return declarationYear - 3 + ref.index;
  return ref.kind === 'list' ? ref.years[part] : undefined;
}
