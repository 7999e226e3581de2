const BLOCK =
  /^(?:P|DIV|LI|UL|OL|H\d|TR|TABLE|BLOCKQUOTE|PRE|SECTION|ARTICLE|FIGURE|BR|HR|DL|DT|DD)$/;
/** What editors draw for themselves. */
export const DRAWN =
  '[data-w-e-reserve],[data-cke-temp],[data-mce-bogus=all],.ck-reset_all,.ql-ui,script,style';

/** Text of an editor by blocks, without what the editor draws for itself. */
export function linesOf(body: Element): string[] {
  const lines = [''];
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) lines.push((lines.pop() ?? '') + node.nodeValue);
    if (node.nodeType !== Node.ELEMENT_NODE || (node as Element).matches(DRAWN)) return;
    const block = BLOCK.test(node.nodeName);
    if (block) lines.push('');
    node.childNodes.forEach(walk);
    if (block) lines.push('');
  };
  body.childNodes.forEach(walk);
  return lines
    .map((line) =>
      line
        .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
        .replace(/[ \t\r\n\xa0]+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}
