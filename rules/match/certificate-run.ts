import { definitionOf } from '../facts';
import type { Facts } from '../facts/types';
import type { FieldDescriptor, RowPosition } from '../field';
import type { Candidate } from './candidate';
import { parseCached } from './surroundings';

const lead =
  '^(?:(?:如|若)(?:果|为|已)?(?:是|有|获得|通过|认定)[,，:：]?)?(?:评定|贯标|认证|认定|高企认定|资格|资质){0,2}';
/** What a box asks of the certificate that was named before it. */
const asked: [attribute: string, pattern: RegExp][] = [
  ['number', new RegExp(`${lead}(?:证书(?:编号|号码?|编码)|编号)$`)],
  [
    'validTo',
    new RegExp(
      `${lead}(?:证书)?(?:有效期(?:至|止|限?截[至止](?:日期?|时间)?|到)|到期(?:日期?|时间)|有效期)$`,
    ),
  ],
  ['validFrom', /^(?:证书)?(?:(?:发证|认定|获证|颁证|取得|颁发)(?:日期|时间))$/],
];
const period = /有效期$/;
const dates = /^(?:date|month|year)$/;

const attributeOf = (concept: string) => asked.find(([, pattern]) => pattern.test(concept))?.[0];

/** Bare words of some certificate: 证书编号, 有效期至. */
export const ofCertificate = (concept: string): boolean =>
  asked.some(([attribute, pattern]) => attribute !== 'validFrom' && pattern.test(concept));

/**
 * Follows a certificate through a form: right behind a field that names it (是否高新技术企业,
 * 高企证书编号) the bare 证书编号, 发证日期, 有效期至 are its own; each only once.
 */
export class CertificateRun {
  private key = '';
  private section = '';
  private row: RowPosition | undefined;
  private taken = new Set<string>();

  /** Tells of every field what it was surely taken for, '' where it was not. */
  saw(field: FieldDescriptor, key: string): void {
    const [, name = '', attribute = ''] = /^(certificate\.\w+)\.(\w+)$/.exec(key) ?? [];
    const section = field.section.join('\n');
    if (name !== this.key || section !== this.section) this.taken = new Set();
    this.key = name;
    this.section = section;
    this.row = field.row;
    this.taken.add(attribute);
  }

  /** What bare words mean here, or null outside a run. */
  candidate(field: FieldDescriptor, concept: string, facts?: Facts): Candidate | null {
    if (!this.key || this.section !== field.section.join('\n') || this.strays(field)) return null;
    const attribute = attributeOf(concept);
    const definition = attribute && definitionOf(`${this.key}.${attribute}`);
    if (!definition || this.taken.has(attribute)) return null;
    // one that is not held now may be asked for as it was; 有效期 may want its first day too
    const unsure =
      (facts && facts[`${this.key}.held`] !== true) ||
      (period.test(concept) && !dates.test(field.kind));
    return {
      definition,
      confidence: unsure ? 0.85 : 0.93,
      how: `紧跟在“${definitionOf(`${this.key}.held`)?.label ?? ''}”之后，“${concept}”是`,
      bare: true,
    };
  }

  /** Another row is about another certificate, unless it says itself what is asked. */
  private strays({ row }: FieldDescriptor): boolean {
    if (!row || (this.row?.group === row.group && this.row.index === row.index)) return false;
    return !attributeOf(parseCached(row.label ?? '', 0).concept);
  }
}
