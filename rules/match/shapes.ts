import { fold } from '../facts/fold';
import { takeYear } from '../label/year';

const standardShape =
  /^(?:企业|单位|公司)?(?:累计)?((?:主持|主导|牵头|参与|参加|承担|负责|第一起草)?(?:或|、|和|及)?(?:主持|主导|牵头|参与|参加)?)(?:制定|制修订|制\(修\)订|编制|起草|修订|制订)*(?:的)?(国家|行业|国际|团体)标准(?:数|数量|总数|项数)?$/;

/** 主持或参与制修订国家标准数 → the catalogue's own wording; '' if it is no count of standards. */
export function standardName(concept: string): string {
  const match = standardShape.exec(concept);
  if (!match?.[2]) return '';
  const leads = /主持|主导|牵头|负责|起草/.test(match[1] ?? '') && !/参[与加]/.test(match[1] ?? '');
  return `${leads ? '牵头制定' : '参与制定'}${match[2]}标准数`;
}

/** 行业 under 主持制定标准 → 牵头制定行业标准数; '' if it is no such pair. */
export function standardUnder(concept: string, heading: string): string {
  const level = /^(国家|行业|国际|团体)(?:级|标准)?$/.exec(concept)?.[1];
  const verb = /^(.*(?:制定|制修订|起草|编制|修订|制订))(?:的)?标准/.exec(heading)?.[1];
  return level && verb ? standardName(`${verb}${level}标准数`) : '';
}

const ratioShape =
  /^(?:企业|年)?(?:研发|研究开发|研究与开发|r&d|科研|技术开发)(?:投入|费用|经费|支出|费|资金)*(?:总额|合计)?占(?:当年|同期|企业|年|上年)*(主营业务收入|主营收入|营业收入|销售收入|营业总收入|总收入|营收|收入)(?:总额)?(?:之|的)?(?:比例|比重|占比|比)?$/;

const creditShape =
  /^(?:企业|单位|公司)?(?:的)?(?:社会)?信用(?:状况|记录|情况)?(?:是否)?良好[,，、;；]?(?:且|并)?(?:(?:未|没有)(?:被)?(?:列入|纳入).{2,40})?$/;

/** 信用记录是否良好、未被列入失信名单 → the catalogue's own wording; '' if it asks anything else. */
export const creditName = (concept: string): string =>
  creditShape.test(concept) ? '信用记录良好' : '';

const held =
  /^(?:拥有|现有|有效|授权)?(?:有效|授权)?(?:专利)?(?:拥有|有效)(?:专利)?(?:量|数量?|件数)$|^(?:有效|拥有)(?:专利)?(?:量|数量?|件数)$/;

/** 有效专利量 under 发明专利 → 发明专利数; '' if the heading is no kind of patent. */
export function rightsName(concept: string, heading: string): string {
  const kind = /^(发明专利|实用新型(?:专利)?|外观设计(?:专利)?)$/.exec(heading)?.[1];
  return kind && held.test(concept) ? `${kind.replace(/专利$/, '')}专利数` : '';
}

const degreeShape =
  /^(?:具有|其中|拥有)?(?:大学)?(博士|硕士|研究生|本科|大专|专科)(?:研究生|生)?(?:学历|学位)?(及?以上)?(?:的)?(?:学历|学位)?(?:人员|职工|员工|人才)?(?:数|人数|数量)?$/;
const titleShape =
  /^(?:具有|其中|拥有)?(高级|中级|中高级)(?:专业)?(?:技术)?(?:职称|职务)?(及?以上)?(?:专业)?(?:技术)?(?:职称|职务)(?:的)?(?:人员|职工|员工|人才)?(?:数|人数|数量)?$/;
const degrees: Record<string, string> = {
  博士: '博士人数',
  硕士及以上: '硕士及以上人数',
  研究生及以上: '硕士及以上人数',
  本科及以上: '本科及以上人数',
  本科: '本科人数',
  大专及以上: '大专及以上人数',
  专科及以上: '大专及以上人数',
  高级: '高级职称人数',
  高级及以上: '高级职称人数',
  中级及以上: '中级及以上职称人数',
  中高级: '中级及以上职称人数',
};

/** 具有博士学位人员, 中级以上职称人数 → the catalogue's own wording; '' if no such fact is kept. */
export function staffName(concept: string): string {
  const match = degreeShape.exec(concept) ?? titleShape.exec(concept);
  return match?.[1] ? (degrees[`${match[1]}${match[2] ? '及以上' : ''}`] ?? '') : '';
}

const fundingShape =
  /^(?:本次|拟|企业|单位|项目)?(?:申请|申报)(?:的)?(?:国家|中央|本?省|本?市|区|县|财政|政府|专项|级|、|\/)*(?:资助|奖补|补助|奖励|补贴|贴息|补偿|扶持|支持|拨款|资金|经费)+(?:资金|经费|金额|总额|额度|额|款)*$/;

/** 申请省财政资助经费, 申报补助金额 → the catalogue's own wording; '' if it asks anything else. */
export const fundingName = (concept: string): string =>
  fundingShape.test(concept) ? '申请资金' : '';

const staffShareShape =
  /^(?:研发|科研|研究开发|研究与开发)人员(?:总?数|人数)?占(?:企业|单位|公司)?(?:的)?(?:当年|年末|全部|所有)?(?:职工|员工|从业人员|在职人员|在职职工|在岗职工)(?:总数|总人数|人数|总量)?(?:的|之)?(?:比例|比重|比率|占比|比)?$/;

/** 研发人员占所有在职人员比率 → the catalogue's own wording; '' if it is no such share. */
export const staffShareName = (concept: string): string =>
  staffShareShape.test(concept) ? '研发人员占比' : '';

/** 占营业收入比重 under 上年度研发费用总额 → the catalogue's own wording; '' if it is no such share. */
export function shareOf(concept: string, heading: string): string {
  if (!concept.startsWith('占')) return '';
  return ratioName(
    `${fold(takeYear(heading.replace(/[（(][^（）()]*[）)]/g, '')).rest)}${concept}`,
  );
}

/** 研发投入强度 with 占营业收入% in its bracket → the catalogue's own wording; '' if it is no such share. */
export function shareIn(concept: string, remark: string): string {
  // 占营业收入%, 研发投入/营业收入
  const of = /^占[^%]+/.exec(remark)?.[0] ?? remark.replace(/^研发[^/÷]*[/÷](?=.*收入$)/, '占');
  if (!of.startsWith('占')) return '';
  const part = concept.replace(/(?:强度|占比|比例|比重)$/, '');
  return part !== concept ? ratioName(`${part}${of}`) : '';
}

const bareShare =
  /^(?:企业|单位|公司)?(?:年度?)?(?:研发|研究开发|研究与开发|r&d|科研)(?:投入|费用|经费|支出|费)*(?:总额)?(?:强度|占比|比例|比重|比率)$/;

/** 研发投入占比, 研发强度: of which revenue, the wording does not say. */
export const isBareShare = (concept: string): boolean => bareShare.test(concept);

/** 研究开发经费占销售收入比例 → the catalogue's own wording by its denominator. */
export function ratioName(concept: string): string {
  const base = ratioShape.exec(concept)?.[1];
  if (!base) return '';
  return base.startsWith('主营') ? '研发投入占主营业务收入比' : '研发投入占营业收入比';
}
