import type { FieldDescriptor } from '@/rules/field';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** Every control of a whole form is one field: what it is, what it may hold, how it stands. */
const wanted = [
  ['企业名称', 'text', 'open'],
  ['企业简介', 'textarea', 'open'],
  ['营业收入（万元）', 'number', 'open'],
  ['资产总额', 'number', 'open'],
  ['企业规模', 'select', 'open'],
  ['企业性质', 'select', 'open'],
  ['所属行业', 'select', 'open'],
  ['产品类别', 'multiselect', 'open'],
  ['技术方向', 'multiselect', 'open'],
  ['所在园区', 'select', 'open'],
  ['所在地区', 'cascader', 'open'],
  ['归口部门', 'treeselect', 'open'],
  ['成立日期', 'date', 'open'],
  ['发证日期', 'date', 'open'],
  ['申报月份', 'month', 'open'],
  ['统计年度', 'year', 'open'],
  ['建设起止', 'daterange', 'open'],
  ['是否上市', 'radio', 'open'],
  ['申报类型', 'radio', 'open'],
  ['资质', 'checkbox', 'open'],
  ['承诺属实', 'checkbox', 'open'],
  ['是否公示', 'switch', 'open'],
  ['开户银行', 'autocomplete', 'open'],
  ['锁定项', 'text', 'locked'],
  ['禁用项', 'select', 'disabled'],
  ['登录密码', 'text', 'forbidden'],
  ['产品名称', 'text', 'open'],
  ['产量', 'number', 'open'],
  ['是否量产', 'select', 'open'],
];
/** Vue tells neither a tree from levels nor a box with suggestions from one without. */
const own: Record<string, Record<string, string>> = {
  arco: { 归口部门: 'cascader', 开户银行: 'text' },
};

for (const library of ['arco', 'naive-ui', 'tdesign'])
  test(`${library}: a form is read control by control`, async ({ page }) => {
    serveFixtures('tests/fixtures/widgets');
    await page.goto(`http://fixture.test/${library}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const { fields } = await world.call<{ fields: FieldDescriptor[] }>('readPage');
    const told = fields.filter(({ state }) => state !== 'hidden');
    const rows = wanted.slice(-3);
    expect(told.map(({ label, kind, state }) => [label, kind, state])).toEqual(
      [...wanted, ...rows].map(([label = '', kind, state]) => [
        label,
        own[library]?.[label] ?? kind,
        state,
      ]),
    );
    const by = new Map(told.map((field) => [field.label, field]));
    expect(by.get('企业名称')?.constraints.required).toBe(true);
    expect(by.get('企业简介')?.constraints.maxLength).toBe(1000);
    expect(by.get('资产总额')?.unit).toBe('万元');
    expect(by.get('企业性质')?.value).toBe('国有');
    expect(by.get('是否上市')?.options).toEqual(['是', '否']);
  });
