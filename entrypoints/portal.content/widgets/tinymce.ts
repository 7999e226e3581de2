import { richEditor } from './parts/rich';

export default richEditor({
  id: 'tinymce',
  root: '.tox-tinymce,.mce-tinymce',
  body: 'iframe[id$=_ifr]',
  by: 'dom',
});
