import { antDates, dateCasesOf } from './date-cases';
import { antMore } from './more-cases';
import { regionCases } from './region-cases';
import { antCases } from './widget-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

widgetSuite('antd', antCases, '.ant-select-dropdown,.ant-picker-dropdown');
refusalSuite('antd', '.ant-select-dropdown,.ant-picker-dropdown');

widgetSuite(
  'antd',
  dateCasesOf({ ...antDates, registered: '2023-08-20' }),
  '.ant-picker-dropdown',
  'dates/antd',
);

widgetSuite('antd', regionCases, '.ant-select-dropdown', 'regions/antd');

widgetSuite('antd', antMore, '.ant-select-dropdown', 'more/antd');
