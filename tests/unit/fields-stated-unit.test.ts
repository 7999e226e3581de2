// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { createReader, type FormReader } from '@/entrypoints/portal.content/fields';
import type { FieldDescriptor } from '@/rules/field';
import { surroundingsOf } from '@/rules/match/surroundings';
import plain from './plain-widget';

let reader: FormReader | undefined;

afterEach(() => {
  reader?.stop();
  document.body.innerHTML = '';
});

const unitsOf = (field: FieldDescriptor) => surroundingsOf(field, [], 2023).units.join();

/** What is stated for each field, by its name. */
function stated(html: string): Record<string, string> {
  document.body.innerHTML = html;
  reader = createReader({ document, widgets: [plain] });
  return Object.fromEntries(
    reader.read().fields.map((field) => [field.name ?? '', unitsOf(field)]),
  );
}

const rows = (a: string, b: string) =>
  `<tr><td>营业收入</td><td><input name="${a}"></td></tr><tr><td>利润总额</td><td><input name="${b}"></td></tr>`;
const table = (a: string, b: string, head = '') => `<table>${head}${rows(a, b)}</table>`;
const item = (label: string, name: string) =>
  `<div class="item"><label>${label}</label><div><input name="${name}"></div></div>`;

describe('a unit stated once', () => {
  test.each([
    ['above', `<h3>经营情况</h3><p>单位：万元</p>${table('a', 'b')}`],
    ['at the right above', `<div align="right">（单位：万元、人）</div>${table('a', 'b')}`],
    ['as bare words above', `<form>填表说明<br>金额单位：人民币万元${table('a', 'b')}</form>`],
    [
      'as a hint above',
      `<h3>三、近年指标</h3><p class="tip">注：金额单位为万元。</p>${table('a', 'b')}`,
    ],
    [
      'with a mark inside the sentence',
      `<h3>三、近年指标</h3><p>带 <b>*</b> 的为必填项。金额单位为万元，保留两位小数。</p>${table('a', 'b')}`,
    ],
    [
      'in two cells of the table above, beside boxes of its own',
      `<h3>经营情况</h3><table><tr><td>名称：</td><td><input></td><td>计量单位：</td><td>万元</td></tr></table>${table('a', 'b')}`,
    ],
    [
      'in two cells at the head of the table itself',
      table('a', 'b', '<tr><td>金额单位</td><td>万元</td></tr>'),
    ],
    [
      'in a line above that holds a box',
      `<h3>申请表</h3><p align="right">金额单位：万元　　填报日期：<input></p>${table('a', 'b')}`,
    ],
    [
      'among instructions behind a cover',
      `<div>联系人：<input></div><p>填写说明：1.“上年度”指2021年度；2.金额单位均为人民币万元；3.可另附页。</p><h3>一、经营情况</h3>${table('a', 'b')}`,
    ],
    [
      'beside a table of more boxes than a line holds',
      `<table><tr><td>近三年经济状况：<br>（单位：万元）</td><td><table><tr><td>年度</td><td>总资产</td><td>收入</td><td>利润</td><td>纳税</td><td>研发</td></tr>${[
        'a',
        'b',
        'c',
      ]
        .map(
          (row) =>
            `<tr><td>年</td>${[1, 2, 3, 4, 5].map((n) => `<td><input name="${n === 1 ? row : ''}"></td>`).join('')}</tr>`,
        )
        .join('')}</table></td></tr></table>`,
    ],
    [
      'in the head of a section',
      `<section><header>4 经营与研发（万元）</header><div>${item('收入', 'a')}${item('利润', 'b')}</div></section>`,
    ],
    ['below', `<h3>经营情况</h3>${table('a', 'b')}<p>注：本表金额单位为万元</p>`],
    ['plainly below', `<h3>经营</h3>${table('a', 'b')}<div>计量单位:万元</div><h3>其他</h3>`],
    [
      'in the last row',
      `<table>${rows('a', 'b')}<tr><td colspan="2">注：金额单位为万元</td></tr></table>`,
    ],
    [
      'beside the title',
      `<div class="hd"><h3>经营情况</h3><span>单位：万元</span></div>${table('a', 'b')}`,
    ],
    [
      'over the fields of a section',
      `<h3>经营情况</h3><p class="tip">以下金额以万元为单位</p>${item('营业收入', 'a')}${item('利润总额', 'b')}`,
    ],
    [
      'in the corner of the table',
      '<table><tr><th>近三年经营情况（万元）</th><th>2021年</th></tr><tr><td>营业收入</td><td><input name="a"></td></tr><tr><td>利润</td><td><input name="b"></td></tr></table>',
    ],
    [
      'in brackets behind a title that is bare words',
      `<form><b>二、主要经济指标</b>（金额：万元）\n${table('a', 'b')}</form>`,
    ],
    [
      'of all amounts, in a line of boxes at the head of the table',
      table(
        'a',
        'b',
        '<tr><td colspan="2">年度：<input>　<font>注：带*为必填，金额单位均为万元，保留两位小数</font></td></tr><tr><td>注册资本</td><td><input> 元</td></tr>',
      ),
    ],
    [
      'before a line of blanks, for the later ones',
      '<p>主要经济指标（万元）：营业收入 <input name="x">　资产总计 <input name="a">　实收资本 <input name="b"></p>',
    ],
  ])('%s', (_, html) => {
    expect(stated(html)).toMatchObject({ a: '万元', b: '万元' });
  });

  test('no further than its section', () => {
    const html = `<h3>一、经营</h3><p>单位：万元</p>${table('a', 'b')}<h3>二、资产</h3>${table('c', 'd')}`;
    expect(stated(html)).toEqual({ a: '万元', b: '万元', c: '', d: '' });
  });

  test('before the first title: for all of them', () => {
    const said = '<div class="tips">说明：金额单位为万元，比例按百分数填写。</div>';
    const html = `<h1>申请</h1><div>${said}<h3>一、经营</h3>${item('营业收入', 'a')}${item('利润总额', 'b')}<h4>资产</h4>${item('总资产', 'c')}<h3>二、投资（元）</h3>${item('总投资', 'd')}</div>`;
    expect(stated(html)).toEqual({ a: '万元', b: '万元', c: '万元', d: '元' });
    reader?.stop();
    const under = `<h3>一、概况</h3>${said}<h3>二、经营</h3>${table('a', 'b')}`;
    expect(stated(under)).toEqual({ a: '', b: '' });
  });

  test('of all amounts below a title: for the lesser titles too', () => {
    const said = (words: string) =>
      `<h2>申请</h2><p>${words}</p>${table('a', 'b')}<h3>二、资产</h3>${table('c', 'd')}`;
    const all = { a: '万元', b: '万元', c: '万元', d: '万元' };
    expect(stated(said('说明：表中金额单位均为万元。'))).toEqual(all);
    reader?.stop();
    expect(stated(said('说明：金额单位为万元。'))).toEqual({ ...all, c: '', d: '' });
    reader?.stop();
    const next = `${said('说明：表中金额单位均为万元。')}<h2>附</h2>${table('e', 'f')}`;
    expect(stated(next)).toEqual({ ...all, e: '', f: '' });
  });

  test('between two tables: a title line for the next, a note for the one before', () => {
    const plainly = `<h3>一、经营</h3>${table('a', 'b')}<p>单位：万元</p>${table('c', 'd')}`;
    expect(stated(plainly)).toEqual({ a: '', b: '', c: '万元', d: '万元' });
    reader?.stop();
    const note = `<h3>一、经营</h3>${table('a', 'b')}<p>注：金额单位为万元</p>${table('c', 'd')}`;
    expect(stated(note)).toEqual({ a: '万元', b: '万元', c: '', d: '' });
  });

  test('anew for the next table', () => {
    const html = `<p>单位：万元</p>${table('a', 'b')}<p>单位：元</p>${table('c', 'd')}`;
    expect(stated(html)).toEqual({ a: '万元', b: '万元', c: '元', d: '元' });
  });

  test('contradicted above and below', () => {
    const html = `<p>单位：万元</p>${table('a', 'b')}<p>注：本表金额单位为元</p>`;
    expect(stated(html)).toEqual({ a: '万元,元', b: '万元,元' });
  });

  test.each([
    ['the unit of one field', `<p>注册资本 <input name="a"><span>单位：万元</span></p>`],
    [
      'the hint of the field before',
      `${item('注册资本', 'x')}<p class="tip">单位：万元</p>${item('总资产', 'a')}`,
    ],
    [
      'a unit beside the label before',
      `<div><label>注册资本</label><span>单位：万元</span><input name="x"><label>总资产</label><input name="a"></div>`,
    ],
    [
      'a line of text and its unit',
      `<div class="row"><div>注册资本</div><div>单位：万元</div></div>${item('总资产', 'a')}`,
    ],
    [
      'the unit of the amount beside it',
      `<table><tr><td>总投资 <input><span>（注：金额单位为万元）</span></td></tr><tr><td>收入</td><td><input name="a"></td></tr></table>`,
    ],
    ['the unit of a name', `<p>注册资本单位：万元</p>${table('a', 'b')}`],
  ])('%s is not one', (_, html) => {
    expect(stated(html).a).toBe('');
  });

  test('is read when it comes later', async () => {
    expect(stated(`<div id="x"><h3>经营</h3>${table('a', 'b')}</div>`)).toEqual({ a: '', b: '' });
    const heard = new Promise<void>((resolve) => reader?.onChange(resolve));
    const remark = document.createElement('p');
    remark.textContent = '单位：万元';
    document.querySelector('h3')?.after(remark);
    await heard;
    expect(reader?.read().fields.map(unitsOf)).toEqual(['万元', '万元']);
  });

  test('is read with a long part that comes later', async () => {
    stated(`<section>${item('单位名称', 'x')}</section>`);
    const heard = new Promise<void>((resolve) => reader?.onChange(resolve));
    const part = document.createElement('div');
    part.innerHTML = `<p>${'请如实填报，不得遗漏。'.repeat(50)}</p><p>单位：万元</p>${table('a', 'b')}`;
    document.querySelector('section')?.append(part);
    await heard;
    expect(reader?.read().fields.map(unitsOf)).toEqual(['', '万元', '万元']);
  });
});
