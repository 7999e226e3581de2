import type { FieldDescriptor } from '../field';
import { parseCached } from './surroundings';

/** Says how it is to be written, not what is asked: 请按小标题分述，2000字以内. */
const manner =
  /^(?:[按分逐][\u4e00-\u9fff]{0,8}(?:分述|说明|描述|填写|阐述|论述|概述)|(?:文字|详细|简要|具体)?(?:概述|说明|描述|阐述|论述|内容|文字))?$/;

/**
 * The heading over a long box that bears no name of its own: most often what is asked, though
 * never for sure.
 */
export function headOfNameless(field: FieldDescriptor): [text: string, trust: number][] {
  const { kind, row, label, placeholder = '', title = '', section } = field;
  if (row || !/^(?:textarea|richtext)$/.test(kind)) return [];
  const head = section.at(-1);
  const own = [label, placeholder, title].map((text) => parseCached(text, 0).concept);
  return head && own.every((concept) => manner.test(concept)) ? [[head, 0.8]] : [];
}
