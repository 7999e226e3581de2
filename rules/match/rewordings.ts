import { byEdge } from './edges';
import { eitherName } from './either-name';
import { bareNamed, type Entry, looselyNamed, named, stemNamed } from './lexicon';
import { oneOfTwo } from './one-of-two';
import { partial } from './partial';
import { partOfInvestment } from './parts-of-investment';
import { peeled, questions } from './peel';
import { people } from './people';
import { companyScopes, only, type Rewording, without } from './reword';
import { numberedScene } from './scenes';
import {
  creditName,
  fundingName,
  ratioName,
  rightsName,
  shareOf,
  staffName,
  staffShareName,
  standardName,
  standardUnder,
} from './shapes';
import { trust } from './vague';

const owner =
  /^(?:项目)?(?:申报|申请|承担|填报|实施|依托|牵头|在孵|本|我|贵|该)?(?:单位|企业|公司|主体|机构|法人单位|组织(?!机构|结构|形式|架构))(?:的|基本)?(?=.{2})/;
const projectOwner = /^(?:本|该|申报|申请|建设)?项目(?:的)?(?=.{2})/;
const filler =
  /^(?:截[至止](?:申报|填报)(?:之日|日|时)|其中|现有|现|目前|拥有|已有|截[至止](?:20\d\d年)?(?:年|上年度?)?(?:末|底|期末)|截至(?=[^\d年月日]{3})|截至目前|截止目前|年末|期末|全年|全部|年度|年|实际|共有|主要|累计拥有|共|企业年|公司年)(?=.{2})/;
const nextSteps =
  /^(?:企业|平台|项目)?(?:下一步|下步|后续|未来)(?!.*(?:上市|挂牌|融资))[\u4e00-\u9fff]{0,6}(?:计划|规划|打算|安排)$/;
/** Headings of a plant that is itself what is applied for. */
const ownWorks = /(?:示范|标杆|智能|揭榜|5g)工厂|^工厂建设/;
const works =
  /^(?:车间|产线|(?:标杆|示范|智能|未来|灯塔|5g(?:全连接)?)工厂|(?:数字化|智能)车间)(?:建设)?(?:的)?(?=.{2})/;
const anyWorks =
  /^(?:车间|产线|(?:标杆|示范|智能|未来|灯塔|5g(?:全连接)?)?工厂|(?:数字化|智能)车间)(?:建设)?(?:的|\/)?(?=.{2})/;
const themed =
  /^(?!合作|推荐|历史|其他|已|往期|上级)[\da-z\u4e00-\u9fff]{2,10}项目名称$|^(?:标杆工厂|示范工厂|智能工厂|未来工厂|灯塔工厂|数字化?车间|智能车间|示范车间|车间|5g(?:全连接)?工厂|(?:智能|数字)?工厂[/、或](?:数字化|智能)?车间)名称$|^(?:智能制造|智能化改造|工业互联网|技术改造|技改|数字化转型|绿色制造|两化融合|试点示范)项目名称$/;

const worksScopes = new Set(['project', 'person']);
const projectScope = new Set(['project']);
const keyed = (entries: Entry[], prefix: string) =>
  entries.filter(({ definition }) => definition.key.startsWith(prefix));

/**
 * Other words for what is asked, nearest first; each is tried only where those before it
 * named nothing.
 */
export const rewordings: Rewording[] = [
  ...people,
  byEdge,
  eitherName,
  partOfInvestment,
  function plan(asked) {
    if (nextSteps.test(asked.concept) && asked.long)
      asked.add(named('下一步计划'), 0.85, `${asked.said}多为下一步计划，请核对：`);
  },
  function bySentence(asked) {
    const { concept, around, previous, said } = asked;
    const name =
      standardName(concept) ||
      standardUnder(concept, around.headings.at(-1) ?? '') ||
      ratioName(concept) ||
      creditName(concept) ||
      fundingName(concept) ||
      staffName(concept) ||
      staffShareName(concept) ||
      shareOf(concept, around.headings.at(-1) ?? '') ||
      shareOf(concept, previous.label);
    if (name) asked.add(named(name), 0.94, `${said}即`);
  },
  function byStandard(asked) {
    // GB/T 39116 grades the maturity of smart manufacturing, 39117 says how
    const rest = without(asked.concept, /^《?gb\/t3911[67](?:-20\d\d)?》?(?:标准)?(?:的)?/);
    if (rest)
      asked.add(keyed(named(`智能制造能力成熟度${rest}`), 'maturity.'), 0.94, `${asked.said}即`);
  },
  numberedScene,
  function rights(asked) {
    const name = rightsName(asked.concept, asked.around.headings.at(-1) ?? '');
    if (name) asked.add(named(name), 0.92, `在相应栏目下，${asked.said}即`);
  },
  function joints(asked) {
    const entries = looselyNamed(asked.full);
    const sure = Math.min(0.94, trust(entries, asked.full, asked.parsed, asked.around));
    asked.add(entries, sure, `${asked.said}即`);
  },
  function ofCompany(asked) {
    const rest = without(asked.concept, owner);
    const how = `${asked.said}是申报单位的`;
    if (rest) asked.add(only(named(rest), companyScopes), 0.96, how);
    if (rest && asked.nothing)
      asked.add(only([...named(`企业${rest}`), ...named(`单位${rest}`)], companyScopes), 0.96, how);
    if (rest && asked.nothing)
      asked.add(only(stemNamed(rest, asked.kinds), companyScopes), 0.92, how);
  },
  function ofProject(asked) {
    const rest = without(asked.concept, projectOwner);
    if (rest)
      asked.add(
        only([...named(rest), ...named(`项目${rest}`)], projectScope),
        0.94,
        `${asked.said}是项目的`,
      );
  },
  function ending(asked) {
    const entries = stemNamed(asked.concept, asked.kinds);
    // 投产年份 of a company is not the end of its project
    const loose = entries[0]?.definition.scope === 'project' && !asked.around.project;
    asked.add(entries, loose ? 0.8 : 0.93, `${asked.said}即`);
  },
  function asOf(asked) {
    const plain = asked.concept.replace(filler, '').replace(filler, '');
    if (plain === asked.concept) return;
    const entries = named(plain);
    const sure = Math.min(0.92, trust(entries, plain, asked.parsed, asked.around));
    asked.add(entries, sure, `${asked.said}即`);
    if (asked.nothing) asked.add(stemNamed(plain, asked.kinds), 0.9, `${asked.said}即`);
    const own = without(plain, owner);
    if (asked.nothing && own) asked.add(only(named(own), companyScopes), 0.9, `${asked.said}即`);
  },
  function translated(asked) {
    const chinese = without(asked.concept, /(?:[a-z.&/'-]{4,}|fax|tel)$/);
    if (!chinese) return;
    asked.add(named(chinese), 0.95, `${asked.said}即`);
    for (const entry of bareNamed(chinese))
      if (/^company\.(?:email|phone|fax)$/.test(entry.definition.key))
        asked.add([entry], 0.56, `${asked.said}没有写明是谁的，可能是`, true);
  },
  function current(asked) {
    const rest = without(asked.concept, /^当前/);
    const entries = named(rest).filter(
      ({ definition: { key, scope } }) => scope === 'company' || key === 'project.status',
    );
    asked.add(entries, 0.92, `${asked.said}即`);
  },
  function intended(asked) {
    const rest = without(asked.concept, /^(?:项目)?(?:计划|预计|拟定?)/);
    if (!rest) return;
    const entries = only([...named(rest), ...named(`项目${rest}`)], projectScope);
    asked.add(
      entries.filter(({ definition }) => definition.kind === 'date'),
      0.75,
      `${asked.said}是计划数，请核对：`,
    );
  },
  function nameOfWhatIsDone(asked) {
    if (themed.test(asked.concept))
      asked.add(named('项目名称'), 0.85, `${asked.said}多为申报项目的名称，请核对：`);
  },
  function ownedRights(asked) {
    const rest = without(
      asked.concept.replace(/^(?:企业|单位|公司)(?=累计)/, ''),
      /^(?:有效|授权|已授权|已登记|拥有有效|累计|累计获得|累计拥有|获得)(?=.{3})/,
    );
    if (rest)
      asked.add(
        keyed([...named(rest), ...stemNamed(rest, ['count'])], 'ip.').slice(0, 1),
        0.92,
        `${asked.said}即`,
      );
  },
  function payee(asked) {
    const rest = without(
      asked.concept,
      /^(?:[收领拨]款|拨付)(?:单位|人|方)?(?:的)?(?:账户(?=开户))?/,
    );
    if (rest)
      asked.add(
        keyed([...named(rest), ...named(`银行${rest}`), ...bareNamed(rest)], 'bank.'),
        0.75,
        `${asked.said}多为申报单位自己的账户，请核对：`,
      );
  },
  function paidUnit(asked) {
    if (/^收款(?:单位|企业|方)(?:名称|全称)?$/.test(asked.concept))
      asked.add(named('户名'), 0.75, `${asked.said}多为申报单位自己的账户，请核对：`);
  },
  function afterwards(asked) {
    const rest = without(asked.concept, /^(?:项目)?(?:实施|完成|建成|改造)后(?:的)?(?=.{2})/);
    if (rest && asked.long)
      asked.add(
        keyed([...looselyNamed(rest), ...named(`项目${rest}`)], 'project.benefit'),
        0.92,
        `${asked.said}即`,
      );
  },
  function placeOfTwoLevels(asked) {
    const [, first = '', last = ''] = /^(.{3,8}?)[、/及和与](.{1,6})$/.exec(asked.concept) ?? [];
    const [place] = named(first);
    if (place?.level === 1 && named(`所在${last}`)[0]?.level === 2)
      asked.add([{ definition: place.definition }], 0.94, `${asked.said}即`);
  },
  function yesOrNo(asked) {
    const ticked = /^(?:radio|switch|checkbox)$/.test(asked.control);
    const of = asked.concept.replace(/^(?:企业|单位|公司)(?=是否)/, '');
    const concept = ticked
      ? of.replace(/^(?=拥有|具有|持有|已(?:通过|获得?|取得|认定|入选))/, '是否')
      : of;
    for (const word of questions(concept))
      if (asked.nothing) asked.add(named(word), 0.94, `${asked.said}即`);
  },
  function wordsAround(asked) {
    for (const { word, scopes, ip } of peeled(asked.concept)) {
      if (!asked.nothing) return;
      const all = [...named(word), ...stemNamed(word, asked.kinds)];
      const left = scopes ? only(all, scopes) : all;
      asked.add((ip ? keyed(left, 'ip.') : left).slice(0, 1), 0.91, `${asked.said}即`);
    }
  },
  function plantAsProject(asked) {
    const { concept, around, said } = asked;
    const rest = without(concept, around.headings.some((h) => ownWorks.test(h)) ? anyWorks : works);
    if (rest)
      asked.add(
        [
          ...only(named(`项目${rest}`), concept.includes('工厂') ? worksScopes : projectScope),
          ...only([...named(`建设${rest}`), ...named(rest)], projectScope),
        ],
        0.8,
        `${said}按申报项目填，请核对：`,
      );
  },
  function textOfPlatform(asked) {
    // 平台创新点: what the platform that applies is told about
    const rest =
      asked.long && asked.around.platform && without(asked.concept, /^平台(?:的)?(?=.{3})/);
    if (rest)
      asked.add(
        only([...named(rest), ...named(`项目${rest}`)], projectScope),
        0.8,
        `${asked.said}多为申报的平台的，请核对：`,
      );
  },
  oneOfTwo,
  function plantAsCompany(asked) {
    const rest = without(asked.concept, /^(?:申报)?工厂(?:的)?/);
    if (rest)
      asked.add(
        only(named(`企业${rest}`), companyScopes),
        0.85,
        `${asked.said}按申报企业填，请核对：`,
      );
  },
  function nearly(asked) {
    if (asked.parsed.qualifiers.length === 0)
      partial(asked.concept, (entries, confidence, how) => asked.add(entries, confidence, how));
  },
];
