const noise = /[\s\u200b-\u200f\u2060\ufeff*＊★☆※:：]/g;

/**
 * One wording of a label or option, made comparable: NFKC (full-width letters
 * and digits, Kangxi radicals), lower case, all white space, stars and colons
 * dropped, e-mail written as one word, every bracket `()`, every dash `-`, quotes dropped.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(noise, '')
      .replace(/[（〔﹝【［[{「『《<]/g, '(')
      .replace(/[）〕﹞】］\]}」』》>]/g, ')')
      .replace(/["'“”‘’]/g, '')
      .replace(/[–—―－~～〜]/g, '-')
      .replace(/[﹣−]/g, '-')
      .replace(/e-mail/g, 'email')
      // marks that stand together now that nothing is between them have one order
      .normalize('NFC')
  );
}
