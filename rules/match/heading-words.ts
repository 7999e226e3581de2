/** What a heading says by its words: whose the fields below it are, and what they are about. */

/** Not the applicant: whatever stands under or after these is somebody else's. */
export const others =
  /推荐|合作|协作|联合(?!会)|参与单位|参加单位|参建|所在单位|工作单位|任职|建设单位|施工|设计单位|监理|勘察|代建|主管部门|主管单位|归口|审核|审查|评审|评定机构|专家|第三方|供应商|供货|客户|服务商|承包|承办|付款|担保|股东|出资人|投资方|投资人|母公司|子公司|分公司|分支机构|下属|控股公司|关联|(?<!拟)入驻|(?<!拟)入园|成员|许可机关|数据来源|(?<!有|效|得|已|计|内|权)授权(?!专利|发明|数|知识|软件|实用|外观|[)）])|受托|委托|代理|代办|被|监护|配偶|(?<!企)业主(?!营)|物业|评价机构|评估机构|质量负责人|房屋|出租|承租|转让|受让|买方|卖方|甲方|乙方|检测机构|认证机构|发证|咨询|培训|证明人|推荐人|介绍人|监督|上级|政府部门|(?<!知识)产权(?!性质)|权利人|持有人|发明人|申请人(?!民)|标杆(?=企业|单位|对象)|首用(?=单位|企业|用户)|用户单位|应用单位|使用单位|需求方|供给方|院士|导师|学生|研发机构|中介|公证|仲裁|保险|银行意见|财政部门|税务机关|登记机关|批准|高校名称|院校|竞争对手|对标|签收|收件|寄件|开票|发票抬头|集团公司|总公司|牵头人|团队成员|主要成员|参与人|辅导|技术依托|技术支撑|依托高校|中心名称|中心主任|平台用户(?!(?:及其?|和|与|、)?开发者|规模|数)/;
/** Headings that name the applicant beside somebody else. */
export const applicant = /申报|申请单位|申请企业|承担单位|本单位|本企业/;
export const search =
  /查询|搜索|检索|筛选|(?<!已|未|退出|用户)登录(?!用户|名|人|时间|状态|成功)|登陆|用户注册|找回密码|高级搜索/;
/** In the menu of a site its queries are one thing among others. */
export const queries = /查询|搜索|检索/g;
export const planned =
  /预期|预计|目标|计划指标|计划完成|计划投入|达产|投产后|预测|预算|绩效目标|考核指标|建成后|完成后/;
export const partYear =
  /[一二三四1-4本当]季度?|季报|月报|月度|[上下]半年|半年报|\d{1,2}月?[-~—–～至到](?!12月)\d{1,2}月/;
export const subunit =
  /(?:中心|实验室|研究院|研究所|工作站|车间|.团队)(?:的)?(?:基本)?(?:情况|信息|概况)$/;
/** The applicant and a part of it under one heading: 企业及技术中心信息. */
export const wholeAndPart =
  /^(?:附?表[一二三四五六七八九十\d]{1,2})?(?:企业|单位|公司|申报单位|依托单位|申报企业|依托企业)(?:及其?|和|与|、|以及)/;
/** The same as the name of a part of the form, not of the form itself. */
export const subunitPart = /(?:中心|实验室|研究院|研究所|工作站|车间|.团队)$/;
/** What the heading is about is one product of several. */
export const product =
  /^(?:本次)?(?:申请|申报|主导|核心|主要|代表|特色|拟|参评)*(?:认定|评定|评价)?(?:的)?(?:首台\(?套\)?|首版次|首批次)?(?:重大技术)?(?:产品|装备|设备|软件|新产品|新材料)+(?:的)?(?:基本|主要|经营|销售|经济|技术)?(?:情况|信息|概况|指标)?$/;
/** The applicant's word that what it says is true. */
export const promise = /^(?:申报|申请)?(?:企业|单位)?(?:真实性|诚信)?(?:承诺|声明)(?:书|事项)?$/;
/** An organisation with a task of its own: 专项审计机构, 查新机构. */
export const agency =
  /(?:审计|查新|检测|评估|评价|认证|咨询|诊断|监理|鉴定|检验|测试|担保|服务|培训|受理|中介|代理|验收|核查)机构(?:的)?(?:基本)?(?:情况|信息)?$/;
/** What the applicant fills in to be recommended, not what the recommending body writes: 填写推荐表; the cover of what is reviewed. */
export const ownForm =
  /推荐(?:汇总|申报|申请)?(?:表|书)$|(?:观摩|自我)(?:项目|点)?推荐$|(?:评审|评价|审核|审查|认定)(?:申请|申报)?(?:表|书|材料)(?:的)?封面/;
/** The whole form, whatever its programme is called: 保险补偿申请表. */
export const applicationForm = /(?:申请|申报)(?:表|书)?(?:\([^()]{1,12}\))?$/;
/** … whose applicant bears a name that elsewhere is another's: 成员单位登记表. */
export const memberForm =
  /(成员|入驻|入园|应用|使用|用户)(?:单位|企业)(?:入库|认定|评价|基本)?(?:登记|申报|申请|信息|注册)|(供应商|服务商)(?:入库|认定|推荐目录|备案)?(?:登记|申报|申请)/;
/** The firm that a park's form is about, the one to be billed: its own, or one of many; asked. */
export const hosted =
  /^(?:入驻|入园)(?:(?:单位|企业)(?:基本)?(?:信息|情况|概况)?|需求|意向|计划)$|^(?:开票|发票)(?:信息|资料)$|^[被受](?:改造|推荐|认定|支持)(?:企业|单位)(?:基本)?(?:信息|情况|概况)?$/;
/** Name of the web site over the page, its menu beside it: says nothing of what is asked. */
export const siteName =
  /管理(?:$|[)>》-])|(?:平台|系统|网站|网上大厅|门户|服务网|申报网|管理中心)(?:$|首页|[^\u4e00-\u9fff]|.{8})/;
/** Two subjects in one heading: 拨款账户及审核. */
export const parts = /及其?|和|与|以及|[、/]/;
/** … of which this one is the applicant's. */
export const ownPart =
  /附件|材料|账户|账号|经费|预算|投资|资金|体系|资质|荣誉|证书|财务|经营|项目|申报|申请单位|申请企业|承担单位|本单位|本企业|^企业|^单位/;
/** The whole heading is the name of some organisation: 总包单位, 投保企业, 外方. */
export const organisation =
  /^[\u4e00-\u9fff]{1,8}(?:单位|机构|企业|公司|院校|高校|银行|[甲乙丙外供需买卖]方)(?:的)?(?:基本)?(?:信息|情况|概况|资料)?$/;
/** … and it is the applicant's own. */
export const applicantLike =
  /申报|申请|承担|牵头|依托|填报|实施|本单位|本企业|该企业|项目|制造|生产|研制|用能|法人|主体|工业|所属|建设|参评|参选|受评|规上|上市|高新|创新|示范|试点|培育|认定|上云|骨干|龙头|重点|中小|小微|^(?:企业|单位|公司|机构)/;
export const together = /(?:联合|合作|协作|参与|共同)(?:申报|申请|承担)/g;
/** … and what an agent does for it is the agent's: 代理申报（委托中介机构申报的填写）. */
export const byAgent = /(?:代理|代办|委托[\u4e00-\u9fff]{0,8}?)(?:申报|申请|填报)/g;
/** Somebody whom the authority names, what the applicant is told not to fill in. */
export const assigned =
  /由(?!企业|单位|申报|申请|项目|法人|本)[\u4e00-\u9fff]{1,10}(?:指派|指定|分配|委派|填写|填报)|(?<![未非][\u4e00-\u9fff]{0,6})(?:企业|单位|申报人|申请人)(?:无需|不需要?|不用|不必|不|勿)(?:填写|填报|填)/;
export const stranger =
  /(?:负责人|联系人|主管|经理|人员|院长|主任|总监|员)$|^(?:(?:申报|申请)人(?:员)?|(?:申报|申请|领军|高层次|创新|创业|引进)*人才(?:个人)?)(?:基本)?(?:信息|情况)$/;
const persons = '(?:负责人|联系人|法人|代表|领导|管理者|董事长|经理|厂长|主管)';
/** Beside a known role somebody else (主要负责人与联系人): the heading is about both. */
export const anotherPerson = new RegExp(
  `${persons}(?:及|和|与|[、/])|(?:及|和|与|[、/]).*${persons}`,
);
/** … or how the company is reached (法人及联系方式): evidence for neither; 其联系方式 is his own. */
export const withContactData =
  /(?:及(?!其)|和|与|[、/])(?:企业|单位|公司)?(?:联系|联络|通讯|通信)(?:方式|信息|资料|电话)?(?:信息|情况)?$/;
export const companyHeading =
  /(?:企业|单位|公司|主体|机构)(?:的)?(?:基本|登记|工商|主体|注册|概况|信息|情况|资料|概貌)|^基本信息$|^基本情况$|^企业$|^单位$|申报单位$|申报企业$|申报主体$/;
