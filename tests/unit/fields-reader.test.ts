// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { createReader, type FormReader } from '@/entrypoints/portal.content/fields';
import plain from './plain-widget';

let reader: FormReader | undefined;

afterEach(() => {
  reader?.stop();
  document.body.innerHTML = '';
});

function open(html: string, ignore: Element[] = []): FormReader {
  document.body.innerHTML = html;
  reader = createReader({ document, widgets: [plain], ignore });
  return reader;
}
const field = (html: string, n = 0) => {
  const found = open(html).read().fields[n];
  if (!found) throw new Error(`no field ${n}`);
  return found;
};
/**
 * A change in `host`, told by a reader that does not overlook it: whatever the reader under
 * test had to tell of until then, it has told, for both are told of in one turn.
 */
async function toldBeside(host: Element): Promise<void> {
  const other = createReader({ document, widgets: [plain] });
  const heard = new Promise<void>((resolve) => other.onChange(resolve));
  host.append(document.createElement('input'));
  await heard;
  other.stop();
}

describe('limits', () => {
  test.each([
    ['in the label', '<p>企业简介（限500字）：<textarea></textarea></p>', 500],
    [
      'in the placeholder',
      '<p>简介：<textarea placeholder="请输入，不超过1,000字"></textarea></p>',
      1000,
    ],
    ['in the title', '<p>简介：<textarea title="最多300个字符"></textarea></p>', 300],
    ['as a class token', '<p>简介：<input class="validate[required,maxSize[50]]"></p>', 50],
    ['as a class token with a colon', '<p>简介：<input class="required maxlength:500"></p>', 500],
    [
      'under the control',
      '<div><div class="label">简介</div><textarea></textarea><div class="tip">800字以内</div></div>',
      800,
    ],
    [
      'in the heading',
      '<h4>一、立项背景（限800字）</h4><table><tr><td>内容</td><td><textarea></textarea></td></tr></table>',
      800,
    ],
    ['after the control', '<p>简介：<input> （20字以内）</p>', 20],
  ])('%s', (_, html, max) => {
    expect(field(html).constraints.limit?.max).toBe(max);
  });

  test('figures that limit no text are no limit', () => {
    expect(field('<p>投资（不超过500万元）：<input></p>').constraints.limit).toBeUndefined();
    expect(field('<p>至少150字：<textarea></textarea></p>').constraints).toMatchObject({
      minLength: 150,
    });
  });
});

describe('required', () => {
  test.each([
    '<p><i>*</i>名称：<input></p>',
    '<p>名称（必填）：<input></p>',
    '<table><tr><td><span>＊</span>名称</td><td><input></td></tr></table>',
    '<p>名称：<input><span>*</span></p>',
    '<div><label class="control-label is-required">名称：</label><div><input></div></div>',
  ])('%s', (html) => {
    expect(field(html)).toMatchObject({ label: '名称', constraints: { required: true } });
  });
});

describe('states', () => {
  test.each([
    ['<input type="password">', 'forbidden'],
    ['<p>验证码：<input></p>', 'forbidden'],
    ['<p>短信校验码<input></p>', 'forbidden'],
    ['<p>身份证扫描件：<input type="file"></p>', 'forbidden'],
    ['<p>法定代表人身份证号：<input></p>', 'forbidden'],
    ['<input name="captcha" placeholder="请输入">', 'forbidden'],
    ['<input autocomplete="one-time-code">', 'forbidden'],
    ['<p>附件：<input type="file"></p>', 'unsupported'],
    ['<fieldset disabled><p>名称：<input></p></fieldset>', 'disabled'],
    ['<p>名称：<input readonly></p>', 'locked'],
    ['<p>日期：<input readonly onclick="WdatePicker()"></p>', 'open'],
    ['<div style="display:none"><input></div>', 'hidden'],
    ['<div aria-hidden="true"><input></div>', 'hidden'],
    ['<div inert><input></div>', 'hidden'],
    ['<p>银行账号：<input></p>', 'open'],
    ['<p>统一社会信用代码（证件号码）：<input></p>', 'open'],
  ])('%s is %s', (html, state) => {
    expect(field(html).state).toBe(state);
  });

  test('what is hidden or secret is not read', () => {
    expect(field('<p>密码：<input value="x"></p>').value).toBe('');
    expect(field('<div hidden><input value="x"></div>').value).toBe('');
    expect(field('<p>名称：<input value="甲"></p>').value).toBe('甲');
  });
});

describe('search boxes carry their section', () => {
  test.each([
    '<div class="search-bar"><p>企业名称：<input></p></div>',
    '<form role="search"><p>企业名称：<input></p></form>',
    '<p>项目名称：<input class="textbox searchbox"></p>',
    '<input name="keyword">',
    '<form><p>企业名称：<input></p><button>查询</button></form>',
  ])('%s', (html) => {
    expect(field(html).section).toContain('搜索');
  });
  test('a form that saves is none', () => {
    expect(
      field('<form><p>企业名称：<input></p><button>查询</button><button>保存</button></form>')
        .section,
    ).toEqual([]);
  });
});

describe('signatures', () => {
  test.each([
    ['基本信息（已填 0/3 项）', '基本信息（已填 1/3 项）'],
    ['基本信息 填写进度 0%', '基本信息 填写进度 33.3%'],
    ['基本信息（10:02:05 自动保存）', '基本信息（10:03:11 自动保存）'],
    ['基本信息，还剩 12 项', '基本信息，还剩 9 项'],
  ])('outlast the progress a heading tells: %s', (before, after) => {
    const form = open(`<div><h3>${before}</h3><p>企业名称：<input></p></div>`);
    const signature = form.read().fields[0]?.signature ?? '';
    (document.querySelector('h3') as HTMLElement).textContent = after;
    expect(form.read().fields[0]?.section).toEqual([after.replace(/ (?=填)/, '')]);
    expect(form.find(signature)?.descriptor.label).toBe('企业名称');
  });

  test.each([
    ['第1/3部分', '第2/3部分'],
    ['持股5%以上的股东', '持股10%以上的股东'],
    ['场景1', '场景2'],
    ['时段 8:30', '时段 9:30'],
  ])('tell %s from %s', (before, after) => {
    const form = open(`<div><h3>${before}</h3><p>1.企业名称：<input></p></div>`);
    const signature = form.read().fields[0]?.signature ?? '';
    (document.querySelector('h3') as HTMLElement).textContent = after;
    expect(form.find(signature)).toBeNull();
  });

  test('keep figures in labels apart', () => {
    const form = open('<p>已填 3 项：<input></p>');
    const signature = form.read().fields[0]?.signature ?? '';
    (document.querySelector('p') as HTMLElement).innerHTML = '已填 4 项：<input>';
    expect(form.find(signature)).toBeNull();
  });

  test('are of another year under another year', () => {
    const form = open('<div><h3>2022年度</h3><p>营业收入：<input></p></div>');
    const signature = form.read().fields[0]?.signature ?? '';
    (document.querySelector('h3') as HTMLElement).textContent = '2021年度';
    expect(form.find(signature)).toBeNull();
  });

  const form = (id: number) =>
    `<h3>联系人</h3><p><label for="el-id-${id}">手机</label><input id="el-id-${id}" name="rc_select_${id}"></p><h3>法人</h3><p>手机：<input id="layui-${id}"></p><p>其他：<input><br>其他：<input></p>`;

  test('do not change with generated ids', () => {
    const first = open(form(17))
      .read()
      .fields.map(({ signature }) => signature);
    reader?.stop();
    const second = open(form(4031))
      .read()
      .fields.map(({ signature }) => signature);
    expect(second).toEqual(first);
    expect(new Set(first).size).toBe(4);
  });

  test('find the same control again, also after a re-render', () => {
    const form = open('<h3>联系人</h3><p>手机：<input value="1"></p>');
    const signature = form.read().fields[0]?.signature ?? '';
    document.body.innerHTML = '<h3>联系人</h3><p>手机：<input value="2"></p>';
    const found = form.find(signature);
    expect(found && form.value(found)).toBe('2');
    document.body.innerHTML = '<p>无</p>';
    expect(form.find(signature)).toBeNull();
  });

  test('a second control of the same signature makes the first one ambiguous', () => {
    const form = open('<div><p>手机：<input></p></div>');
    const signature = form.read().fields[0]?.signature ?? '';
    document.querySelector('p')?.insertAdjacentHTML('beforebegin', '<p>手机：<input></p>');
    expect(form.find(signature)).toBeNull();
    expect(form.read().fields.map((field) => field.signature)).toEqual([
      `${signature}~1`,
      `${signature}~2`,
    ]);
  });

  test('the row stands in brackets once, so that a row to come can be named', () => {
    const row = '<tr><td><input></td><td><input></td></tr>';
    const form = open(
      `<div><table><thead><tr><th>产品名称</th><th>金额[万元]</th></tr></thead><tbody>${row}</tbody></table><button>新增一行</button></div>`,
    );
    const { fields, groups } = form.read();
    expect(groups).toMatchObject([{ rows: 1, canAdd: true }]);
    const group = groups[0]?.signature ?? '';
    expect(fields.map(({ signature }) => signature)).toEqual([
      `${group}[0]/产品名称`,
      `${group}[0]/金额万元`,
    ]);
    const line = document.querySelector('tbody tr') as Element;
    line.after(line.cloneNode(true));
    expect(form.find(`${group}[1]/产品名称`)?.element).toBe(document.querySelectorAll('input')[2]);
    expect(form.addButton(group)?.textContent).toBe('新增一行');
  });
});

describe('lists', () => {
  const block = (n: number) =>
    `<div class="scene"><h4>场景${n}</h4><p>场景名称：<input></p><p>场景描述：<textarea></textarea></p></div>`;

  test('blocks of one shape with an add button', () => {
    const form = open(
      `<h3>典型场景</h3><div>${block(1)}${block(2)}</div><a class="btn">＋ 添加场景</a><button>保存</button>`,
    );
    const { fields, groups } = form.read();
    expect(groups).toMatchObject([{ label: '典型场景', rows: 2, canAdd: true }]);
    expect(fields.map(({ row, label }) => `${row?.index} ${label}`)).toEqual([
      '0 场景名称',
      '0 场景描述',
      '1 场景名称',
      '1 场景描述',
    ]);
  });

  test('an empty table with a header and an add button', () => {
    const { groups } = open(
      '<h3>证书</h3><button>新增</button><table><tr><th>名称</th><th>编号</th></tr></table><p>备注：<input></p>',
    ).read();
    expect(groups).toMatchObject([{ rows: 0, canAdd: true }]);
  });

  test('uploading, saving and our own buttons add nothing', () => {
    document.body.innerHTML = '<div id="ours"><button>新增一行</button></div>';
    const html =
      '<table><thead><tr><th>名称</th><th>编号</th></tr></thead><tr><td><input></td><td><input></td></tr></table><button>添加附件</button><button>保存并新增</button>';
    const form = open(`<div id="ours"><button>新增一行</button></div>${html}`, []);
    form.stop();
    const ours = document.querySelector('#ours') as Element;
    const again = createReader({ document, widgets: [plain], ignore: [ours] });
    expect(again.read().groups.map(({ canAdd }) => canAdd)).toEqual([false]);
    again.stop();
  });
});

describe('changes', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, n) => `<p>字段${n}：<input></p>`).join('');

  test('a new field is read and announced; typing is not', async () => {
    const host = document.createElement('div');
    const form = open(`<form>${rows(3)}</form>`, [host]);
    document.body.append(host);
    form.read();
    let told = 0;
    const announced = new Promise<void>((resolve) => {
      form.onChange(() => {
        told++;
        resolve();
      });
    });
    const input = document.querySelector('input') as HTMLInputElement;
    input.value = '甲';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await toldBeside(host);
    expect(told).toBe(0);
    document.querySelector('form')?.insertAdjacentHTML('beforeend', '<p>新字段：<input></p>');
    await announced;
    expect(told).toBe(1);
    expect(form.read().fields.map(({ label }) => label)).toEqual([
      '字段0',
      '字段1',
      '字段2',
      '新字段',
    ]);
    expect(form.read().fields[0]?.value).toBe('甲');
  });

  test('our own marks are nothing new', async () => {
    const host = document.createElement('div');
    const form = open(`<form>${rows(2)}</form>`, [host]);
    form.read();
    let told = 0;
    form.onChange(() => {
      told++;
    });
    document.body.append(host);
    await toldBeside(host);
    expect(told).toBe(0);
    expect(form.read().fields).toHaveLength(2);
  });

  test('a label that changes is read again, and only its neighbours with it', () => {
    const form = open(`<form>${rows(4)}</form>`);
    form.read();
    const label = document.querySelectorAll('p')[2]?.firstChild as Text;
    label.data = '新名：';
    expect(form.read().fields.map(({ label }) => label)).toEqual([
      '字段0',
      '字段1',
      '新名',
      '字段3',
    ]);
  });

  test('a heading that comes heads what follows', () => {
    const form = open(`<div>${rows(2)}</div>`);
    form.read();
    document.querySelectorAll('p')[1]?.insertAdjacentHTML('beforebegin', '<h3>财务</h3>');
    expect(form.read().fields.map(({ section }) => section)).toEqual([[], ['财务']]);
  });

  const sections = (form: FormReader) => form.read().fields.map(({ section }) => section);

  test('the bar of steps marks another one after the fields have come', async () => {
    const form = open(
      `<div class="el-steps"><div class="is-process">单位信息</div><div>项目信息</div></div><div>${rows(2)}</div>`,
    );
    expect(sections(form)).toEqual([['单位信息'], ['单位信息']]);
    const announced = new Promise<void>((resolve) => form.onChange(resolve));
    const [first, second] = document.querySelectorAll('.el-steps > div');
    first?.setAttribute('class', 'is-finish');
    second?.setAttribute('class', 'is-process');
    await announced;
    expect(sections(form)).toEqual([['项目信息'], ['项目信息']]);
  });

  test.each(['aria-selected', 'aria-current'])('the bar of steps tells by %s', (name) => {
    const form = open(
      `<div role="tablist"><a ${name}="true">单位信息</a><a>项目信息</a></div><div>${rows(1)}</div>`,
    );
    expect(sections(form)).toEqual([['单位信息']]);
    const [first, second] = document.querySelectorAll('[role=tablist] > a');
    first?.setAttribute(name, 'false');
    second?.setAttribute(name, 'true');
    expect(sections(form)).toEqual([['项目信息']]);
  });

  test('a heading that is hidden, and shown again', () => {
    const form = open(`<div><p>名称：<input></p><h3>合作单位</h3><p>电话：<input></p></div>`);
    const heading = document.querySelector('h3') as HTMLElement;
    expect(sections(form)).toEqual([[], ['合作单位']]);
    heading.style.display = 'none';
    expect(sections(form)).toEqual([[], []]);
    heading.style.display = '';
    expect(sections(form)).toEqual([[], ['合作单位']]);
  });

  test('the look of what is beside the form is nothing new', async () => {
    const host = document.createElement('div');
    const form = open(
      `<div class="el-steps"><div class="is-process">单位信息</div><div>项目信息</div></div>${rows(1)}<h3>说明</h3>`,
      [host],
    );
    document.body.append(host);
    form.read();
    let told = 0;
    form.onChange(() => {
      told++;
    });
    for (const element of document.querySelectorAll('.el-steps > div, h3'))
      element.classList.add('is-hovered');
    await toldBeside(host);
    expect(told).toBe(0);
  });

  test('a step that is shown later', () => {
    const form = open(
      `<div id="s1">${rows(1)}</div><div id="s2" style="display:none"><p>项目名称：<input></p></div>`,
    );
    expect(form.read().fields.map(({ state }) => state)).toEqual(['open', 'hidden']);
    document.querySelector('#s2')?.removeAttribute('style');
    expect(form.read().fields.map(({ label, state }) => `${label} ${state}`)).toEqual([
      '字段0 open',
      '项目名称 open',
    ]);
  });

  test('the same reading comes of many small changes as of one whole reading', () => {
    const form = open(`<form><h3>一、基本情况</h3>${rows(6)}</form>`);
    form.read();
    const page = document.querySelector('form') as HTMLElement;
    let seed = 7;
    const next = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % most;
    };
    const pieces = [
      '<p>电话：<input></p>',
      '<h3>二、财务</h3>',
      '<table><tr><td>收入</td><td><input></td></tr></table>',
      '<div class="tip">提示：请如实填写</div>',
      '<p>起止：<input>至<input></p>',
    ];
    for (let n = 0; n < 60; n++) {
      const at = page.children[next(page.childElementCount)];
      if (next(3) === 0 && page.childElementCount > 4) at?.remove();
      else at?.insertAdjacentHTML('afterend', pieces[next(pieces.length)] ?? '');
      const now = form.read();
      const fresh = createReader({ document, widgets: [plain] });
      const whole = fresh.read();
      fresh.stop();
      expect(now, `after change ${n}`).toEqual(whole);
    }
  });

  test('readSoon gives the same as read', async () => {
    const form = open(`<form>${rows(300)}</form>`);
    const soon = await form.readSoon();
    expect(soon.fields).toHaveLength(300);
    expect(soon).toEqual(form.read());
  });
});

describe('what lies inside', () => {
  test('thousands of hidden controls do not push out the real ones', () => {
    const trap = '<i hidden><input></i>'.repeat(5_200);
    const { fields } = open(`${trap}<p>企业名称：<input></p>`).read();
    expect(fields).toHaveLength(501);
    expect(fields[500]).toMatchObject({ label: '企业名称', state: 'open' });
  });

  test('what is beyond 5,000 shown controls is counted, not dropped silently', () => {
    const reading = open('<i><input></i>'.repeat(5_007) + '<i hidden><input></i>'.repeat(9)).read();
    expect(reading.fields).toHaveLength(5_000);
    expect(reading.unread).toBe(7);
    expect(open('<p>企业名称：<input></p>').read().unread).toBe(0);
  });

  test('the field of a node of the page', () => {
    const now = open(
      '<p>企业名称：<input id="a"></p><p>性质：<label><input type="radio" name="r"><b>国有</b></label><label><input type="radio" name="r">民营</label></p><p id="none">说明</p>',
    );
    const labelAt = (selector: string) =>
      now.at(document.querySelector(selector) as Element)?.descriptor.label;
    expect(labelAt('#a')).toBe('企业名称');
    expect(labelAt('b')).toBe('性质');
    expect(labelAt('#none')).toBeUndefined();
  });

  test('open shadow roots', () => {
    document.body.innerHTML = '<h3>外框</h3><x-form></x-form>';
    const host = document.querySelector('x-form') as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>企业名称：<input></p>';
    const once = createReader({ document, widgets: [plain] });
    expect(once.read().fields).toMatchObject([{ label: '企业名称', section: ['外框'] }]);
    once.stop();
  });
});
