var STEPS = [
  { path: '/declare/unit', name: '单位信息' },
  { path: '/declare/project', name: '项目信息' },
  { path: '/declare/scene', name: '典型场景' },
  { path: '/declare/attach', name: '附件' },
  { path: '/declare/preview', name: '预览' }
];

var vm = new Vue({
  el: '#app',
  data: {
    path: '',
    keyword: '',
    loaded: false,
    clicks: { save: 0, next: 0, submit: 0 },
    form: {
      unit: {
        name: '', creditCode: '', establishedOn: '', nature: '', industry: '', scale: '', regionCode: [],
        board: '', address: '', postcode: '', fax: '', capital: undefined, assets: '', isCentral: false,
        group: '', isLegal: false, quals: [], recommender: '', intro: '',
        legal: { name: '', mobile: '' },
        contact: { name: '', title: '', mobile: '', phone: '', email: '' },
        years: [2020, 2021, 2022].map(function (y) { return { year: y, revenue: '', profit: '', rd: '', staff: '' }; })
      },
      project: {
        name: '', type: '', period: null, investment: '', mainRevenue: '', level: '', date: '', leader: '',
        leaderMobile: '', address: '', partner: '', summary: '', promise: false
      },
      scenes: []
    }
  },
  computed: {
    step: function () {
      var path = this.path;
      return STEPS.findIndex(function (s) { return s.path === path; });
    },
    page: function () {
      if (this.path === '/login') return 'page-login';
      if (this.path === '/home') return 'page-home';
      return '';
    }
  },
  created: function () {
    var self = this;
    window.addEventListener('hashchange', this.route);
    this.route();
    Promise.all([api.register(), api.saved()]).then(function (r) {
      Object.assign(self.form.unit, r[0]);
      self.form.scenes = r[1].scenes;
      self.loaded = true;
    });
    setTimeout(this.timeout, 60 * 60 * 1000);
  },
  methods: {
    route: function () {
      var path = location.hash.slice(1).split('?')[0] || '/home';
      if (path !== '/login' && !sessionStorage.getItem('token')) path = '/login';
      if (location.hash.slice(1).split('?')[0] !== path) location.hash = path;
      this.path = path;
    },
    go: function (path) { location.hash = path; },
    signedIn: function () { this.go('/home'); },
    save: function () { this.clicks.save++; this.$message.success('保存成功'); },
    next: function () { this.clicks.next++; this.go(STEPS[this.step + 1].path); },
    prev: function () { this.go(STEPS[this.step - 1].path); },
    submit: function () { this.clicks.submit++; },
    timeout: function () {
      this.$alert('登录已超时，请保存后重新登录', '提示', { confirmButtonText: '确定', type: 'warning' }).catch(function () {});
    }
  },
  template:
    '<div>' +
    '  <div class="top">智能制造数据资源公共服务平台<span class="user" v-if="path !== \'/login\'">您好，企业用户 | 退出</span>' +
    '    <el-input v-if="path !== \'/login\'" class="search" size="mini" v-model="keyword" placeholder="站内搜索" prefix-icon="el-icon-search"></el-input></div>' +
    '  <component v-if="page" :is="page" @done="signedIn" @go="go"></component>' +
    '  <div class="wrap" v-else-if="step >= 0 && loaded">' +
    '    <h3>2023年度智能制造试点示范项目申报</h3>' +
    '    <el-steps :active="step" finish-status="success" align-center><el-step v-for="s in steps" :key="s.path" :title="s.name"></el-step></el-steps>' +
    '    <page-unit v-if="step === 0" :form="form.unit"></page-unit>' +
    '    <page-project v-if="step === 1" :form="form.project"></page-project>' +
    '    <page-scene v-if="step === 2" :form="form.scenes"></page-scene>' +
    '    <page-attach v-if="step === 3"></page-attach>' +
    '    <page-preview v-if="step === 4" :all="form"></page-preview>' +
    '    <div class="btns">' +
    '      <el-button v-if="step > 0" @click="prev">上一步</el-button>' +
    '      <el-button v-if="step < 4" @click="save">保 存</el-button>' +
    '      <el-button v-if="step < 4" type="primary" @click="next">下一步</el-button>' +
    '      <el-button v-if="step === 4" type="danger" @click="submit">提交申报</el-button>' +
    '    </div>' +
    '  </div>' +
    '</div>',
  beforeCreate: function () { this.steps = STEPS; }
});
window.vm = vm;
