import { antCases } from './widget-cases';
import { widgetSuite } from './widget-suite';

widgetSuite('ant-design-vue', antCases, '.ant-select-dropdown,.ant-picker-dropdown');
