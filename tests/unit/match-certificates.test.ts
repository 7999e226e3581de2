import { describe, expect, it } from 'vitest';
import type { Facts } from '@/rules/facts/types';
import type { FieldDescriptor } from '@/rules/field';
import { matchPage } from '@/rules/match';
import { context, field, page } from './describe-page';

const match = (fields: FieldDescriptor[], facts?: Facts) =>
  matchPage(page(fields), { ...context, ...(facts && { facts }) }).map(
    ({ address, level }) =>
      `${level === 'silent' ? '-' : (address ?? '-')}${level === 'ask' ? '?' : ''}`,
  );
const tick = (label: string) =>
  field(label, { kind: 'checkbox', labelSource: 'wrap', section: ['资质'] });
const text = (label: string) => field(label, { section: ['资质'] });
const day = (label: string) => field(label, { kind: 'date', section: ['资质'] });

describe('the boxes behind a qualification', () => {
  it('are those of its certificate', () => {
    expect(
      match([tick('高新技术企业'), text('证书编号'), day('发证日期'), day('有效期至')]),
    ).toEqual([
      'certificate.hiTech.held',
      'certificate.hiTech.number',
      'certificate.hiTech.validFrom',
      'certificate.hiTech.validTo',
    ]);
  });
  it('go on behind its number', () => {
    expect(match([text('两化融合管理体系贯标证书编号'), day('证书有效期截止日')])).toEqual([
      'certificate.integration.number',
      'certificate.integration.validTo',
    ]);
  });
  it('may begin with 如是', () => {
    const asked = field('是否高新技术企业', { kind: 'radio', options: ['是', '否'] });
    expect(match([asked, field('如是，证书编号')])[1]).toBe('certificate.hiTech.number');
  });
  it('are not filled behind another one, and say why', () => {
    const fields = [tick('高新技术企业'), text('证书编号'), tick('绿色工厂'), text('证书编号')];
    expect(match([...fields, day('有效期至')]).slice(2)).toEqual(['-', '-', '-']);
    expect(matchPage(page(fields), context)[3]?.reason).toMatch(/没有写明是哪.*证书/);
  });
  it('are not filled behind one whose number the profile has no place for', () => {
    const sme = field('是否专精特新中小企业', { kind: 'radio', options: ['是', '否'] });
    expect(match([tick('高新技术企业'), sme, text('证书编号')])[2]).toBe('-');
  });
  it('are asked for once each', () => {
    expect(match([text('高企证书编号'), day('有效期至'), text('证书编号')])[2]).toBe('-');
  });
  it('end with the section and with what stands between', () => {
    const apart = field('证书编号', { section: ['产品'] });
    expect(match([tick('高新技术企业'), apart])[1]).toBe('-');
    expect(match([tick('高新技术企业'), text('企业名称'), text('证书编号')])[2]).toBe('-');
  });
  it('are a question where the profile does not hold it now', () => {
    const facts = { 'certificate.hiTech.number': 'GR201932000000' };
    expect(match([tick('高新技术企业'), text('证书编号')], facts)[1]).toBe(
      'certificate.hiTech.number?',
    );
    expect(
      match([tick('高新技术企业'), text('证书编号')], {
        ...facts,
        'certificate.hiTech.held': true,
      })[1],
    ).toBe('certificate.hiTech.number');
  });
  it('that ask for a whole period in one text box are a question', () => {
    expect(match([text('高企证书编号'), text('有效期')])[1]).not.toBe('certificate.hiTech.validTo');
  });
  it('are the row’s where rows are qualifications', () => {
    const row = (label: string, column: string, index: number) =>
      field(column, { section: ['资质'], row: { group: 'g', index, label, column } });
    expect(
      match([
        row('高新技术企业', '有效期至', 0),
        row('绿色工厂', '证书编号', 1),
        row('绿色工厂', '有效期至', 1),
      ]),
    ).toEqual(['certificate.hiTech.validTo', '-', '-']);
    // the row may be what is asked
    expect(match([row('是否高新技术企业', '填写', 0), row('证书编号', '填写', 1)])[1]).toBe(
      'certificate.hiTech.number',
    );
  });
  it('in brackets behind it are its own', () => {
    const inside = (label: string) => field(label, { section: ['企业资质'] });
    const labels = ['高新技术企业（证书编号', '有效期至', '绿色工厂（证书编号', '有效期至'];
    expect(match(labels.map(inside))).toEqual([
      'certificate.hiTech.number',
      'certificate.hiTech.validTo',
      '-',
      '-',
    ]);
  });
  it('stay out of the lists of certificates', () => {
    const row = (column: string) =>
      field(column, { row: { group: 'g', index: 0, label: '高新技术企业', column } });
    expect(match([row('证书编号'), row('有效期至')])).toEqual([
      'certificate.hiTech.number',
      'certificate.hiTech.validTo',
    ]);
  });
});
