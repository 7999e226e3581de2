import { fusionCases } from './fusion-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

const popups = '.next-overlay-inner';

widgetSuite('fusion', fusionCases, popups);
refusalSuite('fusion', popups);
