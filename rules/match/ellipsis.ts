import type { FieldDescriptor, PageDescription } from '../field';

const counted = /^(.{2,}的)\s*([2-9二三四五])\s*个.{2,12}$/;
const bare = /^([2-9二三四五])\s*个[\u4e00-\u9fff]{2,8}$/;
/** `并介绍 3 个案例等）`: the end of a bracket that was opened before the blanks. */
const ending = /^(?:并|及|以及|同时)[^（(]*[）)]$/;
/** What such a bracket explains must itself ask for a text. */
const asksText = /说明|介绍|描述|概述|阐述|简介/;

const within = (inner: string[], outer: string[]): boolean =>
  outer.every((text, n) => text === inner[n]);

/**
 * Labels cut short because the sentence has said the rest before an earlier blank, in full:
 * `占比最高的 3 个行业____、____，3 个领域____` asks for 占比最高的 3 个领域, and what closes
 * the bracket of `补充说明（列举…____，并介绍…等）：____` asks for the 补充说明. By signature.
 */
export function completed(page: PageDescription): Map<string, string> {
  const found = new Map<string, string>();
  let said: { lead: string; count: string; section: string[] } | null = null;
  let topic: { text: string; base: string[] } | null = null;
  for (const field of page.fields) {
    const { label, section, signature } = field;
    if (field.labelSource !== 'previous-text') {
      said = topic = null;
      continue;
    }
    const [, lead = '', count = ''] = counted.exec(label) ?? [];
    if (lead) {
      said = { lead, count, section };
      topic = { text: section[section.length - 1] ?? '', base: section.slice(0, -1) };
    } else if (said && bare.exec(label)?.[1] === said.count && within(said.section, section)) {
      found.set(signature, `${said.lead}${label}`);
    } else {
      if (topic && ends(field, topic)) found.set(signature, topic.text);
      said = topic = null;
    }
  }
  return found;
}

const ends = (
  { label, section, kind }: FieldDescriptor,
  { text, base }: { text: string; base: string[] },
): boolean =>
  /^(?:textarea|richtext)$/.test(kind) &&
  asksText.test(text) &&
  ending.test(label) &&
  section.length === base.length &&
  within(section, base);
