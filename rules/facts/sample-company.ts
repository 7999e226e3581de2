import type { Facts, FactValue } from './types';

export interface SampleCompany {
  company: { name: string };
  /** Facts of the company: kept under the company. */
  facts: Record<string, FactValue>;
  /** Facts of one declaration (project, scenarios, platform, dates). */
  declaration: {
    packId: string;
    year: number;
    category: string;
    direction: string;
    facts: Record<string, FactValue>;
  };
}

const intro300 =
  '苏州云岭精密制造有限公司成立于2012年5月，注册资本8000万元，位于江苏省昆山市，是一家从事汽车电子精密结构件研发、生产和销售的高新技术企业。公司现有员工612人，其中研发人员96人，拥有专利128件，主要产品为新能源汽车电控壳体、连接器端子和散热模组，配套国内主要整车和电驱动企业。2022年实现营业收入5.26亿元，研发投入占主营业务收入5.4%。公司通过两化融合管理体系评定和智能制造能力成熟度二级评估，建成数字化车间两个。';

const intro500 = `${intro300}\n近年来，公司围绕“研发仿真、柔性制造、质量追溯、能源管理”四条主线推进数字化转型，先后上线产品生命周期管理、制造执行、仓储管理、设备联网和能源管理系统，关键设备联网率达到93%，生产效率提高27%，产品不良率下降35%，单位产值能耗下降14%。公司是江苏省专精特新中小企业，参与制定国家标准2项、行业标准3项。`;

const scenarioTexts = {
  schedule:
    '一、场景概述\n针对多品种、小批量、急单频繁插入导致的排产靠经验、换型时间长、设备负荷不均等问题，公司建设了基于约束理论和启发式算法的车间智能排产系统，覆盖压铸、机加工、表面处理和装配四个车间、37条产线。\n二、实施方法\n系统每30分钟读取一次订单、库存、模具、人员和设备状态，以交期、换型次数和在制品为目标自动生成三天滚动计划，插单时在2分钟内给出影响分析和替代方案，由计划员确认后下发到制造执行系统。\n三、实施要素\n装备方面，完成186台关键设备联网；软件方面，部署国产高级排产系统和制造执行系统；数据方面，统一物料、工艺路线和节拍等主数据1.2万条；人员方面，设专职计划工程师6名。\n四、成效\n排产用时由每天4小时缩短到20分钟，订单准时交付率由86%提高到97%，在制品下降31%，设备综合效率提高9个百分点。',
  inspection:
    '一、场景概述\n端子和壳体的外观缺陷种类多、尺寸小，人工目检每班需要24人，漏检率约2.1%。公司将机器视觉与深度学习结合，在9条产线上建设在线智能检测系统。\n二、实施方法\n每条产线布置6至8个工位的面阵相机和组合光源，在0.4秒内完成36类缺陷的识别；可疑件自动分流到复判工位，复判结果每天回流训练，模型每周更新一次。检测数据与产品二维码绑定，实现单件质量追溯。\n三、实施要素\n装备方面，自主设计上下料机构和光学工位；软件方面，算法平台与质量管理系统打通；数据方面，累计标注缺陷图像48万张；人员方面，组建7人的算法与质量联合小组。\n四、成效\n漏检率由2.1%降到0.08%，检测人员减少68人，客户投诉下降72%，质量成本下降23%。',
  energy:
    '一、场景概述\n熔炼、压铸和空压系统能耗占全厂的71%。公司建设能源管理平台，对电、水、天然气和压缩空气进行分项计量、在线监测和优化控制。\n二、实施方法\n在配电、熔炼炉、空压站等处加装采集点620个，数据5秒采集一次；按产品和班次核算单件能耗，对空压机群按压力和流量联动控制，对熔炼炉按排产计划优化保温曲线。\n三、实施要素\n装备方面，更换高效空压机4台、余热回收装置2套；软件方面，部署能源管理平台并与排产系统联动；数据方面，建立能耗基准模型15个；人员方面，设能源管理员3名。\n四、成效\n单位产值能耗下降14%，年节电310万千瓦时，年减少二氧化碳排放约1800吨。',
};

const yearly = (key: string, values: [number, number, number]): Record<string, FactValue> =>
  Object.fromEntries(values.map((value, i) => [`${key}@${2020 + i}`, value]));

/** An invented company: every name, number and code is made up; codes carry valid check digits. */
export const sampleCompany: SampleCompany = {
  company: { name: '苏州云岭精密制造有限公司' },
  facts: {
    'company.name': '苏州云岭精密制造有限公司',
    'company.nameEn': 'Suzhou Yunling Precision Manufacturing Co., Ltd.',
    'company.creditCode': '91320583MA1Q8K6X9B',
    'company.establishedOn': '2012-05-18',
    'company.type': '有限责任公司',
    'company.ownership': '民营企业',
    'company.applicantKind': '工业企业',
    'company.isLegalPerson': true,
    'company.isCentralSoe': false,
    'company.isAboveScale': true,
    'company.listing': '未上市',
    'company.scale': '中型',
    'company.industry': '汽车制造业',
    'company.mainProducts': '新能源汽车电控壳体、连接器端子、散热模组',
    'company.businessScope': [
      '汽车零部件及配件、精密模具、电子连接器的研发、生产、销售；货物及技术进出口业务。（依法须经批准的项目，经相关部门批准后方可开展经营活动）',
    ],
    'company.registeredCapital': 80_000_000,
    'company.paidInCapital': 80_000_000,
    'company.registeredRegion': ['江苏省', '苏州市', '昆山市'],
    'company.registeredAddress': '江苏省苏州市昆山市云岭路88号',
    'company.officeRegion': ['江苏省', '苏州市', '昆山市'],
    'company.officeAddress': '江苏省苏州市昆山市云岭路88号',
    'company.postcode': '215300',
    'company.website': 'https://www.yunling.example',
    'company.phone': '0512-57000000',
    'company.fax': '0512-57000001',
    'company.email': 'office@yunling.example',
    'company.creditRating': 'AA',
    'company.parkOrBase': '昆山精密制造产业园',
    'company.clusterOrChain': '新能源汽车产业链',
    'bank.name': '示例银行昆山支行',
    'bank.account': '32250000000000000088',
    'bank.holder': '苏州云岭精密制造有限公司',
    'person.legal.name': '陆云岭',
    'person.legal.title': '董事长',
    'person.legal.phone': '0512-57000002',
    'person.legal.mobile': '13800000001',
    'person.legal.email': 'chairman@yunling.example',
    'person.contact.name': '沈小禾',
    'person.contact.title': '项目主管',
    'person.contact.department': '战略发展部',
    'person.contact.phone': '0512-57000008',
    'person.contact.mobile': '13800000002',
    'person.contact.fax': '0512-57000001',
    'person.contact.email': 'project@yunling.example',
    'person.leader.name': '顾远舟',
    'person.leader.title': '副总经理',
    'person.leader.phone': '0512-57000006',
    'person.leader.mobile': '13800000003',
    'person.leader.email': 'leader@yunling.example',
    'person.finance.name': '钱知秋',
    'person.finance.phone': '0512-57000009',
    ...yearly('finance.totalAssets', [486_500_000, 561_300_000, 634_800_000]),
    ...yearly('finance.netAssets', [271_300_000, 318_600_000, 371_900_000]),
    ...yearly('finance.liabilities', [215_200_000, 242_700_000, 262_900_000]),
    ...yearly('finance.revenue', [361_200_000, 447_850_000, 526_430_000]),
    ...yearly('finance.mainRevenue', [352_600_000, 438_120_000, 515_780_000]),
    ...yearly('finance.mainCost', [268_900_000, 331_400_000, 388_650_000]),
    ...yearly('finance.output', [370_400_000, 459_200_000, 541_600_000]),
    ...yearly('finance.profit', [35_420_000, 46_130_000, 56_870_000]),
    ...yearly('finance.netProfit', [30_610_000, 39_880_000, 49_250_000]),
    ...yearly('finance.tax', [16_720_000, 20_390_000, 24_860_000]),
    ...yearly('finance.rdExpense', [18_340_000, 23_220_000, 27_850_000]),
    ...yearly('finance.export', [42_100_000, 51_600_000, 60_350_000]),
    ...yearly('staff.total', [528, 574, 612]),
    ...yearly('staff.rd', [78, 88, 96]),
    ...yearly('staff.bachelorOrAbove', [142, 161, 183]),
    ...yearly('staff.insured', [521, 569, 607]),
    'ip.patents': 128,
    'ip.inventionPatents': 31,
    'ip.utilityPatents': 90,
    'ip.designPatents': 7,
    'ip.softwareCopyrights': 22,
    'ip.right[]': [
      {
        name: '一种电控壳体的密封结构及压铸方法',
        type: '发明专利',
        number: 'ZL202010000001.0',
        appliedOn: '2020-03-16',
        grantedOn: '2021-11-05',
        obtained: '自主研发',
        owner: '苏州云岭精密制造有限公司',
      },
      {
        name: '一种连接器端子的在线检测装置',
        type: '实用新型',
        number: 'ZL202120000002.0',
        appliedOn: '2021-04-20',
        grantedOn: '2021-12-10',
        obtained: '自主研发',
        owner: '苏州云岭精密制造有限公司',
      },
      {
        name: '散热模组（微通道）',
        type: '外观设计',
        number: 'ZL202230000003.0',
        appliedOn: '2022-01-11',
        grantedOn: '2022-06-03',
        obtained: '受让',
        owner: '苏州云岭精密制造有限公司',
      },
      {
        name: '云岭车间智能排产软件V1.0',
        type: '软件著作权',
        number: '2021SR0000004',
        appliedOn: '2021-05-06',
        grantedOn: '2021-07-22',
        obtained: '自主研发',
        owner: '苏州云岭精密制造有限公司',
      },
    ],
    'shareholder[]': [
      {
        name: '示例云岭投资控股有限公司',
        type: '企业法人',
        amount: 48_000_000,
        paidIn: 48_000_000,
        ratio: 60,
        method: '货币',
      },
      {
        name: '陆云岭',
        type: '自然人',
        amount: 20_000_000,
        paidIn: 20_000_000,
        ratio: 25,
        method: '货币',
      },
      {
        name: '示例云帆企业管理合伙企业（有限合伙）',
        type: '合伙企业',
        amount: 12_000_000,
        paidIn: 12_000_000,
        ratio: 15,
        method: '货币',
      },
    ],
    'ip.standards.national': 2,
    'ip.standards.nationalLed': 0,
    'ip.standards.industry': 3,
    'ip.standards.industryLed': 1,
    'ip.standards.international': 0,
    'ip.standards.internationalLed': 0,
    'certificate[]': [
      {
        type: '高新技术企业',
        number: 'GR202132000000',
        level: '国家级',
        issuer: '江苏省科学技术厅',
        validFrom: '2021-11-30',
        validTo: '2024-11-29',
      },
      {
        type: '两化融合管理体系贯标',
        number: 'AIITRE-00622IIIMS0000000',
        level: 'AA',
        issuer: '示例评定机构',
        validFrom: '2022-06-15',
        validTo: '2025-06-14',
      },
      {
        type: '专精特新中小企业',
        number: '',
        level: '省级',
        issuer: '江苏省工业和信息化厅',
        validFrom: '2022-10-20',
        validTo: '2025-10-19',
      },
      {
        type: '质量管理体系',
        number: '00000Q00000R0M',
        level: '',
        issuer: '示例认证机构',
        validFrom: '2021-08-01',
        validTo: '2024-07-31',
      },
    ],
    'honour[]': [
      {
        programme: '江苏省示范智能车间',
        type: '智能车间',
        direction: '汽车电子壳体智能车间',
        level: '省级',
        year: 2021,
        status: '有效',
        validUntil: null,
      },
    ],
    'incident[]': [],
    'maturity.level': '二级',
    'maturity.kind': '自评估',
    'maturity.assessedOn': '2023-05-20',
    'maturity.score': 2.36,
    'cloud.star': '三星',
    'credit.clean': true,
    'credit.checkedOn': '2023-08-01',
    'narrative.intro': [intro300, intro500],
    'narrative.strengths': [
      '公司在高导热压铸、微小端子冲压和壳体密封三项关键工艺上拥有自主知识产权，建有江苏省企业技术中心，与两所高校共建联合实验室。公司具备从模具设计、仿真、试制到批量生产的完整能力，新产品开发周期较行业平均短30%，产品一次交验合格率99.6%。',
    ],
    'narrative.mainBusiness': [
      '公司主营汽车电子精密结构件，产品包括新能源汽车电控壳体、连接器端子和散热模组，2022年三类产品收入分别占主营业务收入的52%、29%和19%。',
    ],
  },
  declaration: {
    packId: 'miit-2023-smart-manufacturing-pilot',
    year: 2023,
    category: '示范工厂',
    direction: '',
    facts: {
      'project.name': '汽车电子精密结构件智能工厂',
      'project.programme': '智能制造试点示范行动',
      'project.type': '示范工厂',
      'project.status': '已建成',
      'project.region': ['江苏省', '苏州市', '昆山市'],
      'project.address': '江苏省苏州市昆山市云岭路88号',
      'project.startOn': '2020-03-01',
      'project.endOn': '2022-12-31',
      'project.totalInvestment': 86_500_000,
      'project.selfFunding': 71_500_000,
      'project.appliedFunding': 5_000_000,
      'project.summary': [
        '项目以电控壳体和连接器端子两类产品为对象，建设研发仿真、柔性制造、智能检测和能源管理四大系统，联网关键设备186台，打通从订单到交付的数据链路，形成多品种小批量条件下的汽车电子精密结构件智能制造模式。',
      ],
      'project.background': [
        '新能源汽车电控产品更新快、批量小、质量要求高，传统依靠人工经验的排产和检测方式难以满足交付要求，公司自2020年起实施智能工厂建设。',
      ],
      'project.content': [
        '项目建设内容包括：一是建设三维设计与仿真平台；二是建设车间智能排产和制造执行系统；三是在9条产线部署在线智能检测；四是建设能源管理平台；五是建设覆盖全厂的工业网络和安全防护体系。',
      ],
      'project.innovation': [
        '一是将换型代价纳入滚动排产模型，实现插单影响的分钟级评估；二是检测模型每周自动更新，缺陷识别种类可扩展；三是排产与能源优化联动。',
      ],
      'project.benefit': [
        '项目实施后生产效率提高27%，产品不良率下降35%，运营成本下降18%，产品研制周期缩短30%，单位产值能耗下降14%。',
      ],
      'project.plan': [
        '下一步将把智能排产和在线检测推广到第二工厂，建设供应链协同平台，接入上下游企业20家，并向同行业企业输出解决方案。',
      ],
      'project.videoMinutes': 8,
      'scenario.name#0': '车间智能排产',
      'scenario.stage#0': '计划调度',
      'scenario.description#0': [scenarioTexts.schedule],
      'scenario.name#1': '在线智能检测',
      'scenario.stage#1': '质量管控',
      'scenario.description#1': [scenarioTexts.inspection],
      'scenario.name#2': '能源综合优化',
      'scenario.stage#2': '能源管理',
      'scenario.description#2': [scenarioTexts.energy],
      'declaration.year': 2023,
      'declaration.date': '2023-08-20',
    },
  },
};

/** Company and declaration facts in one, as the matcher and the rules see them. */
export const sampleFacts: Facts = { ...sampleCompany.facts, ...sampleCompany.declaration.facts };
