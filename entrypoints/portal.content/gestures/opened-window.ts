import { open, shown, textOf } from './dom';
import { click } from './events';
import { leadsAway } from './leads-away';
import { lies, speaking } from './list-rows';

/* What is laid over the page where a list was looked for: it is closed again, nothing else in it is pressed. */

/** A sign in a row of a list folds a branch of it. */
const CLOSE = ':is([class*="close" i],[aria-label="关闭"]):not(li *)';

/** What closes it: its sign, or the words on a sheet that came up from below. */
const closing = (layer: HTMLElement) =>
  [...layer.querySelectorAll<HTMLElement>(CLOSE)].find((each) => !leadsAway(each) && shown(each)) ??
  speaking(layer).find(
    (each) => /^(取消|关闭)$/.test(textOf(each)) && !leadsAway(each) && shown(each),
  );

/** Laid over the page with a sign that closes it: a window, and not only its shade. */
export const isWindow = (layer: HTMLElement) =>
  // another's may be on its way out
  open(layer) &&
  lies(layer) &&
  layer.getBoundingClientRect().width > 200 &&
  closing(layer) !== undefined;

/** Over the whole page and without a word: a press on it closes what stands before it. */
export function isShade(layer: HTMLElement): boolean {
  const { width, height } = layer.getBoundingClientRect();
  return (
    width >= innerWidth * 0.9 &&
    height >= innerHeight * 0.9 &&
    textOf(layer) === '' &&
    !layer.querySelector('*') &&
    !leadsAway(layer) &&
    lies(layer) &&
    open(layer)
  );
}

/** Closes it; nothing else in it is pressed. */
export function closeWindow(layer: HTMLElement): void {
  const sign = isShade(layer) ? layer : closing(layer);
  if (sign) click(sign);
}
