/** What fixture tests may call in the isolated world, as `assistant.<name>`. */
export { widgets } from '@/entrypoints/portal.content/widgets';

export { formChanges, formReader, freshReader, freshReaderSoon, readFields } from './fields-probe';
export { applyPlan, planFor, readPage, stopRun, timeFill, undoRun } from './fill-probe';
export { readForm } from './form-probe';

export { describeControl, restoreControl, writeControl } from './widget-probe';
