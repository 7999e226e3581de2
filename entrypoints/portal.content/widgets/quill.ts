import { richEditor } from './parts/rich';

export default richEditor({
  id: 'quill',
  root: '.ql-container',
  body: '.ql-editor',
  by: 'dom',
});
