import type { RulePack } from '../schema';

/** 关于组织申报2023年跨行业跨领域工业互联网平台的通知, its annexes 1–3 and the whole 申报书 form included. */
export default {
  id: 'miit-2023-cross-industry-platform',
  title: '2023年跨行业跨领域工业互联网平台',
  number: '工信厅信发函〔2023〕125号',
  issuers: ['工业和信息化部办公厅'],
  region: [],
  year: 2023,
  checked: '2026-11-20',
  categories: [],
  clauses: [
    {
      id: 'registered-in-china',
      severity: '必备',
      title: '在中华人民共和国境内注册',
      text: '申报单位应在中华人民共和国境内注册。',
      citation: {
        clause: '一（一）',
        evidence: '申报单位应在中华人民共和国境内注册',
      },
      predicate: {
        op: 'any',
        of: [
          {
            op: 'given',
            fact: 'company.creditCode',
          },
          {
            op: 'given',
            fact: 'company.registeredRegion',
          },
        ],
      },
      self: '本单位在中华人民共和国境内注册',
      showBeside: ['company.registeredRegion', 'company.creditCode', 'company.orgCode'],
      note: '有统一社会信用代码或境内注册地即视为境内注册',
    },
    {
      id: 'independent-legal-person',
      severity: '必备',
      title: '具有独立法人资格',
      text: '申报单位应具有独立法人资格。联合体使用牵头单位资质（附件2说明5）。',
      citation: {
        clause: '一（一）',
        evidence: '具有独立法人资格',
      },
      predicate: {
        op: 'is',
        fact: 'company.isLegalPerson',
        value: true,
      },
      showBeside: ['company.isLegalPerson', 'company.name'],
    },
    {
      id: 'sound-operation',
      severity: '必备',
      title: '运营和财务状况良好',
      text: '运营和财务状况良好。通知未给出具体数值。',
      citation: {
        clause: '一（一）',
        evidence: '运营和财务状况良好',
      },
      self: '本单位运营和财务状况良好，能以财务报表说明',
      showBeside: ['finance.totalAssets', 'finance.debtRatio', 'finance.profit'],
    },
    {
      id: 'capable',
      severity: '必备',
      title: '创新、赋能和可持续发展能力较强',
      text: '具备较强的技术研发和融合创新能力、赋能转型和应用推广能力、可持续发展能力。',
      citation: {
        clause: '一（一）',
        evidence: '较强的技术研发和融合创新能力',
      },
      self: '具备较强的技术研发和融合创新、赋能转型和应用推广、可持续发展能力',
      showBeside: ['narrative.strengths'],
    },
    {
      id: 'good-credit',
      severity: '必备',
      title: '社会信用良好',
      text: '具备良好的社会信用。',
      citation: {
        clause: '一（一）',
        evidence: '良好的社会信用',
      },
      predicate: {
        op: 'is',
        fact: 'credit.clean',
        value: true,
      },
      showBeside: ['credit.clean', 'company.creditRating'],
    },
    {
      id: 'applicant-kind',
      severity: '必备',
      title: '属于通知所列的单位类型',
      text: '申报单位应为制造行业大型骨干企业、互联网企业、信息技术企业、自动化企业等。',
      citation: {
        clause: '一（二）',
        evidence: '制造行业大型骨干企业、互联网企业',
      },
      predicate: {
        op: 'any',
        of: [
          {
            op: 'oneOf',
            fact: 'company.applicantKind',
            values: ['互联网企业', '信息技术企业', '自动化企业'],
          },
          {
            op: 'all',
            of: [
              {
                op: 'oneOf',
                fact: 'company.applicantKind',
                values: ['工业企业'],
              },
              {
                op: 'oneOf',
                fact: 'company.scale',
                values: ['大型'],
              },
            ],
          },
          {
            op: 'ticked',
            clause: 'other-kind',
            unanswered: 'no',
          },
        ],
      },
      showBeside: ['company.applicantKind', 'company.scale'],
      fix: '其他类型的单位请向主管部门确认后勾选“其他类型”一条',
      note: '“大型骨干”按企业规模为大型判断，是否骨干请自行核对',
    },
    {
      id: 'other-kind',
      severity: '提示',
      title: '其他类型的单位',
      text: '通知写“等”，所列之外的单位类型是否可以申报须向主管部门确认。',
      citation: {
        clause: '一（二）',
        evidence: '信息技术企业、自动化企业等',
      },
      self: '已向主管部门确认本单位类型可以申报',
      showBeside: ['company.applicantKind'],
    },
    {
      id: 'capability-requirements',
      severity: '必备',
      title: '符合附件1申报能力要求',
      text: '申报单位应符合《2023年跨行业跨领域工业互联网平台申报能力要求》（五个维度、二十一项指标，均无数值门槛）。',
      citation: {
        clause: '一（三）',
        evidence: '台申报能力要求》(见附件1)',
      },
      self: '已逐项对照附件1的五个维度，平台符合能力要求',
      showBeside: ['platform.name'],
    },
    {
      id: 'truthful',
      severity: '承诺',
      title: '对文件及材料真实性负全责',
      text: '申报单位对所报文件及材料的真实性负全责。',
      citation: {
        clause: '二（一）',
        evidence: '对所报文件及材料的真实性负全责',
      },
      self: '所报文件及材料真实、完整，愿承担相应责任',
      showBeside: [],
    },
    {
      id: 'last-year-winner',
      severity: '提示',
      title: '2022年已获评的需重新申报',
      text: '2022年已获评跨行业跨领域工业互联网平台的，需重新申报，不占地方申报名额。',
      citation: {
        clause: '二（一）',
        evidence: '需重新申报,不占地方申报名额',
      },
      predicate: {
        op: 'records',
        name: '2022年跨行业跨领域工业互联网平台',
        fact: 'honour[]',
        where: [
          {
            test: 'contains',
            field: 'programme',
            anyOf: ['跨行业跨领域'],
          },
          {
            test: 'is',
            field: 'year',
            value: 2022,
          },
        ],
        atLeast: 1,
      },
      showBeside: ['honour[]', 'platform.name'],
      note: '符合表示不占地方名额；不符合表示占用地方名额，不影响申报资格',
    },
    {
      id: 'indicator-devices',
      severity: '提示',
      title: '已填报：工业设备数量',
      text: '附件1 一、1 工业设备数量：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 一、1',
        evidence: '评价工业设备的连接数量和类型',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.devices.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.running',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.processing',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.walking',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.other',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.publicCloud',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.privateCloud',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.dailyRunning',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.protocols',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.devices.total',
        'platform.metrics.devices.running',
        'platform.metrics.devices.processing',
        'platform.metrics.devices.walking',
        'platform.metrics.devices.other',
        'platform.metrics.devices.publicCloud',
        'platform.metrics.devices.privateCloud',
        'platform.metrics.devices.dailyRunning',
        'platform.metrics.devices.protocols',
      ],
    },
    {
      id: 'indicator-models',
      severity: '提示',
      title: '已填报：工业模型数量',
      text: '附件1 一、2 工业模型数量：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 一、2',
        evidence: '评价工业模型的数量、类型等',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.models.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.models.simulation',
          },
          {
            op: 'given',
            fact: 'platform.metrics.models.process',
          },
          {
            op: 'given',
            fact: 'platform.metrics.models.mechanism',
          },
          {
            op: 'given',
            fact: 'platform.metrics.models.data',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.models.total',
        'platform.metrics.models.simulation',
        'platform.metrics.models.process',
        'platform.metrics.models.mechanism',
        'platform.metrics.models.data',
      ],
    },
    {
      id: 'indicator-apps',
      severity: '提示',
      title: '已填报：工业 APP 数量',
      text: '附件1 一、3 工业 APP 数量：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 一、3',
        evidence: '评价工业 APP 的数量、类型、种类',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.apps.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.apps.own',
          },
          {
            op: 'given',
            fact: 'platform.metrics.apps.partners',
          },
          {
            op: 'given',
            fact: 'platform.metrics.apps.onPlatform',
          },
          {
            op: 'given',
            fact: 'platform.metrics.apps.migrated',
          },
          {
            op: 'given',
            fact: 'platform.metrics.apps.monthlyActive',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.apps.total',
        'platform.metrics.apps.own',
        'platform.metrics.apps.partners',
        'platform.metrics.apps.onPlatform',
        'platform.metrics.apps.migrated',
        'platform.metrics.apps.monthlyActive',
      ],
    },
    {
      id: 'indicator-users',
      severity: '提示',
      title: '已填报：服务工业企业数量',
      text: '附件1 一、4 服务工业企业数量：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 一、4',
        evidence: '评价服务工业企业数量等',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.users.registered',
          },
          {
            op: 'given',
            fact: 'platform.metrics.users.paying',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: ['platform.metrics.users.registered', 'platform.metrics.users.paying'],
    },
    {
      id: 'indicator-developers',
      severity: '提示',
      title: '已填报：平台开发者数量',
      text: '附件1 一、5 平台开发者数量：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 一、5',
        evidence: '包括注册总数和活跃开发者数',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.developers.registered',
          },
          {
            op: 'given',
            fact: 'platform.metrics.developers.active',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: ['platform.metrics.developers.registered', 'platform.metrics.developers.active'],
    },
    {
      id: 'indicator-technology',
      severity: '提示',
      title: '已填报：平台技术创新能力',
      text: '附件1 二、1 平台技术创新能力：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 二、1',
        evidence: '获得的专利及软著数量等',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.technology.patents',
          },
          {
            op: 'given',
            fact: 'platform.metrics.technology.copyrights',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: ['platform.metrics.technology.patents', 'platform.metrics.technology.copyrights'],
    },
    {
      id: 'indicator-security',
      severity: '提示',
      title: '已填报：可靠性和安全防护能力',
      text: '附件1 二、2 可靠性和安全防护能力：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 二、2',
        evidence: '评价平台核心软硬件产品的可靠性',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.security.access',
          },
          {
            op: 'given',
            fact: 'platform.metrics.security.data',
          },
          {
            op: 'given',
            fact: 'platform.metrics.security.code',
          },
          {
            op: 'given',
            fact: 'platform.metrics.security.app',
          },
          {
            op: 'given',
            fact: 'platform.metrics.security.visit',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.security.access',
        'platform.metrics.security.data',
        'platform.metrics.security.code',
        'platform.metrics.security.app',
        'platform.metrics.security.visit',
      ],
    },
    {
      id: 'indicator-top-apps',
      severity: '提示',
      title: '已填报：自研杀手铜工业 APP 情况',
      text: '附件1 二、3 自研杀手铜工业 APP 情况：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 二、3',
        evidence: '评价平台对工业 APP 的自研能力',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.topApps.crossPlatform',
          },
          {
            op: 'given',
            fact: 'platform.metrics.topApps.dailyActive',
          },
          {
            op: 'given',
            fact: 'platform.metrics.topApps.subscriptions',
          },
          {
            op: 'given',
            fact: 'platform.metrics.topApps.monthlyIncome',
          },
          {
            op: 'given',
            fact: 'platform.metrics.topApps.awarded',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.topApps.crossPlatform',
        'platform.metrics.topApps.dailyActive',
        'platform.metrics.topApps.subscriptions',
        'platform.metrics.topApps.monthlyIncome',
        'platform.metrics.topApps.awarded',
      ],
    },
    {
      id: 'indicator-solutions',
      severity: '提示',
      title: '已填报：解决方案供给能力',
      text: '附件1 三、1 解决方案供给能力：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 三、1',
        evidence: '解决方案应和平台关联性强',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.solutions.industries',
          },
          {
            op: 'given',
            fact: 'platform.metrics.solutions.domains',
          },
          {
            op: 'given',
            fact: 'platform.metrics.solutions.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.solutions.technologies',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.solutions.industries',
        'platform.metrics.solutions.domains',
        'platform.metrics.solutions.total',
        'platform.metrics.solutions.technologies',
      ],
    },
    {
      id: 'indicator-parks',
      severity: '提示',
      title: '已填报：赋能园区转型成效',
      text: '附件1 三、2 赋能园区转型成效：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 三、2',
        evidence: '评价平台服务园区、产业集群转型升级成效',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.parks.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.parks.national',
          },
          {
            op: 'given',
            fact: 'platform.metrics.parks.provincial',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.parks.total',
        'platform.metrics.parks.national',
        'platform.metrics.parks.provincial',
      ],
    },
    {
      id: 'indicator-cases',
      severity: '提示',
      title: '已填报：赋能行业和领域成效',
      text: '附件1 三、3 赋能行业和领域成效：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 三、3',
        evidence: '评价平台赋能行业和领域成效',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.cases.national',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.provincial',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.industry1',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.industry2',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.industry3',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.domain1',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.domain2',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.domain3',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.cases.national',
        'platform.metrics.cases.provincial',
        'platform.metrics.cases.industry1',
        'platform.metrics.cases.industry2',
        'platform.metrics.cases.industry3',
        'platform.metrics.cases.domain1',
        'platform.metrics.cases.domain2',
        'platform.metrics.cases.domain3',
      ],
    },
    {
      id: 'indicator-sme',
      severity: '提示',
      title: '已填报：中小企业服务能力',
      text: '附件1 三、4 中小企业服务能力：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 三、4',
        evidence: '评价平台服务中小企业数量和产生的收入',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.sme.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.sme.contracts',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: ['platform.metrics.sme.total', 'platform.metrics.sme.contracts'],
    },
    {
      id: 'indicator-international',
      severity: '提示',
      title: '已填报：国际业务拓展能力',
      text: '附件1 三、5 国际业务拓展能力：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 三、5',
        evidence: '评价平台国际业务拓展能力和国际竞争力',
      },
      predicate: {
        op: 'given',
        fact: 'platform.metrics.international',
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: ['platform.metrics.international'],
    },
    {
      id: 'indicator-growth',
      severity: '提示',
      title: '已填报：稳增长支撑能力',
      text: '附件1 四、1 稳增长支撑能力：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 四、1',
        evidence: '评价平台在“六稳”“六保”等方面发挥的作用',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.growth.honours',
          },
          {
            op: 'given',
            fact: 'platform.metrics.growth.cities',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: ['platform.metrics.growth.honours', 'platform.metrics.growth.cities'],
    },
    {
      id: 'indicator-chains',
      severity: '提示',
      title: '已填报：“双链”“双碳”支撑能力',
      text: '附件1 四、2 “双链”“双碳”支撑能力：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 四、2',
        evidence: '产业链供应链协同的创新解决方案',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.chains.solutions',
          },
          {
            op: 'given',
            fact: 'platform.metrics.chains.industries',
          },
          {
            op: 'given',
            fact: 'platform.metrics.chains.domains',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.chains.solutions',
        'platform.metrics.chains.industries',
        'platform.metrics.chains.domains',
      ],
    },
    {
      id: 'indicator-economy',
      severity: '提示',
      title: '已填报：支撑经济或行业运行分析',
      text: '附件1 四、3 支撑经济或行业运行分析：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 四、3',
        evidence: '构建数字产业地图、产业经济运行',
      },
      predicate: {
        op: 'given',
        fact: 'platform.metrics.economy',
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: ['platform.metrics.economy'],
    },
    {
      id: 'indicator-ministry',
      severity: '提示',
      title: '已填报：部重点工作参与情况',
      text: '附件1 四、4 部重点工作参与情况：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 四、4',
        evidence: '参与工业互联网领域重点工作情况',
      },
      predicate: {
        op: 'given',
        fact: 'platform.metrics.ministry',
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: ['platform.metrics.ministry'],
    },
    {
      id: 'indicator-standards',
      severity: '提示',
      title: '已填报：参与标准制定情况',
      text: '附件1 四、5 参与标准制定情况：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 四、5',
        evidence: '参与编制工业互联网平台领域标准情况',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.standards.national',
          },
          {
            op: 'given',
            fact: 'platform.metrics.standards.nationalLed',
          },
          {
            op: 'given',
            fact: 'platform.metrics.standards.industry',
          },
          {
            op: 'given',
            fact: 'platform.metrics.standards.industryLed',
          },
          {
            op: 'given',
            fact: 'platform.metrics.standards.international',
          },
          {
            op: 'given',
            fact: 'platform.metrics.standards.internationalLed',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.standards.national',
        'platform.metrics.standards.nationalLed',
        'platform.metrics.standards.industry',
        'platform.metrics.standards.industryLed',
        'platform.metrics.standards.international',
        'platform.metrics.standards.internationalLed',
      ],
    },
    {
      id: 'indicator-income',
      severity: '提示',
      title: '已填报：平台盈利能力',
      text: '附件1 五、1 平台盈利能力：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 五、1',
        evidence: '评价平台自身盈利能力',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.income.threeYears',
          },
          {
            op: 'given',
            fact: 'platform.metrics.income.lastYear',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cost.threeYears',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cost.lastYear',
          },
          {
            op: 'given',
            fact: 'platform.metrics.returnRate',
          },
          {
            op: 'given',
            fact: 'platform.metrics.funded',
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: [
        'platform.metrics.income.threeYears',
        'platform.metrics.income.lastYear',
        'platform.metrics.cost.threeYears',
        'platform.metrics.cost.lastYear',
        'platform.metrics.returnRate',
        'platform.metrics.funded',
      ],
    },
    {
      id: 'indicator-resources',
      severity: '提示',
      title: '已填报：公司资源调配能力',
      text: '附件1 五、2 公司资源调配能力：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 五、2',
        evidence: '评价平台研发投入及占主营业务收入比',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'finance.rdExpense',
            year: {
              offset: -2,
            },
          },
          {
            op: 'given',
            fact: 'finance.rdExpense',
            year: {
              offset: -1,
            },
          },
          {
            op: 'given',
            fact: 'finance.rdRatio',
            year: {
              offset: -2,
            },
          },
          {
            op: 'given',
            fact: 'finance.rdRatio',
            year: {
              offset: -1,
            },
          },
          {
            op: 'given',
            fact: 'staff.total',
            year: {
              offset: -1,
            },
          },
        ],
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: ['finance.rdExpense', 'finance.rdRatio', 'staff.total'],
    },
    {
      id: 'indicator-ecosystem',
      severity: '提示',
      title: '已填报：生态运营能力',
      text: '附件1 五、3 生态运营能力：评价指标，无数值门槛，须在申报书相应处填报。',
      citation: {
        clause: '附件1 五、3',
        evidence: '评价平台赋能特定行业/区域平台建设',
      },
      predicate: {
        op: 'given',
        fact: 'platform.metrics.ecosystem',
      },
      self: '申报书中本项指标已如实填报，没有的填“无”',
      showBeside: ['platform.metrics.ecosystem'],
    },
    {
      id: 'describe-solutions',
      severity: '必备',
      title: '详细介绍5–8个解决方案',
      text: '详细介绍5–8个解决方案。',
      citation: {
        clause: '附件2 3.1',
        evidence: '详细介绍 5-8 个解决方案情况',
      },
      self: '已列出解决方案清单，并详细介绍 5–8 个解决方案',
      showBeside: ['platform.metrics.solutions.detail'],
    },
    {
      id: 'describe-parks',
      severity: '必备',
      title: '介绍3个园区标杆案例',
      text: '介绍3个园区标杆案例。',
      citation: {
        clause: '附件2 3.2',
        evidence: '详细介绍 3 个对园区管理侧和产业侧赋能',
      },
      self: '已介绍 3 个对园区管理侧和产业侧赋能的标杆案例',
      showBeside: ['platform.metrics.parks.detail'],
    },
    {
      id: 'describe-cases',
      severity: '必备',
      title: '介绍3个行业/领域标杆案例',
      text: '介绍3个行业/领域标杆案例。',
      citation: {
        clause: '附件2 3.3',
        evidence: '介绍 3 个行业/领域标杆案例',
      },
      self: '已介绍 3 个行业/领域标杆案例',
      showBeside: ['platform.metrics.cases.detail'],
    },
    {
      id: 'describe-chains',
      severity: '必备',
      title: '“双链”“双碳”解决方案各1个',
      text: '“双链”“双碳”解决方案各1个。',
      citation: {
        clause: '附件2 4.2',
        evidence: '介绍“双链”、“双碳”解决方案各1个',
      },
      self: '已介绍“双链”“双碳”解决方案各 1 个及推广情况',
      showBeside: ['platform.metrics.chains.detail'],
    },
    {
      id: 'intro-length',
      severity: '必备',
      title: '企业简介不超过1000字',
      text: '企业简介不超过1000字。',
      citation: {
        clause: '附件2 一',
        evidence: '（限1000字）',
      },
      predicate: {
        op: 'textLength',
        fact: 'narrative.intro',
        method: 'word',
        max: 1000,
      },
      showBeside: ['narrative.intro'],
      fix: '在企业资料中另存一份更短的文本',
    },
    {
      id: 'architecture-length',
      severity: '必备',
      title: '技术架构不超过2500字',
      text: '技术架构不超过2500字。',
      citation: {
        clause: '附件2 二（3）',
        evidence: '（限 2500 字）',
      },
      predicate: {
        op: 'textLength',
        fact: 'project.architecture',
        method: 'word',
        max: 2500,
      },
      showBeside: ['project.architecture'],
      fix: '在企业资料中另存一份更短的文本',
    },
    {
      id: 'plan-length',
      severity: '必备',
      title: '下一步计划不超过1000字',
      text: '下一步计划不超过1000字。',
      citation: {
        clause: '附件2 二（4）',
        evidence: '（限 1000 字）',
      },
      predicate: {
        op: 'textLength',
        fact: 'project.plan',
        method: 'word',
        max: 1000,
      },
      showBeside: ['project.plan'],
      fix: '在企业资料中另存一份更短的文本',
    },
  ],
  stages: [
    {
      id: 'apply-local',
      title: '申报单位报送所在地方主管部门',
      actor: '申报单位',
      actions: ['纸质送达', '光盘'],
      basis: 'unstated',
      isLocal: true,
      before: 'recommend-province',
      copies: [],
      toWhom: ['所在地方工业和信息化主管部门'],
      citation: {
        clause: '二（一）',
        evidence: '并报送所在地方工业和信息化主管部门',
      },
      note: '通知未规定向地方主管部门报送的日期，请按地方要求自行设定',
    },
    {
      id: 'recommend-province',
      title: '推荐单位报送工业和信息化部',
      actor: '省级推荐单位',
      actions: ['审核推荐', '机要交换', '邮寄', '光盘'],
      due: {
        date: '2023-06-16',
      },
      basis: 'unstated',
      copies: [
        {
          what: '申报书纸质版',
          count: 2,
          unit: '份',
        },
        {
          what: '申报书电子版（光盘）',
        },
        {
          what: '推荐信息汇总表纸质文件',
          count: 1,
          unit: '份',
        },
      ],
      toWhom: ['工业和信息化部（信息技术发展司）'],
      citation: {
        clause: '三',
        evidence: '请推荐单位于2023年6月16日前',
      },
      note: '以机要交换或邮政特快专递方式报送，逾期不予受理；通知未写按寄出还是按到达计，请留出寄送时间',
    },
  ],
  limits: [
    {
      id: 'intro',
      labels: ['企业简介'],
      factKeys: ['narrative.intro'],
      max: 1000,
      method: 'word',
      citation: {
        clause: '附件2 一',
        evidence: '（限1000字）',
      },
      note: '含申报单位情况介绍和核心竞争力介绍；未写计数方法，按 Word 字数计',
    },
    {
      id: 'architecture',
      labels: [
        '工业互联网平台技术架构',
        '技术架构',
        '技术架构及方案介绍',
        '工业互联网平台的技术架构及方案介绍',
      ],
      factKeys: ['project.architecture'],
      max: 2500,
      method: 'word',
      citation: {
        clause: '附件2 二（3）',
        evidence: '（限 2500 字）',
      },
      note: '未写计数方法，按 Word 字数计',
    },
    {
      id: 'plan',
      labels: [
        '工业互联网平台下一步发展计划',
        '下一步发展计划',
        '下一步计划',
        '工业互联网平台下一步研发和运营计划',
      ],
      factKeys: ['project.plan'],
      max: 1000,
      method: 'word',
      citation: {
        clause: '附件2 二（4）',
        evidence: '（限 1000 字）',
      },
      note: '未写计数方法，按 Word 字数计',
    },
  ],
  bounds: [
    {
      id: 'solutions',
      what: '详细介绍的解决方案',
      min: 5,
      max: 8,
      unit: '个',
      citation: {
        clause: '附件2 3.1',
        evidence: '详细介绍 5-8 个解决方案情况',
      },
    },
    {
      id: 'park-cases',
      what: '园区标杆案例',
      min: 3,
      max: 3,
      unit: '个',
      citation: {
        clause: '附件2 3.2',
        evidence: '详细介绍 3 个对园区管理侧和产业侧赋能',
      },
    },
    {
      id: 'industry-cases',
      what: '行业/领域标杆案例',
      min: 3,
      max: 3,
      unit: '个',
      citation: {
        clause: '附件2 3.3',
        evidence: '介绍 3 个行业/领域标杆案例',
      },
    },
    {
      id: 'top-industries',
      what: '业务量及收入占比最高的行业和领域，各',
      min: 3,
      max: 3,
      unit: '个',
      citation: {
        clause: '附件2 3.3',
        evidence: '业务量及收入占比最高的 3 个行业',
      },
    },
    {
      id: 'chain-solutions',
      what: '“双链”“双碳”解决方案，各',
      min: 1,
      max: 1,
      unit: '个',
      citation: {
        clause: '附件2 4.2',
        evidence: '解决方案各1个',
      },
    },
    {
      id: 'top-apps',
      what: '杀手锏 APP（订阅用户数最多的工业 APP）',
      min: 5,
      max: 5,
      unit: '个',
      citation: {
        clause: '附件2 2.3',
        evidence: '平台上订阅用户数最多的 5 个工业 APP',
      },
    },
  ],
  quotas: [
    {
      id: 'province',
      by: '省、自治区、直辖市及新疆生产建设兵团工业和信息化主管部门',
      max: 2,
      isSoft: true,
      exception: '2022年已获评的平台需重新申报，不占地方申报名额（二（一））',
      citation: {
        clause: '二（二）',
        evidence: '工业互联网平台数量一般不超过2个',
      },
    },
  ],
  materials: [
    {
      id: 'application',
      name: '跨行业跨领域工业互联网平台申报书（附件2）纸质版',
      copies: 2,
      from: '申报单位',
      form: ['纸质'],
      sealed: '签章并盖章',
      isRequired: true,
      citation: {
        clause: '三',
        evidence: '纸质版(一式两份)',
      },
      note: '真实性承诺处须法定代表人签章并加盖公章；推荐单位加盖公章；A4 双面打印并胶装',
    },
    {
      id: 'disc',
      name: '申报书电子版（光盘）',
      from: '申报单位',
      form: ['光盘'],
      isRequired: true,
      citation: {
        clause: '三',
        evidence: '电子版(光盘)',
      },
    },
    {
      id: 'summary-table',
      name: '推荐信息汇总表（附件3）纸质文件',
      copies: 1,
      from: '推荐单位',
      form: ['纸质'],
      sealed: '盖章',
      isRequired: true,
      citation: {
        clause: '三',
        evidence: '推荐信息汇总表》纸质文件(一份)',
      },
    },
    {
      id: 'annex-1',
      name: '附件1：工业设备清单（四类）',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '工业设备清单',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-2',
      name: '附件2：工业模型清单（四类）',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '工业模型清单',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-3',
      name: '附件3：工业 APP 清单（自研、生态伙伴）',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '工业 APP 清单',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-4',
      name: '附件4：服务工业企业清单',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '服务工业企业清单',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-5',
      name: '附件5：平台开发者注册清单',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '平台开发者注册清单',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-6',
      name: '附件6：杀手锏 APP 清单',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '杀手锏 APP 清单',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-7',
      name: '附件7：解决方案清单',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '解决方案清单',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-8',
      name: '附件8：企业人员花名册',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '企业人员花名册',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-9',
      name: '附件9：财务报表、客户服务合同等财务信息',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '财务报表、客户服务合同',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-10',
      name: '附件10：产品专利和知识产权证书',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '产品专利和知识产权证书',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-11',
      name: '附件11：申报通知发布日期前系统和软件运行日志',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '申报通知发布日期前系统和软件运行日志',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-12',
      name: '附件12：企业运营资质',
      from: '申报单位',
      form: ['纸质'],
      isRequired: true,
      citation: {
        clause: '附件2 二（5）',
        evidence: '企业运营资质',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
    {
      id: 'annex-13',
      name: '附件13：其他说明材料',
      from: '申报单位',
      form: ['纸质'],
      isRequired: false,
      citation: {
        clause: '附件2 二（5）',
        evidence: '其他说明材料',
      },
      note: '列表数据庞大的，可提供电子版；确实没有的填“无”',
    },
  ],
  checks: [
    {
      id: 'devices-sum',
      title: '设备总数等于四类之和',
      text: '可连接的工业设备总数应等于运行、加工、行走、其它四类设备之和。',
      citation: {
        clause: '附件2 1.1',
        evidence: '其中，运行设备',
      },
      predicate: {
        op: 'compare',
        name: '四类设备之和',
        left: {
          sum: [
            {
              fact: 'platform.metrics.devices.running',
            },
            {
              fact: 'platform.metrics.devices.processing',
            },
            {
              fact: 'platform.metrics.devices.walking',
            },
            {
              fact: 'platform.metrics.devices.other',
            },
          ],
        },
        cmp: '=',
        right: {
          fact: 'platform.metrics.devices.total',
        },
        unit: '台/套',
      },
      showBeside: [
        'platform.metrics.devices.total',
        'platform.metrics.devices.running',
        'platform.metrics.devices.processing',
        'platform.metrics.devices.walking',
        'platform.metrics.devices.other',
      ],
    },
    {
      id: 'devices-cloud',
      title: '公有云与私有云设备之和',
      text: '公有云、私有云连接设备之和应等于设备总数；通知未写明必须相等，不等时请核对。',
      citation: {
        clause: '附件2 1.1',
        evidence: '公有云连接设备',
      },
      predicate: {
        op: 'compare',
        name: '公有云与私有云连接设备之和',
        left: {
          sum: [
            {
              fact: 'platform.metrics.devices.publicCloud',
            },
            {
              fact: 'platform.metrics.devices.privateCloud',
            },
          ],
        },
        cmp: '=',
        right: {
          fact: 'platform.metrics.devices.total',
        },
        unit: '台/套',
      },
      showBeside: [
        'platform.metrics.devices.total',
        'platform.metrics.devices.publicCloud',
        'platform.metrics.devices.privateCloud',
      ],
    },
    {
      id: 'devices-daily',
      title: '日运行数量不超过公有云设备',
      text: '基于公有云的工业设备日运行数量不应超过公有云连接设备数。',
      citation: {
        clause: '附件2 1.1',
        evidence: '基于公有云的工业设备日运行数量',
      },
      predicate: {
        op: 'compare',
        name: '工业设备日运行数量',
        left: {
          fact: 'platform.metrics.devices.dailyRunning',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.devices.publicCloud',
        },
        unit: '台/套',
      },
      showBeside: ['platform.metrics.devices.dailyRunning', 'platform.metrics.devices.publicCloud'],
    },
    {
      id: 'models-sum',
      title: '模型总数等于四类之和',
      text: '工业模型总数应等于研发仿真、业务流程、行业机理、数据算法四类之和。',
      citation: {
        clause: '附件2 1.2',
        evidence: '其中，研发仿真模型',
      },
      predicate: {
        op: 'compare',
        name: '四类模型之和',
        left: {
          sum: [
            {
              fact: 'platform.metrics.models.simulation',
            },
            {
              fact: 'platform.metrics.models.process',
            },
            {
              fact: 'platform.metrics.models.mechanism',
            },
            {
              fact: 'platform.metrics.models.data',
            },
          ],
        },
        cmp: '=',
        right: {
          fact: 'platform.metrics.models.total',
        },
        unit: '个',
      },
      showBeside: [
        'platform.metrics.models.total',
        'platform.metrics.models.simulation',
        'platform.metrics.models.process',
        'platform.metrics.models.mechanism',
        'platform.metrics.models.data',
      ],
    },
    {
      id: 'apps-origin',
      title: 'APP 总数等于自研加生态伙伴',
      text: '工业 APP 总数应等于自研与生态伙伴两类之和。',
      citation: {
        clause: '附件2 1.3',
        evidence: '其中，自研工业 APP 数量',
      },
      predicate: {
        op: 'compare',
        name: '自研与生态伙伴 APP 之和',
        left: {
          sum: [
            {
              fact: 'platform.metrics.apps.own',
            },
            {
              fact: 'platform.metrics.apps.partners',
            },
          ],
        },
        cmp: '=',
        right: {
          fact: 'platform.metrics.apps.total',
        },
        unit: '个',
      },
      showBeside: [
        'platform.metrics.apps.total',
        'platform.metrics.apps.own',
        'platform.metrics.apps.partners',
      ],
    },
    {
      id: 'apps-way',
      title: 'APP 总数等于新开发加云化',
      text: '工业 APP 总数应等于基于平台开发与传统软件云化两类之和；通知未写明必须相等，不等时请核对。',
      citation: {
        clause: '附件2 1.3',
        evidence: '基于平台开发的工业 APP 数量',
      },
      predicate: {
        op: 'compare',
        name: '基于平台开发与云化 APP 之和',
        left: {
          sum: [
            {
              fact: 'platform.metrics.apps.onPlatform',
            },
            {
              fact: 'platform.metrics.apps.migrated',
            },
          ],
        },
        cmp: '=',
        right: {
          fact: 'platform.metrics.apps.total',
        },
        unit: '个',
      },
      showBeside: [
        'platform.metrics.apps.total',
        'platform.metrics.apps.onPlatform',
        'platform.metrics.apps.migrated',
      ],
    },
    {
      id: 'apps-kinds',
      title: '九类 APP 覆盖总数',
      text: '九类工业 APP 之和小于总数时，请核对是否有未归类的 APP。',
      citation: {
        clause: '附件2 1.3',
        evidence: '工业 APP 种类',
      },
      predicate: {
        op: 'compare',
        name: '九类 APP 之和',
        left: {
          sum: [
            {
              fact: 'platform.metrics.apps.safety',
            },
            {
              fact: 'platform.metrics.apps.energy',
            },
            {
              fact: 'platform.metrics.apps.quality',
            },
            {
              fact: 'platform.metrics.apps.supply',
            },
            {
              fact: 'platform.metrics.apps.design',
            },
            {
              fact: 'platform.metrics.apps.production',
            },
            {
              fact: 'platform.metrics.apps.operations',
            },
            {
              fact: 'platform.metrics.apps.logistics',
            },
            {
              fact: 'platform.metrics.apps.maintenance',
            },
          ],
        },
        cmp: '>=',
        right: {
          fact: 'platform.metrics.apps.total',
        },
        unit: '个',
      },
      showBeside: [
        'platform.metrics.apps.total',
        'platform.metrics.apps.safety',
        'platform.metrics.apps.energy',
        'platform.metrics.apps.quality',
        'platform.metrics.apps.supply',
        'platform.metrics.apps.design',
        'platform.metrics.apps.production',
        'platform.metrics.apps.operations',
        'platform.metrics.apps.logistics',
        'platform.metrics.apps.maintenance',
      ],
    },
    {
      id: 'apps-active',
      title: '月活跃 APP 不超过总数',
      text: '工业 APP 月活跃数量不应超过总数。',
      citation: {
        clause: '附件2 1.3',
        evidence: '工业 APP 月活跃数量',
      },
      predicate: {
        op: 'compare',
        name: '月活跃 APP',
        left: {
          fact: 'platform.metrics.apps.monthlyActive',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.apps.total',
        },
        unit: '个',
      },
      showBeside: ['platform.metrics.apps.total', 'platform.metrics.apps.monthlyActive'],
    },
    {
      id: 'users-paying',
      title: '付费企业不超过注册企业',
      text: '付费工业企业数不应超过注册工业企业用户数。',
      citation: {
        clause: '附件2 1.4',
        evidence: '其中，付费工业企业数',
      },
      predicate: {
        op: 'compare',
        name: '付费工业企业数',
        left: {
          fact: 'platform.metrics.users.paying',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.users.registered',
        },
        unit: '个',
      },
      showBeside: ['platform.metrics.users.registered', 'platform.metrics.users.paying'],
    },
    {
      id: 'developers-active',
      title: '活跃开发者不超过注册总数',
      text: '第三方活跃开发者数不应超过注册总数。',
      citation: {
        clause: '附件2 1.5',
        evidence: '第三方活跃开发者数',
      },
      predicate: {
        op: 'compare',
        name: '第三方活跃开发者数',
        left: {
          fact: 'platform.metrics.developers.active',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.developers.registered',
        },
        unit: '个',
      },
      showBeside: ['platform.metrics.developers.registered', 'platform.metrics.developers.active'],
    },
    {
      id: 'top-five-apps',
      title: '杀手锏 APP 为订阅最多的5个',
      text: '杀手锏 APP 指订阅用户数最多的 5 个，平台工业 APP 总数不应少于 5 个。',
      citation: {
        clause: '附件2 2.3',
        evidence: '平台上订阅用户数最多的 5 个工业 APP',
      },
      predicate: {
        op: 'compare',
        name: '工业 APP 总数',
        left: {
          fact: 'platform.metrics.apps.total',
        },
        cmp: '>=',
        right: 5,
        unit: '个',
      },
      showBeside: ['platform.metrics.apps.total', 'platform.metrics.topApps.subscriptions'],
    },
    {
      id: 'top-apps-income',
      title: '杀手锏 APP 收入不超过平台收入',
      text: '5 个杀手锏 APP 2022 年累计月均收入乘以 12，不应超过 2022 年平台相关业务收入。',
      citation: {
        clause: '附件2 2.3',
        evidence: '5 个杀手锏 APP 累计月均收入',
      },
      predicate: {
        op: 'compare',
        name: '杀手锏 APP 全年收入',
        left: {
          times: [
            {
              fact: 'platform.metrics.topApps.monthlyIncome',
            },
            12,
          ],
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.income.lastYear',
        },
        unit: '元',
      },
      showBeside: ['platform.metrics.topApps.monthlyIncome', 'platform.metrics.income.lastYear'],
    },
    {
      id: 'solution-industries',
      title: '行业数量不超过22个',
      text: '通知所列行业分类共 22 项。',
      citation: {
        clause: '附件2 3.1',
        evidence: '行业分类包括煤炭/黑色金属矿开采',
      },
      predicate: {
        op: 'compare',
        name: '覆盖的行业数量',
        left: {
          fact: 'platform.metrics.solutions.industries',
        },
        cmp: '<=',
        right: 22,
        unit: '个',
      },
      showBeside: ['platform.metrics.solutions.industries'],
    },
    {
      id: 'solution-domains',
      title: '领域数量不超过9个',
      text: '领域指九大重点领域。',
      citation: {
        clause: '附件2 3.1',
        evidence: '运维服务九大重点领域',
      },
      predicate: {
        op: 'compare',
        name: '覆盖的领域数量',
        left: {
          fact: 'platform.metrics.solutions.domains',
        },
        cmp: '<=',
        right: 9,
        unit: '个',
      },
      showBeside: ['platform.metrics.solutions.domains'],
    },
    {
      id: 'parks-national',
      title: '国家级园区不超过累计园区',
      text: '获评国家级示范园区等的数量不应超过累计服务园区数量。',
      citation: {
        clause: '附件2 3.2',
        evidence: '服务园区获评国家级示范园区',
      },
      predicate: {
        op: 'compare',
        name: '国家级示范园区等',
        left: {
          fact: 'platform.metrics.parks.national',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.parks.total',
        },
        unit: '个',
      },
      showBeside: ['platform.metrics.parks.total', 'platform.metrics.parks.national'],
    },
    {
      id: 'parks-provincial',
      title: '省级园区不超过累计园区',
      text: '获评省级示范园区的数量不应超过累计服务园区数量。',
      citation: {
        clause: '附件2 3.2',
        evidence: '服务园区获评省级示范园区数量',
      },
      predicate: {
        op: 'compare',
        name: '省级示范园区',
        left: {
          fact: 'platform.metrics.parks.provincial',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.parks.total',
        },
        unit: '个',
      },
      showBeside: ['platform.metrics.parks.total', 'platform.metrics.parks.provincial'],
    },
    {
      id: 'chains-solutions',
      title: '双链双碳方案不超过方案总数',
      text: '“双链”“双碳”有效解决方案数量不应超过有效解决方案总数。',
      citation: {
        clause: '附件2 4.2',
        evidence: '有效解决方案数量',
      },
      predicate: {
        op: 'compare',
        name: '“双链”“双碳”有效解决方案',
        left: {
          fact: 'platform.metrics.chains.solutions',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.solutions.total',
        },
        unit: '个',
      },
      showBeside: ['platform.metrics.solutions.total', 'platform.metrics.chains.solutions'],
    },
    {
      id: 'chains-domains',
      title: '双链双碳领域不超过9个',
      text: '领域指九大重点领域。',
      citation: {
        clause: '附件2 4.2',
        evidence: '覆盖的领域数量',
      },
      predicate: {
        op: 'compare',
        name: '“双链”“双碳”覆盖的领域',
        left: {
          fact: 'platform.metrics.chains.domains',
        },
        cmp: '<=',
        right: 9,
        unit: '个',
      },
      showBeside: ['platform.metrics.chains.domains'],
    },
    {
      id: 'standards-national',
      title: '牵头国家标准不超过国家标准总数',
      text: '牵头制定的国家标准数不应超过参与的国家标准数。',
      citation: {
        clause: '附件2 4.5',
        evidence: '国家标准',
      },
      predicate: {
        op: 'compare',
        name: '牵头制定国家标准',
        left: {
          fact: 'platform.metrics.standards.nationalLed',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.standards.national',
        },
        unit: '个',
      },
      showBeside: ['platform.metrics.standards.national', 'platform.metrics.standards.nationalLed'],
    },
    {
      id: 'standards-industry',
      title: '牵头行业标准不超过行业标准总数',
      text: '牵头制定的行业标准数不应超过参与的行业标准数。',
      citation: {
        clause: '附件2 4.5',
        evidence: '行业标准',
      },
      predicate: {
        op: 'compare',
        name: '牵头制定行业标准',
        left: {
          fact: 'platform.metrics.standards.industryLed',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.standards.industry',
        },
        unit: '个',
      },
      showBeside: ['platform.metrics.standards.industry', 'platform.metrics.standards.industryLed'],
    },
    {
      id: 'standards-international',
      title: '牵头国际标准不超过国际标准总数',
      text: '牵头制定的国际标准数不应超过参与的国际标准数。',
      citation: {
        clause: '附件2 4.5',
        evidence: '国际标准',
      },
      predicate: {
        op: 'compare',
        name: '牵头制定国际标准',
        left: {
          fact: 'platform.metrics.standards.internationalLed',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.standards.international',
        },
        unit: '个',
      },
      showBeside: [
        'platform.metrics.standards.international',
        'platform.metrics.standards.internationalLed',
      ],
    },
    {
      id: 'income-years',
      title: '2022年收入不超过近三年累计',
      text: '2022 年平台相关业务收入不应超过近三年累计。',
      citation: {
        clause: '附件2 5.1',
        evidence: '近三年平台相关的累计业务收入',
      },
      predicate: {
        op: 'compare',
        name: '2022 年平台相关业务收入',
        left: {
          fact: 'platform.metrics.income.lastYear',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.income.threeYears',
        },
        unit: '元',
      },
      showBeside: ['platform.metrics.income.threeYears', 'platform.metrics.income.lastYear'],
    },
    {
      id: 'cost-years',
      title: '2022年成本不超过近三年累计',
      text: '2022 年平台相关业务成本不应超过近三年累计。',
      citation: {
        clause: '附件2 5.1',
        evidence: '近三年平台相关的累计业务成本',
      },
      predicate: {
        op: 'compare',
        name: '2022 年平台相关业务成本',
        left: {
          fact: 'platform.metrics.cost.lastYear',
        },
        cmp: '<=',
        right: {
          fact: 'platform.metrics.cost.threeYears',
        },
        unit: '元',
      },
      showBeside: ['platform.metrics.cost.threeYears', 'platform.metrics.cost.lastYear'],
    },
    {
      id: 'rd-ratio-2021',
      title: '2021年研发占比与金额相符',
      text: '2021 年研发投入占主营业务收入的比例应等于研发投入除以主营业务收入（容差 0.1 个百分点）。',
      citation: {
        clause: '附件2 5.2',
        evidence: '占主营业务收入',
      },
      predicate: {
        op: 'compare',
        name: '2021 年研发投入 ÷ 主营业务收入',
        left: {
          percentOf: [
            {
              fact: 'finance.rdExpense',
              year: {
                offset: -2,
              },
            },
            {
              fact: 'finance.mainRevenue',
              year: {
                offset: -2,
              },
            },
          ],
        },
        cmp: '=',
        right: {
          fact: 'finance.rdRatio',
          year: {
            offset: -2,
          },
        },
        unit: '%',
        tolerance: 0.1,
      },
      showBeside: ['finance.rdExpense', 'finance.mainRevenue', 'finance.rdRatio'],
    },
    {
      id: 'rd-ratio-2022',
      title: '2022年研发占比与金额相符',
      text: '2022 年研发投入占主营业务收入的比例应等于研发投入除以主营业务收入（容差 0.1 个百分点）。',
      citation: {
        clause: '附件2 5.2',
        evidence: '占主营业务收入',
      },
      predicate: {
        op: 'compare',
        name: '2022 年研发投入 ÷ 主营业务收入',
        left: {
          percentOf: [
            {
              fact: 'finance.rdExpense',
              year: {
                offset: -1,
              },
            },
            {
              fact: 'finance.mainRevenue',
              year: {
                offset: -1,
              },
            },
          ],
        },
        cmp: '=',
        right: {
          fact: 'finance.rdRatio',
          year: {
            offset: -1,
          },
        },
        unit: '%',
        tolerance: 0.1,
      },
      showBeside: ['finance.rdExpense', 'finance.mainRevenue', 'finance.rdRatio'],
    },
    {
      id: 'proof-devices',
      title: '1.1 带*：已填并有证明',
      text: '1.1 工业设备数量 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 1.1',
        evidence: '工业设备数量*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.devices.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.running',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.processing',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.walking',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.other',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.publicCloud',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.privateCloud',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.dailyRunning',
          },
          {
            op: 'given',
            fact: 'platform.metrics.devices.protocols',
          },
          {
            op: 'material',
            id: 'annex-1',
          },
        ],
      },
      showBeside: [
        'platform.metrics.devices.total',
        'platform.metrics.devices.running',
        'platform.metrics.devices.processing',
        'platform.metrics.devices.walking',
        'platform.metrics.devices.other',
        'platform.metrics.devices.publicCloud',
        'platform.metrics.devices.privateCloud',
        'platform.metrics.devices.dailyRunning',
        'platform.metrics.devices.protocols',
      ],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-models',
      title: '1.2 带*：已填并有证明',
      text: '1.2 工业模型数量 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 1.2',
        evidence: '工业模型数量*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.models.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.models.simulation',
          },
          {
            op: 'given',
            fact: 'platform.metrics.models.process',
          },
          {
            op: 'given',
            fact: 'platform.metrics.models.mechanism',
          },
          {
            op: 'given',
            fact: 'platform.metrics.models.data',
          },
          {
            op: 'material',
            id: 'annex-2',
          },
        ],
      },
      showBeside: [
        'platform.metrics.models.total',
        'platform.metrics.models.simulation',
        'platform.metrics.models.process',
        'platform.metrics.models.mechanism',
        'platform.metrics.models.data',
      ],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-apps',
      title: '1.3 带*：已填并有证明',
      text: '1.3 工业 APP 数量 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 1.3',
        evidence: '工业 APP 数量*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.apps.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.apps.own',
          },
          {
            op: 'given',
            fact: 'platform.metrics.apps.partners',
          },
          {
            op: 'given',
            fact: 'platform.metrics.apps.onPlatform',
          },
          {
            op: 'given',
            fact: 'platform.metrics.apps.migrated',
          },
          {
            op: 'given',
            fact: 'platform.metrics.apps.monthlyActive',
          },
          {
            op: 'material',
            id: 'annex-3',
          },
        ],
      },
      showBeside: [
        'platform.metrics.apps.total',
        'platform.metrics.apps.own',
        'platform.metrics.apps.partners',
        'platform.metrics.apps.onPlatform',
        'platform.metrics.apps.migrated',
        'platform.metrics.apps.monthlyActive',
      ],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-users',
      title: '1.4 带*：已填并有证明',
      text: '1.4 服务工业企业数量 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 1.4',
        evidence: '服务工业企业数量*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.users.registered',
          },
          {
            op: 'given',
            fact: 'platform.metrics.users.paying',
          },
          {
            op: 'material',
            id: 'annex-4',
          },
        ],
      },
      showBeside: ['platform.metrics.users.registered', 'platform.metrics.users.paying'],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-developers',
      title: '1.5 带*：已填并有证明',
      text: '1.5 平台开发者数量 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 1.5',
        evidence: '平台开发者数量*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.developers.registered',
          },
          {
            op: 'given',
            fact: 'platform.metrics.developers.active',
          },
          {
            op: 'material',
            id: 'annex-5',
          },
        ],
      },
      showBeside: ['platform.metrics.developers.registered', 'platform.metrics.developers.active'],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-technology',
      title: '2.1 带*：已填并有证明',
      text: '2.1 平台技术创新能力 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 2.1',
        evidence: '平台技术创新能力*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.technology.patents',
          },
          {
            op: 'given',
            fact: 'platform.metrics.technology.copyrights',
          },
          {
            op: 'material',
            id: 'annex-10',
          },
        ],
      },
      showBeside: ['platform.metrics.technology.patents', 'platform.metrics.technology.copyrights'],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-top-apps',
      title: '2.3 带*：已填并有证明',
      text: '2.3 自研杀手锏工业 APP 情况 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 2.3',
        evidence: '自研杀手锏工业 APP 情况*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.topApps.crossPlatform',
          },
          {
            op: 'given',
            fact: 'platform.metrics.topApps.dailyActive',
          },
          {
            op: 'given',
            fact: 'platform.metrics.topApps.subscriptions',
          },
          {
            op: 'given',
            fact: 'platform.metrics.topApps.monthlyIncome',
          },
          {
            op: 'given',
            fact: 'platform.metrics.topApps.awarded',
          },
          {
            op: 'material',
            id: 'annex-6',
          },
        ],
      },
      showBeside: [
        'platform.metrics.topApps.crossPlatform',
        'platform.metrics.topApps.dailyActive',
        'platform.metrics.topApps.subscriptions',
        'platform.metrics.topApps.monthlyIncome',
        'platform.metrics.topApps.awarded',
      ],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-parks',
      title: '3.2 带*：已填并有证明',
      text: '3.2 赋能园区转型成效 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 3.2',
        evidence: '赋能园区转型成效*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.parks.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.parks.national',
          },
          {
            op: 'given',
            fact: 'platform.metrics.parks.provincial',
          },
          {
            op: 'material',
            id: 'annex-13',
          },
        ],
      },
      showBeside: [
        'platform.metrics.parks.total',
        'platform.metrics.parks.national',
        'platform.metrics.parks.provincial',
      ],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-cases',
      title: '3.3 带*：已填并有证明',
      text: '3.3 赋能行业和领域成效 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 3.3',
        evidence: '赋能行业和领域成效*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.cases.national',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.provincial',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.industry1',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.industry2',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.industry3',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.domain1',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.domain2',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cases.domain3',
          },
          {
            op: 'material',
            id: 'annex-13',
          },
        ],
      },
      showBeside: [
        'platform.metrics.cases.national',
        'platform.metrics.cases.provincial',
        'platform.metrics.cases.industry1',
        'platform.metrics.cases.industry2',
        'platform.metrics.cases.industry3',
        'platform.metrics.cases.domain1',
        'platform.metrics.cases.domain2',
        'platform.metrics.cases.domain3',
      ],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-sme',
      title: '3.4 带*：已填并有证明',
      text: '3.4 中小企业服务能力 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 3.4',
        evidence: '中小企业服务能力*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.sme.total',
          },
          {
            op: 'given',
            fact: 'platform.metrics.sme.contracts',
          },
          {
            op: 'material',
            id: 'annex-9',
          },
        ],
      },
      showBeside: ['platform.metrics.sme.total', 'platform.metrics.sme.contracts'],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-international',
      title: '3.5 带*：已填并有证明',
      text: '3.5 国际业务拓展能力 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 3.5',
        evidence: '国际业务拓展能力*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.international',
          },
          {
            op: 'material',
            id: 'annex-13',
          },
        ],
      },
      showBeside: ['platform.metrics.international'],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-growth',
      title: '4.1 带*：已填并有证明',
      text: '4.1 稳增长支撑能力 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 4.1',
        evidence: '稳增长支撑能力*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.growth.honours',
          },
          {
            op: 'given',
            fact: 'platform.metrics.growth.cities',
          },
          {
            op: 'material',
            id: 'annex-13',
          },
        ],
      },
      showBeside: ['platform.metrics.growth.honours', 'platform.metrics.growth.cities'],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-standards',
      title: '4.5 带*：已填并有证明',
      text: '4.5 参与标准制定情况 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 4.5',
        evidence: '参与标准制定情况*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.standards.national',
          },
          {
            op: 'given',
            fact: 'platform.metrics.standards.nationalLed',
          },
          {
            op: 'given',
            fact: 'platform.metrics.standards.industry',
          },
          {
            op: 'given',
            fact: 'platform.metrics.standards.industryLed',
          },
          {
            op: 'given',
            fact: 'platform.metrics.standards.international',
          },
          {
            op: 'given',
            fact: 'platform.metrics.standards.internationalLed',
          },
          {
            op: 'material',
            id: 'annex-13',
          },
        ],
      },
      showBeside: [
        'platform.metrics.standards.national',
        'platform.metrics.standards.nationalLed',
        'platform.metrics.standards.industry',
        'platform.metrics.standards.industryLed',
        'platform.metrics.standards.international',
        'platform.metrics.standards.internationalLed',
      ],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-income',
      title: '5.1 带*：已填并有证明',
      text: '5.1 盈利和融资能力 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 5.1',
        evidence: '盈利和融资能力*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'platform.metrics.income.threeYears',
          },
          {
            op: 'given',
            fact: 'platform.metrics.income.lastYear',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cost.threeYears',
          },
          {
            op: 'given',
            fact: 'platform.metrics.cost.lastYear',
          },
          {
            op: 'given',
            fact: 'platform.metrics.returnRate',
          },
          {
            op: 'given',
            fact: 'platform.metrics.funded',
          },
          {
            op: 'material',
            id: 'annex-9',
          },
        ],
      },
      showBeside: [
        'platform.metrics.income.threeYears',
        'platform.metrics.income.lastYear',
        'platform.metrics.cost.threeYears',
        'platform.metrics.cost.lastYear',
        'platform.metrics.returnRate',
        'platform.metrics.funded',
      ],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
    {
      id: 'proof-resources',
      title: '5.2 带*：已填并有证明',
      text: '5.2 公司资源调配能力 带*：客观指标如实填写并提供截图、汇总表、复印件等证明，没有的填“无”（计数填 0）。',
      citation: {
        clause: '附件2 5.2',
        evidence: '公司资源调配能力*',
      },
      predicate: {
        op: 'all',
        of: [
          {
            op: 'given',
            fact: 'finance.rdExpense',
            year: {
              offset: -2,
            },
          },
          {
            op: 'given',
            fact: 'finance.rdExpense',
            year: {
              offset: -1,
            },
          },
          {
            op: 'given',
            fact: 'finance.rdRatio',
            year: {
              offset: -2,
            },
          },
          {
            op: 'given',
            fact: 'finance.rdRatio',
            year: {
              offset: -1,
            },
          },
          {
            op: 'given',
            fact: 'staff.total',
            year: {
              offset: -1,
            },
          },
          {
            op: 'material',
            id: 'annex-8',
          },
        ],
      },
      showBeside: ['finance.rdExpense', 'finance.rdRatio', 'staff.total'],
      fix: '没有的项目填“无”；证明材料在材料清单中标记备齐',
    },
  ],
  contacts: [
    {
      id: 'miit',
      office: '工业和信息化部信息技术发展司',
      phones: ['010-68208251'],
      citation: {
        clause: '三',
        evidence: '010-68208251',
      },
    },
    {
      id: 'mailing',
      office: '邮寄：中国机电设备招标中心',
      phones: [],
      address: '北京市海淀区恩济庄46号F区中国机电设备招标中心',
      postcode: '100142',
      citation: {
        clause: '三',
        evidence: '北京市海淀区恩济庄46号F区',
      },
    },
  ],
  notInNotice: ['申报单位向地方主管部门报送的日期：通知未写', '发文日期：所得文本未印，未补'],
  notes: [
    '“×月×日前”按含当日显示，通知未写明是否含当日，宜提前完成',
    '没有网上申报系统：纸质（机要交换或邮政特快专递）和光盘报送',
    '申报书格式：A4 双面打印并胶装；正文 3 号仿宋体、单倍行距；一级标题 3 号黑体，二级标题 3 号楷体；目录至少三级并含证明材料细目（附件2 说明1、2、4）',
    '联合体申报的，相关资质使用牵头单位资质（附件2 说明5）',
    '评审方式包括符合性审查、调研核查、集中答辩等（二（三））',
    '附件1 印作“杀手铜”，附件2 印作“杀手锏”，照原文引用',
    '3.2、3.3、3.4、4.1 的数据均从 2021 年开始计算',
  ],
} satisfies RulePack;
