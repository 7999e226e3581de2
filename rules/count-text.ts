/**
 * - `word`: 字数 of Word/WPS · `characters`: code points, line breaks excluded ·
 * - `charactersNoSpaces`: the same without white space · `utf16`: `value.length`.
 */
export type CountMethod = 'word' | 'characters' | 'charactersNoSpaces' | 'utf16';
