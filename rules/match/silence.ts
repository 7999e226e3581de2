import type { FieldDescriptor } from '../field';
import { ofCertificate } from './certificate-words';
import { others } from './heading-words';
import type { Surroundings } from './surroundings';
import type { FieldMatch, FieldReading } from './types';

const forbidden = /验证码|校验码|动态码|captcha|密码|口令|password|verif.*code/i;
const searching = /搜索|查询(?!日期|结果)|检索|关键字|关键词|keyword|search|筛选/i;

/** 法定代表人（签字）: a person signs, or his seal stands here. */
export const signs =
  /(?:人|代表|人员|董事长|经理)\s*[（(]\s*(?:本人|手写|亲笔|盖章|[及并或和、/])*(?:签字|签名|签章|盖章|手签)(?:[及并或和、/]*(?:签字|签名|签章|盖章))?\s*[）)]/;

const opinions = /(?:审核|审查|审批|初审|复审|评审)意见$/;
const fillsIn = /^(?:填表|填报|制表)(?:人(?:员)?|日期|时间)[:：]?$/;

/** 填表人 under a heading of opinions: the form's own last line, if no reviewer's. */
export const endsForm = ({ label }: FieldDescriptor, { foreign }: Surroundings): boolean =>
  opinions.test(foreign) && fillsIn.test(label.trim());

/** Why a field must not be matched at all, or ''. */
export function refusal(field: FieldDescriptor, around: Surroundings): string {
  if (field.state === 'hidden' || field.state === 'forbidden' || field.state === 'unsupported')
    return '此处不填';
  if (
    [field.label, field.placeholder, field.title, field.name].some(
      (text) => text && forbidden.test(text),
    )
  )
    return '验证码或密码，不填';
  if (around.search) return `“${around.search}”是查询或登录区域，不填`;
  if (
    /^(?:text|autocomplete|select|date|daterange)$/.test(field.kind) &&
    searching.test(`${field.label} ${field.kind === 'text' ? (field.placeholder ?? '') : ''}`)
  )
    return '这是查询框，不填';
  if (signs.test(field.label) && around.headings.some((h) => /承诺|声明/.test(h)))
    return '这里要本人签字，不代填';
  if (around.foreign && !endsForm(field, around))
    return `“${around.foreign}”一栏不是申报单位的信息`;
  return '';
}

/** A field that nothing is proposed for, and why in Chinese. */
export const silent = (
  field: FieldDescriptor,
  parsed: FieldReading,
  reason: string,
): FieldMatch => ({
  fieldId: field.id,
  signature: field.signature,
  address: null,
  confidence: 0,
  level: 'silent',
  reason,
  alternatives: [],
  parsed,
});

/** What stands under the heading of a part of the applicant is the part's. */
export const ofPart = (heading: string): string => `“${heading}”一栏问的是它本身，不是整个企业`;

/** Why nothing fits a concept. */
export function whyNot(concept: string, list: string): string {
  if (list === 'list') return '这是可增加行的清单，不填申报单位的信息';
  if (others.test(concept)) return `“${concept}”不是申报单位的信息`;
  if (ofCertificate(concept)) return `“${concept}”没有写明是哪项资质的证书`;
  return concept ? `不认识“${concept}”` : '没有读到标签';
}
