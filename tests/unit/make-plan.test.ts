import { describe, expect, it } from 'vitest';
import { capturePage } from '@/rules/capture';
import { sampleFacts } from '@/rules/facts/sample-company';
import type { Facts } from '@/rules/facts/types';
import { makePlan } from '@/rules/make-plan';
import { context, field, page } from './describe-page';

const plan = (
  fields: ReturnType<typeof field>[],
  groups: Parameters<typeof page>[1] = [],
  facts: Facts = sampleFacts,
  teachings: { signature: string; factKey: string; yearOffset: number | null }[] = [],
) => makePlan(page(fields, groups), { ...context, facts, frameId: 3, teachings });

describe('plan', () => {
  it('chooses all of a day in three lists, or nothing of it', () => {
    const lists = (years: string[], days: string[]) =>
      [years, ['月', '05'], days].map((options, index) =>
        field('成立日期', {
          kind: 'select',
          signature: `d${index}`,
          options,
          part: { group: 'day', index, size: 3 },
        }),
      );
    const said = (years: string[], days: string[]) =>
      plan(lists(years, days)).map(({ status, after, reason }) =>
        status === 'refused' ? reason : after,
      );
    expect(said(['年', '2012'], ['日', '18'])).toEqual(['2012年', '5月', '18日']);
    const why = '选项里没有“2012年”，现有：2001、2010';
    expect(said(['年', '2001', '2010'], ['日', '18'])).toEqual([why, why, why]);
  });

  it('says ready, same, ask, refused', () => {
    const lines = plan([
      field('企业名称'),
      field('统一社会信用代码', { value: '91320583MA1Q8K6X9B' }),
      field('注册资本（万元）', { value: '7,000' }),
      field('单位电话', { state: 'locked', value: 'x' }),
      field('银行账号'),
      field('纳税人识别号'),
      field('企业英文名称', { constraints: { maxLength: 10 } }),
      field('实际控制人'),
      field('推荐单位'),
      field('密码', { state: 'forbidden' }),
      field('实缴资本（万元）', { value: '8,000.00' }),
    ]);
    expect(
      lines.map(({ label, status, after, reason }) => [
        label,
        status,
        after,
        status === 'refused' ? reason : '',
      ]),
    ).toEqual([
      ['企业名称', 'ready', '苏州云岭精密制造有限公司', ''],
      ['统一社会信用代码', 'same', '91320583MA1Q8K6X9B', ''],
      ['注册资本（万元）', 'ask', '8000', ''],
      ['单位电话', 'refused', '', '门户已锁定，不能填写'],
      ['银行账号', 'ask', '32250000000000000088', ''],
      ['纳税人识别号', 'ready', '91320583MA1Q8K6X9B', ''],
      ['企业英文名称', 'refused', '', expect.stringMatching(/超过上限 10 字符/)],
      ['实际控制人', 'refused', '', '企业资料里没有“实际控制人”，补充后可填'],
      ['实缴资本（万元）', 'same', '8000', ''],
    ]);
    expect(lines[2]).toMatchObject({ overwrites: true, before: '7,000', frameId: 3 });
    expect(lines[4]).toMatchObject({ sensitive: true, reason: expect.stringMatching(/敏感/) });
    expect(lines.every((line) => line.status === 'refused' || line.desired)).toBe(true);
  });

  it('takes a prompt that stands where the value would for nothing', () => {
    const shown = [
      field('企业名称', { value: '请填写营业执照上的名称' }),
      field('所属行业', {
        kind: 'select',
        value: '≡ 请选择行业大类 ≡',
        options: ['≡ 请选择行业大类 ≡', '汽车制造业', '通用设备制造业'],
      }),
      field('主要产品', { value: '请见附件' }),
    ];
    expect(plan(shown).map(({ status, overwrites }) => [status, overwrites])).toEqual([
      ['ready', false],
      ['ready', false],
      ['ask', true],
    ]);
  });

  it.each([
    ['江苏省 / 苏州市 / 昆山市', 'same'],
    ['苏州市 / 昆山市', 'same'],
    ['南京市 / 昆山市', 'ask'],
    ['昆山市', 'ask'],
  ])('a list of regions that shows %s: %s', (value, status) => {
    const lines = plan([field('所在地区', { kind: 'cascader', value })]);
    expect(lines.map((line) => line.status)).toEqual([status]);
  });

  it('writes head counts in 万人 only where they come out exactly', () => {
    const many = { constraints: { decimals: 3 } };
    const lines = plan([
      field('2022年末职工总数（万人）'),
      field('2021年末职工总数', { unit: '万人' }),
      field('2020年末从业人员（万人）', many),
      field('研发人员（万人）', { kind: 'number', constraints: { decimals: 4 } }),
    ]);
    expect(lines.map(({ status, after, reason }) => [status, after || reason])).toEqual([
      ['ready', '0.0612'],
      ['ready', '0.0574'],
      ['refused', expect.stringContaining('此框保留 3 位小数，0.0528万人 写进去会失真')],
      ['ready', '0.0096'],
    ]);
  });

  it('lists a place for a file as something to do by hand', () => {
    const file = { kind: 'file', state: 'unsupported' } as const;
    expect(
      plan([field('附件1 财务报表', file), field('上传', { ...file, state: 'hidden' })]).map(
        ({ label, status, reason, desired }) => [label, status, reason, desired],
      ),
    ).toEqual([['附件1 财务报表', 'refused', '这里要上传文件，请自己选择文件', undefined]]);
  });

  it('obeys what the user taught, also never', () => {
    const lines = makePlan(
      page([
        field('企业名称', { signature: 'a' }),
        field('甲', { signature: 'b' }),
        field('乙', { signature: 'c' }),
      ]),
      {
        ...context,
        facts: sampleFacts,
        frameId: 0,
        teachings: [
          { signature: 'a', factKey: '', yearOffset: null },
          { signature: 'b', factKey: 'finance.revenue', yearOffset: -2 },
          { signature: 'c', factKey: 'company.postcode', yearOffset: null },
        ],
      },
    );
    expect(lines.map(({ signature, fact, status }) => [signature, fact?.address, status])).toEqual([
      ['b', 'finance.revenue@2021', 'ready'],
      ['c', 'company.postcode', 'ready'],
    ]);
  });

  it('adds the rows that the list of scenarios lacks', () => {
    const cell = (column: string, kind: 'text' | 'textarea') =>
      field(column, {
        kind,
        section: ['典型场景'],
        signature: `g[0]/${column}`,
        row: { group: 'g', index: 0, column },
      });
    const lines = plan(
      [cell('场景名称', 'text'), cell('所属环节', 'text'), cell('场景描述', 'textarea')],
      [{ signature: 'g', label: '典型场景', section: [], rows: 1, canAdd: true }],
    );
    expect(
      lines.map(({ signature, fact, newRow, status }) => [
        signature,
        fact?.address,
        newRow,
        status,
      ]),
    ).toEqual([
      ['g[0]/场景名称', 'scenario.name#0', false, 'ready'],
      ['g[0]/所属环节', 'scenario.stage#0', false, 'ready'],
      ['g[0]/场景描述', 'scenario.description#0', false, 'ready'],
      ['g[1]/场景名称', 'scenario.name#1', true, 'ready'],
      ['g[1]/所属环节', 'scenario.stage#1', true, 'ready'],
      ['g[1]/场景描述', 'scenario.description#1', true, 'ready'],
      ['g[2]/场景名称', 'scenario.name#2', true, 'ready'],
      ['g[2]/所属环节', 'scenario.stage#2', true, 'ready'],
      ['g[2]/场景描述', 'scenario.description#2', true, 'ready'],
    ]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(9);
  });

  it('takes the user’s own match also for a cell of a row still to be added', () => {
    const cell = field('场景名称', {
      section: ['典型场景'],
      signature: 'g[0]/场景名称',
      row: { group: 'g', index: 0, column: '场景名称' },
    });
    const lines = makePlan(
      page([cell], [{ signature: 'g', label: '典型场景', section: [], rows: 1, canAdd: true }]),
      {
        ...context,
        facts: sampleFacts,
        frameId: 3,
        assign: { 'g[2]/场景名称': 'scenario.stage#2' },
      },
    );
    expect(lines.map(({ signature, fact }) => [signature, fact?.address])).toEqual([
      ['g[0]/场景名称', 'scenario.name#0'],
      ['g[1]/场景名称', 'scenario.name#1'],
      ['g[2]/场景名称', 'scenario.stage#2'],
    ]);
  });

  it('asks once for three boxes that name no year, with both orders', () => {
    const boxes = [0, 1, 2].map((index) =>
      field('近三年营业收入（万元）', {
        signature: `收入#${index}`,
        part: { group: '收入', index, size: 3 },
      }),
    );
    const lines = plan(boxes);
    expect(lines.map(({ status, after, set }) => [status, after, set?.id])).toEqual([
      ['ask', '36120', '收入'],
      ['ask', '44785', '收入'],
      ['ask', '52643', '收入'],
    ]);
    expect(lines.map(({ set }) => set?.orders)).toEqual(
      ['2020 2022', '2021 2021', '2022 2020'].map((years) => {
        const [far, near] = years.split(' ');
        return [
          { label: '由远到近：2020、2021、2022', address: `finance.revenue@${far}` },
          { label: '由近到远：2022、2021、2020', address: `finance.revenue@${near}` },
        ];
      }),
    );
    const assign = { '收入#0': 'finance.revenue@2022' };
    const [first] = makePlan(page(boxes), { ...context, facts: sampleFacts, frameId: 0, assign });
    expect(first).toMatchObject({ status: 'ready', after: '52643', set: { id: '收入' } });
  });

  it('asks once which year is 本年 in a table that compares it with 上年', () => {
    const cells = ['营业收入', '利润总额'].flatMap((label, index) =>
      ['本年实际', '上年实际'].map((column) =>
        field(label, {
          signature: `${label}/${column}`,
          unit: '万元',
          row: { group: '指标', index, label, column },
        }),
      ),
    );
    const lines = plan(cells);
    expect(lines.map(({ status, after, set }) => [status, after, set?.id])).toEqual([
      ['ask', '52643', '指标 本年'],
      ['ask', '44785', '指标 本年'],
      ['ask', '5687', '指标 本年'],
      ['ask', '4613', '指标 本年'],
    ]);
    expect(lines[1]?.set).toEqual({
      id: '指标 本年',
      title: '“本年”是哪一年',
      question: '表里并列“本年”“上年”，没有写明是哪一年，请选一个',
      orders: [
        { label: '本年是2022年', address: 'finance.revenue@2021' },
        { label: '本年是2023年', address: 'finance.revenue@2022' },
      ],
    });
    // an answer can be taken back, also where the profile has nothing for that year
    const assign = Object.fromEntries(
      lines.map(({ signature, set }) => [signature, set?.orders?.[1]?.address ?? '']),
    );
    const other = makePlan(page(cells), { ...context, facts: sampleFacts, frameId: 0, assign });
    expect(other.map(({ status, after }) => [status, after])).toEqual([
      ['refused', ''],
      ['ready', '52643'],
      ['refused', ''],
      ['ready', '5687'],
    ]);
    expect(other.map(({ set }) => set)).toEqual(lines.map(({ set }) => set));
    // what is doubted for another reason is asked by itself
    const theirs = cells.map((cell) => ({ ...cell, section: ['入园企业情况'] }));
    expect(plan(theirs).filter(({ set }) => set)).toEqual([]);
    expect(plan(cells.slice(0, 1)).filter(({ set }) => set)).toEqual([]);
  });

  it('fills a table of years in its own units', () => {
    const grid = ['2020年', '2021年', '2022年'].flatMap((column, c) =>
      ['总资产（万元）', '营业收入（亿元）'].map((label, r) =>
        field(label, {
          signature: `t[${r}]/${column}`,
          section: ['财务指标'],
          row: { group: 't', index: r, label, column },
          id: `${c}${r}`,
        }),
      ),
    );
    expect(plan(grid).map(({ fact, after }) => [fact?.address, after])).toEqual([
      ['finance.totalAssets@2020', '48650'],
      ['finance.revenue@2020', '3.612'],
      ['finance.totalAssets@2021', '56130'],
      ['finance.revenue@2021', '4.4785'],
      ['finance.totalAssets@2022', '63480'],
      ['finance.revenue@2022', '5.2643'],
    ]);
  });
});

describe('capture', () => {
  const read = (fields: ReturnType<typeof field>[], facts: Facts = {}) =>
    capturePage(page(fields), { ...context, facts }).map(({ address, value, state }) => [
      address,
      value,
      state,
    ]);

  it('reads a head count in 万人 back as heads', () => {
    const fields = [field('2022年末职工总数（万人）', { value: '0.0612' })];
    expect(capturePage(page(fields), { ...context, facts: {} })).toEqual([
      expect.objectContaining({ address: 'staff.total@2022', value: 612 }),
    ]);
  });

  it('turns page values into canonical facts', () => {
    expect(
      read([
        field('企业名称', { value: '某某有限公司', state: 'locked' }),
        field('注册资本（万元）', { value: '8,000' }),
        field('上年销售（万元）', { value: '52643' }),
        field('成立日期', { kind: 'date', value: '2012-05-18' }),
        field('企业规模', { kind: 'select', value: '中型企业' }),
        field('是否独立法人', { kind: 'radio', value: '是', options: ['是', '否'] }),
        field('所在省', { kind: 'select', value: '江苏' }),
        field('所在市', { kind: 'select', value: '苏州市' }),
        field('所在区县', { kind: 'select', value: '昆山市' }),
        field('项目起止时间', { kind: 'daterange', value: '2020-03-01 至 2022-12-31' }),
        field('职工总数', { value: '612人' }),
      ]),
    ).toEqual([
      ['project.startOn', '2020-03-01', 'new'],
      ['project.endOn', '2022-12-31', 'new'],
      ['company.name', '某某有限公司', 'new'],
      ['company.registeredCapital', 80_000_000, 'new'],
      ['finance.revenue@2022', 526_430_000, 'new'],
      ['company.establishedOn', '2012-05-18', 'new'],
      ['company.scale', '中型', 'new'],
      ['company.isLegalPerson', true, 'new'],
      ['company.officeRegion', ['江苏省', '苏州市', '昆山市'], 'new'],
      ['staff.total@2022', 612, 'new'],
    ]);
  });

  it('leaves out what it cannot be sure of', () => {
    expect(
      read([
        field('营业收入', { value: '52643' }),
        field('统一社会信用代码', { value: '123' }),
        field('合作单位名称', { value: '别的公司' }),
        field('企业规模', { kind: 'select', value: '请选择' }),
        field('企业名称', { value: '甲公司', section: ['封面'] }),
        field('企业名称', { value: '乙公司', section: ['表一'] }),
        field('密码', { value: 'x', state: 'forbidden' }),
      ]),
    ).toEqual([]);
  });

  it('knows new, same within the page’s rounding, and conflicting', () => {
    const facts = {
      'finance.revenue@2022': 526_431_234,
      'company.name': '甲公司',
      'narrative.intro': ['旧简介。'],
    };
    const found = capturePage(
      page([
        field('2022年营业收入（亿元）', { value: '5.26' }),
        field('企业名称', { value: '乙公司' }),
        field('企业简介', { kind: 'textarea', value: '新简介。' }),
      ]),
      { ...context, facts },
    );
    expect(found.map(({ state, value, before }) => [state, value, before])).toEqual([
      ['same', 526_431_234, 526_431_234],
      ['conflict', '乙公司', '甲公司'],
      ['conflict', ['旧简介。', '新简介。'], ['旧简介。']],
    ]);
  });

  it('reads back what the plan wrote', () => {
    const fields = [
      '企业名称',
      '统一社会信用代码',
      '成立日期',
      '注册资本（万元）',
      '单位地址',
      '邮政编码',
      '法定代表人',
      '联系人手机',
      '2022年主营业务收入（万元）',
      '2021年研发投入（亿元）',
      '资产负债率（%）',
      '发明专利数（件）',
      '项目总投资（万元）',
      '企业简介',
    ].map((label) => field(label));
    const lines = makePlan(page(fields), { ...context, facts: sampleFacts, frameId: 0 });
    const filled = fields.map((one, i) => ({ ...one, value: lines[i]?.after ?? '' }));
    const back = capturePage(page(filled), { ...context, facts: sampleFacts });
    expect(back.map(({ address, state }) => `${address} ${state}`)).toEqual(
      lines.map(({ fact }) => `${fact?.address} same`),
    );
    expect(back.length).toBe(fields.length);
  });
});
