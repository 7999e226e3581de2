import { scales } from './facts/decimal';
import { fold } from './facts/fold';
import { parseLimit, type StatedLimit, withoutLimit } from './label/limit';
import { resolveYear, takeYear, type YearRef } from './label/year';

export { parseLimit, type StatedLimit } from './label/limit';
export { resolveYear, type YearRef } from './label/year';

export interface ParsedLabel {
  /** Folded name of what is asked for: no year, unit, star, limit or hint. */
  concept: string;
  /** The same with its brackets, e.g. `组织机构代码(统一社会信用代码)`. */
  full: string;
  /** Contents of brackets that are neither unit, limit nor plain hint. */
  remarks: string[];
  /** Unit as written: 万元, 亿元, %, 人, 台/套 … */
  unit?: string;
  /** Places the unit stands left of 元 (万元 → 4), only for money. */
  scale?: number;
  year?: YearRef;
  /** The year resolved against the declaration year. */
  accountingYear?: number;
  /** `planned` 预计/目标 · `partial` 上半年/同期 · `change` 增减/增长 · `foreign` a foreign currency. */
  qualifiers: string[];
  required?: boolean;
  limit?: StatedLimit;
  /** Choices offered in the label itself: `（是/否）`. */
  options?: string[];
  /** Date shape the label asks for: `YYYY-MM-DD`, `YYYY年MM月` … */
  dateShape?: string;
}

export interface LabelContext {
  declarationYear: number;
}

const number =
  /^\s*(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[(（]\d{1,2}[)）]|\d{1,2}(?:\.\d{1,2}){1,3}[、.．]?(?![\d年月%万亿])|\d{1,2}[、.．)）](?!\d)|第[一二三四五六七八九十]+[部分章节步]+[、:：\s]*|[①-⑳]|0\d(?=[\u4e00-\u9fff])|\d{1,3}\s+(?=[\u4e00-\u9fff])(?![年月日万亿])|[A-Z]\d{0,2}(?:[.．]\d{1,2})*[、.．)）](?=\s*[\u4e00-\u9fff])|[A-Z]{1,2}\d{2,3}(?!\d)[-:：\s]*(?=[\u4e00-\u9fff])|[■□●○◆◇▲►▪☑])\s*/;
const requiredMark = /[*＊★]|[(（【[]?\s*(?:必填项?|必须填写)\s*[)）】\]]?/;
const requiredMarks = new RegExp(requiredMark, 'g');
const optionalMark =
  /[(（【[]?\s*(?:选填项?|非必填项?|可选填?|可不填|如有|若有|没有可不填|没有填无)\s*[)）】\]]?/;
const moneyUnits = '亿元|百万元|千万元|万元|千元|元|亿|万';
const foreignUnits = '(?:亿|万|千)?(?:美元|美金|欧元|港币|港元|日元|英镑|外币)|usd|us\\$';
const counters =
  '(?:[百千]|[十百千]?万|亿)[人名位件项个台套种次家条款份户辆](?:\\/套)?|台\\/套|台套|台\\(套\\)|平方米|平米|㎡|m2|亩|公顷|公里|千瓦时|吨标准煤|吨标煤|吨|分钟|小时|个百分点|人次|人日|人月|人|名|位|件|项|个|台|套|种|次|家|条|款|份|篇|部|辆|座|户|字|天|日|月|年|分|%|％|‰';
const unitShape = new RegExp(
  `^(?:单位[:：]?)?(?:人民币|rmb)?[/,，]?(${foreignUnits}|${moneyUnits}|${counters})(?:人民币|rmb)?$`,
  'i',
);
const foreignUnit = new RegExp(`^(?:${foreignUnits})$`, 'i');
const unitTail = new RegExp(
  `(?<=[\\u4e00-\\u9fff）)])(?:[:：]|(?<=[额本金入润税费资款])/)?(?:单位[:：])?(${foreignUnits}|亿元|百万元|千万元|万元|千元|%|台/套)$`,
  'i',
);
/** 有效发明专利件, 职工人数人: behind such words no part of the name. */
const counterTail =
  /((?<=人数|[职员]工数|总数)人|(?<=专利|著作权|软著|商标|[数量])件|(?<=标准|数)项)$/;
const unitAfterColon = new RegExp(`[:：]\\s*_*\\s*(?:单位[:：])?(${moneyUnits}|${counters})$`);
const dateShape =
  /^(?:格式(?:为|如)?[:：]?)?(y{2,4}[-/.年]?m{1,2}(?:[-/.月]?d{1,2}日?)?月?|年月日|年\/月\/日|年-月-日|年\/月|年月|年-月)$/i;
const hint =
  /^(?:\d+位|姓名|详细|如|例|注|请|以|按|需|须|含|不含|包括|包含|指|可|限|与(?!.{0,8}[相有]关)|截至|截止|同|即|盖|加盖|签|公章|全称|自动|系统|根据|参照|参考|具体|精确|保留|不填|没有|若|并|应|从|由|数据|填写|默认|单选|多选|可多选|下拉|点击|选择|上传|详见|见|说明|合并口径|合并报表|不考虑|设立|选填|必填|仅|人民币|公司|企业|单位|本企业|本单位|省\/?市|省市|非|近期|无则|中文|有|前|均|附|至少|最多|打印|手写|必须|现价|当年价|不变价|证件号码|单位填写|规范|完整|年末|期末|年底|审计|所有|包|请填)/;
/** Who fills it in, by which standard or how exactly: nothing about what is asked. */
const manner =
  /^(?:(?:如|若|如已|若已)上市|(?:如为|若为|已|仅|由|限)?(?:上市|挂牌|中央|央企|国企)(?:公司|企业|单位)?(?:必填|填写|填报|填)|[一二三四五六七八九十\d]+位数?|(?:国民经济(?:行业)?(?:分类)?)?[大中小门]类(?:[-—–/、至到及和][大中小门]类)*|gb\/?t?\s?[\d.—–-]*|国标|(?:具体)?到?支行|区号[-—–]?号码|量化|定量|已授权|已获授权)$/i;
const meaning =
  /英文|旧|原|变更|拟|预计|计划|目标|外币|美元|欧元|推荐|合作|协作|联合|审核|审查|主管|子公司|分公司|母公司|集团|第三方|外资|境外|其他人|承诺|旗下|关联|园区|上级|个人|港澳|法院|下属|参股|二期|一期|项目|平台|新增|申请|受理|授权|女|高级|中级|博士|硕士|本科|大专|上市|手机|座机|座|固定|移动/;
const qualifierTable: [string, RegExp][] = [
  [
    'planned',
    /预计|预期|目标|拟(?!制)|预测|预算|达产|建成后|实施后|项目完成后|计划(?!类别|名称|单列)|规划(?!期)/,
  ],
  [
    'partial',
    /上半年|下半年|季度|[本当]季|同[期月季]|\d+月?\s*[-~—–～至到]+\s*\d+月|(?<!\d)[1-9]月底|截至\d{1,2}月|年初|期初|月均|当月|本月|上月/,
  ],
  ['change', /增减|增长|增加额|增幅|增速|增量|同比|环比|变动|下降|提升|提高/],
  ['ratio', /占比|比例|比重|占.{0,12}比|率$|%$/],
  ['average', /人均|平均|均值/],
];

const brackets = /[（(【[〔{]([^（）()【】[\]〔〕{}]*)[）)】\]〕}]/g;
const prompt =
  /^(?:请(?:您|在此|准确|如实|正确|详细|务必)?(?:输入|填写|选择|录入|填入|简述|描述|简要描述|简要介绍|说明|简要说明|点击选择|上传)?(?:您的|贵单位的?|贵公司的?|贵企业的?|本单位的?|本企业的?|企业的(?=.{2})|单位的(?=.{2}))?|输入|填写(?!人(?:员?(?:姓名|[:：(（]|$)|职务|职位|部门|联系|电话|手机|邮箱))|选择)[:：]?/;

/** `万元` → 4; undefined for units that are no money. */
export function moneyScale(unit: string | undefined): number | undefined {
  return unit === undefined ? undefined : scales[unit.replace(/人民币|rmb/gi, '')];
}

const manifold: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
};

/** How many places a unit of counts stands left: `万人` → 4, `人` → 0. */
export function countPlaces(unit: string | undefined): number {
  const many = /^([百千万亿十]+)[\u4e00-\u9fff]/.exec(unit ?? '')?.[1];
  return many === '万' ? 4 : (manifold[many ?? ''] ?? 0);
}

/** The unit a bare text such as `（单位：万元）` states, or undefined. */
export function readUnit(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s()（）【】[\]]/g, '');
  const unit = unitShape.exec(plain)?.[1];
  return unit && normalUnit(unit);
}

function normalUnit(unit: string): string {
  const plain = unit.toLowerCase().replace('％', '%');
  if (plain === '台套' || plain === '台(套)') return '台/套';
  if (plain === '万' || plain === '亿') return `${plain}元`;
  return plain;
}

/** `（现价，万元）`: the unit among plain remarks, or undefined. */
function pieceUnit(inside: string): string | undefined {
  const pieces = inside.split(/[,，;；、]/);
  if (pieces.length < 2 || pieces.length > 3) return undefined;
  const units = pieces.flatMap((piece) => unitShape.exec(piece)?.[1] ?? []);
  const others = pieces.filter((piece) => !unitShape.test(piece));
  const plain = others.every((piece) => hint.test(piece) && !meaning.test(piece));
  return units.length === 1 && plain ? units[0] : undefined;
}

/** `（%，占营业收入）`, `（研发投入/营业收入，%）`. */
const shareWithUnit = /^(?:[%％][,，;；、](?:占|.*[/÷]).*收入|(?:占|.*[/÷]).*收入[,，;；、][%％])$/;

/** `2022年`, `（2022年末，人）`, `（万元，上年度）`: the year a bracket states, alone or with a unit. */
function yearOf(inside: string): { year: YearRef; unit: string | undefined } | undefined {
  const { year, rest } = takeYear(inside);
  const unit = unitShape.exec(rest.replace(/^[末底度]?[,，、;；]|[,，、;；]$/g, ''))?.[1];
  return year && (unit || fold(rest).length <= 2) ? { year, unit } : undefined;
}

/** Latin words that are part of a Chinese name: 工业 APP, 上云 ERP. */
const named = /^(?:app|erp|mes|plm|iaas|paas|saas|r&d|5g|ai|id|ip|cdo|ceo|iso\s*\d*|agv|pcs?)\b/i;

const translation =
  /(?<=[\u4e00-\u9fff）)])\s+([A-Za-z][A-Za-z\s.,&'’/%-]{2,80})(?:[(（][A-Za-z0-9\s.,%&'/$-]*[)）][A-Za-z\s.,&'’/%-]*)?(?=[:：]?\s*(?:[(（]|$))/;

/** 手机 Mobile → 手机: a translation behind the Chinese name says nothing new. */
function withoutTranslation(text: string): string {
  const found = translation.exec(text);
  if (!found || named.test(found[1] ?? '')) return text;
  return text.slice(0, found.index) + text.slice(found.index + found[0].length);
}

/** `（统一社会信用代码）` between two blanks → 统一社会信用代码; `成立于` → 成立时间. */
function inSentence(text: string): string {
  const whole = /^[)）,，;；、]*[(（]([^()（）]{3,20})[)）]?$/.exec(text)?.[1];
  const open = whole && !unitShape.test(whole) && !hint.test(whole) ? whole : text;
  return open
    .replace(/^[)）,，;；、。]+/, '')
    .replace(/^(.*(?:成立|设立|创建))于$/, '$1时间')
    .replace(/(?<=.{2})(?:分别)?(?:为|是|(?<=产品|业务)有|包括|达到?|共计?|约)$/, '');
}

/**
 * Takes a label apart: `2022年主营业务收入（万元）*` → concept 主营业务收入, year
 * 2022, unit 万元, required. Pure; relative years are resolved against the
 * declaration year, limits of every phrasing in the label are read.
 */
export function parseLabel(text: string, context: LabelContext): ParsedLabel {
  let rest = text
    .normalize('NFKC')
    .replace(/[\u200b\ufeff_]/g, '')
    .trim();
  const parsed: ParsedLabel = { concept: '', full: '', remarks: [], qualifiers: [] };
  if ((rest.match(/[(（]/g)?.length ?? 0) > (rest.match(/[)）]/g)?.length ?? 0)) rest += ')';
  const limit = parseLimit(rest);
  if (limit) parsed.limit = limit;
  rest = withoutLimit(rest);
  if (optionalMark.test(rest)) {
    parsed.required = false;
    rest = rest.replace(optionalMark, '');
  }
  if (requiredMark.test(rest)) {
    parsed.required = true;
    rest = rest.replace(requiredMarks, '');
  }
  for (let i = 0; i < 3 && number.test(rest); i++) rest = rest.replace(number, '');
  rest = inSentence(withoutTranslation(rest));
  rest = rest
    .replace(/(\d)\s+(?=[\u4e00-\u9fff])/g, '$1')
    .replace(/^\d{1,2}位(?=[\u4e00-\u9fff])|(?<=代码|编码|号码?|邮编)\d{1,2}位$/g, '');
  rest = rest.replace(prompt, '').replace(/^(?:其中|另|另外)[:：,，]?/, '');
  const setUnit = (unit: string) => {
    parsed.unit ??= normalUnit(unit);
    if (foreignUnit.test(unit) && !parsed.qualifiers.length) parsed.qualifiers.push('foreign');
  };
  // （工信部联企业〔2011〕300号）: a document number names no year
  rest = rest.replace(/[(（][^()（）]*[〔﹝[][^〕﹞\]]*[〕﹞\]][^()（）]*[)）]/g, '');
  const kept: string[] = [];
  rest = rest.replace(brackets, (whole, inside: string) => {
    const plain = inside.replace(/\s/g, '');
    const unit = unitShape.exec(plain)?.[1];
    if (unit) setUnit(unit);
    else if (dateShape.test(plain)) parsed.dateShape = plain;
    else if (manner.test(plain)) return '';
    else if (/^(?:是|有)[/、|或,，]?(?:否|无)$/.test(plain))
      parsed.options = plain.startsWith('是') ? ['是', '否'] : ['有', '无'];
    else if (!/价/.test(plain) && yearOf(plain)) {
      const { year, unit: own } = yearOf(plain) ?? {};
      if (year?.kind !== 'range') parsed.year ??= year;
      if (own) setUnit(own);
    } else if (shareWithUnit.test(plain)) {
      // （%，占营业收入）: the share of what
      setUnit('%');
      kept.push(fold(plain.replace(/^[%％][,，;；、]|[,，;；、][%％]$/g, '')));
      return whole;
    } else if (pieceUnit(plain)) {
      setUnit(pieceUnit(plain) ?? '');
    } else if (
      plain &&
      plain.length <= 16 &&
      plain.split(/[/、|]/).length < 3 &&
      !(hint.test(plain) && (plain.length > 10 || !meaning.test(plain)))
    ) {
      kept.push(fold(plain));
      return whole;
    }
    return '';
  });
  parsed.remarks = kept;
  rest = rest.replace(/[:：,，;；、。\s]+$/, (tail) => (/[:：]/.test(tail) ? ':' : ''));
  const after = unitAfterColon.exec(rest);
  if (after?.[1]) {
    setUnit(after[1]);
    rest = rest.slice(0, after.index).replace(/[,;、\s]*单位$/, '');
  }
  rest = rest.replace(/:$/, '');
  const shape = /(?:[:：]|(?<=日期|时间))\s*年\s*月(?:\s*日)?$/.exec(rest);
  if (shape) {
    parsed.dateShape = shape[0].replace(/[:：\s]/g, '');
    rest = rest.slice(0, shape.index);
  }
  const tail = unitTail.exec(rest) ?? counterTail.exec(rest);
  if (tail?.[1]) {
    setUnit(tail[1]);
    rest = rest.slice(0, tail.index);
  }
  const taken = takeYear(rest);
  // 上年（2021）: the figure in brackets says which year is meant
  if (taken.year && parsed.year?.kind !== 'absolute') parsed.year = taken.year;
  rest = taken.rest.replace(/^[的、,，:：\-\s]+|[、,，:：\-\s]+$/g, '');
  for (const [name, pattern] of qualifierTable)
    if (pattern.test(rest)) parsed.qualifiers.push(name);
  parsed.full = fold(rest);
  parsed.concept = fold(rest.replace(brackets, '').replace(/^(?:其中)[:：,，]?/, ''));
  // 单位（盖章） asks for the name beside the seal
  if (/^(?:企业|单位|公司|机构)$/.test(parsed.concept) && /盖章|公章/.test(text)) {
    parsed.concept += '名称';
    parsed.full = parsed.concept;
  }
  // 申请人（企业）: not a person
  if (
    /^(?:申请|申报)人$/.test(parsed.concept) &&
    /[(（](?:企业|单位|公司)(?:名称)?[)）]/.test(text)
  ) {
    parsed.concept = '申请单位';
    parsed.full = parsed.concept;
  }
  const scale = moneyScale(parsed.unit);
  if (scale !== undefined) parsed.scale = scale;
  const year = resolveYear(parsed.year, context.declarationYear);
  if (year !== undefined && parsed.year?.kind !== 'list') parsed.accountingYear = year;
  return parsed;
}
