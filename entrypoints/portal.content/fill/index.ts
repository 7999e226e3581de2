export { applyLines } from './apply';
export { revertEntries } from './revert';
export { createSettle } from './settle';
