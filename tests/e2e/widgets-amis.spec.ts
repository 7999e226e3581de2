import { amisCases } from './amis-cases';
import { refusalSuite, widgetSuite } from './widget-suite';

const popups = '[class*="-popover"],[class*="-PopOver"]';

widgetSuite('amis', amisCases, popups);
refusalSuite('amis', popups);
