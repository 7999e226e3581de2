import { richEditor } from './parts/rich';

export default richEditor({
  id: 'ckeditor5',
  root: '.ck-editor__main,.ck-editor__editable:not(.ck-editor__main *)',
  body: '.ck-editor__editable',
  by: 'paste',
});
