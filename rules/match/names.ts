/** Weak evidence: what a control's `name` or `id` suggests. Filled in by names built from pinyin and English. */
export function keyOfName(_name: string): string | undefined {
  return undefined;
}
