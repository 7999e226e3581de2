import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, definitionOf, keyOf } from '@/rules/facts';
import { creditCheck, idCheck, orgCheck } from '@/rules/facts/codes';
import { plainDecimal, roundDecimal, shiftDecimal } from '@/rules/facts/decimal';
import { withDerived } from '@/rules/facts/derive';
import { fold } from '@/rules/facts/fold';
import { shortRegion, splitRegion } from '@/rules/facts/regions';
import { type SampleCompany, sampleCompany, sampleFacts } from '@/rules/facts/sample-company';
import type { FactDefinition, FactValue } from '@/rules/facts/types';
import { parseFact, validateFact } from '@/rules/facts/validate';

function need(key: string): FactDefinition {
  const definition = definitionOf(key);
  if (!definition) throw new Error(`no fact ${key}`);
  return definition;
}
const parsed = (key: string, text: string) => parseFact(need(key), text);

describe('what people type', () => {
  const cases: [string, string, FactValue][] = [
    ['company.registeredCapital', '1.2亿元', 120_000_000],
    ['company.registeredCapital', '12,000万元', 120_000_000],
    ['company.registeredCapital', '１２，０００万', 120_000_000],
    ['company.registeredCapital', '人民币8000万元', 80_000_000],
    ['company.registeredCapital', '80000000', 80_000_000],
    ['company.registeredCapital', '¥80,000,000.00', 80_000_000],
    ['company.registeredCapital', '8E7', 80_000_000],
    ['finance.profit', '(1,234.5)', -1234.5],
    ['finance.profit', '-56.7万', -567_000],
    ['finance.debtRatio', '41.42%', 41.42],
    ['finance.debtRatio', '41.42', 41.42],
    ['staff.total', '６１２人', 612],
    ['staff.total', '1.2万人', 12_000],
    ['company.registeredCapital', '约8000万元整', 80_000_000],
    ['finance.debtRatio', '41.4个百分点', 41.4],
    ['company.establishedOn', '2012年5月18日', '2012-05-18'],
    ['company.establishedOn', '２０２２年３月', '2022-03-01'],
    ['company.establishedOn', '2012/5/18', '2012-05-18'],
    ['company.establishedOn', '2012.5.18', '2012-05-18'],
    ['company.establishedOn', '20120518', '2012-05-18'],
    ['company.establishedOn', '41047', '2012-05-18'],
    ['company.establishedOn', '2012-05-18 00:00:00', '2012-05-18'],
    ['declaration.year', '2023年度', 2023],
    ['company.isLegalPerson', '√', true],
    ['company.isCentralSoe', '否', false],
    ['company.scale', '中型企业', '中型'],
    ['maturity.level', '2级', '二级'],
    ['company.officeRegion', '江苏省苏州市昆山市', ['江苏省', '苏州市', '昆山市']],
    ['company.officeRegion', '江苏/苏州/昆山', ['江苏省', '苏州', '昆山']],
    ['company.officeRegion', '北京市市辖区海淀区', ['北京市', '海淀区']],
    ['company.officeRegion', '北京市海淀区', ['北京市', '海淀区']],
    ['person.contact.mobile', '138 0000 0002', '13800000002'],
    ['person.contact.mobile', '+86 138-0000-0002', '13800000002'],
    ['company.phone', '（0512）57000000', '0512-57000000'],
    ['company.phone', '0512－57000000转8001', '0512-57000000-8001'],
    ['company.creditCode', '91320583ma1q8k6x9b', '91320583MA1Q8K6X9B'],
  ];
  it.each(cases)('%s: %s', (key, text, value) => {
    expect(parsed(key, text)).toMatchObject({ value });
  });

  const wrong: [string, string, RegExp][] = [
    ['company.creditCode', '91320583MA1Q8K6X9C', /校验位/],
    ['company.creditCode', '91320583', /18 位/],
    ['company.establishedOn', '2023-02-30', /不是日期/],
    ['company.establishedOn', '2012', /年月日/],
    ['staff.total', '-3', /负数/],
    ['staff.total', '12.5', /整数/],
    ['staff.total', '许多', /不是数字/],
    ['person.contact.mobile', '23800000002', /11 位/],
    ['company.email', 'a@b', /邮箱/],
    ['company.phone', '123', /电话/],
    ['company.postcode', '21530', /6 位/],
    ['maturity.level', '七级', /不在选项中/],
    ['company.scale', '中小微企业', /可能是/],
    ['company.officeRegion', '昆山市', /省份/],
    ['company.registeredCapital', '-5', /负数/],
    ['company.registeredCapital', '$500万', /不是数字/],
    ['company.registeredCapital', '500万美元', /不是数字/],
    ['company.registeredCapital', '50%', /不是数字/],
    ['company.registeredCapital', '120人', /不是数字/],
    ['staff.rd', '12.5%', /不是数字/],
    ['staff.total', '120元', /不是数字/],
    ['finance.debtRatio', '5万', /不是数字/],
    ['finance.debtRatio', '5人', /不是数字/],
    ['person.legal.idNumber', '320583199001010000', /校验位/],
  ];
  it.each(wrong)('%s refuses %s', (key, text, message) => {
    expect(parsed(key, text)).toMatchObject({ error: expect.stringMatching(message) });
  });

  it('says what it assumed', () => {
    expect(parsed('company.establishedOn', '2022年3月')).toMatchObject({ note: /未写日/ });
  });
});

describe('codes', () => {
  it('knows check characters of the standards', () => {
    // Example of GB 32100-2015's structure, with an invented body.
    expect(creditCheck('91320583MA1Q8K6X9')).toBe('B');
    expect(creditCheck('91330106MA27T4E3X')).toBe('4');
    expect(orgCheck('MA1Q8K6X')).toBe('9');
    // 11010519491231002X is the specimen number of GB 11643-1999.
    expect(idCheck('11010519491231002')).toBe('X');
  });
  it('catches every single changed character', () => {
    const good = '91320583MA1Q8K6X9B';
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...alphabet), (at, character) => {
        const changed = good.slice(0, at) + character + good.slice(at + 1);
        const problem = validateFact(need('company.creditCode'), changed);
        expect(problem === '').toBe(changed === good);
      }),
    );
  });
});

describe('exact decimals', () => {
  it('moves the point there and back without loss', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 15n), 10n ** 15n),
        fc.integer({ min: -8, max: 8 }),
        (n, places) => {
          const there = shiftDecimal(String(n), places);
          expect(shiftDecimal(there, -places)).toBe(String(n));
          expect(Number(there)).toBeCloseTo(
            Number(n) * 10 ** places,
            -Math.max(0, String(n).length - 12 + places),
          );
        },
      ),
    );
  });
  it('rounds on digits, half away from zero', () => {
    expect(roundDecimal('1.005', 2)).toBe('1.01');
    expect(roundDecimal('-2.345', 2)).toBe('-2.35');
    expect(roundDecimal('0.004', 2)).toBe('0.00');
    expect(roundDecimal('9.999', 2)).toBe('10.00');
    expect(plainDecimal(1e-7)).toBe('0.0000001');
    expect(plainDecimal(1e21)).toBe('1000000000000000000000');
  });
});

describe('derived facts', () => {
  it('computes ratios, codes and certificate views, and never replaces what was entered', () => {
    const facts = withDerived(sampleFacts, '2023-08-01');
    expect(facts['company.orgCode']).toBe('MA1Q8K6X9');
    expect(facts['company.taxNumber']).toBe('91320583MA1Q8K6X9B');
    expect(facts['finance.debtRatio@2022']).toBe(41.41);
    expect(facts['finance.rdRatio@2022']).toBe(5.4);
    expect(facts['finance.revenueGrowth@2022']).toBe(17.55);
    expect(facts['certificate.hiTech.number']).toBe('GR202132000000');
    expect(facts['certificate.littleGiant.held']).toBeUndefined();
    expect(
      withDerived({ ...sampleFacts, 'finance.debtRatio@2022': 40 }, '2023-08-01')[
        'finance.debtRatio@2022'
      ],
    ).toBe(40);
    expect(withDerived({}, '2023-08-01')).toEqual({});
  });

  it('says that a certificate is held only while it is valid', () => {
    const held = (day: string) => withDerived(sampleFacts, day)['certificate.hiTech.held'];
    expect(held('2023-08-01')).toBe(true);
    expect(held('2024-11-29')).toBe(true);
    // Not "no" either: a renewed one may simply not have been entered.
    expect(held('2024-11-30')).toBeUndefined();
    expect(held('2021-11-29')).toBeUndefined();
    expect(withDerived(sampleFacts, '2026-01-01')['certificate.hiTech.validTo']).toBe('2024-11-29');
  });
});

describe('sample company', () => {
  it('holds only valid values of known facts', () => {
    const addresses = Object.entries(sampleFacts);
    for (const [address, value] of addresses) {
      const definition = need(keyOf(address));
      expect(`${address} ${validateFact(definition, value)}`).toBe(`${address} `);
      if (
        definition.kind === 'choice' &&
        definition.choices &&
        definition.key !== 'company.listing'
      )
        expect(definition.choices.map(({ id }) => id)).toContain(value);
    }
    expect(addresses.length).toBeGreaterThan(100);
    expect(sampleCompany.company.name).toBe(sampleFacts['company.name']);
  });
});

describe('folding', () => {
  it('makes one wording of many', () => {
    expect(fold('企业名称（盖章）：*')).toBe(fold('企业名称(盖章)'));
    expect(fold('Ｅ－ｍａｉｌ')).toBe('email');
    expect(fold('⼊驻 企业')).toBe('入驻企业');
  });
  it('is idempotent, with marks that come to stand together as well', () => {
    const marks = '\u{1d157}\u{1d165}\ufc70';
    expect(fold(fold(marks))).toBe(fold(marks));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (s) => fold(fold(s)) === fold(s)));
  });
});

describe('regions', () => {
  it('shortens by level word only', () => {
    expect(
      [
        '江苏省',
        '苏州市',
        '昆山市',
        '内蒙古自治区',
        '广西壮族自治区',
        '延边朝鲜族自治州',
        '昌江黎族自治县',
        '市中区',
        '黔东南苗族侗族自治州',
      ].map(shortRegion),
    ).toEqual(['江苏', '苏州', '昆山', '内蒙古', '广西', '延边', '昌江', '市中', '黔东南']);
    expect(splitRegion('新疆维吾尔自治区伊犁哈萨克自治州伊宁市')).toEqual([
      '新疆维吾尔自治区',
      '伊犁哈萨克自治州',
      '伊宁市',
    ]);
    expect(splitRegion('重庆重庆市渝北区')).toEqual(['重庆市', '渝北区']);
    expect(splitRegion('不知道')).toEqual([]);
  });
});

it('every kind of the catalogue can be read or says why not', () => {
  for (const definition of catalogue) {
    const answer = parseFact(definition, '不是这个');
    expect('value' in answer || answer.error.length > 4, definition.key).toBe(true);
  }
});

it('the JSON fixture of the sample company is the one the panel loads', () => {
  expect(JSON.parse(readFileSync('tests/fixtures/profiles/sample.json', 'utf8'))).toEqual(
    sampleCompany,
  );
});

it('every value of the platform company is one the catalogue takes', () => {
  const { facts, declaration } = JSON.parse(
    readFileSync('tests/fixtures/profiles/platform-company.json', 'utf8'),
  ) as SampleCompany;
  const values = Object.entries({ ...facts, ...declaration.facts });
  expect(values.length).toBeGreaterThan(150);
  for (const [address, value] of values) {
    const definition = definitionOf(keyOf(address));
    expect(definition && validateFact(definition, value), address).toBe('');
  }
});
