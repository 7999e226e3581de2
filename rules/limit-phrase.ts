/**
 * Finds a stated limit of length in words near a field: `限500字`, `1000字以内`,
 * `不超过200个字`, `至少150字`, `建议300字，不超过500字`, `不超过400字节`, `200个字符（一个汉字2个
 * 字符）`, `maxlength:500`, `maxSize[50]`. What is counted the phrase says (limit-method.ts), together
 * with an encoding; bytes go before 字. `max` 0 where only a minimum is stated. Null where none is
 * stated. Small on purpose: it is part of the script that runs on the portal's page.
 */
export function findLimitPhrase(words: string): { max: number; min?: number; text: string } | null {
  if (!/\d/.test(words) || !/字|max|char|符|byte/i.test(words)) return null;
  const plain = words.replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1');
  const text = plain.replace(WIDTH, ' ');
  let max = 0;
  let min = 0;
  let phrase = '';
  const shapes = BYTES.some(([shape]) => shape.test(text)) ? BYTES : SHAPES;
  for (const [shape, bounds] of text === plain ? shapes : [...shapes, BARE]) {
    const found = shape.exec(text);
    if (!found) continue;
    const [a, b] = [Number(found[1]), Number(found[2])];
    if (bounds === 'range') {
      min ||= a;
      max ||= b;
    } else if (bounds === 'max') max ||= a;
    else min ||= a;
    phrase ||= found[0].trim();
    if (max && min) break;
  }
  if (!max && !min) return null;
  const width = (hanWidth.exec(plain) ?? /utf-?8|gb(?:k|2312|18030)/i.exec(plain))?.[0];
  return {
    max,
    ...(min > 0 ? { min } : {}),
    text: width ? `${phrase}（${width}）` : phrase,
  };
}

/** `一个汉字2个字符`: how many bytes a Chinese character is. */
export const hanWidth =
  /(?:汉字|中文|全角)[^\d二两三。；;，,]{0,6}([23二两三])\s*个?(?:字符|字节|英文|位)/;
/** The same as a remark of its own, which limits nothing. */
const WIDTH = new RegExp(
  `[（(，,；;。\\s]*(?:注[:：])?(?:[一1每]\\s*个?)?${hanWidth.source}[^\\d）)]{0,6}[）)]?`,
);

const N = '(\\d{1,6})';
const ZI = '\\s*(?:个?(?:汉字|中文字|字符|字)|characters?)';
type Shape = [RegExp, 'max' | 'min' | 'range'];
/** Tried in order; the first maximum and the first minimum win. */
const inWords = (unit: string): Shape[] => [
  [new RegExp(`${N}\\s*(?:字)?\\s*[-－—–~～至到]{1,2}\\s*${N}${unit}`, 'i'), 'range'],
  [
    new RegExp(
      `(?:不超过|不多于|不得超过|不能超过|不大于|不超|小于|少于等于|控制在|最多|最长|最大|上限|限制?|[≤<])[^\\d\\n。；;]{0,8}${N}${unit}`,
      'i',
    ),
    'max',
  ],
  [new RegExp(`${N}${unit}\\s*(?:以内|之内|内|以下|左右为限|为限)`, 'i'), 'max'],
  [
    new RegExp(`(?:不少于|不低于|不得少于|至少|最少|[≥>])[^\\d\\n。；;]{0,6}${N}${unit}`, 'i'),
    'min',
  ],
  [new RegExp(`${N}${unit}\\s*(?:以上|起)`, 'i'), 'min'],
  [new RegExp(`[（(]\\s*${N}${unit}\\s*[）)]`, 'i'), 'max'],
];
const SHAPES: Shape[] = [
  ...inWords(ZI),
  [/max_?-?(?:length|size|len|chars?)\s*["']?\s*[:=[(]\s*["']?(\d{1,6})/i, 'max'],
  [/min_?-?(?:length|size|len)\s*["']?\s*[:=[(]\s*["']?(\d{1,6})/i, 'min'],
];
const BYTES = inWords('\\s*(?:个?字节|bytes?)');
/** `200个字符（一个汉字2个字符）`: beside the width no more words are needed. */
const BARE: Shape = [new RegExp(N + ZI), 'max'];
