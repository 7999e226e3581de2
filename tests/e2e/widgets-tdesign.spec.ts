import { drawnCases } from './drawn-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

const popups = '.t-popup';

widgetSuite('tdesign', drawnCases, popups);
refusalSuite('tdesign', popups);
