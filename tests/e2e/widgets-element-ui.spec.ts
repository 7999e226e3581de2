import { casesFor } from './widget-cases';
import { widgetSuite } from './widget-suite';

widgetSuite('element-ui', casesFor(), '.el-popper');
