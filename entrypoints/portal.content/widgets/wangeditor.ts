import { richEditor } from './parts/rich';

/** Version 5 keeps a model behind what is drawn; 3 and 4 do not, and hide what is locked behind a copy. */
export default richEditor({
  id: 'wangeditor',
  root: '.w-e-text-container',
  body: '[data-slate-editor],.w-e-text:not([style*="none"])',
  by: (body) => (body.matches('.w-e-text') ? 'dom' : 'yank'),
});
