import { antCases } from './widget-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

widgetSuite('antd', antCases, '.ant-select-dropdown,.ant-picker-dropdown');
refusalSuite('antd', '.ant-select-dropdown,.ant-picker-dropdown');
