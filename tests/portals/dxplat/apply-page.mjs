const districts = {
  苏州市: ['姑苏区', '吴江区', '昆山市', '太仓市'],
  南京市: ['玄武区', '江宁区'],
  无锡市: ['梁溪区', '江阴市'],
};

const escape = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

function dropDown(name, values, chosen, more = '') {
  const options = ['', ...values]
    .map((v) => `<option value="${v}"${v === chosen ? ' selected="selected"' : ''}>${v || '--请选择--'}</option>`)
    .join('');
  return `<select name="ctl00$Main$${name}" id="ctl00_Main_${name}"${more}>${options}</select>`;
}

/** The page as ASP.NET would render it for these posted values. */
export function renderApply(posted) {
  const value = (name) => posted.get(`ctl00$Main$${name}`) ?? '';
  const text = (name, more = '') =>
    `<input name="ctl00$Main$${name}" type="text" value="${escape(value(name))}" id="ctl00_Main_${name}"${more} />`;
  const city = value('ddlCity');
  const post = ` onchange="javascript:setTimeout('__doPostBack(\\'ctl00$Main$ddlCity\\',\\'\\')', 0)"`;
  return `<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml">
<head><meta charset="utf-8" /><title>星级上云企业备案</title><link rel="icon" href="data:," />
<style>body{font:13px/1.8 sans-serif;padding:16px}table{border-collapse:collapse}td{border:1px solid #bbb;padding:4px 8px}.l{background:#f2f6fa;text-align:right}</style></head>
<body>
<form method="post" action="/esp/Apply.aspx" id="aspnetForm">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTY3NjE0MzA2M2Rk" />
<script>
function __doPostBack(target, argument) {
  var f = document.getElementById('aspnetForm');
  f.__EVENTTARGET.value = target; f.__EVENTARGUMENT.value = argument; f.submit();
}
</script>
<h2>星级上云企业备案表</h2>
<table width="900">
<tr><td class="l">企业名称</td><td>${text('txtName')}</td><td class="l">信用代码</td><td>${text('txtCode', ' maxlength="18"')}</td></tr>
<tr><td class="l">所在地市</td><td>${dropDown('ddlCity', Object.keys(districts), city, post)}</td><td class="l">所在区县</td><td>${dropDown('ddlCounty', districts[city] ?? [], value('ddlCounty'))}</td></tr>
<tr><td class="l">注册时间</td><td>${text('txtDate', ' placeholder="yyyy-MM-dd"')}</td><td class="l">员工人数</td><td>${text('txtStaff')}</td></tr>
<tr><td class="l">联系人</td><td>${text('txtLinkman')}</td><td class="l">联系人手机</td><td>${text('txtMobile')}</td></tr>
<tr><td class="l">经营范围</td><td colspan="3"><textarea name="ctl00$Main$txtScope" id="ctl00_Main_txtScope" rows="4" cols="90">${escape(value('txtScope'))}</textarea></td></tr>
</table>
<input type="submit" name="ctl00$Main$btnSave" value="暂存" />
</form>
</body></html>`;
}
