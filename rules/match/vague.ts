import type { ParsedLabel } from '../label';
import { type Entry, loosened } from './lexicon';
import type { Surroundings } from './surroundings';

/** Names of facts that say little alone. */
const generic = new Set(
  '地址 年度 区域 地区 所在地 户名 贷款 环节 网站 名称 省 市 区 县 城市 区县 自筹 创新性 需求分析 产值 省份 市级 省级 县级 县区 启动时间 项目时间 实施时间 上线时间 投资额 投资金额 建设时间 建设主体 建设方式 单位 企业 法人 组织形式 需求 情况说明 项目 研究内容 描述 说明 内容 介绍 评估方式 集团名称 登记时间 登记日期 申报时间 申请时间 申请日期 销售 税金 业务范围 收入总额 技术方案 主体类型 注册号 研发费用比例 研发投入比例 研发投入比重 利润 税收 出口创汇 出口创汇总额 园区名称 工程名称 起止时间 起止日期 起止年月 云服务商 云服务商名称 执行期 建设期 实施地点 高新技术企业 主导行业 已投入 已完成投入 研究开发内容 开始实施时间 开始实施日期 投产时间 获得财政支持 获得财政支持资金 获得财政资金 银行融资 示范类型 示范类别'.split(
    ' ',
  ),
);
/** Generic yet plain once a year or money unit stands beside it: 上年销售（万元）. */
const plainWithUnit = new Set(
  '销售 税金 产值 利润 税收 收入总额 出口创汇 出口创汇总额 创汇总额'.split(' '),
);

/** Full names that forms also use of one product, one workshop, a level hoped for: a question anywhere. */
const doubtful = new Set(
  '厂区地址 所属细分行业 产品销售收入 产品销售额 产品销售总额 计划类别 主导产品名称 申报领域 创新亮点 科技活动人员数 申报星级 申报上云星级 申报等级 申报级别 建设类别 工厂所在园区 预期效益 平台建设总投资 应缴税金 上云前信息化情况 改造前信息化情况 报送单位 报送单位名称 生产地址 申请行业 申报行业 第三方信用评级 第三方信用等级 省/市/县 省/市/区 省/市/区县 平台服务收入 解决方案及应用情况 项目说明 建设基础与现状 企业创新能力与行业地位 所属板块/园区 法人证照号码 法人证照号 国标行业 上市进程 上市融资情况 上市融资状态 曾获质量荣誉 曾获得质量荣誉 单位地址(邮编) 企业地址(邮编) 公司地址(邮编) 地址(邮编) 联系地址(邮编) 通信地址(邮编) 详细地址(邮编) 办公地址(邮编) 单位地址(邮政编码) 地址(邮政编码) 承诺日期 注册地及区划 单位注册地及区划 企业注册地及区划 单位注册地及行政区划 自营出口额 自营出口总额 可调用工业机理模型 可调用工业机理模型数 可调用工业机理模型数量'.split(
    ' ',
  ),
);

const doubtfulLoose = new Set([...doubtful].map(loosened));

/** A wording that is itself vague counts in full only where its surroundings bear it out. */
export function trust(
  entries: Entry[],
  word: string,
  parsed: ParsedLabel,
  around: Surroundings,
): number {
  // the contact of a platform, an assessment or one scenario is most often the applicant's
  if (doubtfulLoose.has(loosened(word)) || /^(?:平台|评估|场景|案例)联系人/.test(word)) return 0.8;
  // what it was like before it was changed
  if (/^(?:上云|改造|转型)前(?!后)/.test(word)) return 0.8;
  const { scope, key } = entries[0]?.definition ?? {};
  // the head of a platform may be another than that of the project
  if (key?.startsWith('person.leader.') && word.includes('平台')) return 0.8;
  // of the platform or the plant, where it is not said that a project is built
  if (/^建设(?:总投入|投资总额)$/.test(word)) return around.project ? 0.96 : 0.8;
  if (!generic.has(word)) return 0.98;
  if (scope === 'platform') return around.platform ? 0.96 : 0.65;
  if (scope === 'scenario') return around.scene ? 0.98 : 0.8;
  if (scope === 'project') return around.project ? 0.96 : 0.8;
  if (plainWithUnit.has(word) && (parsed.year || parsed.scale !== undefined)) return 0.97;
  return around.company ? 0.94 : 0.8;
}
