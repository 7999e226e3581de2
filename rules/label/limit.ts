import type { CountMethod } from '../count-text';
import { statedMethod } from '../limit-method';
import { hanWidth } from '../limit-phrase';

export interface StatedLimit {
  max?: number;
  min?: number;
  /** `字` is Word's count; `字符` counts characters, `字节` bytes; class tokens mean `value.length`. */
  method: CountMethod;
  /** The words it was read from. */
  text: string;
}

const unit = '(?:个?(?:汉字|中文字?|字符|字节|字)(?:数)?)';
const number = '(\\d[\\d,，]{0,6})';

/** Phrasings and what their figures mean; tried in order, the first that fits a place wins. */
const phrases: [RegExp, 'max' | 'min' | 'range'][] = [
  [
    new RegExp(`${number}\\s*${unit}?\\s*[-~～—–至到]+\\s*${number}\\s*${unit}(?:之间|左右|以内)?`),
    'range',
  ],
  [
    new RegExp(
      `(?:不得?超过|不能超过|不可超过|勿超过|不超出|不多于|不大于|最多|最长|至多|上限为?|限制?(?:在|为)?|控制在|≤|<=|<|小于|少于等于)(?:字数)?[:：]?\\s*${number}\\s*${unit}(?:以内|之内|内|以下)?`,
    ),
    'max',
  ],
  [
    new RegExp(
      `(?:不得?少于|不能少于|不低于|不得低于|不小于|至少|最少|≥|>=|>|大于|下限为?)\\s*${number}\\s*${unit}(?:以上)?`,
    ),
    'min',
  ],
  [new RegExp(`${number}\\s*${unit}\\s*(?:以内|之内|以下|内|为限)`), 'max'],
  [new RegExp(`${number}\\s*${unit}\\s*(?:以上|起)`), 'min'],
  [
    new RegExp(
      `字数?(?:限制?|要求|上限)?(?:不超过|不多于|在|为|控制在|≤|[:：])*\\s*${number}\\s*(?:${unit})?(?:以内|之内|内)?`,
    ),
    'max',
  ],
  [new RegExp(`^\\s*\\d+\\s*/\\s*${number}\\s*$`), 'max'],
];

/** Beside the width of a character no more words are needed. */
const bare: [RegExp, 'max'] = [new RegExp(`${number}\\s*${unit}`), 'max'];

const tokens: [RegExp, 'max' | 'min'][] = [
  [/\bmax(?:_?length|_?size|_?len|Char)?["']?\s*[:=[(]\s*["']?(\d{1,6})/i, 'max'],
  [/\bmin(?:_?length|_?size|_?len)?["']?\s*[:=[(]\s*["']?(\d{1,6})/i, 'min'],
];

/** Bits of a label that state a limit, with their brackets, to be cut off the concept. */
const limitBracket =
  /[（(【[][^（）()【】[\]]*?\d[\d,，]*\s*个?(?:汉字|字符|字节|字)[^（）()【】[\]]*?[）)】\]]/g;
const limitTail =
  /[,，;；:：、\s]*(?:建议|请|字数|内容|简述|描述)*(?:不得?超过|不能超过|不多于|最多|至多|至少|最少|不得?少于|不低于|限制?在?|控制在|≤|建议)?\s*\d[\d,，]*\s*个?(?:汉字|字符|字节|字)(?:左右|以内|之内|以下|以上|内)?/g;

const value = (text: string | undefined) => Number((text ?? '').replace(/[,，]/g, ''));

/**
 * The text limit stated in a label, placeholder, title or class token, or
 * undefined. `建议300字，不超过500字` → max 500; `至少150字` → min 150;
 * `maxSize[50]` → max 50 in UTF-16 units.
 */
export function parseLimit(text: string): StatedLimit | undefined {
  if (!/\d/.test(text) || !/字|max|min|^\s*\d+\s*[/／]/i.test(text)) return undefined;
  const plain = text.normalize('NFKC');
  const found: StatedLimit = { method: 'word', text: '' };
  const texts: string[] = [];
  // （一个汉字2个字符） limits nothing
  const width = hanWidth.exec(plain)?.[0] ?? '';
  const encoding = `（${width}${/utf-?8/i.exec(plain)?.[0] ?? ''}）`;
  const put = (side: 'max' | 'min', n: number, words: string) => {
    if (!Number.isInteger(n) || n < 1 || found[side] !== undefined) return;
    found[side] = n;
    texts.push(words.trim());
    if (/字符|字节/.test(words)) found.method = statedMethod(`${words}${encoding}`);
  };
  let rest = plain.replace(width, '');
  for (const [pattern, side] of width ? [...phrases, bare] : phrases)
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const words = match[0];
      if (side === 'range') {
        put('min', value(match[1]), words);
        put('max', value(match[2]), words);
      } else put(side, value(match[1]), words);
      rest = rest.replace(words, ' ');
    }
  if (found.max === undefined && found.min === undefined)
    for (const [pattern, side] of tokens) {
      const match = pattern.exec(plain);
      if (!match) continue;
      put(side, value(match[1]), match[0]);
      found.method = 'utf16';
    }
  if (texts.length === 0) return undefined;
  return { ...found, text: [...new Set(texts)].join('，') };
}

/** The label without the parts that state a limit. */
export function withoutLimit(label: string): string {
  if (!/\d\s*个?(?:汉字|字符|字节|字)/.test(label)) return label;
  return label.replace(limitBracket, '').replace(limitTail, '');
}
