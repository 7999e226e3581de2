import { dateCasesOf } from './date-cases';
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
