import { drawnCases } from './drawn-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

const popups = '.arco-trigger-popup-wrapper,.arco-trigger';

widgetSuite('arco', drawnCases, popups);
refusalSuite('arco', popups);

/** What React draws otherwise than Vue. */
const other = /^(下拉（[可多]|级联|树|日期|单选|开关)/;
widgetSuite(
  'arco',
  drawnCases
    .filter(({ control }) => other.test(control))
    .map((each) => (each.prop === 'certified' ? { ...each, expected: '2021年11月30日' } : each)),
  popups,
  'arco-react',
);
