import { nodesOf } from './changes';
import { CONTROLS } from './remark';
import { isError, wordsOf } from './text';
import { MESSAGE, traitsOf } from './traits';

/**
 * What a form says of the words that were typed (`不能为空`, `格式不正确`): it comes and goes with
 * them and tells nothing of what the box asks for, so that a reading is the same with it and without.
 */

const LONGEST = 40;
/** A number may be a limit, a unit may be the box's. */
const TELLS = /[\d一二两三四五六七八九十百千万亿元%％]/;

const complains = (text: string): boolean =>
  text.length <= LONGEST && isError(text) && !TELLS.test(text);

/** Is this element, all of it, such a message? */
export const isMessage = (element: Element): boolean =>
  (traitsOf(element) & MESSAGE) > 0 &&
  complains(wordsOf(element)) &&
  !element.querySelector(`${CONTROLS},button,a`);

/** Nothing but messages came or went, or words in the place for them. */
export function onlyMessages(record: MutationRecord): boolean {
  const { target, type } = record;
  if (type !== 'childList') return false;
  const place = target.nodeType === 1 && (traitsOf(target as Element) & MESSAGE) > 0;
  return nodesOf(record).every(({ nodeType, nodeValue }, n, nodes) => {
    if (nodeType === 1) return isMessage(nodes[n] as Element);
    const text = (nodeValue ?? '').trim();
    return nodeType === 3 ? text === '' || (place && complains(text)) : nodeType === 8;
  });
}
