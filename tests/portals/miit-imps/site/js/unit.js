Vue.component('page-unit', {
  props: ['form'],
  data: function () {
    var phone = function (rule, value, callback) {
      if (value && !/^1\d{10}$/.test(value)) callback(new Error('手机号码格式不正确'));
      else callback();
    };
    return {
      regions: [],
      industries: [],
      units: [],
      natures: [
        { v: '1', t: '国有企业' }, { v: '2', t: '集体企业' }, { v: '3', t: '民营企业' },
        { v: '4', t: '合资企业' }, { v: '5', t: '外资（含港澳台）企业' }, { v: '9', t: '其他' }
      ],
      boards: ['主板', '创业板', '科创板', '北交所', '境外上市'],
      rules: {
        address: [{ required: true, message: '请输入通讯地址', trigger: 'blur' }],
        regionCode: [{ required: true, type: 'array', message: '请选择所在地区', trigger: 'change' }],
        industry: [{ required: true, message: '请选择所属行业', trigger: 'change' }],
        'contact.mobile': [{ required: true, message: '请输入手机', trigger: 'blur' }, { validator: phone, trigger: 'blur' }],
        'contact.email': [{ type: 'email', message: '邮箱格式不正确', trigger: ['blur', 'change'] }]
      }
    };
  },
  created: function () {
    var self = this;
    api.regions().then(function (data) { self.regions = data; });
    api.industries().then(function (data) { self.industries = data; });
    api.units().then(function (data) { self.units = data; });
  },
  methods: {
    // 传真只允许 8 位本地号码，不合规的直接清掉
    checkFax: function (value) {
      var self = this;
      if (!/^\d{8}$/.test(value)) {
        setTimeout(function () {
          self.form.fax = '';
          self.$message.warning('传真号码应为8位数字');
        }, 60);
      }
    }
  },
  template:
    '<el-form ref="form" :model="form" :rules="rules" label-width="190px" size="small">' +
    '  <div class="block-title">基本信息</div>' +
    '  <el-row :gutter="20">' +
    '    <el-col :span="12"><el-form-item label="单位名称"><el-input v-model="form.name" disabled></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="统一社会信用代码"><el-input v-model="form.creditCode" readonly><i slot="suffix" class="el-icon-lock"></i></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="成立时间"><el-date-picker v-model="form.establishedOn" type="date" value-format="yyyy-MM-dd" placeholder="选择日期"></el-date-picker></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="单位性质"><el-select v-model="form.nature" placeholder="请选择"><el-option v-for="n in natures" :key="n.v" :label="n.t" :value="n.v"></el-option></el-select></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="所属行业" prop="industry"><el-select v-model="form.industry" filterable placeholder="请选择或输入关键字"><el-option v-for="n in industries" :key="n.code" :label="n.name" :value="n.code"></el-option></el-select></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="企业规模"><el-radio-group v-model="form.scale"><el-radio label="1">大型</el-radio><el-radio label="2">中型</el-radio><el-radio label="3">小型</el-radio><el-radio label="4">微型</el-radio></el-radio-group></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="所在地区" prop="regionCode"><el-cascader v-model="form.regionCode" :options="regions" :props="{ value: \'code\', label: \'name\', children: \'children\' }" placeholder="省 / 市 / 区"></el-cascader></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="上市板块"><el-select v-model="form.board" clearable placeholder="请选择"><el-option v-for="b in boards" :key="b" :label="b" :value="b"></el-option></el-select></el-form-item></el-col>' +
    '    <el-col :span="24"><el-form-item label="通讯地址" prop="address"><el-input v-model="form.address" maxlength="100"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="邮政编码"><el-input v-model="form.postcode" maxlength="6"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="传真"><el-input v-model="form.fax" @change="checkFax"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="注册资本（万元）"><el-input-number v-model="form.capital" :precision="2" :controls="false" style="width:100%"></el-input-number></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="上年末资产总额（亿元）"><el-input v-model="form.assets" type="number"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="是否中央企业"><el-switch v-model="form.isCentral" active-text="是" inactive-text="否"></el-switch></el-form-item></el-col>' +
    '    <el-col :span="12" v-if="form.isCentral"><el-form-item label="所属集团"><el-input v-model="form.group"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="独立法人资格"><el-checkbox v-model="form.isLegal">具有独立法人资格</el-checkbox></el-form-item></el-col>' +
    '    <el-col :span="24"><el-form-item label="企业资质（可多选）"><el-checkbox-group v-model="form.quals"><el-checkbox label="高新技术企业"></el-checkbox><el-checkbox label="专精特新中小企业"></el-checkbox><el-checkbox label="专精特新“小巨人”企业"></el-checkbox><el-checkbox label="制造业单项冠军"></el-checkbox></el-checkbox-group></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="推荐单位"><el-select v-model="form.recommender" placeholder="请选择"><el-option v-for="u in units" :key="u" :label="u" :value="u"></el-option></el-select></el-form-item></el-col>' +
    '  </el-row>' +
    '  <div class="block-title">法定代表人</div>' +
    '  <el-row :gutter="20">' +
    '    <el-col :span="12"><el-form-item label="姓名"><el-input v-model="form.legal.name"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="手机"><el-input v-model="form.legal.mobile" maxlength="11"></el-input></el-form-item></el-col>' +
    '  </el-row>' +
    '  <div class="block-title">联系人</div>' +
    '  <el-row :gutter="20">' +
    '    <el-col :span="12"><el-form-item label="姓名" required><el-input v-model="form.contact.name"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="职务"><el-input v-model="form.contact.title"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="手机" prop="contact.mobile"><el-input v-model="form.contact.mobile" maxlength="11"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="办公电话"><el-input v-model="form.contact.phone"></el-input></el-form-item></el-col>' +
    '    <el-col :span="12"><el-form-item label="电子邮箱" prop="contact.email"><el-input v-model="form.contact.email"></el-input></el-form-item></el-col>' +
    '  </el-row>' +
    '  <div class="block-title">近三年经营情况</div>' +
    '  <el-table :data="form.years" border size="small">' +
    '    <el-table-column label="年度" width="90"><template slot-scope="s">{{ s.row.year }}年</template></el-table-column>' +
    '    <el-table-column label="营业收入（万元）"><template slot-scope="s"><el-input v-model="s.row.revenue" size="mini"></el-input></template></el-table-column>' +
    '    <el-table-column label="利润总额（万元）"><template slot-scope="s"><el-input v-model="s.row.profit" size="mini"></el-input></template></el-table-column>' +
    '    <el-table-column label="研发投入（万元）"><template slot-scope="s"><el-input v-model="s.row.rd" size="mini"></el-input></template></el-table-column>' +
    '    <el-table-column label="从业人数（人）"><template slot-scope="s"><el-input v-model="s.row.staff" size="mini"></el-input></template></el-table-column>' +
    '  </el-table>' +
    '  <div class="block-title">企业简介</div>' +
    '  <el-form-item label="企业简介" required><el-input type="textarea" :rows="6" v-model="form.intro" maxlength="1000" show-word-limit placeholder="请介绍企业基本情况、主营业务、行业地位等"></el-input></el-form-item>' +
    '</el-form>'
});
