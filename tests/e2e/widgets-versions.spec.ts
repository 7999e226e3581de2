import { versionControls } from './version-controls';
import type { Version } from './version-page';
import { casesFor, elementPlusOwn } from './widget-cases';

/** Versions that portals still use, where they draw or hear otherwise than the one every control is tried on. */

const only = (controls: string, all = casesFor()) => {
  const names = controls.split(' ');
  return names.flatMap((name) => all.filter(({ control }) => control === name));
};
const plus22: Version = {
  library: 'element-plus',
  name: 'element-plus 2.2',
  edits: [
    ['/libraries/element-plus/', '/libraries/element-plus22/'],
    ['<el-radio value=', '<el-radio label='],
    ['<el-radio-button value=', '<el-radio-button label='],
  ],
};

versionControls(
  plus22,
  only(
    '下拉 下拉（不可清空，原为空） 下拉（可搜索） 下拉（多选） 下拉（多选折叠） 下拉（远程） 级联 日期 日期（只能点选） 日期范围 单选 单选（按钮） 树选择 下拉（虚拟列表）',
    casesFor(elementPlusOwn),
  ),
  '.el-popper',
);

versionControls(
  {
    library: 'element-ui',
    name: 'element-ui 2.13',
    edits: [['/node_modules/element-ui/', '/libraries/element-ui213/']],
  },
  only('下拉（多选折叠） 下拉（远程）'),
  '.el-popper',
);
