/** What fixture tests may call in the isolated world, as `assistant.<name>`. */
export { widgets } from '@/entrypoints/portal.content/widgets';
export { readForm } from './form-probe';
export { describeControl, restoreControl, writeControl } from './widget-probe';
export { formChanges, formReader, readForm } from './fields-probe';
