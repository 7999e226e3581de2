import { richEditor } from './parts/rich';

export default richEditor({
  id: 'tinymce',
  root: '.tox-tinymce,.mce-tinymce,.mce-content-body:not(body)',
  body: 'iframe[id$=_ifr],.mce-content-body',
  by: 'dom',
  blank: '<br>',
});
