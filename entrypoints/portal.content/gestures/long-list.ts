import type { Settle } from '../widgets';
import { one } from './dom';
import { click, send } from './events';

/** Lists that show their options a part at a time. */

/** Opens closed branches of a tree until the wanted node is in view. */
export async function unfold<T>(
  popup: HTMLElement,
  branch: string,
  look: () => T | null,
  settle: Settle,
) {
  for (let opened = 0; opened < 200; opened++) {
    const hit = look();
    const next = one(popup, branch);
    if (hit || !next) return hit;
    click(next);
    await settle.until(() => look() || one(popup, branch) !== next, 1_500);
  }
  return null;
}

/** Walks a list that keeps only its visible options in the DOM. */
export async function scrollThrough<T>(
  popup: HTMLElement,
  selector: string,
  look: () => T | null,
  settle: Settle,
  ms = 20,
) {
  const box = one(popup, selector);
  if (!box || box.scrollHeight <= box.clientHeight) return null;
  /** Steps that showed nothing new: such a list has all its options in the DOM. */
  let still = 0;
  for (let top = 0, steps = 0; top < box.scrollHeight && steps < 400; steps++) {
    const shown = box.textContent;
    const moves = box.scrollTop !== top;
    box.scrollTop = top;
    send(box, 'scroll');
    let hit: T | null = await settle.until(look, ms);
    if (hit) {
      // rows seen while it still moves may be others, or gone, a moment later
      await settle.quiet(box, 60);
      hit = look();
    }
    if (!hit && moves && still < 2 && box.textContent === shown) {
      // a busy page draws late
      still = (await settle.until(() => box.textContent !== shown, 250)) ? 0 : still + 1;
      hit = look();
    }
    if (hit) return hit;
    top += Math.max(40, box.clientHeight - 20);
  }
  return null;
}
