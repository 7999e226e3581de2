import { casesFor } from './widget-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

widgetSuite('element-ui', casesFor(), '.el-popper');
refusalSuite('element-ui', '.el-popper');
