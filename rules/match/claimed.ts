import type { FieldDescriptor } from '../field';
import { siteName, subunit, subunitPart } from './heading-words';
import { named } from './lexicon';
import { cutHeading, parseCached } from './surroundings';

/** Roles that the applicant of a project may have himself: 建设单位 that is asked for its 申报主体名称. */
const mayApply = /^(?:项目)?(?:建设|承办|应用|用户|使用|实施|用人)(?:单位|企业)/;
const asksApplicant = /^(?:申报|申请|填报|承担)(?:单位|主体|企业)(?:名称|全称)?$/;
/** A step that a form is in: 市级审核, 推荐上报. */
const stage =
  /^(?:[国省市区县部厅局][级家]?|地市级?|主管部门|专家)?(?:推荐)?(?:审核|评审|初审|复审|审查|审批|上报|受理|公示)+$/;

/** The one for whom another works or speaks: the applicant, where no other is. */
const served = /^[被受](?:改造|推荐|认定|支持)(?:企业|单位)/;
/** The applicant is a company where its code and its head are asked for, a person where his age is. */
const person = /^(?:申报|申请)人(?:的)?(?:基本)?(?:信息|情况|资料)$/;
const ofPerson = /^(?:性别|民族|国籍|籍贯|出生|学历|学位|年龄|身份证|证件)/;
const whoIs = /^(?:company\.(?:name|creditCode)|person\.legal\.name)$/;

/** The company that works with a school or an institute, and applies for it: 甲方（企业）. */
const firstParty = /^甲方\((?:申报|申请)?(?:企业|公司)\)/;
const secondParty = /^乙方.*(?:高校|院校|大学|学院|科研|研究)/;
/** What the two do together, where the form applies for that. */
const jointProject = /^合作项目(?:基本)?(?:情况|信息|概况)?$/;
const jointForm = /合作项目[\u4e00-\u9fff]{0,8}(?:申请|申报)/;

/** Facts that a label names in full. */
const keysOf = (label: string, year: number): string[] =>
  named(parseCached(label, year).concept).map(({ definition }) => definition.key);

/**
 * Headings (as in `Surroundings.headings`) that elsewhere are somebody else's or a part's,
 * and under which this form asks who the applicant is.
 */
export function claimedHeadings(fields: FieldDescriptor[], year: number): Set<string> {
  const found = new Set<string>();
  /** What the form asks of a company under a heading that is a part of one. */
  const identity = new Map<string, Set<string>>();
  /** Who is asked for under the heading of one that is served, and elsewhere (''). */
  const blocks = new Map<string, Set<string>>();
  let partnered = false;
  for (const { label, section } of fields) {
    const headings = section.map(cutHeading);
    const first = headings[0] ?? '';
    const applying = headings.filter((heading) => mayApply.test(heading));
    if (applying.length > 0 && asksApplicant.test(parseCached(label, year).concept))
      for (const heading of applying) found.add(heading);
    const own = headings.find((heading) => served.test(heading) || firstParty.test(heading));
    if (headings.slice(0, -1).some((heading) => jointForm.test(heading)))
      for (const heading of headings) if (jointProject.test(heading)) found.add(heading);
    const partner = headings.some((heading) => secondParty.test(heading));
    partnered ||= partner;
    for (const key of keysOf(label, year))
      if (!partner && whoIs.test(key))
        blocks.set(own ?? '', new Set(blocks.get(own ?? '')).add(key));
    const parts = headings.filter(
      (h, n) => subunit.test(h) || person.test(h) || (n > 0 && subunitPart.test(h)),
    );
    if (parts.length === 0 && !stage.test(first)) continue;
    const asked = ofPerson.test(label) ? ['person'] : keysOf(label, year);
    for (const heading of stage.test(first) ? [first, ...parts] : parts) {
      const known = identity.get(heading) ?? new Set<string>();
      identity.set(heading, known);
      for (const key of asked) known.add(key);
    }
  }
  const [alone = '', ...others] = blocks.keys();
  const paired = partnered || !firstParty.test(alone);
  if (alone && paired && others.length === 0 && (blocks.get(alone)?.size ?? 0) > 1)
    found.add(alone);
  // the step of a form stands over all of it
  const tops = new Set(
    fields.flatMap(({ section }) =>
      section[0] && section[0] !== '搜索' ? cutHeading(section[0]) : [],
    ),
  );
  for (const [heading, keys] of identity) {
    const headed = keys.has('person.legal.name');
    const whole = person.test(heading)
      ? headed && !keys.has('person')
      : stage.test(heading)
        ? tops.size === 1 && headed
        : keys.has('company.name');
    if (whole && keys.has('company.creditCode')) found.add(heading);
  }
  return found;
}

/**
 * Headings of a part of the applicant that stand beside, not below, another under which the
 * form asks for the applicant's name: 申报企业, then 工业设计中心.
 */
export function partsApart(fields: FieldDescriptor[], year: number): Set<string> {
  const tops = new Map<string, boolean>();
  for (const { label, section } of fields) {
    const top = cutHeading(section[0] ?? '');
    const asks = tops.get(top) || keysOf(label, year).includes('company.name');
    if (top !== '') tops.set(top, asks);
  }
  if (![...tops.values()].includes(true)) return new Set();
  const apart = [...tops].filter(([h, asks]) => !asks && subunitPart.test(h) && !siteName.test(h));
  return new Set(apart.map(([heading]) => heading));
}
