import { richEditor } from './parts/rich';

export default richEditor({
  id: 'summernote',
  root: '.note-editor',
  body: '.note-editable',
  by: 'dom',
});
