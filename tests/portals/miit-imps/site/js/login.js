Vue.component('page-login', {
  data: function () {
    return {
      login: { username: '', password: '', code: '', sms: '', remember: false },
      captcha: '7K3M'
    };
  },
  template:
    '<div class="login-box">' +
    '  <h2>企业用户登录</h2>' +
    '  <el-form :model="login">' +
    '    <el-form-item><el-input v-model="login.username" prefix-icon="el-icon-user" placeholder="统一社会信用代码/手机号"></el-input></el-form-item>' +
    '    <el-form-item><el-input v-model="login.password" type="password" show-password prefix-icon="el-icon-lock" placeholder="请输入密码"></el-input></el-form-item>' +
    '    <el-form-item><el-input v-model="login.code" style="width:230px" placeholder="验证码"></el-input> <span class="captcha">{{ captcha }}</span></el-form-item>' +
    '    <el-form-item><el-input v-model="login.sms" placeholder="短信验证码"><el-button slot="append">获取验证码</el-button></el-input></el-form-item>' +
    '    <el-checkbox v-model="login.remember">记住我</el-checkbox>' +
    '    <el-button type="primary" style="width:100%;margin-top:16px" @click="submit">登 录</el-button>' +
    '  </el-form>' +
    '</div>',
  methods: {
    submit: function () {
      if (!this.login.username || !this.login.password) {
        this.$message.error('请输入用户名和密码');
        return;
      }
      sessionStorage.setItem('token', 'ey' + Date.now());
      this.$emit('done');
    }
  }
});
