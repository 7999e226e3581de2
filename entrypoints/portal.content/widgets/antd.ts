import { formItem, parts } from '../gestures/ant';
import { library } from '../gestures/library';
import type { Widget } from '.';

/** Ant Design 4 and 5 (React). */
export default {
  ...library({
    id: 'antd',
    priority: 46,
    present: '[class*="ant-"]',
    absent: '[data-v-app] [class*="ant-"]',
    item: formItem,
    parts,
  }),
  // of Ant Design Vue as well
  pager: {
    box: '.ant-pagination',
    more: ':is(.ant-pagination-prev,.ant-pagination-next):not(.ant-pagination-disabled)',
  },
} satisfies Widget;
