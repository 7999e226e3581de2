import { choices, define, type FactRow } from './define';
import type { FactDefinition, FactKind } from './types';

const base = define('工业互联网平台', 'platform', [
  [
    'platform.name',
    '平台名称',
    'text',
    '工业互联网平台名称 申报平台名称 平台全称',
    { bare: '名称', sections: '平台信息 平台基本信息 工业互联网平台基本信息' },
  ],
  [
    'platform.builder',
    '建设主体',
    'text',
    '平台建设主体 平台建设单位 平台建设单位名称 平台建设单位全称 建设主体名称 工业互联网平台建设主体',
  ],
  [
    'platform.builtOn',
    '建设时间',
    'date',
    '平台建设时间 平台建成时间 平台上线时间 平台建成日期 上线时间 平台投运时间 工业互联网平台建设时间 平台上线运行时间 上线运行时间 平台建成投运时间 平台建成上线时间 平台建成上线日期',
    { hint: '平台建成或上线的日期' },
  ],
  [
    'platform.investment',
    '投资金额',
    'money',
    '平台投资金额 平台投资额 平台总投资 平台建设总投资 平台投入金额 平台建设投资 平台总投入 平台总投入金额 投资额 平台累计投入 平台累计投资 平台累计投资额',
    { hint: '平台的累计投资' },
  ],
  [
    'platform.buildMode',
    '建设方式',
    'choice',
    '平台建设方式 建设模式',
    { choices: choices('自建=自主建设,独立建设 合作共建=共建,合作建设,联合建设') },
  ],
  [
    'platform.partners',
    '合作共建企业名称',
    'text',
    '合作企业名称 合作共建企业 请注明合作企业名称 合作共建单位 合作共建单位名称 共建单位 共建单位名称',
  ],
  [
    'platform.iaas',
    'IaaS 基础设施',
    'choice',
    'iaas基础设施 iaas基础设施建设方式 基础设施方式 基础设施建设方式 iaas设施来源 iaas基础设施来源 iaas建设方式 iaas设施 iaas设施方式 iaas资源 iaas资源方式',
    { choices: choices('自建=自主建设 租用=租赁,购买服务') },
  ],
  [
    'platform.iaasProvider',
    'IaaS 服务商名称',
    'text',
    'iaas服务商 iaas服务商名称 请注明服务商名称 租用服务商名称 租用请注明服务商名称 租用,请注明服务商名称 iaas提供商 iaas提供商名称',
    { bare: '服务商名称', sections: '工业互联网平台基本信息 平台基本信息 iaas基础设施' },
  ],
]);

/** One numbered item of the 申报书: its number and title, its blanks. */
type Item = [number: string, title: string, rows: Metric[]];
/** Key below `platform.metrics.`, label as printed, unit, further wordings, kind where not a count. */
type Metric = [key: string, label: string, unit: string, synonyms?: string, kind?: FactKind];

const about = (key: string, synonyms = ''): Metric => [
  `${key}.detail`,
  '补充说明和分类详细介绍',
  '',
  `补充说明 补充说明材料 分类详细介绍 ${synonyms}`,
  'longText',
];
/** 是否具备X, 是否具有X能力: one question in other words. */
const asked = (held: string) =>
  held && `是否具备${held} 是否具备${held}能力 是否具有${held}能力 ${held}能力`;
const yes = (key: string, label: string, synonyms = ''): Metric => [
  key,
  label,
  '',
  `${synonyms} ${asked(/^具有(.+)/.exec(label)?.[1] ?? '')}`,
  'boolean',
];
const led = (key: string, name: string): Metric[] => [
  [`standards.${key}`, `平台领域${name}`, '项', name],
  [`standards.${key}Led`, `平台领域牵头制定${name}`, '项', `牵头制定${name} 其中牵头制定`],
];

/**
 * Every blank of the 申报书 of 工信厅信发函〔2023〕125号 附件2, 二（2）, by its
 * own numbering 1.1 … 5.3. Wordings are the printed ones; items that share a
 * wording (补充说明, 有效解决方案数量) are told apart by their heading.
 */
const items: Item[] = [
  [
    '1.1',
    '工业设备数量',
    [
      [
        'devices.total',
        '可连接的工业设备/产品/产线种类及数量',
        '台/套',
        '工业设备数量 可连接的工业设备数量 连接设备总数 工业设备连接数量 设备总数 可连接工业设备数量 工业设备连接数 平台连接设备数量 连接工业设备数量 平台连接工业设备总数 平台连接工业设备数量 连接工业设备总数 接入设备总数 接入设备数量 设备接入总数 接入工业设备数 接入工业设备数量 接入工业设备总数 设备接入量 设备接入数 设备接入数量 设备连接量 工业设备接入量 工业设备接入数 工业设备接入数量 平台设备接入量',
      ],
      ['devices.running', '运行设备', '台/套', '运行设备数量 其中运行设备'],
      ['devices.processing', '加工设备', '台/套', '加工设备数量'],
      ['devices.walking', '行走设备', '台/套', '行走设备数量'],
      ['devices.other', '其它设备', '台/套', '其他设备 其它设备数量 其他设备数量'],
      [
        'devices.publicCloud',
        '公有云连接设备',
        '台/套',
        '公有云连接设备数量 公有云接入设备数 公有云接入设备数量',
      ],
      ['devices.privateCloud', '私有云连接设备', '台/套', '私有云连接设备数量'],
      [
        'devices.dailyRunning',
        '基于公有云的工业设备日运行数量',
        '台/套',
        '工业设备日运行数量 设备日运行数量 公有云工业设备日运行数量 公有云设备日运行数量',
      ],
      [
        'devices.protocols',
        '工业协议兼容适配数量',
        '种',
        '兼容工业协议数 工业协议数量 工业协议兼容数量 兼容适配工业协议数量 支持工业协议数量 适配工业协议 适配工业协议数 适配工业协议数量 工业协议适配数量 工业协议适配数 兼容适配的工业协议数量',
      ],
      about('devices'),
    ],
  ],
  [
    '1.2',
    '工业模型数量',
    [
      [
        'models.total',
        '工业模型数量',
        '个',
        '工业模型总数 模型数量 工业机理模型总数 模型总数 沉淀工业模型数量 沉淀工业模型数 沉淀工业机理模型数',
      ],
      ['models.simulation', '研发仿真模型', '个', '研发仿真模型数量 其中研发仿真模型'],
      ['models.process', '业务流程模型', '个', '业务流程模型数量'],
      [
        'models.mechanism',
        '行业机理模型',
        '个',
        '行业机理模型数量 可调用工业机理模型 可调用工业机理模型数 可调用工业机理模型数量',
      ],
      ['models.data', '数据算法模型', '个', '数据算法模型数量'],
      about('models'),
    ],
  ],
  [
    '1.3',
    '工业APP数量',
    [
      ['apps.total', '工业 APP 数量', '个', '工业APP数量 工业APP总数 工业应用软件数量'],
      [
        'apps.own',
        '自研工业 APP 数量',
        '个',
        '自研工业APP数量 自研APP数量 自研工业APP 其中自研工业APP数量 自研工业APP总数 自主研发工业APP 自主研发工业APP数量',
      ],
      [
        'apps.partners',
        '生态伙伴工业 APP 数量',
        '个',
        '生态伙伴工业APP数量 生态伙伴APP数量 生态伙伴工业APP',
      ],
      [
        'apps.onPlatform',
        '基于平台开发的工业 APP 数量',
        '个',
        '基于平台开发的工业APP数量 基于平台开发APP数量 基于平台开发的工业APP',
      ],
      [
        'apps.migrated',
        '传统工业软件云化 APP 数量',
        '个',
        '传统工业软件云化APP数量 云化APP数量 传统工业软件云化APP',
      ],
      ['apps.safety', '安全生产 APP', '个', '安全生产 安全生产APP数量'],
      ['apps.energy', '节能减排 APP', '个', '节能减排 节能减排APP数量'],
      ['apps.quality', '质量管控 APP', '个', '质量管控 质量管控APP数量'],
      ['apps.supply', '供应链管理 APP', '个', '供应链管理 供应链管理APP数量'],
      ['apps.design', '研发设计 APP', '个', '研发设计 研发设计APP数量'],
      ['apps.production', '生产制造 APP', '个', '生产制造 生产制造APP数量'],
      ['apps.operations', '运营管理 APP', '个', '运营管理 运营管理APP数量'],
      ['apps.logistics', '仓储物流 APP', '个', '仓储物流 仓储物流APP数量'],
      ['apps.maintenance', '运维服务 APP', '个', '运维服务 运维服务APP数量'],
      [
        'apps.monthlyActive',
        '工业 APP 月活跃数量',
        '个',
        '工业APP月活跃数量 工业APP月活跃数 APP月活跃数量 工业APP月活数',
      ],
      about('apps'),
    ],
  ],
  [
    '1.4',
    '服务工业企业数量',
    [
      [
        'users.registered',
        '注册工业企业用户数',
        '个',
        '注册工业企业用户数量 注册企业用户数 注册工业企业数 服务工业企业数量 服务工业企业数 平台注册企业用户数 平台注册工业企业用户数 平台注册企业数 注册用户数 注册用户数量 注册工业用户数 注册工业用户数量',
      ],
      [
        'users.paying',
        '付费工业企业数',
        '个',
        '付费企业用户数 付费工业企业数量 付费企业数 其中付费工业企业数 付费工业企业用户数 付费用户数 付费用户数量',
      ],
      about('users'),
    ],
  ],
  [
    '1.5',
    '平台开发者数量',
    [
      [
        'developers.registered',
        '第三方开发者注册总数',
        '个',
        '第三方开发者数量 开发者注册总数 注册开发者数 平台开发者数量 第三方开发者注册数 第三方注册开发者 第三方注册开发者数 第三方开发者 第三方开发者数 注册第三方开发者 注册第三方开发者数 集聚开发者数 集聚开发者数量 汇聚开发者数 汇聚开发者数量 聚集开发者数',
      ],
      [
        'developers.active',
        '第三方活跃开发者数',
        '个',
        '活跃开发者数 第三方活跃开发者数量 活跃开发者数量 活跃第三方开发者 活跃第三方开发者数',
      ],
      about('developers'),
    ],
  ],
  [
    '2.1',
    '平台技术创新能力',
    [
      [
        'technology.patents',
        '平台核心软硬件技术获得的专利数量',
        '个',
        '平台专利数量 平台相关专利数量 平台核心技术专利数量 平台核心软硬件技术专利数量',
      ],
      [
        'technology.copyrights',
        '平台核心软硬件技术获得的软著数量',
        '个',
        '平台软著数量 平台相关软著数量 平台核心技术软著数量 平台核心软硬件技术软著数量 平台软件著作权 平台软件著作权数 平台软件著作权数量 平台相关软件著作权数量',
      ],
      about('technology', '平台技术创新能力'),
    ],
  ],
  [
    '2.2',
    '平台产品可靠性和安全防护能力',
    [
      yes(
        'security.access',
        '具有设备和数据接入安全防护手段',
        '设备和数据接入安全防护 是否具有设备和数据接入安全防护手段 设备和数据接入安全防护手段',
      ),
      yes('security.data', '具有数据安全防护', '数据安全防护 是否具有数据安全防护'),
      yes('security.code', '具有代码安全防护', '代码安全防护 是否具有代码安全防护'),
      yes('security.app', '具有应用安全防护', '应用安全防护 是否具有应用安全防护'),
      yes('security.visit', '具有访问安全防护', '访问安全防护 是否具有访问安全防护'),
      about('security', '平台产品可靠性和安全防护能力'),
    ],
  ],
  [
    '2.3',
    '自研杀手锏工业APP情况',
    [
      yes(
        'topApps.crossPlatform',
        '支持跨平台调用',
        '是否支持跨平台调用 杀手锏APP是否支持跨平台调用 杀手锏APP支持跨平台调用',
      ),
      [
        'topApps.dailyActive',
        '公有云杀手锏 APP 日活',
        '次',
        '公有云杀手锏APP日活 杀手锏APP日活 公有云杀手锏APP日活次数',
      ],
      ['topApps.subscriptions', '杀手锏 APP 订阅量', '个', '杀手锏APP订阅量 杀手锏APP订阅数'],
      [
        'topApps.monthlyIncome',
        '杀手锏 APP 月平均收入',
        '元',
        '杀手锏APP月平均收入 月平均收入 杀手锏APP月均收入',
        'money',
      ],
      [
        'topApps.awarded',
        '获评省部级优秀 APP 数量',
        '个',
        '获评省部级优秀APP数量 省部级优秀APP数量',
      ],
      about('topApps', '杀手锏APP列表和介绍 杀手锏工业APP列表和介绍 杀手锏APP介绍'),
    ],
  ],
  [
    '3.1',
    '解决方案供给能力',
    [
      [
        'solutions.industries',
        '解决方案覆盖的行业数量',
        '个',
        '覆盖的行业数量 覆盖行业数量 服务行业数量 解决方案覆盖行业数',
      ],
      ['solutions.domains', '解决方案覆盖的领域数量', '个', '覆盖的领域数量 覆盖领域数量'],
      [
        'solutions.total',
        '提供有效解决方案数量',
        '个',
        '有效解决方案数量 解决方案数量 提供有效解决方案数',
      ],
      ['solutions.technologies', '运用的技术', '', '运用以下技术 运用技术 新一代信息技术', 'text'],
      about('solutions', '解决方案及应用情况'),
    ],
  ],
  [
    '3.2',
    '赋能园区转型成效',
    [
      ['parks.total', '累计服务园区数量', '个', '服务园区数量 累计服务园区数'],
      [
        'parks.national',
        '服务园区获评国家级示范园区、工业和信息化部“平台+园区”示范项目数量',
        '个',
        '国家级示范园区数量 服务园区获评国家级示范园区数量 服务园区获评国家级示范园区工业和信息化部平台+园区示范项目数量 获评国家级示范园区',
      ],
      [
        'parks.provincial',
        '服务园区获评省级示范园区数量',
        '个',
        '省级示范园区数量 获评省级示范园区',
      ],
      about('parks'),
    ],
  ],
  [
    '3.3',
    '赋能行业和领域成效',
    [
      [
        'cases.national',
        '获评工业和信息化部应用案例',
        '个',
        '获评工信部应用案例 工业和信息化部应用案例数量 获评工业和信息化部应用案例数量',
      ],
      ['cases.provincial', '获评省级应用案例', '个', '省级应用案例数量 获评省级应用案例数量'],
      [
        'cases.industry1',
        '业务量及收入占比最高的行业 1',
        '',
        '平台业务量及收入占比最高的3个行业 业务量及收入占比最高的3个行业 占比最高的行业1',
        'text',
      ],
      ['cases.industry2', '业务量及收入占比最高的行业 2', '', '占比最高的行业2', 'text'],
      ['cases.industry3', '业务量及收入占比最高的行业 3', '', '占比最高的行业3', 'text'],
      [
        'cases.domain1',
        '业务量及收入占比最高的领域 1',
        '',
        '平台业务量及收入占比最高的3个领域 业务量及收入占比最高的3个领域 占比最高的领域1',
        'text',
      ],
      ['cases.domain2', '业务量及收入占比最高的领域 2', '', '占比最高的领域2', 'text'],
      ['cases.domain3', '业务量及收入占比最高的领域 3', '', '占比最高的领域3', 'text'],
      about('cases'),
    ],
  ],
  [
    '3.4',
    '中小企业服务能力',
    [
      [
        'sme.total',
        '累计服务中小企业数量',
        '个',
        '服务中小企业数量 累计服务中小企业数 服务中小企业累计',
      ],
      ['sme.contracts', '累计服务中小企业合同金额', '元', '服务中小企业合同金额', 'money'],
      about('sme'),
    ],
  ],
  [
    '3.5',
    '国际业务拓展能力',
    [
      [
        'international',
        '国际业务拓展能力',
        '',
        '国际业务拓展情况 国际业务模式 介绍国际业务模式，对海外企业提供平台赋能解决方案',
        'longText',
      ],
    ],
  ],
  [
    '4.1',
    '稳增长支撑能力',
    [
      ['growth.honours', '服务地方获“六稳”“六保”省部级荣誉数量', '个', '六稳六保省部级荣誉数量'],
      [
        'growth.cities',
        '注册地获“建设信息基础设施和推进产业数字化成效明显市（州）”',
        '个',
        '建设信息基础设施和推进产业数字化成效明显市（州）数量',
      ],
      about('growth', '稳增长支撑能力 稳增长作用说明 稳增长支撑作用说明'),
    ],
  ],
  [
    '4.2',
    '双链及双碳支撑能力',
    [
      ['chains.solutions', '双链双碳有效解决方案数量', '个', '有效解决方案数量'],
      ['chains.industries', '双链双碳覆盖的行业数量', '个', '覆盖的行业数量 覆盖行业数量'],
      ['chains.domains', '双链双碳覆盖的领域数量', '个', '覆盖的领域数量 覆盖领域数量'],
      about('chains'),
    ],
  ],
  [
    '4.3',
    '支撑经济或行业运行分析',
    [['economy', '支撑经济或行业运行分析', '', '支撑经济运行分析', 'longText']],
  ],
  [
    '4.4',
    '部重点工作参与情况',
    [['ministry', '部重点工作参与情况', '', '参与部重点工作情况', 'longText']],
  ],
  [
    '4.5',
    '参与标准制定情况',
    [
      ...led('national', '国家标准'),
      ...led('industry', '行业标准'),
      ...led('international', '国际标准'),
      about('standards'),
    ],
  ],
  [
    '5.1',
    '盈利和融资能力',
    [
      [
        'income.threeYears',
        '近三年平台相关的累计业务收入',
        '元',
        '近三年平台累计业务收入 近三年平台相关累计业务收入 近三年平台业务收入累计 近三年平台业务累计收入',
        'money',
      ],
      [
        'income.lastYear',
        '上年平台相关的业务收入',
        '元',
        '平台相关的业务收入 平台业务收入 平台相关业务收入 平台收入 平台相关收入 平台服务收入',
        'money',
      ],
      [
        'cost.threeYears',
        '近三年平台相关的累计业务成本',
        '元',
        '近三年平台累计业务成本 近三年平台相关累计业务成本',
        'money',
      ],
      [
        'cost.lastYear',
        '上年平台相关的业务成本',
        '元',
        '平台相关的业务成本 平台业务成本 平台相关业务成本 平台成本',
        'money',
      ],
      ['returnRate', '投资回报率', '', '平台投资回报率', 'percent'],
      yes(
        'funded',
        '企业已上市或已获得 VC/PE 投资',
        '企业已上市或已获得VC/PE投资 是否已上市或获得VC/PE投资 企业是否已上市或已获得VC/PE投资 是否已上市或已获得VC/PE投资',
      ),
    ],
  ],
  [
    '5.2',
    '公司资源调配能力',
    [
      [
        'resources.detail',
        '其他资源投入情况',
        '',
        '补充说明材料 补充说明 补充说明材料（其他资源投入情况）',
        'longText',
      ],
    ],
  ],
  [
    '5.3',
    '生态运营能力',
    [['ecosystem', '生态运营能力', '', '生态运营情况 平台生态运营能力', 'longText']],
  ],
];

function rowsOf([number, title, rows]: Item): FactRow[] {
  const shared = new Set([
    '补充说明',
    '补充说明材料',
    '补充说明和分类详细介绍',
    '分类详细介绍',
    '其中牵头制定',
    '国家标准',
    '行业标准',
    '国际标准',
    '牵头制定国家标准',
    '牵头制定行业标准',
    '牵头制定国际标准',
    '安全生产',
    '节能减排',
    '质量管控',
    '供应链管理',
    '研发设计',
    '生产制造',
    '运营管理',
    '仓储物流',
    '运维服务',
    '占比最高的行业1',
    '占比最高的领域1',
    '占比最高的行业2',
    '占比最高的领域2',
    '占比最高的行业3',
    '占比最高的领域3',
    '有效解决方案数量',
    '覆盖的行业数量',
    '覆盖行业数量',
    '覆盖的领域数量',
    '覆盖领域数量',
    '服务行业数量',
    '月平均收入',
    '其他设备',
    '其它设备',
    '运行设备',
    '加工设备',
    '行走设备',
    '新一代信息技术',
  ]);
  return rows.map(([key, label, unit, synonyms = '', kind = 'count']): FactRow => {
    const all = [label, ...synonyms.split(/\s+/)].filter(Boolean);
    const bare = all.filter((word) => shared.has(word));
    const own = all.filter((word) => !shared.has(word) && word !== label);
    return [
      `platform.metrics.${key}`,
      shared.has(label) ? `${title}：${label}` : label,
      kind,
      own.join(' '),
      {
        ...(unit && { unit }),
        ...(bare.length > 0 && {
          bare: bare.join(' '),
          sections: `${title} ${number}${title}${kind === 'count' && key.startsWith('apps.') ? ' 工业APP种类' : ''}`,
        }),
      },
    ];
  });
}

const metrics: FactDefinition[] = items.flatMap((item) =>
  define(`${item[0]} ${item[1]}`, 'platform', rowsOf(item)),
);

export default [...base, ...metrics];
