/** Is a form about an industrial internet platform, which the `platform.*` facts describe? */

/** What a platform is called that is another's, or a web site: not `平台建设情况`. */
const called = /(?<!服务|服务示范|申报|申请|管理|公共|信息|门户|办事|政务|资源|填报|直报|对接)平台/;
const service = /服务(?:示范|支撑)?平台(?:的)?(?:申报|申请|认定|评价|示范)/;
/** Kinds of platform that a company may have beside: 中试平台, 检验检测平台, 创新平台. */
const otherKind =
  /(?:中试|检测|检验|试验|实验|验证|熟化|研发|科研|创新|技术|转化|孵化|创业|交易|电商|商务|设计|培训|人才|融资)(?:公共)?(?:服务)?平台(?!技术)/;
const industrial = /工业互联网|产业互联网|双跨|跨行业跨领域|物联网平台|云平台|大数据平台/;

/** Does a heading name an industrial internet platform, and not a portal that calls itself one? */
export const namesPlatform = (text: string): boolean =>
  !service.test(text) && called.test(text) && (!otherKind.test(text) || industrial.test(text));

/** Which kind of platform the page says it is about: under 中试平台, 平台情况 is of that one. */
export type PlatformKind = '' | 'industrial' | 'other';
export function platformKind(texts: string[]): PlatformKind {
  const other = texts.some((text) => otherKind.test(text) || service.test(text));
  if (other && !texts.some((text) => industrial.test(text))) return 'other';
  return texts.some(namesPlatform) ? 'industrial' : '';
}
