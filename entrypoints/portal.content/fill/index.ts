export { applyLines } from './apply';
export { createClearChoice } from './clear-choice';
export { revertEntries } from './revert';
export { createSettle } from './settle';
