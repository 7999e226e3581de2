import { define } from './define';

const led = (level: string) =>
  `牵头制定${level} 牵头${level}数 主导${level}数 牵头制定${level}数 主持制定${level}数 主导制定${level}数 主导制定${level} 牵头${level} ${level}牵头制定 ${level}其中牵头制定`;
const part = (level: string) =>
  `${level} 制定${level}数 参与制定${level} 参与制定${level}数 参与${level}数 主导或参与制定${level}数 ${level}数量 制修订${level}数 牵头或参与制定${level}数 参与编制${level}数 主持或参与制定${level}数`;

export default define('知识产权与标准', 'company', [
  [
    'ip.patents',
    '专利总数',
    'count',
    '专利数 专利数量 拥有专利数 授权专利数 专利授权数 专利个数 已授权专利数 有效专利数 专利拥有量 拥有专利总数 累计授权专利数 获得专利数 授权专利总数 拥有专利数量 专利授权总数 已获专利授权数 授权专利数量 拥有有效专利数 获授权专利数 累计专利数 有效专利总数 获得授权专利数 专利总拥有量 专利拥有总量 拥有专利总量',
    { unit: '件', never: '专利申请数' },
  ],
  [
    'ip.inventionPatents',
    '发明专利数',
    'count',
    '发明专利 发明专利数量 授权发明专利数 拥有发明专利数 有效发明专利数 发明专利授权数 发明专利总数 发明专利拥有量 授权发明专利 已授权发明专利数 发明专利数（件） 授权发明专利数量 拥有有效发明专利数 国内发明专利数',
    { unit: '件', never: '发明专利申请数' },
  ],
  [
    'ip.utilityPatents',
    '实用新型数',
    'count',
    '实用新型专利数 实用新型专利 实用新型 实用新型专利数量 实用新型数量 授权实用新型专利数 有效实用新型专利数',
    { unit: '件' },
  ],
  [
    'ip.designPatents',
    '外观设计专利数',
    'count',
    '外观设计专利 外观设计 外观专利数 外观设计数 外观设计专利数量 外观专利',
    { unit: '件' },
  ],
  [
    'ip.patentApplications',
    '专利申请数',
    'count',
    '申请专利数量 申请专利数 专利申请量 专利申请总数 专利申请数量',
    { unit: '件' },
  ],
  [
    'ip.softwareCopyrights',
    '软件著作权数',
    'count',
    '软件著作权 软件著作权数量 软著数量 软著数 计算机软件著作权 计算机软件著作权数 拥有软件著作权数 软著 软件著作权登记数 软著登记数 软著登记数量 软件著作权总数 计算机软件著作权数量 计算机软件著作权登记数 版权（软件著作权）登记',
    { unit: '件' },
  ],
  ['ip.standards.national', '国家标准数', 'count', part('国家标准'), { unit: '项' }],
  ['ip.standards.nationalLed', '牵头国家标准数', 'count', led('国家标准'), { unit: '项' }],
  ['ip.standards.industry', '行业标准数', 'count', part('行业标准'), { unit: '项' }],
  ['ip.standards.industryLed', '牵头行业标准数', 'count', led('行业标准'), { unit: '项' }],
  ['ip.standards.international', '国际标准数', 'count', part('国际标准'), { unit: '项' }],
  ['ip.standards.internationalLed', '牵头国际标准数', 'count', led('国际标准'), { unit: '项' }],
  ['ip.standards.group', '团体标准数', 'count', part('团体标准'), { unit: '项' }],
]);
