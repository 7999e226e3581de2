import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { compare } from '@/components/excel/compare';
import { plainSheet, recordFacts, sheetName } from '@/components/excel/layout';
import { type ReadSheet, readSheets } from '@/components/excel/read-sheets';
import { toSheets } from '@/components/excel/write-sheets';
import { yearColumns } from '@/components/facts/year-columns';
import { sampleFacts } from '@/rules/facts/sample-company';

async function throughExcel(facts = sampleFacts): Promise<ReadSheet[]> {
  const sheets = toSheets(facts, [2023, 2022, 2021, 2020]);
  const file = await writeXlsxFile(sheets as never).toBuffer();
  return readXlsxFile(file);
}

describe('the Excel template', () => {
  it('brings every fact of the sample company back unchanged', async () => {
    const lines = compare(readSheets(await throughExcel()), sampleFacts);
    expect(lines.filter(({ state }) => state !== 'same')).toEqual([]);
    const filled = Object.entries(sampleFacts).filter(([, value]) => value !== '');
    expect(new Set(lines.map(({ address }) => address))).toEqual(
      new Set(filled.map(([address]) => address)),
    );
  });

  it('keeps an 18-digit code as text', async () => {
    const facts = { 'company.creditCode': '913205830000000017' };
    const sheets = await throughExcel(facts);
    const row = sheets
      .find(({ sheet }) => sheet === plainSheet)
      ?.data.find((cells) => cells.at(-1) === 'company.creditCode');
    expect(row?.[2]).toBe('913205830000000017');
  });

  it('says where a value is wrong and takes none of that line', async () => {
    const sheets = await throughExcel({
      'company.name': '甲公司',
      'company.phone': '0512-57000000',
    });
    const plain = sheets.find(({ sheet }) => sheet === plainSheet);
    const index = plain?.data.findIndex((cells) => cells.at(-1) === 'company.establishedOn') ?? -1;
    const row = plain?.data[index];
    if (row) row[2] = '2023-02-30';
    const line = readSheets(sheets).find(({ address }) => address === 'company.establishedOn');
    expect(line?.where).toBe(`企业资料 第 ${index + 1} 行`);
    expect(line?.problem).toContain('2023-02-30');
    expect(line?.value).toBeNull();
  });

  it('reads money in the unit of its row', () => {
    const head = ['分组', '资料项', '值', '单位', '说明', '编号（勿改）'];
    const sheet = (value: string | number, unit: string): ReadSheet[] => [
      {
        sheet: plainSheet,
        data: [head, ['', '注册资本', value, unit, '', 'company.registeredCapital']],
      },
    ];
    const lineOf = (value: string | number, unit: string) => readSheets(sheet(value, unit))[0];
    expect(lineOf(1234.56, '万元')?.value).toBe(12_345_600);
    expect(lineOf('1.2亿', '万元')?.value).toBe(120_000_000);
    expect(lineOf(5, '美元')?.problem).toContain('美元');
    // Without a unit 1200 may be 万元 as well: off by ten thousand.
    expect(lineOf(1200, '')).toMatchObject({
      value: null,
      problem: expect.stringContaining('单位'),
    });
    expect(lineOf('1200万元', '')?.value).toBe(12_000_000);
  });

  it('has a column for every year that holds a figure, also one after today', () => {
    expect(yearColumns({ 'finance.revenue@2025': 1, 'staff.total@2019': 2 }, 2023)).toEqual([
      2025, 2024, 2023, 2022, 2021, 2020, 2019,
    ]);
    expect(yearColumns({}, 2023)).toEqual([2023, 2022, 2021, 2020]);
  });

  it('tells “none, for certain” from “not known”, there and back', async () => {
    const [first, second] = recordFacts;
    if (!first || !second) throw new Error('the catalogue has records');
    const lines = readSheets(await throughExcel({ [first.key]: [] }));
    expect(lines).toMatchObject([{ address: first.key, value: [], problem: '' }]);
    expect(compare(lines, { [first.key]: [] })).toMatchObject([
      { state: 'same', shown: '确认没有', known: '确认没有' },
    ]);
    expect(compare(lines, {})).toMatchObject([{ state: 'new', shown: '确认没有', known: '' }]);
    expect(compare(lines, sampleFacts).map(({ state }) => state)).toEqual(
      sampleFacts[first.key] === undefined ? ['new'] : ['changed'],
    );
  });

  it('takes neither where “none” stands beside records', async () => {
    const [[key = '', value] = []] = Object.entries(sampleFacts).filter(([address]) =>
      recordFacts.some((fact) => fact.key === address && sampleFacts[address]?.toString() !== ''),
    );
    const definition = recordFacts.find((fact) => fact.key === key);
    if (!definition || !value) throw new Error('the sample company has a record');
    const sheets = await throughExcel({ [key]: value });
    sheets.find(({ sheet }) => sheet === sheetName(definition))?.data.push(['确认没有']);
    const lines = readSheets(sheets);
    expect(lines).toMatchObject([{ address: key, value: null }]);
    expect(lines[0]?.problem).toContain('确认没有');
    expect(lines[0]?.where).toMatch(/第 \d+ 行$/);
  });

  it('refuses a file that is no template', () => {
    expect(() => readSheets([{ sheet: 'Sheet1', data: [] }])).toThrow('企业资料');
  });

  it('has sheet names that Excel takes', () => {
    for (const definition of recordFacts)
      expect(sheetName(definition)).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    expect(recordFacts.length).toBeGreaterThan(3);
  });
});
