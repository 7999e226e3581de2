import { antDates, dateCasesOf } from './date-cases';
import { regionCases } from './region-cases';
import { antCases } from './widget-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

widgetSuite('ant-design-vue', antCases, '.ant-select-dropdown,.ant-picker-dropdown');
refusalSuite('ant-design-vue', '.ant-select-dropdown,.ant-picker-dropdown');

widgetSuite(
  'ant-design-vue',
  dateCasesOf(antDates),
  '.ant-picker-dropdown',
  'dates/ant-design-vue',
);

widgetSuite('ant-design-vue', regionCases, '.ant-select-dropdown', 'regions/ant-design-vue');
