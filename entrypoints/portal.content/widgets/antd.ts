import { formItem, parts } from '../gestures/ant';
import { library } from '../gestures/library';
import type { Widget } from '.';

/** Ant Design 4 and 5 (React). */
export default library({
  id: 'antd',
  priority: 46,
  present: '[class*="ant-"]',
  absent: '[data-v-app] [class*="ant-"]',
  item: formItem,
  parts,
}) satisfies Widget;
