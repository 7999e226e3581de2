Vue.component('page-attach', {
  data: function () { return { rows: ['营业执照', '信用报告', '智能制造能力成熟度自评估报告', '真实性承诺书（盖章）'] }; },
  template:
    '<div>' +
    '  <div class="block-title">附件上传</div>' +
    '  <el-form label-width="260px"><el-form-item v-for="r in rows" :key="r" :label="r">' +
    '    <el-upload action="/upload" :auto-upload="false"><el-button size="small">选择文件</el-button><div slot="tip" class="tip">PDF 格式，单个文件不超过 50MB</div></el-upload>' +
    '  </el-form-item></el-form>' +
    '</div>'
});
