import { describe, expect, it } from 'vitest';
import { capturePage } from '@/rules/capture';
import type { Facts } from '@/rules/facts/types';
import type { PageDescription, RepeatGroup } from '@/rules/field';
import { makePlan } from '@/rules/make-plan';
import { context, field, page } from './describe-page';

/** Windows whose form is a page of its own: what its list holds is told by the frame behind. */

const facts: Facts = {
  'certificate[]': [
    { type: '高新技术企业', number: 'GR202132000000', validTo: '2024-11-29' },
    { type: '两化融合管理体系贯标', number: 'AIITRE-0062', validTo: '2025-06-14' },
    { type: '专精特新中小企业', number: 'ZJTX-1', validTo: '2025-10-19' },
  ],
  'honour[]': [{ programme: '苏州市质量奖', issuer: '苏州市人民政府', awardedOn: '2022-09-05' }],
  'person.contact.name': '林一舟',
  'person.contact.mobile': '13900000000',
};

const list = (label: string, columns: string[], rest: Partial<RepeatGroup> = {}): RepeatGroup => ({
  signature: label,
  label,
  section: [],
  rows: 0,
  canAdd: true,
  columns,
  ...rest,
});
const certificates = (rest: Partial<RepeatGroup> = {}) =>
  list('资质证书', ['证书名称', '证书编号', '有效期至'], {
    texts: [{ 证书名称: '高新技术企业', 证书编号: 'GR202132000000', 有效期至: '2024-11-29' }],
    opens: 'add',
    ...rest,
  });

const inWindow = (title: string, labels: string[]): PageDescription => ({
  ...page(labels.map((label) => field(label, { section: title ? [title] : [] }))),
  window: title,
});
const plan = (shown: PageDescription, beside: PageDescription[]) =>
  makePlan(shown, { ...context, facts, frameId: 4, beside });
const told = (lines: ReturnType<typeof plan>) =>
  lines.map(({ label, status, after, set }) => `${label} ${status} ${after} ${set?.title ?? ''}`);

const asked = ['证书名称', '证书编号', '有效期至'];

describe('a window whose form is another page', () => {
  it('enters the next record that does not stand in the list behind it', () => {
    const lines = plan(inWindow('新增', asked), [page([], [certificates()])]);
    expect(told(lines)).toEqual([
      '证书名称 ready 两化融合管理体系贯标 新增：两化融合管理体系贯标',
      '证书编号 ready AIITRE-0062 新增：两化融合管理体系贯标',
      '有效期至 ready 2025-06-14 新增：两化融合管理体系贯标',
      '新增 refused  ',
    ]);
    expect(lines.at(-1)?.reason).toContain('还有 1 条没有填（专精特新中小企业）');
  });

  it('takes what it enters from the list behind it, where its own words say too little', () => {
    const behind = page([], [list('企业荣誉', ['名称', '授予单位', '时间'])]);
    const lines = plan(inWindow('', ['名称', '授予单位', '时间']), [behind]);
    expect(told(lines)).toEqual([
      '名称 ready 苏州市质量奖 企业荣誉：苏州市质量奖',
      '授予单位 ready 苏州市人民政府 企业荣誉：苏州市质量奖',
      '时间 ready 2022-09-05 企业荣誉：苏州市质量奖',
    ]);
    expect(plan(inWindow('', ['名称', '授予单位', '时间']), [page([])])).toEqual([]);
  });

  it('asks where two lists of the page behind could be its own', () => {
    const behind = page(
      [],
      [certificates(), certificates({ signature: '其他', label: '其他证书' })],
    );
    const lines = plan(inWindow('新增', asked), [behind]).filter(({ set }) => set);
    expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(['ask']));
    expect(lines[0]?.reason).toContain('本页有几张表都像“资质证书”，请核对这个窗口是哪一张的');
  });

  it('is not filled with the applicant where it enters a person, and asks where it enters who knows what', () => {
    const people = page([], [list('研发人员', ['姓名', '手机', '职务'])]);
    expect(plan(inWindow('新增', ['姓名', '手机', '职务']), [people])).toEqual([]);
    const lines = plan(inWindow('新增联系人', ['联系人姓名', '联系人手机']), [page([])]);
    expect(lines.map(({ status }) => status)).toEqual(['ask', 'ask']);
    expect(lines[0]?.reason).toContain('窗口里填的是一条记录，请核对是否该填本企业的资料');
  });

  it('is where the records go as long as it is open, not into new rows of the list behind', () => {
    const behind = page([], [certificates({ texts: [], opens: undefined })]);
    expect(plan(behind, []).some(({ newRow }) => newRow)).toBe(true);
    expect(plan(behind, [inWindow('新增', asked)])).toEqual([]);
  });

  it('says nothing of the company', () => {
    const shown = inWindow('新增', ['企业名称', '统一社会信用代码']);
    for (const one of shown.fields) one.value = '苏州示例设备有限公司';
    expect(capturePage(shown, { ...context, facts: {} })).toEqual([]);
  });
});

describe('a list with pages of rows', () => {
  const reason = '表格还有其他页，请先确认没有填过';

  it('is never said to lack a record: new rows are asked for, not made', () => {
    const rows = certificates({ opens: undefined, paged: true });
    const lines = plan(page([], [rows]), []);
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(({ status, reason }) => `${status} ${reason}`))).toEqual(
      new Set([`ask ${reason}`]),
    );
  });

  it('asks in its window too, and says so before that is open', () => {
    const behind = page([], [certificates({ paged: true })]);
    const [line] = plan(behind, []);
    expect(line?.reason).toMatch(
      new RegExp(`；${reason}（两化融合管理体系贯标、专精特新中小企业）$`),
    );
    const lines = plan(inWindow('新增', asked), [behind]).filter(({ set }) => set);
    expect(lines.map(({ status, reason }) => `${status} ${reason}`)).toEqual(
      Array(3).fill(`ask ${reason}`),
    );
  });
});
