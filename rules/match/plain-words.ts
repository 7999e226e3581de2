import { named } from './lexicon';
import { only, type Rewording, without } from './reword';
import { headingName } from './surroundings';

const chooses = /^(?:select|radio)$/;
const ofProject = new Set(['project']);

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
