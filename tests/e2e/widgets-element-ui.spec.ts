import { dateCasesOf } from './date-cases';
import { elementMore } from './more-cases';
import { regionCasesOf } from './region-cases';
import { casesFor } from './widget-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

widgetSuite('element-ui', casesFor(), '.el-popper');
refusalSuite('element-ui', '.el-popper');

widgetSuite(
  'element-ui',
  dateCasesOf({ recorded: '20230820' }),
  '.el-picker-panel',
  'dates/element-ui',
);

widgetSuite(
  'element-ui',
  regionCasesOf({ project: '320583' }),
  '.el-cascader__dropdown',
  'regions/element-ui',
);

widgetSuite('element-ui', elementMore, '.el-select-dropdown', 'more/element-ui');
