import { define } from './define';

const sections =
  '场景 典型场景 智能制造场景 智能制造典型场景 优秀场景 智能制造优秀场景 场景列表 场景信息 应用场景 场景描述 建设场景 场景清单 典型场景列表 场景基本信息';

/** One row per scenario: `scenario.name#0`. 212号 二（五）: each description at most 3000 字. */
export default define('智能制造场景', 'scenario', [
  [
    'scenario.name',
    '场景名称',
    'text',
    '典型场景名称 智能制造场景名称 智能制造典型场景名称 优秀场景名称 典型场景 智能场景名称 申报场景名称',
    { sections, bare: '名称' },
  ],
  [
    'scenario.stage',
    '所属环节',
    'text',
    '场景环节 环节 所属智能制造环节 智能制造环节 场景所属环节 所属业务环节 制造环节 环节名称 涉及环节 对应环节 所在环节 对应制造环节',
    { sections },
  ],
  [
    'scenario.description',
    '场景描述',
    'longText',
    '场景介绍 场景说明 场景内容 典型场景描述 智能制造场景描述 场景详细描述 场景简介 场景内容描述 场景建设内容 场景具体描述 典型场景介绍 场景建设情况 场景描述内容 智能制造典型场景描述',
    { sections, bare: '描述 内容 说明 介绍 详细描述' },
  ],
]);
