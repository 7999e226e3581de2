Vue.component('page-scene', {
  props: ['form'],
  data: function () { return { links: [] }; },
  created: function () {
    var self = this;
    api.links().then(function (data) { self.links = data; });
  },
  methods: {
    add: function () { this.form.push({ name: '', linkId: '', desc: '', effect: '' }); },
    remove: function (i) { this.form.splice(i, 1); }
  },
  template:
    '<div>' +
    '  <div class="block-title">典型场景</div>' +
    '  <p class="tip">每个场景描述控制在3000字以内，可配图说明。</p>' +
    '  <div class="scene-item" v-for="(s, i) in form" :key="i">' +
    '    <div class="hd">场景{{ i + 1 }}<el-button type="text" v-if="form.length > 1" @click="remove(i)">删除</el-button></div>' +
    '    <el-form :model="s" label-width="110px" size="small">' +
    '      <el-row :gutter="20">' +
    '        <el-col :span="12"><el-form-item label="场景名称" required><el-input v-model="s.name" maxlength="50"></el-input></el-form-item></el-col>' +
    '        <el-col :span="12"><el-form-item label="所属环节"><el-select v-model="s.linkId" filterable><el-option v-for="l in links" :key="l.id" :label="l.text" :value="l.id"></el-option></el-select></el-form-item></el-col>' +
    '      </el-row>' +
    '      <el-form-item label="场景描述" required><el-input type="textarea" :rows="8" v-model="s.desc" placeholder="3000字以内"></el-input></el-form-item>' +
    '    </el-form>' +
    '  </div>' +
    '  <el-button icon="el-icon-plus" @click="add">添加场景</el-button>' +
    '</div>'
});
