import { richEditor } from './parts/rich';

export default richEditor({
  id: 'ckeditor4',
  root: '.cke_inner,.cke_editable_inline',
  body: 'iframe.cke_wysiwyg_frame,.cke_editable_inline',
  by: 'dom',
});
