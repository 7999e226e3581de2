import { send } from '../gestures/events';
import { defineWidget } from './parts/define';
import { drawnSelect } from './parts/drawn-select';
import { formGroup } from './parts/form-group';

/* The real <select> stays, hidden, before the drawn one. */

const part = drawnSelect({
  css: 'select + .chosen-container',
  locked: '.chosen-disabled',
  redraw: (real) => send(real, 'chosen:updated'),
});

export default defineWidget({ id: 'chosen', priority: 42, item: formGroup, parts: [part] });
