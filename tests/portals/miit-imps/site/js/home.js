Vue.component('page-home', {
  template:
    '<div class="wrap">' +
    '  <h3>通知公告</h3>' +
    '  <ul class="notice-list">' +
    '    <li>关于开展2023年度智能制造试点示范行动的通知　工信厅联通装函〔2023〕212号</li>' +
    '    <li>智能制造能力成熟度自评估操作手册</li>' +
    '    <li>平台技术支持：工作日 9:00–17:00</li>' +
    '  </ul>' +
    '  <div class="btns"><el-button type="primary" @click="$emit(\'go\', \'/declare/unit\')">开始申报</el-button></div>' +
    '</div>'
});
