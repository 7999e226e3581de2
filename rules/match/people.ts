import { named } from './lexicon';
import { plainWords } from './plain-words';
import { companyScopes, only, type Rewording, without } from './reword';

const ownLiaison =
  /^(?:企业|单位|公司)?(?:诊断|改造|转型|数字化转型|智改数转|技改|上云|政策|调研|评估|信息化|数字化|数据|日常|活动|现场|需求|服务需求)对接人(?:员)?(.*)$/;

const liaisonDepartment =
  /^(?:项目|企业|单位|公司)?(?:申报|申请)?(?:工作)?联系部门(?:基本)?(?:信息|情况)?$/;

/** Persons and units that forms call by other names than the profile does: each a question. */
export const people: Rewording[] = [
  function headOfTheCompany(asked) {
    const { concept, around, said } = asked;
    const head = /^(?:企业|单位|公司|机构|主要)?负责人/.exec(concept)?.[0];
    if (head && (head !== '负责人' || around.company))
      asked.add(
        named(`法定代表人${concept.slice(head.length)}`),
        0.75,
        `${said}多为法定代表人，请核对：`,
      );
  },
  function headOfTheProject(asked) {
    const { concept, around, said } = asked;
    if (concept.startsWith('负责人') && around.project)
      asked.add(named(`项目${concept}`), 0.8, `${said}多为项目负责人，请核对：`);
  },
  function headOfTheApplication(asked) {
    const rest = /^(?:项目|平台|工厂|车间|案例|产品|企业|单位)?申报负责人(.*)$/.exec(
      asked.concept,
    )?.[1];
    if (rest === undefined) return;
    asked.add(
      named(`项目负责人${rest}`),
      0.8,
      `${asked.said}多为项目负责人，也可能是联系人，请核对：`,
    );
    asked.add(named(`联系人${rest}`), 0.75, `${asked.said}也可能是联系人，请核对：`);
  },
  function liaison(asked) {
    // 政策对接人, 转型对接人: whom the applicant names for a task of its own
    const rest = ownLiaison.exec(asked.concept)?.[1];
    if (rest !== undefined)
      asked.add(named(`联系人${rest}`), 0.8, `${asked.said}多为联系人，请核对：`);
  },
  function departmentOfContact(asked) {
    // 部门名称 under 申报工作联系部门
    const { concept, around, said } = asked;
    const heading = around.headings.at(-1) ?? '';
    if (/^(?:部门|部门名称|所在部门)$/.test(concept) && liaisonDepartment.test(heading))
      asked.add(named('联系人部门'), 0.94, `在“${heading}”一栏下，${said}是`);
  },
  function headOfTheCase(asked) {
    const rest = without(asked.concept, /^(?:案例|场景)(?=负责人)/);
    if (rest) asked.add(named(`项目${rest}`), 0.8, `${asked.said}多为项目负责人，请核对：`);
  },
  function maker(asked) {
    // 研制单位, 研制单位简介, 设站单位: of a product or a station it applies for itself
    const rest = /^(?:研制|设站)单位(.*)$/.exec(asked.concept)?.[1];
    if (rest === undefined) return;
    asked.add(
      only(named(`企业${rest || '名称'}`), companyScopes),
      0.8,
      `${asked.said}多为申报单位，请核对：`,
    );
  },
  function scientists(asked) {
    // counted by other rules than either: who does research, or who is trained for it
    if (!/^(?:其中|现有|年末|期末)?科技人员(?:总?数|人数|总人数)?$/.test(asked.concept)) return;
    const how = `${asked.said}多指研发人员，也可能是技术人员，请核对：`;
    asked.add(named('研发人员数'), 0.8, how);
    asked.add(named('技术人员数'), 0.75, how);
  },
  function treasurer(asked) {
    const rest = without(asked.concept, /^财务(?=.{2})/);
    if (rest)
      asked.add(
        only(named(`财务负责人${rest}`), new Set(['person'])),
        0.8,
        `${asked.said}多为财务负责人的，请核对：`,
      );
  },
  function kindOfUnit(asked) {
    // 企业, 高校 or 科研院所 where the list shows them; elsewhere a size or a form of ownership
    if (asked.concept === '单位类别')
      asked.add(named('申报主体类型'), 0.8, `${asked.said}多为申报主体类型，请核对：`);
  },
  function codeOfCompany(asked) {
    if (asked.concept === '企业代码')
      asked.add(named('统一社会信用代码'), 0.75, `${asked.said}多为统一社会信用代码，请核对：`);
  },
  ...plainWords,
];
