import { richEditor } from './parts/rich';

export default richEditor({
  id: 'wangeditor',
  root: '.w-e-text-container',
  body: '[data-slate-editor]',
  by: 'yank',
});
