// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { I, read, table } from './read-labels';

afterEach(() => {
  document.body.innerHTML = '';
});

const cases: [name: string, html: string, fields: string[]][] = [
  [
    'what stands before cells that name their boxes themselves heads all of them',
    table(
      `<tr><th rowspan="2">财务状况</th><td>营业收入 ${I}</td><td>净利润 ${I}</td><td>资产总计 ${I}</td></tr><tr><td>负债合计 ${I}</td><td colspan="2">研发费用 ${I}</td></tr>`,
    ),
    ['营业收入', '净利润', '资产总计', '负债合计', '研发费用'].map((name) => `财务状况 | ${name}`),
  ],
  [
    'a box behind another without words of its own has no head',
    table(`<tr><td>企业名称</td><td>${I} 查询</td><td>注册时间 ${I}</td></tr>`),
    ['企业名称', '注册时间'],
  ],
  [
    'boxes to tick beside one label are a question each; boxes of yes and no are not',
    table(
      ['甲类企业 乙类企业', '是 否']
        .map(
          (list, n) =>
            `<tr><td>已获资质${n}</td><td>${list
              .split(' ')
              .map((text, i) => `<label><input type="checkbox" name="c${n}${i}"> ${text}</label>`)
              .join('')}</td></tr>`,
        )
        .join(''),
    ),
    ['已获资质0 | 甲类企业', '已获资质0 | 乙类企业', '已获资质1', '已获资质1'],
  ],
  [
    'from and to of a period in a sentence are its halves',
    table(`<tr><td>建设周期：</td><td>自 ${I} 起至 ${I} 止</td></tr>`),
    ['建设周期 (1/2)', '建设周期 (2/2)'],
  ],
  [
    'a header that begins again names the row anew',
    table(
      `<tr><td rowspan="2">经营状况</td><th>指标名称</th><th>2021年</th><th>2022年</th><th>指标名称</th><th>2021年</th><th>2022年</th></tr><tr><th>主营业务收入</th><td>${I}</td><td>${I}</td><th>利润总额</th><td>${I}</td><td>${I}</td></tr>`,
    ),
    [
      '经营状况 | 主营业务收入 {主营业务收入×2021年#0}',
      '经营状况 | 主营业务收入 {主营业务收入×2022年#0}',
      '经营状况 | 利润总额 {利润总额×2021年#0}',
      '经营状况 | 利润总额 {利润总额×2022年#0}',
    ],
  ],
  [
    'words before a box in its own frame, and its unit behind',
    `<h4>申请企业</h4><div class="input-group"><span class="input-group-addon">注册资本</span>${I}<span class="input-group-addon">万元</span></div><div class="input-group"><span class="input-group-addon">企业全称</span>${I}</div>`,
    ['申请企业 | 注册资本 [万元]', '申请企业 | 企业全称'],
  ],
  [
    'the kind of entry between the name and its box',
    table(`<tr><th>指标名称</th><td>工业总产值</td><th>数量</th><td>${I}</td></tr>`),
    ['工业总产值'],
  ],
  [
    'a name, its code and the kind of entry before a box',
    table(
      `<tr><th>指标名称</th><td>出口总额</td><th>代码</th><td>09</td><th>数量</th><td>${I}</td></tr>`,
    ),
    ['出口总额'],
  ],
  [
    'a bar of the site and a remark in a title are no headings',
    `<div class="bar"><b>申报平台</b><span>首页</span><span>评估</span><span>供应商目录</span></div><div class="title">网上内容应与纸质一致；每项限300字</div><p class="title">企业信息</p><p>名称：${I}</p>`,
    ['企业信息 | 名称'],
  ],
  ['label for', '<label for="a">企业名称：</label><p>x</p><input id="a">', ['企业名称']],
  [
    'wrapping label',
    '<label>企业名称 <input></label><label>电话 <input></label>',
    ['企业名称', '电话'],
  ],
  [
    'duplicate ids: the label that stands beside counts',
    '<p><label for="a">企业名称</label><input id="a"></p><p><label for="a">联系电话</label><input id="a"></p>',
    ['企业名称', '联系电话'],
  ],
  ['aria-labelledby', '<b id="t">邮编</b><div><input aria-labelledby="t"></div>', ['邮编']],
  [
    'td|td with star and colon',
    table(
      `<tr><td><span class="must">*</span>企业名称：</td><td>${I}</td></tr><tr><td>企 业 网　址：</td><td>${I}</td></tr>`,
    ),
    ['企业名称', '企业网址'],
  ],
  [
    'a plain line right before a table is its section, a toolbar is not',
    `<div class="h">财务状况（2022年，千元）</div>${table(`<tr><td>资产总额</td><td>${I}</td></tr>`)}<div class="h">表三 从业人员</div><div>${table(`<tr><td>人数</td><td>${I}</td></tr>`)}</div><div><a href="#">返回列表</a></div>${table(`<tr><td>电话</td><td>${I}</td></tr>`)}`,
    ['财务状况（2022年，千元） | 资产总额', '表三从业人员 | 人数', '表三从业人员 | 电话'],
  ],
  [
    'a long remark behind a bold title is not part of it',
    `<b>2.3 自研杀手锏工业 APP 情况（杀手锏 APP 指平台上订阅用户数最多的 5 个工业 APP）</b><p>日活：${I}次</p><p>订阅量：${I}个</p>`,
    ['2.3 自研杀手锏工业 APP 情况 | 日活 [次]', '2.3 自研杀手锏工业 APP 情况 | 订阅量 [个]'],
  ],
  [
    'a blank in a sentence: what stands before the colon is what it is about',
    `<p>工业 APP 种类：安全生产${I}个；节能减排${I}个</p><p>单位：企业名称${I}</p>`,
    ['工业 APP 种类 | 安全生产 [个]', '节能减排 [个]', '单位：企业名称'],
  ],
  [
    'a blank inside a remark that is still open',
    `<p>详细介绍（列举收入占比最高的 3 个行业${I}、${I}，说明原因）</p>`,
    ['详细介绍 | 收入占比最高的 3 个行业 (1/2)', '详细介绍 | 收入占比最高的 3 个行业 (2/2)'],
  ],
  [
    'four columns',
    table(
      `<tr><td>企业名称</td><td>${I}</td><td>成立日期</td><td>${I}</td></tr><tr><td>注册资本(万元)</td><td>${I}</td><td>电话</td><td>${I}</td></tr>`,
    ),
    ['企业名称', '成立日期', '注册资本(万元)', '电话'],
  ],
  [
    'th as label, four columns',
    table(
      `<tr><th>企业名称</th><td>${I}</td><th>成立日期</th><td>${I}</td></tr><tr><th>地址</th><td colspan="3">${I}</td></tr>`,
    ),
    ['企业名称', '成立日期', '地址'],
  ],
  [
    'rowspan group beside the labels',
    table(
      `<tr><td rowspan="2">法定代表人<br>（负责人）</td><td>姓　　名</td><td>${I}</td><td>电　话</td><td>${I}</td></tr><tr><td>手　机</td><td>${I}</td><td>邮箱</td><td>${I}</td></tr>`,
    ),
    [
      '法定代表人 （负责人） | 姓名',
      '法定代表人 （负责人） | 电话',
      '法定代表人 （负责人） | 手机',
      '法定代表人 （负责人） | 邮箱',
    ],
  ],
  [
    'full-width rows are headings',
    table(
      `<tr><td colspan="4"><b>一、企业基本情况</b></td></tr><tr><td>企业名称</td><td>${I}</td><td>电话</td><td>${I}</td></tr><tr><td colspan="4">二、联系人</td></tr><tr><td>姓名</td><td>${I}</td><td>手机</td><td>${I}</td></tr>`,
    ),
    [
      '一、企业基本情况 | 企业名称',
      '一、企业基本情况 | 电话',
      '二、联系人 | 姓名',
      '二、联系人 | 手机',
    ],
  ],
  [
    'years across',
    table(
      `<tr><td>指标</td><td>2020年</td><td>2021年</td></tr><tr><td>营业收入（万元）</td><td>${I}</td><td>${I}</td></tr><tr><td>利润总额（万元）</td><td>${I}</td><td>${I}</td></tr>`,
    ),
    [
      '营业收入（万元） {营业收入（万元）×2020年#0}',
      '营业收入（万元） {营业收入（万元）×2021年#0}',
      '利润总额（万元） {利润总额（万元）×2020年#1}',
      '利润总额（万元） {利润总额（万元）×2021年#1}',
    ],
  ],
  [
    'years down, unit in the header',
    `<table><thead><tr><th>年度</th><th>总资产（万元）</th><th>净利润（万元）</th></tr></thead><tbody><tr><td>2021</td><td>${I}</td><td>${I}</td></tr><tr><td>2022</td><td>${I}</td><td>${I}</td></tr></tbody></table>`,
    [
      '总资产（万元） {2021×总资产（万元）#0}',
      '净利润（万元） {2021×净利润（万元）#0}',
      '总资产（万元） {2022×总资产（万元）#1}',
      '净利润（万元） {2022×净利润（万元）#1}',
    ],
  ],
  [
    'unit column between the name and the years',
    table(
      `<tr><td>指标名称</td><td>单位</td><td>2021年</td><td>2022年</td></tr><tr><td>主营业务收入</td><td>万元</td><td>${I}</td><td>${I}</td></tr><tr><td>研发人员</td><td>人</td><td>${I}</td><td>${I}</td></tr>`,
    ),
    [
      '主营业务收入 [万元] {主营业务收入×2021年#0}',
      '主营业务收入 [万元] {主营业务收入×2022年#0}',
      '研发人员 [人] {研发人员×2021年#1}',
      '研发人员 [人] {研发人员×2022年#1}',
    ],
  ],
  [
    'list with row numbers',
    `<h4>主要产品</h4><table><thead><tr><th>序号</th><th>产品名称</th><th>产量</th><th>操作</th></tr></thead><tbody><tr><td>1</td><td>${I}</td><td>${I}</td><td><a>删除</a></td></tr><tr><td>2</td><td>${I}</td><td>${I}</td><td><a>删除</a></td></tr></tbody></table>`,
    [
      '主要产品 | 产品名称 {×产品名称#0}',
      '主要产品 | 产量 {×产量#0}',
      '主要产品 | 产品名称 {×产品名称#1}',
      '主要产品 | 产量 {×产量#1}',
    ],
  ],
  [
    'label row above a single row of inputs',
    table(`<tr><td>姓名</td><td>电话</td></tr><tr><td>${I}</td><td>${I}</td></tr>`),
    ['姓名', '电话'],
  ],
  ['dl', `<dl><dt>企业名称</dt><dd>${I}</dd><dt>电话</dt><dd>${I}</dd></dl>`, ['企业名称', '电话']],
  [
    'label divs, deeply nested',
    `<div class="row"><div class="lab"><span>*</span><span>企业名称</span></div><div><div><div><div>${I}</div></div></div></div></div><div class="row"><div class="lab">电话</div><div><div><div>${I}</div></div></div></div>`,
    ['企业名称', '电话'],
  ],
  [
    'inline text and br',
    `<p>企业名称：<input><br>联系电话：<input> 传真：<input></p>`,
    ['企业名称', '联系电话', '传真'],
  ],
  [
    'flat siblings with hints between',
    `<div class="label">企业名称</div><input><div class="tip">请填写全称</div><div class="label">电话</div><input><span class="error">不能为空</span>`,
    ['企业名称', '电话'],
  ],
  [
    'several blanks in a sentence',
    `<p>国家标准：<input>个，其中牵头制定<input>个</p>`,
    ['国家标准 [个]', '国家标准 | 其中牵头制定 [个]'],
  ],
  [
    'two years in a sentence',
    `<p>2021、2022年企业研发投入：<input>、<input>万元，占主营业务收入<input>%、<input>%</p>`,
    [
      '2021、2022年企业研发投入 [万元] (1/2)',
      '2021、2022年企业研发投入 [万元] (2/2)',
      '2021、2022年企业研发投入 | 占主营业务收入 [%] (1/2)',
      '2021、2022年企业研发投入 | 占主营业务收入 [%] (2/2)',
    ],
  ],
  [
    'parts of one label',
    table(
      `<tr><td>所在地区</td><td><select><option>省</option></select><select><option>市</option></select><select><option>区</option></select></td></tr><tr><td>电话</td><td><input>-<input></td></tr><tr><td>起止日期</td><td><input>至<input></td></tr><tr><td>成立日期</td><td><input>年<input>月<input>日</td></tr>`,
    ),
    [
      '所在地区 (1/3)',
      '所在地区 (2/3)',
      '所在地区 (3/3)',
      '电话 (1/2)',
      '电话 (2/2)',
      '起止日期 (1/2)',
      '起止日期 (2/2)',
      '成立日期 [年] (1/3)',
      '成立日期 [月] (2/3)',
      '成立日期 [日] (3/3)',
    ],
  ],
  [
    'names inside a labelled cell',
    table(`<tr><td>联系人</td><td>姓名：<input> 手机：<input></td></tr>`),
    ['联系人 | 姓名', '联系人 | 手机'],
  ],
  [
    'radio options are not the label',
    table(
      `<tr><td>是否上市</td><td><input type="radio" name="r">是 <input type="radio" name="r">否</td><td>代码</td><td>${I}</td></tr>`,
    ),
    ['是否上市', '代码'],
  ],
  [
    'radio in a line of text',
    `<p>是否上市：<label><input type="radio" name="r">是</label><label><input type="radio" name="r">否</label></p><p>电话：<input></p>`,
    ['是否上市', '电话'],
  ],
  ['a lone checkbox', '<label><input type="checkbox">我承诺内容真实</label>', ['我承诺内容真实']],
  [
    'unit in a cell of its own and after the control',
    table(
      `<tr><td>注册资本</td><td>${I}</td><td>万元</td></tr><tr><td>职工人数</td><td>${I}（人）</td><td></td></tr>`,
    ),
    ['注册资本 [万元]', '职工人数 [人]'],
  ],
  [
    'headings of several kinds',
    `<h2>申报书</h2><fieldset><legend>企业信息</legend><p>企业名称：<input></p></fieldset><div class="panel"><div class="panel-heading">财务信息</div><div class="panel-body"><p>总资产（万元）：<input></p><p>净资产：<input>万元</p></div></div>`,
    [
      '申报书 › 企业信息 | 企业名称',
      '申报书 › 财务信息 | 总资产（万元）',
      '申报书 › 财务信息 | 净资产 [万元]',
    ],
  ],
  [
    'numbered paragraphs as headings',
    `<p>一、基本情况</p><p>（一）企业</p><p>名称：<input></p><p>（二）联系人</p><p>姓名：<input></p><p>二、财务</p><p>收入：<input></p>`,
    ['一、基本情况 › （一）企业 | 名称', '一、基本情况 › （二）联系人 | 姓名', '二、财务 | 收入'],
  ],
  [
    'comments and hidden templates',
    `<div style="display:none"><span>模板名称</span><input name="tpl"></div><!-- 旧名称：--><div><span>企业名称</span><input></div>`,
    ['-', '企业名称'],
  ],
  [
    'placeholder as the last resort',
    '<div><input placeholder="请输入企业名称"></div>',
    ['企业名称'],
  ],
  ['请选择时间 is nobody’s label', '<div><input placeholder="请选择时间"></div>', ['-']],
  [
    'nested layout table',
    `<table><tr><td>导航</td><td><table><tr><td>企业名称</td><td>${I}</td></tr><tr><td>电话</td><td>${I}</td></tr></table></td></tr></table>`,
    ['企业名称', '电话'],
  ],
  [
    'tabs name the section',
    `<ul class="nav nav-tabs"><li class="active"><a>基本信息</a></li><li><a>财务</a></li></ul><div class="tab-content"><div class="tab-pane active"><p>名称：<input></p></div></div>`,
    ['基本信息 | 名称'],
  ],
  ['required in words', table(`<tr><td>企业名称（必填）</td><td>${I}</td></tr>`), ['企业名称']],
];

test.each(cases)('%s', (_, html, fields) => {
  expect(read(html)).toEqual(fields);
});
