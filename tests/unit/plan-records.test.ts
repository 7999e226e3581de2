import { describe, expect, it } from 'vitest';
import { closeGaps } from '@/rules/close-gaps';
import { sampleFacts } from '@/rules/facts/sample-company';
import type { Facts } from '@/rules/facts/types';
import type { ControlKind, FieldDescriptor, RepeatGroup } from '@/rules/field';
import { makePlan } from '@/rules/make-plan';
import type { Teaching } from '@/rules/match';
import { context, field, page } from './describe-page';

type Column = string | [header: string, kind: ControlKind, options?: string[]];

/** A table under a heading: its rows by what stands in them. */
function table(
  heading: string,
  columns: Column[],
  rows: string[][],
  rest: Partial<RepeatGroup> = {},
): { fields: FieldDescriptor[]; group: RepeatGroup } {
  const headers = columns.map((column) => (typeof column === 'string' ? column : column[0]));
  const signature = heading || '列表';
  const fields = rows.flatMap((row, index) =>
    columns.map((column, c) => {
      const [header, kind, options] =
        typeof column === 'string' ? [column, 'text' as const] : column;
      return field(header, {
        kind,
        ...(options && { options }),
        signature: `${signature}[${index}]/${header}`,
        section: heading ? [heading] : [],
        row: { group: signature, index, column: header },
        value: row[c] ?? '',
      });
    }),
  );
  const group = {
    signature,
    label: heading,
    section: [],
    rows: rows.length,
    canAdd: false,
    columns: headers,
    ...rest,
  };
  return { fields, group };
}

const plan = (
  tables: ReturnType<typeof table>[],
  facts: Facts = sampleFacts,
  teachings: Teaching[] = [],
) =>
  makePlan(
    page(
      tables.flatMap(({ fields }) => fields),
      tables.map(({ group }) => group),
    ),
    { ...context, facts, frameId: 0, teachings },
  );
const shown = (lines: ReturnType<typeof plan>) =>
  lines.map(({ signature, status, after }) => `${signature} ${status} ${after}`);

const usual: Column[] = [
  '证书名称',
  '证书编号',
  '发证机关',
  ['发证日期', 'date'],
  ['有效期至', 'date'],
];

describe('a list of the profile in a table of the page', () => {
  it('is filled record by record: empty rows first, then rows the button adds', () => {
    const lines = plan([table('资质证书', usual, [[], []], { canAdd: true })]);
    expect(shown(lines.filter(({ label }) => label === '证书名称'))).toEqual([
      '资质证书[0]/证书名称 ready 高新技术企业',
      '资质证书[1]/证书名称 ready 两化融合管理体系贯标',
      '资质证书[2]/证书名称 ready 专精特新中小企业',
      '资质证书[3]/证书名称 ready 质量管理体系',
    ]);
    expect(shown(lines.slice(0, 5))).toEqual([
      '资质证书[0]/证书名称 ready 高新技术企业',
      '资质证书[0]/证书编号 ready GR202132000000',
      '资质证书[0]/发证机关 ready 江苏省科学技术厅',
      '资质证书[0]/发证日期 ready 2021-11-30',
      '资质证书[0]/有效期至 ready 2024-11-29',
    ]);
    // the certificate without a number leaves that cell alone
    expect(lines).toHaveLength(19);
    expect(lines.map(({ newRow }) => newRow)).toEqual([
      ...Array(10).fill(false),
      ...Array(9).fill(true),
    ]);
    expect(lines[0]?.set).toEqual({ id: '资质证书[0]', title: '第 1 行：高新技术企业' });
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(lines.every(({ desired }) => desired)).toBe(true);
  });

  it('leaves rows alone that hold something, and records that stand there already', () => {
    const lines = plan([
      table('资质证书', usual, [
        ['国家高新技术企业', 'GR202132000000'],
        ['', '', '某机构'],
        [],
        ['自己填的', 'X-1'],
        [],
      ]),
    ]);
    expect(shown(lines).filter((line) => line.includes('证书名称 ready'))).toEqual([
      '资质证书[2]/证书名称 ready 两化融合管理体系贯标',
      '资质证书[4]/证书名称 ready 专精特新中小企业',
    ]);
    expect(lines.at(-1)).toMatchObject({
      status: 'refused',
      reason: '空行不够，页面也没有新增按钮：还有 1 条没有填（质量管理体系）',
    });
  });

  it('knows rows to come in a table that has none yet', () => {
    const lines = plan([table('企业荣誉', ['荣誉名称', '级别', '获奖年度'], [], { canAdd: true })]);
    expect(lines.map(({ signature, newRow, desired }) => [signature, newRow, desired])).toEqual([
      ['企业荣誉[0]/荣誉名称', true, { type: 'text', text: '江苏省示范智能车间' }],
      ['企业荣誉[0]/级别', true, { type: 'choice', options: ['省级', '省部级'] }],
      ['企业荣誉[0]/获奖年度', true, { type: 'text', text: '2021' }],
    ]);
  });

  it('chooses options, says what has run out, writes a period as one', () => {
    const lines = plan(
      [
        table(
          '资质情况',
          [
            ['资质类型', 'select', ['请选择', '国家高新技术企业', '其他']],
            ['有效期', 'daterange'],
            '备注',
          ],
          [['请选择'], ['请选择']],
        ),
      ],
      {
        'certificate[]': [
          { type: '质量管理体系', validFrom: '2020-01-01', validTo: '2022-12-31' },
          { type: '高新技术企业', validFrom: '2019-11-30', validTo: '2022-11-29' },
        ],
      },
    );
    expect(lines.map(({ label, status, after, reason }) => [label, status, after, reason])).toEqual(
      [
        ['资质类型', 'refused', '', expect.stringMatching(/^“质量管理体系”：选项里没有/)],
        ['资质类型', 'ask', '国家高新技术企业', '到 2023-08-01 已过有效期'],
        ['有效期', 'ask', '2019-11-30 至 2022-11-29', '到 2023-08-01 已过有效期'],
      ],
    );
    expect(lines[1]?.signature).toBe('资质情况[0]/资质类型');
  });

  it('does not replace a default without asking', () => {
    const lines = plan([
      table('所获荣誉', ['荣誉名称', ['荣誉级别', 'select', ['国家级', '省级']]], [['', '国家级']]),
    ]);
    expect(lines.map(({ status, overwrites }) => [status, overwrites])).toEqual([
      ['ask', false],
      ['ask', true],
    ]);
  });
});

describe('intellectual property', () => {
  const rights: Column[] = [
    '知识产权名称',
    ['类别', 'select', ['请选择', '发明专利', '实用新型', '外观设计', '软件著作权']],
    '授权号（登记号）',
    ['授权日期', 'date'],
    ['获得方式', 'select', ['请选择', '自主研发', '受让', '并购']],
    '权利人',
  ];
  const names = (lines: ReturnType<typeof plan>, label: string) =>
    lines.filter((line) => line.label === label && line.desired).map(({ after }) => after);

  it('is filled as the list of the profile', () => {
    const lines = plan([table('知识产权汇总表', rights, [[]], { canAdd: true })]);
    expect(shown(lines.slice(0, 6))).toEqual([
      '知识产权汇总表[0]/知识产权名称 ready 一种电控壳体的密封结构及压铸方法',
      '知识产权汇总表[0]/类别 ready 发明专利',
      '知识产权汇总表[0]/授权号（登记号） ready ZL202010000001.0',
      '知识产权汇总表[0]/授权日期 ready 2021-11-05',
      '知识产权汇总表[0]/获得方式 ready 自主研发',
      '知识产权汇总表[0]/权利人 ready 苏州云岭精密制造有限公司',
    ]);
    expect(names(lines, '类别')).toEqual(['发明专利', '实用新型', '外观设计', '软件著作权']);
    expect(lines.every(({ status }) => status === 'ready')).toBe(true);
  });

  it('patents and software copyrights go to tables of their own', () => {
    const lines = plan([
      table('（一）专利情况', ['专利名称', '专利号', '发明人'], [[]], { canAdd: true }),
      table('（二）软件著作权', ['软件名称', '登记号', '登记日期'], [[]], { canAdd: true }),
    ]);
    expect(names(lines, '专利名称')).toHaveLength(3);
    expect(names(lines, '软件名称')).toEqual(['云岭车间智能排产软件V1.0']);
    expect(names(lines, '登记日期')).toEqual(['2021-07-22']);
    expect(lines.some(({ label }) => label === '发明人')).toBe(false);
    const one = plan([table('发明专利清单', ['专利名称', '专利号'], [[]], { canAdd: true })]);
    expect(names(one, '专利号')).toEqual(['ZL202010000001.0']);
  });

  it('a record without its kind is not put where only some kinds go', () => {
    const facts: Facts = { 'ip.right[]': [{ name: '甲' }, { name: '乙', type: '发明专利' }] };
    const lines = plan([table('专利清单', ['专利名称', '专利号'], [[], []])], facts);
    expect(names(lines, '专利名称')).toEqual(['乙']);
    expect(lines.at(-1)).toMatchObject({
      status: 'refused',
      reason: '企业资料里没有写类型，不知是否该填在这里：1 条没有填（甲）',
    });
  });
});

describe('shareholders', () => {
  const columns: Column[] = ['股东名称', '股东性质', '证件号码', '出资额', '持股比例', '出资方式'];

  it('are filled with their amounts in the unit stated over the table, never their papers', () => {
    const held = table('股东情况（万元）', columns, [[], [], []]);
    const lines = plan([held]);
    expect(shown(lines.slice(0, 5))).toEqual([
      '股东情况（万元）[0]/股东名称 ready 示例云岭投资控股有限公司',
      '股东情况（万元）[0]/股东性质 ready 企业法人',
      '股东情况（万元）[0]/出资额 ready 4800',
      '股东情况（万元）[0]/持股比例 ready 60%',
      '股东情况（万元）[0]/出资方式 ready 货币',
    ]);
    expect(lines.some(({ label }) => label === '证件号码')).toBe(false);
    const remark = table('股东情况', columns, [[]]);
    const fields = remark.fields.map((one) => ({ ...one, unitRemarks: ['单位：元'] }));
    const amount = plan([{ ...remark, fields }]).find(({ label }) => label === '出资额');
    expect(amount?.after).toBe('48000000');
  });
});

describe('which list a table holds', () => {
  const outcome = (heading: string, columns: Column[]) => {
    const lines = plan([table(heading, columns, [[]])]);
    const [first] = lines;
    if (!first) return 'silent';
    return first.status === 'refused' ? first.reason : `${first.status} ${first.fact?.address}`;
  };
  it.each([
    ['资质证书', ['名称', '编号', '发证单位'], 'ready certificate[]'],
    ['（三）企业荣誉', ['名称', '授予单位', '时间'], 'ready honour[]'],
    ['其他情况', ['证书名称', '证书编号'], 'ask certificate[]'],
    ['近三年获奖情况', ['奖项名称', '颁奖单位'], 'ask honour[]'],
    ['资质荣誉', ['荣誉名称', '授予单位'], 'ask honour[]'],
    ['资质荣誉', ['名称', '级别'], expect.stringMatching(/分不清/)],
    [
      '企业荣誉',
      ['证书名称', '颁发单位'],
      expect.stringMatching(/“资质证书”和“已获示范\/试点”.*分不清/),
    ],
    ['知识产权', ['名称', '编号', '授权日期'], 'ready ip.right[]'],
    ['二、专利清单', ['专利名称', '专利号'], 'ready ip.right[]'],
    ['其他情况', ['专利名称', '专利号', '专利权人'], 'ask ip.right[]'],
    ['与项目相关的知识产权', ['名称', '类别', '授权号'], 'ask ip.right[]'],
    ['专利申请清单', ['专利名称', '申请号'], 'silent'],
    ['核心人员专利', ['专利名称', '专利号'], 'silent'],
    ['合作单位专利', ['专利名称', '专利号'], 'silent'],
    ['专利证书', ['证书名称', '证书编号'], expect.stringMatching(/分不清/)],
    ['股权结构', ['股东名称', '出资额（万元）', '持股比例（%）'], 'ready shareholder[]'],
    ['股东情况', ['姓名', '证件类型', '证件号码', '出资比例'], 'ready shareholder[]'],
    ['子公司股东情况', ['股东名称', '持股比例'], 'silent'],
    ['前五大股东', ['股东名称', '持股比例'], 'ask shareholder[]'],
    ['资质证书', ['证书名称', '专利号', '证书编号'], 'silent'],
    ['主要人员', ['姓名', '证书名称', '证书编号'], 'silent'],
    ['产品认证', ['证书名称', '证书编号'], 'silent'],
    ['合作单位资质', ['证书名称', '证书编号'], 'silent'],
    ['资质证书', ['证书名称', '备注'], 'silent'],
    ['', ['名称', '编号', '日期'], 'silent'],
  ] as [string, Column[], string][])('%s %j', (heading, columns, expected) => {
    expect(outcome(heading, columns)).toEqual(expected);
  });

  it('two tables for one list are filled in neither', () => {
    const lines = plan([
      table('国家级荣誉', ['荣誉名称', '授予单位'], [[]]),
      table('省级荣誉', ['荣誉名称', '授予单位'], [[]]),
    ]);
    expect(lines.map(({ status, reason }) => [status, reason])).toEqual(
      Array(2).fill(['refused', expect.stringMatching(/几张表都像“已获示范\/试点”/)]),
    );
  });

  it('says what the profile lacks, and leaves a cell that was taught alone', () => {
    expect(plan([table('企业荣誉', ['荣誉名称', '授予单位'], [[]])], {})[0]?.reason).toBe(
      '企业资料里没有“已获示范/试点”，补充后可填',
    );
    const taught = [{ signature: '资质证书[0]/证书编号', factKey: '', yearOffset: null }];
    const lines = plan([table('资质证书', ['证书名称', '证书编号'], [[]])], sampleFacts, taught);
    expect(shown(lines)).toEqual([
      '资质证书[0]/证书名称 ready 高新技术企业',
      expect.stringMatching(/refused/),
    ]);
  });
});

it('a new row the user left out leaves no gap; rows that stand keep their place', () => {
  const lines = plan([table('资质证书', ['证书名称', '证书编号'], [[]], { canAdd: true })]);
  const without = lines.filter(({ set }) => set?.id !== '资质证书[1]');
  expect(closeGaps(without, lines).map(({ signature }) => signature)).toEqual([
    '资质证书[0]/证书名称',
    '资质证书[0]/证书编号',
    '资质证书[1]/证书名称',
    '资质证书[2]/证书名称',
    '资质证书[2]/证书编号',
  ]);
  expect(closeGaps(lines, lines)).toEqual(lines);
});
