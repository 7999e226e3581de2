import { drawers, formItem, parts } from '../gestures/ant';
import { oldParts } from '../gestures/ant-old';
import { library } from '../gestures/library';
import type { Widget } from '.';

/** Ant Design Vue 2 to 4: the classes of Ant Design below a Vue 3 application. */
export default library({
  id: 'ant-design-vue',
  priority: 47,
  present: '[data-v-app] [class*="ant-"]',
  item: formItem,
  ...drawers,
  parts: [...oldParts, ...parts],
}) satisfies Widget;
