import { dateCasesOf } from './date-cases';
import { regionCases } from './region-cases';
import { casesFor } from './widget-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

widgetSuite(
  'view-design',
  casesFor([
    {
      control: '日期（只能点选）',
      label: '发证日期',
      prop: 'certified',
      desired: { type: 'date', date: '2021-11-30', precision: 'day' },
      expected: '2021年11月30日',
    },
  ]),
  '.ivu-select-dropdown',
);
refusalSuite('view-design', '.ivu-select-dropdown');

widgetSuite(
  'view-design',
  dateCasesOf({ started: '2021-07-01', year: '2022-01-01', registered: '2023-08-20' }, ['months']),
  '.ivu-select-dropdown',
  'dates/view-design',
);

widgetSuite('view-design', regionCases, '.ivu-select-dropdown', 'regions/view-design');
