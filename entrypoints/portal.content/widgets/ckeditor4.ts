import { richEditor } from './parts/rich';

export default richEditor({
  id: 'ckeditor4',
  root: '.cke_inner',
  body: 'iframe.cke_wysiwyg_frame',
  by: 'dom',
});
