Vue.component('page-project', {
  props: ['form'],
  data: function () {
    return { ready: false, levels: ['一级（规划级）', '二级（规范级）', '三级（集成级）', '四级（优化级）', '五级（引领级）'] };
  },
  created: function () {
    var self = this;
    // 等待权限接口返回后再渲染表单
    setTimeout(function () { self.ready = true; }, 600);
  },
  template:
    '<div>' +
    '<div v-if="!ready" class="tip">正在加载…</div>' +
    '<el-form v-else ref="form" :model="form" label-position="top" size="small">' +
    '  <div class="block-title">项目基本情况</div>' +
    '  <el-form-item label="项目名称" required><el-input v-model="form.name" maxlength="60" show-word-limit></el-input></el-form-item>' +
    '  <el-form-item label="申报类型"><el-radio-group v-model="form.type"><el-radio-button label="factory">智能制造示范工厂</el-radio-button><el-radio-button label="scene">智能制造优秀场景</el-radio-button></el-radio-group></el-form-item>' +
    '  <el-form-item label="项目建设起止时间"><el-date-picker v-model="form.period" type="daterange" value-format="yyyy-MM-dd" range-separator="至" start-placeholder="开始日期" end-placeholder="结束日期"></el-date-picker></el-form-item>' +
    '  <el-row :gutter="20">' +
    '    <el-col :span="12"><el-form-item label="项目总投资"><el-input v-model="form.investment"><template slot="append">万元</template></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="上年度主营业务收入（亿元）"><el-input v-model="form.mainRevenue"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="智能制造能力成熟度自评估等级"><el-select v-model="form.level"><el-option v-for="(l, i) in levels" :key="l" :label="l" :value="i + 1"></el-option></el-select></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="填报日期"><el-date-picker v-model="form.date" type="date" format="yyyy年MM月dd日" value-format="yyyy-MM-dd"></el-date-picker></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="项目负责人"><el-input v-model="form.leader"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="项目负责人手机"><el-input v-model="form.leaderMobile"></el-input></el-form-item></el-col>' +
    '    <el-col :span="24"><el-form-item label="项目建设地点"><el-input v-model="form.address"></el-input></el-form-item></el-col>' +
    '    <el-col :span="24"><el-form-item label="合作单位"><el-input v-model="form.partner" placeholder="没有可不填"></el-input></el-form-item></el-col>' +
    '  </el-row>' +
    '  <el-form-item label="项目简介（500字以内）"><el-input type="textarea" :rows="6" v-model="form.summary"></el-input></el-form-item>' +
    '  <el-form-item><el-checkbox v-model="form.promise">我单位承诺所填内容真实，不涉及国家秘密、商业秘密</el-checkbox></el-form-item>' +
    '</el-form>' +
    '</div>'
});
