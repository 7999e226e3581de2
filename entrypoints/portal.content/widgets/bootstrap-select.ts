import { wordings } from '../gestures/say';
import { defineWidget, type Part } from './parts/define';
import { drawnSelect } from './parts/drawn-select';
import { formGroup } from './parts/form-group';
import { Refusal } from './parts/pick';

/*
 * The real <select> stands, without a size, in the drawn one (before it in 1.6), which is drawn
 * anew on its `change`; the page's `changed.bs.select` comes of that too.
 */

const drawn = drawnSelect({ css: '.bootstrap-select:not(select)', locked: '.disabled' });

const part: Part = {
  ...drawn,
  async write(control, desired, settle) {
    const most = Number(control.input?.dataset.maxOptions) || Infinity;
    if (wordings(desired).length > most) throw new Refusal(`这里最多选 ${most} 项`);
    await drawn.write(control, desired, settle);
  },
};

export default defineWidget({
  id: 'bootstrap-select',
  priority: 41,
  item: formGroup,
  parts: [part],
});
