import { bareNamed, named } from './lexicon';
import { only, type Rewording, without } from './reword';
import { headingName } from './surroundings';

const chooses = /^(?:select|radio)$/;
const ofProject = new Set(['project']);

/** GB/T 39116 graded, and nothing else that is graded so. */
const maturity =
  /^(?:智能制造)?(?:能力)?成熟度(?:自?(?:评估|评价|评定|诊断|测评)|自评)?(?:等级|情况|结果|信息)*$/;
const graded = /^(?:自?(?:评估|评价|评定|诊断|测评)|自评)?(等级|级别|总?得分|总?分数|日期|时间)$/;
const works = /工厂|车间|项目|建设/;

/** Short words of one office or another, each plain only by its control or its heading. */
export const plainWords: Rewording[] = [
  function codeAlone(asked) {
    // of the company or, where a project stands near, of its filing
    const { concept, around, said } = asked;
    if (concept !== '统一代码') return;
    const sure = around.company && !around.project;
    asked.add(named('统一社会信用代码'), sure ? 0.92 : 0.75, `${said}多为统一社会信用代码：`);
  },
  function headWhoFillsIn(asked) {
    const rest = /^填[报表]负责人(.*)$/.exec(asked.concept)?.[1];
    if (rest === undefined) return;
    asked.add(named(`填表人${rest}`), 0.8, `${asked.said}多为填表人，也可能是联系人，请核对：`);
    asked.add(named(`联系人${rest}`), 0.75, `${asked.said}也可能是联系人，请核对：`);
  },
  function taxOfTheDistrict(asked) {
    // a company may pay elsewhere too
    const rest = without(asked.concept, /^在?(?:[本我园该]区|区内|区)(?:内)?(?=.{0,2}[纳缴]?税)/);
    if (rest) asked.add(named(rest), 0.75, `${asked.said}只指在本区缴纳的，可能不是全部，请核对：`);
  },
  function averageStaff(asked) {
    if (/^(?:全?年)?平均(?:职工|从业|用工)(?:人员|人数|数)*$/.test(asked.concept))
      asked.add(named('从业人员数'), 0.8, `${asked.said}是全年的平均数，请核对：`);
  },
  function progress(asked) {
    if (chooses.test(asked.control) && /^(?:项目)?进展(?:情况|状态)$/.test(asked.concept))
      asked.add(only(named('项目进展'), ofProject), 0.94, `${asked.said}即`);
  },
  function actual(asked) {
    // planned and actual time side by side: the profile has one
    const heading = headingName(asked.around.headings.at(-1) ?? '');
    if (/^实际(?:完成|起止)?$/.test(asked.concept))
      asked.add(
        named(heading).filter(({ end }) => end),
        0.8,
        `在“${heading}”一栏下，${asked.said}请核对是否与计划不同：`,
        true,
      );
  },
  function ofMaturity(asked) {
    const heading = asked.around.headings.at(-1) ?? '';
    const what = maturity.test(heading) && graded.exec(asked.concept)?.[1];
    if (!what) return;
    const name = /级/.test(what) ? '成熟度等级' : /分/.test(what) ? '成熟度得分' : '成熟度评估日期';
    asked.add(named(name), 0.94, `在“${heading}”一栏下，${asked.said}是`);
  },
  function explanation(asked) {
    // 125号 closes each item of figures with one
    const { concept, previous, said } = asked;
    const item = /^platform\.metrics\.\w+\./.exec(previous.key)?.[0];
    if (!item || !asked.long || !/^补充说明|^分类详细介绍$/.test(concept)) return;
    asked.add(
      bareNamed(concept).filter(({ definition }) => definition.key === `${item}detail`),
      concept.includes('分类') ? 0.95 : 0.8,
      `紧跟在前一项指标之后，${said}是`,
    );
  },
  function investedSoFar(asked) {
    // what was paid by now, or all there will be
    const { concept, around, said } = asked;
    const own = works.test(`${concept}${around.headings.at(-1) ?? ''}`);
    if (!own || !/^(?:项目|工厂|车间)?累计投资(?:总?额|金额)?$/.test(concept)) return;
    asked.add(named('已完成投资'), 0.8, `${said}多为已完成的投资，请核对：`);
    asked.add(named('项目总投资'), 0.75, `${said}也可能是全部的投资，请核对：`);
  },
  function someProducts(asked) {
    const { concept, around, said } = asked;
    const segment = concept === '细分产品' && around.company && !around.product;
    if (segment || /^(?:主要)?(?:自营)?(?:出口|外销)(?:主要)?(?:产品|商品)(?:名称)?$/.test(concept))
      asked.add(named('主要产品'), 0.75, `${said}多为主要产品，请核对：`);
  },
  function honours(asked) {
    if (asked.long && asked.concept === '荣誉')
      asked.add(named('所获荣誉'), 0.8, `${asked.said}多为企业所获荣誉，请核对：`);
  },
  function asCompleted(asked) {
    const rest = asked.long && without(asked.concept, /(?:的)?完成情况(?:说明)?$/);
    if (rest)
      asked.add(
        only([...named(rest), ...named(`项目${rest}`)], ofProject),
        0.75,
        `${asked.said}问的是完成的情况，请核对：`,
      );
  },
];
