import { drawers, formItem, parts } from '../gestures/ant';
import { oldParts } from '../gestures/ant-old';
import { library } from '../gestures/library';
import type { Widget } from '.';

/** Ant Design 3 to 6 (React), and Ant Design Vue 1, a copy of 3 for Vue 2. */
export default {
  ...library({
    id: 'antd',
    priority: 46,
    present: '[class*="ant-"]',
    absent: '[data-v-app] [class*="ant-"]',
    item: formItem,
    ...drawers,
    parts: [...oldParts, ...parts],
  }),
  // of Ant Design Vue as well
  pager: {
    box: '.ant-pagination',
    more: ':is(.ant-pagination-prev,.ant-pagination-next):not(.ant-pagination-disabled)',
  },
} satisfies Widget;
