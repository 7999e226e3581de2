import type { CountMethod } from './count-text';
import { hanWidth } from './limit-phrase';

/** Name of what a method counts, as it stands behind a figure. */
export const countUnits: Record<CountMethod, string> = {
  word: '字',
  characters: '字符',
  charactersNoSpaces: '字符',
  utf16: '字符',
  gbk: '字节',
  utf8: '字节',
};

/**
 * How the words of a stated limit want it counted: `400字节` in bytes, `200个字符（一个汉字2个
 * 字符）` as bytes of GBK; class tokens mean `value.length`, anything else is 字.
 */
export function statedMethod(phrase: string): CountMethod {
  const width = hanWidth.exec(phrase)?.[1];
  if (/utf-?8/i.test(phrase) || (width && /[3三]/.test(width))) return 'utf8';
  if (width || /字节|bytes?/i.test(phrase)) return 'gbk';
  if (/字符|character/i.test(phrase)) return 'characters';
  return /max|min/i.test(phrase) ? 'utf16' : 'word';
}

/** What was assumed where bytes are meant and nothing says of which encoding; '' where it is said. */
export const assumedOf = (phrase: string): string =>
  statedMethod(phrase) === 'gbk' && !hanWidth.test(phrase) && !/gb(?:k|2312|18030)/i.test(phrase)
    ? '没有写编码，按一个汉字2字节计'
    : '';
