import { dateCasesOf } from './date-cases';
import { elementMore } from './more-cases';
import { regionCasesOf } from './region-cases';
import { casesFor, elementPlusOwn } from './widget-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

widgetSuite('element-plus', casesFor(elementPlusOwn), '.el-popper');
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
