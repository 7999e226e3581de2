import { fold } from '../facts/fold';
import type { FieldDescriptor } from '../field';
import { parseLabel, type YearRef } from '../label';
import { reportYearIn, takeYear } from '../label/year';
import { headedUnits, statedUnits } from '../stated-unit';
import { named, roleTitles } from './lexicon';

/** Not the applicant: whatever stands under or after these is somebody else's. */
export const others =
  /推荐|合作|协作|联合(?!会)|参与单位|参加单位|参建|所在单位|工作单位|任职|建设单位|施工|设计单位|监理|勘察|代建|主管部门|主管单位|归口|审核|审查|评审|评定机构|专家|第三方|供应商|供货|客户|服务商|承包|承办|付款|担保|股东|出资人|投资方|投资人|母公司|子公司|分公司|分支机构|下属|控股公司|关联|入驻|入园|成员|许可机关|数据来源|(?<!有|效|得|已|计|内|权)授权(?!专利|发明|数|知识|软件|实用|外观|[)）])|受托|委托|代理|被|监护|配偶|(?<!企)业主(?!营)|物业|评价机构|评估机构|质量负责人|房屋|出租|承租|转让|受让|买方|卖方|甲方|乙方|检测机构|认证机构|发证|咨询|培训|证明人|推荐人|介绍人|监督|上级|政府部门|(?<!知识)产权|权利人|持有人|发明人|申请人(?!民)|标杆(?=企业|单位|对象)|用户单位|应用单位|使用单位|需求方|供给方|院士|导师|学生|研发机构|中介|公证|仲裁|保险|银行意见|财政部门|税务机关|登记机关|批准|高校名称|院校|竞争对手|对标|签收|收件|寄件|开票|发票抬头|集团公司|总公司|牵头人|团队成员|主要成员|参与人|辅导|技术依托|技术支撑|依托高校|中心名称|中心主任|平台用户/;
/** Headings that name the applicant beside somebody else. */
export const applicant = /申报|申请单位|申请企业|承担单位|本单位|本企业/;
const search =
  /查询|搜索|检索|筛选|(?<!已|未|退出|用户)登录(?!用户|名|人|时间|状态|成功)|登陆|用户注册|找回密码|高级搜索/;
/** In the menu of a site its queries are one thing among others. */
const queries = /查询|搜索|检索/g;
const planned =
  /预期|预计|目标|计划指标|计划完成|计划投入|达产|投产后|预测|预算|绩效目标|考核指标|建成后|完成后/;
const partYear =
  /[一二三四1-4本当]季度?|季报|月报|月度|[上下]半年|半年报|\d{1,2}月?[-~—–～至到](?!12月)\d{1,2}月/;
const subunit = /(?:中心|实验室|研究院|研究所|工作站|车间|团队)(?:的)?(?:基本)?(?:情况|信息|概况)$/;
/** The applicant and a part of it under one heading: 企业及技术中心信息. */
const wholeAndPart =
  /^(?:附?表[一二三四五六七八九十\d]{1,2})?(?:企业|单位|公司|申报单位|依托单位|申报企业|依托企业)(?:及其?|和|与|、|以及)/;
/** The same as the name of a part of the form, not of the form itself. */
const subunitPart = /(?:中心|实验室|研究院|研究所|工作站|车间|团队)$/;
/** What the heading is about is one product of several. */
const product =
  /^(?:本次)?(?:申请|申报|主导|核心|主要|代表|特色|拟|参评)*(?:认定|评定|评价)?(?:的)?(?:首台\(?套\)?|首版次|首批次)?(?:重大技术)?(?:产品|装备|设备|软件|新产品|新材料)+(?:的)?(?:基本|主要|经营|销售|经济|技术)?(?:情况|信息|概况|指标)?$/;
/** An organisation with a task of its own: 专项审计机构, 查新机构. */
const agency =
  /(?:审计|查新|检测|评估|评价|认证|咨询|诊断|监理|鉴定|检验|测试|担保|服务|培训|受理|中介|代理|验收|核查)机构(?:的)?(?:基本)?(?:情况|信息)?$/;
/** What the applicant fills in to be recommended, not what the recommending body writes: 填写推荐表. */
const ownForm = /推荐(?:汇总|申报|申请)?(?:表|书)$/;
/** The whole form, whatever its programme is called: 保险补偿申请表. */
const applicationForm = /(?:申请|申报)(?:表|书)?(?:\([^()]{1,12}\))?$/;
/** … whose applicant bears a name that elsewhere is another's: 成员单位登记表. */
const memberForm =
  /(成员|入驻|入园|应用|使用|用户)(?:单位|企业)(?:入库|认定|评价|基本)?(?:登记|申报|申请|信息|注册)|(供应商|服务商)(?:入库|认定|推荐目录|备案)?(?:登记|申报|申请)/;
/** The firm that a park's or an incubator's form is about: its own, or one of many; asked. */
const hosted = /^(?:入驻|入园)(?:单位|企业)(?:基本)?(?:信息|情况|概况)?$/;
/** Name of the web site over the page, its menu beside it: says nothing of what is asked. */
const siteName =
  /管理(?:$|[)>》-])|(?:平台|系统|网站|网上大厅|门户|服务网|申报网|管理中心)(?:$|首页|[^\u4e00-\u9fff]|.{8})/;
/** Two subjects in one heading: 拨款账户及审核. */
const parts = /及其?|和|与|以及|[、/]/;
/** … of which this one is the applicant's. */
const ownPart =
  /账户|账号|经费|预算|投资|资金|体系|资质|荣誉|证书|财务|经营|项目|申报|申请单位|申请企业|承担单位|本单位|本企业|^企业|^单位/;
/** The whole heading is the name of some organisation: 总包单位, 投保企业, 外方. */
const organisation =
  /^[\u4e00-\u9fff]{1,8}(?:单位|机构|企业|公司|院校|高校|银行|[甲乙丙外供需买卖]方)(?:的)?(?:基本)?(?:信息|情况|概况|资料)?$/;
/** … and it is the applicant's own. */
const applicantLike =
  /申报|申请|承担|牵头|依托|填报|实施|本单位|本企业|该企业|项目|制造|生产|研制|用能|法人|主体|工业|所属|建设|参评|参选|受评|规上|上市|高新|创新|示范|试点|培育|认定|上云|骨干|龙头|重点|中小|小微|^(?:企业|单位|公司|机构)/;
const together = /(?:联合|合作|协作|参与|共同)(?:申报|申请|承担)/g;
const stranger = /(?:负责人|联系人|主管|经理|人员|院长|主任|总监|员)$/;
const companyHeading =
  /(?:企业|单位|公司|主体|机构)(?:的)?(?:基本|登记|工商|主体|注册|概况|信息|情况|资料|概貌)|^基本信息$|^基本情况$|^企业$|^单位$|申报单位$|申报企业$|申报主体$/;

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
const cut = (text: string) =>
  fold(text).replace(
    /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.,部分章节步]+)|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|\d{1,2}(?!\d)(?:\.\d{1,2})*[、.)]?|步骤\d|[a-z]\d{0,2}[.、)])/,
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
  /(?:申报|申请|推荐|认定|登记|备案|遴选|调查)(?:书|表|材料|系统|平台)?[)）]?(?:[（(][^（()）]{1,12}[)）])?$|通知$/;

/** Says when the form is filled in, or explains: not the year of the figures below. */
const aboutForm =
  /申报年度|申报年份|申请年度|批次|第[一二三四五六七八九十\d]+批|[。；;].|[，,].*[，,]/;

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
  platform = false,
  claimed: ReadonlySet<string> = new Set(),
): Surroundings {
  const row = field.row;
  const bothSides = [row?.label, row?.column].filter((text): text is string => !!text);
  const sides = bothSides.filter((text) => text !== field.label);
  const texts = [...extra, ...field.section, ...sides];
  const key = `${year}${platform}${[...claimed].join()}\n${texts.join('\n')}\n\n${bothSides.join('\n')}\n\n${field.unitRemarks}\n${field.unitHeads}`;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size > 4000) cache.clear();
  const headings = texts.map(cut).filter(Boolean);
  const [, member, supplier] = memberForm.exec(headings[0] ?? '') ?? [];
  const bearer = member ?? supplier;
  const own = (h: string): boolean =>
    claimed.has(h) ||
    applicant.test(h.replace(together, '')) ||
    applicationForm.test(h) ||
    named(h).length > 0 ||
    (bearer !== undefined && h.includes(bearer));
  const isForeign = (h: string): boolean =>
    others.test(h.replace(ownForm, '')) ||
    agency.test(h) ||
    (member !== undefined && h.startsWith('牵头'));
  const first = cut(field.section[0] ?? '');
  const site = siteName.test(first) ? first : undefined;
  const strange = headings.filter((h) => h !== site && isForeign(h) && !own(h));
  const foreign = strange.find(
    (h) =>
      !hosted.test(h) && !h.split(parts).some((part) => !isForeign(part) && ownPart.test(part)),
  );
  const ofPart = headings.filter((h, n) => subunit.test(h) || (n > 0 && subunitPart.test(h)));
  const partOnly = ofPart.find((h) => !wholeAndPart.test(h));
  const found: Surroundings = {
    headings,
    role: roleOf(headings),
    foreign: foreign ?? '',
    search: headings.find((h) => search.test(h === site ? h.replace(queries, '') : h)) ?? '',
    planned: [...headings, ...bothSides.map(cut)].find((h) => planned.test(h)) ?? '',
    company: headings.some((h) => companyHeading.test(h)),
    subunit: partOnly ?? '',
    mixed: strange.length > 0,
    shared: ofPart.length > 0,
    unsure: headings.some(
      (h) => organisation.test(h) && !applicantLike.test(h) && named(h).length === 0,
    ),
    product: headings.some((h) => product.test(h)),
    stranger: stranger.test(headings[headings.length - 1] ?? '') && roleOf(headings) === '',
    project: headings.some((h) => h.includes('项目')),
    platform: platform || headings.some(namesPlatform),
    scenario: headings.some((h) => h.includes('场景')),
    scene: /场景(?!申报|清单|遴选)/.test(headings.at(-1) ?? ''),
    shorter: headings.some((h) => partYear.test(h)),
    spans: false,
    units: unitsOver(field, sides, [...extra, ...field.section]),
  };
  for (const text of [...texts].reverse()) {
    found.reportYear ??= reportYearIn(text.normalize('NFKC'));
    if (found.year || documentTitle.test(text) || aboutForm.test(text)) continue;
    const ref = takeYear(text.normalize('NFKC')).year;
    if (ref?.kind === 'list') found.years ??= ref;
    else if (ref?.kind === 'range') found.spans = true;
    else if (ref) found.year = ref;
  }
  cache.set(key, found);
  return found;
}

/** Roles that the applicant of a project may have himself: 建设单位 that is asked for its 申报主体名称. */
const mayApply = /^(?:项目)?(?:建设|承办|应用|用户|使用|实施|用人)(?:单位|企业)/;
const asksApplicant = /^(?:申报|申请|填报|承担)(?:单位|主体|企业)(?:名称|全称)?$/;

/** Headings (as in `Surroundings.headings`) under which the applicant's own name is asked for. */
export function claimedHeadings(fields: FieldDescriptor[], year: number): Set<string> {
  const found = new Set<string>();
  for (const { label, section } of fields) {
    const headings = section.map(cut).filter((h) => mayApply.test(h));
    if (headings.length > 0 && asksApplicant.test(parseCached(label, year).concept))
      for (const heading of headings) found.add(heading);
  }
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
  const text = cut(heading).replace(/^附?表[一二三四五六七八九十\d]{1,2}/, '');
  if (text === '') return true;
  return (
    companyHeading.test(text) ||
    applicant.test(text) ||
    roleOf([text]) !== '' ||
    /项目|承诺|声明|账户|银行/.test(text)
  );
};

/** Is it about an industrial internet platform, and not a portal that calls itself one? */
export const namesPlatform = (text: string): boolean =>
  !/服务(?:示范|支撑)?平台(?:的)?(?:申报|申请|认定|评价|示范)/.test(text) &&
  /(?<!服务|服务示范|申报|申请|管理|公共|信息|门户|办事|政务|资源|填报|直报|对接)平台/.test(text);
