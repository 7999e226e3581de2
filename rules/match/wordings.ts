import { fold } from '../facts/fold';
import type { FactDefinition } from '../facts/types';
import type { FieldDescriptor } from '../field';
import { moneyScale, readUnit, type YearRef } from '../label';
import { headOfNameless } from './head-of-nameless';
import { others } from './heading-words';
import { named } from './lexicon';
import { askedByPrompt } from './prompts';
import { staffName } from './shapes';
import { parseCached, type Surroundings } from './surroundings';
import type { FieldReading } from './types';

const weakSources = new Set(['placeholder', 'title', 'none', 'name']);
const empty = /^(?:请选择|请输入|请填写|-+|选择|全部)?$/;

/** A grid's other header when it changes what the figure is: 增减量, 行业均值, 备注 … */
const altering =
  /[二三四五两]年(?:合计|累计|总|平均)|均值|平均(?!人数|数)|排名|名次|增减|增幅|增长|同比|环比|说明|备注|女|占比|比重|比例|目标|预计|计划|预期|达产|投产|新增|来源|其中|累计|年初|期初|审核|核定|差额|变动|行业|标准值|全国|全省|依据|佐证|附件/;
/** Before a colon: what follows is not the applicant's present state. */
const alien = /^如|^若|其他|预期|预计|目标|计划|达产|申请|变更|原|境外|集团|下属|审核|意见/;
const plainHeader =
  /^(?:\(?.{0,4}\)?年?|金额|数值|填写|填报值|数据值|申报值|填报栏|填写栏|报告期|实际|实际值|实际数|实际完成|完成值|内容|填报内容|填写内容|指标值|数量|数额|数据|值|合计|人数|期末人数|期末数|年末数|期末|年末|本单位|本企业|企业|单位|填报|信息|情况|项目|指标|指标名称)$/;

/** How much the header that does not name the fact leaves of the match: 1 = a year or nothing, 0 = another figure. */
export function headerTrust(
  field: FieldDescriptor,
  text: string,
  definition: FactDefinition,
): number {
  const { row } = field;
  const other = row && (text === row.column ? row.label : text === row.label ? row.column : '');
  if (!other || other === text) return 1;
  const numeric =
    definition.kind === 'money' || definition.kind === 'count' || definition.kind === 'percent';
  if (!numeric) return /说明|备注|依据|佐证|附件|目标|预计/.test(other) ? 0 : 1;
  // of two rows of headers the lower one may be no more than the year: 近三年数据 2020
  const [, upper = other] = /^(.+) (?:19|20)\d\d年?度?$/.exec(other) ?? [];
  const { concept, full, qualifiers } = parseCached(upper, 0);
  if (qualifiers.length > 0) return 0;
  if (altering.test(concept) || altering.test(full)) return 0;
  // a period whose year could not be read is a question
  if (/[年期季月]/.test(concept) && !plainHeader.test(concept)) return 0.8;
  return !concept || plainHeader.test(concept) ? 1 : 0.88;
}

/** Boxes that say how one number is cut: 区号 — 电话. */
const cutting = /^(?:请?(?:输入|填写))?(?:区号|分机号?|国家代码)$/;

/** 电话/传真 over the pieces of one number (区号 — 电话) asks for the first of the two. */
export function withCutNumbers(fields: FieldDescriptor[]): FieldDescriptor[] {
  const cut = new Set(
    fields.flatMap(({ part, placeholder }) =>
      part && cutting.test(placeholder?.trim() ?? '') ? part.group : [],
    ),
  );
  if (cut.size === 0) return fields;
  return fields.map((field) =>
    field.part && cut.has(field.part.group)
      ? { ...field, label: field.label.split(/[/／]/)[0] ?? '' }
      : field,
  );
}

const level = /^(?:省|市|区|县|区县|县区|街道|乡镇|镇)$/;

/** `电话/传真`, `地址及邮编` over two boxes name each of them; [] where the label is one name. */
export function piecesOf({ label, part }: FieldDescriptor): string[] {
  if (!part || part.size < 2) return [];
  const pieces = label.replace(/[*＊:：]/g, '').split(/[/／]|[及和与、](?=邮编$|邮政编码$)/);
  // 省/市/区 over three lists is one place
  if (pieces.slice(1).every((piece) => level.test(piece.trim()))) return [];
  return pieces.length === part.size ? pieces : [];
}

/** What a label goes on to say of how it is filled in: 企业简介主要包括…, 股票代码未上市不填. */
const instruction =
  /(?:主要?(?:包括|介绍|说明)|包括|填至|填到|精确到|请(?:填|写|简|按|如)|(?:未|没有|无|自建)[\u4e00-\u9fff]{0,6}(?:不填|不用填|无需填写?|可不填|填无|填“无”)|如无).*$/;

const leadIn = /^(?:根据|按照|依据|参照|截至|截止|目前|近[一二三四五]年|上年|本年)/;
const cjk = (text: string) => (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 2;

/**
 * What a label of several parts asks for in its last one: the sentence behind a full
 * stop, the clause behind `根据…，`, the item behind `资金来源：`, and `开业（成立）时间`
 * read as 成立时间. Each is trusted a little less than the label itself.
 */
export function restated(label: string): [text: string, trust: number][] {
  if (label.length > 200) return [];
  const found: [string, number][] = [];
  const sentence = /。\s*([^。]{2,40})$/.exec(label)?.[1];
  if (sentence && cjk(sentence)) found.push([sentence, 0.97]);
  const clause = leadIn.test(label) ? /[，,]\s*([^，,。]{2,40})$/.exec(label)?.[1] : undefined;
  if (clause && cjk(clause)) found.push([clause.replace(/(?:属于|属|为|是)$/, ''), 0.97]);
  // `于 ____ 注册成立，注册资本 ____ 万元`: the words before the comma go on about the blank before
  const goesOn =
    /^(?:注册|登记)?(?:成立|设立|创建|完成|负责|投产|建成)[，,]\s*([^，,。]{2,20})$/.exec(
      label.replace(/^.{0,4}(?=(?:注册|登记)?(?:成立|设立|创建|完成|负责|投产|建成)[，,])/, ''),
    )?.[1];
  if (goesOn && cjk(goesOn)) found.push([goesOn, 0.97]);
  const item = /^([^:：]{2,24})[:：]\s*([^:：]{2,30})$/.exec(label);
  if (item?.[1] && item[2] && cjk(item[2]) && !others.test(item[1]) && !alien.test(item[1])) {
    const unit = /[（(][^（）()]*[）)]\s*$/.exec(item[1])?.[0] ?? '';
    found.push([`${item[2]}${readUnit(unit) ? unit : ''}`, 0.97]);
  }
  // the answer before it is glued to it: ○是 ○否 证书号
  const glued = /^[否无]\s*((?:证书|证号|编号|发证|有效期).{0,6})$/.exec(label)?.[1];
  if (glued) found.push([glued, 0.97]);
  // 金额单位：元　填报日期
  const dated = /^[亿万千百]*元\s*(.{2,4}(?:日期|时间))$/.exec(label)?.[1];
  if (dated) found.push([dated, 0.97]);
  // `☑ 高新技术企业（证书编号 ____`: the bracket is closed behind the box
  const open = /^([^（(]{2,20})[（(]([^）)（(]{2,12})$/.exec(label);
  if (open?.[1] && open[2] && named(fold(`${open[1]}${open[2]}`)).length > 0)
    found.push([`${open[1]}${open[2]}`, 1]);
  const plain = label.replace(instruction, '').replace(/[（(，,、\s]+$/, '');
  if (plain !== label && cjk(plain) && named(fold(plain)).length > 0) found.push([plain, 0.97]);
  const inner = /^([^（(）)]{1,12})[（(]([\u4e00-\u9fff]{1,4})[）)]([^（(）)]{1,12})$/.exec(label);
  if (inner?.[1] && inner[2] && inner[3]) {
    // 开业（成立）时间: the word in brackets stands for the one before it, not for all of them
    const other = `${inner[1].slice(0, -inner[2].length)}${inner[2]}${inner[3]}`;
    const facts = (text: string) => named(fold(text)).map(({ definition }) => definition.key);
    const [outer, same] = [facts(`${inner[1]}${inner[3]}`), facts(other)];
    if (outer.length === 0 || outer.some((key) => same.includes(key))) found.push([other, 0.97]);
  }
  return found;
}

/** 组织概述 in the prompt of a long box that is called 概述; '' where it says another thing. */
function inPrompt({ kind, label, placeholder = '' }: FieldDescriptor): string {
  const short = label.replace(/[*＊:：\s]/g, '');
  if (!/^(?:textarea|richtext)$/.test(kind) || !/^(?:概述|简介|概况|介绍)$/.test(short)) return '';
  const first = placeholder.replace(/^请?(?:输入|填写|简述)/, '').split(/[，,。；;（(\s]/)[0] ?? '';
  return /^[\u4e00-\u9fff]{2,6}$/.test(first.slice(0, -short.length)) && first.endsWith(short)
    ? first
    : '';
}

/** A header above that only sorts the columns below it. */
const sorting =
  /^(?:主要)?(?:经济|财务|人员|经营|研发|创新|效益|基本|规模|盈利|产出|经济效益|人力资源|科研投入|研发投入|创新投入|知识产权)(?:指标|情况|数据|信息|状况)?$/;

/** … or names what the numbers of people below it are of: 学历构成 博士, 专业技术职务 高级. */
const ofStaff =
  /^(?:人员|职工|员工)?(学历|学位|文化程度|职称|(?:专业)?技术职[务称])(?:构成|结构|情况|分布)?$/;

/** `经济指标（万元） 利润总额` in two rows of a header: 利润总额（万元）; '' where the upper row says more. */
function lastHeader(column: string): string {
  const [upper = '', lower = '', more] = column.split(' ');
  const [, name = '', unit = ''] = /^([^（(]+)([（(][^）)]+[）)])?$/.exec(upper) ?? [];
  if (!lower || more) return '';
  const of = ofStaff.exec(name)?.[1];
  if (of) return staffName(`${lower}${/职/.test(of) && !/职/.test(lower) ? '职称' : ''}`);
  return sorting.test(name) ? `${lower}${readUnit(unit) ? unit : ''}` : '';
}

/**
 * The wordings a field offers, strongest first, each with how far it is to be trusted;
 * `whole` is the label it was taken out of.
 */
export function wordingsOf(
  field: FieldDescriptor,
): [text: string, trust: number, whole?: string][] {
  const { row, part } = field;
  const found: [string, number, string?][] = [];
  const pieces = piecesOf(field);
  const piece = pieces[part?.index ?? 0];
  if (piece && part) {
    const first = (pieces[0] ?? '').trim().replace(/姓名$/, '');
    const whole = /^邮/.test(piece) ? piece : `${first}${piece.trim()}`;
    if (part.index > 0) found.push([whole, 0.98]);
    // 职工人数/研发人员: both are counted
    if (/人数$/.test(pieces[0] ?? '') && /人员$/.test(piece)) found.push([`${piece}数`, 0.98]);
    return [...found, [piece, 0.98]];
  }
  const asked = askedByPrompt(field);
  if (asked.length > 0) return asked.map((text) => [text, 0.98]);
  const starred = /^.{2,}?[*＊]\s+(\S.+)$/.exec(field.label)?.[1];
  if (starred && field.labelSource !== 'name') found.push([starred, 0.99]);
  if (row?.label && row.column && row.label !== row.column)
    found.push([`${row.label}${row.column}`, 0.99], [`${row.column}${row.label}`, 0.99]);
  const under = row?.column ? lastHeader(row.column) : '';
  if (under && row?.column) found.push([under, 0.98, row.column]);
  if (field.label && field.labelSource !== 'name') found.push([field.label, 1]);
  if (row?.column && row.column !== field.label) found.push([row.column, 1]);
  if (row?.label && row.label !== field.label) found.push([row.label, 0.98]);
  for (const whole of new Set([field.label, row?.label ?? '']))
    for (const [text, trust] of restated(whole)) found.push([text, trust, whole]);
  const weak = !field.label || weakSources.has(field.labelSource);
  if (weak && field.placeholder) found.push([field.placeholder, 0.97]);
  if (weak && field.title) found.push([field.title, 0.96]);
  if (weak) found.push(...headOfNameless(field));
  const full = inPrompt(field);
  if (full) found.push([full, 0.85]);
  return found.filter(([text]) => !empty.test(text.trim()));
}

/** 本年, 上年, 前一年度 and 报告年度 on a page that says which year its report is about. */
function fromReport(ref: YearRef, reportYear: number): YearRef {
  if (ref.kind === 'before') return { kind: 'absolute', year: reportYear - ref.years };
  return ref.kind === 'relative' || ref.kind === 'report'
    ? { kind: 'absolute', year: reportYear + ref.offset }
    : ref;
}

/** The year a header names; of two rows of headers (近三年数据 2020) the lower one's. */
function yearOfHeader(text: string): YearRef | undefined {
  const lower = text.split(' ').at(-1) ?? text;
  const own = lower === text ? undefined : parseCached(lower, 0).year;
  return own?.kind === 'absolute' ? own : parseCached(text, 0).year;
}

export function readingOf(
  field: FieldDescriptor,
  text: string,
  around: Surroundings,
  year: number,
): FieldReading {
  const parsed: FieldReading = { ...parseCached(text, year) };
  // a prompt may be nothing but the unit: 万元
  const { placeholder = '' } = field;
  const beside = field.unit ?? (placeholder.length < 8 ? placeholder : '');
  const unit = parsed.unit ?? (beside ? readUnit(beside) : undefined);
  if (unit) {
    parsed.unit = unit;
    const scale = moneyScale(unit);
    if (scale !== undefined) parsed.scale = scale;
  }
  if (parsed.year && around.reportYear !== undefined)
    parsed.year = fromReport(parsed.year, around.reportYear);
  const side = [field.row?.column, field.row?.label]
    .map((text) => (text ? yearOfHeader(text) : undefined))
    .find((ref) => ref && ref.kind !== 'range');
  // 近三年营业收入 under the columns 2020年, 2021年: the column says which
  if (!parsed.year || (side?.kind === 'absolute' && parsed.year.kind === 'range')) {
    const ref = side ?? (field.part ? around.years : undefined) ?? around.year;
    if (ref)
      parsed.year = around.reportYear === undefined ? ref : fromReport(ref, around.reportYear);
    if (!side) parsed.yearFromSection = true;
  }
  if (!parsed.year && around.spans) parsed.spans = true;
  return parsed;
}
