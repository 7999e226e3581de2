import { richEditor } from './parts/rich';

export default richEditor({
  id: 'kindeditor',
  root: '.ke-container',
  body: 'iframe.ke-edit-iframe',
  by: 'dom',
});
