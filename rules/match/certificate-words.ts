/** Words that a form says of a certificate without naming it: 证书编号, 有效期至. */

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
/** 有效期, which may want its first day too. */
export const period = /有效期$/;

export const attributeOf = (concept: string): string | undefined =>
  asked.find(([, pattern]) => pattern.test(concept))?.[0];

/** Bare words of some certificate: 证书编号, 有效期至. */
export const ofCertificate = (concept: string): boolean =>
  asked.some(([attribute, pattern]) => attribute !== 'validFrom' && pattern.test(concept));
