import { richEditor } from './parts/rich';

/** TipTap too: it reads into its model what changes in the element it draws. */
export default richEditor({
  id: 'prosemirror',
  root: '.ProseMirror',
  body: '.ProseMirror',
  by: 'dom',
});
