import { drawnCases } from './drawn-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

const popups = '.n-base-select-menu,.n-cascader-menu,.n-tree-select-menu,.n-date-panel';

widgetSuite(
  'naive-ui',
  drawnCases.map((each) => (each.prop === 'region' ? { ...each, expected: '320106' } : each)),
  popups,
);
refusalSuite('naive-ui', popups);
