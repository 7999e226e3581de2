Vue.component('page-preview', {
  props: ['all'],
  template:
    '<div>' +
    '  <div class="block-title">申报信息预览</div>' +
    '  <el-descriptions :column="2" border size="small">' +
    '    <el-descriptions-item label="单位名称">{{ all.unit.name }}</el-descriptions-item>' +
    '    <el-descriptions-item label="通讯地址">{{ all.unit.address }}</el-descriptions-item>' +
    '    <el-descriptions-item label="项目名称">{{ all.project.name }}</el-descriptions-item>' +
    '    <el-descriptions-item label="场景数量">{{ all.scenes.length }}</el-descriptions-item>' +
    '  </el-descriptions>' +
    '</div>'
});
