import type { TabState } from '@/storage/messages';

export type Limit = TabState['limits'][number];

export const methodNames: Record<Limit['method'], string> = {
  word: '按 Word 字数计',
  characters: '按字符计（不含换行）',
  charactersNoSpaces: '按字符计（不含空格）',
  utf16: '按网页字符数计',
  gbk: '按字节计（一个汉字 2 字节）',
  utf8: '按字节计（一个汉字 3 字节）',
};

/** One field may have several limits: by the notice, by the portal, by its box. */
export function limitKey({ frameId, signature, method, max }: Limit): string {
  return `${frameId} ${signature} ${method} ${max}`;
}

const nearShare = 0.9;

/** Passed, nearly full, too short or nothing to say. */
export function limitState({ count, max, min }: Limit): { label: string; color: string } {
  if (count > max) return { label: `超出 ${count - max} 字`, color: 'red' };
  if (count >= max * nearShare) return { label: `还剩 ${max - count} 字`, color: 'orange' };
  if (min && count > 0 && count < min) return { label: `还差 ${min - count} 字`, color: 'orange' };
  return { label: '', color: 'gray' };
}
