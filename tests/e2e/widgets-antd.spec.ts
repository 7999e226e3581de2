import { antCases } from './widget-cases';
import { widgetSuite } from './widget-suite';

widgetSuite('antd', antCases, '.ant-select-dropdown,.ant-picker-dropdown');
