import { formItem, parts } from '../gestures/ant';
import { library } from '../gestures/library';
import type { Widget } from '.';

/** Ant Design Vue 3 and 4: the classes of Ant Design below a Vue 3 application. */
export default library({
  id: 'ant-design-vue',
  priority: 47,
  present: '[data-v-app] [class*="ant-"]',
  item: formItem,
  parts,
}) satisfies Widget;
