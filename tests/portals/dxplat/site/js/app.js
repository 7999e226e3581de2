const { createApp, reactive, ref, onMounted } = Vue;

const model = reactive({
  star: {
    name: '', code: '', setUpOn: '', region: [], industry: '', staff: null, revenue: '', level: '',
    cloudFrom: null, paid: '', contact: '', mobile: '', email: '', scope: '', intro: '',
    services: [{ name: '', provider: '', from: '', to: '', paid: '' }]
  }
});

const Star = {
  setup() {
    const industries = ref([]);
    const regions = ref([]);
    onMounted(() => {
      setTimeout(() => {
        industries.value = ['通用设备制造业', '专用设备制造业', '汽车制造业', '电气机械和器材制造业', '软件和信息技术服务业'];
        regions.value = [
          { value: '3201', label: '南京市', children: [{ value: '320102', label: '玄武区' }, { value: '320115', label: '江宁区' }] },
          { value: '3205', label: '苏州市', children: [{ value: '320509', label: '吴江区' }, { value: '320583', label: '昆山市' }] }
        ];
      }, 700);
    });
    const add = () => model.star.services.push({ name: '', provider: '', from: '', to: '', paid: '' });
    return { form: model.star, industries, regions, add };
  },
  template: `
  <div class="box">
    <el-page-header content="星级上云企业申报" @back="() => {}" />
    <el-divider content-position="left">企业信息</el-divider>
    <el-form :model="form" label-width="170px">
      <el-row :gutter="16">
        <el-col :span="12"><el-form-item label="企业名称" required><el-input v-model="form.name" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="社会统一信用代码"><el-input v-model="form.code" maxlength="18" show-word-limit /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="注册时间"><el-date-picker v-model="form.setUpOn" type="date" value-format="YYYY-MM-DD" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="所属地区"><el-cascader v-model="form.region" :options="regions" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="所属行业"><el-select v-model="form.industry" filterable><el-option v-for="i in industries" :key="i" :label="i" :value="i" /></el-select></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="职工总数"><el-input-number v-model="form.staff" :min="0" controls-position="right" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="2022年销售收入"><el-input v-model="form.revenue"><template #append>万元</template></el-input></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="申报星级"><el-radio-group v-model="form.level"><el-radio value="3">三星级</el-radio><el-radio value="4">四星级</el-radio><el-radio value="5">五星级</el-radio></el-radio-group></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="联系人"><el-input v-model="form.contact" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="联系人手机号"><el-input v-model="form.mobile" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="联系人邮箱"><el-input v-model="form.email" /></el-form-item></el-col>
        <el-col :span="24"><el-form-item label="企业简介（300字）"><el-input v-model="form.intro" type="textarea" :rows="4" /></el-form-item></el-col>
      </el-row>
      <el-divider content-position="left">云服务清单</el-divider>
      <el-table :data="form.services" border>
        <el-table-column type="index" label="序号" width="60" />
        <el-table-column label="云服务名称"><template #default="{ row }"><el-input v-model="row.name" /></template></el-table-column>
        <el-table-column label="服务商"><template #default="{ row }"><el-input v-model="row.provider" /></template></el-table-column>
        <el-table-column label="付款金额（元）"><template #default="{ row }"><el-input v-model="row.paid" /></template></el-table-column>
      </el-table>
      <el-button style="margin-top:8px" @click="add">新增</el-button>
    </el-form>
    <div style="text-align:center;margin-top:20px"><el-button type="primary">提交</el-button></div>
  </div>`
};

const Portal = { template: '<div class="box"><h2>通知公告</h2><p>苏工信融合〔2023〕27号</p></div>' };

const app = createApp({
  setup() {
    const path = ref(location.hash.slice(1));
    window.addEventListener('hashchange', () => { path.value = location.hash.slice(1); });
    return { path };
  },
  components: { Star, Portal },
  template: '<star v-if="path.startsWith(\'/star\')" /><portal v-else />'
});
app.use(ElementPlus).mount('#app');
window.model = model;
