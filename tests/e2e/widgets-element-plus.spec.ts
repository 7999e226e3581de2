import { dateCasesOf } from './date-cases';
import { elementMore } from './more-cases';
import { regionCasesOf } from './region-cases';
import { casesFor } from './widget-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

widgetSuite(
  'element-plus',
  casesFor([
    {
      control: '树选择',
      label: '归口部门',
      prop: 'department',
      desired: { type: 'choice', options: ['材料科'] },
      expected: 'a2',
    },
    {
      control: '下拉（虚拟列表）',
      label: '主导产业',
      prop: 'lead',
      desired: { type: 'choice', options: ['产业217'] },
      expected: 'M217',
    },
  ]),
  '.el-popper',
);
refusalSuite('element-plus', '.el-popper');

widgetSuite(
  'element-plus',
  dateCasesOf({ recorded: '20230820' }),
  '.el-picker__popper',
  'dates/element-plus',
);

widgetSuite(
  'element-plus',
  regionCasesOf({ project: '320583' }),
  '.el-cascader__dropdown',
  'regions/element-plus',
);

widgetSuite('element-plus', elementMore, '.el-select__popper', 'more/element-plus');
