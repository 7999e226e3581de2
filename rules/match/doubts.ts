import { fold } from '../facts/fold';
import type { FactDefinition, FactValue } from '../facts/types';
import type { FieldDescriptor } from '../field';
import { isPlaceUnsure } from './address-parts';
import { others } from './heading-words';
import { signs } from './silence';
import { cutHeading, type Surroundings } from './surroundings';
import type { FieldReading } from './types';

/** Facts that a part of the applicant may have of its own. */
const ofEither =
  /^(?:person\.(?!contact|filler|legal)|staff|ip)\.|^company\.(?:establishedOn|officeAddress|phone|email|fax|website)$/;
const ofCompany = /^(?:company|finance|staff|ip)\./;
/** A platform or a base that is a part of the applicant, and what it may have of its own. */
const partOfIt = /(?:平台|基地)(?:的)?(?:基本|建设)*(?:情况|信息|概况)$/;
const ofItself = /^(?:staff|ip)\./;
/** What a platform is able to do: rights there are those in its own technology. */
const abilityOfIt = /平台[\u4e00-\u9fff]{0,6}能力/;
const ofCompanyLabel = /^(?:企业|单位|公司)/;

const productName = /^(?:产品|装备|设备)名称$/;
const productFigure = /^(?:年?产量|年?产能|规格|型号|单价|售价|平均售价|销量|市场占有率)/;

/** Does a heading name another standard that companies are certified by? */
const namesStandard = (heading: string): boolean =>
  /DCMM|DSMM|CMMI|ITSS|数据管理|知识产权|信息安全|质量管理/i.test(heading);

const alike = (option: string, value: string): boolean =>
  [fold(option), fold(value)].some((one, i, both) => one !== '' && both[1 - i]?.includes(one));

/** Sections that ask for the name and the figures of one product, as their headings joined. */
export function productSections(fields: FieldDescriptor[]): ReadonlySet<string> {
  const asked = (pattern: RegExp) =>
    new Set(
      fields.flatMap(({ label, row, section }) =>
        !row && pattern.test(label.trim()) ? section.join('\n') : [],
      ),
    );
  const figures = asked(productFigure);
  return new Set([...asked(productName)].filter((section) => figures.has(section)));
}

/** Its business first, then somebody else: 上年度经营与供应商情况. */
const businessFirst =
  /^(?:上年度?|20\d\d年度?)?(?:企业|单位|公司)?(?:主要)?(?:生产)?(?:经营|财务)(?:情况|状况|指标|数据)?(?:及其?|和|与|、)/;

/**
 * Signatures of the fields under a heading that joins the applicant's business with somebody
 * else, before that one is asked for: figures there are the applicant's.
 */
export function beforeOthers(fields: FieldDescriptor[]): ReadonlySet<string> {
  const found = new Set<string>();
  const named = new Set<string>();
  for (const { label, row, section, signature } of fields) {
    const headings = section.map(cutHeading);
    const here = headings.pop() ?? '';
    const key = section.join('\n');
    if (!businessFirst.test(here) || headings.some((heading) => others.test(heading))) continue;
    if ([label, row?.label, row?.column].some((text) => text && others.test(text))) named.add(key);
    if (!named.has(key)) found.add(signature);
  }
  return found;
}

/**
 * Chinese: why a match that is right by its wording is put to the user all the same, by
 * what stands around the field or in its list; '' where nothing speaks against it. `value` is
 * what the profile holds, if known.
 */
export function doubtOf(
  field: FieldDescriptor,
  definition: FactDefinition,
  { concept, full, year }: Pick<FieldReading, 'concept' | 'full' | 'year'>,
  around: Surroundings,
  products: ReadonlySet<string>,
  value?: FactValue,
): string {
  const { key, scope, kind } = definition;
  if (key.startsWith('person.') && signs.test(field.label)) return '这里要本人签字或盖章，请核对';
  if (
    key === 'finance.rdRatio' &&
    ![full, ...around.headings].some((text) => text.includes('主营'))
  )
    return '没有写占哪一项收入，请核对';
  if (around.foreign) return `这里在“${around.foreign}”一栏下，请核对是谁的`;
  if (around.mixed) return '这一栏还写着别的单位，请核对是谁的';
  if (around.subunit && ofCompany.test(key))
    return `“${around.subunit}”一栏可能问的是它本身，请核对`;
  if (around.shared && !ofCompanyLabel.test(concept) && ofEither.test(key))
    return '这一栏同时问企业和它的部门，请核对是谁的';
  const here = around.headings.at(-1) ?? '';
  const itself =
    (partOfIt.test(here) && ofItself.test(key)) ||
    (key.startsWith('ip.') && around.headings.some((heading) => abilityOfIt.test(heading)));
  if (itself && !ofCompanyLabel.test(concept))
    return '这一栏说的是平台或基地，不一定是整个企业，请核对';
  const said = (words: string) => /两化|融合/.test(words);
  const bare = !said(concept) && (!said(here) || namesStandard(here));
  if (key.startsWith('certificate.integration.') && bare && around.headings.some(namesStandard))
    return '可能是别的贯标，请核对';
  if (year && /^累计/.test(definition.label)) return '问的是某一年的，资料里是累计的，请核对';
  if (scope === 'project') {
    if (around.scene) return '这一栏说的是一个场景，不一定是整个项目，请核对';
    if (around.product && !/^项目/.test(concept))
      return '这一栏说的是产品或装备，不一定是项目，请核对';
    const heading = around.headings.at(-1) ?? '';
    if (kind === 'date' && /平台(?:情况|信息|概况)$/.test(heading) && !/项目/.test(concept))
      return '这一栏说的是平台，不一定是项目，请核对';
    if (/业绩|(?:历史|以往|往年|已完成|承担过的?)项目/.test(heading))
      return '这一栏说的是以往的项目，请核对';
    if (kind === 'money' && /资产|财务|经营/.test(heading))
      return '这一栏说的是企业，不一定是项目，请核对';
    if (around.planned && kind !== 'date') return '这一栏是预算或计划数，请核对';
  }
  if (scope === 'year' && !field.row && products.has(field.section.join('\n')))
    return '这一栏还问产品名称和产量，可能是该产品的，请核对';
  if (key === 'finance.revenue' && around.headings.some((heading) => heading.includes('主营业务')))
    return '栏目写的是主营业务，请核对';
  // several kinds may be ticked where the profile holds one
  const several = field.kind === 'checkbox' && (field.options?.length ?? 0) > 1;
  if (several && /^project\.(?:type|direction)$/.test(key))
    return '这里可以勾选几项，资料里只有一项，请核对';
  // 项目类别, 申报类别 list the kinds of their own programme: another one's kind shows that it is not meant
  const open =
    /^(?:项目|申报|申请|示范)/.test(concept) &&
    kind === 'choice' &&
    !definition.choices &&
    field.options?.length;
  if (open && typeof value === 'string' && !field.options?.some((option) => alike(option, value)))
    return '选项里没有资料里的内容，请核对';
  return isPlaceUnsure(field, definition, concept, around.headings)
    ? '可能要填注册地或详细地址，请核对'
    : '';
}
