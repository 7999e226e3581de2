import { richEditor } from './parts/rich';

export default richEditor({
  id: 'ueditor',
  root: '.edui-editor',
  body: '.edui-editor-iframeholder > iframe',
  by: 'dom',
});
