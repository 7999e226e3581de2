import { expect, test } from 'vitest';
import { adviseFrame } from '@/entrypoints/background/advise';
import { capturePage } from '@/rules/capture';
import type { Facts } from '@/rules/facts/types';
import { builtInPacks } from '@/rules/packs';
import { newDeclaration } from '@/storage/declarations';
import { context, field, page } from './describe-page';

/** Where page and profile say the same in other words, nobody is told of a contradiction. */

const states = (fields: ReturnType<typeof field>[], facts: Facts) =>
  capturePage(page(fields), { ...context, facts }).map(({ address, state }) => [address, state]);

test.each([
  [
    'a month box',
    field('成立日期', { kind: 'month', value: '2015-06' }),
    'company.establishedOn',
    '2015-06-18',
  ],
  [
    'an address without scheme',
    field('企业网址', { value: 'www.example.com' }),
    'company.website',
    'https://www.example.com/',
  ],
  [
    'a phone without dash',
    field('单位电话', { value: '051257000000' }),
    'company.phone',
    '0512-57000000',
  ],
])('%s agrees with the profile', (_, one, address, value) => {
  expect(states([one], { [address]: value })).toEqual([[address, 'same']]);
});

test('another month, host or number still disagrees', () => {
  const facts = {
    'company.establishedOn': '2015-07-18',
    'company.website': 'www.example.com.cn',
    'company.phone': '0512-57000001',
  };
  const fields = [
    field('成立日期', { kind: 'month', value: '2015-06' }),
    field('企业网址', { value: 'www.example.com' }),
    field('单位电话', { value: '051257000000' }),
  ];
  expect(states(fields, facts).map(([, state]) => state)).toEqual([
    'conflict',
    'conflict',
    'conflict',
  ]);
});

const regionBoxes = (...names: string[]) =>
  names.map((value, i) =>
    field(['所在省', '所在市', '所在区县'][i] ?? '', { kind: 'select', value }),
  );

test('a form that asks for province and city agrees with a profile that goes on to the county', () => {
  const region = ['江苏省', '苏州市', '昆山市'];
  expect(states(regionBoxes('江苏', '苏州市'), { 'company.officeRegion': region })).toEqual([
    ['company.officeRegion', 'same'],
  ]);
  expect(states(regionBoxes('江苏', '无锡市'), { 'company.officeRegion': region })).toEqual([
    ['company.officeRegion', 'conflict'],
  ]);
});

test('one municipality is not another, nor a province', () => {
  const inBeijing = regionBoxes('北京市', '朝阳区');
  expect(states(inBeijing, { 'company.officeRegion': ['北京市', '朝阳区'] })).toEqual([
    ['company.officeRegion', 'same'],
  ]);
  for (const other of ['上海市', '辽宁省'])
    expect(states(inBeijing, { 'company.officeRegion': [other, '朝阳区'] })).toEqual([
      ['company.officeRegion', 'conflict'],
    ]);
});

test('one figure written in 亿元 and in 万元 is read once, from the finer of the two', () => {
  const found = capturePage(
    page([
      field('2022年营业收入（亿元）', { value: '5.26', section: ['概况'] }),
      field('2022年营业收入（万元）', { value: '52643', section: ['财务'] }),
    ]),
    { ...context, facts: {} },
  );
  expect(found.map(({ address, value }) => [address, value])).toEqual([
    ['finance.revenue@2022', 526_430_000],
  ]);
});

test('a text too long on the page is said so, though a shorter one is in the profile', () => {
  const pack = builtInPacks.find(({ id }) => id === 'miit-2023-smart-manufacturing-pilot');
  if (!pack) throw new Error('no pack');
  const facts = { 'scenario.name#0': '场景', 'scenario.description#0': ['短文。'] };
  const declaration = { ...newDeclaration('c', pack.id, 2023), category: '优秀场景', siblings: [] };
  const described = page([
    field('场景描述', {
      kind: 'textarea',
      section: ['场景 1'],
      value: '长'.repeat(3001),
      row: { group: '场景', index: 0 },
      signature: '场景[0]/场景描述',
    }),
  ]);
  const { annotations } = adviseFrame(
    { tabId: 1, frameId: 0, origin: described.origin, page: described },
    {
      portal: null,
      company: { id: 'c', name: '甲', createdAt: 1, updatedAt: 1 },
      companies: 1,
      today: '2023-08-01',
      programmes: [{ pack, declaration, facts }],
      facts,
      matching: { ...context, facts },
    },
    [],
  );
  expect(annotations).toContainEqual(
    expect.objectContaining({ state: 'unmet', text: '不符合：每个场景描述不超过3000字' }),
  );
});

const regions = ['江苏省', '苏州市', '昆山市'];
const place = [
  field('注册地区', { kind: 'cascader', value: '江苏省/苏州市/昆山市' }),
  field('注册详细地址', { value: '云岭路88号' }),
];

test('a street behind the lists of its region agrees with the whole address', () => {
  expect(
    states(place, {
      'company.registeredRegion': regions,
      'company.registeredAddress': '江苏省苏州市昆山市云岭路88号',
    }),
  ).toEqual([
    ['company.registeredRegion', 'same'],
    ['company.registeredAddress', 'same'],
  ]);
  expect(
    states(place, { 'company.registeredAddress': '江苏省苏州市昆山市云岭路8号' }),
  ).toContainEqual(['company.registeredAddress', 'conflict']);
});

test('a street goes into an empty profile with the region before it', () => {
  const caught = capturePage(page(place), { ...context, facts: {} });
  expect(caught.map(({ address, value }) => [address, value])).toEqual([
    ['company.registeredRegion', regions],
    ['company.registeredAddress', '江苏省苏州市昆山市云岭路88号'],
  ]);
  const whole = [place[0], field('注册详细地址', { value: '江苏省昆山市云岭路88号' })];
  expect(
    capturePage(page(whole.filter((one) => one !== undefined)), { ...context, facts: {} })[1]
      ?.value,
  ).toBe('江苏省昆山市云岭路88号');
});

test('an industry is the same with its code before it, and goes in without', () => {
  const options = ['34 通用设备制造业', '36 汽车制造业'];
  const one = field('所属行业', { kind: 'select', value: '36 汽车制造业', options });
  expect(states([one], { 'company.industry': '汽车制造业' })).toEqual([
    ['company.industry', 'same'],
  ]);
  expect(capturePage(page([one]), { ...context, facts: {} })[0]?.value).toBe('汽车制造业');
});

test('a switch that is off may never have been touched: it says nothing', () => {
  const one = field('是否高新技术企业', { kind: 'switch', value: '否' });
  expect(states([one], {})).toEqual([]);
  expect(states([field('是否高新技术企业', { kind: 'switch', value: '是' })], {})).toEqual([
    ['certificate.hiTech.held', 'new'],
  ]);
});
