import { choices, define } from './define';

const certificateTypes = choices(
  '两化融合管理体系贯标=两化融合贯标,两化融合管理体系,两化融合管理体系评定证书,两化融合管理体系贯标证书 高新技术企业=国家高新技术企业,高企 科技型中小企业 专精特新中小企业=专精特新,省级专精特新中小企业 专精特新小巨人企业=小巨人,专精特新“小巨人”企业,国家级专精特新小巨人企业 创新型中小企业 制造业单项冠军=单项冠军,制造业单项冠军企业 企业技术中心=省级企业技术中心,国家企业技术中心 工程技术研究中心 智能制造能力成熟度=CMMM 数据管理能力成熟度=DCMM 软件能力成熟度=CMMI 信息技术服务标准=ITSS 网络安全等级保护=等保,信息系统安全等级保护 质量管理体系=ISO9001,ISO9001质量管理体系认证 环境管理体系=ISO14001 职业健康安全管理体系=ISO45001 信息安全管理体系=ISO27001 知识产权管理体系=知识产权贯标 星级上云企业 绿色工厂 其他=其它',
);

export default [
  ...define('资质、荣誉与信用', 'list', [
    [
      'certificate[]',
      '资质证书',
      'record',
      '资质证书清单 企业资质证书 认证证书 资质情况',
      {
        fields: [
          { key: 'type', label: '证书类型', kind: 'choice', choices: certificateTypes },
          { key: 'number', label: '证书编号', kind: 'text' },
          { key: 'level', label: '级别', kind: 'text' },
          { key: 'issuer', label: '发证机构', kind: 'text' },
          { key: 'validFrom', label: '发证日期', kind: 'date' },
          { key: 'validTo', label: '有效期至', kind: 'date' },
        ],
      },
    ],
    [
      'honour[]',
      '已获示范/试点',
      'record',
      '已获示范 获得试点示范情况 已获示范试点项目 承担试点示范情况',
      {
        fields: [
          { key: 'programme', label: '项目或称号', kind: 'text' },
          { key: 'type', label: '类别', kind: 'text' },
          { key: 'direction', label: '方向', kind: 'text' },
          {
            key: 'level',
            label: '级别',
            kind: 'choice',
            choices: choices('国家级=部级,国家 省级=省部级 市级'),
          },
          { key: 'year', label: '年度', kind: 'year' },
          {
            key: 'status',
            label: '状态',
            kind: 'choice',
            choices: choices('有效 建设中=在建,进行中 已验收 已撤销=撤销 已到期=到期'),
          },
          { key: 'validUntil', label: '有效期至', kind: 'date' },
        ],
      },
    ],
    [
      'incident[]',
      '事故与违法记录',
      'record',
      '事故记录 违法违规记录 安全生产事故情况',
      {
        hint: '没有记录请保存为空表：空表表示“确认没有”，未填表示“不知道”',
        fields: [
          {
            key: 'kind',
            label: '类别',
            kind: 'choice',
            choices: choices(
              '安全=安全生产,安全生产事故 环保=环境,环境事故 质量=质量事故 违法违规=违法,行政处罚 失信=严重失信',
            ),
          },
          {
            key: 'severity',
            label: '程度',
            kind: 'choice',
            choices: choices('一般 较大=严重 重大 特别重大=特大'),
          },
          { key: 'date', label: '发生日期', kind: 'date' },
          { key: 'description', label: '说明', kind: 'text' },
        ],
      },
    ],
  ]),
  ...define('资质、荣誉与信用', 'company', [
    [
      'certificate.hiTech.held',
      '是否高新技术企业',
      'boolean',
      '是否国家高新技术企业 是否为高新技术企业 高新技术企业 是否高企 国家高新技术企业 是否认定高新技术企业 是否属于高新技术企业 是否国家级高新技术企业',
      { derived: true, never: '高新技术企业数' },
    ],
    [
      'certificate.hiTech.number',
      '高新技术企业证书编号',
      'text',
      '高新技术企业证书号 高企证书编号 高企证书号 高新证书编号 高新技术企业编号 高新技术企业证书编码',
      { derived: true },
    ],
    [
      'certificate.hiTech.validFrom',
      '高新技术企业认定日期',
      'date',
      '高新技术企业认定时间 高企认定时间 高新技术企业发证日期 高新技术企业证书发证时间',
      { derived: true },
    ],
    [
      'certificate.hiTech.validTo',
      '高新技术企业有效期至',
      'date',
      '高新技术企业证书有效期 高新技术企业证书有效期至 高企证书有效期 高新技术企业有效期',
      { derived: true },
    ],
    [
      'certificate.sme.held',
      '是否专精特新企业',
      'boolean',
      '是否专精特新中小企业 是否为专精特新企业 是否省级专精特新中小企业 是否省级专精特新企业 是否为专精特新中小企业',
      { derived: true },
    ],
    [
      'certificate.littleGiant.held',
      '是否专精特新小巨人企业',
      'boolean',
      '是否小巨人企业 是否国家级专精特新小巨人企业 是否专精特新“小巨人”企业 是否专精特新小巨人 是否为专精特新“小巨人”企业 是否国家专精特新小巨人企业',
      { derived: true },
    ],
    [
      'certificate.integration.held',
      '是否通过两化融合贯标',
      'boolean',
      '是否通过两化融合管理体系贯标 是否两化融合贯标企业 是否通过两化融合管理体系评定 两化融合贯标情况 是否两化融合贯标 是否开展两化融合贯标',
      { derived: true },
    ],
    [
      'certificate.integration.number',
      '两化融合贯标证书编号',
      'text',
      '两化融合管理体系贯标证书编号 两化融合证书编号 两化融合管理体系评定证书编号 两化融合贯标证书号',
      { derived: true },
    ],
    [
      'certificate.integration.validTo',
      '两化融合贯标证书有效期至',
      'date',
      '两化融合管理体系贯标证书有效期 两化融合贯标证书有效期 两化融合证书有效期 两化融合管理体系贯标证书有效期至',
      { derived: true },
    ],
    [
      'maturity.level',
      '智能制造能力成熟度等级',
      'choice',
      '能力成熟度等级 能力成熟度 智能制造能力成熟度 智能制造成熟度等级 成熟度等级 智能制造能力成熟度水平 智能制造能力成熟度自评估等级 智能制造能力成熟度评估等级 自评估等级 成熟度自评估等级 智能制造能力成熟度自评等级 智能制造成熟度 智能制造能力成熟度自评估结果 成熟度自评等级 智能制造水平等级 智能制造能力成熟度级别 智能制造能力成熟度自诊断等级',
      {
        choices: choices(
          '一级=1级,1,一级（规划级）,规划级 二级=2级,2,二级（规范级）,规范级 三级=3级,3,三级（集成级）,集成级 四级=4级,4,四级（优化级）,优化级 五级=5级,5,五级（引领级）,引领级',
        ),
        hint: 'GB/T 39116-2020',
      },
    ],
    [
      'maturity.kind',
      '成熟度评估方式',
      'choice',
      '智能制造能力成熟度评估方式 评估方式',
      {
        choices: choices(
          '自评估=自评,企业自评估,自诊断 第三方评估=第三方,认证,第三方评估认证,评估认证',
        ),
      },
    ],
    [
      'maturity.assessedOn',
      '成熟度评估日期',
      'date',
      '成熟度评估时间 成熟度自评估时间 智能制造能力成熟度评估时间 智能制造能力成熟度自评估时间 自评估时间 自评估日期',
    ],
    [
      'maturity.score',
      '成熟度得分',
      'count',
      '智能制造能力成熟度得分 自评估得分 成熟度自评估得分 智能制造能力成熟度自评估得分 成熟度评估得分 智能制造能力成熟度分数',
      { unit: '分' },
    ],
    [
      'cloud.star',
      '星级上云等级',
      'choice',
      '已获星级 已获上云星级 已评星级 上云等级 星级上云 星级上云企业等级 上云星级 企业上云等级 现有星级 已评定星级 星级上云企业星级',
      {
        choices: choices(
          '无=未评定,否,无星级 三星=三星级,3星,三星级上云企业 四星=四星级,4星,四星级上云企业 五星=五星级,5星,五星级上云企业',
        ),
      },
    ],
    [
      'company.creditRating',
      '信用等级',
      'choice',
      '企业信用等级 信用评级 资信等级 银行信用等级 企业资信等级 信用评级结果 信用评级等级 第三方信用评级等级 企业信用评级 银行资信等级',
      {
        choices: choices(
          'AAA=AAA级,3A AA+ AA=AA级,2A AA- A+ A=A级 A- BBB=BBB级 BB B CCC 无=未评级,未评定',
        ),
      },
    ],
    [
      'credit.clean',
      '信用记录良好',
      'boolean',
      '信用记录是否良好 是否信用良好 信用状况良好 信用记录良好 是否无不良信用记录 社会信用良好',
    ],
    ['credit.checkedOn', '信用查询日期', 'date', '信用中国查询日期 信用报告日期 信用报告查询日期'],
  ]),
];
