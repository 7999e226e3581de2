/**
 * Finds a stated limit of length in words near a field: `限500字`, `1000字以内`,
 * `不超过200个字`, `至少150字`, `建议300字，不超过500字`, `maxlength:500`, `maxSize[50]`.
 * Figures are characters; `max` 0 where only a minimum is stated. Null where none is stated. Small on purpose: it is part
 * of the script that runs on the portal's page.
 */
export function findLimitPhrase(words: string): { max: number; min?: number; text: string } | null {
  if (!/\d/.test(words) || !/字|max|char|符/i.test(words)) return null;
  const text = words.replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1');
  let max = 0;
  let min = 0;
  let phrase = '';
  for (const [shape, bounds] of SHAPES) {
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
  return { max, ...(min > 0 ? { min } : {}), text: phrase };
}

const N = '(\\d{1,6})';
const ZI = '\\s*(?:个?(?:汉字|中文字|字符|字)|characters?)';
/** Tried in order; the first maximum and the first minimum win. */
const SHAPES: [RegExp, 'max' | 'min' | 'range'][] = [
  [new RegExp(`${N}\\s*(?:字)?\\s*[-－—–~～至到]{1,2}\\s*${N}${ZI}`), 'range'],
  [
    new RegExp(
      `(?:不超过|不多于|不得超过|不能超过|不大于|不超|小于|少于等于|控制在|最多|最长|最大|上限|限制?|[≤<])[^\\d\\n。；;]{0,8}${N}${ZI}`,
    ),
    'max',
  ],
  [new RegExp(`${N}${ZI}\\s*(?:以内|之内|内|以下|左右为限|为限)`), 'max'],
  [new RegExp(`(?:不少于|不低于|不得少于|至少|最少|[≥>])[^\\d\\n。；;]{0,6}${N}${ZI}`), 'min'],
  [new RegExp(`${N}${ZI}\\s*(?:以上|起)`), 'min'],
  [/max_?-?(?:length|size|len|chars?)\s*["']?\s*[:=[(]\s*["']?(\d{1,6})/i, 'max'],
  [/min_?-?(?:length|size|len)\s*["']?\s*[:=[(]\s*["']?(\d{1,6})/i, 'min'],
  [new RegExp(`[（(]\\s*${N}${ZI}\\s*[）)]`), 'max'],
];
