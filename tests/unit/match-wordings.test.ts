import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

const match = (fields: FieldDescriptor[]) =>
  matchPage(page(fields), context).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const one = (label: string, more: Partial<FieldDescriptor> = {}) => match([field(label, more)])[0];

describe('wordings that differ in their joints', () => {
  it('reads 与, 和, 及 and the halves in either order', () => {
    expect(one('创新性与先进性', { kind: 'textarea' })).toBe('project.innovation');
    expect(one('获得的主要荣誉及资质', { kind: 'textarea' })).toBe('narrative.honours');
    expect(one('项目负责人-电话')).toBe('person.leader.phone');
  });
  it('asks where a text wants a second thing beside the known one', () => {
    expect(one('项目背景与需求', { kind: 'textarea' })).toBe('project.background?');
    expect(one('设备参数与创新点', { kind: 'textarea' })).toBe('-');
  });
});

describe('wordings built by a rule', () => {
  it.each([
    '申请省资助经费（万元）',
    '申报补助金额（万元）',
    '申请市财政资助额（万元）',
    '申请奖补金额（万元）',
  ])('%s is the money applied for', (label) => {
    expect(one(label)).toBe('project.appliedFunding');
  });
  it.each([
    ['已获省级财政补助金额（万元）', '-'],
    ['申请贷款金额（万元）', '-'],
  ])('%s is not', (label, right) => {
    expect(one(label)).not.toMatch(/appliedFunding$/);
    expect(one(label)?.replace(/.*\?$/, '-')).toBe(right);
  });
  it.each([
    ['博士学位人员（人）', 'staff.doctor@2022'],
    ['具有高级技术职称人员（人）', 'staff.seniorTitles@2022'],
    ['本科及以上学历员工数（人）', 'staff.bachelorOrAbove@2022'],
    ['硕士（人）', '-'],
  ])('%s', (label, right) => {
    expect(one(label)).toBe(right);
  });
});

describe('headings with two subjects', () => {
  const under = (section: string, label: string, more: Partial<FieldDescriptor> = {}) =>
    one(label, { section: [section], ...more });
  it('ask where one of them is somebody else, stay silent where all are', () => {
    expect(under('拨款账户及审核', '开户银行')).toBe('bank.name?');
    expect(under('推荐单位及专家意见', '单位名称')).toBe('-');
    expect(under('合作单位情况及分工', '单位名称')).toBe('-');
  });
  it('keep the company where a part of it shares the heading, and ask what either may have', () => {
    expect(under('企业及技术中心信息', '企业名称')).toBe('company.name');
    expect(under('企业及技术中心信息', '成立时间')).toBe('company.establishedOn?');
    expect(under('技术中心情况', '成立时间')).toBe('-');
  });
  it('say why they ask', () => {
    const why = (section: string, label: string) =>
      matchPage(page([field(label, { section: [section] })]), context)[0]?.reason;
    expect(why('拨款账户及审核', '开户银行')).toBe(
      '“开户银行”就是“开户银行”；这一栏还写着别的单位，请核对是谁的',
    );
    expect(why('企业及技术中心信息', '成立时间')).toMatch(
      /；这一栏同时问企业和它的部门，请核对是谁的$/,
    );
    expect(why('三、申报场景（场景1）', '建成时间')).toMatch(
      /；这一栏说的是一个场景，不一定是整个项目，请核对$/,
    );
  });
  it('say whose heading it is where nothing is filled', () => {
    const [found] = matchPage(
      page([field('研发人员数', { section: ['工业设计中心情况'] })]),
      context,
    );
    expect(found?.reason).toBe('“工业设计中心情况”一栏问的是它本身，不是整个企业');
  });
  it('take the name of the site for no subject', () => {
    const section = ['智能制造公共服务平台首页成熟度评估供应商目录', '申报主体信息'];
    expect(one('企业名称', { section })).toBe('company.name');
  });
  it('ask what is one product’s and not the project’s', () => {
    expect(under('申请认定的装备产品', '研发投入（万元）')).toBe('-');
    expect(under('申报装备', '申报类型', { kind: 'select' })).toBe('project.type?');
  });
});

describe('a year that is not said', () => {
  it('is a question under 近三年', () => {
    expect(one('净利润（万元）', { section: ['二、近三年经营情况'] })).toBe(
      'finance.netProfit@2022?',
    );
    expect(one('净利润（万元）', { section: ['二、经营情况'] })).toBe('finance.netProfit@2022');
  });
  it('is a question where it says 本年 and no report year stands on the page', () => {
    expect(one('本年营业收入（万元）')).toBe('finance.revenue@2023?');
    expect(one('上年营业收入（万元）')).toBe('finance.revenue@2022');
  });
});

describe('headers in two rows', () => {
  const cell = (column: string) =>
    one(column, { row: { group: 'g', index: 0, label: '2021', column } });
  it('take the lower one where the upper only sorts', () => {
    expect(cell('经济指标（万元） 利润总额')).toBe('finance.profit@2021');
    expect(cell('合作单位 利润总额')).toBe('-');
  });
});

describe('boxes of one label that say what each is for', () => {
  it('take the person from the label and the rest from the prompts', () => {
    const part = (index: number, placeholder: string) =>
      field('申报联系人', { part: { group: 'g', index, size: 3 }, placeholder });
    expect(match([part(0, '姓名'), part(1, '部门'), part(2, '请输入手机')])).toEqual([
      'person.contact.name',
      'person.contact.department',
      'person.contact.mobile',
    ]);
  });
});

describe('a number in two boxes', () => {
  it('stays one number where a box says 电话', () => {
    const part = (index: number, placeholder: string) =>
      field('联系人电话', { part: { group: 'g', index, size: 2 }, placeholder });
    expect(match([part(0, '区号'), part(1, '电话')])).toEqual([
      'person.contact.phone',
      'person.contact.phone',
    ]);
  });
  it('has the code of the post beside an address', () => {
    const part = (index: number, placeholder: string) =>
      field('详细地址及邮编', { part: { group: 'g', index, size: 2 }, placeholder });
    expect(match([part(0, '街道'), part(1, '邮政编码')])[1]).toBe('company.postcode');
  });
});

describe('one scenario of a project', () => {
  it('has dates of its own', () => {
    expect(one('建成时间', { section: ['三、申报场景（场景1）'] })).toBe('project.endOn?');
  });
});

describe('one row of figures that stands near a button', () => {
  const columns = ['2021年营业收入（万元）', '2022年营业收入（万元）'];
  const cells = (rows: number) =>
    matchPage(
      page(
        Array.from({ length: rows }, (_, index) =>
          columns.map((column) => field(column, { row: { group: 'g', index, column } })),
        ).flat(),
        [{ signature: 'g', label: '经营情况', section: [], rows, canAdd: true, columns }],
      ),
      context,
    ).map(({ level, address }) => `${level} ${address}`);
  it('is no list; two rows are', () => {
    expect(cells(1)).toEqual(['fill finance.revenue@2021', 'fill finance.revenue@2022']);
    expect(new Set(cells(2))).toEqual(new Set(['silent null']));
  });
});

describe('tables near a button that are no lists', () => {
  const level = (rows: [string, string][], canAdd = true) =>
    matchPage(
      page(
        rows.map(([label, column], index) =>
          field(column, { row: { group: 'g', index, label, column } }),
        ),
        [
          {
            signature: 'g',
            label: '',
            section: [],
            rows: rows.length,
            canAdd,
            columns: [...new Set(rows.map(([, column]) => column))],
          },
        ],
      ),
      context,
    ).map((one) => one.address);
  it('are those whose rows are years', () => {
    expect(
      level([
        ['2021', '资产总额（亿元）'],
        ['2022', '资产总额（亿元）'],
      ]),
    ).toEqual(['finance.totalAssets@2021', 'finance.totalAssets@2022']);
  });
  it('and those that ask for known persons once each', () => {
    expect(
      level([
        ['', '法定代表人'],
        ['', '联系人手机'],
      ]),
    ).toEqual(['person.legal.name', 'person.contact.mobile']);
    expect(
      level([
        ['', '姓名'],
        ['', '姓名'],
      ]),
    ).toEqual([null, null]);
  });
});

describe('a page after its log-in', () => {
  it('is no log-in page', () => {
    expect(one('企业名称', { section: ['项目管理系统申报单位：已登录'] })).toBe('company.name');
    expect(one('企业名称', { section: ['企业登录'] })).toBe('-');
  });
});

describe('上年同期', () => {
  const cells = (title: string) =>
    matchPage(
      {
        ...page(
          ['本年', '上年同期'].map((column) =>
            field('营业收入', { row: { group: 'g', index: 0, label: '营业收入', column } }),
          ),
        ),
        title,
      },
      context,
    ).map(({ address, level }) => `${level} ${address}`);
  it('is last year beside 本年 of a yearly report: a question', () => {
    expect(cells('财务状况年报')).toEqual(['ask finance.revenue@2022', 'ask finance.revenue@2021']);
  });
  it('is left alone where the report is shorter', () => {
    expect(cells('财务状况月报')[1]).toBe('silent null');
  });
});

describe('an address over lists and a box', () => {
  const part = (index: number) => ({ part: { group: 'g', index, size: 3 } });
  it('asks its region in the lists and itself in the box', () => {
    expect(
      match([
        field('单位地址', { kind: 'select', options: ['江苏省', '浙江省'], ...part(0) }),
        field('单位地址', { kind: 'select', options: ['南京市', '苏州市'], ...part(1) }),
        field('单位地址', part(2)),
      ]),
    ).toEqual(['company.officeRegion', 'company.officeRegion', 'company.officeAddress']);
  });
  it('takes 详细地址 behind a region for the address there', () => {
    expect(
      match([field('注册地址', { kind: 'cascader' }), field('详细地址'), field('详细地址')]),
    ).toEqual(['company.registeredRegion', 'company.registeredAddress', expect.anything()]);
  });
});
